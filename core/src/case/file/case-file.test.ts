import { expect, test } from 'vitest'
import { fileNameOf, isCaseFileKind } from './case-file.ts'

test.each([
  ['giay-ra-vien.pdf', 'giay-ra-vien.pdf'],
  ['C:\\Ảnh\\vết bầm.jpg', 'vết bầm.jpg'],
  ['../../etc/passwd', 'passwd'],
  ['Ảnh.jpg'.normalize('NFD'), 'Ảnh.jpg'],
  ['a\r\nb.pdf', 'ab.pdf'],
  ['', 'tep'],
  [`${'a'.repeat(400)}.pdf`, `${'a'.repeat(146)}.pdf`],
])('%j is called %j', (name, expected) => {
  expect(fileNameOf(name)).toBe(expected)
})

test.each([
  ['image/jpeg', true],
  ['application/pdf', true],
  ['application/x-msdownload', false],
  ['image/svg+xml', false],
  ['text/html', false],
])('%s may be attached: %s', (type, expected) => {
  expect(isCaseFileKind(type)).toBe(expected)
})
