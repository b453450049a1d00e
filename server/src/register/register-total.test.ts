import { newId } from '@mangnon/core/platform/id.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createChild, endChild } from '../child/child.commands.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { aChild, otherCommune, phatTich } from '../testing/test-records.ts'
import { registerTotal } from './register-total.ts'

const totalOf = async (tx: Transaction, commune: string) =>
  (await tx.query.selectNoFrom(registerTotal(tx, 'child', commune).as('total')).executeTakeFirstOrThrow()).total

let database: TestDatabase
beforeAll(async () => {
  database = await makeTestDatabase()
})
afterAll(() => database.drop())

const counted = async (commune: string) =>
  (
    await database.owner<{ n: number }>(
      'select count(*)::int as n from child where commune_path = $1 and ended_on is null',
      [commune],
    )
  )[0]?.n

test('the total is what counting finds, whatever several officers do at once', async () => {
  const officers = await Promise.all([1, 2, 3].map(() => database.actor('commune_officer', phatTich)))
  const told = () => database.db.as(officers[0] ?? never(), 'register_keeping', tx => totalOf(tx, phatTich))
  const act = fc.record({ who: fc.nat(2), what: fc.constantFrom('add', 'add three', 'end', 'fail'), which: fc.nat() })
  const made: string[] = []
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 40 }), async acts => {
      const queues = officers.map((officer, who) => async () => {
        for (const { what, which } of acts.filter(one => one.who === who)) {
          const work = database.db.as(officer, 'register_keeping', async tx => {
            const ids = what === 'end' ? [] : what === 'add three' ? [newId(), newId(), newId()] : [newId()]
            for (const id of ids) await createChild(tx, aChild({ id }))
            if (what === 'fail') throw new Error('the transaction is undone')
            if (what === 'end') {
              const id = made[which % made.length]
              if (id) await endChild(tx, id, { version: 1, on: '2026-11-01', reason: 'moved_away' })
            }
            return ids
          })
          // Ending what has ended is refused; nothing must have been counted then.
          made.push(...(await work.catch(() => [])))
        }
      })
      await Promise.all(queues.map(queue => queue()))
      expect(await told()).toBe(await counted(phatTich))
    }),
    { numRuns: 12 },
  )
  const rows = await database.owner<{ n: number }>('select count(*)::int as n from register_tally')
  expect(rows[0]?.n, 'rows are folded').toBeLessThan(130)
})

const never = (): never => {
  throw new Error('there is an officer')
}

test('of another commune it says nothing, and nobody writes it by hand', async () => {
  const officer = await database.actor('commune_officer', otherCommune)
  await database.db.as(officer, 'register_keeping', async tx => {
    expect(await totalOf(tx, phatTich)).toBe(0)
  })
  const write = database.db.as(officer, 'register_keeping', tx =>
    tx.client.query(`insert into register_tally (kind, commune_path, records) values ('child', $1, 5)`, [otherCommune]),
  )
  await expect(write).rejects.toMatchObject({ code: '42501' })
})

test('a record that moves is counted where it goes', async () => {
  const officer = await database.actor('commune_officer', otherCommune)
  const id = newId()
  const total = () => database.db.as(officer, 'register_keeping', tx => totalOf(tx, otherCommune))
  const before = await total()
  await database.db.as(officer, 'register_keeping', tx => createChild(tx, aChild({ id })))
  expect(await total()).toBe(before + 1)
  await database.owner('update child set commune_path = $2, village_path = null where id = $1', [id, phatTich])
  expect(await total()).toBe(before)
})
