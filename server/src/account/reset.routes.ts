import type { FastifyInstance } from 'fastify'
import { IdParams, read, Written, write } from '../platform/http/route.ts'
import { askReset, cancelReset, confirmReset, resetSlip } from './reset.commands.ts'
import { listResets } from './reset.queries.ts'
import { AskReset, ResetList, ResetSlip } from './reset.views.ts'

const administrators = { purpose: 'account_administration', roles: ['administrator'] } as const
const either = { purpose: 'account_administration', roles: ['administrator', 'commune_chair'] } as const

/** A forgotten password, a lost phone: reset by two persons, without e-mail. */
export const resetRoutes = (app: FastifyInstance): void => {
  const { context } = app
  read(app, {
    url: '/api/account-resets',
    summary: 'Resets of my area',
    ...either,
    answer: ResetList,
    run: async tx => {
      const list = await listResets(tx)
      tx.audit({ action: 'account.resets_listed', count: list.rows.length })
      return list
    },
  })
  write(app, {
    method: 'POST',
    url: '/api/account-resets',
    summary: 'Ask for a reset, as the first of two persons',
    ...administrators,
    body: AskReset,
    answer: Written,
    run: (tx, { body }) => askReset(tx, context, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/account-resets/:id/confirm',
    summary: 'Confirm a reset, as the second of two persons; answers the slip',
    ...either,
    params: IdParams,
    answer: ResetSlip,
    run: (tx, { params }) => confirmReset(tx, context, params.id),
    present: (tx, { id }) => resetSlip(tx, context, id),
  })
  write(app, {
    method: 'POST',
    url: '/api/account-resets/:id/cancel',
    summary: 'Take back a reset that waits',
    ...either,
    params: IdParams,
    answer: Written,
    run: (tx, { params }) => cancelReset(tx, params.id),
  })
}
