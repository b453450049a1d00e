import { expect, test } from 'vitest'
import { monthOf, weekdayOf } from './month-days.ts'

test.each([
  ['2026-11-30', 0],
  ['2026-12-06', 6],
  ['2028-02-29', 1],
])('%s is the weekday %i', (day, weekday) => {
  expect(weekdayOf(day)).toBe(weekday)
})

test.each([
  ['2026-11', '2026-10-26', 6, '2026-11-30'],
  ['2027-02', '2027-02-01', 4, '2027-02-28'],
  ['2028-02', '2028-01-31', 5, '2028-02-29'],
  ['2026-12', '2026-11-30', 5, '2026-12-31'],
])('%s is shown from %s in %i weeks', (month, start, weeks, last) => {
  const shown = monthOf(month)
  expect([shown.weeks[0]?.[0], shown.weeks.length, shown.last]).toEqual([start, weeks, last])
  expect(shown.weeks.flat()).toContain(last)
  expect(monthOf(shown.before).after).toBe(month)
})
