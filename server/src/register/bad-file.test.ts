import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { Refusal } from '@mangnon/core/error/error.ts'
import { writeXlsx, writeXlsxStream } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { sniffFile } from '../platform/spreadsheet/sniff-file.ts'
import { readInWorker } from './read-in-worker.ts'
import { list, workbook } from './register.fixture.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'mangnon-bad-'))
let files = 0
const keep = (bytes: Uint8Array | string): string => {
  files++
  const at = path.join(folder, String(files))
  writeFileSync(at, bytes)
  return at
}

/** What a person is told of a file: the code of the refusal, or the number of child rows that were read. */
const outcome = async (bytes: Uint8Array | string): Promise<string | number> => {
  const at = keep(bytes)
  try {
    await sniffFile(at)
    const options = { today: '2026-11-22', villages: [], mapping: {}, remembered: [], legacyDecision: null } as const
    const reading = readInWorker({ path: at, options })
    for (;;) {
      const next = await reading.next()
      if (next.done) return next.value.rows
    }
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

/** A zip made by hand: entries with a stated size, which may be a lie. */
const zip = (entries: readonly { name: string; data: Uint8Array; stated?: number; encrypted?: boolean }[]): Buffer => {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, stated, encrypted } of entries) {
    const packed = deflateRawSync(data)
    const header = Buffer.alloc(26)
    header.writeUInt16LE(20, 0)
    header.writeUInt16LE(encrypted ? 1 : 0, 2)
    header.writeUInt16LE(8, 4)
    header.writeUInt32LE(0, 10)
    header.writeUInt32LE(packed.length, 14)
    header.writeUInt32LE(stated ?? data.length, 18)
    header.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), header, Buffer.from(name), packed])
    const central = Buffer.alloc(42)
    central.writeUInt16LE(20, 0)
    header.copy(central, 2, 0, 26)
    central.writeUInt32LE(offset, 38)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), central, Buffer.from(name)]))
    parts.push(local)
    offset += local.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(Buffer.concat(directory).length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06', 'latin1'), end])
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content)
const bare = (...more: Parameters<typeof zip>[0]) =>
  zip([
    { name: '[Content_Types].xml', data: text('<Types/>') },
    {
      name: 'xl/workbook.xml',
      data: text('<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: text('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'),
    },
    ...more,
  ])

/** An OLE container is told by its first bytes and the UTF-16 names in its directory. */
const container = (...names: readonly string[]): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(1000),
    ...names.map(name => Buffer.from(name, 'utf16le')),
    Buffer.alloc(512),
  ])

describe('a file that is no list is told apart, each with its own word', () => {
  test.each<[string, string, () => Uint8Array | string | Promise<Uint8Array>]>([
    ['nothing at all', 'file_empty', () => ''],
    ['blanks', 'file_empty', () => ' \n\n \t'],
    [
      'a picture',
      'file_not_spreadsheet',
      () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    ],
    ['a PDF', 'file_not_spreadsheet', () => '%PDF-1.7\n1,2,3\n'],
    ['a web page called .xls', 'file_not_spreadsheet', () => '<html><table><tr><td>Họ và tên</td></tr></table></html>'],
    ['a letter', 'file_not_spreadsheet', () => 'Kính gửi Uỷ ban nhân dân xã\nTrân trọng.'],
    [
      'a Word document',
      'file_not_spreadsheet',
      () =>
        zip([
          { name: '[Content_Types].xml', data: text('<Types/>') },
          { name: 'word/document.xml', data: text('<w/>') },
        ]),
    ],
    ['an old workbook', 'file_old_format', () => container('Workbook')],
    [
      'XML of 2003',
      'file_old_format',
      () => '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>',
    ],
    [
      'a workbook with a password',
      'file_encrypted',
      () =>
        writeXlsx({ sheets: [{ name: 'A', rows: [['Họ và tên']] }], encryption: { password: 'x', spinCount: 1000 } }),
    ],
    ['a container of something else', 'file_not_spreadsheet', () => container('WordDocument')],
    [
      'an encrypted zip entry',
      'file_encrypted',
      () => bare({ name: 'xl/worksheets/sheet1.xml', data: text('<a/>'), encrypted: true }),
    ],
    [
      'a workbook with macros',
      'file_has_macros',
      () => writeXlsx({ sheets: [{ name: 'A', rows: [['Họ và tên']] }], vbaProject: new Uint8Array([1, 2, 3]) }),
    ],
    ['half a workbook', 'file_damaged', async () => (await list(['Nguyễn Thị Lan', '05/03/2018'])).slice(0, 700)],
    [
      'a workbook whose sheet is not XML',
      'file_damaged',
      () => bare({ name: 'xl/worksheets/sheet1.xml', data: text('not <xml') }),
    ],
    [
      'a bomb that says so',
      'file_unsafe',
      () => bare({ name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(64 * 1024 * 1024) }),
    ],
    [
      'a bomb that lies',
      'file_damaged',
      () => bare({ name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(64 * 1024 * 1024), stated: 1000 }),
    ],
    [
      'four thousand parts',
      'file_unsafe',
      () => bare(...Array.from({ length: 4000 }, (_, i) => ({ name: `x${i}`, data: text('x') }))),
    ],
    ['a workbook of empty sheets', 'file_empty', () => workbook([], [[]])],
    [
      'a table of something else',
      'file_no_table',
      () =>
        workbook([
          ['Mặt hàng', 'Giá'],
          ['Gạo', 15000],
          ['Muối', 5000],
        ]),
    ],
  ])('%s: %s', async (_what, code, make) => {
    expect(await outcome(await make())).toBe(code)
  })

  test('a million empty rows below the list cost little', async () => {
    const rows = function* () {
      yield ['STT', 'Họ và tên', 'Ngày sinh', 'Họ tên mẹ']
      yield [1, 'Nguyễn Thị Lan', '05/03/2018', 'Trần Thị Mai']
      for (let i = 0; i < 1_000_000; i++) yield i === 999_999 ? [' '] : []
    }
    const bytes = await new Response(writeXlsxStream(rows(), { name: 'A' }) as BodyInit).bytes()
    const started = performance.now()
    expect(await outcome(bytes)).toBe(1)
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})

describe('a list of text is read in whatever way it was written', () => {
  const lines = (delimiter: string) =>
    [
      ['STT', 'Họ và tên', 'Ngày sinh', 'Họ tên mẹ'],
      ['1', 'Nguyễn Thị Ánh Tuyết', '05/03/2018', 'Trần Thị Mười'],
      ['2', 'Đặng Văn Dũng', '6/7/2019', 'Lê Thị Hường'],
    ]
      .map(cells => cells.join(delimiter))
      .join('\r\n')
  const utf16 = (content: string, little: boolean): Buffer => {
    const bytes = Buffer.from(`\ufeff${content}`, 'utf16le')
    return little ? bytes : bytes.swap16()
  }
  test.each<[string, Uint8Array | string]>([
    ['UTF-8, comma', lines(',')],
    ['UTF-8 with its mark, semicolon', `\ufeff${lines(';')}`],
    ['UTF-8, tab', lines('\t')],
    ['UTF-16 of Windows', utf16(lines('\t'), true)],
    ['UTF-16 the other way round', utf16(lines(','), false)],
    [
      'quoted, with a line break in a cell',
      '"STT","Họ và tên","Ngày sinh","Ghi chú"\n"1","Nguyễn Thị Lan","05/03/2018","một\nhai"\n"2","Lê Văn Ba","2019",""\n',
    ],
  ])('%s', async (_what, bytes) => {
    expect(await outcome(bytes)).toBe(2)
  })
})
