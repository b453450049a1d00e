import type { PersonFacts } from '@mangnon/core/duplicate/person-facts.ts'

/** The columns of a child that are weighed, in the order in which they are read as an array. */
export const weighedColumns = [
  'id',
  'full_name',
  'sex',
  'birth',
  'personal_number',
  'mother_name',
  'father_name',
  'household_id',
  'commune_path',
  'village_path',
  'batch_id',
] as const

type Cell = string | null

/** Facts from an array of the weighed columns, which begins at `from`. */
export const factsAt = (cells: readonly Cell[], from: number): PersonFacts & { readonly id: string } => ({
  id: cells[from] ?? '',
  fullName: cells[from + 1] ?? '',
  sex: (cells[from + 2] ?? 'unknown') as PersonFacts['sex'],
  birth: cells[from + 3] ?? null,
  personalNumber: cells[from + 4] ?? null,
  motherName: cells[from + 5] ?? null,
  fatherName: cells[from + 6] ?? null,
  householdId: cells[from + 7] ?? null,
  communePath: cells[from + 8] ?? '',
  villagePath: cells[from + 9] ?? null,
  batchId: cells[from + 10] ?? null,
})
