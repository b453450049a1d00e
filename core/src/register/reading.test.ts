import { ethnicGroups } from '@mangnon/legal/code-lists/ethnic-groups.ts'
import { describe, expect, test } from 'vitest'
import { type CaptionMeaning, captionMeaning, isOneSlip } from './caption.ts'
import { columnLetter, type Row } from './cell.ts'
import type { ChildDraft } from './child-draft.ts'
import { classifyRow } from './classify-row.ts'
import { repeatFinder } from './find-repeats.ts'
import { type FindingCode, finding, findingLevels } from './finding.ts'
import { householdGrouper } from './group-households.ts'
import { hashTexts } from './hash.ts'
import type { ListMapping } from './list-field.ts'
import { NumberTable } from './number-table.ts'
import { readNote } from './read-note.ts'
import { povertyIn, readPoverty } from './read-poverty.ts'
import { readRow } from './read-row.ts'
import { remark } from './remark.ts'
import { readVillageName, villageOfAddress } from './village-name.ts'

test.each<[string, CaptionMeaning | null]>([
  ['STT', 'ordinal'],
  ['Số\nTT', 'ordinal'],
  ['Họ và tên trẻ em', 'fullName'],
  ['HỌ VÀ TÊN', 'fullName'],
  ['Ho va ten', 'fullName'],
  ['Họ và tne', 'fullName'],
  ['Ngày, tháng, năm sinh', 'birth'],
  ['Ngày tháng năm sihn', 'birth'],
  ['NTNS', 'birth'],
  ['Năm', 'year'],
  ['Nam', 'male'],
  ['Nữ', 'female'],
  ['Nam/Nữ', 'sex'],
  ['G.tính', 'sex'],
  ['DT', 'ethnicity'],
  ['ĐT', 'phone'],
  ['Dân tộc', 'ethnicity'],
  ['Số định danh cá nhân/CCCD', 'personalNumber'],
  ['Số CCCD của mẹ', 'keep'],
  ['Nghề nghiệp cha', 'keep'],
  ['Họ tên cha', 'father'],
  ['Bố', 'father'],
  ['Họ tên cha, mẹ', 'parents'],
  ['Họ và tên mẹ', 'mother'],
  ['Mẹ', 'mother'],
  ['Mã số hộ', 'householdCode'],
  ['Chủ hộ', 'head'],
  ['Người nuôi dưỡng, giám hộ', 'carer'],
  ['Quan hệ với trẻ', 'carerRelation'],
  ['Hộ nghèo, cận nghèo', 'poverty'],
  ['Hộ nghèo', 'poor'],
  ['Cận nghèo', 'nearPoor'],
  ['Hoàn cảnh đặc biệt', 'circumstance'],
  ['Địa chỉ (thôn, xóm)', 'address'],
  ['Thôn/TDP', 'village'],
  ['Tổ', 'village'],
  ['Lớp', 'class'],
  ['Đang học tại trường', 'school'],
  ['Thẻ BHYT', 'keep'],
  ['Tạm trú/Thường trú', 'residence'],
  ['Ghi chú', 'notes'],
  ['Cỡ giày', null],
  ['', null],
  ['Con ông', 'father'],
  ['Con bà', 'mother'],
  ['Con của ông (bà)', 'parents'],
])('the heading %j means %s', (caption, meaning) => {
  expect(captionMeaning(caption)).toBe(meaning)
  expect(captionMeaning(caption.normalize('NFD'))).toBe(meaning)
})

test.each([
  ['ho ten', 'ho tne', true],
  ['ho ten', 'ho te', true],
  ['ho ten', 'ho teen', true],
  ['ho ten', 'ho tan', true],
  ['ho ten', 'ho tanh', false],
])('%j is one slip from %j: %s', (one, other, answer) => {
  expect(isOneSlip(one, other)).toBe(answer)
})

test.each([
  ['Chết 02/2026', 'died 2026-02'],
  ['Đã mất ngày 5/3/2026', 'died 2026-03-05'],
  ['mất 2025', 'died 2025'],
  ['Mất tích', ''],
  ['Vắng mặt', 'away'],
  ['Chuyển đến T3/2026', 'moved-in 2026-03'],
  ['Chuyển đi Bình Dương', 'moved-out'],
  ['Tạm trú', 'temporary'],
  ['Song sinh', 'twin'],
  ['tam tru; sinh doi', 'temporary, twin'],
  ['Đi học xa', 'away'],
  ['Học giỏi', ''],
])('the note %j tells: %s', (note, events) => {
  expect(
    readNote(note)
      .map(({ event, when }) => (when ? `${event} ${when}` : event))
      .join(', '),
  ).toBe(events)
})

