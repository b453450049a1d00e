/** What of a child can tell it from another; unknown is null. Two records are weighed by these alone. */
export type PersonFacts = {
  readonly fullName: string
  readonly sex: 'male' | 'female' | 'unknown'
  /** 'YYYY-MM-DD', 'YYYY-MM' or 'YYYY'. */
  readonly birth: string | null
  readonly personalNumber: string | null
  readonly motherName: string | null
  readonly fatherName: string | null
  readonly householdId: string | null
  /** Where the record lies: commune and, when it is known, village. */
  readonly communePath: string
  readonly villagePath: string | null
  /** The list that brought the record in: it seldom holds one child twice. */
  readonly batchId: string | null
}

/** What speaks for one child or for two, for the screen to make a sentence of. */
export const evidenceCodes = [
  'number_same',
  'number_differs',
  'name_same',
  'name_unmarked',
  'name_marks',
  'name_slip',
  'name_word',
  'name_order',
  'name_near',
  'name_differs',
  'name_unnamed',
  'birth_same',
  'birth_part',
  'birth_swapped',
  'birth_slip',
  'birth_near',
  'birth_differs',
  'sex_same',
  'sex_differs',
  'mother_same',
  'mother_near',
  'mother_differs',
  'father_same',
  'father_near',
  'father_differs',
  'household_same',
  'village_same',
  'list_same',
  'twins',
] as const
export type EvidenceCode = (typeof evidenceCodes)[number]

/**
 * One piece of evidence. `stranger`: bits for "one child" against "two children of different families"; `sibling`: against "two
 * children of one family".
 */
export type Evidence = {
  readonly code: EvidenceCode
  readonly stranger: number
  readonly sibling: number
}
