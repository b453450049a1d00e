import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import { type EventDraft, eventFits, eventProblems } from '@mangnon/core/event/check-event.ts'
import { changesOf, isSensitive, newbornName } from '@mangnon/core/event/event.ts'
import { villageMap } from '../area/commune.queries.ts'
import { changeByEvent, createChild, endChild } from '../child/child.commands.ts'
import { getChild, lockChild } from '../child/child.queries.ts'
import { NewChild } from '../child/child.views.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { standing } from './event.row.ts'

type Sides = { readonly before: Record<string, unknown>; readonly after: Record<string, unknown> } | null

const isAway = (events: readonly { on: string; until: string | null }[], on: string): boolean =>
  events.some(away => away.on <= on && (away.until === null || away.until > on))

/** Refuses with `wrong_state` what does not fit the record, and at the fields what is wrong with the event itself. */
export const checkEvent = async (tx: Transaction, childId: string, draft: EventDraft, except?: string) => {
  const today = dayInVietnam()
  if (draft.kind === 'born') {
    const problems = eventProblems(draft, { fullName: '', birthFirst: null }, [], today)
    if (problems.length > 0) throw invalid(...problems)
    return null
  }
  const child = await getChild(tx, childId)
  const aways = await standing(tx, childId, 'away')
  const fits = { fullName: child.full_name, endReason: child.end_reason, away: isAway(aways, draft.on) }
  if (!eventFits(draft.kind, fits)) throw new Refusal(child.ended_on === null ? 'wrong_state' : 'already_ended')
  const others = draft.kind === 'away' ? aways.filter(one => one.id !== except) : []
  const problems = eventProblems(draft, { fullName: child.full_name, birthFirst: child.birth_first }, others, today)
  if (problems.length > 0) throw invalid(...problems)
  return child
}

/** Carries out what an event means for the record, and tells what it changed. The event has been checked. */
export const carryOut = async (
  tx: Transaction,
  childId: string,
  draft: EventDraft,
  at: { readonly communePath: string; readonly villageNo: number },
): Promise<Sides> => {
  const { kind, on, facts } = draft
  switch (kind) {
    case 'born': {
      const villages = await villageMap(tx, at.communePath)
      const village = villages.all.find(({ path }) => Number(path.split('.').at(-2)) === at.villageNo)
      const fullName = facts.fullName ?? newbornName(facts.motherName, facts.fatherName)
      const body = NewChild.parse({
        ...{ id: childId, fullName, sex: facts.sex ?? 'unknown', birth: on, since: on },
        ...{ motherName: facts.motherName, fatherName: facts.fatherName, householdId: facts.householdId },
        ...{ villageId: facts.householdId === null ? (village?.id ?? null) : null, notes: facts.words },
      })
      await createChild(tx, body)
      return { before: {}, after: { fullName, birth: on } }
    }
    case 'died': {
      const { version } = await lockChild(tx, childId)
      const note = [facts.place, facts.words].filter(Boolean).join('. ') || undefined
      await endChild(tx, childId, { version, on, reason: 'died', note })
      return { before: {}, after: { endedOn: on, endReason: 'died' } }
    }
    case 'returned':
      return comeBack(tx, childId, on)
    default: {
      const row = await lockChild(tx, childId)
      const changed = await changeByEvent(tx, row, changesOf(kind, facts), on)
      tx.journal({
        subject: 'child',
        subjectId: childId,
        communePath: row.commune_path,
        // The history is read by more people than an adoption or a placement is.
        act: isSensitive(kind) ? 'child.changed' : 'child.event',
        reason: facts.words?.slice(0, 500),
        before: changed?.before ?? {},
        after: { ...changed?.after, ...(!isSensitive(kind) && { event: kind }) },
      })
      return changed
    }
  }
}

/** A record that ended because the child left is taken up again; a time away ends. */
const comeBack = async (tx: Transaction, childId: string, on: string): Promise<Sides> => {
  const child = await getChild(tx, childId)
  const endedOn = child.ended_on
  if (endedOn !== null) {
    if (on < endedOn) throw invalid({ path: 'on', code: 'before_previous' })
    await tx.client.query(`select register_reopen('child', $1)`, [childId])
  } else {
    await tx.client.query(
      `update child_event set until_on = $2, version = version + 1
        where child_id = $1 and kind = 'away' and state = 'entered' and happened_on <= $2 and (until_on is null or until_on > $2)`,
      [childId, on],
    )
  }
  tx.journal({
    subject: 'child',
    subjectId: childId,
    communePath: child.commune_path,
    act: 'child.event',
    before: endedOn === null ? {} : { endedOn, endReason: child.end_reason },
    after: { event: 'returned' },
  })
  return endedOn === null ? null : { before: { endedOn, endReason: child.end_reason }, after: { endedOn: null } }
}
