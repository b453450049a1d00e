import { allows, type ProtectedRecord, type Rule } from '@mangnon/core/access/condition.ts'
import { type ProtectedTable, ruleTable, type TableRule } from '@mangnon/core/access/rule-table.ts'
import { type Actor, roles } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Transaction } from '../platform/db/transaction.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { placesOf, plantTrees, runSeed, type Tree } from './area-tree.fixture.ts'
import { insertSql, readColumns, type SampleRow, sampleRows } from './table-rows.fixture.ts'
import { makeTally } from './tally.fixture.ts'

const seed = runSeed()
const tables = Object.keys(ruleTable) as ProtectedTable[]
const self = newId()
const stranger = newId()
/** Tables that hold the places themselves: their rows are the trees'. */
const planted = new Set<ProtectedTable>(['area', 'area_name'])

let database: TestDatabase
let trees: Tree[]
let columns: Awaited<ReturnType<typeof readColumns>>
const rowsOf = new Map<ProtectedTable, { key: string; record: ProtectedRecord }[]>()

const recordOf = (table: ProtectedTable, row: SampleRow): ProtectedRecord => {
  const rules: TableRule = ruleTable[table]
  return {
    ...(row.areaPath !== null && { areaPath: row.areaPath }),
    ...(rules.village && { villagePath: row.villagePath }),
    ...(row.accountId !== null && { accountId: row.accountId }),
    values: { ...row.values, ...(rules.area && { [rules.area]: row.areaPath }) },
  }
}

/** What a rule looks at, read back from the stored rows: nothing is taken from what was meant to be written. */
const readBack = async (table: ProtectedTable) => {
  const rules: TableRule = ruleTable[table]
  const own = columns.get(table) ?? []
  const rows = await database.owner<{ key: string; row: Record<string, unknown> }>(
    `select ctid::text as key, to_jsonb(t) as row from ${table} t ${planted.has(table) ? `where path like any ($1)` : ''}`,
    planted.has(table) ? [trees.flatMap(tree => tree.provinces.map(({ path }) => `${path}%`))] : [],
  )
  const text = (value: unknown): string | null => {
    if (value === null || value === undefined) return null
    return typeof value === 'object' ? JSON.stringify(value) : String(value)
  }
  return rows.map(({ key, row }) => {
    const areaPath = rules.area ? text(row[rules.area]) : null
    const number = rules.village ? Number(row[rules.village]) : 0
    return {
      key,
      record: recordOf(table, {
        areaPath,
        villagePath: number === 0 ? null : `${areaPath}${String(number).padStart(3, '0')}.`,
        accountId: rules.owner ? text(row[rules.owner]) : null,
        values: Object.fromEntries(own.map(column => [column.name, text(row[column.name])])),
      }),
    }
  })
}

beforeAll(async () => {
  database = await makeTestDatabase()
  trees = await plantTrees(database, seed, 2)
  columns = await readColumns(database.owner)
  const places = [...new Set(trees.flatMap(placesOf))]
  // What columns may hold is the nouns' own business; a row need not make sense to lie somewhere.
  await database.owner(`do $$ declare c record; begin
    for c in select conrelid::regclass as of, conname from pg_constraint where contype = 'c' and conrelid <> 0 and connamespace = 'public'::regnamespace loop
      execute format('alter table %s drop constraint %I', c.of, c.conname);
    end loop; end $$`)
  for (const table of tables) {
    if (planted.has(table)) continue
    const inserts = sampleRows(table, columns.get(table) ?? [], places, [self, stranger]).map(row =>
      insertSql(table, columns.get(table) ?? [], table === 'account' ? { ...row, accountId: newId() } : row),
    )
    // Foreign keys and triggers sleep: what is looked at are the policies.
    await database.owner(
      `set session_replication_role = replica; ${inserts.map(sql => `${sql} on conflict do nothing`).join('; ')}; reset session_replication_role`,
    )
  }
  for (const table of tables) rowsOf.set(table, await readBack(table))
})
afterAll(() => database.drop())

const tally = makeTally()

/** Every role, in places of the trees and the nation; the level is not asked, since policies may not rest on it. */
const actors = (): Actor[] => {
  const places = [...new Set(trees.flatMap(placesOf))]
  // Every third by the seed: each role and each place in every run, every pair of them over a few.
  return roles.flatMap((role, r) =>
    places
      .filter((_place, p) => (p + r + seed) % 3 === 0)
      .map((areaPath, n) => ({
        ...{ accountId: self, grantId: newId(), role, areaPath, fullName: 'x' },
        // The police among them, and others who are not.
        ...(role === 'standing_member' && { speciality: n % 2 === 0 ? ('police' as const) : ('health' as const) }),
      })),
  )
}

const who = (actor: Actor, table: string): string => `${table} by ${actor.role} of '${actor.areaPath}'`

/** Keys that a query shows; null where the table is closed to the application altogether. */
const keysOf = async (tx: Transaction, sql: string): Promise<Set<string> | null> => {
  await tx.client.query('savepoint look')
  try {
    const { rows } = await tx.client.query<{ key: string }>(sql)
    return new Set(rows.map(row => row.key))
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error
    await tx.client.query('rollback to look')
    return null
  }
}

const compare = (
  actor: Actor,
  table: ProtectedTable,
  act: string,
  seen: Set<string> | null,
  rules: readonly Rule[],
) => {
  for (const { key, record } of rowsOf.get(table) ?? []) {
    const allowed = rules.every(rule => allows(rule, actor, record))
    tally.same(seen?.has(key) ?? false, allowed, () => `${who(actor, table)}, ${act} ${JSON.stringify(record)}`)
  }
}