test.each([
  ['Hộ nghèo', 'poor'],
  ['Cận nghèo', 'near_poor'],
  ['HN', 'poor'],
  ['CN', 'near_poor'],
  ['không', 'none'],
  ['Thoát nghèo 2025', 'none'],
  ['', 'unknown'],
  ['x', null],
])('poverty %j is %s', (text, poverty) => {
  expect(readPoverty(text)).toBe(poverty)
})

test.each([
  ['Khuyết tật nhẹ; hộ nghèo', 'poor'],
  ['gia đình cận nghèo', 'near_poor'],
  ['hộ thoát nghèo', null],
  ['Mồ côi cha', null],
])('poverty spoken of in %j: %s', (text, poverty) => {
  expect(povertyIn(text)).toBe(poverty)
})

test.each([
  ['Thôn Đông', 'Thôn Đông'],
  ['II. THÔN ĐÔNG (45 trẻ)', 'Thôn Đông'],
  ['1. Tổ dân phố 5: 30 cháu', 'Tổ dân phố 5'],
  ['Khu dân cư số 7', 'Khu dân cư số 7'],
  ['Ấp 3', 'Ấp 3'],
  ['Sheet1', null],
  ['Nguyễn Văn Bản', null],
  ['Bản thân', null],
  ['', null],
])('%j names the village %s', (text, village) => {
  expect(readVillageName(text)).toBe(village)
})

test('the village within an address', () => {
  expect(villageOfAddress('Số 5, tổ 3, phường Hòa Bình')).toBe('Tổ 3')
  expect(villageOfAddress('Số 5 đường Lê Lợi')).toBeNull()
})

const mapping: ListMapping = (
  [
    'ordinal',
    'fullName',
    'sex',
    'birth',
    'ethnicity',
    'personalNumber',
    'father',
    'mother',
    'address',
    'phone',
    'poverty',
    'circumstance',
    'notes',
    'keep',
  ] as const
).map((field, column) => ({ field, column, caption: field }))

const blank: Row = Array.from({ length: 14 }, () => null)
const withCells = (cells: Record<number, Row[number]>): Row => blank.map((cell, i) => cells[i] ?? cell)

