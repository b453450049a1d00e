import { qualityRules } from '@mangnon/legal/quality/quality-rules.ts'
import { qualityRuleCodes } from '@mangnon/legal/quality/rule-codes.ts'
import { describe, expect, test } from 'vitest'
import { gapBits } from '../child/gaps.ts'
import { childFlaws, flawBits } from './flaws.ts'
import { addCounts, isSilent, scoreOf } from './score.ts'

const rules = [
  { code: 'a', weight: 3 },
  { code: 'b', weight: 1 },
]

describe('the score', () => {
  test.each([
    ['nothing to do', { a: 0, b: 0 }, 10, 100],
    ['all broken', { a: 10, b: 10 }, 10, 0],
    ['a heavy rule takes more', { a: 5 }, 10, 62.5],
    ['than a light one', { b: 5 }, 10, 87.5],
    ['one left among very many is not 100', { b: 1 }, 1_000_000, 99.9],
    ['nobody there', {}, 0, null],
    ['a rule of another day counts for nothing', { gone: 7 }, 10, 100],
  ])('%s', (_name, counts, children, expected) => expect(scoreOf(counts, children, rules)).toBe(expected))

  test('of several places adds up what they count', () => {
    expect(addCounts([{ a: 1, b: 2 }, { a: 4 }, {}])).toEqual({ a: 5, b: 2 })
  })
})

test.each([
  [null, 8, true],
  ['2026-11-30', 8, false],
  ['2026-10-05', 8, false],
  ['2026-10-04', 8, true],
  ['2026-11-29', 0, true],
])('a village last updated on %s is silent after %s weeks: %s', (last, weeks, silent) =>
  expect(isSilent(last, '2026-11-30', weeks)).toBe(silent),
)

const child = {
  fullName: 'Nguyễn Thị Ánh',
  sex: 'female' as const,
  birth: '2015-06-12',
  personalNumber: '027315000001',
  fatherName: 'Nguyễn Văn Hùng',
  motherName: 'Trần Thị Liên',
  circumstance: null,
}

describe('flaws', () => {
  test.each([
    ['none', {}, 0],
    ['the number of a boy', { personalNumber: '027215000001' }, flawBits.numberSex],
    ['the number of another year', { personalNumber: '027316000001' }, flawBits.numberYear],
    ['a number of the last century', { personalNumber: '027115000001' }, flawBits.numberYear],
    ['a number of no place', { personalNumber: '003315000001' }, flawBits.numberPlace],
    ['sex not known, nothing to compare', { sex: 'unknown' as const, personalNumber: '027215000001' }, 0],
    ['a figure in the name', { fullName: 'Nguyễn Thị Ánh 2' }, flawBits.nameShape],
    ['one word, an apostrophe, a dash', { fullName: 'H’Mai-Y' }, 0],
    ['a newborn', { fullName: 'CB Trần Thị Liên' }, flawBits.unnamed],
    ['one name twice, in NFD', { fatherName: 'Trần Thị Liên'.normalize('NFD') }, flawBits.sameParents],
    ['the mother’s name', { fullName: 'Trần Thị Liên' }, flawBits.nameOfParent],
    ['words to code', { circumstance: 'mồ côi' }, flawBits.wordsUncoded],
  ])('%s', (_name, changed, expected) => expect(childFlaws({ ...child, ...changed })).toBe(expected))
})

test('every rule has its words, a weight, a source, and a test that is known', () => {
  expect(qualityRules.map(({ code }) => code)).toEqual([...qualityRuleCodes])
  for (const rule of qualityRules) {
    expect(rule.weight, rule.code).toBeGreaterThan(0)
    for (const text of [rule.name.vi, rule.name.en, rule.remedy.vi, rule.remedy.en, rule.legalText])
      expect(text.length, rule.code).toBeGreaterThan(5)
    if (rule.test.is === 'gap') expect(Object.keys(gapBits)).toContain(rule.test.gap)
    if (rule.test.is === 'flaw') expect(Object.keys(flawBits)).toContain(rule.test.flaw)
  }
})
