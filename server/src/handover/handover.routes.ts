import type { FastifyInstance } from 'fastify'
import { IdParams, read, Written, write } from '../platform/http/route.ts'
import { acceptHandover } from './accept.command.ts'
import { askForRecord } from './ask.command.ts'
import { listHandovers } from './handover.queries.ts'
import { refuseHandover, withdrawHandover } from './handover.steps.ts'
import {
  AcceptHandover,
  AskedHandover,
  AskHandover,
  HandoverPage,
  ListHandovers,
  NewHandover,
  RefuseHandover,
  SendHandover,
  WithdrawHandover,
} from './handover.views.ts'
import { handOver, sendAsked } from './send.commands.ts'

const readers = {
  purpose: 'register_keeping',
  roles: ['commune_officer', 'commune_chair', 'province_officer'],
} as const
const keepers = { purpose: 'register_keeping', roles: ['commune_officer'] } as const

/** Records that go from one commune's register into another's. */
export const handoverRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/handovers',
    summary: 'Hand-overs into or out of my commune, or of one record',
    ...readers,
    query: ListHandovers,
    answer: HandoverPage,
    run: (tx, { query }) => listHandovers(tx, query),
  })
  write(app, {
    method: 'POST',
    url: '/api/children/:id/handovers',
    summary: 'Hand a child over to another commune, or let it leave',
    ...keepers,
    params: IdParams,
    body: NewHandover,
    answer: Written,
    run: (tx, { params, body }) => handOver(tx, 'child', params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/households/:id/handovers',
    summary: 'Hand a household over with all its children, or let it leave',
    ...keepers,
    params: IdParams,
    body: NewHandover,
    answer: Written,
    run: (tx, { params, body }) => handOver(tx, 'household', params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/handovers/ask',
    summary: 'Ask another commune for the record of a child that came from there',
    ...keepers,
    body: AskHandover,
    answer: AskedHandover,
    run: (tx, { body }) => askForRecord(tx, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/handovers/:id/send',
    summary: 'Send what another commune asked for',
    ...keepers,
    params: IdParams,
    body: SendHandover,
    answer: Written,
    run: (tx, { params, body }) => sendAsked(tx, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/handovers/:id/accept',
    summary: 'Take what was sent into my register',
    ...keepers,
    params: IdParams,
    body: AcceptHandover,
    answer: Written,
    run: (tx, { params, body }) => acceptHandover(tx, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/handovers/:id/refuse',
    summary: 'Refuse what was sent, or what was asked for, with a reason',
    ...keepers,
    params: IdParams,
    body: RefuseHandover,
    answer: Written,
    run: (tx, { params, body }) => refuseHandover(tx, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/handovers/:id/withdraw',
    summary: 'Take back what I sent or asked for',
    ...keepers,
    params: IdParams,
    body: WithdrawHandover,
    answer: Written,
    run: (tx, { params, body }) => withdrawHandover(tx, params.id, body),
  })
}
