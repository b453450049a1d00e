/** The tables of facts that change, the record they hang on, and the columns that say the fact. */
export const periodTables = {
  child_residence: { key: 'child_id', record: 'child', facts: ['at_commune', 'at_village', 'residence_state'] },
  child_household: { key: 'child_id', record: 'child', facts: ['household_id'] },
  child_school: { key: 'child_id', record: 'child', facts: ['school_level', 'school_name', 'school_class'] },
  household_residence: {
    key: 'household_id',
    record: 'household',
    facts: ['at_commune', 'at_village', 'address', 'residence_state'],
  },
  household_poverty: {
    key: 'household_id',
    record: 'household',
    facts: ['poverty', 'poverty_decision', 'poverty_year'],
  },
} as const

export type PeriodTable = keyof typeof periodTables
