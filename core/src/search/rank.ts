import { foldName } from '../name/fold.ts'
import { toneKey } from '../name/tone-key.ts'
import type { Asked } from './asked.ts'

/** What is known of a child that may be the one. `cost`: how far the key stood by which it was found (name-keys.ts). */
export type Candidate = {
  readonly fullName: string
  readonly birthFirst: string | null
  readonly birthLast: string | null
  readonly fatherName: string | null
  readonly motherName: string | null
  readonly ended: boolean
  readonly cost: number
}

/** Why a child is shown, for the screen to mark. */
export const reasons = ['code', 'identifier', 'phone', 'name', 'marks', 'near', 'words', 'birth', 'parent'] as const
export type Reason = (typeof reasons)[number]

export type Ranked = { readonly cost: number; readonly reasons: readonly Reason[] }

const wordSet = (text: string): Set<string> => new Set(text.split(' '))

/** How many of the typed words a name holds, 0 to 1; a beginning counts for most of a word. */
const heldShare = (typed: readonly string[], name: string): number => {
  const words = name.split(' ')
  let held = 0
  for (const word of typed) {
    if (words.includes(word)) held += 1
    else if (words.some(other => other.startsWith(word))) held += 0.8
  }
  return typed.length === 0 ? 1 : held / typed.length
}

/** Whether typed words that carry marks carry the same ones in the name. */
const marksCost = (text: string, name: string): number => {
  const typed = toneKey(text).split(' ')
  const marked = typed.filter(word => /[^a-z]/.test(word))
  if (marked.length === 0) return 0
  const words = wordSet(toneKey(name))
  return (0.3 * marked.filter(word => !words.has(word)).length) / marked.length
}

const parentCost = (asked: Asked, child: Candidate): number | null => {
  if (!asked.parent) return null
  const { words } = asked.parent
  return Math.min(
    ...[child.motherName, child.fatherName].map(name =>
      name === null ? 0.8 : 1.2 * (1 - heldShare(words, foldName(name))),
    ),
  )
}

/** The days agree as far as both are known. */
const isBornThen = (asked: Asked, child: Candidate): boolean =>
  asked.birth !== undefined &&
  child.birthFirst !== null &&
  child.birthLast !== null &&
  child.birthFirst <= asked.birth.to &&
  child.birthLast >= asked.birth.from

/**
 * How well a child answers what was asked, 0 the best, and by what. The name counts as far as its key stood from what was typed, the
 * words it holds and their marks; birth and parent where they were asked for. Whose record has ended comes after the others.
 */
export const rankChild = (asked: Asked, child: Candidate): Ranked => {
  const found: Reason[] = []
  let cost = child.ended ? 0.25 : 0
  const name = asked.name
  if (name) {
    const folded = foldName(child.fullName)
    const marks = marksCost(name.text, child.fullName)
    const share = heldShare(name.words, folded)
    const isWhole = folded === name.words.join(' ')
    cost += isWhole ? marks : child.cost + marks + (1 - share) * 0.8
    found.push(isWhole ? (marks === 0 && name.text !== folded ? 'marks' : 'name') : share === 1 ? 'words' : 'near')
  }
  if (asked.birth) {
    const born = isBornThen(asked, child)
    if (born) found.push('birth')
    else cost += child.birthFirst === null ? 0.6 : 1.5
  }
  const parent = parentCost(asked, child)
  if (parent !== null) {
    if (parent < 0.5) found.push('parent')
    cost += parent
  }
  return { cost, reasons: found }
}

/** What would tell the children apart that answer alike: of birth and parent, those not asked for yet. */
export const whatToAdd = (asked: Asked): readonly ('name' | 'birth' | 'parent')[] => [
  ...(asked.name && asked.name.words.length > 1 ? [] : (['name'] as const)),
  ...(asked.birth ? [] : (['birth'] as const)),
  ...(asked.parent ? [] : (['parent'] as const)),
]
