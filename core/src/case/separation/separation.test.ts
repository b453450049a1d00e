import { caseLaw } from '@mangnon/legal/case/case-law.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../date/calendar-day.ts'
import {
  daysDecided,
  noSeparation,
  type SeparationFacts,
  separationCount,
  separationDaysLeft,
  separationProblems,
} from './separation.ts'

const apart = (...days: number[]): SeparationFacts => {
  let from = '2026-02-13'
  const periods = days.map(count => {
    const period = { from, days: count }
    from = addDays(from, count)
    return period
  })
  return { ...noSeparation, proposedBy: 'officer', periods }
}
const today = '2026-02-20'
const ordered = { ...apart(15), order: { until: '2026-03-31' } }

describe('a decision', () => {
  test.each([
    ['the first, of 15 days', apart(), { from: today, days: 15 }, []],
    ['the first, of 16 days', apart(), { from: today, days: 16 }, ['days beyond_limit']],
    ['the first, of no day', apart(), { from: today, days: 0 }, ['days invalid']],
    ['of half a day', apart(), { from: today, days: 1.5 }, ['days invalid']],
    ['that begins tomorrow', apart(), { from: '2026-02-21', days: 3 }, ['from in_future']],
    ['without a beginning', apart(), { from: '', days: 3 }, ['from required']],
    ['3 days after 6 + 6', apart(6, 6), { from: '2026-02-25', days: 3 }, []],
    ['4 days after 6 + 6', apart(6, 6), { from: '2026-02-25', days: 4 }, ['days beyond_limit']],
    ['with a gap', apart(6), { from: '2026-02-20', days: 3 }, ['from invalid']],
    ['over days decided already', apart(6), { from: '2026-02-18', days: 3 }, ['from invalid']],
    ['the 16th day', apart(6, 6, 3), { from: '2026-02-28', days: 1 }, ['days beyond_limit']],
    ['the 16th day by an authority’s order', ordered, { from: '2026-02-28', days: 30 }, []],
    ['anew, after the former was ended', { ...apart(15), liftedOn: '2026-02-19' }, { from: today, days: 15 }, []],
  ] as const)('%s', (_what, separation, draft, problems) =>
    expect(separationProblems(draft, separation, caseLaw, today).map(({ path, code }) => `${path} ${code}`)).toEqual(
      problems,
    ),
  )
})

// 13 February 2026 is the last working day before Tết; the days run on all the same.
describe('15 days from 13 February 2026', () => {
  test.each([
    ['2026-02-13', 0, [], false],
    ['2026-02-22', 9, [], false],
    ['2026-02-23', 10, [10], false],
    ['2026-02-26', 13, [10, 13], false],
    ['2026-02-28', 15, [10, 13, 15], false],
    ['2026-03-01', 16, [10, 13, 15], true],
  ] as const)('on %s it is day %i, warned of %j, over: %s', (day, dayNumber, warned, over) =>
    expect(separationCount(apart(6, 6, 3), caseLaw, day)).toEqual({
      dayNumber,
      lastDay: '2026-02-28',
      daysLeft: 0,
      warned,
      over,
    }),
  )
  test('over 29 February', () =>
    expect(
      separationCount({ ...noSeparation, periods: [{ from: '2028-02-20', days: 10 }] }, caseLaw, '2028-03-01'),
    ).toMatchObject({ dayNumber: 10, lastDay: '2028-03-01', over: false }))
  test('an order covers the days after', () => {
    expect(separationCount(ordered, caseLaw, '2026-03-31')).toMatchObject({
      lastDay: '2026-03-31',
      over: false,
      daysLeft: null,
    })
    expect(separationCount(ordered, caseLaw, '2026-04-01')?.over).toBe(true)
    expect(separationCount({ ...ordered, order: { until: null } }, caseLaw, '2027-04-01')?.over).toBe(false)
  })
  test('there is nothing to count before it begins and after its end', () => {
    expect(separationCount(noSeparation, caseLaw, today)).toBeNull()
    expect(separationCount({ ...apart(6), liftedOn: '2026-02-18' }, caseLaw, today)).toBeNull()
  })
})

test('whatever is decided without problems never comes to more than 15 days', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -2, max: 20 }), { maxLength: 12 }), wishes => {
      let separation = noSeparation
      for (const days of wishes) {
        const from = addDays('2026-02-13', daysDecided(separation))
        if (separationProblems({ from, days }, separation, caseLaw, '2027-01-01').length === 0)
          separation = { ...separation, periods: [...separation.periods, { from, days }] }
      }
      expect(daysDecided(separation)).toBeLessThanOrEqual(15)
      expect(separationDaysLeft(separation, caseLaw, '2026-02-13')).toBe(15 - daysDecided(separation))
    }),
  )
})
