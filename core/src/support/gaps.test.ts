import { circumstanceLists } from '@mangnon/legal/circumstances/circumstances.ts'
import { supportLaw } from '@mangnon/legal/support/support.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { birthRange } from '../date/birth-date.ts'
import { candidatesFor } from './candidates.ts'
import { entitledOn, entitlements } from './entitlements.ts'
import { attends, child, given, none, orphan, poor, said, since, stands } from './facts.fixture.ts'
import type { SupportFacts } from './facts.ts'
import { supportGaps } from './gaps.ts'
import { holds } from './holds.ts'

const today = '2026-03-20'
const told = (of: Partial<SupportFacts>, support: string, day = today): string =>
  supportGaps(child(of), supportLaw, day)
    .filter(gap => gap.support === support)
    .map(gap => [gap.kind, ...gap.missing].join(' '))
    .join(', ')
const suspended = { ...given('monthly_allowance', '2026-02-01'), state: 'suspended' as const }

describe('what is given beside what is owed', () => {
  test.each<[string, Partial<SupportFacts>, string, string]>([
    ['nothing owed, nothing given', {}, 'monthly_allowance', ''],
    ['owed and not given', orphan, 'monthly_allowance', 'not_received'],
    ['owed and given', { ...orphan, grants: [given('monthly_allowance', '2025-01-01')] }, 'monthly_allowance', ''],
    [
      'owed, the grant ended yesterday',
      { ...orphan, grants: [given('monthly_allowance', '2025-01-01', today)] },
      'monthly_allowance',
      'not_received',
    ],
    [
      'owed, granted from next month',
      { ...orphan, grants: [given('monthly_allowance', '2026-04-01')] },
      'monthly_allowance',
      'not_received',
    ],
    ['owed and suspended', { ...orphan, grants: [suspended] }, 'monthly_allowance', 'suspended'],
    [
      'less than owed: the old standard amount',
      { ...orphan, grants: [given('monthly_allowance', '2023-01-01', null, 540_000)] },
      'monthly_allowance',
      'less',
    ],
    [
      'more than owed',
      { ...orphan, grants: [given('monthly_allowance', '2023-01-01', null, 1_250_000)] },
      'monthly_allowance',
      'more',
    ],
    [
      'the higher amount of the month in which the child turned four',
      { ...orphan, birth: '2022-03-10', grants: [given('monthly_allowance', '2023-01-01', null, 1_250_000)] },
      'monthly_allowance',
      '',
    ],
    [
      'the higher amount in the month after',
      { ...orphan, birth: '2022-02-10', grants: [given('monthly_allowance', '2023-01-01', null, 1_250_000)] },
      'monthly_allowance',
      'more',
    ],
    [
      'more than what is sure, and more may be owed',
      {
        circumstances: [stands('đ1'), stands('d3'), stands('a3')],
        established: [none],
        poverty: poor('unknown'),
        grants: [given('monthly_allowance', '2023-01-01', null, 1_000_000)],
      },
      'monthly_allowance',
      'undecided poverty',
    ],
    [
      'given without being owed',
      { grants: [given('monthly_allowance', '2023-01-01')] },
      'monthly_allowance',
      'not_owed',
    ],
    [
      'given after leaving the register',
      {
        ...orphan,
        ended: { on: '2026-01-01', reason: 'moved_away' },
        grants: [given('monthly_allowance', '2023-01-01')],
      },
      'monthly_allowance',
      'not_owed',
    ],
    [
      'given after death',
      { ...orphan, ended: { on: '2026-01-01', reason: 'died' }, grants: [given('monthly_allowance', '2023-01-01')] },
      'monthly_allowance',
      'not_owed',
    ],
    [
      'and the burial costs are owed',
      { ended: { on: '2026-01-01', reason: 'died' }, grants: [given('monthly_allowance', '2023-01-01')] },
      'burial_costs',
      'not_received',
    ],
    [
      'given, and whether it is owed cannot be said',
      { circumstances: [stands('a3')], grants: [given('monthly_allowance', '2023-01-01')] },
      'monthly_allowance',
      '',
    ],
    ['perhaps owed', { circumstances: [stands('a3')] }, 'monthly_allowance', 'undecided no_support_source'],
    [
      'nobody asks about every child whose poverty is not known',
      { birth: '2024-06-15', poverty: poor('unknown') },
      'monthly_allowance',
      '',
    ],
    [
      'about a poor child of two one asks',
      { birth: '2024-06-15', poverty: poor() },
      'monthly_allowance',
      'undecided hardship_area',
    ],
    [
      'a poor pupil',
      { birth: '2016-01-01', poverty: poor(), school: attends('primary') },
      'study_costs',
      'not_received',
    ],
    ['a card under six', {}, 'health_insurance', 'not_received'],
    [
      'a card under six, issued',
      { grants: [given('health_insurance', '2025-01-01', null, null)] },
      'health_insurance',
      '',
    ],
    [
      'a part of the contribution is settled at school',
      { birth: '2016-01-01', school: attends('primary') },
      'health_insurance',
      '',
    ],
    ['what a school carries out is no gap', { school: attends('kindergarten') }, 'tuition', ''],
    ['what a facility carries out is no gap', { circumstances: [stands('a2')] }, 'facility_care', ''],
  ])('%s', (_name, of, support, expected) => expect(told(of, support)).toBe(expected))

  test('in summer nobody misses what is paid in school months', () => {
    const pupil = { birth: '2016-01-01', poverty: poor(), school: attends('primary') }
    expect(told(pupil, 'study_costs', '2026-07-10')).toBe('')
    expect(
      told({ ...pupil, grants: [given('study_costs', '2025-09-01', null, 150_000)] }, 'study_costs', '2026-07-10'),
    ).toBe('')
  })
})

