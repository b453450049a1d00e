import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { asCaller, IdParams } from '../../platform/http/route.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { paperResponse as response, sendPaper } from '../../print/send-paper.ts'
import { recheckOnPaper } from './recheck-paper.ts'

const printers = { purpose: 'register_export', roles: ['commune_officer', 'commune_chair'] } as const

/** The list of a re-check on paper. */
export const recheckPaperRoutes = (app: FastifyInstance): void => {
  app.route({
    method: 'POST',
    url: '/api/rechecks/:id/paper',
    config: { permission: printers },
    schema: { summary: 'The households of a re-check, as PDF', params: IdParams, response },
    handler: async (request, reply) => {
      const { id } = request.params as z.output<typeof IdParams>
      const list = await asCaller(request, printers, tx => recheckOnPaper(tx, id, dayInVietnam()))
      return sendPaper(request, reply, list)
    },
  })
}
