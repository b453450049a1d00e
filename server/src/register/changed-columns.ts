/** A column of the child that a list may change, with the name under which its history tells it. */
export const changedColumns = {
  otherNames: 'other_names',
  sex: 'sex',
  birth: 'birth',
  ethnicity: 'ethnicity',
  personalNumber: 'personal_number',
  fatherName: 'father_name',
  motherName: 'mother_name',
  carerName: 'carer_name',
  carerRelation: 'carer_relation',
  residenceState: 'residence_state',
  schoolName: 'school_name',
  schoolClass: 'school_class',
  circumstance: 'circumstance',
  notes: 'notes',
} as const

/** What is kept of the child before a list changed it, so that an undo gives it back. */
export const keptBefore = [...Object.values(changedColumns), 'village_path', 'poverty', 'kept'] as const
