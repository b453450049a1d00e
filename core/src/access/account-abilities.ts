import type { Actor, Role } from '../account/role.ts'
import { allows, type ProtectedRecord } from './condition.ts'
import { ruleTable } from './rule-table.ts'

export const grantAbilities = ['prolong', 'end'] as const
export type GrantAbility = (typeof grantAbilities)[number]

/** A role that somebody holds; `open` while it has neither been ended nor run out. */
export type HeldGrant = {
  readonly accountId: string
  readonly role: Role
  readonly areaPath: string
  readonly open: boolean
}

/** What an actor may do with a grant, by the rule table. One's own may be ended and never lengthened. */
export const abilitiesOfGrant = (actor: Actor, { accountId, role, areaPath, open }: HeldGrant): GrantAbility[] => {
  const record: ProtectedRecord = { accountId, areaPath, values: { role, area_path: areaPath } }
  if (!open || !allows(ruleTable.role_grant.change, actor, record)) return []
  return accountId === actor.accountId ? ['end'] : ['prolong', 'end']
}

export const accountAbilities = ['give_role', 'end', 'withdraw_end', 'print_slip'] as const
export type AccountAbility = (typeof accountAbilities)[number]

/** Where an account is kept, the widest area it administers, the first day without it, and whether nobody has come into it yet. */
export type KeptAccount = {
  readonly id: string
  readonly areaPath: string
  readonly administers: string | null
  readonly endedOn: string | null
  readonly isNew: boolean
}

/**
 * What an actor may do with an account. Which role, and where, the form asks of the rule table for itself. A last day that lies ahead
 * may be moved or taken back until it has passed.
 * @param today 'YYYY-MM-DD'
 */
export const abilitiesOfAccount = (actor: Actor, account: KeptAccount, today: string): AccountAbility[] => {
  if (account.endedOn !== null && account.endedOn <= today) return []
  const record: ProtectedRecord = {
    accountId: account.id,
    areaPath: account.areaPath,
    values: { administers: account.administers },
  }
  const gives = actor.role === 'administrator' && account.id !== actor.accountId
  const change = allows(ruleTable.account.change, actor, record)
  const may: Record<AccountAbility, boolean> = {
    give_role: gives && account.endedOn === null,
    end: change,
    withdraw_end: change && account.endedOn !== null,
    print_slip: account.isNew,
  }
  return accountAbilities.filter(ability => may[ability])
}

/** The roles that an actor may give somebody else in an area, by the rule table. */
export const rolesToGive = (actor: Actor, areaPath: string, roles: readonly Role[]): Role[] =>
  roles.filter(role =>
    allows(ruleTable.role_grant.create, actor, {
      areaPath,
      accountId: 'somebody else',
      values: { role, area_path: areaPath },
    }),
  )
