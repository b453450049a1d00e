import { supportLaw } from '@mangnon/legal/support/support.ts'
import { describe, expect, test } from 'vitest'
import { entitledOn, entitlements } from './entitlements.ts'
import { attends, child, given, none, orphan, poor, said, since, stands } from './facts.fixture.ts'
import type { SupportFacts } from './facts.ts'
import { schoolLevelOf } from './school-level.ts'

/** 'rule dong|percent' or '? missing' of a support on a day; '-' when nothing of it is owed. */
const told = (facts: SupportFacts, support: string, day: string): string => {
  const found = entitledOn(facts, supportLaw, day).find(one => one.support.code === support)
  if (!found) return '-'
  const owed = found.owed ? `${found.owed.rule.code} ${found.owed.dong ?? `${found.owed.percent}%`}` : ''
  const open = [...new Set(found.open.flatMap(one => one.missing))].join(' ')
  return `${owed}${open && ` ? ${open}`}`.trim()
}

describe('the monthly allowance on a day', () => {
  test.each<[string, Partial<SupportFacts>, string, string]>([
    ['nothing speaks for it', {}, '2026-03-01', '-'],
    ['an orphan of three', orphan, '2023-12-01', 'nd20-5.1-under-4 900000'],
    ['after the standard amount rose', orphan, '2024-06-14', 'nd20-5.1-under-4 900000'],
    ['of 500.000 from 1 July 2024', { ...orphan, birth: '2021-01-01' }, '2024-07-01', 'nd20-5.1-under-4 1250000'],
    ['of 360.000 on the day before', { ...orphan, birth: '2021-01-01' }, '2024-06-30', 'nd20-5.1-under-4 900000'],
    ['on the day before turning four', orphan, '2024-06-14', 'nd20-5.1-under-4 900000'],
    ['on the day of turning four', orphan, '2024-06-15', 'nd20-5.1-from-4 540000'],
    ['on the last day under 16', orphan, '2036-06-14', 'nd20-5.1-from-4 750000'],
    ['on the day of turning 16', orphan, '2036-06-15', '-'],
    ['before the decree', orphan, '2021-06-30', '-'],
    ['on the first day of the decree', orphan, '2021-07-01', 'nd20-5.1-under-4 900000'],
    [
      'an orphan whom somebody provides for',
      { ...orphan, established: [said('no_support_source', false)] },
      '2026-03-01',
      '-',
    ],
    ['an orphan of whom nobody has said', { circumstances: [stands('a3')] }, '2026-03-01', '? no_support_source'],
    ['one in a facility', { ...orphan, circumstances: [stands('a2')] }, '2026-03-01', '-'],
    ['abandoned', { ...orphan, circumstances: [stands('b1')] }, '2026-03-01', 'nd20-5.1-from-4 750000'],
    [
      'one parent dead, the other missing',
      { ...orphan, circumstances: [stands('c1')] },
      '2026-03-01',
      'nd20-5.1-from-4 750000',
    ],
    [
      'one parent dead, the other unable or in a facility',
      { ...orphan, circumstances: [stands('c2')] },
      '2026-03-01',
      '? parent_in_facility',
    ],
    [
      'the other in a facility indeed',
      { circumstances: [stands('c2')], established: [none, said('parent_in_facility')] },
      '2026-03-01',
      'nd20-5.1-from-4 750000',
    ],
    [
      'the other merely unable',
      { circumstances: [stands('c2')], established: [none, said('parent_in_facility', false)] },
      '2026-03-01',
      '-',
    ],
    [
      'both parents unable: a group of NĐ 56, not of NĐ 20',
      { ...orphan, circumstances: [stands('c7')] },
      '2026-03-01',
      '-',
    ],
    ['both parents in prison', { ...orphan, circumstances: [stands('c9')] }, '2026-03-01', 'nd20-5.1-from-4 750000'],
    ['an orphan of one parent', { ...orphan, circumstances: [stands('R7')] }, '2026-03-01', '-'],
    [
      'before the circumstance',
      { circumstances: [stands('a3', '2026-03-02')], established: [none] },
      '2026-03-01',
      '-',
    ],
    [
      'on its first day',
      { circumstances: [stands('a3', '2026-03-02')], established: [none] },
      '2026-03-02',
      'nd20-5.1-from-4 750000',
    ],
    [
      'on the day it ended',
      { circumstances: [stands('a3', since, '2026-03-02')], established: [none] },
      '2026-03-02',
      '-',
    ],
    [
      'HIV and poor, under four',
      { circumstances: [stands('đ1')], poverty: poor() },
      '2023-01-01',
      'nd20-5.3-under-4 900000',
    ],
    [
      'HIV and poor, from four',
      { circumstances: [stands('đ1')], poverty: poor() },
      '2026-03-01',
      'nd20-5.3-from-4 1000000',
    ],
    ['HIV and near-poor', { circumstances: [stands('đ1')], poverty: poor('near_poor') }, '2026-03-01', '-'],
    ['HIV, poverty not known', { circumstances: [stands('đ1')], poverty: poor('unknown') }, '2026-03-01', '? poverty'],
    [
      'HIV, poverty recorded later',
      { circumstances: [stands('đ1')], poverty: poor('poor', '2026-04-01') },
      '2026-03-01',
      '? poverty',
    ],
    ['very severe disability', { circumstances: [stands('d1')] }, '2026-03-01', 'nd20-5.6-very-severe 1250000'],
    ['severe disability', { circumstances: [stands('d2')] }, '2026-03-01', 'nd20-5.6-severe 1000000'],
    ['light disability', { circumstances: [stands('d3')] }, '2026-03-01', '-'],
    [
      'the highest of two',
      { circumstances: [stands('a3'), stands('d2')], established: [none] },
      '2026-03-01',
      'nd20-5.6-severe 1000000',
    ],
    [
      'what could give less is not asked about',
      { circumstances: [stands('a3'), stands('d2')] },
      '2026-03-01',
      'nd20-5.6-severe 1000000',
    ],
    [
      'what could give more is',
      { circumstances: [stands('a3'), stands('d2')] },
      '2023-01-01',
      'nd20-5.6-severe 720000 ? no_support_source',
    ],
    [
      'under three, poor, in hardship',
      { poverty: poor(), established: [said('hardship_area')] },
      '2023-06-14',
      'nd20-5.7 540000',
    ],
    ['on the third birthday', { poverty: poor(), established: [said('hardship_area')] }, '2023-06-15', '-'],
    ['under three, near-poor, hardship not said', { poverty: poor('near_poor') }, '2023-01-01', '? hardship_area'],
    [
      'under three, poor, not in hardship',
      { poverty: poor(), established: [said('hardship_area', false)] },
      '2023-01-01',
      '-',
    ],
    [
      'born 29 February: not four on 28 February of a common year',
      { ...orphan, birth: '2020-02-29' },
      '2024-02-28',
      'nd20-5.1-under-4 900000',
    ],
    [
      'born 29 February: four on 29 February of a leap year',
      { ...orphan, birth: '2020-02-29' },
      '2024-02-29',
      'nd20-5.1-from-4 540000',
    ],
    [
      'born 29 February: sixteen on 29 February',
      { ...orphan, birth: '2012-02-29' },
      '2028-02-28',
      'nd20-5.1-from-4 750000',
    ],
    [
      'born 29 February: three on 1 March',
      {
        poverty: poor('poor', '2020-02-29'),
        established: [said('hardship_area', true, '2020-02-29')],
        birth: '2020-02-29',
      },
      '2023-02-28',
      'nd20-5.7 540000',
    ],
    [
      'only the year is known, and it does not matter',
      { ...orphan, birth: '2015' },
      '2026-03-01',
      'nd20-5.1-from-4 750000',
    ],
    ['only the year is known, and it does', { ...orphan, birth: '2022' }, '2026-03-01', '? birth'],
    ['the month is known and the day does matter', { ...orphan, birth: '2022-03' }, '2026-03-15', '? birth'],
    ['no birth date at all', { ...orphan, birth: null }, '2026-03-01', '? birth'],
    ['not born yet', { ...orphan, birth: '2026-04-01' }, '2026-03-01', '-'],
    [
      '16, at school, received it until then',
      {
        ...orphan,
        birth: '2010-01-01',
        school: attends('upper_secondary'),
        grants: [given('monthly_allowance', '2022-01-01')],
      },
      '2026-03-01',
      'nd20-5.2 750000',
    ],
    [
      '16, at school, had not received it',
      {
        ...orphan,
        birth: '2010-01-01',
        school: attends('upper_secondary'),
        grants: [given('monthly_allowance', '2026-02-01')],
      },
      '2026-03-01',
      '-',
    ],
    [
      '16 and left school',
      {
        ...orphan,
        birth: '2010-01-01',
        school: attends('dropped_out'),
        grants: [given('monthly_allowance', '2022-01-01')],
      },
      '2026-03-01',
      '-',
    ],
    [
      '16, school not known',
      { ...orphan, birth: '2010-01-01', school: attends(null), grants: [given('monthly_allowance', '2022-01-01')] },
      '2026-03-01',
      '? school',
    ],
    [
      '16, out of the register by age, at school',
      {
        ...orphan,
        ...{
          birth: '2010-01-01',
          school: attends('upper_secondary'),
          grants: [given('monthly_allowance', '2022-01-01')],
        },
        ended: { on: '2026-01-01', reason: 'turned_16' },
      },
      '2026-03-01',
      'nd20-5.2 750000',
    ],
    ['moved away', { ...orphan, ended: { on: '2026-02-01', reason: 'moved_away' } }, '2026-03-01', '-'],
    [
      'before moving away',
      { ...orphan, ended: { on: '2026-03-02', reason: 'moved_away' } },
      '2026-03-01',
      'nd20-5.1-from-4 750000',
    ],
  ])('%s', (_name, of, day, expected) => expect(told(child(of), 'monthly_allowance', day)).toBe(expected))
})

