import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import { asCaller, IdParams, Written, write } from '../platform/http/route.ts'
import { paperResponse as response, sendPaper } from '../print/send-paper.ts'

/** Who keeps a case: its commune. */
export const keepers = { purpose: 'child_protection', roles: ['commune_officer', 'commune_chair'] } as const

/** Routes of the acts on a case, `POST /api/cases/:id/…`: each answers with what it has written. */
export const caseActs =
  (app: FastifyInstance) =>
  <B extends z.ZodType>(
    name: string,
    summary: string,
    body: B,
    run: (tx: Transaction, id: string, body: z.output<B>) => Promise<{ id: string }>,
  ): void =>
    write(app, {
      method: 'POST',
      url: `/api/cases/:id/${name}`,
      summary,
      ...keepers,
      params: IdParams,
      body,
      answer: Written,
      run: (tx, input) => run(tx, input.params.id, input.body),
    })

type Paper = Parameters<typeof sendPaper>[2]

/** A paper of a case as it was signed: `POST /api/cases/:id/…/paper` answers with the PDF. */
export const paperOfCase = (
  app: FastifyInstance,
  name: string,
  summary: string,
  set: (tx: Transaction, id: string) => Promise<Paper>,
): void => {
  app.route({
    method: 'POST',
    url: `/api/cases/:id/${name}/paper`,
    config: { permission: keepers },
    schema: { summary, params: IdParams, response },
    handler: async (request, reply) => {
      const { id } = request.params as z.output<typeof IdParams>
      return sendPaper(request, reply, await asCaller(request, keepers, tx => set(tx, id)))
    },
  })
}
