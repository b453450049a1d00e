import { custodyProblems, evidenceProblems, proceedingProblems } from '@mangnon/core/case/proceeding/proceeding.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import { sealOwn } from '../../platform/encryption/own-key.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { setReleaseTerm } from '../calendar/days-term.ts'
import { advance, step, toldOf } from '../case.commands.ts'
import { type CaseRecord, isOpen, lockCase, refuseChanged, sideOf } from '../case.row.ts'
import { type CustodyWords, type EvidenceWords, evidenceOf, type ProceedingWords } from './proceeding.queries.ts'
import type { EnterEvidence, EnterProceeding, HandEvidenceOn, LowerFlag, RaiseFlag } from './proceeding.views.ts'

/** Says that a crime is suspected, the child is missing, or the press has it: at any step (NĐ 56/2017 Điều 25 khoản 3). */
export const raiseFlag = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof RaiseFlag>,
): Promise<{ id: string }> => {
  const { row, taken } = await step(tx, id, input.version, 'raise_flag', { flag: input.flag })
  if (row.flags.includes(input.flag)) throw new Refusal('wrong_state')
  return advance(tx, row, { flags: [...row.flags, input.flag] }, { ...toldOf(row, taken), after: { flag: input.flag } })
}

/** Takes such a flag back, with the reason. */
export const lowerFlag = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof LowerFlag>,
): Promise<{ id: string }> => {
  const given = { flag: input.flag, reason: input.reason }
  const { row, taken } = await step(tx, id, input.version, 'lower_flag', given)
  if (!row.flags.includes(input.flag)) throw new Refusal('wrong_state')
  return advance(
    tx,
    row,
    { flags: row.flags.filter(one => one !== input.flag) },
    { ...toldOf(row, taken), reason: input.reason, before: { flag: input.flag } },
  )
}

/** Locks a case in which this actor acts; whatever its state, protection and proceedings go side by side. */
const lockActing = async (tx: Transaction, id: string, version: number): Promise<CaseRecord> => {
  const row = await lockCase(tx, id)
  refuseChanged(row, version)
  if (sideOf(tx, row) !== 'acting') throw new Refusal('not_allowed')
  if (!isOpen(row.state) || row.joined_to !== null) throw new Refusal('wrong_state')
  return row
}

const placeOf = (tx: Transaction, row: CaseRecord) => ({
  ...{ case_id: row.id, commune_path: row.commune_path, other_path: row.other_path, escalated: row.escalated },
  ...{ added_by: tx.actor.accountId, added_by_name: tx.actor.fullName },
})

const refuseTaken = (made: { numInsertedOrUpdatedRows?: bigint | undefined }): void => {
  if (made.numInsertedOrUpdatedRows === 0n) throw new Refusal('id_taken')
}

/**
 * Enters what went to or came from police, procuracy, court or prison. A recommendation to institute proceedings is a step of the case
 * that wants the flag first (TTLT 01/2022 Điều 8); nothing of it stops the protection of the child.
 */
export const enterProceeding = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof EnterProceeding>,
): Promise<{ id: string }> => {
  const taken =
    input.kind === 'recommendation'
      ? await step(tx, id, input.version, 'report_crime', { authority: input.authority, decision: input.number ?? '' })
      : null
  const row = taken?.row ?? (await lockActing(tx, id, input.version))
  const problems = proceedingProblems(input, dayInVietnam())
  if (problems.length > 0) throw invalid(...problems)
  const words: ProceedingWords = {
    ...{ authority: input.authority.trim(), number: input.number?.trim() || null, text: input.text.trim() },
  }
  const made = await tx.query
    .insertInto('case_proceeding')
    .values({
      ...{ id: input.id, kind: input.kind, on_day: input.on, other_day: input.otherOn, ...placeOf(tx, row) },
      ...sealOwn(tx.keys, 'case_proceeding', input.id, words),
    })
    .onConflict(conflict => conflict.column('id').doNothing())
    .executeTakeFirst()
  refuseTaken(made)
  if (input.kind === 'release') await setReleaseTerm(tx, id)
  const after = { proceeding: input.id, kind: input.kind, on: input.on }
  if (taken) return advance(tx, row, { crime_reported_on: input.on }, { ...toldOf(row, taken.taken), after })
  return advance(tx, row, {}, { act: 'case.proceeding_entered', after })
}

/** Enters a piece of evidence with who holds it (NĐ 56/2017 Điều 31: objects and papers are kept as evidence). */
export const enterEvidence = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof EnterEvidence>,
): Promise<{ id: string }> => {
  const row = await lockActing(tx, id, input.version)
  const problems = evidenceProblems(input, new Date())
  if (problems.length > 0) throw invalid(...problems)
  const words: EvidenceWords = {
    ...{ object: input.object.trim(), origin: input.origin.trim(), holder: input.holder.trim() },
  }
  const made = await tx.query
    .insertInto('case_evidence')
    .values({
      ...{ id: input.id, taken_at: new Date(input.takenAt), sha256: input.sha256, ...placeOf(tx, row) },
      ...sealOwn(tx.keys, 'case_evidence', input.id, words),
    })
    .onConflict(conflict => conflict.column('id').doNothing())
    .executeTakeFirst()
  refuseTaken(made)
  return advance(tx, row, {}, { act: 'case.evidence_entered', after: { evidence: input.id, sha256: input.sha256 } })
}

/** Hands evidence on: whoever has it now is read from the chain, so that no link is left out. */
export const handEvidenceOn = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof HandEvidenceOn>,
): Promise<{ id: string }> => {
  const row = await lockActing(tx, id, input.version)
  const piece = (await evidenceOf(tx, id)).find(one => one.id === input.evidenceId)
  if (!piece) throw new Refusal('not_found')
  if (piece.holder === null) throw new Refusal('erased')
  const before = new Date(piece.custody.at(-1)?.at ?? piece.takenAt)
  const problems = custodyProblems(input, before, new Date())
  if (problems.length > 0) throw invalid(...problems)
  const words: CustodyWords = { from: piece.holder, to: input.to.trim(), purpose: input.purpose.trim() }
  const made = await tx.query
    .insertInto('case_custody')
    .values({
      ...{ id: input.id, evidence_id: piece.id, at: new Date(input.at), ...placeOf(tx, row) },
      ...sealOwn(tx.keys, 'case_custody', input.id, words),
    })
    .onConflict(conflict => conflict.column('id').doNothing())
    .executeTakeFirst()
  refuseTaken(made)
  return advance(tx, row, {}, { act: 'case.evidence_handed_on', after: { evidence: piece.id, custody: input.id } })
}
