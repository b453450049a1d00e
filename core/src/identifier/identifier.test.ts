import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeCode, readCode } from './check-code.ts'
import { cleanPersonalNumber, maskPersonalNumber } from './personal-number.ts'
import { personalNumberWarnings } from './personal-number-warnings.ts'
import { cleanPhone, formatPhone } from './phone.ts'

test.each([
  ['027218749137', { number: '027218749137', findings: [] }],
  [' 027322524421 ', { number: '027322524421', findings: ['blanks'] }],
  ['027 322 524 421', { number: '027322524421', findings: ['blanks'] }],
  ['027.322.524.421', { number: '027322524421', findings: ['blanks'] }],
  ["'027322524421", { number: '027322524421', findings: ['blanks'] }],
  [27220683290, { findings: ['number-lost-zero'], proposal: '027220683290' }],
  [1220683290, { findings: ['number-lost-zero'], proposal: '001220683290' }],
  [123456789, { findings: ['short'] }],
  [101220683290, { number: '101220683290', findings: [] }],
  [2.7220683290123e13, { findings: ['long'] }],
  [2.5, { findings: ['not-digits'] }],
  ['02732205765', { findings: ['short'] }],
  ['0273220576512', { findings: ['long'] }],
  ['2.72E+10', { findings: ['blanks', 'not-digits'] }],
  ['chưa có', { findings: ['blanks', 'not-digits'] }],
  ['', { findings: [] }],
  ['  ', { findings: [] }],
])('personal number %j', (typed, expected) => {
  expect(cleanPersonalNumber(typed)).toEqual(expected)
})

test.each([
  ['027218749137', 'male', '2018-06-22', ''],
  ['027218749137', 'female', '2018-06-22', 'sex'],
  ['027218749137', 'male', '2017', 'year'],
  ['027018749137', 'male', '2018', 'century'],
  ['027118749137', 'male', '2017', 'sex century year'],
  ['003218749137', 'male', '2018', 'place'],
  ['103218749137', 'male', '2018', ''],
  ['027218749137', 'unknown', null, ''],
  ['not a number', 'male', '2018', ''],
] as const)('%s against %s born %s: %j', (number, sex, birth, warnings) => {
  expect(personalNumberWarnings(number, { sex, birth }).join(' ')).toBe(warnings)
})

test('the mask hides place, sex and year', () => {
  expect(maskPersonalNumber('027218749137')).toBe('••••••••9137')
})

const units = `${process.env.MANGNON_SHARED ?? '../shared'}/data/old_units.csv`
test('every province of before July 2025 is a known place', ctx => {
  let text = ''
  try {
    text = readFileSync(units, 'utf8')
  } catch {
    ctx.skip(`${units} is absent`)
  }
  const codes = new Set(text.match(/^province,\d\d(?=,)/gm)?.map(line => line.slice(-2)))
  expect(codes.size).toBe(63)
  for (let code = 0; code < 100; code++) {
    const text = String(code).padStart(2, '0')
    const warnings = personalNumberWarnings(`0${text}218000001`, { sex: 'unknown', birth: null })
    expect([text, warnings.length === 0]).toEqual([text, codes.has(text)])
  }
})

test.each([
  ['0912345678', '+84912345678', ''],
  ['0912 345 678', '+84912345678', ''],
  ['0912.345.678', '+84912345678', ''],
  ['+84912345678', '+84912345678', ''],
  ['84912345678', '+84912345678', ''],
  ['0521234567', '+84521234567', ''],
  ['0551234567', '+84551234567', ''],
  ['0241234567', undefined, 'not-a-phone'],
  ['02438269966', '+842438269966', ''],
  ['111', '111', ''],
  [111, '111', ''],
  ['0912345678 / 0987654321', '+84912345678', 'several'],
  ['0912345678 - 0987654321', '+84912345678', 'several'],
  ['01234567890', undefined, 'old-prefix +84834567890'],
  ['01686123456', undefined, 'old-prefix +84386123456'],
  [912345678, undefined, 'number-lost-zero +84912345678'],
  [849123456, undefined, 'number-lost-zero +84849123456'],
  ['không có', undefined, 'not-a-phone'],
  ['', undefined, ''],
])('phone %j → %s %s', (typed, phone, rest) => {
  const read = cleanPhone(typed)
  expect([read.phone, [...read.findings, read.proposal ?? ''].join(' ').trim()]).toEqual([phone, rest])
})

test('a phone as people read it', () => {
  expect([formatPhone('+84912345678'), formatPhone('111')]).toEqual(['0912 345 678', '111'])
})

const code = fc
  .tuple(fc.constantFrom('TE', 'HO', 'MN'), fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 0, max: 1e9 }))
  .map(([prefix, year, serial]) => makeCode(prefix, year, serial))

test('a code is read back, without hyphens and in small letters too', () => {
  fc.assert(
    fc.property(code, text => {
      expect(text).toMatch(/^[A-Z]{2}-\d\d-[0-9A-HJKMNPQRTV-Z]{4,}-[0-9A-HJKMNPQRTV-Z]$/)
      expect(readCode(text)).toEqual({ ok: true, code: text })
      expect(readCode(text.toLowerCase().replaceAll('-', ''))).toEqual({ ok: true, code: text })
    }),
  )
})

const same: Record<string, string> = { I: '1', L: '1', O: '0', S: '5', U: 'V' }
const plain = (text: string): string => text.replace(/[ILOSU]/g, letter => same[letter] ?? letter)
const alphabet = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ']

test('one slip, or a swap of neighbours, is always found', () => {
  fc.assert(
    fc.property(code, fc.nat(), fc.constantFrom(...alphabet), (text, at, slip) => {
      const signs = [...text.replaceAll('-', '')]
      const i = at % signs.length
      const slipped = signs.with(i, slip).join('')
      if (plain(slipped) !== plain(signs.join(''))) expect(readCode(slipped).ok).toBe(false)
      const swapped = signs
        .with(i, signs[i + 1] ?? '')
        .with(i + 1 < signs.length ? i + 1 : i, signs[i] ?? '')
        .join('')
      if (plain(swapped) !== plain(signs.join(''))) expect(readCode(swapped).ok).toBe(false)
    }),
    { numRuns: 3000 },
  )
})

test('the check of a code that stays as it is for ever', () => {
  expect(makeCode('TE', 2026, 0)).toBe(makeCode('TE', 2126, 0))
  expect(readCode('TE-26')).toEqual({ ok: false, problem: 'shape' })
})
