import { expect, test } from 'vitest'
import { carerRelationName, carerRelationOf } from './carer-relation.ts'

test.each([
  ['Bà ngoại', 'ba_ngoai', 'Bà ngoại'],
  ['BÀ NGOẠI', 'ba_ngoai', 'Bà ngoại'],
  ['ba noi', 'ba_noi', 'Bà nội'],
  ['ba_noi', 'ba_noi', 'Bà nội'],
  ['hàng xóm tốt bụng', 'hàng xóm tốt bụng', 'hàng xóm tốt bụng'],
  [null, null, null],
])('%s is kept as %s and read as %s', (typed, kept, read) => {
  expect(carerRelationOf(typed)).toBe(kept)
  expect(carerRelationName(kept, 'vi')).toBe(read)
})
