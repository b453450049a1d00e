import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { once } from '../platform/db/request.ts'
import { asCaller, ErrorAnswer, Written } from '../platform/http/route.ts'
import { publicPublicationRoutes } from './public.routes.ts'
import { publishTable } from './publication.commands.ts'
import { hiddenIn, isChanged, readToPublish, smallIn, type ToPublish, tableShown } from './publication.queries.ts'
import { PeriodQuery, PublicationPreview, type PublishedTable, PublishReport } from './publication.views.ts'
import { publishApart } from './publish-apart.ts'

const ministry = { purpose: 'reporting', roles: ['ministry_officer'] } as const

const workedOut = async (asked: ToPublish): Promise<z.output<typeof PublishedTable>> =>
  tableShown(
    asked,
    await publishApart({
      template: asked.template,
      units: asked.units.map(({ unit, figures }) => ({ unit, figures })),
      before: asked.before.figures,
    }),
  )

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
      const query = request.query as z.output<typeof PeriodQuery>
      const asked = await asCaller(request, ministry, async tx => {
        tx.audit({ action: 'publication.previewed', detail: { ...query } })
        return readToPublish(tx, query)
      })
      const table = await workedOut(asked)
      const figures = { lines: table.lines.map(({ code }) => code), all: table.all, units: [] }
      return {
        ...{ table, number: asked.before.number, hidden: hiddenIn(table) },
        ...{ small: smallIn(asked, figures), changed: asked.before.number === 0 || isChanged(asked) },
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
      // Worked out while no transaction is open; whether it is still so is looked at again.
      const asked = await asCaller(request, ministry, tx => readToPublish(tx, body))
      const table = await workedOut(asked)
      return asCaller(request, ministry, tx =>
        once(tx, { route: 'publication.publish', ...body }, () => publishTable(tx, body, table, asked.madeOf)),
      )
    },
  })
  publicPublicationRoutes(app)
}
