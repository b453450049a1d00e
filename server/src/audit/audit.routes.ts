import { roles } from '@mangnon/core/account/role.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { resolveCommune } from '../area/commune.queries.ts'
import { ListChildren } from '../child/child.views.ts'
import { IdParams, read, write } from '../platform/http/route.ts'
import {
  FindWords,
  FoundPersons,
  FoundSubjects,
  PageQuery,
  SealState,
  Trail,
  UnusualLooks,
  UnusualQuery,
} from './audit.views.ts'
import { findPersons, findSubjects, sealState } from './find.queries.ts'
import { ownTrail, personTrail, subjectTrail } from './trail.queries.ts'
import { listUnusual } from './unusual.queries.ts'

const auditor = { purpose: 'data_protection', roles: ['data_protection_auditor'] } as const
const printers = {
  purpose: 'register_export',
  roles: ['commune_officer', 'commune_chair', 'province_officer'],
} as const

/** The auditor's questions, and the person's own trail. */
export const auditRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/audit/subjects/search',
    summary: 'The record that a code, number or id means',
    ...auditor,
    body: FindWords,
    answer: FoundSubjects,
    run: (tx, { body }) => findSubjects(tx, body.q),
  })
  read(app, {
    url: '/api/audit/subjects/:id',
    summary: 'Who saw this child or household',
    ...auditor,
    params: IdParams,
    query: PageQuery,
    answer: Trail,
    run: (tx, { params, query }) => subjectTrail(tx, params.id, query.before),
  })
  read(app, {
    url: '/api/audit/persons/search',
    summary: 'Persons whose trail may be read',
    ...auditor,
    body: FindWords,
    answer: FoundPersons,
    run: (tx, { body }) => findPersons(tx, body.q),
  })
  read(app, {
    url: '/api/audit/persons/:id',
    summary: 'What this person did',
    ...auditor,
    params: IdParams,
    query: PageQuery,
    answer: Trail,
    run: (tx, { params, query }) => personTrail(tx, params.id, query.before),
  })
  read(app, {
    url: '/api/audit/unusual',
    summary: 'Unusual looks',
    ...auditor,
    query: UnusualQuery,
    answer: UnusualLooks,
    run: (tx, { query }) => listUnusual(tx, query),
  })
  read(app, {
    url: '/api/audit/seal',
    summary: 'The last seal of the audit',
    ...auditor,
    answer: SealState,
    run: tx => sealState(tx),
  })
  read(app, {
    url: '/api/session/trail',
    summary: 'What I did',
    purpose: 'own_account',
    roles,
    query: PageQuery,
    answer: Trail,
    run: (tx, { query }) => ownTrail(tx, query.before),
  })
  write(app, {
    method: 'POST',
    url: '/api/children/printed',
    summary: 'A list of children was put on paper',
    ...printers,
    body: ListChildren.omit({ offset: true, limit: true }).extend({ rows: z.number().int().min(0).max(100_000) }),
    answer: z.object({ rows: z.number() }),
    // The paper is made in the browser: that it was asked for is what can be recorded.
    run: async (tx, { body: { rows, commune, q, ...narrowed } }) => {
      const { path } = await resolveCommune(tx, commune)
      tx.audit({
        action: 'child.printed',
        communePath: path,
        count: rows,
        detail: narrowed,
        words: q || undefined,
      })
      return { rows }
    },
  })
}
