import pg from 'pg'

/** A connection of the database's owner that is kept while it works, and opened anew by whoever asks after it was dropped. */
export type OwnerLine = {
  readonly get: () => Promise<pg.Client>
  readonly drop: () => Promise<void>
}

/** @param name what the connection is called in `pg_stat_activity` */
export const ownerLine = (ownerUrl: string, name: string): OwnerLine => {
  let client: pg.Client | null = null
  return {
    get: async () => {
      if (client) return client
      const fresh = new pg.Client({ connectionString: ownerUrl, application_name: name })
      fresh.on('error', () => undefined)
      await fresh.connect()
      client = fresh
      return fresh
    },
    drop: async () => {
      const dropped = client
      client = null
      await dropped?.end().catch(() => undefined)
    },
  }
}
