import type { CaseFacts } from '@mangnon/core/case/case-facts.ts'
import { type Given, type StepTaken, takeStep } from '@mangnon/core/case/transitions.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { DB } from '@mangnon/db/types.generated.ts'
import { caseLaw } from '@mangnon/legal/case/case-law.ts'
import type { Updateable } from 'kysely'
import type { z } from 'zod'
import { getChild } from '../child/child.queries.ts'
import { together } from '../platform/db/together.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { daysOfStep } from './calendar/days-of-step.ts'
import {
  birthOf,
  type CaseRecord,
  clockRuns,
  factsOf,
  isOpen,
  lockCase,
  papersInForce,
  refuseChanged,
} from './case.row.ts'
import type { CaseFinding, CaseReason, CaseStep, caseSteps, LinkChild } from './case.views.ts'
import { sealDossier } from './dossier/seal.ts'
import { latestPlan, planFacts } from './plan/plan.row.ts'
import { separationFacts } from './separation/separation.row.ts'
import { moveSeparated } from './separation/separation-child.ts'
import { termsOfStep } from './terms.ts'

type Told = {
  readonly act: string
  readonly reason?: string
  readonly legalText?: string
  readonly before?: Readonly<Record<string, unknown>>
  readonly after?: Readonly<Record<string, unknown>>
}

/** Writes the next step of a locked case, with its entries. */
export const advance = async (
  tx: Transaction,
  row: CaseRecord,
  step: Updateable<DB['protection_case']>,
  told: Told,
): Promise<{ id: string }> => {
  const { numUpdatedRows } = await tx.query
    .updateTable('protection_case')
    .set({ ...step, version: row.version + 1 })
    .where('id', '=', row.id)
    .executeTakeFirst()
  // Seen, and another commune's to change.
  if (numUpdatedRows === 0n) throw new Refusal('not_allowed')
  await daysOfStep(tx, row, step)
  // Whatever ends a case seals what it holds.
  const sealed = step.closed_at ? { after: { ...told.after, dossier: await sealDossier(tx, row) } } : {}
  tx.journal({ subject: 'case', subjectId: row.id, communePath: row.commune_path, ...told, ...sealed })
  tx.audit({ action: told.act, subject: 'case', subjectId: row.id, communePath: row.commune_path })
  return { id: row.id }
}

/** The clock of a case that has come to its end, or runs on. */
export const endClock = async (tx: Transaction, caseId: string, ended: boolean): Promise<void> => {
  await tx.client.query('select case_clock_ended($1, $2)', [caseId, ended])
}

/** Takes a step of the law with a case that is locked: refused with the list of what is allowed. */
export const step = async (
  tx: Transaction,
  id: string,
  version: number,
  action: (typeof caseSteps)[number],
  given: Given,
  /** What the step itself brings with it, such as the plan that is being submitted. */
  brought: Partial<CaseFacts> = {},
): Promise<{ row: CaseRecord; taken: StepTaken }> => {
  const row = await lockCase(tx, id)
  refuseChanged(row, version)
  if (row.joined_to !== null) throw new Refusal('wrong_state')
  const found = await together(
    tx.client,
    () => papersInForce(tx, id),
    async () => planFacts(tx, await latestPlan(tx, id)),
    () => separationFacts(tx, id),
    () => birthOf(tx, row),
  )
  const facts = { ...factsOf(row, ...found), ...brought }
  return { row, taken: takeStep(facts, tx.actor, action, given, caseLaw, dayInVietnam()) }
}

export const toldOf = (row: CaseRecord, { transition, state }: StepTaken): Told => ({
  act: `case.${transition.action}`,
  legalText: transition.legalText,
  ...(state !== row.state && { before: { state: row.state }, after: { state } }),
})

/** Begins to verify (NĐ 56/2017 Điều 25 khoản 2). */
export const startVerifying = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof CaseStep>,
): Promise<{ id: string }> => {
  const { row, taken } = await step(tx, id, input.version, 'start_verifying', {})
  return advance(tx, row, { state: taken.state }, toldOf(row, taken))
}

/** What the verification found. It may be found otherwise later; the journal keeps both. */
export const recordVerification = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof CaseFinding>,
): Promise<{ id: string }> => {
  const finding = input.credible ? 'credible' : 'groundless'
  const { row, taken } = await step(tx, id, input.version, 'record_verification', { finding })
  const found = { credible: input.credible, verified_by: tx.actor.accountId, verified_at: new Date() }
  return advance(tx, row, found, {
    ...toldOf(row, taken),
    before: { credible: row.credible },
    after: { credible: input.credible },
  })
}

/** What was reported did not happen: the chair ends the case with the reason, and it stays on record. */
export const concludeNotFounded = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof CaseReason>,
): Promise<{ id: string }> => {
  const { row, taken } = await step(tx, id, input.version, 'conclude_not_founded', { reason: input.reason })
  if (taken.ends.includes('case.emergency')) await endClock(tx, id, true)
  await termsOfStep(tx, row, taken)
  const end = { state: taken.state, closed_at: new Date(), close_reason: input.reason }
  return advance(tx, row, end, { ...toldOf(row, taken), reason: input.reason })
}

/** Why the hours ran out; nobody is spared saying it, and it is said once. */
export const tellOverrun = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof CaseReason>,
): Promise<{ id: string }> => {
  const row = await lockCase(tx, id)
  refuseChanged(row, input.version)
  if (!isOpen(row.state) || !clockRuns(row) || row.due_at > new Date() || row.overrun_reason !== null)
    throw new Refusal('wrong_state')
  const step = { overrun_reason: input.reason, overrun_by_name: tx.actor.fullName, overrun_at: new Date() }
  return advance(tx, row, step, { act: 'case.overrun_told', reason: input.reason })
}

/** Says which child of the register it is; null takes that back. */
export const linkChild = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof LinkChild>,
): Promise<{ id: string }> => {
  const row = await lockCase(tx, id)
  refuseChanged(row, input.version)
  if (!isOpen(row.state)) throw new Refusal('wrong_state')
  if (input.childId !== null) await getChild(tx, input.childId)
  if (row.child_id !== null) await moveSeparated(tx, row, 'before')
  const done = await advance(
    tx,
    row,
    { child_id: input.childId },
    {
      act: input.childId === null ? 'case.child_unlinked' : 'case.child_linked',
      before: { childId: row.child_id },
      after: { childId: input.childId },
    },
  )
  if (input.childId !== null) await moveSeparated(tx, row, 'after')
  return done
}

/** Somebody has seen the alarm and acts: it is repeated no longer. Later steps are raised in their time all the same. */
export const acknowledge = async (tx: Transaction, id: string): Promise<{ id: string }> => {
  const { rows } = await tx.client.query<{ commune_path: string | null }>(
    'select case_acknowledge($1, $2) as commune_path',
    [id, tx.actor.fullName],
  )
  const communePath = rows[0]?.commune_path
  if (!communePath) throw new Refusal('not_found')
  tx.audit({ action: 'case.alarm_acknowledged', subject: 'case', subjectId: id, communePath })
  return { id }
}
