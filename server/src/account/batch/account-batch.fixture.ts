import type { Actor } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { writeXlsxStream } from 'hucre/xlsx'
import type { TestApp } from '../../testing/test-app.ts'
import type { TestDatabase } from '../../testing/test-database.ts'
import { phatTich } from '../../testing/test-records.ts'

export const headings = [
  'STT',
  'Họ và tên',
  'Tên đăng nhập',
  'Vai trò',
  'Xã/Phường',
  'Thôn/Tổ dân phố',
  'Số điện thoại',
  'Từ ngày',
  'Đến ngày',
]

/** An .xlsx with letterhead above the table, as a commune's office writes it. */
export const listFile = async (
  rows: readonly (readonly string[])[],
  head: readonly string[] = headings,
): Promise<Buffer> => {
  const all = [
    ['ỦY BAN NHÂN DÂN TỈNH BẮC NINH'],
    ['DANH SÁCH CỘNG TÁC VIÊN NĂM 2026'],
    [],
    [...head],
    ...rows.map(row => [...row]),
  ]
  return Buffer.from(await new Response(writeXlsxStream(all, { name: 'CTV' }) as unknown as BodyInit).arrayBuffer())
}

export const csvFile = (rows: readonly (readonly string[])[], head: readonly string[] = headings): Buffer =>
  Buffer.from([head, ...rows].map(row => row.join(';')).join('\n'), 'utf8')

/** Sends a file as the browser does. */
export const sendList = async (server: TestApp, actor: Actor, file: Buffer, name = 'danh sách.xlsx') => {
  const mark = 'ranh-gioi'
  const payload = Buffer.concat([
    Buffer.from(
      `--${mark}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    file,
    Buffer.from(`\r\n--${mark}--\r\n`),
  ])
  return server.send(actor, '/api/account-batches', payload, `multipart/form-data; boundary=${mark}`)
}

/** Villages of Phật Tích, the commune of the tests. */
export const makeVillages = async (
  database: TestDatabase,
  names: readonly string[],
  commune = phatTich,
  communeId = '25-09349',
) => {
  for (const [at, name] of names.entries()) {
    const id = newId()
    const code = String(at + 1).padStart(3, '0')
    await database.owner(
      `insert into area (id, scheme, code, level, parent_id, path, valid_from) values ($1, '25', $2, 'village', $3, $4, '2025-07-01')`,
      [id, code, communeId, `${commune}${code}.`],
    )
    await database.owner(
      `insert into area_name (area_id, path, level, valid_from, name, full_name, type, name_key) values ($1, $2, 'village', '2025-07-01', $3, $3, 'thon', 'x')`,
      [id, `${commune}${code}.`, name],
    )
  }
}
