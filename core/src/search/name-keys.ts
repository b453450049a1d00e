import { slipsOf } from '../name/edit-distance.ts'
import { isSurname } from '../name/known-words.ts'
import { soundsLike } from '../name/sounds.ts'
import { bareRhymeAt } from '../text/syllable.ts'
import { isNameWord, slipTo } from './near-name.ts'

/** A folded name that what was typed may mean, and how far it is from it: 0 as typed, under 1 a way of writing, 1 and more a slip. */
export type NameKey = { readonly key: string; readonly cost: number }

/** Every further key is one more look into an index. */
const mostKeys = 400

const cost = { joined: 0.1, order: 0.5, sound: 0.4, sounds: 0.7, extraWord: 0.8, slip: 1.3 } as const

type Likely = { readonly word: string; readonly cost: number }
type LikelyWords = { readonly sounds: readonly Likely[]; readonly slips: readonly Likely[] }

/** Names are made of few hundred words. */
const kept = new Map<string, LikelyWords>()
const mostKept = 4000

const likelyWords = (word: string): LikelyWords => {
  const before = kept.get(word)
  if (before) return before
  const found = findLikely(word)
  if (kept.size < mostKept) kept.set(word, found)
  return found
}

/** The words that one typed word may mean. Slips lead to syllables of the language; from a word that is none (Ksor), to anything. */
const findLikely = (word: string): LikelyWords => {
  const sounds = soundsLike(word).map(other => ({ word: other, cost: cost.sound }))
  // Of a letter alone only what makes a name of it is likely: e for Lê, v for Vũ, Võ and Vy.
  if (word.length < 2) {
    const names = [...slipsOf(word)].filter(other => other.length === 2 && isNameWord(other))
    return { sounds, slips: names.map(other => ({ word: other, cost: slipTo(word, other) ?? cost.slip })) }
  }
  const isSyllable = bareRhymeAt(word) >= 0
  const slips: Likely[] = []
  for (const other of slipsOf(word)) {
    const legal = bareRhymeAt(other) >= 0
    if (!legal && (isSyllable || word.length < 3)) continue
    slips.push({ word: other, cost: slipTo(word, other) ?? cost.slip })
  }
  return { sounds, slips }
}

const withWord = (words: readonly string[], at: number, word: string): string[] => words.toSpliced(at, 1, word)

/** All orders of few words; of more, those in which one end stands at the other. */
const orders = (words: readonly string[]): string[][] => {
  if (words.length > 4)
    return [
      [words.at(-1) ?? '', ...words.slice(0, -1)],
      [...words.slice(1), words[0] ?? ''],
    ]
  if (words.length < 2) return [[...words]]
  return words.flatMap((word, at) => orders(words.toSpliced(at, 1)).map(rest => [word, ...rest]))
}

/** H'Hen is stored as one word and typed as two, ThịLan the other way round. */
const joins = (words: readonly string[]): string[][] => [
  ...words.slice(1).map((word, at) => [...words.slice(0, at), `${words[at]}${word}`, ...words.slice(at + 2)]),
  ...words.flatMap((word, at) =>
    /^[hkm][bcdghklmnpqrstvxaeiouy]/.test(word) && bareRhymeAt(word) < 0
      ? [[...words.slice(0, at), word.slice(0, 1), word.slice(1), ...words.slice(at + 1)]]
      : [],
  ),
]

/** Keys of one kind each once, the nearest first. */
class Keys {
  readonly #costs = new Map<string, number>()
  add(words: readonly string[], of: number): void {
    const key = words.join(' ')
    const before = this.#costs.get(key)
    if (before === undefined ? this.#costs.size < mostKeys * 2 : of < before) this.#costs.set(key, of)
  }
  sorted(): NameKey[] {
    return [...this.#costs]
      .map(([key, of]) => ({ key, cost: of }))
      .sort((a, b) => a.cost - b.cost)
      .slice(0, mostKeys)
  }
}

/** Each word by another of the same sound, one at a time and all that can be together. */
const bySound = (keys: Keys, words: readonly string[], likely: readonly LikelyWords[]): void => {
  let all: string[][] = [[]]
  for (const [at, word] of words.entries()) {
    const alike = likely[at]?.sounds ?? []
    for (const other of alike) keys.add(withWord(words, at, other.word), other.cost)
    all = all.flatMap(start => [word, ...alike.map(other => other.word)].map(next => [...start, next])).slice(0, 64)
  }
  for (const name of all) keys.add(name, cost.sounds)
}

/**
 * The folded names under which a child whose name was typed so may stand in the register: as typed, words joined or parted, by sound, in
 * another order, without a word too many, with one slip. Nearest first.
 */
export const wholeNameKeys = (typed: readonly string[]): NameKey[] => {
  const words = typed.slice(0, 7)
  const keys = new Keys()
  keys.add(words, 0)
  for (const name of joins(words)) keys.add(name, cost.joined)
  const likely = words.map(likelyWords)
  bySound(keys, words, likely)
  // Behind a surname that stands where it should, another order is another name, and comes after slips.
  const late = isSurname(words[0] ?? '') ? 0.6 : 0
  for (const name of orders(words)) keys.add(name, cost.order + late)
  if (words.length > 2) for (let at = 1; at < words.length - 1; at++) keys.add(words.toSpliced(at, 1), cost.extraWord)
  for (const [at, { slips }] of likely.entries())
    for (const slip of slips) keys.add(withWord(words, at, slip.word), slip.cost)
  return keys.sorted()
}

/** First and last word of the names that may be meant when words in the middle were left out or typed otherwise. */
export const endsKeys = (typed: readonly string[]): NameKey[] => {
  const words = typed.slice(0, 7)
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined || words.length < 2) return []
  const keys = new Keys()
  keys.add([first, last], 0.3)
  keys.add([last, first], 0.9)
  if (words.length > 2) {
    // "Lan Nguyễn Thị": the given name before the surname.
    keys.add([words[1] ?? '', first], 0.9)
  }
  for (const other of likelyWords(first).sounds) keys.add([other.word, last], 0.7)
  for (const other of likelyWords(last).sounds) keys.add([first, other.word], 0.7)
  return keys.sorted()
}
