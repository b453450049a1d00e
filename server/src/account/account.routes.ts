import { roles } from '@mangnon/core/account/role.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { asCaller, ErrorAnswer, IdParams, read, Written, write } from '../platform/http/route.ts'
import { createAccount } from './account.commands.ts'
import { getSession, listSessions } from './account.queries.ts'
import {
  AccountPage,
  ChangePassword,
  ChooseGrant,
  FilterAccounts,
  FirstAdministrator,
  NewAccount,
  SearchAccounts,
  SessionList,
  SessionView,
} from './account.views.ts'
import { listAccounts } from './account-list.query.ts'
import { accountBatchRoutes } from './batch/account-batch.routes.ts'
import { chooseGrant } from './choose-grant.command.ts'
import { makeFirstAdministrator } from './first-administrator.command.ts'
import { listFirstSlips, renewFirstCodes } from './first-slip.ts'
import { FirstSlips } from './first-slip.views.ts'
import { getAccount } from './grant.queries.ts'
import { grantRoutes } from './grant.routes.ts'
import { openWorkRoutes } from './open-work/open-work.routes.ts'
import { changePassword } from './own-password.commands.ts'
import { resetRoutes } from './reset.routes.ts'
import { secondStepRoutes } from './second-step.routes.ts'
import { signInRoutes } from './sign-in.routes.ts'
import { signOnRoutes } from './sign-on.routes.ts'

const open = { permission: { open: true } } as const
const own = { purpose: 'own_account', roles } as const
/** Who holds what is an auditor's business, too. */
const overview = { purpose: 'account_administration', roles: ['administrator', 'data_protection_auditor'] } as const
const administration = { purpose: 'account_administration', roles: ['administrator'] } as const

/** Sign-in, one's own account, and the accounts that an administrator keeps. */
export const accountRoutes = (app: FastifyInstance): void => {
  signInRoutes(app)
  secondStepRoutes(app)
  signOnRoutes(app)
  resetRoutes(app)

  read(app, {
    url: '/api/session',
    summary: 'Who is signed in',
    ...own,
    answer: SessionView,
    run: tx => getSession(tx),
  })
  app.route({
    method: 'POST',
    url: '/api/session/role',
    config: { permission: own },
    schema: {
      summary: 'Act in another of my roles',
      body: ChooseGrant,
      response: { 200: SessionView, '4xx': ErrorAnswer },
    },
    handler: async request => {
      const { grantId } = request.body as z.output<typeof ChooseGrant>
      return asCaller(request, own, tx => chooseGrant(tx), grantId)
    },
  })
  read(app, {
    url: '/api/session/list',
    summary: 'Where I am signed in',
    ...own,
    answer: SessionList,
    run: tx => listSessions(tx),
  })

  write(app, {
    method: 'DELETE',
    url: '/api/session/others',
    summary: 'Sign out everywhere else',
    ...own,
    answer: z.object({ ended: z.number() }),
    run: async tx => {
      const { rows } = await tx.client.query<{ ended: number }>('select my_other_sessions_end($1) as ended', [
        tx.origin.sessionId ?? null,
      ])
      tx.audit({ action: 'session.others_ended', count: rows[0]?.ended ?? 0 })
      return { ended: rows[0]?.ended ?? 0 }
    },
  })

  write(app, {
    method: 'DELETE',
    url: '/api/session/list/:id',
    summary: 'Sign out one of my devices',
    ...own,
    params: IdParams,
    answer: Written,
    run: async (tx, { params }) => {
      const { rows } = await tx.client.query<{ ok: boolean }>('select my_session_end($1) as ok', [params.id])
      if (!rows[0]?.ok) throw new Refusal('not_found')
      tx.audit({ action: 'session.ended', subjectId: params.id })
      return { id: params.id }
    },
  })

  app.route({
    method: 'POST',
    url: '/api/account/password',
    config: { permission: own },
    schema: { summary: 'Change my password', body: ChangePassword, response: { 200: Written, '4xx': ErrorAnswer } },
    handler: async request =>
      asCaller(request, own, tx => changePassword(tx, request.body as z.output<typeof ChangePassword>)),
  })

  app.route({
    method: 'POST',
    url: '/api/first-administrator',
    config: open,
    schema: {
      summary: 'Make the first administrator',
      body: FirstAdministrator,
      response: { 204: z.undefined(), '4xx': ErrorAnswer },
    },
    handler: async (request, reply) => {
      await makeFirstAdministrator(app.context, request.body as z.output<typeof FirstAdministrator>)
      return reply.status(204).send()
    },
  })

  read(app, {
    url: '/api/accounts',
    summary: 'Accounts of my area',
    ...overview,
    query: FilterAccounts,
    answer: AccountPage,
    run: (tx, { query }) => listAccounts(tx, query),
  })
  read(app, {
    url: '/api/accounts/search',
    summary: 'Accounts of my area found by name or name of sign-in',
    ...overview,
    body: SearchAccounts,
    answer: AccountPage,
    run: (tx, { body }) => listAccounts(tx, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/accounts',
    summary: 'Make an account; answers the slip for its first sign-in',
    ...administration,
    body: NewAccount,
    answer: FirstSlips,
    run: (tx, { body }) => createAccount(tx, body),
    present: async (tx, { id }) => ({ id, rows: await listFirstSlips(tx, [id]) }),
  })
  write(app, {
    method: 'POST',
    url: '/api/accounts/:id/slip',
    summary: 'The slip for a first sign-in that nobody has made yet; a code that is over is made anew',
    ...administration,
    params: IdParams,
    answer: FirstSlips,
    run: async (tx, { params }) => {
      await getAccount(tx, params.id)
      await renewFirstCodes(tx, [params.id])
      return { id: params.id }
    },
    present: async (tx, { id }) => {
      const rows = await listFirstSlips(tx, [id])
      // Whoever has come in already, or is out of reach, has no slip: two persons let them in again.
      if (rows.length === 0) throw new Refusal('wrong_state', { detail: { state: 'came_in' } })
      return { id, rows }
    },
  })
  accountBatchRoutes(app)
  openWorkRoutes(app)
  grantRoutes(app)
}
