import { caseDeadlines } from '@mangnon/legal/deadlines/case.ts'
import { caseAlarms } from '@mangnon/legal/deadlines/case-alarms.ts'
import { holidays } from '@mangnon/legal/holidays/holidays.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  alarmSteps,
  approvalDue,
  emergencyDue,
  firstReceipt,
  minutesLeft,
  type PlanStart,
  planDue,
  strictest,
} from './case-clock.ts'
import { vietnamDay } from './vietnam-day.ts'
import { workCalendar } from './working-days.ts'

const calendar = workCalendar(holidays)
/** An instant of Vietnamese time: '2026-02-13 22:00'. */
const at = (local: string): Date => new Date(`${local.replace(' ', 'T')}:00+07:00`)
const plan = caseAlarms[0]
if (!plan) throw new Error('no plan of alarms')

describe('twelve calendar hours from the first receipt', () => {
  test.each<[string, number | null, string, string]>([
    ['2026-02-13 22:00', null, '2026-02-14 10:00', 'Friday night before Tết: Saturday morning'],
    ['2026-02-16 23:30', null, '2026-02-17 11:30', 'the night into the first day of Tết'],
    ['2026-02-17 00:00', null, '2026-02-17 12:00', 'the first day of Tết'],
    ['2026-11-30 08:00', null, '2026-11-30 20:00', 'a Monday morning'],
    ['2026-11-28 13:00', null, '2026-11-29 01:00', 'a Saturday'],
    ['2026-12-31 18:00', null, '2027-01-01 06:00', 'over the new year'],
    ['2028-02-28 20:00', null, '2028-02-29 08:00', 'into 29 February'],
    ['2028-02-29 20:00', null, '2028-03-01 08:00', 'out of 29 February'],
    ['2027-02-28 20:00', null, '2027-03-01 08:00', 'no 29 February'],
    ['2026-08-31 22:00', null, '2026-09-01 10:00', 'a day exchanged into the National day'],
    ['2026-11-30 08:00', 8, '2026-11-30 16:00', 'a ward that binds itself to 8 hours'],
    ['2026-11-30 22:00', 2, '2026-12-01 00:00', 'to 2 hours'],
    ['2026-11-30 08:00', 24, '2026-11-30 20:00', 'a looser limit does not count'],
    ['2026-11-30 08:00', 0, '2026-11-30 20:00', 'nor none at all'],
    ['2026-11-30 08:00', -3, '2026-11-30 20:00', 'nor one below'],
    ['2017-07-01 00:00', null, '2017-07-01 12:00', 'the first day of the decree'],
  ])('%s with %s of its own: %s (%s)', (t0, own, due, _why) =>
    expect(emergencyDue(at(t0), caseDeadlines, own)).toEqual(at(due)),
  )

  test('there was none before the decree', () =>
    expect(() => emergencyDue(at('2017-06-30 12:00'), caseDeadlines)).toThrow('no deadline'))

  test('a unit’s own limit never lengthens it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 200 }), own => {
        expect(strictest(12, own)).toBeLessThanOrEqual(12)
        expect(strictest(12, own)).toBeGreaterThan(0)
      }),
    )
  })
})

describe('T0 is the first receipt anywhere', () => {
  test.each([
    [
      'police of commune A on Friday, commune B on Monday',
      ['2026-11-27 21:15', '2026-11-30 08:05'],
      '2026-11-27 21:15',
    ],
    ['the hotline after the school', ['2026-11-30 10:00', '2026-11-30 09:10'], '2026-11-30 09:10'],
    ['one alone', ['2028-02-29 23:59'], '2028-02-29 23:59'],
    ['three, the last the first', ['2026-11-30 10:00', '2026-11-30 12:00', '2026-11-29 10:00'], '2026-11-29 10:00'],
  ])('%s', (_what, receipts, first) => expect(firstReceipt(receipts.map(at))).toEqual(at(first)))

  test('carried from the police of A to B, the hours count from A', () => {
    const t0 = firstReceipt([at('2026-11-27 21:15'), at('2026-11-30 08:05')])
    expect(emergencyDue(t0, caseDeadlines)).toEqual(at('2026-11-28 09:15'))
    expect(minutesLeft(emergencyDue(t0, caseDeadlines), at('2026-11-30 08:05'))).toBeLessThan(0)
  })

  test('a case whose commune was merged keeps what was counted: the clock knows no unit', () => {
    const t0 = at('2025-06-30 20:00')
    expect(emergencyDue(t0, caseDeadlines, 8)).toEqual(at('2025-07-01 04:00'))
    expect(planDue({ received: t0 }, 'received', caseDeadlines, calendar)).toBe('2025-07-07')
  })
})

