import { type CaseLaw, limitOn } from '@mangnon/legal/case/case-law.ts'
import { epochDay } from '../../date/calendar-day.ts'
import { addMonths } from '../../deadline/due.ts'

/** What a follow-up still lacks: its months are not over, or nobody visited for too long between two days. */
export type FollowUpGap =
  | { readonly is: 'not_over'; readonly until: string }
  | { readonly is: 'no_visit'; readonly from: string; readonly to: string }

/** The day from which a case may be closed; the same day three months later, or the last of that month. */
export const followUpEnds = (since: string, law: CaseLaw): string =>
  addMonths(since, limitOn(law, 'follow_up_months', since))

/**
 * What keeps a follow-up from counting as done on a day; empty when it may be closed. Visits before its beginning or in the future count
 * for nothing. Source: NĐ 56/2017, Mẫu số 06, second conclusion (theo dõi trong thời gian 3 tháng và kết thúc); how often is ours.
 */
export const followUpGaps = (since: string, visits: readonly string[], law: CaseLaw, day: string): FollowUpGap[] => {
  const ends = followUpEnds(since, law)
  const longest = limitOn(law, 'follow_up_gap_days', since)
  const gaps: FollowUpGap[] = day < ends ? [{ is: 'not_over', until: ends }] : []
  const counted = visits.filter(visit => visit >= since && visit <= day).sort()
  const marks = [since, ...counted]
  for (const [at, from] of marks.entries()) {
    const to = marks[at + 1] ?? (day < ends ? day : ends)
    if (epochDay(to) - epochDay(from) > longest) gaps.push({ is: 'no_visit', from, to })
  }
  return gaps
}
