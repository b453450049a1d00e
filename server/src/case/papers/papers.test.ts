import { legalBasis, recipients } from '@mangnon/legal/forms/forms.ts'
import { afterAll, describe, expect, test } from 'vitest'
import { stopTypesetter, typeset } from '../../print/typeset.ts'
import { dayInWords, fillBlanks, fillNumber } from './blanks.ts'
import { type CasePaperInput, casePaper } from './case-paper.ts'
import { paperOf } from './papers.fixture.ts'

afterAll(() => stopTypesetter())

const numbers = ['01', '02', '03', '04', '05', '06', '07'] as const
const set = (input: CasePaperInput) => typeset(casePaper(input, { recipients, legalBasis }, '2026-11-30'))
type Told = {
  filled: Record<string, unknown> & { articles: string[] }
  recipients: string[]
  basis: string[]
  printed: Record<string, string>
}
const told = (input: CasePaperInput): Told => casePaper(input, { recipients, legalBasis }, '2026-11-30').data as Told

// Pages as in the Gazette, but for Mẫu 03, whose rows are no longer than what is written in them, and the estimate of Mẫu 04.
describe.each([
  ['01', 2, 2],
  ['02', 1, 1],
  ['03', 3, 3],
  ['04', 2, 1],
  ['05', 1, 1],
  ['06', 2, 2],
  ['07', 1, 1],
])('Mẫu số %s', (number, pages, blankPages) => {
  test('is set, filled in and with its blanks', async () => {
    const [filled, blank] = [await set(paperOf(number)), await set(paperOf(number, true))]
    expect([filled.pages, blank.pages]).toEqual([pages, blankPages])
    expect(Buffer.from(filled.pdf.subarray(0, 5)).toString()).toBe('%PDF-')
  })

  test('is the same file of the same data, and another of the next copy', async () => {
    const input = paperOf(number)
    const [one, again] = [await set(input), await set(paperOf(number))]
    const next = await set({ ...input, stamp: { ...input.stamp, copy: 2 } })
    expect(Buffer.from(again.pdf).equals(one.pdf)).toBe(true)
    expect(Buffer.from(next.pdf).equals(one.pdf)).toBe(false)
  })

  test('words are words, never source, and run on to further pages', async () => {
    const source = '#panic("x") #read("/etc/passwd") $ [ ] \\ *b* _i_ @a <b> // /*'
    const spoil = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(spoil)
        : value !== null && typeof value === 'object'
          ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spoil(one)]))
          : typeof value === 'string' && !/^(\d{4}-|high|medium|low|[a-z_]+$)/.test(value)
            ? source.repeat(20)
            : value
    const input = paperOf(number)
    const paper = await set({ ...input, values: spoil(input.values) as CasePaperInput['values'], signers: [source] })
    expect(paper.pages).toBeGreaterThanOrEqual(pages)
  })
})

