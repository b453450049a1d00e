/** The codes of every rule there ever was: what an address or a request may name, without the rules' words. */
export const qualityRuleCodes = [
  'no_number',
  'no_birth_day',
  'no_sex',
  'no_ethnicity',
  'no_parents',
  'unnamed',
  'no_household',
  'no_village',
  'number_against_sex',
  'number_against_year',
  'number_of_no_place',
  'name_with_signs',
  'same_parents',
  'name_of_parent',
  'over_age',
  'not_updated',
  'imported_unseen',
  'words_uncoded',
  'duplicate',
] as const
export type QualityRuleCode = (typeof qualityRuleCodes)[number]
