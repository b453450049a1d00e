import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { ageOn, birthday, turns } from './age.ts'
import { birthRange, formatBirth, isBirthDate } from './birth-date.ts'
import { dayFromEpoch, dayFromExcelSerial, daysInMonth } from './calendar-day.ts'
import { parseBirthDate } from './parse-birth-date.ts'

const today = '2026-11-22'

test.each([
  ['05/07/2022', '2022-07-05 text'],
  ['5/7/2022', '2022-07-05 text'],
  [' 05/07/2022 ', '2022-07-05 text'],
  ['05 / 07 / 2022', '2022-07-05 text'],
  ['ngày 5 tháng 7 năm 2022', '2022-07-05 text'],
  ['Ngày 5 tháng 7 năm 2022'.normalize('NFD'), '2022-07-05 text'],
  ['05/07/2022 00:00:00', '2022-07-05 text'],
  ['05072022', '2022-07-05 text'],
  ['16.5.2024', '2024-05-16 d.m.yyyy'],
  ['5-7-2022', '2022-07-05 d.m.yyyy'],
  ['05/07/22', '2022-07-05 two-digit-year'],
  ['05/07/85', 'two-digit-year-ambiguous 1985-07-05'],
  ['23/11/26', 'two-digit-year-ambiguous 1926-11-23'],
  ['2022-07-05', '2022-07-05 iso'],
  ['2018-06-22T00:00:00.000Z', '2018-06-22 iso'],
  ['2015', '2015 year-only'],
  [2015, '2015 year-only'],
  ['năm 2015', '2015 year-only'],
  ['sinh năm 2015', '2015 year-only'],
  ['??/??/2015', '2015 year-only'],
  ['00/00/2015', '2015 year-only'],
  ['05/??/2015', '2015 year-only'],
  ['tháng 5/2015', '2015-05 month-year'],
  ['T5/2015', '2015-05 month-year'],
  ['tháng 5 năm 2015', '2015-05 month-year'],
  ['5/2015', '2015-05 month-year'],
  ['05.2015', '2015-05 month-year'],
  [5.2015, '2015-05 month-year'],
  ['2015-05', '2015-05 month-year'],
  ['??/05/2015', '2015-05 month-year'],
  ['00/05/2015', '2015-05 month-year'],
  [43273, '2018-06-22 excel'],
  [43273.75, '2018-06-22 excel'],
  ['43273', '2018-06-22 excel'],
  [new Date('2018-06-22T00:00:00Z'), '2018-06-22 excel'],
  ['29/02/2020', '2020-02-29 text'],
  ['29/02/2021', 'impossible'],
  ['31/02/2021', 'impossible'],
  ['32/01/2021', 'impossible'],
  ['13/2015', 'impossible'],
  ['05/07/0222', 'impossible'],
  ['05/28/2015', 'impossible 2015-05-28'],
  ['24/11/2026', 'future 2026-11-24'],
  ['22/11/2026', '2026-11-22 text'],
  ['2027', 'future 2027'],
  ['12/2026', 'future 2026-12'],
  ['2026', '2026 year-only'],
  [new Date('2026-11-23T00:00:00Z'), 'future 2026-11-23'],
  ['không rõ', 'unreadable'],
  ['5 tuổi', 'unreadable'],
  [7, 'unreadable'],
  [-3, 'unreadable'],
  [new Date(Number.NaN), 'unreadable'],
  ['', 'empty'],
  [null, 'empty'],
])('%s → %s', (typed, expected) => {
  const read = parseBirthDate(typed, { today })
  const shown = read === null ? 'empty' : read.ok ? `${read.birth} ${read.form}` : `${read.problem} ${read.read ?? ''}`
  expect(shown.trim()).toBe(expected)
})

test('a workbook of 1904 counts from there', () => {
  expect(parseBirthDate(41811, { today, excel1904: true })).toEqual({ ok: true, birth: '2018-06-22', form: 'excel' })
  expect([1, 59, 60, 61].map(serial => dayFromExcelSerial(serial))).toEqual([
    '1900-01-01',
    '1900-02-28',
    null,
    '1900-03-01',
  ])
})

