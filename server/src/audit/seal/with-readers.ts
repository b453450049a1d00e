import pg from 'pg'

/** Connections that read at once: two cores are busy while a third reader waits for its rows to be taken. */
const readers = 3

/** Connections of the owner inside transactions that all see the same moment, and write nothing. */
export const withReaders = async <T>(
  ownerUrl: string,
  work: (client: pg.ClientBase, others: readonly pg.ClientBase[]) => Promise<T>,
): Promise<T> => {
  const clients = Array.from(
    { length: readers },
    () => new pg.Client({ connectionString: ownerUrl, application_name: 'mangnon audit verify' }),
  )
  try {
    const [first, ...others] = clients
    if (!first) throw new Error('there is at least one reader')
    for (const client of clients) {
      await client.connect()
      await client.query('begin isolation level repeatable read read only')
    }
    const { rows } = await first.query<{ id: string }>('select pg_export_snapshot() as id')
    for (const other of others) await other.query(`set transaction snapshot ${pg.escapeLiteral(rows[0]?.id ?? '')}`)
    return await work(first, others)
  } finally {
    await Promise.all(clients.map(client => client.end().catch(() => undefined)))
  }
}
