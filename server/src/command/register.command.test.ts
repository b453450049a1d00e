import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { list } from '../register/register.fixture.ts'
import { makeTestDatabase, type TestDatabase, testKeys } from '../testing/test-database.ts'
import { phatTich } from '../testing/test-records.ts'
import { bringIn, findKeeper } from './register.import.ts'
import { reportOf } from './register.report.ts'

let database: TestDatabase
let username = ''
beforeAll(async () => {
  database = await makeTestDatabase()
  const { accountId } = await database.actor('commune_officer', phatTich, 'Bùi Thị Hà')
  const [account] = await database.owner<{ username: string }>('select username from account where id = $1', [
    accountId,
  ])
  username = account?.username ?? ''
})
afterAll(() => database.drop())

const context = () => ({
  db: database.db,
  keys: testKeys,
  mode: 'demo' as const,
  address: null,
  oidc: null,
  secondStep: 'optional' as const,
  filesFolder: mkdtempSync(path.join(tmpdir(), 'mangnon-files-')),
  log: pino({ level: 'silent' }),
  now: () => new Date('2026-11-22T03:00:00Z'),
})
const bytes = () =>
  list(
    ['Nguyễn Thị Lan', '05/03/2018', 'Nữ', 'Kinh', null, null, 'Trần Thị Mai', 'Thôn Đông', null],
    [null, '2019', 'Nam', 'Kinh', null, null, 'Phạm Thị Sáu', 'Thôn Đông', null],
  )

test.each([
  ['nobody', '25-09349', /nobody/],
  ['', '25-09193', /cán bộ/],
])('%s may not bring a list into %s', async (name, commune, words) => {
  await expect(findKeeper(database.ownerUrl, name || username, commune)).rejects.toThrow(words)
})

test('says what each row would become and writes only when told to', async () => {
  const actor = await findKeeper(database.ownerUrl, username, '25-09349')
  const dry = await bringIn(context(), actor, Readable.from([await bytes()]), {
    fileName: 'danh-sach.xlsx',
    confirm: false,
  })
  expect(dry).toMatchObject({ name: 'danh-sach', state: 'checked', counts: { rows: 2, new: 1, error: 1 } })
  expect(reportOf(dry)).toMatch(/Dòng 3: Cột B, Họ và tên trẻ: Chưa có họ tên/)
  expect(await database.owner('select from child')).toHaveLength(0)
  const written = await bringIn(context(), actor, Readable.from([await bytes()]), {
    fileName: 'x.xlsx',
    name: 'Tháng 11',
    confirm: true,
  })
  expect(written).toMatchObject({ name: 'Tháng 11', state: 'written' })
  expect(await database.owner('select full_name from child')).toEqual([{ full_name: 'Nguyễn Thị Lan' }])
})
