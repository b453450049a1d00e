import { relationships } from '@mangnon/legal/code-lists/relationships.ts'
import { foldName } from '../name/fold.ts'

const byWords = new Map(
  relationships.entries.flatMap(entry =>
    [entry.name.vi, ...(entry.otherNames ?? [])].map(words => [foldName(words), entry.code] as const),
  ),
)
const byCode = new Map(relationships.entries.map(entry => [entry.code, entry.name]))

/** The code of a relation that was typed in words; words the list does not know stay as they are, to be coded by a person. */
export const carerRelationOf = (words: string | null): string | null =>
  words === null || byCode.has(words) ? words : (byWords.get(foldName(words)) ?? words)

/** What a person reads: the name of a code, or the words that stand for none. */
export const carerRelationName = (relation: string | null, language: 'vi' | 'en'): string | null =>
  relation === null ? null : (byCode.get(relation)?.[language] ?? relation)
