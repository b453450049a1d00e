import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowAfterKey } from './grid-keys.ts'

test.each([
  ['ArrowDown', 0, 40_000, 12, 1],
  ['ArrowUp', 0, 40_000, 12, 0],
  ['PageDown', 39_995, 40_000, 12, 39_999],
  ['PageUp', 5, 40_000, 12, 0],
  ['Home', 700, 40_000, 12, 0],
  ['End', 0, 40_000, 12, 39_999],
  ['End', 0, 0, 12, null],
  ['a', 3, 40_000, 12, null],
])('%s on row %i of %i, %i at a time, leads to %s', (key, active, total, page, expected) => {
  expect(rowAfterKey(key, active, total, page)).toBe(expected)
})

test('no key leaves the list', () => {
  const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End')
  fc.assert(
    fc.property(
      keys,
      fc.nat(50_000),
      fc.integer({ min: 1, max: 50_000 }),
      fc.integer({ min: 1, max: 60 }),
      (key, at, total, page) => {
        const row = rowAfterKey(key, Math.min(at, total - 1), total, page)
        expect(row).toBeGreaterThanOrEqual(0)
        expect(row).toBeLessThan(total)
      },
    ),
  )
})
