import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { asCaller } from '../../platform/http/route.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { paperResponse as response, sendPaper } from '../../print/send-paper.ts'
import { identityOnPaper } from './identity-paper.ts'
import { PrintIdentity } from './identity-paper.views.ts'

const printers = {
  purpose: 'register_export',
  roles: ['village_collaborator', 'commune_officer', 'commune_chair'],
} as const

/** Lists of identity cleaning on paper. */
export const identityPaperRoutes = (app: FastifyInstance): void => {
  app.route({
    method: 'POST',
    url: '/api/identity/paper',
    config: { permission: printers },
    schema: { summary: 'The list of a step of identity cleaning, as PDF', body: PrintIdentity, response },
    handler: async (request, reply) => {
      const input = request.body as z.output<typeof PrintIdentity>
      const list = await asCaller(request, printers, tx => identityOnPaper(tx, input, dayInVietnam()))
      return sendPaper(request, reply, list)
    },
  })
}