test.each<[string, Row, string]>([
  ['a child', withCells({ 0: 1, 1: 'Tống Thị Lan', 2: 'Nữ' }), 'data'],
  ['a child whose number is text', withCells({ 0: '12', 1: 'An', 2: 'Nữ' }), 'data'],
  ['a child without a number', withCells({ 1: 'Nguyễn Văn An', 3: '05/07/2018' }), 'data'],
  ['a child without a name', withCells({ 0: 3, 2: 'Nam', 3: '05/07/2018' }), 'data'],
  ['a child with a name alone', withCells({ 0: 3, 1: 'Cộng Văn An' }), 'data'],
  ['a village', withCells({ 0: 'Thôn Đông' }), 'village Thôn Đông'],
  ['a village in every merged cell', blank.map(() => 'THÔN ĐÔNG'), 'village Thôn Đông'],
  ['a numbered village', withCells({ 0: 'I', 1: 'Thôn Đông' }), 'village Thôn Đông'],
  ['a village with its count', withCells({ 0: 'Thôn Đông', 3: 45 }), 'village Thôn Đông'],
  ['a village by its name alone', withCells({ 0: 'Phố Chợ' }), 'village Phố Chợ'],
  ['a group without such a word', withCells({ 0: 'Nà Lay' }), 'village Nà Lay'],
  ['a total', withCells({ 0: 'Tổng cộng: 1208 trẻ' }), 'total'],
  ['a total in the name column', withCells({ 1: 'Cộng', 2: 15 }), 'total'],
  ['a total without diacritics', withCells({ 0: 'Tong cong' }), 'total'],
  ['a signature', withCells({ 7: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH' }), 'signature'],
  ['two signatures', withCells({ 1: 'Người lập biểu', 8: 'CHỦ TỊCH' }), 'signature'],
  ['the day of signing', withCells({ 8: 'Phật Tích, ngày 20 tháng 11 năm 2026' }), 'signature'],
  ['the signer', withCells({ 8: 'Nguyễn Văn Tám' }), 'signature'],
  ['nothing', blank, 'blank'],
  ['blanks', withCells({ 0: ' ', 3: '\u00a0' }), 'blank'],
  ['a number and nothing else', withCells({ 0: 17 }), 'blank'],
  ['the headings again', withCells({ 0: 'STT', 1: 'Họ và tên', 2: 'Giới tính', 3: 'Ngày sinh' }), 'header'],
  ['the columns counted', withCells({ 0: 1, 1: 2, 2: 3, 3: 4, 4: 5 }), 'header'],
])('%s', (_, cells, kind) => {
  const found = classifyRow(cells, mapping)
  expect(found.kind === 'village' ? `village ${found.village}` : found.kind).toBe(kind)
})

const context = { today: '2026-11-22', ethnicGroups, adultAge: 16 }
const child = withCells({
  0: 1,
  1: 'Nguyễn Văn An',
  2: 'Nam',
  3: new Date('2018-06-22T00:00:00Z'),
  4: 'Kinh',
  5: '027218749137',
  6: 'Nguyễn Văn Ba',
  7: 'Lê Thị Tư',
})

describe('one row', () => {
  test('a clean one has no findings', () => {
    expect(readRow(child, mapping, context)).toEqual({
      draft: {
        fullName: 'Nguyễn Văn An',
        otherNames: null,
        typedName: 'Nguyễn Văn An',
        sex: 'male',
        birth: '2018-06-22',
        ethnicity: '2008-01',
        personalNumber: '027218749137',
        father: 'Nguyễn Văn Ba',
        mother: 'Lê Thị Tư',
        carer: null,
        carerRelation: null,
        address: null,
        villageName: null,
        phone: null,
        poverty: 'unknown',
        householdCode: null,
        head: null,
        circumstance: null,
        school: null,
        class: null,
        residence: 'unknown',
        notes: null,
        kept: {},
      } satisfies ChildDraft,
      findings: [],
    })
  })

  test.each<[string, Record<number, Row[number]>, string]>([
    ['no name', { 1: '' }, 'name:none error'],
    ['a name of signs', { 1: '---' }, 'name:none error'],
    ['a digit in the name', { 1: 'Nguyễn Văn An 2' }, 'name:digit warning'],
    ['a newborn', { 1: 'CB Lê Thị Tư' }, 'name:unnamed info'],
    ['TCVN3', { 1: 'NguyÔn V¨n An' }, 'name:symbol warning, text:tcvn3 decision'],
    ['VNI', { 1: 'Nguyeãn Vaên An' }, 'text:vni decision'],
    ['no birth', { 3: null }, 'birth:none warning'],
    ['30 February', { 3: '30/02/2018' }, 'birth:impossible error'],
    ['the future, as text', { 3: '24/11/2026', 5: '' }, 'birth:text info, birth:future error, id:none info'],
    ['sixteen today', { 3: '22/11/2010', 5: '' }, 'birth:text info, birth:over-age warning, id:none info'],
    ['sixteen tomorrow', { 3: '23/11/2010', 5: '' }, 'birth:text info, id:none info'],
    ['a number of a girl', { 5: '027318749137' }, 'id:sex warning'],
    ['a number of another year', { 5: '027217749137' }, 'id:year warning'],
    ['a number that lost its zero', { 5: 27218749137 }, 'id:number-lost-zero decision'],
    ['no sex', { 2: '' }, 'sex:none warning'],
    ['a sex that is none', { 2: '?' }, 'sex:unclear warning'],
    ['an ethnic group nobody knows', { 4: 'Sao Hỏa' }, 'ethnicity:unknown warning'],
    ['no ethnic group', { 4: '' }, 'ethnicity:none info'],
    ['a father in capitals', { 6: 'NGUYỄN VĂN BA' }, 'person:cleaned info'],
    ['a dash for a father', { 6: '-' }, 'father:none info'],
    ['a remark in the father', { 6: 'Nguyễn Văn Ba (chết)' }, 'person:symbol warning'],
    ['two phones', { 9: '0912345678/0987654321' }, 'phone:several info'],
    ['an old phone', { 9: '01686123456' }, 'phone:old-prefix warning'],
    ['an unclear poverty', { 10: 'x' }, 'poverty:unclear warning'],
    [
      'poverty told twice, differently',
      { 10: 'Cận nghèo', 11: 'Hộ nghèo' },
      'circumstance:words info, poverty:contradicts decision',
    ],
    ['a death', { 12: 'Chết 02/2026' }, 'note:died decision'],
    ['a blank too many', { 8: 'Số  5' }, 'text:cleaned info'],
    ['a village in the address only', { 8: 'Thôn Hạ' }, 'village:from-address info'],
  ])('%s', (_, cells, expected) => {
    const { findings } = readRow(
      child.map((cell, i) => (i in cells ? (cells[i] ?? null) : cell)),
      mapping,
      context,
    )
    expect(findings.map(({ code, level }) => `${code} ${level}`).join(', ')).toBe(expected)
  })

  test('what cannot be read is left empty, and what was typed is in the finding', () => {
    const { draft, findings } = readRow(
      child.map((cell, i) => (i === 5 ? 27218749137 : i === 3 ? '31/02/2018' : i === 1 ? ' nguyễn  văn an' : cell)),
      mapping,
      context,
    )
    expect([draft.personalNumber, draft.birth, draft.fullName]).toEqual([null, null, 'Nguyễn Văn An'])
    expect(findings).toMatchObject([
      { code: 'name:blanks', typed: ' nguyễn  văn an', proposal: 'Nguyễn Văn An', column: 1 },
      { code: 'name:lower-case' },
      { code: 'birth:impossible', typed: '31/02/2018', column: 3 },
      { code: 'id:number-lost-zero', typed: '27218749137', proposal: '027218749137', column: 5 },
    ])
  })

  test('another village in the address than the one it stands under', () => {
    const cells = child.map((cell, i) => (i === 8 ? 'Thôn Hạ, xã Phật Tích' : cell))
    const { draft, findings } = readRow(cells, mapping, { ...context, village: 'Thôn Đông' })
    expect(draft.villageName).toBe('Thôn Đông')
    expect(findings).toMatchObject([{ code: 'village:differs', proposal: 'Thôn Đông' }])
  })

  test('a list in TCVN3, once a person said so', () => {
    const cells = child.map((cell, i) => (i === 1 ? 'NguyÔn V¨n An' : cell))
    const { draft, findings } = readRow(cells, mapping, { ...context, legacy: 'tcvn3' })
    expect(draft.fullName).toBe('Nguyễn Văn An')
    expect(findings).toMatchObject([{ code: 'text:converted', typed: 'NguyÔn V¨n An', proposal: 'Nguyễn Văn An' }])
  })
})

describe('repeats in a file', () => {
  const draftOf = (cells: Row) => readRow(cells, mapping, context).draft
  const change = (cells: Record<number, Row[number]>): Row =>
    child.map((cell, i) => (i in cells ? (cells[i] ?? null) : cell))

  test.each<[string, Row, string | null]>([
    ['the same row under another number', change({ 0: 2 }), 'repeat:same-row 8'],
    ['the same identifier', change({ 1: 'Trần Bé', 6: 'Trần Văn A' }), 'id:repeated 8'],
    ['the same name, birth and mother', change({ 1: 'NGUYEN VAN AN', 5: '', 12: 'x' }), 'repeat:same-child 8'],
    ['a twin', change({ 1: 'Nguyễn Văn Anh', 5: '027218749138' }), null],
    ['a namesake of other parents', change({ 5: '', 7: 'Lê Thị Năm' }), null],
    ['a namesake of unknown parents', change({ 5: '', 6: '', 7: '' }), null],
  ])('%s', (_, cells, expected) => {
    const find = repeatFinder(mapping)
    expect(find(8, child, draftOf(child))).toBeNull()
    const found = find(9, cells, draftOf(cells))
    expect(found === null ? null : `${found.code} ${found.row}`).toBe(expected)
  })
})

describe('households', () => {
  const family = (
    father: string | null,
    mother: string | null,
    village = 'Thôn Đông',
    more: Partial<ChildDraft> = {},
  ): ChildDraft => ({
    ...readRow(child, mapping, context).draft,
    father,
    mother,
    villageName: village,
    ...more,
  })
  const groups = (...drafts: ChildDraft[]) => {
    const group = householdGrouper()
    return drafts.map((draft, i) => {
      const { group: first, reason } = group(i, draft)
      return `${first} ${reason}`
    })
  }
  const other = family('Trần A', 'Lý B')

  test.each<[string, ChildDraft[], string[]]>([
    ['brothers', [family('A B', 'C D'), family('A B', 'C D')], ['0 both-parents', '0 both-parents']],
    [
      'up to case and tone placement',
      [family('Lê Hoà', 'C D'), family('LÊ HÒA', 'C D')],
      ['0 both-parents', '0 both-parents'],
    ],
    [
      'apart in the list',
      [family('A B', 'C D'), other, family('A B', 'C D')],
      ['0 both-parents', '1 both-parents', '0 both-parents'],
    ],
    [
      'the same names in two villages',
      [family('A B', 'C D'), family('A B', 'C D', 'Thôn Hạ')],
      ['0 both-parents', '1 both-parents'],
    ],
    ['the father left out', [family('A B', 'C D'), family(null, 'C D')], ['0 both-parents', '0 one-of-the-parents']],
    [
      'the father left out first',
      [family(null, 'C D'), family('A B', 'C D')],
      ['0 single-parent', '0 one-of-the-parents'],
    ],
    [
      'another father of the same mother',
      [family('A B', 'C D'), family('X Y', 'C D')],
      ['0 both-parents', '1 both-parents'],
    ],
    ['a single mother', [family(null, 'C D'), family(null, 'C D')], ['0 single-parent', '0 single-parent']],
    [
      'two families of mothers of one name',
      [family('A B', 'C D'), family('X Y', 'C D'), other, family(null, 'C D')],
      ['0 both-parents', '1 both-parents', '2 both-parents', '3 single-parent'],
    ],
    [
      'no parents, one carer',
      [family(null, null, 'T', { carer: 'Bà Sáu' }), family(null, null, 'T', { carer: 'Bà Sáu' })],
      ['0 carer', '0 carer'],
    ],
    ['nothing known', [family(null, null), family(null, null)], ['0 alone', '1 alone']],
    [
      'a code',
      [family('A B', 'C D', 'T', { householdCode: '12' }), family(null, 'Q R', 'T', { householdCode: '12' })],
      ['0 code', '0 code'],
    ],
  ])('%s', (_, drafts, expected) => {
    expect(groups(...drafts)).toEqual(expected)
  })
})

describe('remarks', () => {
  test('name the cell, what is wrong and what to do', () => {
    expect(remark(finding('birthMale', 2, 'birth:impossible', { typed: '31/02/2021' }))).toBe(
      'Cột C, Ngày sinh (ghi ở cột Nam): Không có ngày “31/02/2021”. Sửa theo giấy khai sinh.',
    )
    expect(remark(finding('notes', 11, 'note:died', { typed: 'Chết 02/2026', when: '2026-02' }), 'en')).toBe(
      'Column L, Notes: The note “Chết 02/2026” says the child died (02/2026). If so, leave the row out; a record in the register is opened and ended.',
    )
    expect(remark(finding('fullName', 1, 'repeat:same-row', { row: 103 }))).toContain('dòng 103')
  })

  test('for a log leave out what stands in the cell', () => {
    const long = finding('personalNumber', 6, 'id:long', { typed: '02731873191300' })
    expect(remark(long, 'vi', 'hidden')).toContain('“…” thừa')
    for (const code of Object.keys(findingLevels) as FindingCode[]) {
      const found = finding('notes', 1, code, { typed: 'TYPED', proposal: 'PROPOSED', when: '2026' })
      expect(remark(found, 'en', 'hidden')).not.toMatch(/TYPED|PROPOSED|2026/)
    }
  })

  test('every finding has a sentence in both languages, without a place left open', () => {
    for (const code of Object.keys(findingLevels) as FindingCode[])
      for (const language of ['vi', 'en'] as const) {
        const text = remark(finding('fullName', 1, code, { typed: 'T', proposal: 'P', when: '2026', row: 9 }), language)
        expect(text).toMatch(/: .{20,}\.$/)
        expect(text).not.toMatch(/[{}]/)
        expect(text).toBe(text.normalize('NFC'))
      }
  })

  test('columns as spreadsheets name them', () => {
    expect([0, 25, 26, 27, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA'])
  })
})

test('the table of numbers holds what a Map holds', () => {
  const table = new NumberTable()
  const map = new Map<number, number>()
  for (let row = 1; row < 20000; row++) {
    const key = hashTexts(String(row % 7919))
    expect(table.get(key)).toBe(map.get(key))
    if (map.has(key) && row % 3 > 0) continue
    table.set(key, row)
    map.set(key, row)
  }
  expect(table.get(0)).toBeUndefined()
  table.set(0, -1)
  expect(table.get(0)).toBe(-1)
})
