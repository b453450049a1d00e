import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  areaPath,
  communePath,
  isWithin,
  pathLevel,
  pathRange,
  provincePath,
  villageCode,
  villageNo,
} from './area-path.ts'

test.each([
  [[], '', 'nation', null, null],
  [['24'], '25.24.', 'province', '25.24.', null],
  [['24', '09349'], '25.24.09349.', 'commune', '25.24.', '25.24.09349.'],
  [['24', '09349', '007'], '25.24.09349.007.', 'village', '25.24.', '25.24.09349.'],
  [['24', '0409196'], '25.24.0409196.', 'commune', '25.24.', '25.24.0409196.'],
  [['24', '0409196', '002'], '25.24.0409196.002.', 'village', '25.24.', '25.24.0409196.'],
  [['01'], '04.01.', 'province', '04.01.', null],
  [['01', '001'], '04.01.001.', 'district', '04.01.', null],
  [['01', '001', '00004'], '04.01.001.00004.', 'commune', '04.01.', '04.01.001.00004.'],
  [['01', '001', '00004', '002'], '04.01.001.00004.002.', 'village', '04.01.', '04.01.001.00004.'],
] as const)('%j has the path %s', (codes, path, level, province, commune) => {
  expect(areaPath(path.slice(0, 2) || '25', ...codes)).toBe(path)
  expect(pathLevel(path)).toBe(level)
  expect(provincePath(path)).toBe(province)
  expect(communePath(path)).toBe(commune)
})

test.each([
  ['25.24.09349.007.', 7],
  ['04.01.001.00004.120.', 120],
  ['25.24.09349.', 0],
  ['', 0],
  [null, 0],
] as const)('%j is the village with the number %i of its commune', (path, number) => {
  expect(villageNo(path)).toBe(number)
})

test.each([
  '25',
  '25.',
  '25.24',
  '25.24.9349.',
  '25.24.09349.7.',
  "25.24.'--.",
  '25.24.09349.001.1.',
  '04.01.00004.',
  '25.24.001.',
  '25.24.001.00004.',
  '04.01.001.00004.001.001.',
  ' ',
  '.',
])('%j is no path', path => {
  expect(() => pathLevel(path)).toThrow(RangeError)
  expect(() => pathRange(path)).toThrow(RangeError)
})

describe('pathRange', () => {
  test.each([
    ['', '', '~'],
    ['25.24.', '25.24.', '25.24/'],
    ['25.24.09349.', '25.24.09349.', '25.24.09349/'],
  ])('%j is from %j to %j', (path, lo, hi) => expect(pathRange(path)).toEqual({ lo, hi }))

  it('holds in byte order exactly what lies within', () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
    // Few values a part, so that many pairs do lie within each other.
    const path = fc
      .tuple(
        fc.constantFrom('24', '25'),
        fc.constantFrom('09349', '09350', '0934'.padEnd(5, '9')),
        digits(3),
        fc.nat(3),
      )
      .map(([province, commune, village, depth]) => areaPath('25', ...[province, commune, village].slice(0, depth)))
    fc.assert(
      fc.property(path, path, (place, ancestor) => {
        const { lo, hi } = pathRange(ancestor)
        expect(lo <= place && place < hi).toBe(isWithin(place, ancestor))
      }),
    )
  })
})

test('villages are numbered 001 to 999', () => {
  expect([1, 42, 999].map(villageCode)).toEqual(['001', '042', '999'])
  for (const wrong of [0, 1000, 1.5, -1]) expect(() => villageCode(wrong)).toThrow(RangeError)
})
