import { readFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { stopTypesetter, typeset } from './typeset.ts'

afterAll(() => stopTypesetter())

const row = { birth: null, sex: null, father: null, mother: null, village: null }
const list = (rows: readonly { code: string; name: string; told: string }[]) => ({
  template: 'child/paper/children-paper.typ',
  data: {
    province: 'Tỉnh Bắc Ninh',
    office: 'Ủy ban nhân dân xã Phật Tích',
    commune: 'Xã Phật Tích',
    dayInWords: 'ngày 22 tháng 11 năm 2026',
    title: 'Danh sách trẻ em',
    subtitle: '',
    head: 'Ghi chú',
    secrecy: '',
    rows: rows.map(one => ({ ...row, ...one })),
  },
})
const names = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ code: `TE-${at}`, name: 'Nguyễn Thị Hường', told: '' }))

test('words are words, never source', async () => {
  const source = '#panic("x") #read("/etc/passwd") $ [ ] \\ *b* _i_ @a <b> // /*'
  const { pages } = await typeset(list([{ code: source, name: source, told: source }]))
  expect(pages).toBe(1)
})

test('the same data give the same bytes, other data others', async () => {
  const [one, again, other] = [
    await typeset(list(names(3))),
    await typeset(list(names(3))),
    await typeset(list(names(4))),
  ]
  expect(Buffer.from(again.pdf).equals(one.pdf)).toBe(true)
  expect(Buffer.from(other.pdf).equals(one.pdf)).toBe(false)
})

test('a template that is not there is said, and the next paper is set all the same', async () => {
  await expect(typeset({ template: 'child/paper/none.typ', data: {} })).rejects.toThrow(/not found/)
  expect((await typeset(list([]))).pages).toBe(1)
})

test('several at once come one after the other, each its own', async () => {
  const papers = await Promise.all([1, 60, 1].map(count => typeset(list(names(count)))))
  expect(papers.map(({ pages }) => pages)).toEqual([1, 3, 1])
})

test('this thread goes on while pages are laid out', async () => {
  let ended = false
  const printing = typeset(list(names(2000))).finally(() => {
    ended = true
  })
  let longest = 0
  for (let last = performance.now(); !ended; last = performance.now()) {
    await setImmediate()
    longest = Math.max(longest, performance.now() - last)
  }
  const { pages } = await printing
  expect(pages).toBeGreaterThan(50)
  // To lay them out takes seconds; on a busy machine a turn of the loop may well take one.
  expect(longest).toBeLessThan(1000)
})

/** The code points that a TrueType font has a glyph for: its character map in format 4. */
const glyphsOf = (file: string): ((letter: number) => boolean) => {
  const font = readFileSync(file)
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + at * 16)
  const cmap = tables.find(at => font.toString('latin1', at, at + 4) === 'cmap')
  const start = font.readUInt32BE((cmap ?? 0) + 8)
  const maps = Array.from(
    { length: font.readUInt16BE(start + 2) },
    (_, at) => start + font.readUInt32BE(start + 8 + at * 8),
  )
  const map = maps.find(at => font.readUInt16BE(at) === 4) ?? 0
  const segments = font.readUInt16BE(map + 6) / 2
  return letter => {
    for (let at = 0; at < segments; at++) {
      const end = font.readUInt16BE(map + 14 + at * 2)
      if (letter > end) continue
      const first = map + 16 + segments * 2 + at * 2
      if (letter < font.readUInt16BE(first)) return false
      const delta = font.readInt16BE(first + segments * 2)
      const offset = font.readUInt16BE(first + segments * 4)
      if (offset === 0) return ((letter + delta) & 0xffff) !== 0
      return font.readUInt16BE(first + segments * 4 + offset + (letter - font.readUInt16BE(first)) * 2) !== 0
    }
    return false
  }
}

describe.each(['400Regular/Tinos_400Regular', '400Regular_Italic/Tinos_400Regular_Italic', '700Bold/Tinos_700Bold'])(
  '%s',
  name => {
    const has = glyphsOf(fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${name}.ttf`)))
    const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
    const vietnamese = [...'aăâeêioôơuưyđ'].flatMap(letter =>
      letter === 'đ' ? ['đ'] : tones.map(tone => (letter + tone).normalize('NFC')),
    )
    test.each([
      ['Vietnamese', vietnamese.join('')],
      ['the Central Highlands', 'ŏŭčĕñ'],
      ['signs of papers', '“”–…’0123456789.,:;()/'],
    ])('has every letter of %s', (_of, letters) => {
      const both = [...letters, ...letters.toUpperCase()]
      expect(both.filter(letter => !has(letter.codePointAt(0) ?? 0))).toEqual([])
    })
    test('has no Chinese, so that this can be told at all', () => {
      expect(has(0x4e2d)).toBe(false)
    })
  },
)
