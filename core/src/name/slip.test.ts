import { expect, test } from 'vitest'
import { slipCost } from './slip.ts'

test.each([
  ['huogn', 'huong', 0.85],
  ['huuong', 'huong', 0.85],
  ['thj', 'thi', 0.9],
  ['thu', 'thi', 0.9],
  ['tha', 'thi', 1.3],
  ['hng', 'hung', 0.95],
  ['huong', 'hung', 1.2],
  ['minhn', 'minh', 1.1],
  ['lan', 'lan', null],
  ['lan', 'loan', 0.95],
  ['xyz', 'lan', null],
])('%s for %s: %s', (typed, meant, cost) => {
  expect(slipCost(typed, meant)).toBe(cost)
})