describe('the other kinds on a day', () => {
  test.each<[string, string, Partial<SupportFacts>, string, string]>([
    [
      'carer of an orphan in alternative care',
      'carer_allowance',
      { circumstances: [stands('a4')], established: [none] },
      '2026-03-01',
      'nd20-carer-from-4 750000',
    ],
    ['an orphan with relatives, care not recorded', 'carer_allowance', orphan, '2026-03-01', '? household_care'],
    [
      'family of a very severe disability',
      'carer_allowance',
      { circumstances: [stands('d1')] },
      '2026-03-01',
      'nd20-carer-disability 500000',
    ],
    ['a facility', 'facility_care', { circumstances: [stands('a2')] }, '2026-03-01', 'nd20-facility-from-4 2000000'],
    [
      'a poor pupil',
      'study_costs',
      { poverty: poor(), school: attends('primary') },
      '2026-10-01',
      'nd238-study-costs 150000',
    ],
    [
      'a poor pupil before',
      'study_costs',
      { poverty: poor(), school: attends('kindergarten'), birth: '2019-01-01' },
      '2025-09-02',
      'nd81-study-costs 150000',
    ],
    ['a poor child at home', 'study_costs', { poverty: poor() }, '2026-10-01', '-'],
    ['a poor child, school not known', 'study_costs', { poverty: poor(), school: [] }, '2026-10-01', '? school'],
    ['a near-poor pupil', 'study_costs', { poverty: poor('near_poor'), school: attends('primary') }, '2026-10-01', '-'],
    [
      'a near-poor kindergarten child',
      'kindergarten_lunch',
      { birth: '2022-01-01', poverty: poor('near_poor'), school: attends('kindergarten') },
      '2026-10-01',
      'nd105-lunch 160000',
    ],
    ['under six', 'health_insurance', {}, '2026-06-14', 'bhyt-under-6 100%'],
    ['six, born before 30 September: to that day', 'health_insurance', {}, '2026-09-30', 'bhyt-under-6 100%'],
    ['and no longer', 'health_insurance', {}, '2026-10-01', '-'],
    [
      'six, born after: to the end of the month',
      'health_insurance',
      { birth: '2020-10-05' },
      '2026-10-31',
      'bhyt-under-6 100%',
    ],
    ['not in the next', 'health_insurance', { birth: '2020-10-05' }, '2026-11-01', '-'],
    ['born on 30 September', 'health_insurance', { birth: '2020-09-30' }, '2026-09-30', 'bhyt-under-6 100%'],
    ['only the year is known', 'health_insurance', { birth: '2020' }, '2026-10-15', '? birth'],
    ['near-poor: a part', 'health_insurance', { poverty: poor('near_poor') }, '2027-01-01', 'bhyt-near-poor 70%'],
    [
      'a near-poor pupil: the higher part',
      'health_insurance',
      { poverty: poor('near_poor'), school: attends('primary') },
      '2027-01-01',
      'bhyt-near-poor 70%',
    ],
    [
      'a pupil in June 2025',
      'health_insurance',
      { birth: '2015-01-01', school: attends('primary') },
      '2025-06-30',
      'bhyt-pupil-30 30%',
    ],
    [
      'a pupil in July 2025',
      'health_insurance',
      { birth: '2015-01-01', school: attends('primary') },
      '2025-07-01',
      'bhyt-pupil-50 50%',
    ],
    [
      'who receives the allowance',
      'health_insurance',
      { grants: [given('monthly_allowance', '2022-01-01')] },
      '2027-01-01',
      'bhyt-allowance 100%',
    ],
    [
      'a victim taken in',
      'emergency_aid',
      { circumstances: [stands('i1')], established: [said('emergency_shelter')] },
      '2026-03-01',
      'nd20-emergency null%',
    ],
    [
      'a victim of whom nobody said',
      'emergency_aid',
      { circumstances: [stands('l4')] },
      '2026-03-01',
      '? emergency_shelter',
    ],
    [
      'died while receiving',
      'burial_costs',
      { ended: { on: '2026-03-01', reason: 'died' }, grants: [given('monthly_allowance', '2022-01-01', '2026-03-01')] },
      '2026-03-01',
      'nd20-burial 10000000',
    ],
    ['died without', 'burial_costs', { ended: { on: '2026-03-01', reason: 'died' } }, '2026-03-01', '-'],
    ['tuition in a public school', 'tuition', { school: attends('primary') }, '2026-03-01', 'nd238-tuition-free 100%'],
    [
      'tuition of a near-poor pupil before',
      'tuition',
      { poverty: poor('near_poor'), school: attends('primary') },
      '2025-03-01',
      'nd81-tuition-half 50%',
    ],
  ])('%s', (_name, support, of, day, expected) => expect(told(child(of), support, day)).toBe(expected))
})

