import { type PeriodTable, periodTables } from './period-tables.ts'
import { named } from './statement.ts'
import type { Transaction } from './transaction.ts'

type Fact = { readonly table: PeriodTable; readonly facts: Readonly<Record<string, string | number | null>> }

/** The first periods of a record that was just made: nothing was known before, so nothing has to be read. One statement. */
export const recordFirstPeriods = async (
  tx: Transaction,
  record: { readonly id: string; readonly communePath: string; readonly from: string },
  facts: readonly Fact[],
): Promise<void> => {
  const values: unknown[] = [record.id, record.communePath, tx.actor.accountId, record.from]
  const inserts = facts.map(({ table, facts: columns }) => {
    const { key, record: of } = periodTables[table]
    const names = Object.keys(columns)
    const places = names.map(name => `$${values.push(columns[name] ?? null)}`)
    return `insert into ${table} (${[key, 'commune_path', 'recorded_by', 'valid_from', 'village_no', ...names].join(', ')}) values ($1, $2, $3, $4, (select village_no from ${of} where id = $1), ${places.join(', ')})`
  })
  const last = inserts.pop()
  if (last === undefined) return
  const first = inserts.map((insert, at) => `f${at} as (${insert})`).join(', ')
  const text = first === '' ? last : `with ${first} ${last}`
  await tx.client.query({ ...named(text), values })
}
