import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts'
import { phatTich } from '../../testing/test-records.ts'
import { nameOfOnePlan } from './statement.ts'
import { together } from './together.ts'
import type { Transaction } from './transaction.ts'

let database: TestDatabase
let officer: Awaited<ReturnType<TestDatabase['actor']>>
beforeAll(async () => {
  database = await makeTestDatabase()
  officer = await database.actor('commune_officer', phatTich)
})
afterAll(() => database.drop())

const asked = (tx: Transaction, text: string, values?: unknown[]) => () => tx.client.query(text, values)

test('statements sent together answer each its own, in the order in which they were sent', async () => {
  const answers = await database.db.as(officer, 'set_up', tx =>
    together(tx.client, asked(tx, 'select 1 as n'), asked(tx, 'select $1::int as n', [2]), async () => {
      const first = await tx.client.query('select 3 as n')
      return tx.client.query('select $1::int + 1 as n', [first.rows[0].n])
    }),
  )
  expect(answers.map(({ rows }) => rows)).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 4 }]])
})

test('the first that failed is told, not those that the failed transaction no longer took', async () => {
  const failing = database.db.as(officer, 'set_up', tx =>
    together(tx.client, asked(tx, 'select 1'), asked(tx, 'select 1 / 0'), asked(tx, 'select 1')),
  )
  await expect(failing).rejects.toMatchObject({ code: '22012' })
  // The connection is none the worse for it.
  await expect(database.db.as(officer, 'set_up', tx => tx.client.query('select 1 as n'))).resolves.toMatchObject({
    rows: [{ n: 1 }],
  })
})

test('an entry that may not be kept takes everything with it: nothing commits', async () => {
  const requestId = newId()
  const work = (tx: Transaction) =>
    tx.client.query('insert into request (actor_id, request_id, body_hash) values ($1, $2, $3)', [
      officer.accountId,
      requestId,
      Buffer.alloc(32),
    ])
  const foreign = database.db.as(officer, 'set_up', async tx => {
    await work(tx)
    tx.journal({ subject: 'child', subjectId: newId(), communePath: '01.01.00001.', act: 'child.changed' })
    tx.audit({ action: 'child.changed' })
  })
  await expect(foreign).rejects.toMatchObject({ code: '42501' })
  const kept = () => database.owner(`select 1 from request where request_id = '${requestId}'`)
  expect((await kept()).length).toBe(0)
  await database.db.as(officer, 'set_up', work)
  expect((await kept()).length).toBe(1)
})

test('entries keep their order and their values, however many there are', async () => {
  const subjectId = newId()
  await database.db.as(officer, 'set_up', async tx => {
    for (let at = 0; at < 4_500; at++)
      tx.journal({
        subject: 'child',
        subjectId,
        communePath: phatTich,
        act: 'child.changed',
        reason: at === 0 ? `Ông "O'Hara" \\ ${'ŏ ŭ č'}` : undefined,
        after: { at, unknown: null, inner: { list: [1, 'hai'] } },
      })
  })
  const rows = await database.owner(
    `select reason, before, (after->>'at')::int as at, after->'inner' as inner, after->'unknown' = 'null' as unknown
       from journal where subject_id = '${subjectId}' order by id`,
  )
  expect(rows.map(row => row.at)).toEqual(Array.from({ length: 4_500 }, (_, at) => at))
  expect(rows[0]).toMatchObject({
    reason: `Ông "O'Hara" \\ ${'ŏ ŭ č'}`,
    before: null,
    inner: { list: [1, 'hai'] },
    unknown: true,
  })
})

test.each([
  ['insert into child (id, search) values ($1, array_to_tsvector($2))', true],
  ['insert into "request" ("a", "b") values ($1, $2) on conflict do nothing returning "b"', true],
  ['update child set ended_on = $2, version = version + 1 where id = $1', true],
  [`select identifier_claim('personal_number', $1, $2, $3) as held`, true],
  ['insert into child (id) values ($1), ($2)', false],
  ['insert into child (id) select id from import_row where batch_id = $1', false],
  ['update child set village_path = $2 from before where child.id = before.id', false],
  ['update child set a = (select 1) where id = $1', false],
  ['select id from child where commune_path = $1', false],
  ['delete from import_row where batch_id = $1', false],
])('%s is planned once a connection: %s', (text, once) => {
  expect(nameOfOnePlan(text) !== undefined).toBe(once)
})
