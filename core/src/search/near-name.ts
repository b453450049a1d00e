import { isKnownFolded } from '../name/known-words.ts'
import { slipCost } from '../name/slip.ts'
import { soundOf } from '../name/sounds.ts'
import { bareRhymeAt } from '../text/syllable.ts'

/** What it costs that a word stands otherwise in the name than it was typed, or does not stand there at all. */
const cost = { beginning: 0.35, sound: 0.4, noSyllable: 0.2, noName: 0.15, wasName: 0.15, strayWord: 1 } as const
/** Of the name's own words: people leave out the middle ones, then the surname, last of all the given name. */
const leftOut = { first: 0.6, middle: 0.3, last: 0.8 } as const

/** Whether a folded word is a name somewhere in names. */
export const isNameWord = (word: string): boolean =>
  isKnownFolded(word, 'last') || isKnownFolded(word, 'middle') || isKnownFolded(word, 'first')

/**
 * How far a typed word is from one that was meant by a slip of the hand; null: further than one slip. A word that is a name is seldom
 * the slipped one, and a slip leads to a name rather than to any word.
 */
export const slipTo = (typed: string, meant: string): number | null => {
  const slip = slipCost(typed, meant)
  if (slip === null) return null
  return (
    slip +
    (bareRhymeAt(meant) < 0 ? cost.noSyllable : 0) +
    (isNameWord(meant) ? 0 : cost.noName) +
    (isNameWord(typed) ? cost.wasName : 0)
  )
}

const wordCost = (typed: string, word: string): number => {
  if (typed === word) return 0
  const costs = [slipTo(typed, word) ?? Number.POSITIVE_INFINITY]
  if (soundOf(typed) === soundOf(word)) costs.push(cost.sound)
  if (word.startsWith(typed)) costs.push(cost.beginning)
  return Math.min(...costs)
}

/**
 * How far folded names are from the words that were typed, in their order: 0 the same; words left out, misheard or mistyped add up.
 * What was reckoned is kept: the children that answer one question share few hundred words, and many a name.
 */
export const nameDistance = (typed: readonly string[]): ((name: string) => number) => {
  const known = new Map<string, readonly number[]>()
  const costsOf = (word: string): readonly number[] => {
    const before = known.get(word)
    if (before) return before
    const costs = typed.map(one => wordCost(one, word))
    known.set(word, costs)
    return costs
  }
  const distances = new Map<string, number>()
  const far = (name: string): number => {
    const words = name.split(' ')
    // Row by row over the name's words; row[i]: the first i typed words against the words so far.
    let row = [0, ...typed.map((_, at) => (at + 1) * cost.strayWord)]
    for (const [at, word] of words.entries()) {
      const missing = at === words.length - 1 ? leftOut.last : at === 0 ? leftOut.first : leftOut.middle
      const costs = costsOf(word)
      const next = [(row[0] ?? 0) + missing]
      for (let i = 1; i <= typed.length; i++)
        next[i] = Math.min(
          (row[i] ?? 0) + missing,
          (next[i - 1] ?? 0) + cost.strayWord,
          (row[i - 1] ?? 0) + (costs[i - 1] ?? 0),
        )
      row = next
    }
    return row[typed.length] ?? 0
  }
  return name => {
    const distance = distances.get(name) ?? far(name)
    distances.set(name, distance)
    return distance
  }
}
