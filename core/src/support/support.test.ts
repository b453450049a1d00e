import { circumstanceLists } from '@mangnon/legal/circumstances/circumstances.ts'
import { type SupportCondition, supportLaw } from '@mangnon/legal/support/support.ts'
import { describe, expect, test } from 'vitest'
import { findCircumstance } from '../circumstance/circumstance.ts'
import { type GrantDraft, type GrantProblem, grantProblems } from './check-grant.ts'
import { conditionText } from './condition-text.ts'

const partsOf = (condition: SupportCondition): SupportCondition[] =>
  condition.is === 'all' || condition.is === 'any'
    ? [condition, ...condition.of.flatMap(partsOf)]
    : condition.is === 'not'
      ? [condition, ...partsOf(condition.of)]
      : [condition]

describe('the law of support', () => {
  test('every rule is of a kind that stands, and asks about codes that exist', () => {
    expect(new Set(supportLaw.rules.map(one => one.code)).size).toBe(supportLaw.rules.length)
    for (const rule of supportLaw.rules) {
      expect(supportLaw.supports.map(one => one.code)).toContain(rule.support)
      for (const part of partsOf(rule.when)) {
        if (part.is === 'circumstance')
          for (const code of part.of) expect(findCircumstance(circumstanceLists, code)?.entry.code).toBe(code)
        if (part.is === 'established') expect(supportLaw.facts.map(one => one.code)).toContain(part.fact)
      }
    }
  })
  test('standard amounts follow each other without a gap', () => {
    const [first, second, ...more] = supportLaw.standards
    expect([first?.dong, first?.validTo, second?.dong, second?.validFrom, second?.validTo, more]).toEqual([
      ...[360_000, '2024-07-01', 500_000, '2024-07-01', null],
      [],
    ])
  })
  test('every coefficient gives whole đồng', () => {
    for (const { amount } of supportLaw.rules)
      for (const { dong } of supportLaw.standards)
        if (amount.is === 'standard') expect((dong * amount.tenths) % 10).toBe(0)
  })
  test('what rests on memory says so', () => {
    expect(supportLaw.rules.filter(one => one.confirmed)).toEqual([])
    for (const one of [...supportLaw.rules, ...supportLaw.supports, ...supportLaw.facts, ...supportLaw.standards])
      expect(one.legalText.length).toBeGreaterThan(10)
  })
  test('conditions are read in words, without codes of the machine', () => {
    for (const language of ['vi', 'en'] as const)
      for (const { when } of supportLaw.rules)
        expect(conditionText(when, supportLaw, language)).not.toMatch(/_|undefined|null/)
    const rule = supportLaw.rules.find(one => one.code === 'nd20-5.7')
    expect(rule && conditionText(rule.when, supportLaw, 'vi')).toBe(
      'dưới 3 tuổi và thuộc hộ nghèo hoặc hộ cận nghèo và sống ở xã, thôn đặc biệt khó khăn',
    )
  })
})

const draft = (of: Partial<GrantDraft> = {}): GrantDraft => ({
  ...{
    id: 'new',
    support: 'monthly_allowance',
    decisionNumber: '12/QĐ-UBND',
    decisionOn: '2026-03-02',
    issuer: 'UBND xã Phật Tích',
  },
  ...{ amount: 750_000, validFrom: '2026-03-01', validTo: null, endReason: null, note: null },
  ...of,
})
const other = { id: 'x', support: 'monthly_allowance', validFrom: '2025-01-01', validTo: '2026-01-01' }

test.each<[string, GrantDraft, GrantProblem[]]>([
  ['a decision', draft(), []],
  [
    'without its number, day and issuer',
    draft({ decisionNumber: ' ', decisionOn: null, issuer: null }),
    [
      { path: 'decisionNumber', code: 'required' },
      { path: 'decisionOn', code: 'required' },
      { path: 'issuer', code: 'required' },
    ],
  ],
  ['signed tomorrow', draft({ decisionOn: '2026-11-23' }), [{ path: 'decisionOn', code: 'in_future' }]],
  ['from a later month', draft({ validFrom: '2026-12-01' }), []],
  ['an end before the beginning', draft({ validTo: '2026-02-28' }), [{ path: 'validTo', code: 'end_before_start' }]],
  [
    'an end on the day of the beginning',
    draft({ validTo: '2026-03-01' }),
    [{ path: 'validTo', code: 'end_before_start' }],
  ],
  [
    'before the birth',
    draft({ validFrom: '2016-02-28', validTo: '2016-06-01' }),
    [{ path: 'validFrom', code: 'before_birth' }],
  ],
  ['no amount', draft({ amount: null }), [{ path: 'amount', code: 'required' }]],
  ['a negative amount', draft({ amount: -1 }), [{ path: 'amount', code: 'amount_out_of_range' }]],
  ['nothing', draft({ amount: 0 }), [{ path: 'amount', code: 'amount_out_of_range' }]],
  ['a million million', draft({ amount: 1e12 }), [{ path: 'amount', code: 'amount_out_of_range' }]],
  ['half a đồng', draft({ amount: 750_000.5 }), [{ path: 'amount', code: 'amount_out_of_range' }]],
  [
    'over the days of another of its kind',
    draft({ validFrom: '2025-12-31' }),
    [{ path: 'validFrom', code: 'overlaps_grant' }],
  ],
  ['from the day the other ended', draft({ validFrom: '2026-01-01' }), []],
  [
    'of another kind over the same days',
    draft({ support: 'study_costs', validFrom: '2025-06-01', amount: 150_000 }),
    [],
  ],
  ['itself, corrected', draft({ id: 'x', validFrom: '2025-06-01' }), []],
  [
    'a card, which has no decision',
    draft({ support: 'health_insurance', decisionNumber: null, decisionOn: null, issuer: null, amount: null }),
    [],
  ],
  ['a card with money', draft({ support: 'health_insurance' }), [{ path: 'amount', code: 'not_in_money' }]],
  [
    'what a school carries out',
    draft({ support: 'tuition', amount: null }),
    [{ path: 'support', code: 'unknown_code' }],
  ],
  ['no kind', draft({ support: '' }), [{ path: 'support', code: 'required' }]],
  ['a kind that nobody knows', draft({ support: 'gold' }), [{ path: 'support', code: 'unknown_code' }]],
  ['a note too long', draft({ note: 'x'.repeat(1001) }), [{ path: 'note', code: 'too_long' }]],
])('%s', (_name, given, problems) => {
  expect(grantProblems(given, [other], { birthFirst: '2016-02-29' }, supportLaw, '2026-11-22')).toEqual(problems)
})