const codes = circumstanceLists.flatMap(list => list.entries.map(entry => entry.code))
const day = fc.integer({ min: 0, max: 3600 }).map(n => new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10))
const lasting = fc.record({ validFrom: day, validTo: fc.constant(null) })
const facts: fc.Arbitrary<SupportFacts> = fc.record({
  birth: fc.oneof(
    day,
    day.map(of => of.slice(0, 7)),
    day.map(of => of.slice(0, 4)),
    fc.constant(null),
  ),
  ended: fc.constant(null),
  circumstances: fc
    .array(fc.tuple(fc.constantFrom(...codes), lasting), { maxLength: 4 })
    .map(of => of.map(([code, at], n) => ({ ...at, id: `${n}`, code }))),
  poverty: fc.constantFrom('poor', 'near_poor', 'none', 'unknown').map(state => poor(state, '2000-01-01')),
  school: fc.constantFrom('nursery', 'kindergarten', 'primary', 'upper_secondary', 'not_attending', null).map(attends),
  established: fc
    .array(fc.tuple(fc.constantFrom(...supportLaw.facts.map(one => one.code)), fc.boolean()), { maxLength: 4 })
    .map(of => [...new Map(of)].map(([fact, answer]) => said(fact, answer, '2000-01-01'))),
  grants: fc
    .array(
      fc.tuple(
        fc.constantFrom(...supportLaw.supports.map(one => one.code)),
        day,
        fc.integer({ min: 1, max: 2_000_000 }),
      ),
      { maxLength: 3 },
    )
    .map(of =>
      [...new Map(of.map(one => [one[0], one]))].map(([, [code, from, amount]]) => given(code, from, null, amount)),
    ),
})

describe('for any child', { timeout: 60_000 }, () => {
  test('whoever has a gap is among the candidates that the database is asked for', () => {
    const supports = supportLaw.supports.map(one => one.code)
    fc.assert(
      fc.property(facts, day, (of, on) => {
        const gaps = supportGaps(of, supportLaw, on)
        if (gaps.length === 0) return
        const wanted = candidatesFor(supportLaw, supports, on)
        const born = of.birth === null ? null : birthRange(of.birth).last
        const found =
          of.grants.length > 0 ||
          of.established.some(one => one.answer) ||
          of.circumstances.some(one => wanted.circumstances.includes(one.code)) ||
          (of.poverty.some(one => wanted.poverty.includes(one.poverty)) &&
            (born === null || wanted.povertyBornSince === null || born >= wanted.povertyBornSince)) ||
          (wanted.bornSince !== null && born !== null && born >= wanted.bornSince)
        expect(found, JSON.stringify({ of, gaps, wanted })).toBe(true)
      }),
      { numRuns: 800 },
    )
  })
  test('the allowances of a commune need no age: they are found by circumstance, poverty and what was granted', () => {
    expect(candidatesFor(supportLaw, ['monthly_allowance', 'carer_allowance', 'study_costs'], today)).toMatchObject({
      bornSince: null,
      poverty: ['poor', 'near_poor'],
    })
    expect(candidatesFor(supportLaw, ['monthly_allowance', 'carer_allowance'], today).povertyBornSince).toBe(
      '2023-03-20',
    )
    expect(candidatesFor(supportLaw, ['health_insurance'], today).bornSince).toBe('2019-03-20')
  })
  test('no amount is a fraction or negative, and only one rule of a kind counts', () => {
    fc.assert(
      fc.property(facts, of => {
        for (const { months } of entitlements(of, supportLaw, '2020-01', '2027-12'))
          for (const { dong } of months) expect(dong === null || (Number.isInteger(dong) && dong > 0)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
  test('a month is worth the highest of its days, asked one by one', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 71 }), (of, n) => {
        const month = `${2021 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`
        const days = Array.from({ length: 31 }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`).filter(on =>
          new Date(`${on}T00:00:00Z`).toISOString().startsWith(month),
        )
        const whole = entitlements(of, supportLaw, month, month).find(one => one.support.code === 'monthly_allowance')
        const highest = days.reduce(
          (most, on) =>
            Math.max(
              most,
              entitledOn(of, supportLaw, on).find(one => one.support.code === 'monthly_allowance')?.owed?.dong ?? 0,
            ),
          0,
        )
        expect(whole?.months[0]?.dong ?? 0).toBe(highest)
      }),
      { numRuns: 60 },
    )
  })
  test('what becomes known never turns a sure answer round', () => {
    fc.assert(
      fc.property(facts, day, fc.constantFrom(...supportLaw.rules), fc.boolean(), (of, on, rule, answer) => {
        const before = holds(rule.when, of, on)
        const known = supportLaw.facts.filter(one => !of.established.some(has => has.fact === one.code))
        const after = holds(
          rule.when,
          { ...of, established: [...of.established, ...known.map(one => said(one.code, answer, '2000-01-01'))] },
          on,
        )
        if (before.is !== 'open') expect(after.is).toBe(before.is)
      }),
      { numRuns: 800 },
    )
  })
})

test('a fact since a day says nothing of the day before', () => {
  const of = { circumstances: [stands('a3')], established: [said('no_support_source', true, '2026-03-21')] }
  expect(told(of, 'monthly_allowance', '2026-03-20')).toBe('undecided no_support_source')
  expect(told(of, 'monthly_allowance', '2026-03-21')).toBe('not_received')
  expect(since < today).toBe(true)
})
