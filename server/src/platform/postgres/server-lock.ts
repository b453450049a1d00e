import { Client, DatabaseError } from 'pg'

/** What became of the attempt to take the lock: ours, another Măng Non's, or nobody could be asked (yet). */
export type LockAnswer =
  | { readonly kind: 'taken'; readonly lock: ServerLock }
  | { readonly kind: 'held' }
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'refused'; readonly reason: string }

/** The proof that one Măng Non serves from this data folder. It ends with the connection, so a killed process holds none. */
export interface ServerLock {
  /** Called once if the connection breaks, not when it is released. */
  onBroken(listener: () => void): void
  release(): Promise<void>
}

const lockNumber = '8484000000000018'

/** Asks the server at `url` for the lock of its data folder. */
export async function takeLock(url: string): Promise<LockAnswer> {
  const client = new Client({
    connectionString: url,
    application_name: 'mangnon lock',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  })
  let broken: () => void = () => undefined
  let ended = false
  const end = () => {
    if (!ended) broken()
    ended = true
  }
  client.on('error', end)
  client.on('end', end)
  try {
    await client.connect()
    const { rows } = await client.query(`select pg_try_advisory_lock(${lockNumber}) as taken`)
    if (rows[0]?.taken === true) {
      return {
        kind: 'taken',
        lock: {
          onBroken: listener => {
            broken = listener
            if (ended) listener()
          },
          release: async () => {
            ended = true
            await client.end().catch(() => undefined)
          },
        },
      }
    }
    await client.end()
    return { kind: 'held' }
  } catch (error) {
    ended = true
    await client.end().catch(() => undefined)
    // Class 28: the server answers but does not know us, and asking again changes nothing.
    if (error instanceof DatabaseError && error.code?.startsWith('28'))
      return { kind: 'refused', reason: error.message }
    return { kind: 'not-yet' }
  }
}
