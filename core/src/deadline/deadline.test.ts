import { holidays } from '@mangnon/legal/holidays/holidays.ts'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { addDays } from '../date/calendar-day.ts'
import { dayLeft } from './day-left.ts'
import { addMonths, dueDay, dueInstant } from './due.ts'
import {
  addWorkingDays,
  isPlanned,
  isWorkingDay,
  nextWorkingDay,
  workCalendar,
  workingDaysUntil,
} from './working-days.ts'

const calendar = workCalendar(holidays)
const none = workCalendar([])

describe('two working days', () => {
  test.each([
    ['2026-11-23', '2026-11-25', 'a Monday'],
    ['2026-11-20', '2026-11-24', 'a Friday: the weekend is not counted'],
    ['2026-11-21', '2026-11-24', 'a Saturday'],
    ['2026-02-12', '2026-02-23', 'before Tết: nine days off'],
    ['2026-02-13', '2026-02-24', 'the last day before Tết'],
    ['2026-02-18', '2026-02-24', 'in the middle of Tết'],
    ['2025-04-25', '2025-04-28', 'a Saturday that is worked counts'],
    ['2025-04-28', '2025-05-05', '30 April to 4 May, with the day exchanged'],
    ['2026-08-21', '2026-08-24', 'the Saturday worked for 31 August'],
    ['2026-08-28', '2026-09-04', 'the National day with the day exchanged'],
    ['2026-04-24', '2026-04-29', 'the Monday for a holiday on a Sunday'],
    ['2027-04-30', '2027-05-05', 'the Monday for a holiday on a Saturday'],
    ['2028-02-28', '2028-03-01', 'over 29 February'],
    ['2028-02-29', '2028-03-02', 'from 29 February'],
    ['2026-12-31', '2027-01-05', 'over the new year'],
  ])('after %s end on %s (%s)', (from, last) => expect(addWorkingDays(from, 2, calendar)).toBe(last))
})

describe('a term', () => {
  test.each([
    ['2026-11-02', 'day', 20, '2026-11-23', 'ends on a Sunday: on Monday'],
    ['2026-02-02', 'day', 15, '2026-02-23', 'ends in Tết: after it'],
    ['2028-02-14', 'day', 15, '2028-02-29', 'ends on 29 February'],
    ['2026-08-31', 'month', 6, '2027-03-01', '28 February 2027 is a Sunday'],
    ['2027-08-31', 'month', 6, '2028-02-29', 'the last day of a leap February'],
    ['2028-02-29', 'year', 5, '2033-03-01', 'no 29 February there'],
    ['2026-06-01', 'working_day', 0, '2026-06-01', 'none'],
  ] as const)('from %s of %s %s ends on %s (%s)', (from, unit, count, last, _why) =>
    expect(dueDay(from, { unit, count }, calendar)).toBe(last),
  )

  test('of 72 hours runs through nights and holidays', () => {
    expect(dueInstant(new Date('2026-02-15T16:30:00+07:00'), 72).toISOString()).toBe('2026-02-18T09:30:00.000Z')
  })
})

const someDay = fc.integer({ min: 20_000, max: 21_200 }).map(days => addDays('1970-01-01', days))

describe('always', () => {
  test('a term ends on a working day, has its count of them behind it, and grows with its count', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const last = addWorkingDays(from, count, calendar)
        expect(isWorkingDay(last, calendar)).toBe(true)
        expect(workingDaysUntil(from, last, calendar)).toBe(count)
        expect(workingDaysUntil(from, addDays(last, -1), calendar)).toBe(count - 1)
        expect(addWorkingDays(from, count + 1, calendar) > last).toBe(true)
        expect(addWorkingDays(from, count, none) > addDays(from, count - 1)).toBe(true)
      }),
    )
  })

  test('weekends, days and months are those of Temporal', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.integer({ min: -400, max: 400 }),
        fc.integer({ min: 0, max: 30 }),
        (day, days, months) => {
          const at = Temporal.PlainDate.from(day)
          expect(isWorkingDay(day, none)).toBe(at.dayOfWeek < 6)
          expect(addDays(day, days)).toBe(at.add({ days }).toString())
          expect(addMonths(day, months)).toBe(at.add({ months }).toString())
          expect(isWorkingDay(nextWorkingDay(day, calendar), calendar)).toBe(true)
          expect(nextWorkingDay(day, calendar) >= day).toBe(true)
        },
      ),
    )
  })
})

describe('the list of holidays', () => {
  test('differs from the weekday each time, stands in order, once each', () => {
    for (const { day, works } of holidays) expect([day, isWorkingDay(day, none)]).toEqual([day, !works])
    const days = holidays.map(({ day }) => day)
    expect(days).toEqual([...new Set(days)].sort())
  })

  test.each([
    ['2025-07-01', true],
    ['2027-12-31', true],
    ['2028-01-01', false],
  ])('knows the plan of %s: %s', (day, known) => expect(isPlanned(day, calendar)).toBe(known))
})

describe('what is left of a term that ends on Tuesday 24 November 2026', () => {
  test.each([
    ['2026-11-20', { late: false, workingDays: 2 }, 'the Friday on which it began'],
    ['2026-11-22', { late: false, workingDays: 2 }, 'Sunday'],
    ['2026-11-23', { late: false, workingDays: 1 }, 'Monday'],
    ['2026-11-24', { late: false, workingDays: 0 }, 'the last day is not late'],
    ['2026-11-25', { late: true, workingDays: 1 }, 'the day after'],
    ['2026-11-30', { late: true, workingDays: 4 }, 'over a weekend'],
  ])('on %s: %j (%s)', (today, left) => expect(dayLeft('2026-11-24', today, calendar)).toEqual(left))

  test('a term that ended on Friday is late on Saturday, by no working day', () =>
    expect(dayLeft('2026-11-20', '2026-11-21', calendar)).toEqual({ late: true, workingDays: 0 }))
})