test('what was written is what is read, for any day since 1900', () => {
  fc.assert(
    fc.property(fc.integer({ min: -25567, max: 20000 }), days => {
      const day = Temporal.PlainDate.from('1970-01-01').add({ days }).toString()
      expect(dayFromEpoch(days)).toBe(day)
      expect(parseBirthDate(formatBirth(day), { today: '2100-01-01' })).toMatchObject({ birth: day })
    }),
  )
})

test.each([
  ['2018-06-22', true],
  ['2018-06', true],
  ['2018', true],
  ['2018-02-29', false],
  ['2018-13', false],
  ['18', false],
  ['2018-6-2', false],
])('%s is a birth date: %s', (text, valid) => {
  expect(isBirthDate(text)).toBe(valid)
})

test.each([
  ['2018-06-22', '22/06/2018'],
  ['2018-06', '06/2018'],
  ['2018', '2018'],
])('%s is shown as %s', (birth, shown) => {
  expect(formatBirth(birth)).toBe(shown)
})

test('the range of unknown parts', () => {
  expect(birthRange('2020-02')).toEqual({ first: '2020-02-01', last: '2020-02-29' })
  expect(birthRange('2015')).toEqual({ first: '2015-01-01', last: '2015-12-31' })
})

test.each([
  ['2010-11-22', '2026-11-22', 16, 0, true, true],
  ['2010-11-23', '2026-11-22', 15, 11, true, true],
  ['2010-11', '2026-11-22', 15, 11, false, false],
  ['2010', '2026-11-22', 15, 10, false, false],
  ['2012-03', '2026-11-10', 14, 7, false, true],
  ['2026', '2026-11-22', 0, 0, false, true],
  ['2012-02-29', '2026-02-28', 13, 11, true, true],
  ['2012-02-29', '2026-03-01', 14, 0, true, true],
])('born %s, on %s: %i years %i months, certain %s, years certain %s', (birth, day, years, months, certain, sure) => {
  expect(ageOn(birth, day)).toEqual({ years, months, certain, yearsCertain: sure })
})

test('not yet born', () => {
  expect(ageOn('2027', '2026-11-22')).toBeNull()
})

test('turning 16', () => {
  expect(turns('2010-11-22', 16)).toEqual({ first: '2026-11-22', last: '2026-11-22' })
  expect(turns('2010', 16)).toEqual({ first: '2026-01-01', last: '2026-12-31' })
  expect(birthday('2008-02-29', 16)).toBe('2024-02-29')
  expect(birthday('2012-02-29', 14)).toBe('2026-03-01')
})

const anyDay = fc
  .record({ year: fc.integer({ min: 1900, max: 2100 }), month: fc.integer({ min: 1, max: 12 }), day: fc.nat(30) })
  .map(({ year, month, day }) => Temporal.PlainDate.from({ year, month, day: (day % daysInMonth(year, month)) + 1 }))

test('ages are those of Temporal', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (one, other) => {
      const [birth, day] = Temporal.PlainDate.compare(one, other) <= 0 ? [one, other] : [other, one]
      const { years, months } = birth.until(day, { largestUnit: 'year' })
      expect(ageOn(birth.toString(), day.toString())).toMatchObject({ years, months, certain: true })
    }),
    { numRuns: 3000 },
  )
})

test('an uncertain age covers every day the birth can have been on', () => {
  fc.assert(
    fc.property(anyDay, anyDay, fc.constantFrom(4, 7), (birth, day, length) => {
      const partial = birth.toString().slice(0, length)
      const exact = ageOn(birth.toString(), day.toString())
      const age = ageOn(partial, day.toString())
      if (exact === null || age === null) return
      expect(age.years).toBeLessThanOrEqual(exact.years)
      if (age.yearsCertain) expect(age.years).toBe(exact.years)
      if (age.certain) expect(age.months).toBe(exact.months)
    }),
    { numRuns: 3000 },
  )
})
