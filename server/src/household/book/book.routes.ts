import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { asCaller, ErrorAnswer } from '../../platform/http/route.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { paperType, sendPaper } from '../../print/send-paper.ts'
import { villageBook } from './book.queries.ts'
import { PrintBook, PrintList } from './book.views.ts'
import { childrenOnPaper } from './list.queries.ts'

const bookKeepers = {
  purpose: 'register_export',
  roles: ['village_collaborator', 'commune_officer', 'commune_chair'],
} as const
const listPrinters = {
  purpose: 'register_export',
  roles: ['village_collaborator', 'commune_officer', 'commune_chair', 'province_officer'],
} as const

const response = {
  200: {
    description: 'Lines of JSON with how far it is, the last with the length of the PDF that follows',
    content: { [paperType]: { schema: z.any() } },
  },
  '4xx': ErrorAnswer,
}

/** The household book and the lists of children, on paper. */
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
