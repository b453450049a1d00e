import { bareRhymeAt } from '../text/syllable.ts'
import { smallLetters } from './clean-name.ts'
import { compareWords, costOf, type NameWord, nameWord, type WordDifference } from './compare-words.ts'
import { foldName } from './fold.ts'
import { undoKeystrokes } from './keystrokes.ts'
import { isSurname, type NamePlace } from './known-words.ts'
import { isUnnamed } from './name-problems.ts'
import { toneKey } from './tone-key.ts'

/** How two names differ as wholes; beside these, the gravest difference between two of their words. */
export type NameDifference = WordDifference | 'spaces' | 'order' | 'missing-word' | 'unnamed' | 'empty'

/**
 * `same`: whether they can be one person's name, spelled or typed otherwise. `kind`: the gravest difference.
 * `strength`: how much the names alone speak for one person, 0 to 1; under 0.5 for two names, where 0.3 and more says that a slip could
 * explain it (Hương and Hường).
 */
export type SameName = { readonly same: boolean; readonly kind: NameDifference; readonly strength: number }

type Read = { readonly words: readonly NameWord[]; readonly marked: boolean; readonly unnamed: boolean }

/** H', K', M' and the like belong to the word behind them; so does the Hơ of H'Hen. */
const joined = /(?<=^| )(h|k|m|n|r|ơ|hơ)['’‘ʼ\u0060´ ]+(?=[\p{L}]{2,})/gu
/** Signs that part words as blanks do. */
const signs = /[.,\-_/]+/g

const unnamedWords = /^(?:cb|con|ba|chi|cua|ong|be|trai|gai|chua|dat|co|ten|khong|so|sinh)$/

/** Longer texts are no names; what is compared is bounded. */
const longestRead = 160
const mostWords = 12

const hasMarks = (text: string): boolean => /[\p{M}đ]/u.test(text.normalize('NFD'))

/** The ways in which a name can be read: as typed and, where that makes another, with its keystrokes undone. */
const readings = (name: string): Read[] => {
  const typed = smallLetters(name.slice(0, longestRead).normalize('NFC'))
  const meant = undoKeystrokes(typed)
  return meant === typed ? [wordsOf(name, typed, typed)] : [wordsOf(name, meant, typed), wordsOf(name, typed, typed)]
}

/** In words, NFC. Keystrokes without a tone do not make a name one with marks. */
const wordsOf = (name: string, text: string, typed: string): Read => {
  const plain = text.replace(joined, (_, letter: string) => letter.replace('ơ', '')).replace(signs, ' ')
  const words = plain
    .split(' ')
    .map(word => nameWord(toneKey(word).replace(/['’‘ʼ\u0060´]/g, ''), foldName(word).replaceAll(' ', '')))
    .filter(word => word.folded !== '')
    .slice(0, mostWords)
  const unnamed = isUnnamed(name)
  return {
    words: unnamed ? words.filter(word => !unnamedWords.test(word.folded)) : words,
    marked: hasMarks(typed) || words.some(word => /\d$/.test(word.toned)),
    unnamed,
  }
}

/** What all differences together may cost. */
const most = 1.3

const placeAt = (at: number, length: number): NamePlace =>
  at === 0 && length > 1 ? 'first' : at === length - 1 ? 'last' : 'middle'

const strengthOf = (cost: number): number =>
  cost <= most ? Math.round((1 - cost * 0.3) * 100) / 100 : cost < 2.4 ? 0.4 : cost < 3.4 ? 0.3 : cost < 4 ? 0.2 : 0

const verdict = (cost: number, kind: NameDifference): SameName => ({
  same: cost <= most,
  kind,
  strength: strengthOf(cost),
})

type Sum = { readonly cost: number; readonly kind: NameDifference }

/** Words one beside the other, from the first to the last. */
const besides = (one: readonly NameWord[], other: readonly NameWord[], marks: boolean): Sum => {
  let sum: Sum = { cost: 0, kind: 'none' }
  let gravest = 0
  for (const [at, word] of one.entries()) {
    const beside = other[at]
    if (!beside) continue
    const kind = compareWords(word, beside, placeAt(at, one.length), marks)
    // 'unmarked' costs nothing and is still told.
    const weight = kind === 'unmarked' ? 0.1 : costOf[kind]
    sum = { cost: sum.cost + costOf[kind], kind: weight > gravest ? kind : sum.kind }
    gravest = Math.max(gravest, weight)
  }
  return sum
}

/** The longer name without the words that the shorter lacks: the cheapest way, at most two words, the given name never. */
const withMissing = (short: readonly NameWord[], long: readonly NameWord[], marks: boolean): Sum | null => {
  const gap = long.length - short.length
  if (short.length < 2 || gap > 2) return null
  let best: Sum | null = null
  const leaveOut = (rest: readonly NameWord[], from: number, left: number, cost: number): void => {
    if (left === 0) {
      const sum = besides(short, rest, marks)
      const total = sum.cost + cost
      if (!best || total < best.cost) best = { cost: total, kind: sum.cost > 0.5 ? sum.kind : 'missing-word' }
      return
    }
    for (let at = from; at < rest.length; at++)
      leaveOut(
        rest.toSpliced(at, 1),
        at,
        left - 1,
        cost + lacking(short, rest[at], at === rest.length - 1 ? 'last' : at === 0 ? 'first' : 'middle'),
      )
  }
  leaveOut(long, 0, gap, 0)
  return best
}

/** Y Blô, H'Hen: given names of the Central Highlands stand first, with the clan behind. */
const isHighlandFirst = (word: string): boolean => word === 'i' || (word.startsWith('h') && bareRhymeAt(word) < 0)

const fillers = new Set(['thi', 'van'])

const lacking = (short: readonly NameWord[], word: NameWord | undefined, place: NamePlace): number => {
  if (place === 'middle') return fillers.has(word?.folded ?? '') ? 0.4 : 0.6
  // A second clan name behind the first (Y Blô Niê Kđăm) is no given name; a Kinh name always ends with one.
  if (place === 'last') return isHighlandFirst(short[0]?.folded ?? '') ? 0.6 : 9
  return isSurname(short[0]?.folded ?? '') && !fillers.has(short[0]?.folded ?? '') ? 9 : 0.7
}

const keyOf = (words: readonly NameWord[], marks: boolean): string =>
  words
    .map(word => (marks ? word.toned : word.folded))
    .sort()
    .join(' ')

/**
 * The same words in another order. Two names that begin with the same surname and change places behind it (Minh Anh, Anh Minh) are
 * two names; a given name put first, as foreign forms ask, is an order.
 */
const reordered = (one: readonly NameWord[], other: readonly NameWord[], marks: boolean): boolean =>
  one.length > 1 &&
  one.length === other.length &&
  one[0]?.folded !== other[0]?.folded &&
  keyOf(one, marks) === keyOf(other, marks)

const lettersOf = (words: readonly NameWord[], marks: boolean): string =>
  words.map(word => (marks ? word.toned.replace(/\d/g, '') : word.folded)).join('')

/**
 * "Is it the same name?" One model for search, for duplicates and for what the browser shows while a name is typed.
 * Equal are: NFC and NFD, the place of the tone mark, i and y, case, blanks, signs; a name typed without marks; keystrokes of Telex,
 * VNI or VIQR left in. Differences with a cost: hỏi/ngã, marks left out, sounds taken for each other (s/x, ch/tr, n/l, gi/d/r, n/ng,
 * t/c), one letter wrong, a word left out, a word cut short. A difference between two words that are both names costs more than a
 * slip: these are two names. A newborn under its mother's name ("CB Nguyễn Thị Lan") is not the mother.
 */
export const sameName = (a: string, b: string): SameName => {
  let best: SameName | undefined
  for (const one of readings(a))
    for (const other of readings(b)) {
      const answer = judge(one, other)
      if (!best || answer.strength > best.strength) best = answer
    }
  return best ?? { same: false, kind: 'empty', strength: 0 }
}

const judge = (one: Read, other: Read): SameName => {
  if (one.words.length === 0 || other.words.length === 0)
    return { same: false, kind: one.unnamed || other.unnamed ? 'unnamed' : 'empty', strength: 0 }
  if (one.unnamed !== other.unnamed) return { same: false, kind: 'unnamed', strength: 0 }
  const answer = compared(one, other)
  // Two newborns of one mother may be twins.
  return one.unnamed && answer.same ? { same: true, kind: 'unnamed', strength: Math.min(answer.strength, 0.6) } : answer
}

const compared = (one: Read, other: Read): SameName => {
  const marks = one.marked && other.marked
  const [a, b] = [one.words, other.words]
  if (a.length === b.length) {
    const sum = besides(a, b, marks)
    if (sum.cost <= most) return verdict(sum.cost, sum.kind)
    if (reordered(a, b, marks)) return verdict(0.4, 'order')
    return verdict(sum.cost, sum.kind)
  }
  if (lettersOf(a, marks) === lettersOf(b, marks)) return verdict(0.1, 'spaces')
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const sum = withMissing(short, long, marks)
  return sum ? verdict(sum.cost, sum.kind) : { same: false, kind: 'other', strength: 0 }
}
