import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { IdParams, read, Written, write } from '../platform/http/route.ts'
import { apply, propose, verify, withdraw } from './identity.commands.ts'
import { getIdentity, identityProgress, listIdentity, listToVerify } from './identity.queries.ts'
import {
  Apply,
  IdentityChild,
  IdentityPage,
  IdentityProgress,
  ListIdentity,
  Propose,
  ToVerify,
  ToVerifyPage,
  Verdict,
  Withdraw,
} from './identity.views.ts'

const readers = {
  purpose: 'register_keeping',
  roles: ['village_collaborator', 'commune_officer', 'commune_chair', 'province_officer'],
} as const
const proposers = { purpose: 'register_keeping', roles: ['village_collaborator', 'commune_officer'] } as const
const writers = { purpose: 'register_keeping', roles: ['commune_officer'] } as const
/** Whom of the standing group the rules let see anything here: the police. */
const verifiers = { purpose: 'register_keeping', roles: ['standing_member'] } as const

const OneParams = z.object({ id: z.uuid(), proposalId: z.uuid() })

/** The four steps of identity cleaning: list, check at home, verification by the commune police, update. */
export const identityRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/identity/progress',
    summary: 'How far each village is in identity cleaning',
    ...readers,
    query: z.object({ commune: z.string().max(40).optional() }),
    answer: IdentityProgress,
    run: (tx, { query }) => identityProgress(tx, query.commune),
  })
  read(app, {
    url: '/api/identity',
    summary: 'Children of a commune that wait in a step of identity cleaning',
    ...readers,
    query: ListIdentity,
    answer: IdentityPage,
    run: (tx, { query }) => listIdentity(tx, query),
  })
  read(app, {
    url: '/api/identity/to-verify',
    summary: 'Proposals that wait for the commune police',
    ...verifiers,
    query: ToVerify,
    answer: ToVerifyPage,
    run: (tx, { query }) => listToVerify(tx, query),
  })
  read(app, {
    url: '/api/children/:id/identity',
    summary: 'Who a child is, what is proposed, and what may be done next',
    ...readers,
    params: IdParams,
    answer: IdentityChild,
    run: (tx, { params }) => getIdentity(tx, params.id),
  })
  write(app, {
    method: 'POST',
    url: '/api/children/:id/identity',
    summary: 'Propose what was seen at home',
    ...proposers,
    params: IdParams,
    body: Propose,
    answer: Written,
    run: (tx, { params, body }) => propose(tx, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/children/:id/identity/:proposalId/withdraw',
    summary: 'Take a proposal back',
    ...proposers,
    params: OneParams,
    body: Withdraw,
    answer: Written,
    run: (tx, { params, body }) => withdraw(tx, params.id, params.proposalId, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/children/:id/identity/:proposalId/apply',
    summary: 'Write what the police verified into the record',
    ...writers,
    params: OneParams,
    body: Apply,
    answer: Written,
    run: (tx, { params, body }) => apply(tx, params.id, params.proposalId, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/identity/:id/verdict',
    summary: 'Say whether a proposal is right',
    ...verifiers,
    params: IdParams,
    body: Verdict,
    answer: Written,
    run: (tx, { params, body }) => verify(tx, params.id, body),
  })
}
