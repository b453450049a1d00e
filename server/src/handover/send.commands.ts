import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import { moveProblems } from '@mangnon/core/handover/handover.ts'
import type { z } from 'zod'
import { ownArea } from '../area/area.queries.ts'
import { lockChild } from '../child/child.queries.ts'
import { lockHousehold } from '../household/household.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { peopleOf, toldOf } from './handover.people.ts'
import { lockHandover } from './handover.queries.ts'
import { refuseUnlessMay } from './handover.steps.ts'
import type { NewHandover, SendHandover } from './handover.views.ts'
import { receivingCommune } from './successors.ts'

type Subject = 'child' | 'household'

const lockSubject = async (tx: Transaction, subject: Subject, id: string) => {
  if (subject === 'household') {
    const { commune_path, version, head_name, code } = await lockHousehold(tx, id)
    return { commune_path, version, head_name, code, within: null }
  }
  const { commune_path, version, code, household_id } = await lockChild(tx, id)
  return { commune_path, version, head_name: null, code, within: household_id }
}

/** What goes already, by itself or with its household, does not go a second time. */
const refuseOpen = async (tx: Transaction, ids: readonly string[]): Promise<void> => {
  const open = await tx.query
    .selectFrom('handover')
    .select('id')
    .where('subject_id', 'in', [...ids])
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  if (open) throw new Refusal('handover_open')
}

/**
 * Hands a child or a whole household over to another commune, which must accept; or lets them leave for where no register takes over:
 * then the record ends on that day and can be taken up again. Refuses with `changed_meanwhile`, `handover_open`, `area_ended` (with the
 * successors), or at the fields.
 */
export const handOver = async (
  tx: Transaction,
  subject: Subject,
  id: string,
  input: z.output<typeof NewHandover>,
): Promise<{ id: string }> => {
  const row = await lockSubject(tx, subject, id)
  if (row.version !== input.version)
    throw new Refusal('changed_meanwhile', { detail: { current: { version: row.version } } })
  const people = await peopleOf(tx, subject, id)
  const today = dayInVietnam()
  const problems = moveProblems(
    input.movedOn,
    people.map(one => one.birth_first),
    today,
  )
  if (problems.length > 0) throw invalid(...problems)
  const to = input.destination === 'commune' ? await receivingCommune(tx, input.communeId, row.commune_path) : null
  await refuseOpen(tx, [id, ...people.map(one => one.id), ...(row.within ? [row.within] : [])])
  const sent = {
    state: to ? 'waiting' : 'left',
    moved_on: input.movedOn,
    reason: input.reason || null,
    people: toldOf(people),
    head_name: row.head_name,
    household_code: subject === 'household' ? row.code : null,
    sent_at: new Date(),
    sent_by: tx.actor.accountId,
    sent_by_name: tx.actor.fullName,
  }
  await tx.query
    .insertInto('handover')
    .values({
      id: input.id,
      from_path: row.commune_path,
      from_area_id: (await ownArea(tx)).id,
      to_path: to?.path ?? null,
      to_area_id: to?.id ?? null,
      subject,
      subject_id: id,
      destination: input.destination,
      place: input.place || null,
      ...sent,
    })
    .execute()
  if (to === null) await leave(tx, subject, id, people, input)
  tx.journal({
    subject,
    subjectId: id,
    communePath: row.commune_path,
    act: to ? `${subject}.handover_sent` : `${subject}.left`,
    reason: input.reason,
    after: { destination: input.destination, movedTo: to?.name ?? (input.place || null), movedOn: input.movedOn },
  })
  tx.audit({ action: 'handover.sent', subject, subjectId: id, communePath: row.commune_path, count: people.length })
  return { id: input.id }
}

/** Nobody takes over: the records end here and stay readable. */
const leave = async (
  tx: Transaction,
  subject: Subject,
  id: string,
  people: readonly { readonly id: string }[],
  input: z.output<typeof NewHandover>,
): Promise<void> => {
  const ids = people.map(one => one.id)
  await tx.client.query(
    `update child set ended_on = $2, end_reason = 'moved_away', version = version + 1 where id = any($1::uuid[])`,
    [ids, input.movedOn],
  )
  if (subject === 'child') return
  await tx.client.query(
    `update household set ended_on = $2, end_reason = 'moved_away', version = version + 1 where id = $1`,
    [id, input.movedOn],
  )
  for (const child of ids)
    tx.journal({
      subject: 'child',
      subjectId: child,
      communePath: tx.actor.areaPath,
      act: 'child.left',
      reason: input.reason,
      after: { destination: input.destination, movedTo: input.place || null, movedOn: input.movedOn },
    })
}

/** Sends what another commune asked for. A record that had ended because its people left is taken up again for it. */
export const sendAsked = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof SendHandover>,
): Promise<{ id: string }> => {
  const handover = await lockHandover(tx, id)
  refuseUnlessMay(tx, handover, 'send', input.version)
  const childId = handover.subject_id
  await tx.client.query(`select register_reopen('child', $1)`, [childId])
  const child = await lockChild(tx, childId)
  const people = await peopleOf(tx, 'child', childId)
  const problems = moveProblems(input.movedOn, [child.birth_first], dayInVietnam())
  if (problems.length > 0) throw invalid(...problems)
  await refuseOpen(tx, [childId, ...(child.household_id ? [child.household_id] : [])])
  await tx.query
    .updateTable('handover')
    .set({
      state: 'waiting',
      moved_on: input.movedOn,
      people: toldOf(people),
      answer: input.reason || null,
      sent_at: new Date(),
      sent_by: tx.actor.accountId,
      sent_by_name: tx.actor.fullName,
      version: handover.version + 1,
    })
    .where('id', '=', id)
    .execute()
  tx.journal({
    subject: 'child',
    subjectId: childId,
    communePath: child.commune_path,
    act: 'child.handover_sent',
    reason: input.reason,
    after: { movedOn: input.movedOn },
  })
  tx.audit({ action: 'handover.sent', subject: 'child', subjectId: childId, communePath: child.commune_path, count: 1 })
  return { id }
}
