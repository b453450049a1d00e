import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { moveLogin } from '../db/migrate.ts'
import { addKey, removeKey } from './key-file.ts'
import { checkKeys } from './key-register.ts'
import { type KeyUse, listKeyUses } from './key-uses.ts'
import type { Keyring } from './keyring.ts'
import { resealAll } from './reseal.ts'

/** Any number, the same in every Măng Non: one rotation at a time. */
const lock = 7_263_545

/** Running servers look at the key file every second. */
const untilServersKnow = 1_500

type Installation = { readonly ownerUrl: string; readonly keys: Keyring; readonly keyFile: string | null }

const asOwner = async <T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'mangnon keys' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    return await work(client)
  } finally {
    await client.end()
  }
}

const noteInAudit = (client: pg.Client, action: string, detail: Readonly<Record<string, unknown>>) =>
  client.query(`insert into audit (purpose, action, actor_area, detail) values ('set_up', $1, '', $2)`, [
    action,
    JSON.stringify(detail),
  ])

const hasOlderWork = (uses: readonly KeyUse[], newest: string): boolean =>
  uses.some(use => use.id !== newest && use.sealed > 0)

export type Rotation = {
  readonly newest: string
  /** False when a rotation that was cut off went on, or when MANGNON_KEY brought its newest key already. */
  readonly made: boolean
  readonly resealed: number
  readonly uses: readonly KeyUse[]
}

/**
 * Makes a new newest key and seals everything under it, while people work. Cut off at any moment, the next run goes on: the key
 * is on the disk before anything is sealed under it, and what is left is read from the values. Keys that stand in MANGNON_KEY are
 * not ours to write: there the newest one that the setting holds is taken.
 */
export const rotateKeys = (
  { ownerUrl, keys, keyFile }: Installation,
  onPortion?: (done: number) => void,
): Promise<Rotation> =>
  asOwner(ownerUrl, async client => {
    await checkKeys(client, keys)
    const unfinished = hasOlderWork(await listKeyUses(client), keys.newest())
    const made = keyFile !== null && !unfinished
    if (made) {
      addKey(keyFile)
      // Reads the file anew, whatever the cache says.
      keys.oldest()
      await checkKeys(client, keys)
      await wait(untilServersKnow)
    }
    const newest = keys.newest()
    const resealed = await resealAll(client, keys, onPortion)
    await noteInAudit(client, 'keys.rotated', { key: newest, resealed })
    return { newest, made, resealed, uses: await listKeyUses(client) }
  })

export type Retirement = 'retired' | 'not_found' | 'newest' | 'in_use' | 'codes_left'

/**
 * Ends a key that nothing uses any more; recovery codes on paper that hang on it stop working only where that is meant. What verifies the audit's seals is kept of it; the rest is gone for good.
 * @returns why not, when it stays
 */
export const retireKey = (
  { ownerUrl, keys, keyFile }: Installation,
  id: string,
  evenCodes = false,
): Promise<Retirement> =>
  asOwner(ownerUrl, async client => {
    const use = (await listKeyUses(client)).find(one => one.id === id && one.retiredAt === null)
    if (!use) return 'not_found'
    if (id === keys.newest()) return 'newest'
    if (use.sealed > 0 || use.tokensUntil !== null) return 'in_use'
    if (use.codes > 0 && !evenCodes) return 'codes_left'
    const nextOldest =
      keys
        .ids()
        .filter(one => one !== id)
        .at(-1) ?? keys.newest()
    await client.query('begin')
    await client.query('update encryption_key set retired_at = now() where id = $1', [id])
    await noteInAudit(client, 'keys.retired', { key: id })
    // The login hangs on the oldest key. Servers ask the file for it at each new connection.
    if (keyFile !== null) {
      await moveLogin(client, keys, nextOldest)
      removeKey(keyFile, id)
    }
    await client.query('commit')
    return 'retired'
  })

/** The register of keys with what hangs on each. */
export const listKeys = ({ ownerUrl }: Pick<Installation, 'ownerUrl'>): Promise<KeyUse[]> =>
  asOwner(ownerUrl, listKeyUses)
