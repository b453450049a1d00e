import { foldName } from '../name/fold.ts'
import { isSurname } from '../name/known-words.ts'
import { type Query, takeNumbers } from '../name/parse-query.ts'

/** A name that was typed: as it was written, and its words folded, in order. */
export type AskedName = { readonly text: string; readonly words: readonly string[] }

/** What the words in the one search box are. */
export type Asked = Pick<Query, 'identifier' | 'phone' | 'code' | 'birth'> & {
  readonly name: AskedName | null
  readonly parent: AskedName | null
  /** The same without parting a parent's name off, where that was a guess. */
  readonly whole: AskedName | null
}

/** More words make no name. */
const mostWords = 10

export const askedName = (text: string): AskedName | null => {
  const words = foldName(text)
    .split(' ')
    .filter(word => /[\p{L}\p{N}]/u.test(word))
    .slice(0, mostWords)
  return words.length === 0 ? null : { text, words }
}

/** "mẹ Trần Thị Mai", "con bà Mai", "bố: Hùng". Ba and ông alone are names as well; they count behind con only. */
const saidParent =
  /(?:^|[\s,;(])(?:(?:con|cháu)\s+(?:của\s+|cua\s+)?(?:mẹ|me|má|bố|bo|cha|ba|bà|ông|ong|chị|chi|anh|cô|co)|mẹ|me|má|bố|cha)[\s:]+(?=[\p{L}])/iu

const split = (text: string, at: number, length: number): [string, string] => [
  text.slice(0, at).replace(/[\s,;(]+$/, ''),
  text.slice(at + length).replace(/[)\s]+$/, ''),
]

/** Where a second whole name begins behind a first one: "nguyễn thị lan trần thị mai". Names of four words are left whole. */
const secondName = (words: readonly string[]): number => {
  if (words.length < 5 || !isSurname(words[0] ?? '')) return -1
  for (let at = 2; at <= words.length - 2; at++) {
    const behind = words.length - at
    if (isSurname(words[at] ?? '') && behind <= 4 && (words[at + 1] === 'thi' || words[at + 1] === 'van' || at >= 3))
      return at
  }
  return -1
}

/**
 * Reads what was typed into the search box: numbers, codes, phones and dates wherever they stand; of the words, which are the child's
 * name and which a parent's. A parent is said (mẹ, bố, con bà …), stands behind a comma, or is a second whole name.
 */
export const readAsked = (text: string): Asked => {
  const { query, rest } = takeNumbers(text)
  const found = { identifier: query.identifier, phone: query.phone, code: query.code, birth: query.birth }
  const numbers = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
  const none = { ...numbers, name: askedName(rest), parent: null, whole: null }
  const said = saidParent.exec(rest)
  if (said) {
    const [name, parent] = split(rest, said.index, said[0].length)
    return { ...numbers, name: askedName(name), parent: askedName(parent), whole: null }
  }
  const comma = /\s*[,;]\s*/.exec(rest)
  if (comma) {
    const [name, parent] = split(rest, comma.index, comma[0].length).map(askedName)
    if (name && parent && name.words.length > 1 && parent.words.length > 1)
      return { ...numbers, name, parent, whole: null }
    return none
  }
  const words = rest.split(' ').filter(Boolean)
  const at = secondName(words.map(foldName))
  if (at < 0) return none
  return {
    ...numbers,
    name: askedName(words.slice(0, at).join(' ')),
    parent: askedName(words.slice(at).join(' ')),
    whole: askedName(rest),
  }
}
