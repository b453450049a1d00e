import { bareRhymeAt } from '../text/syllable.ts'
import { oneSlipApart } from './edit-distance.ts'
import { isKnown, isKnownFolded, type NamePlace } from './known-words.ts'
import { soundOf, withI } from './sounds.ts'

/** One word of a name: `toned` its toneKey, `folded` without marks, both with i for y where they are one sound; `plain` with its y. */
export type NameWord = { readonly toned: string; readonly folded: string; readonly plain: string }

export type WordDifference =
  /** Nothing but the place of the tone mark, i or y, case. */
  | 'none'
  /** One was typed without any marks. */
  | 'unmarked'
  /** hỏi for ngã or ngã for hỏi, which half the country speaks alike. */
  | 'hook-tilde'
  /** Other marks, one of the words being no name as it stands. */
  | 'marks'
  | 'sound'
  | 'slip'
  /** A beginning: "Ng." for Nguyễn. */
  | 'short'
  /** Other marks, both words names: Hương and Hường. */
  | 'other-marks'
  /** Near in letters or sound, both words names: Lan and Loan, Nam and Lam. */
  | 'near'
  | 'other'

/** What a difference costs: two names are the same up to `most` in all. */
export const costOf: Readonly<Record<WordDifference, number>> = {
  none: 0,
  unmarked: 0,
  'hook-tilde': 0.3,
  marks: 0.5,
  short: 0.5,
  sound: 0.6,
  slip: 0.9,
  'other-marks': 2,
  near: 3,
  other: 9,
}

const withoutTone = (toned: string): string => toned.replace(/\d+$/, '')
const toneAt = (toned: string): string => /\d+$/.exec(toned)?.[0] ?? ''
const hookTilde = new Set(['2', '3'])

const isMarked = (word: NameWord): boolean => word.toned !== word.folded

export const nameWord = (toned: string, folded: string): NameWord => {
  const i = withI(folded)
  if (i === folded) return { toned, folded, plain: folded }
  const at = folded.indexOf('y')
  return { toned: `${toned.slice(0, at)}i${toned.slice(at + 1)}`, folded: i, plain: folded }
}

/** Some names keep their y in the lists: Ly, Lý, Mỹ. */
const known = (word: NameWord, marks: boolean, place: NamePlace): boolean => {
  const { toned, folded } = word
  return marks
    ? isKnown(toned, place) || isKnown(toned.replace(/i(\d*)$/, 'y$1').replace(/^i(?=ê)/, 'y'), place)
    : isKnownFolded(folded, place) || isKnownFolded(folded.replace(/i$/, 'y').replace(/^i(?=e)/, 'y'), place)
}

/**
 * How two words in the same place of two names differ.
 * @param marks whether both names were typed with marks; without, marks say nothing
 */
export const compareWords = (one: NameWord, other: NameWord, place: NamePlace, marks: boolean): WordDifference => {
  if (one.toned === other.toned) return 'none'
  const both = known(one, marks, place) && known(other, marks, place)
  if (one.folded === other.folded) {
    if (!marks) return 'unmarked'
    if (
      withoutTone(one.toned) === withoutTone(other.toned) &&
      hookTilde.has(toneAt(one.toned)) &&
      hookTilde.has(toneAt(other.toned))
    )
      return 'hook-tilde'
    if (both) return 'other-marks'
    return isMarkSlip(one, other, place) ? 'marks' : 'other-marks'
  }
  if (place !== 'last' && isShortFor(one.folded, other.folded)) return 'short'
  if (soundOf(one.folded) === soundOf(other.folded)) return both || !tonesAgree(one, other, marks) ? 'near' : 'sound'
  if (!oneSlipApart(one.folded, other.folded) && !oneSlipApart(one.plain, other.plain)) return 'other'
  return both || !isSlip(one, other, place, marks) ? 'near' : 'slip'
}

/** Each mark as often as it stands: ươ has its horn twice. */
const marksOf = (word: NameWord): string[] =>
  [...word.toned.normalize('NFD')].filter(sign => /[\p{M}đ\d]/u.test(sign)).sort()

const without = (marks: readonly string[], taken: readonly string[]): string[] =>
  taken.reduce((left, mark) => (left.includes(mark) ? left.toSpliced(left.indexOf(mark), 1) : left), [...marks])

/**
 * Marks were left out of a word that is no name without them (Tuyêt for Tuyết, Hanh for Hạnh; not Mai for Mại), or before the given
 * name one word is no name and has another tone (Nguyến).
 */
const isMarkSlip = (one: NameWord, other: NameWord, place: NamePlace): boolean => {
  const [a, b] = [marksOf(one), marksOf(other)]
  const [bare, less, more] = a.length < b.length ? [one, a, b] : [other, b, a]
  if (a.length !== b.length && without(less, more).length === 0) return !known(bare, true, place)
  return place !== 'last' && withoutTone(one.toned) === withoutTone(other.toned)
}

const tonesAgree = (one: NameWord, other: NameWord, marks: boolean): boolean => {
  if (!marks || !isMarked(one) || !isMarked(other)) return true
  const [a, b] = [toneAt(one.toned), toneAt(other.toned)]
  return a === b || a === '' || b === '' || (hookTilde.has(a) && hookTilde.has(b))
}

const consonants = /^[bcdghklmnpqrstvx]{1,3}$/

const isShortFor = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return consonants.test(short) && long.length > short.length && long.startsWith(short)
}

/** One letter makes a slip when one of the words is no name: none of the language, or a name beside one that is. */
const isSlip = (one: NameWord, other: NameWord, place: NamePlace, marks: boolean): boolean => {
  const syllables = [one, other].filter(word => bareRhymeAt(word.folded) >= 0).length
  const names = [one, other].filter(word => known(word, marks, place) || known(word, false, place)).length
  const longest = Math.max(one.folded.length, other.folded.length)
  if (names === 2) return !marks ? false : !(known(one, true, place) && known(other, true, place))
  return names === 1 ? longest > 2 || syllables < 2 || place === 'first' : syllables < 2 && longest > 3
}
