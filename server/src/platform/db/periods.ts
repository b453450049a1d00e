import { changeFrom, correctLast, type Period } from '@mangnon/core/period/period.ts'
import { type PeriodTable, periodTables } from './period-tables.ts'
import type { Transaction } from './transaction.ts'

type Facts = Readonly<Record<string, string | number | null>>

const same = (a: Facts, b: Facts): boolean => Object.keys(a).every(column => a[column] === b[column])

const readKnown = async (
  tx: Transaction,
  table: PeriodTable,
  id: string,
  knownAt?: string,
): Promise<Period<Facts>[]> => {
  const { key, facts } = periodTables[table]
  const { rows } = await tx.client.query<
    { id: string; valid_from: string; valid_to: string | null } & Record<string, string | number | null>
  >(
    `select id, valid_from, valid_to, ${facts.join(', ')} from ${table}
      where ${key} = $1 and ${knownAt ? 'recorded_at <= $2 and (replaced_at is null or replaced_at > $2)' : 'replaced_at is null'}
      order by valid_from`,
    knownAt ? [id, knownAt] : [id],
  )
  return rows.map(row => ({
    id: row.id,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    facts: Object.fromEntries(facts.map(column => [column, row[column] ?? null])),
  }))
}

export type PeriodEntry = {
  readonly table: PeriodTable
  readonly id: string
  readonly communePath: string
  readonly facts: Facts
  /** The day from which it is true; 'correction' when what was recorded last was wrong from its first day. */
  readonly from: string | 'correction'
  readonly today: string
}

/** Records a fact with its period. Rows are never changed but to say since when they are no longer what we know. */
export const recordPeriod = async (tx: Transaction, entry: PeriodEntry): Promise<void> => {
  const { key, record, facts } = periodTables[entry.table]
  const known = await readKnown(tx, entry.table, entry.id)
  const write =
    entry.from === 'correction'
      ? correctLast(known, entry.facts, entry.today, same)
      : changeFrom(known, entry.facts, entry.from, same)
  if (write.replaced.length > 0) {
    await tx.client.query(`update ${entry.table} set replaced_at = now() where ${key} = $1 and id = any($2)`, [
      entry.id,
      write.replaced,
    ])
  }
  for (const row of write.added) {
    const columns = [key, 'commune_path', 'recorded_by', 'valid_from', 'valid_to', ...facts]
    const village = `(select village_no from ${record} where id = $1)`
    const values = [
      entry.id,
      entry.communePath,
      tx.actor.accountId,
      row.validFrom,
      row.validTo,
      ...facts.map(column => row.facts[column] ?? null),
    ]
    await tx.client.query(
      `insert into ${entry.table} (${columns.join(', ')}, village_no) values (${values.map((_value, at) => `$${at + 1}`).join(', ')}, ${village})`,
      values,
    )
  }
}

/** The fact of a day, as it was known at an instant (ISO); undefined when nothing was. */
export const factAsAt = async (
  tx: Transaction,
  table: PeriodTable,
  id: string,
  day: string,
  knownAt: string,
): Promise<Facts | undefined> => {
  const known = await readKnown(tx, table, id, knownAt)
  return known.find(row => row.validFrom <= day && (row.validTo === null || day < row.validTo))?.facts
}
