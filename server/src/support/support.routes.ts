import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { asCaller, ErrorAnswer, IdParams, read, Written, write } from '../platform/http/route.ts'
import { sendList, spreadsheetAnswer } from '../register/send-list.ts'
import { exportGaps, recordPrinted } from './export-gaps.ts'
import { listGaps } from './gap-list.query.ts'
import {
  correctGrant,
  endGrant,
  establishFact,
  grantSupport,
  setGrantState,
  withdrawGrant,
} from './support.commands.ts'
import { getChildSupport, supportTotals } from './support.queries.ts'
import {
  ChildSupport,
  CorrectGrant,
  EndGrant,
  Establish,
  GapPage,
  GapsPrinted,
  GrantState,
  ListGaps,
  NewGrant,
  SupportTotals,
  TotalsQuery,
  WithdrawGrant,
} from './support.views.ts'

const readers = {
  purpose: 'register_keeping',
  roles: ['village_collaborator', 'commune_officer', 'commune_chair', 'province_officer'],
} as const
const keepers = { purpose: 'register_keeping', roles: ['commune_officer', 'commune_chair'] } as const
const exporters = { purpose: 'register_export', roles: ['commune_officer', 'commune_chair'] } as const

const OneParams = z.object({ id: z.uuid(), supportId: z.uuid() })

/** What the State owes children and what they were granted. */
export const supportRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/children/:id/support',
    summary: 'What a child was granted, what it is owed, and how they differ',
    ...readers,
    params: IdParams,
    answer: ChildSupport,
    run: (tx, { params }) => getChildSupport(tx, params.id),
  })
  read(app, {
    url: '/api/support/gaps',
    summary: 'Children of a commune who are entitled and do not receive, or receive otherwise than owed',
    ...keepers,
    query: ListGaps,
    answer: GapPage,
    run: (tx, { query }) => listGaps(tx, query),
  })
  read(app, {
    url: '/api/support/totals',
    summary: 'What a commune paid by month of a year',
    ...keepers,
    query: TotalsQuery,
    answer: SupportTotals,
    run: (tx, { query }) => supportTotals(tx, query),
  })
  app.route({
    method: 'POST',
    url: '/api/support/gaps/export',
    config: { permission: exporters },
    schema: {
      summary: 'The listed gaps as a numbered .xlsx file',
      body: ListGaps,
      response: { 200: spreadsheetAnswer, '4xx': ErrorAnswer },
    },
    handler: async (request, reply) => {
      const list = await asCaller(request, exporters, tx => exportGaps(tx, request.body as z.output<typeof ListGaps>))
      return sendList(reply, list, 'Rà soát trợ giúp')
    },
  })
  write(app, {
    method: 'POST',
    url: '/api/support/gaps/printed',
    summary: 'The listed gaps were put on paper',
    ...exporters,
    body: GapsPrinted,
    answer: z.object({ rows: z.number() }),
    run: (tx, { body }) => recordPrinted(tx, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/children/:id/support',
    summary: 'Enter a decision that grants support',
    ...keepers,
    params: IdParams,
    body: NewGrant,
    answer: Written,
    run: (tx, { params, body }) => grantSupport(tx, params.id, body),
  })
  write(app, {
    method: 'PATCH',
    url: '/api/children/:id/support/:supportId',
    summary: 'Correct a grant',
    ...keepers,
    params: OneParams,
    body: CorrectGrant,
    answer: Written,
    run: (tx, { params, body }) => correctGrant(tx, params.id, params.supportId, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/children/:id/support/:supportId/state',
    summary: 'Suspend a grant, or take it up again',
    ...keepers,
    params: OneParams,
    body: GrantState,
    answer: Written,
    run: (tx, { params, body }) => setGrantState(tx, params.id, params.supportId, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/children/:id/support/:supportId/end',
    summary: 'End a grant',
    ...keepers,
    params: OneParams,
    body: EndGrant,
    answer: Written,
    run: (tx, { params, body }) => endGrant(tx, params.id, params.supportId, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/children/:id/support/:supportId/withdraw',
    summary: 'Withdraw a grant that was never made',
    ...keepers,
    params: OneParams,
    body: WithdrawGrant,
    answer: Written,
    run: (tx, { params, body }) => withdrawGrant(tx, params.id, params.supportId, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/children/:id/support/established',
    summary: 'Say of a child what must be known to decide on support',
    ...keepers,
    params: IdParams,
    body: Establish,
    answer: Written,
    run: (tx, { params, body }) => establishFact(tx, params.id, body),
  })
}
