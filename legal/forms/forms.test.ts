import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type FormLayout, formOn, levels, linesOn, nation, type OfficialForm } from './form.ts'
import { caseForms, legalBasis, recipients } from './forms.ts'

const stringsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(stringsOf)
      : []
const controlsOf = (layout: FormLayout): string[] =>
  layout.type === 'Control' ? [layout.scope] : layout.elements.flatMap(controlsOf)

test.each(caseForms.map(form => [form.form, form] as [string, OfficialForm]))('Mẫu số %s is whole', (_number, form) => {
  for (const text of stringsOf(form)) expect(text).toBe(text.normalize('NFC').trim())
  expect(form.signers.length).toBeGreaterThan(0)
  const fields = Object.keys(form.schema.properties ?? {}).map(name => `#/properties/${name}`)
  expect(controlsOf(form.layout).sort()).toEqual(fields.sort())
  for (const name of form.schema.required ?? []) expect(fields).toContain(`#/properties/${name}`)
  expect(form.schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
})

// domain: NĐ 56/2017: lines per table, and which way round each is read.
test.each([
  ['02', [2, 2]],
  ['03', [5, 5]],
  ['06', [3, 3]],
])('Mẫu số %s has %j lines, each level with its sentence', (number, counts) => {
  const tables = formOn(caseForms, number, '2026-11-30')?.tables ?? []
  expect(tables.map(({ lines }) => lines.length)).toEqual(counts)
  expect(tables.map(({ polarity }) => polarity)).toEqual(['high_is_bad', 'high_is_good'])
  for (const { lines, table } of tables)
    for (const { line, anchors } of lines) {
      expect(line.startsWith(table)).toBe(true)
      expect(new Set(levels.map(level => anchors[level])).size).toBe(3)
    }
})

test('which lines stand on which day', () => {
  const of = (form: string, day: string) => linesOn(recipients, form, day)?.lines.join(' ')
  expect(of('05', '2025-02-28')).toContain('Sở LĐTBXH')
  expect(of('05', '2025-03-01')).toContain('Sở Y tế')
  expect(of('07', '2026-11-30')).toBe('- Như Điều 4; - Sở Y tế (để b/c); - Lưu hồ sơ.')
  expect(of('02', '2026-11-30')).toContain('Chủ tịch UBND cấp xã')
  expect(linesOn(legalBasis, '05', '2025-06-15')?.lines[0]).toContain('19 tháng 6 năm 2015')
  expect(linesOn(legalBasis, '07', '2025-06-16')?.lines[0]).toContain('16 tháng 6 năm 2025')
  expect(formOn(caseForms, '01', '2017-06-30')).toBeUndefined()
})

const file = resolve(import.meta.dirname, '../..', process.env.MANGNON_SHARED ?? '../shared', 'domain-forms.md')
const isThere = existsSync(file)
if (!isThere) process.stderr.write(`skipped: ${file} is not there, captions of the forms not compared\n`)

/** Blanks, spaces and marks for the blanks are no words. */
const plain = (text: string): string =>
  text
    .replaceAll(/[.…/\s]+/g, ' ')
    .replaceAll(/[():;,]/g, '')
    .replaceAll(/ +/g, ' ')
    .trim()

/** What the section quotes that is no word of the form: names of states, of other texts, corrections. */
const ours = ['theo dõi 3 tháng', 'ngày tháng']

describe.skipIf(!isThere)('the reference list of captions', () => {
  const text = isThere ? readFileSync(file, 'utf8') : ''
  test.each(['01', '02', '03', '04', '05', '06', '07'])('of Mẫu số %s stands in the form', number => {
    const section = text.split(`Mẫu số ${number}`)[1]?.split('\n### ')[0] ?? ''
    const form = formOn(caseForms, number, '2017-07-01')
    const all = [form, nation, ...recipients.filter(one => one.form === number), legalBasis]
    const words = plain(stringsOf(all).join(' | '))
    const block = /```\n([\s\S]*?)```/.exec(section)?.[1] ?? ''
    const quoted = [...section.replace(/```[\s\S]*?```/, '').matchAll(/`([^`]+)`/g)].map(([, caption]) => caption ?? '')
    // In the drawing of a page columns stand side by side, and what follows a colon is another caption.
    const drawn = block.split(/\n|\s{2,}|: (?=[A-ZĐ])|(?=\(\d\) )/)
    const captions = [...quoted, ...drawn]
      .flatMap(one => one.split(/ \/ | \| |Ghi chú: |(?<=Nơi nhận): | (?=- Lưu)| (?=\(Ký)/))
      .map(plain)
    expect(captions.length).toBeGreaterThan(5)
    expect(captions.filter(one => !ours.includes(one) && !words.includes(one))).toEqual([])
  })
})
