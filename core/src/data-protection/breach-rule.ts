import { type Deadline, deadlineOn } from '@mangnon/legal/deadlines/deadline.ts'
import { addMonths, dueInstant } from '../deadline/due.ts'
import type { FieldError } from '../error/error.ts'

export const noticeStages = ['first', 'further', 'final'] as const
export type NoticeStage = (typeof noticeStages)[number]

const count = (deadlines: readonly Deadline[], name: string, day: string): number => {
  const found = deadlineOn(deadlines, name, day)
  if (!found) throw new Error(`no deadline ${name} on ${day}`)
  return found.count
}

/** Until when the first notice of a breach must have left: hours from its discovery, through nights and holidays. */
export const notifyBy = (discoveredAt: Date, discoveredOn: string, deadlines: readonly Deadline[]): Date =>
  dueInstant(discoveredAt, count(deadlines, 'breach.notify', discoveredOn))

/** Until when the dossier of a breach is kept at least, from the day it was closed. */
export const keepUntil = (closedOn: string, deadlines: readonly Deadline[]): string =>
  addMonths(closedOn, count(deadlines, 'breach.keep', closedOn) * 12)

/**
 * What keeps a notice from counting: the first comes first and once, nothing follows the final one, none left before the discovery or
 * in the future, and a late first one says why (NĐ 13/2023 Điều 23 khoản 1).
 */
export const noticeProblems = (
  notice: { readonly stage: NoticeStage; readonly sentAt: Date; readonly lateReason: string | null },
  breach: {
    readonly discoveredAt: Date
    readonly notifyBy: Date
    readonly stages: readonly string[]
  },
  now: Date,
): FieldError[] => {
  const first = breach.stages.length === 0
  const wrongStage = !nextStages(breach.stages).includes(notice.stage)
  return [
    ...(wrongStage ? [{ path: 'stage', code: 'wrong_order' } as const] : []),
    ...(notice.sentAt > now ? [{ path: 'sentAt', code: 'in_future' } as const] : []),
    ...(notice.sentAt < breach.discoveredAt ? [{ path: 'sentAt', code: 'before_discovery' } as const] : []),
    ...(first && notice.sentAt > breach.notifyBy && !notice.lateReason
      ? [{ path: 'lateReason', code: 'late_reason_needed' } as const]
      : []),
  ]
}

/** What a dossier of a breach still lacks, in the order in which it is filled. */
export const breachGaps = ['place', 'involved', 'peopleCount', 'first', 'final'] as const
export type BreachGap = (typeof breachGaps)[number]

/** What a notice must say (NĐ 13/2023 Điều 23 khoản 3) and is not known yet, and which notices have not left. */
export const gapsOfBreach = (breach: {
  readonly place: string | null
  readonly involved: string | null
  readonly peopleCount: number | null
  readonly stages: readonly string[]
}): BreachGap[] => {
  const lacks: Record<BreachGap, boolean> = {
    place: breach.place === null,
    involved: breach.involved === null,
    peopleCount: breach.peopleCount === null,
    first: breach.stages.length === 0,
    final: !breach.stages.includes('final'),
  }
  return breachGaps.filter(gap => lacks[gap])
}

/** Which notice may leave next. A breach that is dealt with at once may be told once and for all. */
export const nextStages = (stages: readonly string[]): NoticeStage[] => {
  if (stages.includes('final')) return []
  return stages.length === 0 ? ['first', 'final'] : ['further', 'final']
}

/** Whole minutes until the first notice must have left; negative when it is late. */
export const minutesLeft = (until: Date, now: Date): number => Math.floor((until.getTime() - now.getTime()) / 60_000)
