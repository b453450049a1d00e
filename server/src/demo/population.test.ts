import { ageOn } from '@mangnon/core/date/age.ts'
import { isBirthDate } from '@mangnon/core/date/birth-date.ts'
import { personalNumberWarnings } from '@mangnon/core/identifier/personal-number-warnings.ts'
import { cleanPhone } from '@mangnon/core/identifier/phone.ts'
import { cleanName } from '@mangnon/core/name/clean-name.ts'
import { nameProblems } from '@mangnon/core/name/name-problems.ts'
import { type CodeList, findEntry } from '@mangnon/legal/code-lists/code-list.ts'
import { ethnicGroups } from '@mangnon/legal/code-lists/ethnic-groups.ts'
import { povertyStates } from '@mangnon/legal/code-lists/poverty-states.ts'
import { relationships } from '@mangnon/legal/code-lists/relationships.ts'
import { residenceStates } from '@mangnon/legal/code-lists/residence-states.ts'
import { schoolLevels } from '@mangnon/legal/code-lists/school-levels.ts'
import { sexes } from '@mangnon/legal/code-lists/sexes.ts'
import { describe, expect, it, test } from 'vitest'
import { generateHouseholds, generatePopulation } from './population.ts'

const asAt = '2026-11-22'
const demo = generatePopulation({ seed: 2026, asAt, people: 5000 })
// Shares are read off a larger population, where chance no longer moves them.
const many = [...generateHouseholds({ seed: 7, asAt, people: 100_000 })]
const children = many.flatMap(household => household.children)
const share = <Item>(items: readonly Item[], test: (item: Item) => boolean) => items.filter(test).length / items.length

describe('the same seed, day and size', () => {
  it('give the same plan', () => {
    expect(generatePopulation({ seed: 2026, asAt, people: 5000 })).toEqual(demo)
    expect(generatePopulation({ seed: 2027, asAt, people: 5000 })).not.toEqual(demo)
  })

  it('give a beginning of the same people when fewer are asked for', () => {
    const few = [...generateHouseholds({ seed: 2026, asAt, people: 500 })]
    expect(demo.households.slice(0, few.length)).toEqual(few)
  })
})

it('finds names for a family of a people of whom few names are listed here', () => {
  // The family that once was named for ever: all sons, among the first 160,000 households.
  let made = 0
  for (const household of generateHouseholds({ seed: 2026, asAt, people: 520_000 })) made += household.children.length
  expect(made).toBeGreaterThan(150_000)
})

it('fills a commune of about 5,000 people in its villages', () => {
  const people = demo.households.reduce((sum, household) => sum + household.adults + household.children.length, 0)
  const under16 = demo.households.reduce((sum, household) => sum + household.children.length, 0)
  expect(people).toBeGreaterThanOrEqual(5000)
  expect(people).toBeLessThan(5010)
  expect(under16).toBeGreaterThan(1400)
  expect(under16).toBeLessThan(1600)
  const inVillage = demo.villages.map((_, index) =>
    demo.households.filter(({ villageIndex }) => villageIndex === index),
  )
  expect(Math.min(...inVillage.map(households => households.length))).toBeGreaterThan(50)
  expect(inVillage.flat()).toHaveLength(demo.households.length)
})

test.each<[string, number, number, () => number]>([
  ['boys', 0.515, 0.54, () => share(children, child => child.sex === 'male')],
  ['surname Nguyễn', 0.33, 0.42, () => share(children, child => child.fullName.startsWith('Nguyễn '))],
  ['boys of three words', 0.6, 0.8, () => words('male', 3)],
  ['girls of four words', 0.55, 0.72, () => words('female', 4)],
  ['other peoples than Kinh', 0.03, 0.06, () => share(children, child => child.ethnicityCode !== '2008-01')],
  ['no number', 0.02, 0.08, () => share(children, child => child.personalNumber === null)],
  ['birth date not whole', 0.006, 0.025, () => share(children, child => child.birth?.length !== 10)],
  ['with a circumstance', 0.04, 0.09, () => share(children, child => child.circumstance !== null)],
  ['orphans of both', 0.002, 0.01, () => share(children, child => /cả cha và mẹ/.test(child.circumstance ?? ''))],
  ['twins', 0.01, 0.03, () => share(children, child => /Sinh đôi/.test(child.notes ?? ''))],
  ['with a carer', 0.2, 0.32, () => share(children, child => child.carer !== null)],
  ['poor households', 0.01, 0.025, () => share(many, household => household.poverty.state === 'poor')],
  ['temporary residence', 0.04, 0.09, () => share(many, household => household.residenceState === 'temporary')],
  ['households with children', 0.5, 0.58, () => share(many, household => household.children.length > 0)],
  ['children under 6', 0.28, 0.38, () => share(children, child => (years(child.birth) ?? 6) < 6)],
])('%s: a share of %f to %f', (_what, least, most, of) => {
  expect(of()).toBeGreaterThan(least)
  expect(of()).toBeLessThan(most)
})

