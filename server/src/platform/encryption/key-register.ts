import type pg from 'pg'
import { EncryptionError } from './encryption.error.ts'
import type { Keyring } from './keyring.ts'
import { openUnder, placeOf, sealUnder } from './seal.ts'

/** The installation's keys are not those under which this database was written. One sentence, Vietnamese then English. */
export class WrongKeysError extends Error {
  override readonly name = 'WrongKeysError'
}

const place = (id: string): string => placeOf('encryption_key', 'check_value', id)

const checkValue = (keys: Keyring, id: string): Buffer =>
  sealUnder(keys.derive('encryption', id), id, place(id), Buffer.from('măng non'))

const opens = (keys: Keyring, id: string, sealed: Uint8Array): boolean => {
  try {
    openUnder(keys.derive('encryption', id), place(id), sealed)
    return true
  } catch (error) {
    if (error instanceof EncryptionError) return false
    throw error
  }
}

/**
 * Compares the keyring with the keys that this database needs, and notes keys that are new to it. Works as the owner.
 * @throws WrongKeysError when a key is missing or another stands in its place; nothing was written then
 */
export const checkKeys = async (client: pg.ClientBase, keys: Keyring): Promise<void> => {
  // A database of a release that knew one key only.
  const register = await client.query<{ there: boolean }>(`select to_regclass('encryption_key') is not null as there`)
  if (!register.rows[0]?.there) return
  const { rows } = await client.query<{ id: string; check_value: Buffer }>(
    'select id, check_value from encryption_key where retired_at is null order by first_used_at',
  )
  const missing = rows.filter(row => !opens(keys, row.id, row.check_value)).map(row => row.id)
  if (missing.length > 0)
    throw new WrongKeysError(
      `Cơ sở dữ liệu này cần khóa mã hóa ${missing.join(', ')} nhưng MANGNON_KEY hoặc tệp khóa không có; hãy khôi phục khóa từ nơi cất riêng rồi khởi động lại. / This database needs the encryption key ${missing.join(', ')}, which MANGNON_KEY or the key file does not hold; restore it from where its copy is kept, then start again.`,
    )
  const known = new Set(rows.map(row => row.id))
  const newest = keys.newest()
  for (const id of [...keys.ids()].reverse().filter(one => !known.has(one))) {
    await client.query(
      `insert into encryption_key (id, check_value) values ($1, $2)
       on conflict (id) do update set check_value = excluded.check_value, retired_at = null, superseded_at = null`,
      [id, checkValue(keys, id)],
    )
  }
  await client.query(
    `update encryption_key set superseded_at = case when id = $1 then null else coalesce(superseded_at, now()) end
      where retired_at is null and (superseded_at is null) <> (id = $1)`,
    [newest],
  )
}
