import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import pino from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keyringOf } from '../../platform/encryption/keyring.ts'
import { makeTestDatabase, type TestDatabase, testKeys } from '../../testing/test-database.ts'
import { keepSealing } from './keep-sealing.ts'
import { makeSeals } from './make-seals.ts'
import { SealFile } from './seal-file.ts'
import { verifyAudit } from './verify.ts'
import { SealsDiffer, Witness } from './witness.ts'

let database: TestDatabase
let folder: string
const open: pg.Client[] = []

const connect = async (): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  open.push(client)
  return client
}

beforeEach(async () => {
  database = await makeTestDatabase()
  folder = mkdtempSync(path.join(tmpdir(), 'mangnon-seals-'))
})
afterEach(async () => {
  for (const client of open.splice(0)) await client.end()
  rmSync(folder, { recursive: true, force: true })
  await database.drop()
})

const write = (client: pg.Client, action: string) =>
  client.query(`insert into audit (purpose, action) values ('work_list', $1)`, [action])
const verify = async (client: pg.Client, keys = testKeys) => {
  await client.query('begin isolation level repeatable read read only')
  try {
    return await verifyAudit(client, { keys, file: new SealFile(folder) })
  } finally {
    await client.query('rollback')
  }
}

describe('rows that commit out of order', () => {
  test('a number that was taken and not yet committed holds the seal up; a long transaction that wrote nothing does not', async () => {
    const [early, late, idle, sealer] = [await connect(), await connect(), await connect(), await connect()]
    await idle.query('begin')
    await idle.query('select count(*) from child')
    await idle.query('select pg_current_xact_id()')
    await early.query('begin')
    await write(early, 'first number, last to commit')
    await write(late, 'second number, committed')
    expect(await makeSeals(sealer, testKeys)).toEqual([])
    await early.query('commit')
    const [seal] = await makeSeals(sealer, testKeys)
    expect(seal).toMatchObject({ n: 1, after: 0, rows: 2 })
    await idle.query('rollback')
  })

  test('eight writers that hesitate and roll back, two sealers: every row is under a seal, none is missed', async () => {
    const sealers = [await connect(), await connect()]
    const reader = await connect()
    const witness = new Witness(new SealFile(folder), testKeys)
    const writers = await Promise.all(Array.from({ length: 8 }, connect))
    let working = true
    const work = Promise.all(
      writers.map(async (client, who) => {
        for (let round = 0; round < 40; round++) {
          await client.query('begin')
          await write(client, `${who}.${round}`)
          if ((who + round) % 3 === 0) await pause((who * 7 + round) % 11)
          await client.query((who * round) % 5 === 1 ? 'rollback' : 'commit')
        }
      }),
    ).then(() => {
      working = false
    })
    while (working) {
      await Promise.all(sealers.map(client => makeSeals(client, testKeys)))
      await witness.follow(reader)
    }
    await work
    await makeSeals(reader, testKeys)
    await witness.follow(reader)
    const [{ n } = { n: -1 }] = await database.owner<{ n: number }>('select count(*)::int as n from audit')
    const verdict = await verify(reader)
    expect(verdict).toMatchObject({ ok: true, rows: n, tail: { rows: 0 } })
    expect(verdict.seals).toBeGreaterThan(3)
  })
})

describe('the second place', () => {
  test('a torn last line is taken off and written anew; each server has the whole chain', async () => {
    const client = await connect()
    for (const action of ['a', 'b', 'c']) {
      await write(client, action)
      await makeSeals(client, testKeys)
      await new Witness(new SealFile(folder), testKeys).follow(client)
      appendFileSync(path.join(folder, readdirSync(folder)[0] ?? ''), '{"n":9,"form"')
    }
    await new Witness(new SealFile(folder), testKeys).follow(client)
    await write(client, 'd')
    await makeSeals(client, testKeys)
    await new Witness(new SealFile(folder), testKeys).follow(client)
    expect(await verify(client)).toMatchObject({ ok: true, seals: 4 })
  })

  test('a running system notices within a tick that the database was put back, and writes nothing of the other story down', async () => {
    const client = await connect()
    const witness = new Witness(new SealFile(folder), testKeys)
    for (const action of ['a', 'b']) {
      await write(client, action)
      await makeSeals(client, testKeys)
    }
    await witness.follow(client)
    await database.owner('alter table audit_seal disable trigger all')
    await database.owner('delete from audit_seal where n = 2')
    await expect(witness.follow(client)).rejects.toThrow(SealsDiffer)
    await write(client, 'c')
    await makeSeals(client, testKeys)
    await expect(witness.follow(client)).rejects.toThrow(SealsDiffer)
    expect((await verify(client)).found[0]?.code).toBe('seal_changed')
  })

  test('seals of a key that is not in the ring are not carried', async () => {
    const client = await connect()
    await write(client, 'a')
    await makeSeals(client, keyringOf(Buffer.alloc(32, 1)))
    await expect(new Witness(new SealFile(folder), testKeys).follow(client)).rejects.toThrow(SealsDiffer)
    expect(readdirSync(folder)).toEqual([])
  })
})

test('a new key seals on; what the old one sealed stays proven while it is in the ring', async () => {
  const client = await connect()
  const [older, newer] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
  await write(client, 'a')
  await makeSeals(client, keyringOf(older))
  await write(client, 'b')
  const both = keyringOf(newer, older)
  await makeSeals(client, both)
  await new Witness(new SealFile(folder), both).follow(client)
  expect(await verify(client, both)).toMatchObject({ ok: true, rows: 2 })
  expect((await verify(client, keyringOf(newer))).ok).toBe(false)
})

test('a clock set back, of the server or the database, is told and breaks nothing', async () => {
  const client = await connect()
  const witness = new Witness(new SealFile(folder), testKeys)
  await write(client, 'before')
  await makeSeals(client, testKeys)
  await client.query(
    `insert into audit (purpose, action, at) values ('work_list', 'after', clock_timestamp() - interval '2 hours')`,
  )
  await makeSeals(client, testKeys, () => Date.now() - 3_600_000)
  await write(client, 'later')
  await makeSeals(client, testKeys)
  await witness.follow(client)
  const verdict = await verify(client)
  expect(verdict).toMatchObject({ ok: true, rows: 3 })
  expect(verdict.clocks.map(({ seal, clock, seconds }) => [seal, clock, Math.round(seconds / 60)])).toEqual([
    [2, 'database', 120],
    [2, 'server', 60],
  ])
})

test('the running system seals each second, and once more when it stops', async () => {
  const client = await connect()
  const sealing = keepSealing({
    ownerUrl: database.ownerUrl,
    keys: testKeys,
    folder,
    log: pino({ level: 'silent' }),
  })
  await write(client, 'a')
  await pause(1500)
  expect(await verify(client)).toMatchObject({ ok: true, rows: 1, tail: { rows: 0 } })
  await write(client, 'b')
  await sealing.stop()
  expect(await verify(client)).toMatchObject({ ok: true, rows: 2, seals: 2, tail: { rows: 0 } })
})

test('rows that are written and not yet sealed are named as the tail', async () => {
  const client = await connect()
  await write(client, 'a')
  expect(await verify(client)).toMatchObject({ ok: true, rows: 0, seals: 0, head: null, tail: { rows: 1, first: 1 } })
})
