import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { Actor } from '@mangnon/core/account/role.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listFile, makeVillages } from '../account/batch/account-batch.fixture.ts'
import { stopTypesetter } from '../print/typeset.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { otherCommune, phatTich } from '../testing/test-records.ts'
import { bringPeopleIn, findListAdministrator } from './accounts.import.ts'
import { reportOf } from './accounts.report.ts'
import { checkSlipsFile, printSlips } from './accounts.slips.ts'

let database: TestDatabase
let folder = ''
const names = new Map<string, string>()

const usernameOf = async ({ accountId }: Actor): Promise<string> =>
  (await database.owner<{ username: string }>('select username from account where id = $1', [accountId]))[0]
    ?.username ?? ''

beforeAll(async () => {
  database = await makeTestDatabase()
  folder = mkdtempSync(path.join(tmpdir(), 'mangnon-accounts-'))
  await makeVillages(database, ['Thôn Đông', 'Thôn Đoài'])
  const commune = await database.actor('administrator', phatTich, 'Quản trị xã')
  names.set('commune', await usernameOf(commune))
  names.set('officer', await usernameOf(await database.actor('commune_officer', phatTich)))
  const both = await database.actor('administrator', phatTich)
  await database.grant(both.accountId, 'administrator', otherCommune)
  names.set('both', await usernameOf(both))
  const over = await database.actor('administrator', phatTich)
  await database.owner('update account set ended_on = vietnam_today() where id = $1', [over.accountId])
  names.set('over', await usernameOf(over))
})
afterAll(async () => {
  await stopTypesetter()
  await database.drop()
})

const context = () => ({ db: database.db, filesFolder: folder, address: 'https://mangnon.example' })
const row = (name: string, role = 'Cộng tác viên', village = 'Thôn Đông') => [
  '1',
  name,
  '',
  role,
  'Phật Tích',
  village,
  '',
  '',
  '',
]
const bring = async (rows: string[][], wanted: { confirm?: boolean; leaveOut?: boolean } = {}) =>
  bringPeopleIn(
    context(),
    await findListAdministrator(database.ownerUrl, names.get('commune') ?? ''),
    Readable.from([await listFile(rows)]),
    { fileName: 'ctv.xlsx', confirm: false, leaveOut: false, ...wanted },
  )
const accounts = async () =>
  (await database.owner<{ count: string }>(`select count(*) from account where username like '%.phattich%'`))[0]?.count

test.each([
  ['an officer', 'officer', undefined, /không quản trị/],
  ['somebody who has left', 'over', undefined, /không quản trị/],
  ['another’s area', 'commune', '25-24', /không quản trị 25-24/],
  ['one who administers two areas and names none', 'both', undefined, /--area/],
])('%s brings no list in', async (_what, who, area, words) => {
  await expect(findListAdministrator(database.ownerUrl, names.get(who) ?? '', area)).rejects.toThrow(words)
})

test('one who administers two areas says which', async () => {
  const actor = await findListAdministrator(database.ownerUrl, names.get('both') ?? '', '25-09349')
  expect(actor.areaPath).toBe(phatTich)
})

test('says each row’s verdict, writes nothing unasked, nor while a row is wrong', async () => {
  const rows = [row('Nguyễn Thị Hạnh'), row('Trần Văn Bình', 'Cán bộ tỉnh'), row('Lê Thị Đào', 'Cộng tác viên', 'Đồi')]
  const dry = await bring(rows)
  expect(dry).toMatchObject({ state: 'checked', problem: null, counts: { rows: 3, new: 1, error: 2 } })
  expect(dry.rows.map(({ row, verdict, username }) => [row, verdict, username])).toEqual([
    [5, 'new', 'hanhnt.phattich'],
    [6, 'error', null],
    [7, 'error', null],
  ])
  expect(reportOf(dry)).toMatch(/Dòng 7: Không có «Đồi»|Dòng 7: .*Đồi/)
  expect(reportOf(dry)).not.toMatch(/Nguyễn Thị Hạnh/)
  const refused = await bring(rows, { confirm: true })
  expect(refused).toMatchObject({ state: 'checked', problem: 'rows_wrong' })
  expect(await accounts()).toBe('0')
})

test('makes the accounts, prints slips that only the owner of the file may read, and makes nobody twice', async () => {
  const rows = [row('Nguyễn Thị Hạnh'), row('Phạm Văn Đức', 'Cộng tác viên', 'Thôn Đoài'), row('Lê Sai', 'Không rõ')]
  const done = await bring(rows, { confirm: true, leaveOut: true })
  expect(done).toMatchObject({ state: 'written', problem: null, counts: { new: 2, error: 1 } })
  const actor = await findListAdministrator(database.ownerUrl, names.get('commune') ?? '')
  const [file] = await printSlips(context(), actor, done.id, path.join(folder, 'phieu.pdf'))
  expect(
    readFileSync(file ?? '')
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  expect(statSync(file ?? '').mode & 0o077).toBe(0)
  expect(await accounts()).toBe('2')
  const printed = await database.owner(`select from audit where action = 'account.slip_printed'`)
  expect(printed).toHaveLength(2)
  const again = await bring(rows, { confirm: true, leaveOut: true })
  expect(again).toMatchObject({ state: 'checked', problem: 'nothing_to_make', counts: { same: 2 } })
})

test.each([
  ['phieu.docx', true, /\.pdf/],
  ['phieu.pdf', false, /--confirm/],
  ['/khong/co/phieu.pdf', true, /thư mục/],
])('slips to %s, confirmed %s, are refused before anything is made', async (file, confirm, words) => {
  await expect(checkSlipsFile(file, confirm)).rejects.toThrow(words)
})
