import type { BirthDate } from '../date/birth-date.ts'
import type { SeparationFacts } from './separation/separation.ts'

export const caseStates = [
  'received',
  'verifying',
  'initial_assessment',
  'emergency',
  'temporary_separation',
  'detailed_assessment',
  'meeting',
  'plan_submitted',
  'approved',
  'in_progress',
  'review',
  'follow_up',
  'closed',
  'watch',
  'not_founded',
  'transferred',
  'turned_16',
  'died',
] as const
export type CaseState = (typeof caseStates)[number]

/** States in which nobody works on the case any more. */
export const endStates = ['closed', 'not_founded', 'transferred', 'turned_16', 'died'] as const

export const caseFlags = ['emergency', 'crime_suspected', 'carer_is_harmer', 'child_missing', 'media'] as const
export type CaseFlag = (typeof caseFlags)[number]

/** What a signed paper of the case says to the rules: who signed it, on which day, to what end. */
type Signed<Conclusion extends string> = {
  readonly by: string
  readonly on: string
  readonly conclusion: Conclusion
}

export type PlanFacts = {
  readonly author: string
  readonly items: number
  /** What `planProblems` still finds. */
  readonly problems: number
  /** The last day of its last item, 'YYYY-MM-DD'; null while an item has none. */
  readonly lastDay: string | null
  readonly sent: boolean
  /** Differs from the version that was approved. */
  readonly changed: boolean
}

/**
 * All that the steps of a case depend on, as plain values: no text of the case is in it. Days are 'YYYY-MM-DD'; persons are account
 * ids. `verification` to `review` are those in force and of the present cycle: a new cycle begins without them.
 */
export type CaseFacts = {
  readonly state: CaseState
  /** The state from which the present exit was made. */
  readonly previous: CaseState | null
  /** Area paths: who answers for the case now, where it happened, where the child lives. */
  readonly communes: {
    readonly responsible: string
    readonly event: string | null
    readonly residence: string | null
  }
  readonly flags: readonly CaseFlag[]
  readonly birth: BirthDate | null
  readonly verification: { readonly by: string; readonly credible: boolean } | null
  readonly initial: Signed<'emergency' | 'plan' | 'watch'> | null
  /** Measures taken since the emergency was last declared. */
  readonly emergencyMeasures: boolean
  readonly separation: SeparationFacts
  readonly detailed: Signed<'high' | 'low'> | null
  readonly minutes: boolean
  readonly plan: PlanFacts | null
  readonly carerRefuses: boolean
  readonly review: Signed<'continue' | 'stable'> | null
  readonly followUpSince: string | null
  readonly watchSince: string | null
  readonly visits: readonly string[]
  readonly handover: 'none' | 'asked' | 'accepted' | 'refused' | 'returned'
  readonly crimeReportedOn: string | null
}
