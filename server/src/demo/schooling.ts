import { schools } from './place.ts'
import type { ChildPlan } from './population.types.ts'
import type { Random } from './random.ts'

export type Schooling = Pick<ChildPlan, 'schoolLevel' | 'school' | 'class'>

const UNKNOWN: Schooling = { schoolLevel: null, school: null, class: null }

/** The calendar year in which the school year of a day began; it runs from September to the next summer. */
export const schoolYear = (day: string): number => Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < 9 ? 1 : 0)

/**
 * Level, school and class by the year of birth, as children enter grade 1 in the year they turn six (Luật Giáo dục 2019,
 * article 28). A few repeat a year or have left school; of a few nothing is known.
 */
export const schoolingOf = (random: Random, birthYear: number, year: number, isDisabled: boolean): Schooling => {
  if (random.chance(0.03)) return UNKNOWN
  const age = year - birthYear
  if (isDisabled && age >= 6 && random.chance(0.3))
    return random.chance(0.5)
      ? outside('not_attending')
      : { schoolLevel: 'special', school: random.pick(schools.special), class: null }
  if (age < 1) return UNKNOWN
  if (age < 3) return random.chance(0.35) ? preschool(random, 'nursery', '24–36 tháng') : outside('not_attending')
  if (age < 6) return random.chance(0.93) ? preschool(random, 'kindergarten', `${age} tuổi`) : outside('not_attending')
  const grade = Math.max(1, age - 5 - (random.chance(0.015) ? 1 : 0))
  if (grade <= 5) return at(random, 'primary', `${grade}${random.pick(GROUPS)}`)
  if (grade <= 9)
    return random.chance(0.008)
      ? outside('dropped_out')
      : at(random, 'lower_secondary', `${grade}${random.pick(GROUPS)}`)
  return afterNinth(random, grade)
}

const GROUPS = ['A', 'B', 'C', 'D']

const afterNinth = (random: Random, grade: number): Schooling => {
  const chance = random.next()
  if (chance < 0.8) return at(random, 'upper_secondary', `${grade}A${1 + random.below(9)}`)
  if (chance < 0.88) return at(random, 'continuing', `${grade}C${1 + random.below(2)}`)
  return chance < 0.95
    ? { schoolLevel: 'vocational', school: random.pick(schools.vocational), class: null }
    : outside('dropped_out')
}

const outside = (schoolLevel: 'not_attending' | 'dropped_out'): Schooling => ({
  schoolLevel,
  school: null,
  class: null,
})

const at = (
  random: Random,
  schoolLevel: 'primary' | 'lower_secondary' | 'upper_secondary' | 'continuing',
  name: string,
): Schooling => ({
  schoolLevel,
  school: random.pick<string>(schools[schoolLevel]),
  class: name,
})

const preschool = (random: Random, schoolLevel: 'nursery' | 'kindergarten', group: string): Schooling => ({
  schoolLevel,
  school: random.pick<string>(schools[schoolLevel]),
  class: `${group} ${random.pick(GROUPS)}`,
})
