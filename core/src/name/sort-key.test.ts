import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameParts } from './given-name.ts'
import { nameSortKey } from './sort-key.ts'

const collator = new Intl.Collator('vi', { sensitivity: 'accent' })
const byKey = (a: string, b: string): number => {
  const [one, other] = [nameSortKey(a), nameSortKey(b)]
  return one < other ? -1 : one > other ? 1 : 0
}

test('the given name first, then the rest, in Vietnamese order; nameless last', () => {
  const sorted = [
    'An',
    'Lê An',
    'Lê Văn An',
    'Nguyễn An',
    'Nguyễn Thị An',
    'Trần Anh',
    'Lê Ánh',
    'Trần Ăn',
    'Trần Ân',
    'Nguyễn Dũng',
    'Nguyễn Đức',
    "H'Hen Niê",
    'Lê Hoa',
    'Lê Hoà',
    'Nguyễn Hòa',
    'Trần Khánh',
    'Y Lan Niê',
    'Trần Ma',
    'Trần Mà',
    'Trần Mả',
    'Trần Mã',
    'Trần Má',
    'Trần Mạ',
    'Bùi Yến',
    '',
  ]
  const shuffled = [...sorted].sort((a, b) => ((a.length * 7919) % 31) - ((b.length * 7919) % 31))
  expect(shuffled.sort(byKey)).toEqual(sorted)
  expect(nameSortKey(null) > nameSortKey('Zyz ỵ')).toBe(true)
})

test.each([
  ['Nguyễn Thị Hồng', undefined, 'Hồng', 'Nguyễn Thị'],
  ['Y Blô Niê', undefined, 'Blô', 'Y Niê'],
  ["H'Hen Niê", undefined, 'Hen', 'H Niê'],
  ['H’Hen Niê Kđăm', '2008-11', 'Hen', 'H Niê Kđăm'],
  ['Y Thị Lan', '2008-16', 'Lan', 'Y Thị'],
  ['Y Phương', undefined, 'Phương', 'Y'],
  ['Giàng A Páo', undefined, 'Páo', 'Giàng A'],
  ["K'Brổi", undefined, "K'Brổi", ''],
  ['', undefined, '', ''],
])('given name of %s (people %s): %s', (name, people, given, rest) => {
  expect(nameParts(name, people)).toEqual({ given, rest })
})

const vowels = [...'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ']
const letters = [...vowels, ...'bcdđfghjklmnpqrstvwxzĐBC']
const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 5 }).map(parts => parts.join(''))
const name = fc.tuple(fc.array(word, { maxLength: 2 }), word).map(([rest, given]) => [...rest, given].join(' '))

test('the same order as Intl.Collator(vi) on the given name, then on the rest, for any letters', () => {
  fc.assert(
    fc.property(name, name, fc.boolean(), (a, b, decomposed) => {
      const [one, other] = [nameParts(a), nameParts(b)]
      const expected = collator.compare(one.given, other.given) || collator.compare(one.rest, other.rest)
      expect(Math.sign(byKey(decomposed ? a.normalize('NFD') : a, b))).toBe(Math.sign(expected))
    }),
    { numRuns: 20000 },
  )
})

test('keys are short ASCII that needs no escaping', () => {
  const key = nameSortKey('Nguyễn Trương Hoàng Khánh Nguyên')
  expect(key).toMatch(/^[!-~]+$/)
  expect(key).not.toMatch(/["'\\,\s]/)
  expect(key.length).toBeLessThan(50)
})