describe('five working days for the plan, two for its approval', () => {
  test.each([
    ['2026-11-02 09:00', '2026-11-09', '2026-11-11', 'a Monday'],
    ['2026-11-06 22:00', '2026-11-13', '2026-11-17', 'a Friday night'],
    ['2026-11-07 10:00', '2026-11-13', '2026-11-17', 'a Saturday'],
    ['2026-11-08 10:00', '2026-11-13', '2026-11-17', 'a Sunday'],
    ['2026-02-13 22:00', '2026-02-27', '2026-03-03', 'Friday 22:00 before Tết'],
    ['2026-02-18 10:00', '2026-02-27', '2026-03-03', 'in the middle of Tết'],
    ['2026-08-19 09:00', '2026-08-25', '2026-08-27', 'over a compensated Saturday'],
    ['2026-08-20 09:00', '2026-08-26', '2026-08-28', 'over it, approval before the holiday'],
    ['2026-08-21 09:00', '2026-08-27', '2026-09-03', 'the Friday before it, approval over the holiday'],
    ['2026-08-24 09:00', '2026-09-03', '2026-09-07', 'the holiday inside both'],
    ['2026-08-26 09:00', '2026-09-07', '2026-09-09', 'the holiday inside the five'],
    ['2026-01-08 09:00', '2026-01-14', '2026-01-16', 'a worked Saturday in January'],
    ['2025-12-31 09:00', '2026-01-09', '2026-01-12', 'over the new year, approval over the Saturday worked for it'],
    ['2026-04-24 09:00', '2026-05-06', '2026-05-08', 'the feast of the Hùng kings and two holidays'],
    ['2027-02-03 09:00', '2027-02-17', '2027-02-19', 'the day before Tết 2027'],
    ['2027-04-29 09:00', '2027-05-10', '2027-05-12', 'a Monday off for a holiday on a Saturday'],
    ['2028-02-25 09:00', '2028-03-03', '2028-03-07', 'over 29 February'],
    ['2028-02-29 09:00', '2028-03-07', '2028-03-09', 'from 29 February'],
    ['2026-11-02 23:59', '2026-11-09', '2026-11-11', 'the last minute of a day'],
    ['2026-11-03 00:00', '2026-11-10', '2026-11-12', 'the first of the next'],
  ])('received %s: submitted by %s, approved by %s (%s)', (received, submitted, approved) => {
    const due = planDue({ received: at(received) }, 'received', caseDeadlines, calendar)
    expect(due).toBe(submitted)
    expect(approvalDue(at(`${due} 16:00`), caseDeadlines, calendar)).toBe(approved)
  })

  const moments = {
    received: at('2026-11-02 09:00'),
    verified: at('2026-11-04 09:00'),
    assessed: at('2026-11-05 09:00'),
  }
  test.each<[PlanStart, object, string, string]>([
    ['received', moments, '2026-11-09', 'from the receipt'],
    ['verified', moments, '2026-11-11', 'from the verification'],
    ['assessed', moments, '2026-11-12', 'from the initial assessment'],
    ['assessed', { assessed: null }, '2026-11-11', 'not assessed yet: from the verification'],
    ['assessed', { assessed: null, verified: null }, '2026-11-09', 'not verified yet: from the receipt'],
    ['verified', { verified: null }, '2026-11-09', 'an assessment does not stand for the verification'],
  ])('by %s %j: %s (%s)', (start, changed, due) =>
    expect(planDue({ ...moments, ...changed }, start, caseDeadlines, calendar)).toBe(due),
  )

  test.each([
    [3, '2026-11-05'],
    [1, '2026-11-03'],
    [9, '2026-11-09'],
    [null, '2026-11-09'],
  ])('with %s days of its own: %s', (own, due) =>
    expect(planDue({ received: at('2026-11-02 09:00') }, 'received', caseDeadlines, calendar, own)).toBe(due),
  )

  test('a chair who binds themself to one day', () =>
    expect(approvalDue(at('2026-11-06 16:00'), caseDeadlines, calendar, 1)).toBe('2026-11-09'))
})

describe('alarms', () => {
  const steps = (t0: string, own: number | null) =>
    alarmSteps(at(t0), emergencyDue(at(t0), caseDeadlines, own), plan).map(step => [step.at, step.audience])
  test('at 0, 4, 8, 11 and 12 hours, from the officer to the province', () =>
    expect(steps('2026-02-13 22:00', null)).toEqual([
      [at('2026-02-13 22:00'), 'commune_officer'],
      [at('2026-02-14 02:00'), 'standing_member'],
      [at('2026-02-14 06:00'), 'commune_chair'],
      [at('2026-02-14 09:00'), 'commune_chair'],
      [at('2026-02-14 10:00'), 'province_officer'],
    ]))
  test('sooner where the unit’s own limit is 8 hours', () =>
    expect(steps('2028-02-29 20:00', 8).map(([when]) => when)).toEqual([
      at('2028-02-29 20:00'),
      at('2028-02-29 22:40'),
      at('2028-03-01 01:20'),
      at('2028-03-01 03:20'),
      at('2028-03-01 04:00'),
    ]))
})

describe('what is left', () => {
  test.each([
    ['2026-02-14 09:59', 1],
    ['2026-02-14 10:00', 0],
    ['2026-02-14 10:01', -1],
    ['2026-02-13 22:00', 720],
  ])('at %s: %s minutes', (now, left) => expect(minutesLeft(at('2026-02-14 10:00'), at(now))).toBe(left))

  test.each([
    ['2026-02-13T16:59:59Z', '2026-02-13'],
    ['2026-02-13T17:00:00Z', '2026-02-14'],
    ['2028-02-28T17:00:00Z', '2028-02-29'],
  ])('%s is %s in Việt Nam', (instant, day) => expect(vietnamDay(new Date(instant))).toBe(day))
})
