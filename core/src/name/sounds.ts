import { bareRhymeAt } from '../text/syllable.ts'

/** Onsets that are heard alike somewhere in the country, each group under its first: sáng/xáng, trang/chang, nam/lam, giang/dang/rang. */
const onsetGroups = [
  ['s', 'x'],
  ['ch', 'tr'],
  ['n', 'l'],
  ['d', 'gi', 'r'],
  ['ng', 'ngh'],
  ['g', 'gh'],
  ['k', 'c'],
  ['ph', 'f'],
] as const
/** Ends that southern speech does not part: lan/lang, minh/min, bác/bát, bách/bát. */
const endGroups = [
  ['n', 'ng', 'nh'],
  ['t', 'c', 'ch'],
] as const

const groupOf = <G extends readonly string[]>(groups: readonly G[], part: string): readonly string[] =>
  groups.find(group => group.includes(part)) ?? [part]

type Parts = { readonly onset: string; readonly middle: string; readonly end: string }

/** A folded syllable taken apart; null for what is none (Ksor, Hhen). */
const partsOf = (word: string): Parts | null => {
  const at = bareRhymeAt(word)
  if (at < 0) return null
  const rhyme = word.slice(at)
  const end = /(?:ng|nh|ch|[nmptc])$/.exec(rhyme)?.[0] ?? ''
  return { onset: word.slice(0, at), middle: rhyme.slice(0, rhyme.length - end.length), end }
}

/** i and y where they are the same sound: Lý/Lí, Yên/Iên, Quý/Quí; not Thúy/Thúi, Mai/May. */
const asI = ({ onset, middle, end }: Parts): string =>
  (middle === 'y' && end === '') || (middle === 'ye' && onset === '') ? middle.replace('y', 'i') : middle

/** The same for two folded words that somebody may take for each other by ear. A word that is no syllable stands for itself. */
export const soundOf = (word: string): string => {
  const parts = partsOf(word)
  if (!parts) return word
  return `${groupOf(onsetGroups, parts.onset)[0]}${asI(parts)}${groupOf(endGroups, parts.end)[0]}`
}

/** A folded word with i for y where both are right: Lý and Lí are one name. */
export const withI = (word: string): string => {
  if (!word.includes('y')) return word
  const parts = partsOf(word)
  return parts ? parts.onset + asI(parts) + parts.end : word
}

/** The other folded syllables that sound like this one. */
export const soundsLike = (word: string): string[] => {
  const parts = partsOf(word)
  if (!parts) return []
  const { onset, middle, end } = parts
  const middles = new Set([middle, asI(parts)])
  if ((middle === 'i' && end === '') || (middle === 'ie' && onset === '')) middles.add(middle.replace('i', 'y'))
  const found = new Set<string>()
  for (const first of groupOf(onsetGroups, onset))
    for (const vowel of middles) for (const last of groupOf(endGroups, end)) found.add(first + vowel + last)
  found.delete(word)
  return [...found].filter(other => bareRhymeAt(other) >= 0)
}
