import { mayAskReset } from '@mangnon/core/account/reset-rules.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import type { Context } from '../platform/http/app.ts'
import type { NewSignOnLink, SignOnLinks } from './sign-on-link.views.ts'

/** The account, if this administrator is over it. */
const reached = async (tx: Transaction, id: string) => {
  const account = await tx.query
    .selectFrom('account')
    .select(['id', 'area_path', 'administers'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!account) throw new Refusal('not_found')
  const subject = { accountId: account.id, areaPath: account.area_path, administers: account.administers }
  if (!mayAskReset(tx.actor, subject)) throw new Refusal('not_allowed')
  return account
}

const trace = (tx: Transaction, act: string, accountId: string, areaPath: string, after?: object): void => {
  tx.journal({
    subject: 'account',
    subjectId: accountId,
    communePath: areaPath,
    act,
    ...(after && { after: { ...after } }),
  })
  tx.audit({ action: act, subject: 'account', subjectId: accountId, communePath: areaPath })
}

/** By whose sign-on an account may be entered, ended links included. */
export const listSignOnLinks = async (
  tx: Transaction,
  context: Context,
  accountId: string,
): Promise<z.output<typeof SignOnLinks>> => {
  await reached(tx, accountId)
  const rows = await tx.query
    .selectFrom('oidc_link')
    .select(['id', 'issuer', 'claim', 'value', 'linked_at', 'ended_at'])
    .where('account_id', '=', accountId)
    .orderBy('linked_at')
    .execute()
  tx.audit({ action: 'account.sign_on_read', subject: 'account', subjectId: accountId })
  return {
    provider: context.oidc && { issuer: context.oidc.issuer, claim: context.oidc.claim },
    rows: rows.map(row => ({
      id: row.id,
      issuer: row.issuer,
      claim: row.claim,
      value: row.value,
      linkedAt: row.linked_at.toISOString(),
      endedAt: row.ended_at?.toISOString() ?? null,
    })),
  }
}

/**
 * Lets a person of the ministry come in as an account that nobody has come into yet (new, or reset by two persons); `wrong_state`
 * otherwise: one administrator alone must not let anybody into an account that is somebody's.
 */
export const linkSignOn = async (
  tx: Transaction,
  context: Context,
  accountId: string,
  input: z.output<typeof NewSignOnLink>,
): Promise<{ id: string }> => {
  const { oidc } = context
  if (!oidc) throw new Refusal('wrong_state')
  const account = await reached(tx, accountId)
  const { rows } = await tx.client.query<{ ok: boolean }>('select account_is_untouched($1) as ok', [accountId])
  if (!rows[0]?.ok) throw new Refusal('wrong_state')
  const made = await tx.client.query(
    `insert into oidc_link (id, account_id, area_path, issuer, claim, value, linked_by) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict do nothing`,
    [input.id, accountId, account.area_path, oidc.issuer, oidc.claim, input.value, tx.actor.accountId],
  )
  if (made.rowCount === 0) throw invalid({ path: 'value', code: 'taken' })
  trace(tx, 'account.sign_on_linked', accountId, account.area_path, { issuer: oidc.issuer, claim: oidc.claim })
  return { id: input.id }
}

export const endSignOnLink = async (tx: Transaction, id: string): Promise<{ id: string }> => {
  const link = await tx.query
    .updateTable('oidc_link')
    .set({ ended_at: new Date() })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning(['account_id', 'area_path'])
    .executeTakeFirst()
  if (!link) throw new Refusal('not_found')
  trace(tx, 'account.sign_on_ended', link.account_id, link.area_path)
  return { id }
}
