import { expect, test } from 'vitest'
import { cleanAreaName, fullName, shortName, typeName } from './area-name.ts'

test.each([
  ['Xã Phật Tích', 'commune', 'Phật Tích'],
  ['XÃ PHẬT TÍCH', 'commune', 'PHẬT TÍCH'],
  ['Xã Bản Xèo', 'commune', 'Bản Xèo'],
  ['Phường 1 Bảo Lộc', 'commune', '1 Bảo Lộc'],
  ['Đặc khu Phú Quốc', 'commune', 'Phú Quốc'],
  ['Thành phố Hồ Chí Minh', 'province', 'Hồ Chí Minh'],
  ['TP. Huế', 'province', 'Huế'],
  ['Tỉnh Bắc Ninh', 'province', 'Bắc Ninh'],
  ['Thôn  Đông', 'village', 'Đông'],
  ['Thôn Đông'.normalize('NFD'), 'village', 'Đông'],
  ['Tổ dân phố số 3', 'village', 'số 3'],
  ['Khu phố 2', 'village', '2'],
  ['Buôn Ea Mar', 'village', 'Ea Mar'],
  ['Bản', 'village', 'Bản'],
  ['Ngô Xá', 'village', 'Ngô Xá'],
] as const)('%s as a %s is %s', (full, level, short) => expect(shortName(full, level)).toBe(short))

test.each([
  ['xa', 'Phật Tích', 'Xã Phật Tích', 'Commune'],
  ['dac_khu', 'Phú Quốc', 'Đặc khu Phú Quốc', 'Special zone'],
] as const)('%s %s is %s', (type, name, full, english) => {
  expect(fullName(type, name)).toBe(full)
  expect(typeName(type, 'en')).toBe(english)
})

test.each([
  ['Xã M’Drắk', "Xã M'Drắk"],
  ['Xã Tú Lệ'.normalize('NFD'), 'Xã Tú Lệ'],
  [' xã  Bắc Sơn ', 'xã Bắc Sơn'],
])('%j is kept as %j', (typed, kept) => expect(cleanAreaName(typed)).toBe(kept))
