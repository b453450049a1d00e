import { text } from 'node:stream/consumers'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Entry, fromBuffer } from 'yauzl'
import { openWords } from '../platform/encryption/audit-words.ts'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase, testKeys } from '../testing/test-database.ts'
import { aChild, aHousehold, otherCommune, phatTich } from '../testing/test-records.ts'

let database: TestDatabase
let server: TestApp
let call: Awaited<ReturnType<TestApp['as']>>

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  call = await server.as(await database.actor('commune_officer', phatTich, 'Nguyễn Thị Hạnh'))
  const household = aHousehold({ headName: 'Nguyễn Văn Hùng', phone: '0912 345 678' })
  await call('/api/households', { method: 'POST', body: household })
  const children = [
    { fullName: 'Nguyễn Thị Lan', notes: '=HYPERLINK("http://x","y")', circumstance: '+1', householdId: household.id },
    { fullName: 'Trần Đức Anh', notes: '@SUM(A1)', birth: '2019', sex: 'male' as const },
    { fullName: 'Lê Thị Hòa', notes: '-2+3', personalNumber: '001318000012' },
  ]
  for (const child of children)
    expect((await call('/api/children', { method: 'POST', body: aChild(child) })).statusCode).toBe(200)
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

/** The sheet as it stands in the archive, unread by any library of spreadsheets. */
const sheetXml = (bytes: Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: false }, (error, zip) => {
      if (error) return reject(error)
      zip.on('entry', (entry: Entry) => {
        if (!entry.fileName.endsWith('sheet1.xml')) return
        zip.openReadStream(entry, (failed, stream) => (failed ? reject(failed) : text(stream).then(resolve, reject)))
      })
      return undefined
    })
  })

const handOut = (body: object = {}) => call('/api/children/export', { method: 'POST', body })

const cellsOf = async (bytes: Buffer) => (await readXlsx(new Uint8Array(bytes))).sheets[0]?.rows ?? []

test('the list as a file: its filters, its order, numbered, named, in the audit', async () => {
  const answer = await handOut({ sex: 'female' })
  expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200)
  const year = new Date().getFullYear()
  expect(answer.headers['content-disposition']).toBe(`attachment; filename="danh-sach-tre-em-${year}-001.xlsx"`)
  const rows = await cellsOf(answer.rawPayload)
  expect(rows[0]?.[0]).toBe('Xã Phật Tích')
  expect(String(rows[2]?.[0])).toContain(`số 1/${year}`)
  const header = rows.findIndex(row => row[0] === 'STT')
  const at = (caption: string) => (rows[header] ?? []).indexOf(caption)
  expect(rows.slice(header + 1).map(row => row[at('Họ và tên')])).toEqual(['Lê Thị Hòa', 'Nguyễn Thị Lan'])
  // A number that begins with zero is still twelve digits in the file.
  expect(rows[header + 1]?.[at('Số định danh cá nhân')]).toBe('001318000012')
  expect(rows[header + 2]?.[at('Điện thoại')]).toBe('0912 345 678')
  expect((await handOut()).headers['content-disposition']).toContain('-002.xlsx')
  expect((await handOut({ q: 'tran duc anh' })).statusCode).toBe(200)
  const logged = await database.owner<{ number: number; row_count: number; actor_name: string }>(
    'select number, row_count, actor_name from register_export order by number',
  )
  expect(logged).toEqual([
    { number: 1, row_count: 2, actor_name: 'Nguyễn Thị Hạnh' },
    { number: 2, row_count: 3, actor_name: 'Nguyễn Thị Hạnh' },
    { number: 3, row_count: 1, actor_name: 'Nguyễn Thị Hạnh' },
  ])
  const [searched] = await database.owner<{ filters: Record<string, string>; detail: Record<string, unknown> }>(
    `select filters, (select detail from audit where action = 'child.exported' order by seq desc limit 1) as detail
       from register_export where row_count = 1`,
  )
  expect(JSON.stringify(searched)).not.toMatch(/duc anh/i)
  const actor = await database.owner<{ id: string }>(`select actor_id as id from register_export limit 1`)
  expect(openWords(testKeys, 'register_export', actor[0]?.id ?? '', searched?.filters.words ?? '')).toBe('tran duc anh')
  const audited = await database.owner<{ purpose: string; count: number }>(
    `select purpose, count from audit where action = 'child.exported' order by seq`,
  )
  expect(audited).toEqual([
    { purpose: 'register_export', count: 2 },
    { purpose: 'register_export', count: 3 },
    { purpose: 'register_export', count: 1 },
  ])
})

test('whatever a text begins with, no cell is a formula', async () => {
  const { rawPayload } = await handOut()
  const sheet = await sheetXml(rawPayload)
  expect(sheet).toContain('HYPERLINK')
  expect(sheet).not.toMatch(/<f[ >]/)
  const texts = (await cellsOf(rawPayload)).flat()
  for (const text of ['=HYPERLINK("http://x","y")', '+1', '@SUM(A1)', '-2+3']) expect(texts).toContain(text)
})

test('two at once get two numbers', async () => {
  const names = (await Promise.all([1, 2, 3, 4].map(() => handOut()))).map(
    answer => answer.headers['content-disposition'],
  )
  expect(new Set(names).size).toBe(4)
})

test('a foreign commune, an administrator and nobody get no file', async () => {
  const foreign = await server.as(await database.actor('commune_officer', otherCommune))
  expect((await foreign('/api/children/export', { method: 'POST', body: { commune: '25-09349' } })).statusCode).toBe(
    404,
  )
  const administrator = await server.as(await database.actor('administrator', ''))
  expect((await administrator('/api/children/export', { method: 'POST', body: {} })).json().code).toBe('not_allowed')
  expect((await (await server.as(null))('/api/children/export', { method: 'POST', body: {} })).statusCode).toBe(401)
})
