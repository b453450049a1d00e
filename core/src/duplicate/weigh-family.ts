import { isUnnamed } from '../name/name-problems.ts'
import { sameName } from '../name/same-name.ts'
import { nameRarity } from './name-rarity.ts'
import type { Evidence, EvidenceCode, PersonFacts } from './person-facts.ts'

type Parent = 'mother' | 'father'

/** A name that agrees in a parent says as much as it is rare, and no more than a parent can tell. */
const most = 11
const against: Readonly<Record<Parent, { readonly near: number; readonly other: number }>> = {
  mother: { near: -2, other: -8 },
  // A father is left out, or another man named, more often than a mother.
  father: { near: -1.5, other: -5 },
}

/** "CB Nguyễn Thị Lan", "Con bà Mai": the name behind is the mother's. */
const prefix =
  /^(?:(?:c[./ ]?b|con\s+(?:bà|ba|chị|chi|của|cua)|bé\s+(?:trai|gái)|be\s+(?:trai|gai)|sơ\s+sinh|so\s+sinh)[\s.:]+)+/iu

/** The mother as the record names her; of a newborn without a name, the one it stands under. */
export const motherOf = ({ fullName, motherName }: Pick<PersonFacts, 'fullName' | 'motherName'>): string | null => {
  if (motherName !== null || !isUnnamed(fullName)) return motherName
  const name = fullName
    .normalize('NFC')
    .trim()
    .replace(prefix, '')
    .replace(/\s*\d+$/, '')
    .trim()
  return name.includes(' ') ? name : null
}

/** What two names of one parent say; null where one is unknown. Between children of one family an agreeing parent says nothing. */
export const weighParent = (parent: Parent, one: string | null, other: string | null): Evidence | null => {
  if (one === null || other === null) return null
  const code = (of: 'same' | 'near' | 'differs'): EvidenceCode => `${parent}_${of}`
  const { same, kind, strength } = sameName(one, other)
  const rare = Math.min(most, nameRarity(one), nameRarity(other))
  if (same) {
    const cost = (1 - strength) / 0.3
    if (cost < 0.05) return { code: code('same'), stranger: kind === 'unmarked' ? rare - 1 : rare, sibling: 0 }
    return { code: code('near'), stranger: Math.max(1, rare - 1 - 3 * cost), sibling: 0 }
  }
  const { near, other: another } = against[parent]
  if (strength >= 0.3) return { code: code('near'), stranger: near, sibling: near }
  return { code: code('differs'), stranger: another, sibling: another }
}
