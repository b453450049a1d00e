import { type GrantProblem, grantProblem } from '@mangnon/core/account/check-grant.ts'
import type { Role } from '@mangnon/core/account/role.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import { getAreaOrNation } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import type { GrantFacts } from './account.views.ts'
import { getAccount } from './grant.queries.ts'
import type { EndGrant, ProlongGrant } from './grant.views.ts'

type Facts = z.output<typeof GrantFacts>

/** Each reason as this system says no: what a form can mend at its field, a foreign place as one that is not there. */
const refusalOf = (problem: GrantProblem): Refusal => {
  switch (problem) {
    case 'outside':
      return new Refusal('not_found')
    case 'level':
      return invalid({ path: 'areaId', code: 'invalid' })
    case 'speciality_missing':
      return invalid({ path: 'speciality', code: 'required' })
    case 'speciality_extra':
      return invalid({ path: 'speciality', code: 'invalid' })
    case 'period':
      return invalid({ path: 'validTo', code: 'before_previous' })
    case 'rank':
      return new Refusal('not_allowed')
  }
}

/** The same role in the same place is held once at a time; two who give it at once come one after the other. */
const refuseSame = async (
  tx: Transaction,
  accountId: string,
  wanted: { role: Role; areaPath: string; from: string; to: string | null },
): Promise<void> => {
  await tx.client.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [accountId])
  const { rowCount } = await tx.client.query(
    `select from role_grant where account_id = $1 and role = $2 and area_path = $3 and ended_at is null
        and daterange(valid_from, valid_to) && daterange($4, $5) limit 1`,
    [accountId, wanted.role, wanted.areaPath, wanted.from, wanted.to],
  )
  if (rowCount) throw new Refusal('grant_held')
}

/**
 * Gives an account a role in an area for a period. Refuses with `not_found` outside the own area and with `not_allowed` what the
 * rule table gives nobody of the actor's rank; the database says the same.
 */
export const giveGrant = async (tx: Transaction, id: string, accountId: string, facts: Facts): Promise<void> => {
  const area = await getAreaOrNation(tx, facts.areaId)
  const from = facts.validFrom ?? dayInVietnam()
  const { role, speciality, validTo: to } = facts
  const wanted = { accountId, role, speciality, areaPath: area.path, level: area.level, from, to }
  const problem = grantProblem(tx.actor, wanted)
  if (problem) throw refusalOf(problem)
  await refuseSame(tx, accountId, { role: facts.role, areaPath: area.path, from, to: facts.validTo })
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

/** Gives a role to somebody who has an account already. */
export const addGrant = async (
  tx: Transaction,
  accountId: string,
  input: Facts & { readonly id: string },
): Promise<{ id: string }> => {
  const account = await getAccount(tx, accountId)
  if (account.ended_on !== null) throw new Refusal('already_ended')
  await giveGrant(tx, input.id, accountId, input)
  return { id: input.id }
}

/**
 * A grant that the actor may change, locked. What they may see and not change is `not_allowed`: an equal, or whoever stands above;
 * what they may not see is `not_found`.
 */
const lockGrant = async (tx: Transaction, id: string, version: number) => {
  const grant = await tx.query.selectFrom('role_grant').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!grant) {
    const seen = await tx.query.selectFrom('role_grant').select('id').where('id', '=', id).executeTakeFirst()
    throw new Refusal(seen ? 'not_allowed' : 'not_found')
  }
  if (grant.ended_at !== null) throw new Refusal('already_ended')
  if (grant.version !== version)
    throw new Refusal('changed_meanwhile', { detail: { current: { validTo: grant.valid_to, version: grant.version } } })
  return grant
}

/** Gives a grant another last day, later or sooner. Nobody does it to their own. */
export const prolongGrant = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof ProlongGrant>,
): Promise<{ id: string }> => {
  const grant = await lockGrant(tx, id, input.version)
  if (grant.account_id === tx.actor.accountId) throw new Refusal('not_allowed')
  if (grant.valid_to !== null && grant.valid_to <= dayInVietnam()) throw new Refusal('already_ended')
  if (input.validTo !== null && (input.validTo <= grant.valid_from || input.validTo <= dayInVietnam()))
    throw invalid({ path: 'validTo', code: 'before_previous' })
  await tx.client.query('update role_grant set valid_to = $2, version = version + 1 where id = $1', [id, input.validTo])
  tx.journal({
    subject: 'account',
    subjectId: grant.account_id,
    communePath: grant.area_path,
    act: 'account.role_prolonged',
    reason: input.reason,
    before: { role: grant.role, validTo: grant.valid_to },
    after: { role: grant.role, validTo: input.validTo },
  })
  tx.audit({
    action: 'account.role_prolonged',
    subject: 'account',
    subjectId: grant.account_id,
    communePath: grant.area_path,
  })
  return { id }
}

/** Ends a grant now: it stops acting in every session at the next request. The nation keeps an administrator. */
export const endGrant = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof EndGrant>,
): Promise<{ id: string }> => {
  const grant = await lockGrant(tx, id, input.version)
  await tx.client.query(
    'update role_grant set ended_at = now(), ended_by = $2, end_reason = $3, version = version + 1 where id = $1',
    [id, tx.actor.accountId, input.reason],
  )
  tx.journal({
    subject: 'account',
    subjectId: grant.account_id,
    communePath: grant.area_path,
    act: 'account.role_ended',
    reason: input.reason,
    before: { role: grant.role },
  })
  tx.audit({
    action: 'account.role_ended',
    subject: 'account',
    subjectId: grant.account_id,
    communePath: grant.area_path,
  })
  return { id }
}
