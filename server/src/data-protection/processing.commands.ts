import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import { differences } from '../audit/history.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { processingColumns, processingFacts } from './processing.facts.ts'
import type { ChangeProcessing, NewProcessing } from './processing.views.ts'

type Facts = Omit<z.output<typeof NewProcessing>, 'id'>

const refuseProblems = (facts: Facts): void => {
  const today = dayInVietnam()
  for (const path of ['filedOn', 'reviewedOn'] as const)
    if (facts[path] !== null && facts[path] > today) throw invalid({ path, code: 'in_future' })
  if (facts.filedOn !== null && facts.filedNumber === null) throw invalid({ path: 'filedNumber', code: 'required' })
  if (facts.reviewedOn !== null && (facts.filedOn === null || facts.reviewedOn < facts.filedOn))
    throw invalid({ path: 'reviewedOn', code: 'end_before_start' })
}

/** Enters a processing of one's own area. */
export const addProcessing = async (
  tx: Transaction,
  { id, ...facts }: z.output<typeof NewProcessing>,
): Promise<{ id: string }> => {
  refuseProblems(facts)
  await tx.query
    .insertInto('processing_activity')
    .values({
      id,
      area_path: tx.actor.areaPath,
      ...processingColumns(facts),
      created_by: tx.actor.accountId,
      created_by_name: tx.actor.fullName,
    })
    .execute()
  trace(tx, 'processing.added', id, tx.actor.areaPath, { after: facts })
  return { id }
}

/** Changes it, or ends it with a day. Refuses with `changed_meanwhile`. */
export const changeProcessing = async (
  tx: Transaction,
  id: string,
  { version, endedOn, ...facts }: z.output<typeof ChangeProcessing>,
): Promise<{ id: string }> => {
  refuseProblems(facts)
  const row = await tx.query
    .selectFrom('processing_activity')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  if (row.ended_on !== null) throw new Refusal('already_ended')
  if (row.version !== version)
    throw new Refusal('changed_meanwhile', { detail: { current: { ...processingFacts(row), version: row.version } } })
  const next = { ...processingColumns(facts), ended_on: endedOn }
  const changed = differences({ ...row }, next)
  if (!changed) return { id }
  await tx.query
    .updateTable('processing_activity')
    .set({ ...next, version: row.version + 1 })
    .where('id', '=', id)
    .execute()
  trace(tx, endedOn === null ? 'processing.changed' : 'processing.ended', id, row.area_path, changed)
  return { id }
}

const trace = (
  tx: Transaction,
  act: string,
  id: string,
  areaPath: string,
  sides: { before?: Readonly<Record<string, unknown>>; after: Readonly<Record<string, unknown>> },
): void => {
  tx.journal({ subject: 'processing_activity', subjectId: id, communePath: areaPath, act, ...sides })
  tx.audit({ action: act, subject: 'processing_activity', subjectId: id, communePath: areaPath })
}
