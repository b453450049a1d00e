import { fieldErrorTable } from '@mangnon/core/error/error.ts'
import { useState } from 'react'
import { fieldText, type Problem } from '../api/problem.ts'
import { useLanguage } from '../shell/use-language.ts'
import { type HouseholdDraft, readHousehold } from './household-draft.ts'

/** A household being typed; remarks come after the first attempt to save. */
export const useHouseholdDraft = (start: HouseholdDraft, refused: Problem | null) => {
  const language = useLanguage()
  const [first] = useState(start)
  const [draft, setDraft] = useState(start)
  const [tried, setTried] = useState(false)
  const read = readHousehold(draft)
  const errorAt = (field: keyof HouseholdDraft): string | undefined => {
    const problem = tried ? read.problems.find(found => found.path === field) : undefined
    return problem ? fieldErrorTable[problem.code][language] : fieldText(refused, field, language)
  }
  return {
    draft,
    change: (next: Partial<HouseholdDraft>) => setDraft(now => ({ ...now, ...next })),
    read,
    tried,
    setTried,
    errorAt,
    dirty: draft !== first,
  }
}
