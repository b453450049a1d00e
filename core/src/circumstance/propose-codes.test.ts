import { circumstanceLists } from '@mangnon/legal/circumstances/circumstances.ts'
import { expect, test } from 'vitest'
import { findCircumstance } from './circumstance.ts'
import { proposeCodes } from './propose-codes.ts'

test.each([
  ['Mồ côi cả cha và mẹ', 'none', ['a1', 'a2', 'a3', 'a4']],
  ['mồ côi cha lẫn mẹ', 'none', ['a1', 'a2', 'a3', 'a4']],
  ['Mồ côi bố', 'none', ['R7']],
  ['MỒ CÔI MẸ, bỏ học', 'none', ['R7', 'R2']],
  ['Khuyết tật đặc biệt nặng (bại não)', 'poor', ['d1', 'd2', 'd3']],
  ['khuyết tật nhẹ', 'none', ['d3']],
  ['Nhiễm HIV', 'none', ['đ1']],
  ['Bệnh hiểm nghèo - tim bẩm sinh', 'poor', ['n1']],
  ['Ung thư máu', 'near_poor', ['n2']],
  ['Bố mẹ đi làm ăn xa, ở với bà', 'none', ['R6']],
  ['Bỏ học đi làm thuê', 'none', ['h1', 'h2']],
  ['bố mẹ ly hôn', 'none', ['R3']],
  ['Con ngoan trò giỏi', 'none', []],
  ['', 'none', []],
])('%s', (words, poverty, codes) => expect(proposeCodes(words, poverty)).toEqual(codes))

test('every proposal is a code that stands in a list', () => {
  const all =
    'mo coi ca hai, khong noi nuong tua, vi pham phap luat, nghien ma tuy, bao luc, boc lot, xam hai, mua ban tro ve, ung thu'
  const codes = proposeCodes(all, 'unknown')
  expect(codes.length).toBeGreaterThan(20)
  for (const code of codes) expect(findCircumstance(circumstanceLists, code)?.entry.code).toBe(code)
})
