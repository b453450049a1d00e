import { type Alternative, allows, type Condition, type Rule } from '@mangnon/core/access/condition.ts'
import type { TableRule } from '@mangnon/core/access/rule-table.ts'
import { type Actor, roles } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { ruleSql } from '@mangnon/db/policy-sql.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'

let database: TestDatabase
const owner = newId()
const paths = ['', '25.24.', '25.01.', '25.24.09349.', '25.24.09193.', '25.24.09349.001.', '25.24.09349.002.']
/** Nobody; the owner for ever, for a time and no more; somebody else. */
const names = [null, 'infinity', '2099-01-01T00:00:00Z', '2020-01-01T00:00:00Z', 'another'].map(until =>
  until === null ? null : JSON.stringify(until === 'another' ? { [newId()]: 'infinity' } : { [owner]: until }),
)
const rows: {
  place: string
  village: string | null
  holder: string
  word: string | null
  at: string | null
  named: string | null
}[] = []

beforeAll(async () => {
  database = await makeTestDatabase()
  for (const place of ['25.24.09349.', '25.24.09193.', '25.01.00004.'])
    for (const number of [null, '001', '002'])
      for (const holder of [owner, newId()])
        for (const word of ['a', 'b', null])
          for (const age of [1, 100, null])
            rows.push({
              place,
              village: number && `${place}${number}.`,
              holder,
              word,
              at: age === null ? null : new Date(Date.now() - age * 3_600_000).toISOString(),
              named: names[rows.length % names.length] ?? null,
            })
  await database.owner(
    `create table sample (n integer, place text collate "C", village_no smallint, holder uuid, word text, at timestamptz, named jsonb)`,
  )
  for (const [n, row] of rows.entries())
    await database.owner('insert into sample values ($1, $2, $3, $4, $5, $6, $7)', [
      n,
      row.place,
      Number(row.village?.split('.').at(-2) ?? 0),
      row.holder,
      row.word,
      row.at,
      row.named,
    ])
  await database.owner('grant select on sample to mangnon_app')
})
afterAll(() => database.drop())

const conditions: readonly Condition[] = [
  { is: 'role', of: ['commune_officer'] },
  { is: 'role', of: ['commune_officer', 'village_collaborator', 'administrator'] },
  { is: 'own_area' },
  { is: 'own_commune' },
  { is: 'inside_area' },
  { is: 'self' },
  { is: 'other' },
  { is: 'value', column: 'word', of: ['a'] },
  { is: 'value', column: 'word', of: ['a', 'b'] },
  { is: 'absent', column: 'word' },
  { is: 'since', column: 'at', hours: 24 },
  { is: 'named', column: 'named' },
  { is: 'named', column: 'named', orNobody: true },
]

const alternative = fc.uniqueArray(fc.constantFrom(...conditions), {
  minLength: 1,
  maxLength: 4,
}) as unknown as fc.Arbitrary<Alternative>
const rule = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom<Rule>('nobody', 'everybody') },
  { weight: 12, arbitrary: fc.array(alternative, { minLength: 1, maxLength: 3 }) as unknown as fc.Arbitrary<Rule> },
)
const actors = fc.record({
  accountId: fc.constantFrom(owner, newId()),
  grantId: fc.constant(newId()),
  role: fc.constantFrom(...roles),
  areaPath: fc.constantFrom(...paths),
  fullName: fc.constant('x'),
})

test.each([true, false])(
  'the compiled policy and the object check say the same of any rule (records in villages: %s)',
  async inVillages => {
    const table = {
      area: 'place',
      ...(inVillages && { village: 'village_no' }),
      owner: 'holder',
      read: 'nobody',
      create: 'nobody',
      change: 'nobody',
      remove: 'nobody',
    } as const satisfies TableRule
    await fc.assert(
      fc.asyncProperty(rule, actors, async (one: Rule, actor: Actor) => {
        const expected = rows.flatMap((row, n) =>
          allows(one, actor, {
            areaPath: row.place,
            ...(inVillages && { villagePath: row.village }),
            accountId: row.holder,
            values: { word: row.word, at: row.at, named: row.named },
          })
            ? [n]
            : [],
        )
        const seen = await database.db.as(actor, 'register_keeping', async tx =>
          (
            await tx.client.query<{ n: number }>(
              `select n from sample where ${ruleSql(one, table) ?? 'false'} order by n`,
            )
          ).rows.map(row => row.n),
        )
        expect(seen).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  },
)
