import { asWritten, bornBefore } from './births.ts'
import type { Home } from './household-facts.ts'
import { type Gender, personName } from './person-name.ts'
import type { ChildPlan } from './population.types.ts'
import type { Random } from './random.ts'
import type { NumberHolder } from './sample-identifier.ts'
import { schoolingOf, schoolYear } from './schooling.ts'
import { disabilityOf, illnessOf, type Situation } from './situation.ts'

/** What the making of every household needs; `give` hands out identification numbers. */
export type World = {
  readonly random: Random
  readonly asAt: string
  readonly give: (holder: NumberHolder) => string
}

/** What the children of one household have in common. */
export type Brood = Pick<ChildPlan, 'father' | 'mother' | 'carer' | 'carerRelation'> & {
  readonly home: Home
  readonly situation: Situation
  readonly surname: string
  /** In days, eldest first; equal ones are twins. */
  readonly ages: readonly number[]
}

const KINH = '2008-01'

/** The children of one household, eldest first. */
export const childPlans = (world: World, brood: Brood): ChildPlan[] => {
  const { random, asAt, give } = world
  const { home, situation, surname, ages, father, mother, carer, carerRelation } = brood
  const taken = new Set([father, mother, carer].map(name => givenIn(home, name ?? '')))
  const isPoor = home.poverty.state === 'poor' || home.poverty.state === 'near_poor'
  return ages.map((age, index) => {
    const day = bornBefore(asAt, age)
    const birthYear = Number(day.slice(0, 4))
    const gender: Gender = random.chance(0.527) ? 'male' : 'female'
    const birth = asWritten(random, day)
    const isTwin = age === ages[index - 1] || age === ages[index + 1]
    const disability = age > 700 ? disabilityOf(random) : null
    const hasNumber = birth !== null && !random.chance(missing(age))
    return {
      fullName: newName(random, home, surname, gender, taken),
      sex: random.chance(0.0005) ? 'unknown' : gender,
      birth,
      ethnicityCode: random.chance(0.006) ? null : (home.people?.ethnicityCode ?? KINH),
      personalNumber: hasNumber ? give({ place: home.numberPlace, gender, birthYear }) : null,
      father,
      mother,
      carer,
      carerRelation,
      ...schoolingOf(random, birthYear, schoolYear(asAt), disability !== null),
      circumstance: joined(situation.circumstance, disability, illnessOf(random, isPoor)),
      notes: joined(isTwin ? 'Sinh đôi' : null, situation.notes),
    }
  })
}

/** A child of under two months has seldom got its number yet; of the older ones three in a hundred lack it in the list. */
const missing = (ageInDays: number): number => (ageInDays < 60 ? 0.6 : ageInDays < 365 ? 0.1 : 0.03)

/**
 * Nobody is called like a brother, a sister or who brings them up. Of some peoples only few names are listed here; a family
 * that has used them up takes one of those that all of Việt Nam bears, as in life.
 */
const newName = (random: Random, home: Home, surname: string, gender: Gender, taken: Set<string>): string => {
  for (let tries = 0; ; tries++) {
    const name = personName(random, tries < 50 ? home.people : null, surname, gender, 'child')
    const given = givenIn(home, name)
    if (!taken.has(given)) {
      taken.add(given)
      return name
    }
  }
}

/** The last word, but the whole name of an Ê Đê, whose last word is the clan's. */
const givenIn = ({ people }: Home, name: string): string =>
  people?.naming === 'ede' ? name : name.slice(name.lastIndexOf(' ') + 1)

const joined = (...texts: readonly (string | null)[]): string | null => {
  const said = texts.filter(text => text !== null)
  return said.length === 0 ? null : said.join('; ')
}
