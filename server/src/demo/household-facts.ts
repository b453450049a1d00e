import { minorities, type People } from './people.ts'
import { demoPlace, otherPlaces, villageIndexes } from './place.ts'
import type { HouseholdPlan } from './population.types.ts'
import type { Random } from './random.ts'
import { samplePhone } from './sample-identifier.ts'

/** What all members of a household share, before anybody is named. */
export type Home = Pick<HouseholdPlan, 'address' | 'villageIndex' | 'phone' | 'poverty' | 'residenceState'> & {
  /** null: Kinh. */
  readonly people: People | null
  /** First digits of its members' numbers. */
  readonly numberPlace: string
}

const peopleTable = minorities.flatMap(people => Array<People>(people.weight).fill(people))

/** One household in 22 is of another people than Kinh; most of these, and one Kinh household in 17, came from elsewhere. */
export const homeOf = (random: Random, asAt: string): Home => {
  const people = random.chance(0.045) ? random.pick(peopleTable) : null
  const hasMoved = random.chance(people === null ? 0.06 : 0.65)
  return {
    people,
    numberPlace: hasMoved ? random.pick(people?.places ?? otherPlaces) : demoPlace.numberPlace,
    residenceState: hasMoved ? random.pick(MOVED) : random.chance(0.004) ? 'unknown' : 'permanent',
    villageIndex: random.pick(villageIndexes),
    address: addressOf(random, hasMoved),
    phone: random.chance(0.88) ? samplePhone(random) : null,
    poverty: povertyOf(random, people !== null, asAt),
  }
}

const MOVED = ['temporary', 'temporary', 'temporary', 'temporary', 'permanent', 'present'] as const

const addressOf = (random: Random, hasMoved: boolean): string | null => {
  if (hasMoved) return `Nhà trọ số ${1 + random.below(60)}`
  const chance = random.next()
  if (chance < 0.25) return null
  if (chance < 0.6) return `Số nhà ${1 + random.below(180)}`
  return chance < 0.85 ? `Ngõ ${1 + random.below(24)}` : `Số nhà ${1 + random.below(40)}, ngõ ${1 + random.below(24)}`
}

/** Households are reviewed each autumn; the decision of December holds for the next year (QĐ 24/2021/QĐ-TTg). */
const povertyOf = (random: Random, isMinority: boolean, asAt: string): HouseholdPlan['poverty'] => {
  const chance = random.next() / (isMinority ? 3 : 1)
  const year = Number(asAt.slice(0, 4))
  if (chance < 0.014) return { state: 'poor', decision: '412/QĐ-UBND', year }
  if (chance < 0.038) return { state: 'near_poor', decision: '412/QĐ-UBND', year }
  return chance > 0.995 ? { state: 'unknown', decision: null, year: null } : { state: 'none', decision: null, year }
}
