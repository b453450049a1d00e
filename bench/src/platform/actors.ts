import type { Actor, Role } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { newToken, tokenHash } from '@mangnon/server/platform/secret.ts'
import { type BenchDatabase, benchKeys } from './bench-database.ts'

/** Somebody who is signed in: the actor, the cookie's value, and what is stored of it. */
export type SignedIn = { readonly actor: Actor; readonly token: string; readonly tokenHash: Uint8Array }

/** Makes an account of an area and a session for it, as a sign-in does. */
export const signIn = async (bench: BenchDatabase, role: Role, areaPath: string): Promise<SignedIn> => {
  const actor: Actor = { accountId: newId(), grantId: newId(), role, areaPath, fullName: 'Nguyễn Thị Đo' }
  await bench.owner.query('insert into account (id, username, full_name, area_path) values ($1, $2, $3, $4)', [
    actor.accountId,
    `do-${actor.accountId.slice(-12)}`,
    actor.fullName,
    areaPath,
  ])
  await bench.owner.query(
    'insert into role_grant (id, account_id, role, area_path, valid_from) values ($1, $2, $3, $4, vietnam_today())',
    [actor.grantId, actor.accountId, role, areaPath],
  )
  const token = newToken(benchKeys)
  const hash = tokenHash(benchKeys, token)
  await bench.db.call(`select session_open($1, $2, $3, interval '1 day', interval '1 day', 'bench', '127.0.0.1')`, [
    hash,
    newId(),
    actor.accountId,
  ])
  return { actor, token, tokenHash: hash }
}
