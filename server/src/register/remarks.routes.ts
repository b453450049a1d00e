import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { asCaller, ErrorAnswer, IdParams } from '../platform/http/route.ts'
import { remarksFile } from './remarks-file.ts'

const readers = { purpose: 'register_import', roles: ['commune_officer', 'commune_chair'] } as const
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The list as it came, with what was found beside each row. */
export const remarksRoutes = (app: FastifyInstance): void => {
  app.route({
    method: 'GET',
    url: '/api/register/batches/:id/remarks',
    config: { permission: readers },
    schema: {
      summary: 'The list in its own layout with a column of remarks, .xlsx',
      params: IdParams,
      response: {
        200: { description: 'An .xlsx file', content: { [spreadsheet]: { schema: z.any() } } },
        '4xx': ErrorAnswer,
      },
    },
    handler: async (request, reply) => {
      const { id } = request.params as z.output<typeof IdParams>
      const file = await asCaller(request, readers, tx => remarksFile(tx, app.context.filesFolder, id))
      const path = await file.make()
      const stream = createReadStream(path)
      stream.on('close', () => void rm(path, { force: true }))
      return (
        reply
          .type(spreadsheet)
          // Named by the page that asks: the list's own name may be a child's, and headers end in the logs of proxies.
          .header('content-disposition', 'attachment')
          .send(stream)
      )
    },
  })
}
