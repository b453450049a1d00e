import { apostrophes } from './proper-case.ts'

/** Peoples (codes of the 2008 list) that put the clan last, after the given name: Gia-rai, Ê-đê, Cơ-ho, Mnông. */
const clanLast = new Set(['2008-10', '2008-11', '2008-15', '2008-20'])

/** Y… and H…, by which Ê Đê names are known, and blanks that are not single: words are looked at one by one. */
const wordByWord = /^y |^h['’‘ʼ`´]|^ | {2}| $/i

export type NameParts = { given: string; rest: string }

/**
 * Which word of a full name a list is sorted by.
 * Rule: the last word; but in Ê Đê names the clan stands last, and these are known by their first word:
 * "Y X Niê" (first word Y, three words or more) → X; "H'X Niê" (first word begins with H', two words or more) → X.
 * `people`, the codes of the 2008 list of ethnic groups, turns the second rule off for a people that does not name so
 * (a Xơ Đăng woman may be called Y and have her given name last). Unknown people: judged by the shape alone.
 */
export const nameParts = (fullName: string, people?: string): NameParts => {
  if (!wordByWord.test(fullName)) {
    const last = fullName.lastIndexOf(' ')
    return { given: fullName.slice(last + 1), rest: last < 0 ? '' : fullName.slice(0, last) }
  }
  const words = fullName.split(' ').filter(word => word !== '')
  const [first = '', second = ''] = words
  if (people === undefined || clanLast.has(people)) {
    if (words.length > 2 && first.toLowerCase() === 'y')
      return { given: second, rest: [first, ...words.slice(2)].join(' ') }
    if (words.length > 1 && first.length > 2 && first[0]?.toLowerCase() === 'h' && apostrophes.includes(first[1] ?? ''))
      return { given: first.slice(2), rest: [first[0] ?? '', ...words.slice(1)].join(' ') }
  }
  return { given: words.at(-1) ?? '', rest: words.slice(0, -1).join(' ') }
}
