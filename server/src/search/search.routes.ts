import type { FastifyInstance } from 'fastify'
import { read } from '../platform/http/route.ts'
import { checkBefore } from './check-before.ts'
import { searchPeople } from './search.queries.ts'
import { ChildToBe, FoundPeople, MayBeKnown, SearchPeople } from './search.views.ts'

/** Finding a person: one box for the register, and the check before a child is entered. Words about people travel in bodies. */
export const searchRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/search',
    summary: 'Children found by whatever is known of them',
    purpose: 'register_keeping',
    roles: ['village_collaborator', 'commune_officer', 'commune_chair', 'province_officer'],
    body: SearchPeople,
    answer: FoundPeople,
    run: (tx, { body }) => searchPeople(tx, body),
  })
  read(app, {
    url: '/api/children/check',
    summary: 'Whether a child about to be entered may be in a register already',
    purpose: 'register_keeping',
    roles: ['commune_officer'],
    body: ChildToBe,
    answer: MayBeKnown,
    run: (tx, { body }) => checkBefore(tx, body),
  })
}
