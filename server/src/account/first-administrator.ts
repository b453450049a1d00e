import pg from 'pg'
import type { Keyring } from '../platform/encryption/keyring.ts'
import { newToken, tokenHash } from '../platform/secret.ts'

/**
 * A new one-time link for the first administrator, made by the database's owner at the start; earlier ones stop working.
 * @returns the token to print, or null when somebody administers the nation
 */
export const makeFirstAdministratorLink = async (ownerUrl: string, keys: Keyring): Promise<string | null> => {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ has: boolean }>('select nation_has_administrator() as has')
    if (rows[0]?.has) return null
    const token = newToken(keys)
    await client.query(`update one_time_link set expires_at = now() where used_at is null and expires_at > now()`)
    await client.query(
      `insert into one_time_link (token_hash, kind, expires_at) values ($1, 'first_administrator', now() + interval '24 hours')`,
      [tokenHash(keys, token)],
    )
    return token
  } finally {
    await client.end()
  }
}
