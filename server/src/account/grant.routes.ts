import { roles } from '@mangnon/core/account/role.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { IdParams, read, Written, write } from '../platform/http/route.ts'
import { endAccount, withdrawEnd } from './account.commands.ts'
import { GrantFacts } from './account.views.ts'
import { addGrant, endGrant, prolongGrant } from './grant.commands.ts'
import { getAccountView } from './grant.queries.ts'
import { AccountView, EndAccount, EndGrant, ProlongGrant, WithdrawEnd } from './grant.views.ts'

/** Who holds what is an auditor's business, too. */
const overview = { purpose: 'account_administration', roles: ['administrator', 'data_protection_auditor'] } as const
const administration = { purpose: 'account_administration', roles: ['administrator'] } as const

/** One account and the roles it holds. */
export const grantRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/accounts/:id',
    summary: 'One account with the roles it holds and held',
    ...overview,
    params: IdParams,
    answer: AccountView,
    run: (tx, { params }) => getAccountView(tx, params.id),
  })
  write(app, {
    method: 'POST',
    url: '/api/accounts/:id/end',
    summary: 'End an account, at once or after a last day',
    ...administration,
    params: IdParams,
    body: EndAccount,
    answer: Written,
    run: (tx, { params, body }) => endAccount(tx, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/accounts/:id/withdraw-end',
    summary: 'Take back a last day that has not passed',
    ...administration,
    params: IdParams,
    body: WithdrawEnd,
    answer: Written,
    run: (tx, { params, body }) => withdrawEnd(tx, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/accounts/:id/grants',
    summary: 'Give an account a role in an area for a period',
    ...administration,
    params: IdParams,
    body: z.object({ id: z.uuid(), ...GrantFacts.shape }),
    answer: Written,
    run: (tx, { params, body }) => addGrant(tx, params.id, body),
  })
  write(app, {
    method: 'PATCH',
    url: '/api/grants/:id',
    summary: 'Give a role another last day',
    ...administration,
    params: IdParams,
    body: ProlongGrant,
    answer: Written,
    run: (tx, { params, body }) => prolongGrant(tx, params.id, body),
  })
  // Everybody may lay down a role of their own; those of others the policies decide.
  write(app, {
    method: 'POST',
    url: '/api/grants/:id/end',
    summary: 'End a role',
    purpose: 'account_administration',
    roles,
    params: IdParams,
    body: EndGrant,
    answer: Written,
    run: (tx, { params, body }) => endGrant(tx, params.id, body),
  })
}