test('what each actor reads, may change and may remove of every table is what the rule table allows: all of it and nothing else', async () => {
  for (const actor of actors())
    await database.db.as(actor, 'register_keeping', async tx => {
      for (const table of tables) {
        const rules: TableRule = ruleTable[table]
        const own = planted.has(table)
          ? `where path >= any (array[${trees.flatMap(tree => tree.provinces.map(({ path }) => `'${path}'`)).join()}])`
          : ''
        compare(actor, table, 'reads', await keysOf(tx, `select ctid::text as key from ${table} ${own}`), [rules.read])
        if (rules.change !== 'nobody')
          // A lock needs both policies, and asks what a change would be asked before it is made.
          compare(actor, table, 'locks', await keysOf(tx, `select ctid::text as key from ${table} ${own} for update`), [
            rules.read,
            rules.change,
          ])
      }
    })
})

/** Attempts whose outcome is undone: 1 the policies let it pass, 0 they refuse it, ? something else spoke first. */
const attempts = async (tx: Transaction, statements: readonly string[]): Promise<string> => {
  const tries = statements.map(
    sql => `begin ${sql}; raise exception using errcode = 'MN900';
      exception when sqlstate 'MN900' then r := r || '1'; when insufficient_privilege then r := r || '0';
        when integrity_constraint_violation then r := r || '1'; when others then r := r || '?'; end;`,
  )
  await tx.client.query(
    `do $do$ declare r text := ''; begin ${tries.join('\n')} perform set_config('mn.tried', r, true); end $do$`,
  )
  const { rows } = await tx.client.query<{ r: string }>(`select current_setting('mn.tried') as r`)
  return rows[0]?.r ?? ''
}

test('what each actor enters is what the rule table allows, wherever they try to enter it', async () => {
  for (const tree of trees.slice(0, 1)) {
    const places = placesOf(tree)
    const wanted = tables
      .filter(table => ruleTable[table].create !== 'nobody' && !planted.has(table))
      .flatMap(table => {
        const rows = sampleRows(table, columns.get(table) ?? [], places, [self, stranger])
        return rows.map(row => ({ table, row, sql: insertSql(table, columns.get(table) ?? [], row) }))
      })
    for (const actor of actors().filter(one => places.includes(one.areaPath))) {
      // A fifth of the attempts each, another fifth for the next actor: all of them many times over.
      const offset = actor.areaPath.length + actor.role.length
      const mine = wanted.filter((_each, n) => (n + offset + seed) % 5 === 0)
      const found = await database.db.as(actor, 'register_keeping', tx =>
        attempts(
          tx,
          mine.map(({ sql }) => sql),
        ),
      )
      for (const [n, { table, row }] of mine.entries()) {
        if (found[n] === '?') continue
        const allowed = allows(ruleTable[table].create, actor, recordOf(table, row))
        tally.same(found[n], allowed ? '1' : '0', () => `${who(actor, table)}, enters ${JSON.stringify(row)}`)
      }
    }
  }
})

test('a change is looked at before and after: no record is carried where the actor may not have it', async () => {
  const movable = tables.filter(
    table => ruleTable[table].change !== 'nobody' && !planted.has(table) && 'area' in ruleTable[table],
  )
  const near = trees[0] ? placesOf(trees[0]) : []
  for (const actor of actors().filter(one => near.includes(one.areaPath)))
    await database.db.as(actor, 'register_keeping', async tx => {
      for (const table of movable) {
        const rules: TableRule = ruleTable[table]
        const mine = (rowsOf.get(table) ?? []).filter(
          ({ record }) => allows(rules.read, actor, record) && allows(rules.change, actor, record),
        )
        const one = mine[mine.length >> 1]
        if (!one || !rules.area) continue
        const all = new Set((rowsOf.get(table) ?? []).map(({ record }) => record.areaPath ?? ''))
        const targets = [...all].filter((place, n) => near.includes(place) || n % 7 === 0)
        const found = await attempts(
          tx,
          targets.map(
            target =>
              `update ${table} set ${rules.area} = '${target}'${columns.get(table)?.some(({ name }) => name === 'village_path') ? ', village_path = null' : rules.village ? `, ${rules.village} = 0` : ''} where ctid = '${one.key}'`,
          ),
        )
        for (const [n, target] of targets.entries()) {
          if (found[n] === '?') continue
          const after = {
            ...one.record,
            areaPath: target,
            ...(rules.village && { villagePath: null }),
            values: { ...one.record.values, [rules.area]: target },
          }
          const allowed = allows(rules.changed ?? rules.change, actor, after) && allows(rules.read, actor, after)
          tally.same(found[n], allowed ? '1' : '0', () => `${who(actor, table)}, carries a record to '${target}'`)
        }
      }
    })
})

test('a policy that somebody opened by hand would be found', async () => {
  await database.owner('create policy may_peep on child for select to mangnon_app using (true)')
  const before = tally.count()
  const planted = makeTally()
  const stranger: Actor = { accountId: self, grantId: newId(), role: 'hotline_operator', areaPath: '', fullName: 'x' }
  await database.db.as(stranger, 'register_keeping', async tx => {
    const seen = await keysOf(tx, 'select ctid::text as key from child')
    for (const { key, record } of rowsOf.get('child') ?? [])
      planted.same(seen?.has(key), allows(ruleTable.child.read, stranger, record), () => 'child')
  })
  await database.owner('drop policy may_peep on child')
  expect(() => planted.done()).toThrow()
  expect(tally.count()).toBe(before)
})

test('every table of the rules was looked at in every place, and no assertion failed', () => {
  process.stdout.write(`access, tables: ${tally.count()} assertions, seed ${seed}\n`)
  expect(tables.filter(table => (rowsOf.get(table) ?? []).length === 0)).toEqual([])
  expect(tally.count()).toBeGreaterThan(20_000)
  tally.done()
})
