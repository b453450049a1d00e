import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import { asCaller, IdParams, Written, write } from '../platform/http/route.ts'
import { paperResponse as response, sendPaper } from '../print/send-paper.ts'
import {
  beginDetailed,
  beginInitial,
  declareEmergency,
  putUnderWatch,
  recordMeasures,
  signInitial,
} from './assess.commands.ts'
import { DeclareEmergency, RecordMeasures, SignInitial } from './assess.views.ts'
import { CaseStep } from './case.views.ts'
import { assessmentOnPaper } from './case-print.ts'

const keepers = { purpose: 'child_protection', roles: ['commune_officer', 'commune_chair'] } as const

/** From the verified report to the conclusion of Mẫu số 02, and what is done at once (NĐ 56/2017 Điều 26, 31). */
export const assessRoutes = (app: FastifyInstance): void => {
  const act = <B extends z.ZodType>(
    name: string,
    summary: string,
    body: B,
    run: (tx: Transaction, id: string, body: z.output<B>) => Promise<{ id: string }>,
  ) =>
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
  act('begin-initial', 'Go on to the initial assessment', CaseStep, beginInitial)
  act('initial', 'Sign the initial assessment (Mẫu 02)', SignInitial, signInitial)
  act('emergency', 'Protect at once', DeclareEmergency, declareEmergency)
  act('measures', 'Record what was done at once', RecordMeasures, recordMeasures)
  act('begin-detailed', 'Go on to the detailed assessment', CaseStep, beginDetailed)
  act('watch', 'Keep under watch without a plan', CaseStep, putUnderWatch)
  app.route({
    method: 'POST',
    url: '/api/cases/:id/initial/paper',
    config: { permission: keepers },
    schema: { summary: 'The initial assessment (Mẫu 02) as it was signed, as PDF', params: IdParams, response },
    handler: async (request, reply) => {
      const { id } = request.params as z.output<typeof IdParams>
      return sendPaper(request, reply, await asCaller(request, keepers, tx => assessmentOnPaper(tx, id, 'initial')))
    },
  })
}
