import { isUnnamed } from '../name/name-problems.ts'
import type { Evidence, EvidenceCode, PersonFacts } from './person-facts.ts'
import { weighBirth } from './weigh-birth.ts'
import { motherOf, weighParent } from './weigh-family.ts'
import { weighName } from './weigh-name.ts'

/**
 * How alike two records are. `bits`: log2 of the odds that they are one child (0: one in two, 3: eight in nine). `reasons`: what speaks
 * for it and what against, the weightiest first.
 */
export type Likeness = {
  readonly bits: number
  readonly likely: 'likely' | 'possible' | 'unlikely'
  readonly reasons: readonly EvidenceCode[]
  readonly against: readonly EvidenceCode[]
}

/** From here on one child is meant, at odds of four to one; from `possible` on it is worth a look. */
export const likelyFrom = 2
export const possibleFrom = -1

/** What is known beside the two records themselves. */
export type Surroundings = {
  /** Children of the register that pairs are looked for in. */
  readonly among?: number
  /** Bits of the name, where the register at hand was counted (name-rarity.ts). */
  readonly rarity?: number
}

const nation = 1_000_000

/**
 * The odds before anything is compared: of a hundred children one stands a second time in its commune, and of four hundred one in
 * another, most of them in the same province; and how many others each is compared with.
 */
const before = (one: PersonFacts, other: PersonFacts, among: number): number => {
  if (one.communePath !== other.communePath) {
    const province = one.communePath.slice(0, 6) === other.communePath.slice(0, 6)
    return province ? -8.5 - Math.log2(Math.max(2, among / 34)) : -9.5 - Math.log2(Math.max(2, among))
  }
  if (one.villagePath !== null && one.villagePath === other.villagePath) return -7 - 8.2
  return -6.6 - 12.3
}

/** Of children of one family, two are one child sixteen times less often than they are siblings. */
const siblings = -4
/** A home tells as much as a parent's name. */
const home = 8

const number = (one: PersonFacts, other: PersonFacts): Evidence | null => {
  if (one.personalNumber === null || other.personalNumber === null) return null
  // Numbers are unique in the nation, and given anew after a correction of sex or year.
  return one.personalNumber === other.personalNumber
    ? { code: 'number_same', stranger: 24, sibling: 20 }
    : { code: 'number_differs', stranger: -5, sibling: -5 }
}

const sex = (one: PersonFacts, other: PersonFacts): Evidence | null => {
  if (one.sex === 'unknown' || other.sex === 'unknown') return null
  return one.sex === other.sex
    ? { code: 'sex_same', stranger: 0.9, sibling: 0.9 }
    : { code: 'sex_differs', stranger: -5, sibling: -5 }
}

const given = (of: readonly (Evidence | null)[]): Evidence[] => of.filter(one => one !== null)

/**
 * Weighs two records against each other. Evidence is added up in bits, as Fellegi and Sunter do, once against "two strangers" and, where
 * a parent or the home agrees, once against "two children of one family"; what is left of the poorer of the two counts. So twins
 * (one home, one day, two names), siblings and cousins of one name are told from a child entered twice.
 */
export const weigh = (one: PersonFacts, other: PersonFacts, around: Surroundings = {}): Likeness => {
  const name = weighName(one.fullName, other.fullName, around.rarity)
  const birth = weighBirth(one.birth, other.birth)
  const mother = weighParent('mother', motherOf(one), motherOf(other))
  const father = weighParent('father', one.fatherName, other.fatherName)
  const oneHome = one.householdId !== null && one.householdId === other.householdId
  const parts = given([
    name,
    birth,
    mother,
    father,
    number(one, other),
    sex(one, other),
    oneHome ? { code: 'household_same', stranger: home, sibling: 0 } : null,
    one.batchId !== null && one.batchId === other.batchId ? { code: 'list_same', stranger: -1.5, sibling: -1.5 } : null,
  ])
  const sum = (of: 'stranger' | 'sibling'): number => parts.reduce((total, part) => total + part[of], 0)
  const oneFamily = oneHome || (mother?.stranger ?? 0) > 4 || (father?.stranger ?? 0) > 5
  const stranger = before(one, other, around.among ?? nation) + sum('stranger')
  const sibling = siblings + sum('sibling')
  const bothUnnamed = isUnnamed(one.fullName) && isUnnamed(other.fullName)
  // Two newborns of one mother without names may be twins; only a number tells.
  const cap = bothUnnamed && !parts.some(({ code }) => code === 'number_same') ? likelyFrom - 0.5 : 40
  const bits = Math.round(Math.min(cap, stranger, oneFamily ? sibling : Number.POSITIVE_INFINITY) * 10) / 10
  const speaking = parts.toSorted((a, b) => Math.abs(b.stranger) - Math.abs(a.stranger))
  const twins = oneFamily && birth?.code === 'birth_same' && name.sibling < 0
  return {
    bits,
    likely: bits >= likelyFrom ? 'likely' : bits >= possibleFrom ? 'possible' : 'unlikely',
    reasons: speaking.filter(part => part.stranger > 0 || part.code === 'name_unnamed').map(({ code }) => code),
    against: [
      ...(twins ? (['twins'] as const) : []),
      ...speaking.filter(part => part.stranger < 0).map(({ code }) => code),
    ],
  }
}
