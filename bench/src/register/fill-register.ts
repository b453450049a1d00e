import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import type { BenchDatabase } from '../platform/bench-database.ts'
import { withoutIndexes } from '../platform/without-indexes.ts'
import { copyLine, type Value } from './copy-text.ts'
import { makePlaces, type Place } from './places.ts'
import { type BirthOf, registerRows } from './rows.ts'

/** The way of rows into a table: COPY, in pieces of some hundred kilobytes. */
export const openCopy = async (url: string, table: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  // The rows are made to fit each other; asking the household of each child again would double the time.
  await client.query('set session_replication_role = replica')
  let stream: ReturnType<typeof from> & NodeJS.WritableStream
  let text = ''
  const send = async () => {
    const piece = text
    text = ''
    if (!stream.write(piece)) await once(stream, 'drain')
  }
  let columns: readonly string[] | undefined
  return {
    put: async (row: Readonly<Record<string, Value>>) => {
      if (!columns) {
        columns = Object.keys(row)
        stream = client.query(from(`copy ${table} (${columns.join(', ')}) from stdin`))
      }
      text += copyLine(columns.map(column => row[column] ?? null))
      if (text.length > 256 * 1024) await send()
    },
    end: async () => {
      await send()
      stream.end()
      await finished(stream)
      await client.end()
    },
  }
}

/** Fills the register of places with generated people, each place with as many children as it says. */
export const fillPlaces = async (
  bench: Pick<BenchDatabase, 'owner' | 'ownerUrl'>,
  places: readonly Place[],
  birthOf?: BirthOf,
): Promise<void> => {
  await withoutIndexes(bench.owner, ['child', 'household'], async () => {
    const household = await openCopy(bench.ownerUrl, 'household')
    const child = await openCopy(bench.ownerUrl, 'child')
    for (const rows of registerRows(places, birthOf)) {
      await household.put(rows.household)
      for (const row of rows.children) await child.put(row)
    }
    await Promise.all([household.end(), child.end()])
  })
  // Triggers slept while the rows came in.
  await bench.owner.query(`truncate register_tally`)
  for (const kind of ['child', 'household']) {
    await bench.owner.query(
      `insert into register_tally (kind, commune_path, records) select '${kind}', commune_path, count(*) from ${kind} group by commune_path`,
    )
  }
  // What autovacuum does on a living system within a minute: statistics, and which pages everybody may see.
  for (const table of ['household', 'child', 'area', 'area_name', 'register_tally'])
    await bench.owner.query(`vacuum (analyze) ${table}`)
  await bench.owner.query('checkpoint')
}

/**
 * Fills the register with generated people: `children` children, of whom `largest` in the first commune.
 * @returns the communes, the largest first
 */
export const fillRegister = async (bench: BenchDatabase, children: number, largest: number): Promise<Place[]> => {
  const places = await makePlaces(bench, children, largest)
  await fillPlaces(bench, places)
  return places
}
