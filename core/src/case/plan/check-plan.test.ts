import { measures, needAreas } from '@mangnon/legal/case/case-law.ts'
import { describe, expect, test } from 'vitest'
import { decisionProblems, type PlanItem, planItemProblems, planLastDay, planProblems } from './check-plan.ts'

const day = '2026-11-30'
const item: PlanItem = {
  measure: '50a',
  needArea: 'health',
  service: 'Khám và điều trị tâm lý',
  responsible: 'Trạm Y tế xã',
  partner: null,
  provider: 'Bệnh viện Nhi tỉnh',
  from: '2026-12-01',
  to: '2027-02-28',
  cost: 1_500_000,
}
const told = (problems: readonly { path: string; code: string }[]) =>
  problems.map(({ path, code }) => `${path} ${code}`)

describe('an item', () => {
  test.each([
    ['whole', {}, []],
    ['of one day', { to: '2026-12-01' }, []],
    ['that ends before it starts', { to: '2026-11-30' }, ['to end_before_start']],
    ['without an end', { to: '' }, ['to required']],
    ['that costs nothing', { cost: 0 }, []],
    ['of unknown cost', { cost: null }, []],
    ['that costs −1', { cost: -1 }, ['cost cost_out_of_range']],
    ['that costs half a đồng', { cost: 0.5 }, ['cost cost_out_of_range']],
    ['that costs no number', { cost: Number.NaN }, ['cost cost_out_of_range']],
    ['that costs too much', { cost: 10_000_000_001 }, ['cost cost_out_of_range']],
    ['of no measure', { measure: '' }, ['measure required']],
    ['of a measure that is none', { measure: '51a' }, ['measure unknown_code']],
    ['of a need that is none', { needArea: 'money' }, ['needArea unknown_code']],
    ['that nobody answers for', { responsible: ' ' }, ['responsible required']],
    ['with too many words', { service: 'x'.repeat(501) }, ['service too_long']],
  ] as const)('%s', (_what, changed, problems) =>
    expect(told(planItemProblems({ ...item, ...changed }, day))).toEqual(problems),
  )
})

describe('a plan', () => {
  test('says which item is wrong', () =>
    expect(told(planProblems([item, { ...item, cost: -1 }], day))).toEqual(['items.1.cost cost_out_of_range']))
  test('of nothing is none', () => expect(told(planProblems([], day))).toEqual(['items required']))
  test.each([
    [[item, { ...item, to: '2028-02-29' }], '2028-02-29'],
    [[item, { ...item, to: '' }], null],
    [[], null],
  ])('ends with its last item', (items, last) => expect(planLastDay(items)).toBe(last))
})

test.each([
  ['whole', '12/QĐ-UBND', '2026-11-30', []],
  ['dated tomorrow', '12/QĐ-UBND', '2026-12-01', ['on in_future']],
  ['dated before the plan was submitted', '12/QĐ-UBND', '2026-11-26', ['on before_previous']],
  ['without a number', ' ', '2026-11-30', ['number required']],
  ['without a day', '1', '', ['on required']],
] as const)('a decision %s', (_what, number, on, problems) =>
  expect(told(decisionProblems({ number, on }, '2026-11-27', day))).toEqual(problems),
)

test('the measures are the law’s 4 of support and 8 of intervention, the needs six', () => {
  const of = (group: string) => measures.entries.filter(one => one.group === group).length
  expect([of('support'), of('intervention'), needAreas.entries.length]).toEqual([4, 8, 6])
})