describe('what stands on a paper', () => {
  test('of a separation: every blank is filled, fifteen days being counted in days', () => {
    const { articles, proposal } = told(paperOf('07')).filled
    expect(articles[0]).toBe(
      'Điều 1. Tạm thời cách ly Nguyễn Thị Minh Ánh, sinh ngày 20 tháng 5 năm 2018, hiện trú tại thôn Phật Tích, xã Phật Tích, tỉnh Bắc Ninh khỏi cha/mẹ/người chăm sóc trẻ em là ông/bà Nguyễn Văn Bình hiện trú tại thôn Phật Tích, xã Phật Tích, tỉnh Bắc Ninh trong thời hạn 6 ngày kể từ ngày 21 tháng 11 năm 2026.',
    )
    expect(articles[3]).toContain('Ông/bà Nguyễn Văn Bình, ông/bà Phạm Thị Sửu, ông/bà Trần Văn Hòa, các cơ quan')
    expect(proposal).toBe('Xét đề nghị của ông/bà Trần Văn Hòa,')
  })

  test('of an approval', () => {
    const { articles, subtitle, chair, number, place } = told(paperOf('05')).filled
    expect(articles[0]).toBe(
      'Điều 1. Phê duyệt Kế hoạch hỗ trợ, can thiệp đối với Nguyễn Thị Minh Ánh (Kế hoạch hỗ trợ, can thiệp kèm theo).',
    )
    expect([subtitle, chair, number, place]).toEqual([
      'Về việc phê duyệt Kế hoạch hỗ trợ, can thiệp đối với Nguyễn Thị Minh Ánh',
      'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ PHẬT TÍCH',
      'Số: 12/QĐ-UBND',
      'Phật Tích, ngày 21 tháng 11 năm 2026',
    ])
  })

  test('of a report: the kind of case in its title, the office in its number', () => {
    const { title, number } = told(paperOf('01')).filled
    expect([title, number]).toEqual([['BÁO CÁO', 'TIẾP NHẬN THÔNG TIN TRẺ EM BỊ XÂM HẠI'], 'Số: 12/BC-UBND'])
    const special = { ...paperOf('01'), values: { group: 'special_circumstances' } }
    expect(told(special).filled.title).toEqual(['BÁO CÁO', 'TIẾP NHẬN THÔNG TIN TRẺ EM CÓ HOÀN CẢNH ĐẶC BIỆT'])
  })

  test('while nothing is known, the form as it is printed', () => {
    for (const number of numbers) {
      const input = paperOf(number, true)
      const { filled } = told(input)
      for (const [name, text] of Object.entries(filled))
        if (typeof text === 'string' && input.form.texts[name]) expect(text).toBe(input.form.texts[name])
    }
  })

  test('its recipients and bases are those of its day', () => {
    const of = (day: string) => {
      const { recipients: to, basis } = told({ ...paperOf('05'), day })
      return [to[1], basis[0]]
    }
    expect(of('2024-06-01')).toEqual([
      '- Phòng LĐTBXH cấp huyện (để b/c);',
      'Căn cứ Luật tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;',
    ])
    expect(of('2026-11-21')).toEqual([
      '- Sở Y tế (để b/c);',
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
    ])
  })

  test('how secret, for whom, by whom, when, the how manieth', () => {
    for (const number of numbers)
      expect(told(paperOf(number)).printed).toEqual({
        secrecy: expect.stringContaining('Điều 24'),
        scope: 'Phạm vi cung cấp: người được phân công xử lý hồ sơ.',
        by: 'Người in: Trần Văn Hòa, cán bộ xã Phật Tích, 08:15 21/11/2026. Bản in thứ 1.',
      })
  })

  test('no name of a child stands in the name of a file', () =>
    expect(casePaper(paperOf('02'), { recipients, legalBasis }, '2026-11-30').fileName).toBe(
      'mau-02-MN-26-00017-K.pdf',
    ))
})

test.each([
  ['đối với...(3)...', ['A'], false, 'đối với A'],
  ['ở địa chỉ...(5)....', ['A'], true, 'ở địa chỉ A.'],
  ['ông/bà...(4).....,', ['A'], false, 'ông/bà A,'],
  ['sinh ngày... tháng... năm..., tại', ['ngày 1'], false, 'sinh ngày 1, tại'],
  ['...(2)..., ngày... tháng... năm 20....', ['A', null], false, 'A, ngày... tháng... năm 20....'],
  ['a...(1)... b...(2)...', [null, 'B'], false, 'a...(1)... b B'],
  ['kể từ ngày... tháng... năm 20...', [], true, 'kể từ ngày... tháng... năm 20...'],
] as const)('%s with %j', (text, values, sentence, filled) => expect(fillBlanks(text, values, sentence)).toBe(filled))

test.each([
  ['2026-02-05', 'ngày 05 tháng 02 năm 2026'],
  ['2026-03-21', 'ngày 21 tháng 3 năm 2026'],
  ['2028-02-29', 'ngày 29 tháng 02 năm 2028'],
])('%s in words', (day, words) => expect(dayInWords(day)).toBe(words))

test.each([
  ['Số..../QĐ-UBND', '7', 'Số: 7/QĐ-UBND'],
  ['Số......../QĐ-UBND', null, 'Số......../QĐ-UBND'],
])('the number %s with %s', (text, number, filled) => expect(fillNumber(text, number)).toBe(filled))
