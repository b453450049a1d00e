import type { Query } from '@mangnon/core/name/parse-query.ts'
import { nameWords } from '@mangnon/core/name/search-words.ts'

/**
 * The words under which a record is found. A prefix says what a word is: none, the person's own name; `p_` a parent's or
 * carer's; `i_` a personal number; `t_` a phone; `k_` a code. Stored as a tsvector made of these words as they are.
 */
export const childSearchWords = (child: {
  readonly fullName: string
  readonly parents: readonly (string | null)[]
  readonly personalNumber: string | null
  readonly code: string
}): string[] => {
  const parents = child.parents.flatMap(name => (name ? nameWords(name) : []))
  return [
    ...new Set([
      ...nameWords(child.fullName),
      ...parents.map(word => `p_${word}`),
      ...(child.personalNumber ? [`i_${child.personalNumber}`] : []),
      `k_${child.code.toLowerCase().replaceAll('-', '')}`,
    ]),
  ]
}

export const householdSearchWords = (household: {
  readonly headName: string | null
  readonly phone: string | null
  readonly code: string
}): string[] => [
  ...new Set([
    ...(household.headName ? nameWords(household.headName) : []),
    ...(household.phone ? [`t_${household.phone.replace(/\D/g, '')}`] : []),
    `k_${household.code.toLowerCase().replaceAll('-', '')}`,
  ]),
]

// The words hold letters and digits only; whatever else was typed is dropped, so nothing of it reaches the query's grammar.
const lexemeIn =
  (communePath: string) =>
  (prefix: string, word: string): string =>
    `'${communePath}${prefix}${word.replace(/[^\p{L}\p{N}]/gu, '')}':*`

/**
 * The tsquery of what was typed; null when nothing can be searched. Every word must occur, in any order, each as the start of a
 * word of the own name or of a parent's. A number may be an identifier or a phone: either will do. The index holds each word under
 * its commune (db/migrations/0006), so the query names the commune too.
 */
export const tsqueryOf = (query: Query, subject: 'child' | 'household', communePath: string): string | null => {
  const lexeme = lexemeIn(communePath)
  if (query.code) return lexeme('k_', query.code.toLowerCase())
  const words = query.words
    .filter(word => /[\p{L}\p{N}]/u.test(word))
    .slice(0, 12)
    .map(word => (subject === 'child' ? `(${lexeme('', word)} | ${lexeme('p_', word)})` : lexeme('', word)))
  const numbers = [
    ...(query.identifier && subject === 'child' ? [lexeme('i_', query.identifier)] : []),
    ...(query.phone && subject === 'household' ? [lexeme('t_', query.phone)] : []),
  ]
  const parts = [...words, ...(numbers.length > 0 ? [`(${numbers.join(' | ')})`] : [])]
  return parts.length > 0 ? parts.join(' & ') : null
}
