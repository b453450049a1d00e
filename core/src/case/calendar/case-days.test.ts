import { caseLaw } from '@mangnon/legal/case/case-law.ts'
import { describe, expect, test } from 'vitest'
import { nextRelease, releaseAlarms } from './release-days.ts'
import { nextVisit, visitAlarms } from './visit-days.ts'

describe('the next day of a follow-up', () => {
  test.each([
    ['nobody has visited yet', '2026-12-01', [], '2027-01-01', false],
    ['a month after the last visit', '2026-12-01', ['2026-12-20'], '2027-01-20', false],
    [
      'the last one counts, in whatever order they were entered',
      '2026-12-01',
      ['2027-01-10', '2026-12-20'],
      '2027-02-10',
      false,
    ],
    ['a visit before the follow-up counts for nothing', '2026-12-01', ['2026-11-30'], '2027-01-01', false],
    ['near enough to the end: then it is over', '2026-12-01', ['2027-01-05', '2027-02-04'], '2027-03-01', true],
    ['over the 29th of February', '2028-01-31', [], '2028-03-02', false],
    ['begun on the last of November, over on the 28th of February', '2026-11-30', ['2027-01-28'], '2027-02-28', true],
  ])('%s', (_what, since, visits, on, ends) => {
    expect(nextVisit(since, visits, caseLaw)).toEqual({ on, ends })
  })

  test('calls the officer before and on the day, the chair too when it was missed', () => {
    expect(visitAlarms('2026-12-01', [], caseLaw).map(({ on, audience }) => `${on} ${audience}`)).toEqual([
      '2026-12-29 commune_officer',
      '2027-01-01 commune_officer',
      '2027-01-02 commune_officer',
      '2027-01-02 commune_chair',
    ])
    expect(visitAlarms('2026-12-01', ['2027-02-04'], caseLaw)).toHaveLength(1)
  })

  test('a day and an audience have one step, two days of a case never the same', () => {
    const steps = visitAlarms('2026-12-01', [], caseLaw).map(({ step }) => step)
    expect(new Set(steps).size).toBe(steps.length)
    expect(Math.max(...steps)).toBeLessThan(32_768)
    expect(visitAlarms('2026-12-01', ['2026-11-01'], caseLaw).map(({ step }) => step)).toEqual(steps)
  })
})

describe('somebody comes back', () => {
  test.each([
    ['nobody', [], null, 0],
    ['in a month: a week before, the day before, the day itself to two', ['2026-12-30'], '2026-12-30', 4],
    ['tomorrow', ['2026-12-01'], '2026-12-01', 3],
    ['today', ['2026-11-30'], '2026-11-30', 2],
    ['was already', ['2026-11-29'], null, 0],
    ['two, the nearer first', ['2027-05-01', '2026-12-30'], '2026-12-30', 8],
    ['two on one day call once', ['2026-12-30', '2026-12-30'], '2026-12-30', 4],
    ['a week apart: the day of one is the reminder of the other', ['2026-12-23', '2026-12-30'], '2026-12-23', 7],
    ['on the 29th of February', ['2028-02-29'], '2028-02-29', 4],
  ])('%s', (_what, days, next, calls) => {
    expect(nextRelease(days, '2026-11-30')).toBe(next)
    expect(releaseAlarms(days, '2026-11-30')).toHaveLength(calls)
  })
})
