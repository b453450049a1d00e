import { ethnicGroups } from '@mangnon/legal/code-lists/ethnic-groups.ts'
import { parseCsv } from 'hucre'
import { describe, expect, test } from 'vitest'
import type { Cell, Row } from './cell.ts'
import type { ChildDraft } from './child-draft.ts'
import { classifyRow } from './classify-row.ts'
import { findTable, type MergedRange } from './find-table.ts'
import { householdGrouper } from './group-households.ts'
import type { ListField } from './list-field.ts'
import { mappingOf, proposeColumns } from './propose-columns.ts'
import { readRow } from './read-row.ts'
import { readVillageName } from './village-name.ts'

const today = '2026-11-22'
const kinh = '2008-01'

const readList = (rows: readonly Row[], merges: readonly MergedRange[] = [], sheet = '') => {
  const table = findTable(rows, merges)
  if (table === null) throw new Error('no table found')
  const proposals = proposeColumns(table.columns, rows.slice(table.firstDataRow), { today, ethnicGroups })
  const mapping = mappingOf(proposals)
  const group = householdGrouper()
  const children: (ChildDraft & { codes: string[]; group: number })[] = []
  let village = readVillageName(sheet)
  let above: Row | undefined
  rows.slice(table.firstDataRow).forEach((cells, i) => {
    const kind = classifyRow(cells, mapping)
    if (kind.kind === 'village') village = kind.village
    if (kind.kind !== 'data') return
    const { draft, findings } = readRow(cells, mapping, { today, ethnicGroups, village, ...(above ? { above } : {}) })
    above = cells
    children.push({ ...draft, codes: findings.map(({ code }) => code), group: group(i, draft).group })
  })
  const fields = Object.fromEntries(proposals.map(({ caption, field }) => [caption, field]))
  return { table, proposals, mapping, fields, children }
}

const merged = (startRow: number, startCol: number, endRow: number, endCol: number): MergedRange => ({
  startRow,
  startCol,
  endRow,
  endCol,
})

const day = (text: string): Cell => new Date(`${text}T00:00:00Z`)

describe('sex in its own column, day, month and year apart, a household code, other captions and order', () => {
  const rows: Row[] = [
    ['UBND XÃ TÂN HÒA', null, null, null, null, null, null, null, null, null, null],
    ['DANH SÁCH TRẺ EM', null, null, null, null, null, null, null, null, null, null],
    ['TT', 'Mã hộ', 'Tên trẻ', 'Phái', 'Sinh ngày', null, null, 'ĐDCN', 'Mẹ', 'Bố', 'Ấp', 'SĐT', 'Cân nặng'],
    [null, null, null, null, 'Ngày', 'Tháng', 'Năm', null, null, null, null, null, null],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)', '(10)', '(11)', '(12)', '(13)'],
    [
      1,
      'H01',
      'Lê Văn An',
      'Nam',
      5,
      7,
      2018,
      '087218000001',
      'Trần Thị Bé',
      'Lê Văn Bình',
      'Ấp 1',
      '0912345678',
      12.5,
    ],
    [2, 'H01', 'Lê Thị Ánh', 'Nữ', 1, 2, 2020, '087320000001', 'Trần Thị Bé', 'Lê Văn Bình', 'Ấp 1', 912345678, null],
    [3, 'H02', 'Ngô Văn Cường', 'nam', null, 3, 2019, '', 'Võ Thị Dung', '', 'Ấp 2', '', null],
    [4, 'H03', 'Ngô Văn Dũng', 'x', 30, 2, 2019, '', 'Võ Thị Dung', '-', 'Ấp 2', '', null],
  ]
  const merges = [merged(2, 4, 2, 6), ...[0, 1, 2, 3, 7, 8, 9, 10, 11, 12].map(column => merged(2, column, 3, column))]

  test.each([
    ['with merged cells known', merges],
    ['without', []],
  ])('%s', (_, ranges) => {
    const { fields, children, table } = readList(rows, ranges)
    expect(table).toMatchObject({ headerRows: [2, 3], firstDataRow: 5 })
    expect(fields).toEqual({
      TT: 'ordinal',
      'Mã hộ': 'householdCode',
      'Tên trẻ': 'fullName',
      Phái: 'sex',
      'Sinh ngày – Ngày': 'birthDay',
      'Sinh ngày – Tháng': 'birthMonth',
      'Sinh ngày – Năm': 'birthYear',
      ĐDCN: 'personalNumber',
      Mẹ: 'mother',
      Bố: 'father',
      Ấp: 'village',
      SĐT: 'phone',
      'Cân nặng': 'keep',
    })
    expect(
      children.map(child => [child.fullName, child.sex, child.birth, child.villageName, child.codes.join(' ')]),
    ).toEqual([
      ['Lê Văn An', 'male', '2018-07-05', 'Ấp 1', ''],
      ['Lê Thị Ánh', 'female', '2020-02-01', 'Ấp 1', 'phone:number-lost-zero'],
      ['Ngô Văn Cường', 'male', '2019-03', 'Ấp 2', 'birth:month-year id:none father:none'],
      ['Ngô Văn Dũng', 'unknown', null, 'Ấp 2', 'sex:unclear birth:impossible id:none father:none'],
    ])
    expect(children[0]).toMatchObject({ phone: '+84912345678', householdCode: 'H01', kept: { 'Cân nặng': '12.5' } })
    expect(children.map(({ group }) => group)).toEqual([0, 0, 2, 3])
  })
})

