import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { convertCell, convertLegacy, detectLegacy, type LegacyEncoding, legacyOf } from './legacy-encoding.ts'
import { tcvn3, vni } from './legacy-tables.ts'
import { isSyllable } from './syllable.ts'

test.each([
  ['NguyÔn ThÞ Hång', 'tcvn3', 'Nguyễn Thị Hồng'],
  ['NGUYÔN THÞ HåNG', 'tcvn3', 'NGUYỄN THỊ HỒNG'],
  ['nguyÔn thÞ hång', 'tcvn3', 'nguyễn thị hồng'],
  ['NguyÔn ¸nh', 'tcvn3', 'Nguyễn Ánh'],
  ['§Æng V¨n §øc', 'tcvn3', 'Đặng Văn Đức'],
  ['Ph¹m Th\u00ad', 'tcvn3', 'Phạm Thư'],
  ['Th«n §«ng', 'tcvn3', 'Thôn Đông'],
  ['Nguyeãn Thò Hoàng', 'vni', 'Nguyễn Thị Hồng'],
  ['NGUYEÃN THÒ HOÀNG', 'vni', 'NGUYỄN THỊ HỒNG'],
  ['Buøi Ñöùc AÙnh', 'vni', 'Bùi Đức Ánh'],
  ['Traàn Thuïy Thuyû Kyõ', 'vni', 'Trần Thụy Thuỷ Kỹ'],
  ['An', 'vni', 'An'],
] as const)('%s is %s for %s', (text, encoding, unicode) => {
  expect(convertLegacy(text, encoding)).toBe(unicode)
  if (text !== 'An') expect(detectLegacy([text, text])).toBe(encoding)
})

test.each([
  'Nguyễn Văn An',
  'Hoàng Thò',
  'Ðặng Thị',
  'Noël',
  'Hélène Dubois',
  'René',
  'François',
  'Chloé',
  'Müller',
  'José Muñoz',
  "H'Wê Niê",
  'Y Blô',
  'Siu Phôn',
  'Êban',
  'Hmông',
  'Thào Seo Páo',
  'Vàng A Chú',
  'Êñuôl',
  'Kbuôr',
  'Lò Văn Ún',
  'Ê Đê',
  'Rmah Tuyêt',
  'Zoë',
  'Lô Thị Bê',
  'Cà Thị Ín',
  'A Lêng',
  "K'Dìu",
  'Bế Tô Hà',
  'Ðào',
  '25 °C',
  '½',
  '',
])('%s is what it is', text => {
  expect([legacyOf(text), detectLegacy([text, text, text])]).toEqual([null, null])
})

test.each([
  ['nguyễn', true],
  ['Nguyễn', true],
  ['NGUYỄN', true],
  ['NguyÔn', false],
  ['Quốc', true],
  ['quý', true],
  ['gì', true],
  ['Giêng', true],
  ['Nghiêng', true],
  ['Huỳnh', true],
  ['Khuê', true],
  ['Buøi', false],
  ['Tuyêt', false],
  ['Noël', false],
  ['Thúý', false],
  ['Ðào', true],
  ['xoong', true],
  ['khuỷu', true],
  ['z', false],
])('%s is a syllable: %s', (word, answer) => {
  expect(isSyllable(word)).toBe(answer)
})

test.each([
  ['NguyÔn ThÞ Hång', 'Nguyễn Thị Hồng'],
  ['Lê Thị Tư', 'Lê Thị Tư'],
  ['Lª Anh', 'Lê Anh'],
  ['An', 'An'],
])('in a list of TCVN3 the cell %j is %j', (text, unicode) => {
  expect(convertCell(text, 'tcvn3')).toBe(unicode)
})

const backwards = (table: ReadonlyMap<string, string>): Map<string, string> => {
  const back = new Map<string, string>()
  for (const [from, to] of table) if (!back.has(to)) back.set(to, from)
  return back
}
const codes = { tcvn3: backwards(tcvn3), vni: backwards(vni) }

/** As a typist of the time would have it: TCVN3 without capitals that have a tone. */
const encode = (text: string, encoding: LegacyEncoding): string =>
  [...text].map(sign => codes[encoding].get(sign) ?? codes[encoding].get(sign.toLowerCase()) ?? sign).join('')

const folder = `${process.env.MANGNON_SHARED ?? '../shared'}/data`
const column = (file: string, index: number): string[] => {
  try {
    return readFileSync(`${folder}/${file}`, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map(line => line.split(',')[index] ?? '')
  } catch {
    return []
  }
}
const surnames = column('names_surnames.csv', 0)
// A few names of the list are spelled with the Icelandic Ð, as real lists are; TCVN3 and VNI have only the right one.
const twoSyllables = column('names_two_syllable.csv', 1).map(text => text.trim().replaceAll('Ð', 'Đ'))
const absent = surnames.length === 0 || twoSyllables.length === 0

test('every word of the shared name lists is a syllable', ctx => {
  if (absent) ctx.skip(`${folder} is absent`)
  const words = new Set([...surnames, ...twoSyllables].flatMap(text => text.split(' ')))
  expect([...words].filter(word => !isSyllable(word))).toEqual([])
})

const people = fc.array(
  fc.tuple(fc.constantFrom(...surnames, 'An'), fc.constantFrom(...twoSyllables, 'An')).map(([a, b]) => `${a} ${b}`),
  { minLength: 3, maxLength: 30 },
)

test('a column of names: never misfires in Unicode, is recognised in both codes and comes back unchanged', ctx => {
  if (absent) ctx.skip(`${folder} is absent`)
  fc.assert(
    fc.property(people, fc.constantFrom<LegacyEncoding>('tcvn3', 'vni'), (names, encoding) => {
      expect(detectLegacy(names)).toBeNull()
      expect(detectLegacy(names.map(name => name.normalize('NFD')))).toBeNull()
      for (const name of names) expect(legacyOf(name)).toBeNull()
      const old = names.map(name => encode(name, encoding))
      if (old.filter((text, i) => text !== names[i]).length > 4) expect(detectLegacy(old)).toBe(encoding)
      expect(old.map(text => convertLegacy(text, encoding))).toEqual(names)
    }),
    { numRuns: 500 },
  )
})
