import { foldName } from '../name/fold.ts'
import { toneKey } from '../name/tone-key.ts'
import type { Asked } from './asked.ts'
import { nameDistance } from './near-name.ts'

/** Names that are not the own one: what it is called, was called, was called in a record that was merged into this one. */
export const knownAsKinds = ['other', 'former', 'merged'] as const
export type KnownAs = { readonly kind: (typeof knownAsKinds)[number]; readonly name: string }

/** What is known of a child that may be the one. `cost`: how far the key stood by which it was found (name-keys.ts). */
export type Candidate = {
  readonly fullName: string
  readonly birthFirst: string | null
  readonly birthLast: string | null
  readonly fatherName: string | null
  readonly motherName: string | null
  readonly ended: boolean
  readonly cost: number
  /** The other name by which it was found. */
  readonly knownAs?: KnownAs | undefined
}

/** A name that is not the child's own comes behind the same name that is. */
export const farKnownAs = 0.3

/** Why a child is shown, for the screen to mark. */
export const reasons = [
  'code',
  'identifier',
  'phone',
  'name',
  'marks',
  'near',
  'words',
  'birth',
  'parent',
  ...knownAsKinds,
] as const
export type Reason = (typeof reasons)[number]

export type Ranked = { readonly cost: number; readonly reasons: readonly Reason[] }

/** How many of the typed words a folded name holds, 0 to 1; a beginning counts for most of a word. */
const heldShare = (typed: readonly string[], name: string): number => {
  const padded = ` ${name} `
  let held = 0
  for (const word of typed) held += padded.includes(` ${word} `) ? 1 : padded.includes(` ${word}`) ? 0.8 : 0
  return typed.length === 0 ? 1 : held / typed.length
}

/** Whether typed words that carry marks (as toneKeys) carry the same ones in the name. */
const marksCost = (marked: readonly string[], name: string): number => {
  if (marked.length === 0) return 0
  const padded = ` ${toneKey(name)} `
  return (0.3 * marked.filter(word => !padded.includes(` ${word} `)).length) / marked.length
}

const parentCost = (words: readonly string[], child: Candidate): number =>
  Math.min(
    ...[child.motherName, child.fatherName].map(name =>
      name === null ? 0.8 : 1.2 * (1 - heldShare(words, foldName(name))),
    ),
  )

/** The days agree as far as both are known. */
const isBornThen = (asked: Asked, child: Candidate): boolean =>
  asked.birth !== undefined &&
  child.birthFirst !== null &&
  child.birthLast !== null &&
  child.birthFirst <= asked.birth.to &&
  child.birthLast >= asked.birth.from

/**
 * How well children answer what was asked, 0 the best, and by what. The name counts as far as it is from what was typed word for word, or by
 * the key that found it where that is nearer, and by its marks; birth and parent where they were asked for. Whose record has ended comes after the others.
 */
export const rankBy = (
  asked: Asked,
  distance = nameDistance(asked.name?.words ?? []),
): ((child: Candidate) => Ranked) => {
  const { name, parent } = asked
  const whole = name?.words.join(' ') ?? ''
  const marked = name
    ? toneKey(name.text)
        .split(' ')
        .filter(word => /[^a-z]/.test(word))
    : []
  return child => {
    const found: Reason[] = []
    let cost = child.ended ? 0.25 : 0
    if (name) {
      const fullName = child.knownAs?.name ?? child.fullName
      const folded = foldName(fullName)
      const marks = marksCost(marked, fullName)
      const share = heldShare(name.words, folded)
      const isWhole = folded === whole
      cost += isWhole ? marks : marks + Math.min(distance(folded), child.cost + (1 - share) * 0.8)
      const how: Reason = isWhole
        ? marks === 0 && marked.length > 0
          ? 'marks'
          : 'name'
        : share === 1
          ? 'words'
          : 'near'
      if (child.knownAs) cost += farKnownAs
      found.push(...(child.knownAs ? [child.knownAs.kind] : []), ...(child.knownAs && isWhole ? [] : [how]))
    }
    if (asked.birth) {
      if (isBornThen(asked, child)) found.push('birth')
      else cost += child.birthFirst === null ? 0.6 : 1.5
    }
    if (parent) {
      const far = parentCost(parent.words, child)
      if (far < 0.5) found.push('parent')
      cost += far
    }
    return { cost, reasons: found }
  }
}

/** What would tell the children apart that answer alike: of birth and parent, those not asked for yet. */
export const whatToAdd = (asked: Asked): readonly ('name' | 'birth' | 'parent')[] => [
  ...(asked.name && asked.name.words.length > 1 ? [] : (['name'] as const)),
  ...(asked.birth ? [] : (['birth'] as const)),
  ...(asked.parent ? [] : (['parent'] as const)),
]
