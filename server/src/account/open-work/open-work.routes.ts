import { roles } from '@mangnon/core/account/role.ts'
import type { FastifyInstance } from 'fastify'
import { IdParams, read, Written, write } from '../../platform/http/route.ts'
import { getAccount } from '../grant.queries.ts'
import { handOver, takeHandOver } from './hand-over.commands.ts'
import { getOpenWork, listHandedOver, listWorkLeft } from './open-work.queries.ts'
import { HandedOverList, HandOver, OpenWork, WorkLeft } from './open-work.views.ts'

const administration = { purpose: 'account_administration', roles: ['administrator'] } as const
const own = { purpose: 'own_account', roles } as const

/** What somebody who leaves has under way, and who goes on with it. */
export const openWorkRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/accounts/:id/open-work',
    summary: 'What an account has open, by role and kind, and who may go on with it',
    ...administration,
    params: IdParams,
    answer: OpenWork,
    run: async (tx, { params }) => {
      const { id, full_name } = await getAccount(tx, params.id)
      return getOpenWork(tx, { id, fullName: full_name })
    },
  })
  write(app, {
    method: 'POST',
    url: '/api/accounts/:id/hand-over',
    summary: 'Hand the open work of one role on',
    ...administration,
    params: IdParams,
    body: HandOver,
    answer: Written,
    run: async (tx, { params, body }) => handOver(tx, await getAccount(tx, params.id), body),
  })
  read(app, {
    url: '/api/open-work/left',
    summary: 'Who has left, or soon does, with work that nobody goes on with',
    ...administration,
    answer: WorkLeft,
    run: tx => listWorkLeft(tx),
  })
  read(app, {
    url: '/api/account/open-work',
    summary: 'What I have open, by role and kind, and who may go on with it',
    ...own,
    answer: OpenWork,
    run: tx => getOpenWork(tx, { id: tx.actor.accountId, fullName: tx.actor.fullName }),
  })
  write(app, {
    method: 'POST',
    url: '/api/account/hand-over',
    summary: 'Hand my own open work of one role on',
    ...own,
    body: HandOver,
    answer: Written,
    run: (tx, { body }) => handOver(tx, { id: tx.actor.accountId, area_path: tx.actor.areaPath }, body),
  })
  read(app, {
    url: '/api/work-hand-overs',
    summary: 'What was handed to me or my unit and waits to be taken',
    ...own,
    answer: HandedOverList,
    run: tx => listHandedOver(tx),
  })
  write(app, {
    method: 'POST',
    url: '/api/work-hand-overs/:id/take',
    summary: 'Take what was handed over',
    ...own,
    params: IdParams,
    answer: Written,
    run: (tx, { params }) => takeHandOver(tx, params.id),
  })
}
