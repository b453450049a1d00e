import { fieldErrorTable } from '@mangnon/core/error/error.ts'
import { useState } from 'react'
import { fieldText, type Problem } from '../api/problem.ts'
import { today } from '../shell/format.ts'
import { useLanguage } from '../shell/use-language.ts'
import { type ChildDraft, readDraft } from './child-draft.ts'

/** A child being typed. Remarks come after the first attempt to save, or at once in a field that was left. */
export const useChildDraft = (start: ChildDraft, refused: Problem | null) => {
  const language = useLanguage()
  const [first] = useState(start)
  const [draft, setDraft] = useState(start)
  const [tried, setTried] = useState(false)
  const read = readDraft(draft, today())
  const errorAt = (field: keyof ChildDraft): string | undefined => {
    const problem = read.problems.find(found => found.path === field)
    if (problem) return tried || draft[field].length > 3 ? fieldErrorTable[problem.code][language] : undefined
    return fieldText(refused, field, language)
  }
  return {
    draft,
    change: (next: Partial<ChildDraft>) => setDraft(now => ({ ...now, ...next })),
    read,
    tried,
    setTried,
    errorAt,
    dirty: draft !== first,
  }
}
