import { isUnnamed } from '../name/name-problems.ts'
import { sameName } from '../name/same-name.ts'
import { toneKey } from '../name/tone-key.ts'
import { nameRarity } from './name-rarity.ts'
import type { Evidence, EvidenceCode } from './person-facts.ts'

const codes: Readonly<Record<string, EvidenceCode>> = {
  none: 'name_same',
  spaces: 'name_same',
  unmarked: 'name_unmarked',
  'hook-tilde': 'name_marks',
  marks: 'name_marks',
  'other-marks': 'name_near',
  near: 'name_near',
  sound: 'name_slip',
  slip: 'name_slip',
  short: 'name_word',
  'missing-word': 'name_word',
  order: 'name_order',
}

/**
 * What two names say. A name that agrees weighs as much as it is rare; each slip takes off what it takes a clerk to make it and how
 * many other names lie as near. Two names that are both names (Hương, Hường) are two children sooner than a slip. A newborn that has
 * no name yet says nothing: neither for the mother, whose name it stands under, nor against the name it is given later.
 * @param rarity bits of the name, where the register at hand was counted
 */
export const weighName = (one: string, other: string, rarity?: number): Evidence => {
  const unnamed = [isUnnamed(one), isUnnamed(other)]
  if (unnamed[0] || unnamed[1]) return { code: 'name_unnamed', stranger: 0, sibling: 0 }
  const rare = rarity ?? Math.min(nameRarity(one), nameRarity(other))
  const { same, kind, strength } = sameName(one, other)
  if (same) {
    const cost = (1 - strength) / 0.3
    if (cost < 0.05 && kind !== 'unmarked') {
      const exact = toneKey(one) === toneKey(other) ? 1 : 0
      return { code: 'name_same', stranger: rare + exact, sibling: 9 }
    }
    if (kind === 'unmarked') return { code: 'name_unmarked', stranger: rare - 1, sibling: 6 }
    return { code: codes[kind] ?? 'name_slip', stranger: rare - 2 - 3 * cost, sibling: Math.max(2.5, 7 - 3 * cost) }
  }
  if (strength >= 0.4) return { code: 'name_near', stranger: Math.min(0, rare - 12), sibling: -3 }
  if (strength >= 0.3) return { code: 'name_near', stranger: Math.min(-3, rare - 14), sibling: -5 }
  return { code: 'name_differs', stranger: strength > 0 ? -8 : -12, sibling: strength > 0 ? -8 : -10 }
}
