import type { Transaction } from '../platform/db/transaction.ts'

/** The columns of a child in a list, read through the policies. */
export const selectChildRows = (tx: Transaction) =>
  tx.query
    .selectFrom('child')
    .select([
      'child.id',
      'code',
      'full_name',
      'sex',
      'birth',
      'ethnicity',
      'village_path',
      'father_name',
      'mother_name',
      'carer_name',
      'household_id',
      'poverty',
      'residence_state',
      'personal_number',
      'school_class',
      'circumstance',
      'gaps',
      'ended_on',
      'end_reason',
      'is_sample',
    ])

export type ChildRowRecord = Awaited<ReturnType<ReturnType<typeof selectChildRows>['execute']>>[number]
