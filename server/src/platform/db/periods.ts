import { communePath } from '@mangnon/core/area/area-path.ts'
import { changeFrom, correctLast, type Period } from '@mangnon/core/period/period.ts'
import { type PeriodTable, periodTables } from './period-tables.ts'
import { placeBefore, placeNow } from './place-in-time.ts'
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

/**
 * A place that became another under a change of units is still the same place. `facts` as they must be written over a period that
 * began before: with the paths of its time, where the place stood then.
 */
const inItsTime = async (tx: Transaction, period: Period<Facts>, facts: Facts, today: string): Promise<Facts> => {
  const { at_commune: commune, at_village: village } = period.facts
  if (typeof commune !== 'string' || commune === facts.at_commune) return facts
  const oldVillage = typeof village === 'string' ? village : null
  const standing = await placeNow(tx, { commune, village: oldVillage, since: period.validFrom }, today)
  if (standing.commune === facts.at_commune && standing.village === facts.at_village)
    return { ...facts, at_commune: commune, at_village: oldVillage }
  const before = typeof facts.at_village === 'string' ? await placeBefore(tx, facts.at_village, period.validFrom) : null
  if (before !== null) return { ...facts, at_commune: communePath(before), at_village: before }
  return facts.at_village === null && standing.commune === facts.at_commune
    ? { ...facts, at_commune: commune, at_village: null }
    : facts
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
  const last = known.at(-1)
  const asWas = last ? await inItsTime(tx, last, entry.facts, entry.today) : entry.facts
  const write =
    entry.from === 'correction'
      ? correctLast(known, asWas, entry.today, same)
      : changeFrom(known, last && same(last.facts, asWas) ? asWas : entry.facts, entry.from, same)
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

/** The fact of a day with its period, as it was known at an instant (ISO); undefined when nothing was. */
export const periodAsAt = async (
  tx: Transaction,
  table: PeriodTable,
  id: string,
  day: string,
  knownAt: string,
): Promise<Period<Facts> | undefined> => {
  const known = await readKnown(tx, table, id, knownAt)
  return known.find(row => row.validFrom <= day && (row.validTo === null || day < row.validTo))
}

/** The fact alone. */
export const factAsAt = async (
  tx: Transaction,
  table: PeriodTable,
  id: string,
  day: string,
  knownAt: string,
): Promise<Facts | undefined> => (await periodAsAt(tx, table, id, day, knownAt))?.facts
