import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase, testKeys } from '../testing/test-database.ts'
import { findAdministrator, importAreas } from './areas.import.ts'
import { areasReport } from './areas.report.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'mangnon-areas-'))
const file = (name: string, text: string): string => {
  const at = path.join(folder, name)
  writeFileSync(at, text)
  return at
}
const changes = (rows: string) =>
  file('thay-doi.csv', `level,code,effective_from,field,old_value,new_value,legal_basis\n${rows}\n`)

let database: TestDatabase
let username = ''
beforeAll(async () => {
  database = await makeTestDatabase()
  const { accountId } = await database.actor('administrator', '', 'Lê Thị Quản')
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
  now: () => new Date(),
})
const words = { effectiveOn: undefined, legalText: 'NQ thử', title: 'Thử' }

test('nobody but who administers the nation changes units', async () => {
  await expect(findAdministrator(database.ownerUrl, 'nobody')).rejects.toThrow(/quản trị toàn quốc/)
})

test('says what would change, changes it only when told to, and takes the day from the table', async () => {
  const actor = await findAdministrator(database.ownerUrl, username)
  const table = changes('commune,09349,2026-11-01,type,Xã Phật Tích,Phường Phật Tích,NQ 9')
  const nameNow = async () =>
    (
      await database.owner<{ full_name: string }>(
        `select full_name from area_name where area_id = '25-09349' and valid_to is null`,
      )
    )[0]
  const dry = await importAreas(context(), actor, [table], { ...words, confirm: false })
  expect(dry).toMatchObject({ errors: 0, change: { state: 'cancelled', effectiveOn: '2026-11-01' } })
  expect(areasReport(dry)).toMatch(/1 {2}đổi loại/)
  expect(await nameNow()).toEqual({ full_name: 'Xã Phật Tích' })
  const done = await importAreas(context(), actor, [table], { ...words, confirm: true })
  expect(done.change.state).toBe('applied')
  expect(await nameNow()).toEqual({ full_name: 'Phường Phật Tích' })
})

test('a table with an error changes nothing and names its row', async () => {
  const actor = await findAdministrator(database.ownerUrl, username)
  const table = changes('commune,99999,2026-11-02,type,Xã A,Phường A,NQ')
  const told = await importAreas(context(), actor, [table], { ...words, confirm: true })
  expect(told).toMatchObject({ errors: 1, change: { state: 'cancelled' } })
  expect(areasReport(told)).toMatch(/thay-doi\.csv:2 .*99999/)
})

test('a day to come waits', async () => {
  const actor = await findAdministrator(database.ownerUrl, username)
  const table = changes('commune,09193,2099-01-01,type,,Phường Khác,NQ')
  const told = await importAreas(context(), actor, [table], { ...words, confirm: true })
  expect(told.change.state).toBe('waiting')
})

test('a file without a table of units is refused', async () => {
  const actor = await findAdministrator(database.ownerUrl, username)
  const table = file('khac.csv', 'a,b\n1,2\n')
  await expect(
    importAreas(context(), actor, [table], { ...words, effectiveOn: '2026-11-02', confirm: false }),
  ).rejects.toMatchObject({ code: 'file_no_area_table' })
})
