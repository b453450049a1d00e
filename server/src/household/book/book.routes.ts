import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { asCaller } from '../../platform/http/route.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { paperResponse as response, sendPaper } from '../../print/send-paper.ts'
import { villageBook } from './book.queries.ts'
import { PrintBook } from './book.views.ts'

const bookKeepers = {
  purpose: 'register_export',
  roles: ['village_collaborator', 'commune_officer', 'commune_chair'],
} as const

/** The household book on paper. */
export const bookRoutes = (app: FastifyInstance): void => {
  app.route({
    method: 'POST',
    url: '/api/households/book',
    config: { permission: bookKeepers },
    schema: { summary: 'The household book of a village, as PDF', body: PrintBook, response },
    handler: async (request, reply) => {
      const { village } = request.body as z.output<typeof PrintBook>
      const book = await asCaller(request, bookKeepers, tx => villageBook(tx, village, dayInVietnam()))
      return sendPaper(request, reply, book)
    },
  })
}
