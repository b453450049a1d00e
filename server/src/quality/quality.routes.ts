import type { FastifyInstance } from 'fastify'
import { read } from '../platform/http/route.ts'
import { getQuality, listQualityUnits } from './quality.queries.ts'
import { QualityQuery, QualityUnits, QualityView, UnitsQuery } from './quality.views.ts'

const keepers = {
  purpose: 'register_keeping',
  roles: ['village_collaborator', 'commune_officer', 'commune_chair', 'province_officer'],
} as const
const counters = { purpose: 'register_keeping', roles: ['province_officer', 'ministry_officer'] } as const

/** How good the data of the register are. The records behind each number: the list of children, filtered by the rule. */
export const qualityRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/quality',
    summary: 'The score of a commune and its villages, by rule',
    ...keepers,
    query: QualityQuery,
    answer: QualityView,
    run: (tx, { query }) => getQuality(tx, query),
  })
  read(app, {
    url: '/api/quality/units',
    summary: 'The scores of provinces or of a province’s communes, as last counted',
    ...counters,
    query: UnitsQuery,
    answer: QualityUnits,
    run: (tx, { query }) => listQualityUnits(tx, query),
  })
}
