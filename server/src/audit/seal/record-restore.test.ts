import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Actor } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { restore } from '../../backup/restore.ts'
import { takeBackup } from '../../backup/take-backup.ts'
import { Database } from '../../platform/db/database.ts'
import { migrate } from '../../platform/db/migrate.ts'
import { openPool } from '../../platform/db/pool.ts'
import { type RunningPostgres, startPostgres } from '../../platform/postgres/start-postgres.ts'
import { testKeys } from '../../testing/test-database.ts'
import { makeSeals } from './make-seals.ts'
import { compareSeals, recordRestore } from './record-restore.ts'
import { SealFile } from './seal-file.ts'
import { verifyAudit } from './verify.ts'
import { SealsDiffer, Witness } from './witness.ts'

const place = mkdtempSync(path.join(tmpdir(), 'mangnon-restored-'))
const seals = path.join(place, 'seals')
const file = () => new SealFile(seals, testKeys)
const administrator: Actor = {
  accountId: newId(),
  grantId: newId(),
  role: 'administrator',
  areaPath: '',
  fullName: 'Lê Thị Quản',
}

let running: RunningPostgres
let client: pg.Client
let db: Database

const openOn = async (dataDir: string): Promise<void> => {
  running = await startPostgres({ dataDir, log: () => undefined, durable: false })
  const { appUrl } = await migrate(running.url, testKeys)
  client = new pg.Client({ connectionString: running.url })
  await client.connect()
  db = new Database(openPool(appUrl, 2), testKeys)
}
const close = async (): Promise<void> => {
  await db.close()
  await client.end()
  await running.stop()
}
/** So many entries, sealed and carried to the second place. */
const work = async (actions: readonly string[], witness = new Witness(file(), testKeys)): Promise<void> => {
  for (const action of actions) {
    await client.query(`insert into audit (purpose, action) values ('work_list', $1)`, [action])
    await makeSeals(client, testKeys)
  }
  await witness.follow(client)
}
const verify = () => verifyAudit(client, { keys: testKeys, file: file() })

beforeAll(async () => {
  await openOn(path.join(place, 'data'))
  await client.query(
    `insert into account (id, username, full_name, area_path) values ($1, 'quan', 'Lê Thị Quản', '')`,
    [administrator.accountId],
  )
  await client.query(
    `insert into role_grant (id, account_id, role, area_path, valid_from) values ($1, $2, 'administrator', '', vietnam_today())`,
    [administrator.grantId, administrator.accountId],
  )
  await work(['a', 'b', 'c'])
  mkdirSync(path.join(place, 'backups'))
  const { folder } = await takeBackup({
    url: running.url,
    dataDir: path.join(place, 'data'),
    to: path.join(place, 'backups'),
    keyIds: ['0badcafe'],
    keysInData: false,
    chain: null,
  })
  // What follows is in no backup: the disk is lost.
  await work(['lost 1', 'lost 2'])
  await close()
  await restore({
    from: folder,
    moment: null,
    data: path.join(place, 'restored'),
    checkKeys: () => undefined,
    layKeys: async () => undefined,
  })
  await openOn(path.join(place, 'restored'))
}, 120_000)
afterAll(async () => {
  await close()
  rmSync(place, { recursive: true, force: true })
})

test('after a restore the second place is ahead: said from where on, refused by the running system, recorded, and then explained', async () => {
  const before = readdirSync(seals)
    .map(name => readFileSync(path.join(seals, name), 'utf8'))
    .join('')
  const ahead = await compareSeals(client, file())
  expect(ahead).toMatchObject({ after: 3, upto: 5, rows: 2 })
  const witness = new Witness(file(), testKeys)
  await expect(work(['after'], witness)).rejects.toThrow(SealsDiffer)
  expect((await verify()).found.map(({ code }) => code)).toContain('seal_changed')
  // The restored database has begun seal 4 anew; what it lost is the same as before.
  expect(await compareSeals(client, file())).toMatchObject({ after: 3, upto: 5 })

  if (!ahead) throw new Error('the second place is ahead')
  await recordRestore({ db }, administrator, file(), ahead, 'Hỏng ổ đĩa đêm 21/11')
  witness.forget()
  await work(['later'], witness)
  const verdict = await verify()
  expect(verdict.found).toEqual([])
  expect(verdict).toMatchObject({
    ok: true,
    restores: [{ after: 3, upto: 5, rows: 2, by: 'Lê Thị Quản', reason: 'Hỏng ổ đĩa đêm 21/11' }],
  })
  const { rows } = await client.query(
    `select seq, actor_id, detail ->> 'reason' as reason from audit where action = 'audit.restore_recorded'`,
  )
  expect(rows).toMatchObject([{ actor_id: administrator.accountId, reason: 'Hỏng ổ đĩa đêm 21/11' }])
  const after = readdirSync(seals)
    .map(name => readFileSync(path.join(seals, name), 'utf8'))
    .join('')
  expect(after.startsWith(before)).toBe(true)
  expect(await compareSeals(client, file())).toBeNull()
})

test.each<[string, (text: string) => string]>([
  ['the reason', text => text.replace('Hỏng ổ đĩa', 'Bảo trì ổ đĩa')],
  ['how far it reaches', text => text.replace('"after":3,"upto":5', '"after":1,"upto":5')],
  ['the seals that were lost', text => text.replace(/\n[^\n]*"n":5,[^\n]*(?=\n\{"restored")/, '')],
  [
    'a record that nobody closed with the key',
    text =>
      `${text}{"restored":{"after":1,"upto":9,"lastMac":"","rows":1,"at":"","by":"","reason":""},"keyId":"x","mac":"00"}\n`,
  ],
])('whoever changes %s afterwards is found', async (_what, change) => {
  const [name = ''] = readdirSync(seals)
  const at = path.join(seals, name)
  const whole = readFileSync(at, 'utf8')
  expect(change(whole)).not.toBe(whole)
  writeFileSync(at, change(whole))
  try {
    expect((await verify()).ok).toBe(false)
  } finally {
    writeFileSync(at, whole)
  }
  expect((await verify()).ok).toBe(true)
})

test('without the keys nobody can record a restore, nor is one believed', async () => {
  expect(await new SealFile(seals).restores()).toEqual([])
  const fact = { after: 1, upto: 2, lastMac: '', rows: 1, at: '', by: '', reason: '' }
  await expect(new SealFile(seals).appendRestore(fact)).rejects.toThrow(/keys/)
})
