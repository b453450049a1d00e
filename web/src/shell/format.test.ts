import { expect, test } from 'vitest'
import { formatCount, formatDay, formatInstant } from './format.ts'

test.each([
  ['2018-06-22', '22/06/2018'],
  ['2018-06', '06/2018'],
  ['2018', '2018'],
  [null, ''],
])('%s is shown as "%s"', (day, shown) => {
  expect(formatDay(day)).toBe(shown)
})

test.each([
  ['2026-11-22T17:30:00Z', '00:30 23/11/2026'],
  ['2026-01-05T01:05:00+07:00', '01:05 05/01/2026'],
])('%s is %s in Việt Nam, whatever the zone of the machine', (instant, shown) => {
  expect(formatInstant(instant)).toBe(shown)
})

test('counts have the point of their language', () => {
  expect([formatCount(40_000, 'vi'), formatCount(40_000, 'en')]).toEqual(['40.000', '40,000'])
})
