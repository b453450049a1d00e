import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase, testKeys } from '../../testing/test-database.ts'
import { SealFile } from './seal-file.ts'
import { attacks, copyOf, randomOf } from './tampering.attacks.ts'
import { type AttackedAudit, inVain, makeAttackedAudit } from './tampering.scene.ts'
import { verifyAudit } from './verify.ts'

let database: TestDatabase
let client: pg.Client
const folder = mkdtempSync(path.join(tmpdir(), 'mangnon-seals-'))
let audit: AttackedAudit

beforeAll(async () => {
  database = await makeTestDatabase()
  client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  audit = await makeAttackedAudit(client, folder, testKeys)
})
afterAll(async () => {
  for (const made of [folder, ...audit.older]) rmSync(made, { recursive: true, force: true })
  await client.end()
  await database.drop()
})

const verify = (at = folder) => verifyAudit(client, { keys: testKeys, file: new SealFile(at) })

test('what nobody touched is whole: gaps of rolled-back transactions are no fault', async () => {
  const verdict = await inVain(client, () => verify())
  expect(verdict).toMatchObject({ ok: true, rows: 360, seals: 12, found: [], tail: { rows: 0 } })
})

describe('1,000 random attacks', () => {
  const names = Object.keys(attacks)
  const rounds = Math.ceil(1000 / names.length)
  const seed = Number(process.env.MANGNON_TEST_SEED ?? Date.now() % 1_000_000)

  test.each(names)(`%s, ${rounds} times, seed ${seed}`, async name => {
    const attack = attacks[name]
    if (!attack) throw new Error(name)
    for (let round = 0; round < rounds; round++) {
      const random = randomOf(seed * 1000 + names.indexOf(name) * 100_003 + round)
      const copy = copyOf(folder)
      const { verdict, first } = await inVain(client, async () => {
        const expected = await attack({ client, folder: copy, ...audit }, random)
        return { first: expected, verdict: await verify(copy) }
      })
      rmSync(copy, { recursive: true, force: true })
      const told = `${name}, round ${round}, seed ${seed}: ${JSON.stringify(verdict.found.slice(0, 3))}`
      expect(verdict.ok, told).toBe(false)
      if (first !== null) expect(verdict.firstBadRow, told).toMatchObject({ seq: first })
    }
  })
})
