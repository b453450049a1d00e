import { keepUntil, noticeProblems, notifyBy } from '@mangnon/core/data-protection/breach-rule.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import { differences } from '../audit/history.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { breachColumns, breachFacts } from './breach.facts.ts'
import type { ChangeBreach, CloseBreach, NewBreach, NewNotice } from './breach.views.ts'
import { deadlines } from './law-of-today.ts'
import { nextNumber } from './next-number.ts'

const lock = async (tx: Transaction, id: string) => {
  const row = await tx.query.selectFrom('breach').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  if (row.closed_on !== null) throw new Refusal('already_ended')
  return row
}

/** Enters a breach; its 72 hours run from the discovery, not from the entry. */
export const addBreach = async (
  tx: Transaction,
  { id, discoveredAt, ...facts }: z.output<typeof NewBreach>,
  now: Date,
): Promise<{ id: string }> => {
  const discovered = new Date(discoveredAt)
  if (discovered > now) throw invalid({ path: 'discoveredAt', code: 'in_future' })
  const year = Number(dayInVietnam(now).slice(0, 4))
  const until = notifyBy(discovered, dayInVietnam(discovered), deadlines)
  await tx.query
    .insertInto('breach')
    .values({
      id,
      area_path: tx.actor.areaPath,
      year,
      number: await nextNumber(tx, 'breach', tx.actor.areaPath, year),
      discovered_at: discovered,
      notify_by: until,
      ...breachColumns(facts),
      created_by: tx.actor.accountId,
      created_by_name: tx.actor.fullName,
    })
    .execute()
  trace(tx, 'breach.added', id, tx.actor.areaPath, { after: { discoveredAt, notifyBy: until.toISOString() } })
  return { id }
}

/** What became known later. Refuses with `changed_meanwhile`. */
export const changeBreach = async (
  tx: Transaction,
  id: string,
  { version, ...facts }: z.output<typeof ChangeBreach>,
): Promise<{ id: string }> => {
  const row = await lock(tx, id)
  if (row.version !== version)
    throw new Refusal('changed_meanwhile', { detail: { current: { ...breachFacts(row), version: row.version } } })
  const next = breachColumns(facts)
  const changed = differences({ ...row }, next)
  if (!changed) return { id }
  await tx.query
    .updateTable('breach')
    .set({ ...next, version: row.version + 1 })
    .where('id', '=', id)
    .execute()
  trace(tx, 'breach.changed', id, row.area_path, changed)
  return { id }
}

/** A notice that was sent: the first within 72 hours or with the reason why not, then further ones, then the final one. */
export const addNotice = async (
  tx: Transaction,
  breachId: string,
  input: z.output<typeof NewNotice>,
  now: Date,
): Promise<{ id: string }> => {
  const row = await lock(tx, breachId)
  const sent = await tx.query.selectFrom('breach_notice').select('stage').where('breach_id', '=', breachId).execute()
  const sentAt = new Date(input.sentAt)
  const problems = noticeProblems(
    { ...input, sentAt },
    { discoveredAt: row.discovered_at, notifyBy: row.notify_by, stages: sent.map(({ stage }) => stage) },
    now,
  )
  if (problems.length > 0) throw invalid(...problems)
  await tx.query
    .insertInto('breach_notice')
    .values({
      id: input.id,
      breach_id: breachId,
      area_path: row.area_path,
      stage: input.stage,
      sent_to: input.sentTo,
      sent_at: sentAt,
      content: input.content,
      late_reason: input.lateReason,
      recorded_by: tx.actor.accountId,
      recorded_by_name: tx.actor.fullName,
    })
    .execute()
  trace(tx, 'breach.notified', breachId, row.area_path, { after: { stage: input.stage, sentAt: input.sentAt } })
  return { id: input.id }
}

/** Closes the dossier after the final notice; from here its five years run. */
export const closeBreach = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof CloseBreach>,
): Promise<{ id: string }> => {
  const row = await lock(tx, id)
  if (row.version !== input.version)
    throw new Refusal('changed_meanwhile', { detail: { current: { version: row.version } } })
  const final = await tx.query
    .selectFrom('breach_notice')
    .select('id')
    .where('breach_id', '=', id)
    .where('stage', '=', 'final')
    .executeTakeFirst()
  if (!final) throw new Refusal('wrong_state')
  const closedOn = dayInVietnam()
  const keep = keepUntil(closedOn, deadlines)
  await tx.query
    .updateTable('breach')
    .set({ closed_on: closedOn, keep_until: keep, version: row.version + 1 })
    .where('id', '=', id)
    .execute()
  trace(tx, 'breach.closed', id, row.area_path, { after: { closedOn, keepUntil: keep } })
  return { id }
}

const trace = (
  tx: Transaction,
  act: string,
  id: string,
  areaPath: string,
  sides: { before?: Readonly<Record<string, unknown>>; after: Readonly<Record<string, unknown>> },
): void => {
  tx.journal({ subject: 'breach', subjectId: id, communePath: areaPath, act, ...sides })
  tx.audit({ action: act, subject: 'breach', subjectId: id, communePath: areaPath })
}
