import { communePath } from '@mangnon/core/area/area-path.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import { type EventDraft, tidyEvent } from '@mangnon/core/event/check-event.ts'
import { type EventAct, eventActsOf, eventRules, isSensitive } from '@mangnon/core/event/event.ts'
import type { z } from 'zod'
import { decided } from '../platform/db/decided.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { carryOut, checkEvent } from './enter.ts'
import { draftOf, type EventRow, lockEvent, stateOf, storedFacts } from './event.row.ts'
import type { AmendEvent, AnswerEvent, ApproveEvent, NewEvent } from './event.views.ts'

const keeps = (tx: Transaction): boolean => tx.actor.role === 'commune_officer'

const refuseUnlessMay = (tx: Transaction, row: EventRow, act: EventAct, version: number): void => {
  const who = { keeps: keeps(tx), mine: row.proposed_by === tx.actor.accountId }
  if (!eventActsOf(draftOf(row).kind, stateOf(row), who).includes(act)) throw new Refusal('wrong_state')
  if (row.version !== version) throw new Refusal('changed_meanwhile', { detail: { current: { version: row.version } } })
}

/** Where an event stands: with its child, or, for one not yet born in any register, with whoever reports it. */
const placeOf = (tx: Transaction, child: { commune_path: string; village_no: number | null } | null) => {
  if (child) return { communePath: child.commune_path, villageNo: child.village_no ?? 0 }
  const own = communePath(tx.actor.areaPath)
  if (own === null) throw new Refusal('not_allowed')
  return { communePath: own, villageNo: own === tx.actor.areaPath ? 0 : Number(tx.actor.areaPath.split('.').at(-2)) }
}

const sideOf = (side: Record<string, unknown> | undefined): string | null => (side ? JSON.stringify(side) : null)

/**
 * Enters what happened to a child, or proposes it: the officer's word changes the record at once, the collaborator's waits for the officer.
 * Refuses at the fields, with `wrong_state` what does not fit the record, with `changed_meanwhile` when the record was changed since.
 */
export const newEvent = async (
  tx: Transaction,
  childId: string,
  input: z.output<typeof NewEvent>,
): Promise<{ id: string }> => {
  const draft: EventDraft = tidyEvent({ kind: input.kind, on: input.on, until: input.until, facts: input.facts })
  if (!keeps(tx) && eventRules[draft.kind].officer) throw new Refusal('not_allowed')
  const child = await checkEvent(tx, childId, draft)
  if (child && input.childVersion !== undefined && child.version !== input.childVersion)
    throw new Refusal('changed_meanwhile', { detail: { current: { version: child.version } } })
  const place = placeOf(tx, child)
  const sides = keeps(tx) ? await carryOut(tx, childId, draft, place) : null
  await tx.query
    .insertInto('child_event')
    .values({
      child_id: childId,
      id: input.id,
      commune_path: place.communePath,
      village_no: place.villageNo,
      kind: draft.kind,
      sensitive: isSensitive(draft.kind),
      state: keeps(tx) ? 'entered' : 'proposed',
      happened_on: draft.on,
      until_on: draft.until,
      facts: storedFacts(draft.facts),
      before: sideOf(sides?.before),
      after: sideOf(sides?.after),
      proposed_by: tx.actor.accountId,
      proposed_by_name: tx.actor.fullName,
      ...(keeps(tx) && decided(tx)),
    })
    .execute()
  audit(tx, keeps(tx) ? 'event.entered' : 'event.proposed', childId, place.communePath)
  return { id: input.id }
}

const audit = (tx: Transaction, action: string, childId: string, commune: string) =>
  tx.audit({ action, subject: 'child', subjectId: childId, communePath: commune })

const update = (tx: Transaction, row: EventRow, set: Record<string, unknown>) =>
  tx.query
    .updateTable('child_event')
    .set({ ...set, version: row.version + 1 })
    .where('child_id', '=', row.child_id)
    .where('id', '=', row.id)
    .execute()

/** The officer approves what was proposed, or puts it right and approves that: only now the record changes. */
export const approveEvent = async (
  tx: Transaction,
  childId: string,
  id: string,
  input: z.output<typeof ApproveEvent>,
): Promise<{ id: string }> => {
  const row = await lockEvent(tx, childId, id)
  refuseUnlessMay(tx, row, 'approve', input.version)
  const was = draftOf(row)
  const draft = input.corrected ? tidyEvent({ ...input.corrected, kind: was.kind }) : was
  await checkEvent(tx, childId, draft, id)
  const corrected = JSON.stringify(was) !== JSON.stringify(draft)
  const sides = await carryOut(tx, childId, draft, { communePath: row.commune_path, villageNo: row.village_no })
  await update(tx, row, {
    state: 'entered',
    happened_on: draft.on,
    until_on: draft.until,
    facts: storedFacts(draft.facts),
    before: sideOf(sides?.before),
    after: sideOf(sides?.after),
    proposed: corrected
      ? JSON.stringify({ on: was.on, until: was.until, ...JSON.parse(storedFacts(was.facts)) })
      : null,
    ...decided(tx),
  })
  audit(tx, 'event.approved', childId, row.commune_path)
  return { id }
}

/** The officer gives it back with what is missing or wrong; nothing of the record has changed. */
export const returnEvent = async (
  tx: Transaction,
  childId: string,
  id: string,
  input: z.output<typeof AnswerEvent>,
): Promise<{ id: string }> => {
  const row = await lockEvent(tx, childId, id)
  refuseUnlessMay(tx, row, 'return', input.version)
  await update(tx, row, { state: 'returned', answer: input.reason, ...decided(tx) })
  audit(tx, 'event.returned', childId, row.commune_path)
  return { id }
}

/** Whoever proposed it writes it anew; what was returned waits for the officer again. */
export const amendEvent = async (
  tx: Transaction,
  childId: string,
  id: string,
  input: z.output<typeof AmendEvent>,
): Promise<{ id: string }> => {
  const row = await lockEvent(tx, childId, id)
  refuseUnlessMay(tx, row, 'amend', input.version)
  const draft = tidyEvent({ kind: draftOf(row).kind, on: input.on, until: input.until, facts: input.facts })
  await checkEvent(tx, childId, draft, id)
  await update(tx, row, {
    state: 'proposed',
    happened_on: draft.on,
    until_on: draft.until,
    facts: storedFacts(draft.facts),
  })
  audit(tx, 'event.proposed', childId, row.commune_path)
  return { id }
}

/** Taken back: by whoever proposed it while it waits; by the officer where it was entered wrongly and changed nothing of the record. */
export const withdrawEvent = async (
  tx: Transaction,
  childId: string,
  id: string,
  input: z.output<typeof AnswerEvent>,
): Promise<{ id: string }> => {
  const row = await lockEvent(tx, childId, id)
  refuseUnlessMay(tx, row, 'withdraw', input.version)
  await update(tx, row, { state: 'withdrawn', answer: input.reason })
  audit(tx, 'event.withdrawn', childId, row.commune_path)
  return { id }
}
