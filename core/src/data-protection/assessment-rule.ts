import { type Deadline, deadlineOn } from '@mangnon/legal/deadlines/deadline.ts'
import { addDays } from '../date/calendar-day.ts'
import { addMonths } from '../deadline/due.ts'

/** What is next for the assessment of effects of a processing, and by when. */
export type AssessmentDue = { readonly what: 'file' | 'review'; readonly by: string }

/**
 * The dossier is filed so many days after the processing began and looked at anew each half year
 * (Luật 91/2025; NĐ 13/2023 Điều 24, NĐ 356/2025).
 */
export const assessmentDue = (
  activity: {
    readonly startedOn: string
    readonly filedOn: string | null
    readonly reviewedOn: string | null
  },
  deadlines: readonly Deadline[],
): AssessmentDue | null => {
  const last = activity.reviewedOn ?? activity.filedOn
  const found = deadlineOn(
    deadlines,
    last === null ? 'assessment.file' : 'assessment.review',
    last ?? activity.startedOn,
  )
  if (!found) return null
  return last === null
    ? { what: 'file', by: addDays(activity.startedOn, found.count) }
    : { what: 'review', by: addMonths(last, found.count) }
}
