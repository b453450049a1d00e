import { z } from 'zod'
import { CaseState } from '../case.views.ts'

/** What a day of a case is: the first hours, a term of the law, a day of a separation, something of the plan, a visit, the court. */
export const entryKinds = [
  'clock',
  'plan_submit',
  'plan_approve',
  'separation',
  'separation_end',
  'item',
  'task',
  'review',
  'visit',
  'visited',
  'release',
  'court',
] as const

export const CalendarEntry = z
  .object({
    kind: z.enum(entryKinds),
    caseId: z.string(),
    code: z.string(),
    /** 'YYYY-MM-DD' in Việt Nam */
    on: z.string(),
    /** The instant, of the first hours alone. */
    at: z.string().nullable(),
    /** It was due, and nobody has done it. */
    late: z.boolean(),
    /** How many of this kind stand on the day in this case. */
    count: z.number(),
  })
  .meta({ id: 'CalendarEntry' })

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export const CalendarQuery = z.object({ from: day, to: day })

/** A calendar without a name and without a word of what it is about. */
export const CaseCalendar = z
  .object({
    today: z.string(),
    /** What is due from the first day to the last, both included, and all that is late; the first first. */
    entries: z.array(CalendarEntry),
    /** Every open case in one line, with what is due next in it whenever that is; the most urgent first. */
    cases: z.array(z.object({ id: z.string(), code: z.string(), state: CaseState, next: CalendarEntry.nullable() })),
  })
  .meta({ id: 'CaseCalendar' })
