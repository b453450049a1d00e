import { expect, test } from 'vitest'
import { CopyLines } from './copy-text.ts'

const written = (add: (lines: CopyLines) => void): string => {
  const lines = new CopyLines()
  add(lines)
  lines.end(1)
  return new TextDecoder().decode(lines.take().filter(byte => byte !== 0))
}

test.each([
  ['nothing', null, '\\N'],
  ['a name', 'Nguyễn Thị Ánh', 'Nguyễn Thị Ánh'],
  ['signs that end a field or a line', 'a\tb\nc\rd\\e', 'a\\tb\\nc\\rd\\\\e'],
  ['quotes and other signs stay', `"!' {},`, `"!' {},`],
  ['a NUL is dropped', 'a\0b', 'ab'],
  ['a pair of halves', 'a😀b', 'a😀b'],
  ['half a pair', 'a\ud83db', 'a\ufffdb'],
])('a text: %s', (_what, text, expected) => {
  expect(written(lines => lines.text(text))).toBe(`${expected}\n`)
})

test.each([
  ['texts, numbers, nothing', ['Lan', 3, null, true], ['Lan', 3, null, true]],
  ['a day', [new Date('2018-06-22T00:00:00Z')], [{ day: '2018-06-22' }]],
  ['signs of JSON and of COPY', ['"a\\b"\t\n\u0001é/'], ['"a\\b"\t\n\u0001é/']],
  ['half a pair', ['\udc00'], ['\ufffd']],
])('cells: %s', (_what, cells, expected) => {
  const line = written(lines => lines.cells(cells))
  // What COPY takes away: the backslash before a sign.
  const json = line.trimEnd().replace(/\\(.)/g, '$1')
  expect(JSON.parse(json)).toEqual(expected)
})

test('texts become an array, whatever stands in them', () => {
  expect(written(lines => lines.texts(['a', 'b "c"', 'd\\e']))).toBe('{"a","b \\\\"c\\\\"","d\\\\\\\\e"}\n')
})

test('a line with a field too few is refused', () => {
  const lines = new CopyLines()
  lines.text('a')
  expect(() => lines.end(2)).toThrow('1 fields')
})
