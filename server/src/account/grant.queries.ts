import { abilitiesOfAccount, abilitiesOfGrant } from '@mangnon/core/access/account-abilities.ts'
import type { Role, Speciality } from '@mangnon/core/account/role.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import { areaNames } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { hasFirstSlip } from './first-slip.ts'
import type { AccountView, GrantView } from './grant.views.ts'

const accountColumns = [
  'id',
  'username',
  'full_name',
  'area_path',
  'administers',
  'ended_on',
  'version',
  'end_reason',
] as const

type AccountRecord = {
  id: string
  username: string
  full_name: string
  area_path: string
  administers: string | null
  ended_on: string | null
  version: number
  end_reason: string | null
}

/** One account that the actor may see; refuses with `not_found`. */
export const getAccount = async (tx: Transaction, id: string): Promise<AccountRecord> => {
  const kept = await tx.query.selectFrom('account').select(accountColumns).where('id', '=', id).executeTakeFirst()
  if (kept) return kept
  const { rows } = await tx.client.query<AccountRecord>(
    'select *, null as end_reason from holders_from_elsewhere() where id = $1',
    [id],
  )
  if (!rows[0]) throw new Refusal('not_found')
  return rows[0]
}

const earlier = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other < one) ? other : one

const stateOn = (
  today: string,
  grant: { valid_from: string; valid_to: string | null; ended_at: Date | null },
): z.output<typeof GrantView>['state'] => {
  if (grant.ended_at !== null || (grant.valid_to !== null && grant.valid_to <= today)) return 'over'
  return grant.valid_from > today ? 'coming' : 'counts'
}

/** An account with the roles that the actor may see of it, those that count first. Leaves an audit entry of the reading. */
export const getAccountView = async (tx: Transaction, id: string): Promise<z.output<typeof AccountView>> => {
  const account = await getAccount(tx, id)
  const grants = await tx.query
    .selectFrom('role_grant')
    .selectAll()
    .where('account_id', '=', id)
    .orderBy('valid_from', 'desc')
    .orderBy('id')
    .execute()
  const names = await areaNames(tx, [account.area_path, ...grants.map(grant => grant.area_path)])
  const today = dayInVietnam()
  tx.audit({ action: 'account.read', subject: 'account', subjectId: id, communePath: account.area_path })
  return {
    id,
    username: account.username,
    fullName: account.full_name,
    areaPath: account.area_path,
    areaName: names.get(account.area_path) ?? '',
    endedOn: account.ended_on,
    endReason: account.end_reason,
    leaving: account.ended_on !== null && account.ended_on > today,
    version: account.version,
    grants: grants.map(grant => {
      // No role outlives its account: the day on which that ends is the last of each.
      const validTo = earlier(grant.valid_to, account.ended_on)
      const state = stateOn(today, { ...grant, valid_to: validTo })
      return {
        id: grant.id,
        role: grant.role as Role,
        speciality: grant.speciality as Speciality | null,
        areaPath: grant.area_path,
        areaName: names.get(grant.area_path) ?? '',
        validFrom: grant.valid_from,
        validTo,
        decision: grant.decision,
        reason: grant.reason,
        state,
        endedAt: grant.ended_at?.toISOString() ?? null,
        endReason: grant.end_reason,
        version: grant.version,
        can: abilitiesOfGrant(tx.actor, {
          accountId: id,
          role: grant.role as Role,
          areaPath: grant.area_path,
          open: state !== 'over',
        }),
      }
    }),
    can: abilitiesOfAccount(
      tx.actor,
      {
        id,
        areaPath: account.area_path,
        administers: account.administers,
        endedOn: account.ended_on,
        isNew: await hasFirstSlip(tx, id),
      },
      today,
    ),
  }
}
