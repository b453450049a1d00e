import { allows } from '@mangnon/core/access/condition.ts'
import { ruleTable } from '@mangnon/core/access/rule-table.ts'
import { roleLevels } from '@mangnon/core/account/role.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import { getAreaOrNation } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import type { GrantFacts } from './account.views.ts'

type Facts = z.output<typeof GrantFacts>

/** Where the role is to count, after every check that a form can mend: the area's level, the speciality, the days. */
const checkedArea = async (tx: Transaction, facts: Facts) => {
  const area = await getAreaOrNation(tx, facts.areaId)
  if (!area.path.startsWith(tx.actor.areaPath)) throw new Refusal('not_found')
  if (!roleLevels[facts.role].includes(area.level)) throw invalid({ path: 'areaId', code: 'invalid' })
  if ((facts.role === 'standing_member') !== (facts.speciality !== null))
    throw invalid({ path: 'speciality', code: facts.speciality === null ? 'required' : 'invalid' })
  const from = facts.validFrom ?? dayInVietnam()
  if (facts.validTo !== null && facts.validTo <= from) throw invalid({ path: 'validTo', code: 'before_previous' })
  return { area, from }
}

/**
 * Gives an account a role in an area for a period. Refuses with `not_found` outside the own area and with `not_allowed` what the
 * rule table gives nobody of the actor's rank; the database says the same.
 */
export const giveGrant = async (tx: Transaction, id: string, accountId: string, facts: Facts): Promise<void> => {
  const { area, from } = await checkedArea(tx, facts)
  const record = { areaPath: area.path, accountId, values: { role: facts.role, area_path: area.path } }
  if (!allows(ruleTable.role_grant.create, tx.actor, record)) throw new Refusal('not_allowed')
  await tx.client.query(
    `insert into role_grant (id, account_id, role, area_path, speciality, valid_from, valid_to, decision, reason, granted_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      accountId,
      facts.role,
      area.path,
      facts.speciality,
      from,
      facts.validTo,
      facts.decision,
      facts.reason,
      tx.actor.accountId,
    ],
  )
  tx.journal({
    subject: 'account',
    subjectId: accountId,
    communePath: area.path,
    act: 'account.role_granted',
    reason: facts.reason ?? undefined,
    after: {
      role: facts.role,
      area: area.fullName,
      speciality: facts.speciality,
      validFrom: from,
      validTo: facts.validTo,
      decision: facts.decision,
    },
  })
  tx.audit({ action: 'account.role_granted', subject: 'account', subjectId: accountId, communePath: area.path })
}
