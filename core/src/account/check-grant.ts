import { allows } from '../access/condition.ts'
import { ruleTable } from '../access/rule-table.ts'
import type { AreaLevel } from '../area/area.ts'
import { type Actor, type Role, roleLevels, type Speciality } from './role.ts'

/** A role that somebody is to get: where (path and level of the area), for which days (`to`: the first day without it). */
export type WantedGrant = {
  /** Who gets it; any other value than an account's id where the account is still to be made. */
  readonly accountId: string
  readonly role: Role
  readonly speciality: Speciality | null
  readonly areaPath: string
  readonly level: AreaLevel
  readonly from: string
  readonly to: string | null
}

/**
 * Why an actor may not give this role: the place lies outside their area, the role does not work at its level, whom a member of the
 * standing group stands for is missing (or told of another role), the days are turned round, or the rule table gives it nobody of
 * the actor's rank. null: they may. The same question for one account and for each row of a list.
 */
export type GrantProblem = 'outside' | 'level' | 'speciality_missing' | 'speciality_extra' | 'period' | 'rank'

export const grantProblem = (actor: Actor, wanted: WantedGrant): GrantProblem | null => {
  if (!wanted.areaPath.startsWith(actor.areaPath)) return 'outside'
  if (!roleLevels[wanted.role].includes(wanted.level)) return 'level'
  if (wanted.role === 'standing_member' && wanted.speciality === null) return 'speciality_missing'
  if (wanted.role !== 'standing_member' && wanted.speciality !== null) return 'speciality_extra'
  if (wanted.to !== null && wanted.to <= wanted.from) return 'period'
  const record = {
    areaPath: wanted.areaPath,
    accountId: wanted.accountId,
    values: { role: wanted.role, area_path: wanted.areaPath },
  }
  return allows(ruleTable.role_grant.create, actor, record) ? null : 'rank'
}
