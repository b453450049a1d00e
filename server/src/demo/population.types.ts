import type { PovertyState } from '@mangnon/legal/code-lists/poverty-states.ts'
import type { ResidenceState } from '@mangnon/legal/code-lists/residence-states.ts'
import type { SchoolLevelCode } from '@mangnon/legal/code-lists/school-levels.ts'
import type { Sex } from '@mangnon/legal/code-lists/sexes.ts'

/** What the register will be told of a child; null = not known. Codes are those of `legal/code-lists`. */
export type ChildPlan = {
  readonly fullName: string
  readonly sex: Sex
  /** 'YYYY-MM-DD', 'YYYY-MM' or 'YYYY'. */
  readonly birth: string | null
  readonly ethnicityCode: string | null
  readonly personalNumber: string | null
  readonly father: string | null
  readonly mother: string | null
  readonly carer: string | null
  readonly carerRelation: string | null
  readonly schoolLevel: SchoolLevelCode | null
  readonly school: string | null
  readonly class: string | null
  readonly circumstance: string | null
  readonly notes: string | null
}

export type HouseholdPlan = {
  readonly headName: string
  /** The part below the village. */
  readonly address: string | null
  /** Index into the plan's villages. */
  readonly villageIndex: number
  /** E.164. */
  readonly phone: string | null
  readonly poverty: { readonly state: PovertyState; readonly decision: string | null; readonly year: number | null }
  readonly residenceState: ResidenceState
  readonly notes: string | null
  /** People of 16 and over; the register names only the head and the parents among them. */
  readonly adults: number
  readonly children: readonly ChildPlan[]
}

export type PopulationPlan = {
  readonly villages: readonly { readonly name: string }[]
  readonly households: readonly HouseholdPlan[]
}

export type PopulationOptions = {
  /** The same seed, day and number of people give the same plan. */
  readonly seed: number
  /** The day on which everybody is as old as they are, 'YYYY-MM-DD'. */
  readonly asAt: string
  /** Adults and children; the last household may go a few beyond. About three in ten are under 16. */
  readonly people: number
}
