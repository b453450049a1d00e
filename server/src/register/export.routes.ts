import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { ListChildren } from '../child/child.views.ts'
import { asCaller, ErrorAnswer } from '../platform/http/route.ts'
import { exportChildren } from './export-children.ts'
import { sendList, spreadsheetAnswer } from './send-list.ts'

const exporters = {
  purpose: 'register_export',
  roles: ['commune_officer', 'commune_chair', 'province_officer'],
} as const

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
        200: spreadsheetAnswer,
        '4xx': ErrorAnswer,
      },
    },
    handler: async (request, reply) => {
      const list = await asCaller(request, exporters, tx =>
        exportChildren(tx, request.body as z.output<typeof ListChildren>),
      )
      return sendList(reply, list, 'Danh sách trẻ em')
    },
  })
}
