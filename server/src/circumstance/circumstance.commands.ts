import { circumstanceProblems } from '@mangnon/core/circumstance/check-circumstance.ts'
import { promptsFor } from '@mangnon/core/circumstance/prompts.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import { circumstanceLists } from '@mangnon/legal/circumstances/circumstances.ts'
import { circumstanceTransitions } from '@mangnon/legal/circumstances/transitions.ts'
import type { z } from 'zod'
import { differences } from '../audit/history.ts'
import { lockChild } from '../child/child.queries.ts'
import { together } from '../platform/db/together.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import {
  type CircumstanceFacts,
  type CircumstanceRow,
  closeCircumstance,
  readCircumstances,
  writeCircumstance,
} from './circumstance.row.ts'
import type {
  CodeWords,
  CorrectCircumstance,
  EndCircumstance,
  MoveCircumstance,
  NewCircumstance,
  WithdrawCircumstance,
} from './circumstance.views.ts'

type Child = Awaited<ReturnType<typeof lockChild>>
type Known = { readonly child: Child; readonly known: readonly CircumstanceRow[] }

/** The child stays locked to the end: two officers who add to one child come one after the other. */
const open = async (tx: Transaction, childId: string): Promise<Known> => {
  // Sent in this order: who had to wait for the lock reads what the other has written.
  const [child, known] = await together(
    tx.client,
    () => lockChild(tx, childId),
    () => readCircumstances(tx, childId),
  )
  return { child, known }
}

const standing = (known: readonly CircumstanceRow[], id: string, row: string): CircumstanceRow => {
  const found = known.find(one => one.id === id)
  if (!found) throw new Refusal('not_found')
  if (found.row !== row) throw new Refusal('changed_meanwhile', { detail: { current: found } })
  return found
}

const refuseProblems = (id: string, facts: CircumstanceFacts, { child, known }: Known, under = ''): void => {
  const problems = circumstanceProblems(
    { ...facts, id },
    known,
    { birthFirst: child.birth_first },
    circumstanceLists,
    dayInVietnam(),
  )
  if (problems.length > 0) throw invalid(...problems.map(({ path, code }) => ({ path: `${under}${path}`, code })))
}

const factsOf = (from: CircumstanceFacts): CircumstanceFacts => ({
  code: from.code,
  validFrom: from.validFrom,
  validTo: from.validTo,
  evidenceNumber: from.evidenceNumber,
  evidenceIssuer: from.evidenceIssuer,
  evidenceOn: from.evidenceOn,
  establishedBy: from.establishedBy,
  disabilityType: from.disabilityType,
  note: from.note,
})

type Told = { readonly act: string; readonly reason?: string | undefined; readonly before?: CircumstanceFacts | null }

/** Closes what was known, writes what is known now (nothing, when it was never true), and tells both. */
const record = async (
  tx: Transaction,
  child: Child,
  id: string,
  now: CircumstanceFacts | null,
  { act, reason, before = null }: Told,
): Promise<void> => {
  const place = { childId: child.id, communePath: child.commune_path, villageNo: child.village_no }
  if (now) await writeCircumstance(tx, place, id, now)
  const sides = differences({ childId: child.id, ...before }, { childId: child.id, ...(now ?? emptyOf(before)) })
  tx.journal({ subject: 'circumstance', subjectId: id, communePath: child.commune_path, act, reason, ...sides })
  tx.audit({ action: act, subject: 'child', subjectId: child.id, communePath: child.commune_path })
}

const emptyOf = (facts: CircumstanceFacts | null): Record<string, null> =>
  Object.fromEntries(Object.keys(facts ?? {}).map(field => [field, null]))

/** Adds a circumstance to a child. Refuses with `invalid_input` at each field (NĐ 56/2017 Arts. 3–16). */
export const addCircumstance = async (
  tx: Transaction,
  childId: string,
  input: z.output<typeof NewCircumstance>,
): Promise<{ id: string }> => {
  const at = await open(tx, childId)
  const facts = factsOf(input)
  refuseProblems(input.id, facts, at)
  await record(tx, at.child, input.id, facts, { act: 'circumstance.added' })
  return { id: input.id }
}

/** What was entered was wrong: it is replaced from its first day, and stays readable as what was known. */
export const correctCircumstance = async (
  tx: Transaction,
  childId: string,
  id: string,
  input: z.output<typeof CorrectCircumstance>,
): Promise<{ id: string }> => {
  const at = await open(tx, childId)
  const before = standing(at.known, id, input.row)
  const facts = factsOf(input)
  refuseProblems(id, facts, at)
  if (!differences(factsOf(before), facts)) return { id }
  await closeCircumstance(tx, childId, before.row)
  await record(tx, at.child, id, facts, {
    act: 'circumstance.corrected',
    reason: input.reason,
    before: factsOf(before),
  })
  return { id }
}

