import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import { asCaller, IdParams, Written, write } from '../platform/http/route.ts'
import { paperResponse as response, sendPaper } from '../print/send-paper.ts'
import { CaseStep } from './case.views.ts'
import { assessmentOnPaper } from './case-print.ts'
import { beginFollowUp, beginNextCycle, beginReview, closeCase, recordVisit, signReview } from './review.commands.ts'
import { BeginReview, CloseCase, NextCycle, RecordVisit, SignReview } from './review.views.ts'

const keepers = { purpose: 'child_protection', roles: ['commune_officer', 'commune_chair'] } as const

/** From the review to the end of the case, or to its next plan (NĐ 56/2017 Điều 30; Mẫu 06). */
export const reviewRoutes = (app: FastifyInstance): void => {
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
  act('begin-review', 'Begin the review', BeginReview, beginReview)
  act('review', 'Sign the review (Mẫu 06)', SignReview, signReview)
  act('follow-up', 'Begin the three months of follow-up', CaseStep, beginFollowUp)
  act('next-cycle', 'Begin the next plan', NextCycle, beginNextCycle)
  act('visit', 'Record a visit', RecordVisit, recordVisit)
  act('close', 'Close the case with its result', CloseCase, closeCase)
  app.route({
    method: 'POST',
    url: '/api/cases/:id/review/paper',
    config: { permission: keepers },
    schema: { summary: 'The review (Mẫu 06) as it was signed, as PDF', params: IdParams, response },
    handler: async (request, reply) => {
      const { id } = request.params as z.output<typeof IdParams>
      return sendPaper(request, reply, await asCaller(request, keepers, tx => assessmentOnPaper(tx, id, 'review')))
    },
  })
}
