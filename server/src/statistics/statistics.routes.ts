import type { FastifyInstance } from 'fastify'
import { read } from '../platform/http/route.ts'
import { getFigures } from './statistics.queries.ts'
import { Figures, FiguresQuery } from './statistics.views.ts'

/** Figures are exact for whoever answers for the unit: its officers, and those above it. */
export const statisticsRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/figures',
    summary: 'The children of a unit in numbers, as at a day and as known at another',
    purpose: 'register_keeping',
    roles: ['commune_officer', 'commune_chair', 'province_officer', 'ministry_officer'],
    query: FiguresQuery,
    answer: Figures,
    run: (tx, { query }) => getFigures(tx, query),
  })
}