/** It is true no longer, from a day on. */
export const endCircumstance = async (
  tx: Transaction,
  childId: string,
  id: string,
  input: z.output<typeof EndCircumstance>,
): Promise<{ id: string }> => {
  const at = await open(tx, childId)
  const before = standing(at.known, id, input.row)
  if (input.on > dayInVietnam()) throw invalid({ path: 'on', code: 'in_future' })
  if (input.on <= before.validFrom) throw invalid({ path: 'on', code: 'end_before_start' })
  const facts = { ...factsOf(before), validTo: input.on }
  await closeCircumstance(tx, childId, before.row)
  await record(tx, at.child, id, facts, { act: 'circumstance.ended', reason: input.reason, before: factsOf(before) })
  return { id }
}

/** It was never true (another child was meant): nothing stands any more, the entry and its reason stay in the journal. */
export const withdrawCircumstance = async (
  tx: Transaction,
  childId: string,
  id: string,
  input: z.output<typeof WithdrawCircumstance>,
): Promise<{ id: string }> => {
  const at = await open(tx, childId)
  const before = standing(at.known, id, input.row)
  await closeCircumstance(tx, childId, before.row)
  await record(tx, at.child, id, null, {
    act: 'circumstance.withdrawn',
    reason: input.reason,
    before: factsOf(before),
  })
  return { id }
}

/**
 * Carries out a move that an event suggested and a person agreed to: one circumstance ends, the other begins on the same day.
 * Refuses with `wrong_state` what the event does not mean for this child.
 */
export const moveCircumstance = async (
  tx: Transaction,
  childId: string,
  input: z.output<typeof MoveCircumstance>,
): Promise<{ id: string }> => {
  const at = await open(tx, childId)
  if (input.on > dayInVietnam()) throw invalid({ path: 'on', code: 'in_future' })
  const prompt = promptsFor(
    input.event as Parameters<typeof promptsFor>[0],
    input.on,
    at.known,
    circumstanceTransitions.entries,
  ).find(one => one.ends === input.ends && one.begins === (input.begins?.code ?? null))
  if (!prompt) throw new Refusal('wrong_state')
  const reason = prompt.transition.name.vi
  const before = at.known.find(one => one.id === prompt.ends)
  const ended = before && { ...factsOf(before), validTo: input.on }
  if (before && ended) {
    if (input.on <= before.validFrom) throw invalid({ path: 'on', code: 'end_before_start' })
    await closeCircumstance(tx, childId, before.row)
    await record(tx, at.child, before.id, ended, { act: 'circumstance.ended', reason, before: factsOf(before) })
  }
  if (!input.begins) return { id: before?.id ?? childId }
  const { evidenceNumber, evidenceIssuer, evidenceOn } = input
  const begun: CircumstanceFacts = {
    ...{ code: input.begins.code, validFrom: input.on, validTo: null },
    ...{ evidenceNumber, evidenceIssuer, evidenceOn, establishedBy: null, note: null },
    disabilityType: null,
  }
  const known = at.known.map(one => (one.id === before?.id && ended ? { ...one, ...ended } : one))
  refuseProblems(input.begins.id, begun, { child: at.child, known })
  await record(tx, at.child, input.begins.id, begun, { act: 'circumstance.added', reason })
  return { id: input.begins.id }
}

/** Says which circumstances the words of a list meant; none is an answer too. The words stay as they stand. */
export const codeWords = async (
  tx: Transaction,
  childId: string,
  input: z.output<typeof CodeWords>,
): Promise<{ id: string }> => {
  const at = await open(tx, childId)
  if (at.child.circumstance !== input.words)
    throw new Refusal('changed_meanwhile', { detail: { current: { circumstance: at.child.circumstance } } })
  const known: CircumstanceRow[] = [...at.known]
  for (const [index, circumstance] of input.circumstances.entries()) {
    const facts = factsOf(circumstance)
    refuseProblems(circumstance.id, facts, { child: at.child, known }, `circumstances.${index}.`)
    await record(tx, at.child, circumstance.id, facts, { act: 'circumstance.added', reason: input.words.slice(0, 500) })
    known.push({ ...facts, id: circumstance.id, row: '', recordedAt: '', recordedBy: null })
  }
  await tx.client.query('update child set words_coded = true where id = $1', [childId])
  tx.audit({
    action: 'circumstance.words_coded',
    subject: 'child',
    subjectId: childId,
    communePath: at.child.commune_path,
    count: input.circumstances.length,
  })
  return { id: childId }
}
