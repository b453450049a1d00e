import type { EstablishedFactCode, SupportCode } from '@mangnon/legal/support/support.ts'
import type { ChildCircumstance } from '../circumstance/circumstance.ts'
import type { BirthDate } from '../date/birth-date.ts'

/** Something that was true from `validFrom` to the day before `validTo`, or still is. Days 'YYYY-MM-DD'. */
export type Lasting<F> = F & { readonly validFrom: string; readonly validTo: string | null }

/** A stretch of a grant in one state; a grant that was suspended and taken up again is several. `amount`: whole đồng, null in kind. */
export type GrantPeriod = Lasting<{
  readonly supportId: string
  readonly support: string
  readonly state: 'in_force' | 'suspended'
  readonly amount: number | null
}>

/** What is known of a child where support is concerned. Days that no period covers are unknown, never "no". */
export type SupportFacts = {
  readonly birth: BirthDate | null
  readonly ended: { readonly on: string; readonly reason: string } | null
  readonly circumstances: readonly ChildCircumstance[]
  readonly poverty: readonly Lasting<{ readonly poverty: string }>[]
  readonly school: readonly Lasting<{ readonly level: string | null }>[]
  readonly established: readonly Lasting<{ readonly fact: string; readonly answer: boolean }>[]
  readonly grants: readonly GrantPeriod[]
}

/** What must be known before a rule can be decided. */
export type MissingFact = 'birth' | 'poverty' | 'school' | EstablishedFactCode

/** What of the child made a rule hold; codes, never labels. `value`: a circumstance's code, full years, a state or a level. */
export type Ground =
  | { readonly is: 'age'; readonly value: number }
  | { readonly is: 'circumstance' | 'poverty' | 'school'; readonly value: string }
  | { readonly is: 'established'; readonly value: EstablishedFactCode }
  | { readonly is: 'receives' | 'received_until_age'; readonly value: SupportCode }
  | { readonly is: 'died'; readonly value: string }

/** The stretch that covers a day; undefined where nothing is known. */
export const lastingOn = <F>(of: readonly Lasting<F>[], day: string): Lasting<F> | undefined =>
  of.find(one => one.validFrom <= day && (one.validTo === null || day < one.validTo))