const years = (birth: string | null) => (birth === null ? null : (ageOn(birth, asAt)?.years ?? null))
const words = (sex: string, count: number) =>
  share(
    children.filter(child => child.sex === sex && child.ethnicityCode === '2008-01'),
    child => child.fullName.split(' ').length === count,
  )

describe('every child', () => {
  it('has a name that the register takes as it is', () => {
    const names = children.flatMap(({ fullName, father, mother, carer }) => [fullName, father, mother, carer])
    for (const name of new Set(names)) {
      if (name === null) continue
      expect([name, nameProblems(name)]).toEqual([name, []])
      expect(cleanName(name).name).toBe(name)
    }
  })

  it('is born by now and under sixteen, on a day that exists', () => {
    for (const { birth } of children) {
      if (birth === null) continue
      expect(isBirthDate(birth)).toBe(true)
      expect(years(birth)).toBeGreaterThanOrEqual(0)
      expect(years(birth)).toBeLessThan(16)
    }
  })

  it('has a number of its own that agrees with sex and year and is marked as a sample', () => {
    const numbers = children.flatMap(child => child.personalNumber ?? [])
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const { personalNumber, sex, birth } of children) {
      if (personalNumber === null) continue
      expect(personalNumber).toMatch(/^0\d{5}9\d{5}$/)
      expect(personalNumberWarnings(personalNumber, { sex, birth })).toEqual([])
    }
  })

  it('is called otherwise than its brothers and sisters', () => {
    for (const household of many) {
      const names = household.children.map(child => child.fullName)
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('goes to school by its age, and has a class only where there is a school', () => {
    for (const { birth, schoolLevel, school, class: name } of children) {
      if (name !== null) expect(school).not.toBeNull()
      if (schoolLevel === null || birth === null) continue
      const { ages } = findEntry(schoolLevels, schoolLevel) ?? {}
      const age = 2026 - Number(birth.slice(0, 4))
      if (ages === undefined) continue
      const [first = 0, last = 0] = ages
      expect(age).toBeGreaterThanOrEqual(first)
      // One who repeats a year is a year older than the others of the level.
      expect(age).toBeLessThanOrEqual(last + 1)
    }
  })
})

it('uses only codes of the lists', () => {
  const used: readonly [CodeList, readonly (string | null)[]][] = [
    [ethnicGroups, children.map(child => child.ethnicityCode)],
    [sexes, children.map(child => child.sex)],
    [relationships, children.map(child => child.carerRelation)],
    [schoolLevels, children.map(child => child.schoolLevel)],
    [povertyStates, many.map(household => household.poverty.state)],
    [residenceStates, many.map(household => household.residenceState)],
  ]
  for (const [list, codes] of used)
    for (const code of new Set(codes)) if (code !== null) expect(findEntry(list, code)?.code).toBe(code)
})

it('gives phones that read as phones and stand in the area code of no province', () => {
  for (const { phone } of many) {
    if (phone === null) continue
    expect(phone).toMatch(/^\+84200\d{7}$/)
    expect(cleanPhone(phone)).toEqual({ phone, findings: [] })
  }
})

it('names each people in its own way', () => {
  const named = (code: string, form: RegExp) => {
    const names = children.filter(child => child.ethnicityCode === `2008-${code}`).map(child => child.fullName)
    expect(names.length).toBeGreaterThan(10)
    expect(names.filter(name => !form.test(name))).toEqual([])
  }
  named('11', /^(?:Y |H')\p{L}+ \p{L}+/u)
  named('08', /^\p{L}+ (?:A|Thị) \p{L}+$/u)
})
