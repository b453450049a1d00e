import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { asCaller } from '../../platform/http/route.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { paperResponse as response, sendPaper } from '../../print/send-paper.ts'
import { childrenOnPaper } from './children-paper.ts'
import { PrintList } from './paper.views.ts'

const listPrinters = {
  purpose: 'register_export',
  roles: ['village_collaborator', 'commune_officer', 'commune_chair', 'province_officer'],
} as const

/** Lists of children on paper. */
export const paperRoutes = (app: FastifyInstance): void => {
  app.route({
    method: 'POST',
    url: '/api/children/paper',
    config: { permission: listPrinters },
    schema: { summary: 'A list of children, as PDF', body: PrintList, response },
    handler: async (request, reply) => {
      const input = request.body as z.output<typeof PrintList>
      const list = await asCaller(request, listPrinters, tx => childrenOnPaper(tx, input, dayInVietnam()))
      return sendPaper(request, reply, list)
    },
  })
}
