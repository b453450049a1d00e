import { expect, test } from 'vitest'
import { toldValue } from './told-value.ts'

test.each([
  ['sex', 'female', 'Nữ'],
  ['residenceState', 'temporary', 'Tạm trú'],
  ['birth', '2018-06-22', '22/06/2018'],
  ['birth', '2018', '2018'],
  ['phone', '+84912345678', '0912 345 678'],
  ['povertyYear', 2025, '2025'],
  ['fullName', 'Y Wăn Niê', 'Y Wăn Niê'],
  ['ethnicity', 'a code of a later list', 'a code of a later list'],
  ['notes', null, ''],
])('%s %s reads "%s"', (field, value, expected) => {
  expect(toldValue(field, value, 'vi')).toBe(expected)
})
