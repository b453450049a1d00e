import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { FastifyInstance } from 'fastify'
import { writeXlsxStream } from 'hucre/xlsx'
import { z } from 'zod'
import { ListChildren } from '../child/child.views.ts'
import { asCaller, ErrorAnswer } from '../platform/http/route.ts'
import { exportChildren } from './export-children.ts'

const exporters = {
  purpose: 'register_export',
  roles: ['commune_officer', 'commune_chair', 'province_officer'],
} as const
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Lists that leave the system as files. */
export const exportRoutes = (app: FastifyInstance): void => {
  app.route({
    method: 'POST',
    url: '/api/children/export',
    config: { permission: exporters },
    schema: {
      summary: 'The listed children as a numbered .xlsx file',
      body: ListChildren,
      response: {
        200: { description: 'An .xlsx file', content: { [spreadsheet]: { schema: z.any() } } },
        '4xx': ErrorAnswer,
      },
    },
    handler: async (request, reply) => {
      const list = await asCaller(request, exporters, tx =>
        exportChildren(tx, request.body as z.output<typeof ListChildren>),
      )
      // Committed before the first byte leaves: what was handed out is numbered and in the audit, even if the line breaks.
      const bytes = writeXlsxStream(
        list.rows.map(row => [...row]),
        { name: 'Danh sách trẻ em' },
      )
      return reply
        .type(spreadsheet)
        .header('content-disposition', `attachment; filename="${list.fileName}"`)
        .send(Readable.fromWeb(bytes as ReadableStream<Uint8Array>))
    },
  })
}
