import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { IdParams, read, Written, write } from '../platform/http/route.ts'
import { amendEvent, approveEvent, newEvent, returnEvent, withdrawEvent } from './event.commands.ts'
import { getChildEvents, listProposals } from './event.queries.ts'
import {
  AmendEvent,
  AnswerEvent,
  ApproveEvent,
  ChildEvents,
  ListProposals,
  NewEvent,
  ProposalPage,
} from './event.views.ts'

const readers = {
  purpose: 'register_keeping',
  roles: ['village_collaborator', 'commune_officer', 'commune_chair', 'province_officer'],
} as const
const proposers = { purpose: 'register_keeping', roles: ['village_collaborator', 'commune_officer'] } as const
const keepers = { purpose: 'register_keeping', roles: ['commune_officer'] } as const

const OneParams = z.object({ id: z.uuid(), eventId: z.uuid() })

/** What happens in children's lives: entered, proposed, approved, returned. */
export const eventRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/children/:id/events',
    summary: 'What happened to a child',
    ...readers,
    params: IdParams,
    answer: ChildEvents,
    run: (tx, { params }) => getChildEvents(tx, params.id),
  })
  read(app, {
    url: '/api/events/proposals',
    summary: 'What collaborators proposed',
    ...proposers,
    query: ListProposals,
    answer: ProposalPage,
    run: (tx, { query }) => listProposals(tx, query),
  })
  write(app, {
    method: 'POST',
    url: '/api/children/:id/events',
    summary: 'Enter what happened to a child, or propose it',
    ...proposers,
    params: IdParams,
    body: NewEvent,
    answer: Written,
    run: (tx, { params, body }) => newEvent(tx, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/children/:id/events/:eventId/approve',
    summary: 'Approve what was proposed, as it is or corrected',
    ...keepers,
    params: OneParams,
    body: ApproveEvent,
    answer: Written,
    run: (tx, { params, body }) => approveEvent(tx, params.id, params.eventId, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/children/:id/events/:eventId/return',
    summary: 'Give a proposal back with a reason',
    ...keepers,
    params: OneParams,
    body: AnswerEvent,
    answer: Written,
    run: (tx, { params, body }) => returnEvent(tx, params.id, params.eventId, body),
  })
  write(app, {
    method: 'PUT',
    url: '/api/children/:id/events/:eventId',
    summary: 'Write my proposal anew',
    ...proposers,
    params: OneParams,
    body: AmendEvent,
    answer: Written,
    run: (tx, { params, body }) => amendEvent(tx, params.id, params.eventId, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/children/:id/events/:eventId/withdraw',
    summary: 'Take back a proposal, or an entry that changed nothing',
    ...proposers,
    params: OneParams,
    body: AnswerEvent,
    answer: Written,
    run: (tx, { params, body }) => withdrawEvent(tx, params.id, params.eventId, body),
  })
}
