import { Refusal } from '@mangnon/core/error/error.ts'
import { findPeriod, periodNames } from '@mangnon/core/reporting/report-period.ts'
import { reportKinds } from '@mangnon/legal/reporting/report-kinds.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { ErrorAnswer } from '../platform/http/route.ts'
import { Publications, PublishedTable } from './publication.views.ts'
import { csvOf } from './published-csv.ts'

const open = { permission: { open: true } } as const
const Asked = z.object({ kind: z.string().max(40), period: z.string().max(12) })
const Which = z.object({
  format: z.enum(['json', 'csv']).default('json'),
  /** An earlier publication of the same period. */
  number: z.coerce.number().int().min(1).max(1000).optional(),
})

type Row = {
  kind: string
  period: string
  number: number
  hash: string
  reason: string | null
  published_at: Date
}

const nameOf = ({ kind, period }: Pick<Row, 'kind' | 'period'>): { vi: string; en: string } => {
  const found = findPeriod(reportKinds, kind, period)
  return found ? { ...periodNames(found) } : { vi: `${kind} ${period}`, en: `${kind} ${period}` }
}

/** Published figures, for everybody: without signing in, byte for byte what was published. */
export const publicPublicationRoutes = (app: FastifyInstance): void => {
  app.route({
    method: 'GET',
    url: '/api/public/publications',
    config: open,
    schema: { summary: 'The periods whose figures are published', response: { 200: Publications } },
    handler: async () => {
      const rows = await app.context.db.call<Row>('select * from publications()')
      return {
        rows: rows.map(({ published_at, ...row }) => ({
          ...{ ...row, name: nameOf(row), publishedAt: published_at.toISOString() },
        })),
      }
    },
  })
  app.route({
    method: 'GET',
    url: '/api/public/publications/:kind/:period',
    config: open,
    schema: {
      summary:
        'Published figures of a period, as JSON with its metadata or as CSV, one observation a line; small numbers are empty, with status "c"',
      params: Asked,
      querystring: Which,
      response: { 200: PublishedTable, '4xx': ErrorAnswer },
    },
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const { kind, period } = request.params as z.output<typeof Asked>
      const { format, number } = request.query as z.output<typeof Which>
      const [row] = await app.context.db.call<{ number: number; content: string; hash: string }>(
        'select * from publication_content($1, $2, $3)',
        [kind, period, number ?? null],
      )
      if (!row) throw new Refusal('not_found')
      const name = `${kind}-${period}-${row.number}.${format}`
      reply
        .header('etag', `"${row.hash}-${format}"`)
        .header('cache-control', 'public, max-age=300')
        .header('content-disposition', `${format === 'csv' ? 'attachment' : 'inline'}; filename="${name}"`)
      if (format === 'csv')
        return reply
          .type('text/csv; charset=utf-8')
          .send(csvOf(JSON.parse(row.content) as z.output<typeof PublishedTable>, row.number))
      return reply.type('application/json; charset=utf-8').send(row.content)
    },
  })
}
