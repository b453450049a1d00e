import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { IdParams, read, Written, write } from '../platform/http/route.ts'
import { closeRecheck, drawRecheck, recordCheck } from './recheck.commands.ts'
import { getRecheck, listRechecks } from './recheck.queries.ts'
import {
  CloseRecheck,
  NewRecheck,
  Rechecks,
  RechecksQuery,
  RecheckView,
  RecordCheck,
  Recorded,
} from './recheck.views.ts'

const readers = {
  purpose: 'register_keeping',
  roles: ['commune_officer', 'commune_chair', 'province_officer'],
} as const
const keepers = { purpose: 'register_keeping', roles: ['commune_officer'] } as const

const OneParams = z.object({ id: z.uuid(), householdId: z.uuid() })

/** Phúc tra: households drawn by lot are looked at again, and what is found gives a village's rate of error. */
export const recheckRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/rechecks',
    summary: 'A year’s re-checks in a commune, with the rate of error of each village',
    ...readers,
    query: RechecksQuery,
    answer: Rechecks,
    run: (tx, { query }) => listRechecks(tx, query),
  })
  read(app, {
    url: '/api/rechecks/:id',
    summary: 'One re-check with its households',
    ...readers,
    params: IdParams,
    answer: RecheckView,
    run: (tx, { params }) => getRecheck(tx, params.id),
  })
  write(app, {
    method: 'POST',
    url: '/api/rechecks',
    summary: 'Draw the households of a village that are looked at again',
    ...keepers,
    body: NewRecheck,
    answer: Written,
    run: (tx, { body }) => drawRecheck(tx, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/rechecks/:id/households/:householdId',
    summary: 'Record what was found at a household',
    ...keepers,
    params: OneParams,
    body: RecordCheck,
    answer: Recorded,
    run: (tx, { params, body }) => recordCheck(tx, params.id, params.householdId, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/rechecks/:id/close',
    summary: 'Close a re-check',
    ...keepers,
    params: IdParams,
    body: CloseRecheck,
    answer: Written,
    run: (tx, { params, body }) => closeRecheck(tx, params.id, body),
  })
}