test('groups of columns, the given name apart, marks for sex and poverty, ditto marks, no merges (CSV)', () => {
  const text = [
    ',,,,,,,,,,',
    'STT,Họ và tên,,Giới tính,,Năm sinh,Dân tộc,Cha mẹ,,Hộ,',
    ',Họ đệm,Tên,Nam,Nữ,,,Họ tên cha,Họ tên mẹ,Nghèo,Cận nghèo',
    '1,Nguyễn Văn,An,x,,2018,Kinh,Nguyễn Văn Ba,Lê Thị Tư,x,',
    '2,Nguyễn Thị,Bình,,x,2019,nt,"""","""",,x',
    '3,,Y,x,,2020,Ê đê,,,x,x',
    '4,Lò Văn,Ún,x,x,2020,Thái,Lò Văn Ín,,,',
    'Cộng,,,,,,,,,,',
  ].join('\n')
  const { fields, children } = readList(parseCsv(text) as Row[])
  expect(fields).toEqual({
    STT: 'ordinal',
    'Họ và tên – Họ đệm': 'surnamePart',
    'Họ và tên – Tên': 'givenPart',
    'Giới tính – Nam': 'sexMaleMark',
    'Giới tính – Nữ': 'sexFemaleMark',
    'Năm sinh': 'birth',
    'Dân tộc': 'ethnicity',
    'Cha mẹ – Họ tên cha': 'father',
    'Cha mẹ – Họ tên mẹ': 'mother',
    'Hộ – Nghèo': 'povertyPoorMark',
    'Hộ – Cận nghèo': 'povertyNearPoorMark',
  })
  expect(children.map(child => [child.fullName, child.sex, child.birth, child.father, child.poverty])).toEqual([
    ['Nguyễn Văn An', 'male', '2018', 'Nguyễn Văn Ba', 'poor'],
    ['Nguyễn Thị Bình', 'female', '2019', 'Nguyễn Văn Ba', 'near_poor'],
    ['Y', 'male', '2020', null, 'unknown'],
    ['Lò Văn Ún', 'unknown', '2020', 'Lò Văn Ín', 'unknown'],
  ])
  expect(children[1]).toMatchObject({ ethnicity: kinh, mother: 'Lê Thị Tư' })
  expect(children[1]?.codes).toEqual(['text:ditto', 'text:ditto', 'text:ditto', 'birth:year-only'])
  expect(children[2]?.codes).toContain('poverty:both-marks')
  expect(children[3]?.codes).toContain('sex:both-columns')
})

