import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cleanName } from './clean-name.ts'
import { foldName } from './fold.ts'
import { nameProblems } from './name-problems.ts'
import { nameWords } from './search-words.ts'
import { toneKey } from './tone-key.ts'

test.each([
  // typed, kept, findings
  ['Nguyễn Văn An', 'Nguyễn Văn An', ''],
  ['Nguyễn Văn An'.normalize('NFD'), 'Nguyễn Văn An', 'nfd'],
  ['  Nguyễn  Mỹ Ngân', 'Nguyễn Mỹ Ngân', 'blanks'],
  ['Nguyễn\u00a0Mỹ\u200b Ngân\ufeff', 'Nguyễn Mỹ Ngân', 'blanks'],
  ['TRỊNH VIỆT KIỆT', 'Trịnh Việt Kiệt', 'upper-case'],
  ['ĐÀO THỊ ÁNH'.normalize('NFD'), 'Đào Thị Ánh', 'nfd upper-case'],
  [' LÊ  ANH ', 'Lê Anh', 'blanks upper-case'],
  ['nguyễn thị ý', 'Nguyễn Thị Ý', 'lower-case'],
  ["H'HEN NIÊ", "H'Hen Niê", 'upper-case'],
  ['H’HEN NIÊ', 'H’Hen Niê', 'upper-case'],
  ["K'BRỔI", "K'Brổi", 'upper-case'],
  ["k'brổi", "K'Brổi", 'lower-case'],
  ['Y BLÔ NIÊ', 'Y Blô Niê', 'upper-case'],
  ['Y-KRÔNG', 'Y-Krông', 'upper-case'],
  ['ANNA-MARIA TRẦN', 'Anna-Maria Trần', 'upper-case'],
  ['Ê ĐÊ', 'Ê Đê', 'upper-case'],
  ['\u00d0ào Văn Đ', 'Đào Văn Đ', 'look-alike'],
  ['\u00d0ÀO', 'Đào', 'look-alike upper-case'],
  ['Y', 'Y', ''],
  ['Y Phương', 'Y Phương', ''],
  ['Ka Hương', 'Ka Hương', ''],
  ["H'rin Mlô", "H'rin Mlô", ''],
  ['Giàng A páo', 'Giàng A páo', ''],
  ['McDonald Nguyễn', 'McDonald Nguyễn', ''],
  ['', '', ''],
])('cleanName %j → %j, %j', (typed, name, findings) => {
  expect(cleanName(typed)).toEqual({ name, findings: findings === '' ? [] : findings.split(' ') })
})

test.each([
  ['Y', ''],
  ['Nguyễn Văn An', ''],
  ["H'Hen Niê", ''],
  ['Kpă Ŭ', ''],
  ['Êñuôl', ''],
  ['Nguyễn Văn An 2', 'digit'],
  ['Nguyễn Văn An (Tí)', 'symbol'],
  ['x'.repeat(101), 'too-long'],
  ['', 'empty'],
  ['..', 'empty'],
  ['CB/Con bà Nguyễn Thị Lan', 'symbol unnamed'],
  ['CB Nguyễn Thị Lan', 'unnamed'],
  ['Chưa đặt tên', 'unnamed'],
  ['Cao Bá Quát', ''],
])('nameProblems %j → %j', (name, problems) => {
  expect(nameProblems(name).join(' ')).toBe(problems)
})

const vowels = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ'

test('folds all 146 letters, NFC and NFD, as the long way does', () => {
  const letters = [...vowels, 'đ'].flatMap(letter => [letter, letter.toUpperCase()])
  expect(letters).toHaveLength(146)
  for (const letter of letters) {
    const base = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace('đ', 'd')
    expect([foldName(letter), foldName(letter.normalize('NFD'))]).toEqual([base, base])
    expect(base).toMatch(/^[adeiouy]$/)
  }
})

test.each([
  ['Nguyễn Đức An', 'nguyen duc an'],
  ['ÐẶNG  Thị', 'dang thi'],
  ["H'Hen Niê", 'hhen nie'],
  ['Y-Krông.', 'y krong'],
  ['Êñuôl Ŭ Č', 'enuol u c'],
  [' , ', ''],
  ['Ｎguyễn 𝐀 😀', 'ｎguyen 𝐀'],
])('foldName %j → %j', (name, folded) => {
  expect(foldName(name)).toBe(folded)
})

test.each([
  ['Hoà', 'Hòa', true],
  ['Thuý', 'Thúy', true],
  ['Thuỷ', 'Thủy', true],
  ['Quý', 'Qúy', true],
  ['Loè', 'Lòe', true],
  ['HOÀNG HOÀ', 'Hoàng Hòa'.normalize('NFD'), true],
  ['Ðào', 'Đào', true],
  ['Thúy', 'Thủy', false],
  ['An', 'Ân', false],
  ['Dung', 'Dũng', false],
  ['Lý', 'Lí', false],
  ['Hoà An', 'Hoa Àn', false],
])('toneKey: %s and %s are one name: %s', (one, other, same) => {
  expect(toneKey(one) === toneKey(other)).toBe(same)
})

test('search words', () => {
  expect(nameWords('Nguyễn Nguyễn Thị  Hồng')).toEqual(['nguyen', 'thi', 'hong'])
  expect(nameWords('CB Nguyễn Thị Lan')).toEqual(['chua', 'dat', 'ten'])
  expect(nameWords('')).toEqual([])
})

const shared = `${process.env.MANGNON_SHARED ?? '../shared'}/data/names_two_syllable.csv`
test('no name of the shared lists is changed by cleaning', ctx => {
  let text = ''
  try {
    text = readFileSync(shared, 'utf8')
  } catch {
    ctx.skip(`${shared} is absent`)
  }
  const names = text
    .trim()
    .split('\n')
    .slice(1)
    .map(line => (line.trim().split(',')[1] ?? '').replaceAll('\u00d0', 'Đ'))
  expect(names.length).toBeGreaterThan(2000)
  expect(names.filter(name => cleanName(name).name !== name || nameProblems(name).length > 0)).toEqual([])
  // One of the 2,551 is written "Xuân xanh": a spelling of its own that upper case cannot give back.
  expect(names.filter(name => cleanName(name.toUpperCase()).name !== name)).toEqual(['Xuân xanh'])
})
