import { canOf } from '@mangnon/core/access/abilities.ts'
import type { Role, Speciality } from '@mangnon/core/account/role.ts'
import { areaNames, ownArea } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { grantCounts } from './account-list.query.ts'

/** The grants in which the person signed in may act today, by area and role. */
const ownGrants = async (tx: Transaction) => {
  const rows = await tx.query
    .selectFrom('role_grant')
    .select(['id', 'role', 'area_path', 'speciality', 'valid_to'])
    .where('account_id', '=', tx.actor.accountId)
    .where(grantCounts)
    .orderBy('area_path')
    .orderBy('role')
    .orderBy('id')
    .execute()
  const names = await areaNames(
    tx,
    rows.map(row => row.area_path),
  )
  return rows.map(row => ({
    id: row.id,
    role: row.role as Role,
    areaPath: row.area_path,
    areaName: names.get(row.area_path) ?? null,
    speciality: row.speciality as Speciality | null,
    validTo: row.valid_to,
  }))
}

/** The person signed in. */
export const getSession = async (tx: Transaction) => {
  const account = await tx.query
    .selectFrom('account')
    .select(['id', 'username', 'full_name', 'is_demo'])
    .where('id', '=', tx.actor.accountId)
    .executeTakeFirstOrThrow()
  const secret = (await tx.client.query<{ must_change: boolean }>('select must_change from my_secret()')).rows[0]
  return {
    account: {
      id: account.id,
      username: account.username,
      fullName: account.full_name,
      role: tx.actor.role,
      speciality: tx.actor.speciality ?? null,
      area: await ownArea(tx),
    },
    grantId: tx.actor.grantId,
    grants: await ownGrants(tx),
    can: canOf(tx.actor),
    mustChangePassword: secret?.must_change ?? true,
    sample: account.is_demo,
  }
}

type SessionRow = {
  id: string
  created_at: Date
  seen_at: Date
  device: string | null
  address: string | null
  new_device: boolean
  method: 'password' | 'first_code' | 'oidc' | 'passkey' | null
  addresses: number
  ended_at: Date | null
}

/** Where this account is signed in now, latest first; after them the sessions that ended because their cookie was copied. */
export const listSessions = async (tx: Transaction) => {
  const { rows } = await tx.client.query<SessionRow>('select * from my_sessions()')
  return rows.map(row => ({
    id: row.id,
    createdAt: row.created_at.toISOString(),
    seenAt: row.seen_at.toISOString(),
    device: row.device,
    address: row.address,
    newDevice: row.new_device,
    method: row.method,
    addresses: row.addresses,
    copiedAt: row.ended_at?.toISOString() ?? null,
    current: row.id === tx.origin.sessionId,
  }))
}