test('a sheet a village, the village from its name; headings without diacritics; girls ticked; no ordinal', () => {
  const { fields, children } = readList(
    [
      [
        'Ho va ten',
        'Ngay thang nam sinh',
        'Nu',
        'So dinh danh',
        'Dia chi',
        'Hoc lop',
        'Truong',
        'Nguoi nuoi duong',
        'Ghi chu',
      ],
      [
        'Trần Văn Bảo',
        day('2015-05-06'),
        '',
        '',
        'Số 5',
        '5A',
        'Tiểu học Hòa Bình',
        'Bà Trần Thị Sáu',
        'Tạm trú từ 3/2025',
      ],
      ['Trần Thị Cúc', '7/8/2016', 'x', '', 'Số 5', '4B', 'Tiểu học Hòa Bình', '', ''],
    ],
    [],
    'Thôn Hạ',
  )
  expect(Object.values(fields)).toEqual<ListField[]>([
    'fullName',
    'birth',
    'sexFemaleMark',
    'personalNumber',
    'address',
    'class',
    'school',
    'carer',
    'notes',
  ])
  expect(children).toMatchObject([
    {
      fullName: 'Trần Văn Bảo',
      sex: 'male',
      birth: '2015-05-06',
      villageName: 'Thôn Hạ',
      class: '5A',
      carer: 'Bà Trần Thị Sáu',
      residence: 'temporary',
    },
    {
      fullName: 'Trần Thị Cúc',
      sex: 'female',
      birth: '2016-08-07',
      villageName: 'Thôn Hạ',
      school: 'Tiểu học Hòa Bình',
    },
  ])
  expect(children[0]?.codes).toContain('sex:from-empty-mark')
})

test('a grouping row above the headings, parents with their own columns, headings repeated on the next page', () => {
  const head: Row = [
    'STT',
    'Họ và tên',
    'Ngày sinh',
    'Nam/Nữ',
    'DT',
    'Họ và tên',
    'Năm sinh',
    'Họ và tên',
    'Năm sinh',
    'Thôn',
    'Ghi chú',
  ]
  const rows: Row[] = [
    ['Thông tin trẻ', null, null, null, null, 'Cha', null, 'Mẹ', null, null, null],
    head,
    [
      1,
      'Vi Văn Tú',
      '01/02/2019',
      'Nam',
      'Tày',
      'Vi Văn Hai',
      1990,
      'Lộc Thị Ba',
      1992,
      'Bản Mới',
      'Chuyển đến T3/2026',
    ],
    head,
    [2, 'Vi Thị Na', '01/02/2021', 'Nữ', 'tày', 'Vi Văn Hai', 1990, 'Lộc Thị Ba', 1992, 'Bản Mới', ''],
    [3, null, null, null, null, null, null, null, null, null, null],
    [4, null, '01/02/2021', 'Nữ', 'Tày', 'Vi Văn Hai', null, null, null, 'Bản Mới', ''],
  ]
  const merges = [merged(0, 0, 0, 4), merged(0, 5, 0, 6), merged(0, 7, 0, 8)]
  const { proposals, children } = readList(rows, merges)
  expect(proposals.map(({ field }) => field)).toEqual<ListField[]>([
    'ordinal',
    'fullName',
    'birth',
    'sex',
    'ethnicity',
    'father',
    'keep',
    'mother',
    'keep',
    'village',
    'notes',
  ])
  expect(children.map(child => [child.fullName, child.group, child.codes.join(' ')])).toEqual([
    ['Vi Văn Tú', 0, 'birth:text note:moved-in'],
    ['Vi Thị Na', 0, 'birth:text ethnicity:spelling'],
    [null, 0, 'name:none birth:text mother:none'],
  ])
  expect(children[0]?.kept).toEqual({ 'Cha – Năm sinh': '1990', 'Mẹ – Năm sinh': '1992' })
})

test('no table: letterhead alone, figures alone, nothing', () => {
  expect(findTable([])).toBeNull()
  expect(findTable([['ỦY BAN NHÂN DÂN'], ['DANH SÁCH TRẺ EM']])).toBeNull()
  expect(
    findTable([
      [1, 2, 3],
      [4, 5, 6],
    ]),
  ).toBeNull()
})

test('a list without any heading: the values say what they can', () => {
  const columns = [0, 1, 2, 3].map(column => ({ column, captions: [] }))
  const rows: Row[] = [
    [1, 'Nguyễn Văn An', '05/07/2018', '027218749137'],
    [2, 'Trần Thị Bé', '06/07/2018', '027318749138'],
  ]
  const proposals = proposeColumns(columns, rows, { today, ethnicGroups })
  expect(proposals.map(({ field, confidence, reason, caption }) => [field, confidence, reason, caption])).toEqual([
    ['ordinal', 0.5, 'values', 'Cột A'],
    ['fullName', 0.5, 'values', 'Cột B'],
    ['birth', 0.5, 'values', 'Cột C'],
    ['personalNumber', 0.5, 'values', 'Cột D'],
  ])
})