describe('month by month', () => {
  const months = (of: Partial<SupportFacts>, support: string, from: string, to: string): string =>
    (entitlements(child(of), supportLaw, from, to).find(one => one.support.code === support)?.months ?? [])
      .map(({ dong }) => (dong === null ? '-' : String(dong / 1000)))
      .join(' ')
  test.each<[string, Partial<SupportFacts>, string, string, string, string]>([
    [
      'the month of the fourth birthday counts whole at the higher amount',
      orphan,
      'monthly_allowance',
      '2024-05',
      '2024-08',
      '900 900 750 750',
    ],
    [
      'the month in which it begins and that in which it ends count whole',
      { circumstances: [stands('a3', '2026-02-28', '2026-04-02')], established: [none] },
      'monthly_allowance',
      '2026-01',
      '2026-05',
      '- 750 750 750 -',
    ],
    [
      'ended on the first of a month: that month is not owed',
      { circumstances: [stands('a3', '2026-02-28', '2026-04-01')], established: [none] },
      'monthly_allowance',
      '2026-01',
      '2026-05',
      '- 750 750 - -',
    ],
    [
      'the month of turning 16',
      { ...orphan, birth: '2010-03-10' },
      'monthly_allowance',
      '2026-02',
      '2026-04',
      '750 750 -',
    ],
    [
      'born 29 February, turning 16 in a leap year',
      { ...orphan, birth: '2008-02-29' },
      'monthly_allowance',
      '2024-01',
      '2024-03',
      '540 540 -',
    ],
    [
      'a poor household until the tenth',
      { circumstances: [stands('đ1')], poverty: [...poor('poor', since, '2026-02-10'), ...poor('none', '2026-02-10')] },
      'monthly_allowance',
      '2026-01',
      '2026-03',
      '1000 1000 -',
    ],
    [
      'school support rests in summer',
      { birth: '2016-01-01', poverty: poor(), school: attends('primary') },
      'study_costs',
      '2026-04',
      '2026-10',
      '150 150 - - - 150 150',
    ],
    [
      'paid once: in the month of the event alone',
      { ended: { on: '2026-03-31', reason: 'died' }, grants: [given('monthly_allowance', '2022-01-01')] },
      'burial_costs',
      '2026-02',
      '2026-06',
      '- 10000 - - -',
    ],
    [
      'and not again in later months',
      { ended: { on: '2026-03-31', reason: 'died' }, grants: [given('monthly_allowance', '2022-01-01')] },
      'burial_costs',
      '2026-04',
      '2026-06',
      '- - -',
    ],
    [
      'born in the last days of a month',
      {
        circumstances: [stands('b1', '2026-01-31')],
        established: [said('no_support_source', true, '2026-01-31')],
        birth: '2026-01-31',
      },
      'monthly_allowance',
      '2026-01',
      '2026-02',
      '1250 1250',
    ],
  ])('%s', (_name, of, support, from, to, expected) => expect(months(of, support, from, to)).toBe(expected))

  test('why: each rule that gave something, the latest first, with what of the child made it hold', () => {
    const [monthly] = entitlements(child(orphan), supportLaw, '2024-05', '2024-08')
    expect(monthly?.why.map(({ rule, because }) => [rule.code, because])).toEqual([
      [
        'nd20-5.1-from-4',
        [
          { is: 'age', value: 4 },
          { is: 'circumstance', value: 'a3' },
          { is: 'established', value: 'no_support_source' },
        ],
      ],
      [
        'nd20-5.1-under-4',
        [
          { is: 'age', value: 3 },
          { is: 'circumstance', value: 'a3' },
          { is: 'established', value: 'no_support_source' },
        ],
      ],
    ])
  })
})

test.each([
  [null, '4A', 'primary'],
  [null, 'Lớp 9B', 'lower_secondary'],
  [null, '10A1', 'upper_secondary'],
  [null, 'Mầm 1', null],
  [null, '123', null],
  [null, null, null],
  ['vocational', '10A1', 'vocational'],
])('a school of level %s and class %s is %s', (level, className, expected) =>
  expect(schoolLevelOf(level, className)).toBe(expected),
)
