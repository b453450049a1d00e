import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { IdParams, read, Written, write } from '../../platform/http/route.ts'
import { approveRegroup, newRegroup, returnRegroup, withdrawRegroup } from './regroup.commands.ts'
import { getRegroups, listRegroupProposals } from './regroup.queries.ts'
import { AnswerRegroup, ApproveRegroup, NewRegroup, Regroups } from './regroup.views.ts'

const readers = {
  purpose: 'register_keeping',
  roles: ['village_collaborator', 'commune_officer', 'commune_chair', 'province_officer'],
} as const
const proposers = { purpose: 'register_keeping', roles: ['village_collaborator', 'commune_officer'] } as const
const keepers = { purpose: 'register_keeping', roles: ['commune_officer'] } as const

const OneParams = z.object({ id: z.uuid(), regroupId: z.uuid() })

/** Two households become one, and one is divided: entered, proposed, approved, returned. */
export const regroupRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/households/:id/regroups',
    summary: 'Merges and divisions of a household',
    ...readers,
    params: IdParams,
    answer: Regroups,
    run: (tx, { params }) => getRegroups(tx, params.id),
  })
  read(app, {
    url: '/api/regroups/proposals',
    summary: 'Merges and divisions that wait for the officer',
    ...proposers,
    answer: Regroups,
    run: tx => listRegroupProposals(tx),
  })
  write(app, {
    method: 'POST',
    url: '/api/households/:id/regroups',
    summary: 'Merge a household with another or divide it, or propose it',
    ...proposers,
    params: IdParams,
    body: NewRegroup,
    answer: Written,
    run: (tx, { params, body }) => newRegroup(tx, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/households/:id/regroups/:regroupId/approve',
    summary: 'Approve a merge or division',
    ...keepers,
    params: OneParams,
    body: ApproveRegroup,
    answer: Written,
    run: (tx, { params, body }) => approveRegroup(tx, params.id, params.regroupId, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/households/:id/regroups/:regroupId/return',
    summary: 'Give a proposed merge or division back with a reason',
    ...keepers,
    params: OneParams,
    body: AnswerRegroup,
    answer: Written,
    run: (tx, { params, body }) => returnRegroup(tx, params.id, params.regroupId, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/households/:id/regroups/:regroupId/withdraw',
    summary: 'Take back my proposed merge or division',
    ...proposers,
    params: OneParams,
    body: AnswerRegroup,
    answer: Written,
    run: (tx, { params, body }) => withdrawRegroup(tx, params.id, params.regroupId, body),
  })
}
