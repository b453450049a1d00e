import { canOf } from '@mangnon/core/access/abilities.ts'
import type { Role } from '@mangnon/core/account/role.ts'
import { areaNames, ownArea } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'

/** The person signed in. */
export const getSession = async (tx: Transaction) => {
  const account = await tx.query
    .selectFrom('account')
    .select(['id', 'username', 'full_name', 'role', 'is_demo'])
    .where('id', '=', tx.actor.accountId)
    .executeTakeFirstOrThrow()
  const secret = (await tx.client.query<{ must_change: boolean }>('select must_change from my_secret()')).rows[0]
  return {
    account: {
      id: account.id,
      username: account.username,
      fullName: account.full_name,
      role: tx.actor.role,
      area: await ownArea(tx),
    },
    can: canOf(tx.actor),
    mustChangePassword: secret?.must_change ?? true,
    sample: account.is_demo,
  }
}

type SessionRow = { id: string; created_at: Date; seen_at: Date; device: string | null; address: string | null }

/** Where this account is signed in now, latest first. */
export const listSessions = async (tx: Transaction) => {
  const { rows } = await tx.client.query<SessionRow>('select * from my_sessions()')
  return rows.map(row => ({
    id: row.id,
    createdAt: row.created_at.toISOString(),
    seenAt: row.seen_at.toISOString(),
    device: row.device,
    address: row.address,
    current: row.id === tx.origin.sessionId,
  }))
}

/** The accounts of the administrator's area, by name of sign-in. */
export const listAccounts = async (tx: Transaction) => {
  const rows = await tx.query
    .selectFrom('account')
    .select(['id', 'username', 'full_name', 'role', 'area_path', 'ended_on'])
    .orderBy('area_path')
    .orderBy('username')
    .limit(1000)
    .execute()
  const names = await areaNames(
    tx,
    rows.map(row => row.area_path),
  )
  return {
    rows: rows.map(row => ({
      id: row.id,
      username: row.username,
      fullName: row.full_name,
      role: row.role as Role,
      areaPath: row.area_path,
      areaName: names.get(row.area_path) ?? '',
      endedOn: row.ended_on,
    })),
  }
}
