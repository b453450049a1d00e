import { type MergePart, mergeParts } from '@mangnon/core/duplicate/merge-fields.ts'
import type { PairSide } from '../api/contract.ts'
import { toldValue } from '../audit/told-value.ts'
import type { Language } from '../shell/language.ts'

/** What a record says in a part, as people read it; '' for nothing. */
export const partValue = (side: PairSide, part: MergePart, language: Language): string => {
  if (part === 'home')
    return [
      side.householdCode,
      side.villageName,
      side.facts.residenceState === 'unknown' ? '' : toldValue('residenceState', side.facts.residenceState, language),
    ]
      .filter(Boolean)
      .join(' · ')
  return mergeParts[part]
    .map(field => toldValue(field, side.facts[field], language))
    .filter(Boolean)
    .join(' · ')
}
