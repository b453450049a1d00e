import pg from 'pg'
import type { Keyring } from './keyring.ts'
import { keyIdIn, openUnder, placeOf, sealUnder } from './seal.ts'
import { rowName, type SealedColumn, sealedColumns } from './sealed-columns.ts'

type Row = { readonly sealed: Buffer; readonly row: string[] }

/** So many rows are sealed anew in one transaction: a cut in between loses no more than that work, and nobody waits long. */
const portion = 200

/** A server that still works under an old key would keep the last round coming. */
const mostRounds = 5

const keyIdSql = (column: string): string => `encode(substring(${column} from 2 for 4), 'hex')`

/** How many values of a column stand under another key than this one. */
const countUnderOthers = async (client: pg.ClientBase, { table, column }: SealedColumn, id: string) => {
  const { rows } = await client.query<{ n: string }>(
    `select count(*) as n from ${pg.escapeIdentifier(table)} where ${pg.escapeIdentifier(column)} is not null and ${keyIdSql(pg.escapeIdentifier(column))} <> $1`,
    [id],
  )
  return Number(rows[0]?.n ?? 0)
}

/** How many values stand under each key, over all sealed columns. */
export const countByKey = async (client: pg.ClientBase): Promise<Map<string, number>> => {
  const counts = new Map<string, number>()
  for (const { table, column } of sealedColumns) {
    const name = pg.escapeIdentifier(column)
    const { rows } = await client.query<{ id: string; n: string }>(
      `select ${keyIdSql(name)} as id, count(*) as n from ${pg.escapeIdentifier(table)} where ${name} is not null group by 1`,
    )
    for (const { id, n } of rows) counts.set(id, (counts.get(id) ?? 0) + Number(n))
  }
  return counts
}

const resealPortion = async (
  client: pg.ClientBase,
  keys: Keyring,
  { table, column, placeTable = table, key }: SealedColumn,
  newest: string,
  after: readonly string[] | null,
): Promise<readonly string[] | null> => {
  const [tableSql, columnSql] = [pg.escapeIdentifier(table), pg.escapeIdentifier(column)]
  const names = key.map(part => pg.escapeIdentifier(part.column))
  const values = key.map((part, index) => `$${index + 2}::${part.type}`)
  await client.query('begin')
  const { rows } = await client.query<Row>(
    `select ${columnSql} as sealed, array[${names.map(name => `${name}::text`).join(', ')}] as row from ${tableSql}
      where ${columnSql} is not null and ${keyIdSql(columnSql)} <> $1 ${after ? `and (${names.join(', ')}) > (${values.join(', ')})` : ''}
      order by ${names.join(', ')} limit ${portion} for update`,
    [newest, ...(after ?? [])],
  )
  for (const { sealed, row } of rows) {
    const place = placeOf(placeTable, column, rowName(...row))
    const plain = openUnder(keys.derive('encryption', keyIdIn(sealed)), place, sealed)
    const anew = sealUnder(keys.derive('encryption', newest), newest, place, plain)
    plain.fill(0)
    const where = names.map((name, index) => `${name} = ${values[index]}`).join(' and ')
    await client.query(`update ${tableSql} set ${columnSql} = $1 where ${where}`, [anew, ...row])
  }
  await client.query('commit')
  return rows.length < portion ? null : (rows.at(-1)?.row ?? null)
}

/**
 * Seals every value that stands under an older key under the newest one, a portion at a time, while people work. What is done is
 * read from the values themselves, so a run that was cut off is simply run again.
 * @param onPortion told how many were done so far; may throw to stop
 * @returns how many values were sealed anew
 */
export const resealAll = async (
  client: pg.ClientBase,
  keys: Keyring,
  onPortion: (done: number) => void = () => undefined,
): Promise<number> => {
  const newest = keys.newest()
  let done = 0
  for (const column of sealedColumns) {
    // A second round finds what a server that did not know the new key yet had sealed meanwhile.
    let left = await countUnderOthers(client, column, newest)
    for (let round = 0; left > 0 && round < mostRounds; round++) {
      let after: readonly string[] | null = null
      do {
        after = await resealPortion(client, keys, column, newest, after)
        onPortion(done)
      } while (after !== null)
      const still = await countUnderOthers(client, column, newest)
      done += Math.max(0, left - still)
      left = still
    }
  }
  return done
}
