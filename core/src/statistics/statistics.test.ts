import { circumstanceLists, specialCircumstances } from '@mangnon/legal/circumstances/circumstances.ts'
import { describe, expect, test } from 'vitest'
import { birthday } from '../date/age.ts'
import { addDays } from '../date/calendar-day.ts'
import { ageBands, bandOf, ethnicClass } from './age-bands.ts'
import { bornBy, isCountedOn, yearsOn } from './counted-child.ts'
import { figureGroups, groupBit, groupsIn, groupsOf, populationBits } from './figure-groups.ts'

describe('the groups', () => {
  test('hold every group of the law, every category of risk and every other circumstance', () => {
    const law = circumstanceLists.flatMap(list =>
      list.list === 'circumstance' ? list.groups.map(({ code }) => code) : list.entries.map(({ code }) => code),
    )
    expect([...figureGroups]).toEqual(law)
  })
  test.each([
    ['none', [], 'unknown', []],
    ['three leaves of one group are the group once', ['c1', 'c2', 'c12'], 'none', ['c']],
    ['several groups at once', ['a1', 'đ1', 'o3', 'K2'], 'none', ['a', 'đ', 'o', 'K2']],
    ['poverty is a risk', ['R7'], 'near_poor', ['R1b', 'R7']],
    ['poverty is never entered by hand', ['R1a'], 'none', []],
    ['what no list knows', ['zz'], 'poor', ['R1a']],
  ])('%s', (_name, codes, poverty, expected) => expect(groupsIn(groupsOf(codes, poverty))).toEqual(expected))
  test('are special, at risk or other, none twice', () => {
    const { special, atRisk, other } = populationBits
    expect([special & atRisk, special & other, atRisk & other]).toEqual([0, 0, 0])
    for (const { code } of specialCircumstances.entries) expect(groupsOf([code], 'none') & special, code).not.toBe(0)
    expect(groupBit('K4')).toBeGreaterThan(0)
  })
})

const born = (birth: string | null) => ({ birthFirst: birth, birthLast: birth, endedOn: null, endReason: null })

describe('who counts', () => {
  test.each([
    ['the day before sixteen', born('2010-06-15'), '2026-06-14', true],
    ['the day of sixteen', born('2010-06-14'), '2026-06-14', false],
    ['born that day', born('2026-06-14'), '2026-06-14', true],
    ['not born yet', born('2026-06-15'), '2026-06-14', false],
    ['29 February, on 28 February of a common year', born('2008-02-29'), '2023-02-28', true],
    ['29 February, sixteen in a leap year', born('2008-02-29'), '2024-02-29', false],
    ['29 February, the day before', born('2008-02-29'), '2024-02-28', true],
    ['birth not known', born(null), '2026-06-14', true],
    ['the year alone, in doubt a child', { ...born('2010-01-01'), birthLast: '2010-12-31' }, '2026-06-14', true],
    ['ended that day', { ...born('2018-01-01'), endedOn: '2026-06-14', endReason: 'died' }, '2026-06-14', false],
    ['ended later', { ...born('2018-01-01'), endedOn: '2026-06-15', endReason: 'died' }, '2026-06-14', true],
    ['a duplicate', { ...born('2018-01-01'), endedOn: '2026-06-15', endReason: 'duplicate' }, '2026-06-14', false],
  ])('%s', (_name, facts, day, expected) => expect(isCountedOn(facts, day, 16)).toBe(expected))
})

test('completed years are those of the birthdays, on every day of eight years', () => {
  const births = ['2008-02-29', '2009-02-28', '2009-03-01', '2012-02-29', '2012-12-31']
  for (let day = '2020-01-01'; day < '2028-04-01'; day = addDays(day, 1))
    for (const birth of births) {
      const years = yearsOn(birth, day) ?? -1
      expect(birthday(birth, years) <= day && birthday(birth, years + 1) > day, `${birth} ${day} ${years}`).toBe(true)
      expect(bornBy(day, years) >= birth && bornBy(day, years + 1) < birth, `${birth} ${day}`).toBe(true)
    }
})

test.each([
  [0, 0],
  [5, 0],
  [6, 1],
  [15, 3],
  [16, null],
  [null, null],
])('%s years are band %s', (years, band) => expect(bandOf(years)).toBe(band))
test('bands leave no gap', () => {
  for (let years = 0; years < 16; years++) expect(bandOf(years)).not.toBeNull()
  expect(ageBands.at(-1)?.to).toBe(15)
})
test.each([
  [null, 'unknown'],
  ['2008-01', 'kinh'],
  ['2008-55', 'other'],
])('%s is %s', (code, expected) => expect(ethnicClass(code)).toBe(expected))
