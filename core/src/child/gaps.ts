/** What is still missing in a child's record, as bits, so that the list's index can answer "who lacks a number" by itself. */
export const gapBits = {
  personalNumber: 1,
  birthDay: 2,
  sex: 4,
  ethnicity: 8,
  parents: 16,
  household: 32,
  village: 64,
} as const
export type Gap = keyof typeof gapBits
export const gapNames = Object.keys(gapBits) as Gap[]

type Facts = {
  readonly personalNumber: string | null
  readonly birth: string | null
  readonly sex: string
  readonly ethnicity: string | null
  readonly fatherName: string | null
  readonly motherName: string | null
  readonly carerName: string | null
  readonly householdId: string | null
  readonly villagePath: string | null
}

/** The bits of what is missing: 0 for a record with nothing to ask at home. */
export const childGaps = (facts: Facts): number =>
  (facts.personalNumber ? 0 : gapBits.personalNumber) |
  (facts.birth?.length === 10 ? 0 : gapBits.birthDay) |
  (facts.sex === 'unknown' ? gapBits.sex : 0) |
  (facts.ethnicity ? 0 : gapBits.ethnicity) |
  (facts.fatherName || facts.motherName || facts.carerName ? 0 : gapBits.parents) |
  (facts.householdId ? 0 : gapBits.household) |
  (facts.villagePath ? 0 : gapBits.village)

/** The names behind the bits. */
export const gapsOf = (bits: number): Gap[] => gapNames.filter(gap => (bits & gapBits[gap]) !== 0)
