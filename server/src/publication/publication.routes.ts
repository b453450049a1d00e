import { smallIn } from '@mangnon/core/publication/publish.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { once } from '../platform/db/request.ts'
import { asCaller, ErrorAnswer, Written } from '../platform/http/route.ts'
import { publicPublicationRoutes } from './public.routes.ts'
import { publishTable } from './publication.commands.ts'
import { hiddenIn, isSame, readToPublish, tableShown } from './publication.queries.ts'
import { PeriodQuery, PublicationPreview, PublishReport } from './publication.views.ts'
import { publishApart } from './publish-apart.ts'

const ministry = { purpose: 'reporting', roles: ['ministry_officer'] } as const

/** What would be shown of a period now: read in a transaction, worked out while none is open. */
const workOut = async (request: FastifyRequest, meant: z.output<typeof PeriodQuery>, action: string) => {
  const asked = await asCaller(request, ministry, tx => {
    tx.audit({ action, detail: { kind: meant.kind, period: meant.period } })
    return readToPublish(tx, meant)
  })
  const { template, before } = asked
  const units = asked.units.map(({ unit, figures }) => ({ unit, figures }))
  return { asked, table: tableShown(asked, await publishApart({ template, units, before })) }
}

/** Accepted figures on their way to everybody: what would be shown, and publishing it. */
export const publicationRoutes = (app: FastifyInstance): void => {
  app.route({
    method: 'GET',
    url: '/api/publications/preview',
    config: { permission: ministry },
    schema: {
      summary: 'What would be published of a period: accepted figures without small numbers and what would tell them',
      querystring: PeriodQuery,
      response: { 200: PublicationPreview, '4xx': ErrorAnswer },
    },
    handler: async (request: FastifyRequest) => {
      const { asked, table } = await workOut(
        request,
        request.query as z.output<typeof PeriodQuery>,
        'publication.previewed',
      )
      const { number, madeOf } = asked.last
      return {
        ...{ table, number, hidden: hiddenIn(table), small: smallIn(asked.template, asked.units) },
        changed: number === 0 || !isSame(asked.madeOf, madeOf),
      }
    },
  })
  app.route({
    method: 'POST',
    url: '/api/publications',
    config: { permission: ministry },
    schema: {
      summary: 'Publish the accepted figures of a period: they cannot be called back',
      body: PublishReport,
      response: { 200: Written, '4xx': ErrorAnswer },
    },
    handler: async (request: FastifyRequest) => {
      const body = request.body as z.output<typeof PublishReport>
      const { asked, table } = await workOut(request, body, 'publication.worked_out')
      // Whether it is still so is looked at again.
      return asCaller(request, ministry, tx =>
        once(tx, { route: 'publication.publish', ...body }, () => publishTable(tx, body, table, asked.madeOf)),
      )
    },
  })
  publicPublicationRoutes(app)
}
