import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase, testKeys } from '../../testing/test-database.ts'
import { makeSeals } from './make-seals.ts'
import { SealFile } from './seal-file.ts'
import { attacks, copyOf, randomOf } from './tampering.attacks.ts'
import { verifyAudit } from './verify.ts'
import { Witness } from './witness.ts'

let database: TestDatabase
let client: pg.Client
const folder = mkdtempSync(path.join(tmpdir(), 'mangnon-seals-'))
const older: string[] = []
let seqs: number[] = []
let seals = 0

/** Twelve batches of a few dozen rows, with gaps as rollbacks leave them. */
const fill = async (): Promise<void> => {
  const file = new SealFile(folder)
  const witness = new Witness(file, testKeys)
  const people = (await client.query<{ id: string }>('select gen_random_uuid() as id from generate_series(1, 7)')).rows
  for (let batch = 0; batch < 12; batch++) {
    await client.query(
      `insert into audit (actor_id, actor_role, actor_area, purpose, action, subject, subject_id, commune_path, count, detail, session_id, address, device)
       select ($1::uuid[])[n % 7 + 1], 'commune_officer', '25.24.09349.', 'register_keeping',
              case n % 3 when 0 then 'child.listed' else 'child.read' end, case n % 3 when 0 then null else 'child' end,
              case n % 3 when 0 then null else gen_random_uuid()::text end, '25.24.09349.', n,
              case n % 3 when 0 then jsonb_build_object('search', 'lan	"' || n) end, gen_random_uuid(), '10.0.0.1', 'Chrome · Windows'
         from generate_series(1, 30) n`,
      [people.map(({ id }) => id)],
    )
    await client.query('begin')
    await client.query(`insert into audit (purpose, action) values ('work_list', 'lost'), ('work_list', 'lost')`)
    await client.query('rollback')
    if (batch > 0 && batch % 3 === 0) older.push(copyOf(folder))
    seals += (await makeSeals(client, testKeys)).length
    await witness.follow(client)
  }
  seqs = (await client.query<{ seq: string }>('select seq from audit order by seq')).rows.map(({ seq }) => Number(seq))
}

beforeAll(async () => {
  database = await makeTestDatabase()
  client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  await fill()
})
afterAll(async () => {
  for (const made of [folder, ...older]) rmSync(made, { recursive: true, force: true })
  await client.end()
  await database.drop()
})

const verify = (at = folder) => verifyAudit(client, { keys: testKeys, file: new SealFile(at) })

/** Inside a transaction that is thrown away. */
const inVain = async <T>(work: () => Promise<T>): Promise<T> => {
  await client.query('begin; set local session_replication_role = replica')
  try {
    return await work()
  } finally {
    await client.query('rollback')
  }
}

test('what nobody touched is whole: gaps of rolled-back transactions are no fault', async () => {
  const verdict = await inVain(() => verify())
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
      const { verdict, first } = await inVain(async () => {
        const expected = await attack({ client, folder: copy, seqs, seals, older }, random)
        return { first: expected, verdict: await verify(copy) }
      })
      rmSync(copy, { recursive: true, force: true })
      const told = `${name}, round ${round}, seed ${seed}: ${JSON.stringify(verdict.found.slice(0, 3))}`
      expect(verdict.ok, told).toBe(false)
      if (first !== null) expect(verdict.firstBadRow, told).toMatchObject({ seq: first })
    }
  })
})
