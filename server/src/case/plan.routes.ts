import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import { asCaller, IdParams, read, Written, write } from '../platform/http/route.ts'
import { paperResponse as response, sendPaper } from '../print/send-paper.ts'
import { CaseStep } from './case.views.ts'
import { submitChange, submitPlan } from './plan.commands.ts'
import { listPlansToSign } from './plan.queries.ts'
import { AnswerPlan, ApprovePlan, PlansToSign, RecordProgress, SendPlan, SubmitPlan } from './plan.views.ts'
import { approvePlan, recordProgress, refusePlan, returnPlan, sendPlan, startPlan } from './plan-answer.commands.ts'
import { decisionOnPaper, planOnPaper } from './plan-print.ts'

const keepers = { purpose: 'child_protection', roles: ['commune_officer', 'commune_chair'] } as const

/** The plan: submitted, answered, sent, carried out (NĐ 56/2017 Điều 28, 29). */
export const planRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/plans/waiting',
    summary: 'Plans that wait for the chair, what is due next first',
    ...keepers,
    answer: PlansToSign,
    run: tx => listPlansToSign(tx),
  })
  const act = <B extends z.ZodType>(
    name: string,
    summary: string,
    body: B,
    run: (tx: Transaction, id: string, body: z.output<B>) => Promise<{ id: string }>,
  ) =>
    write(app, {
      method: 'POST',
      url: `/api/cases/:id/plan/${name}`,
      summary,
      ...keepers,
      params: IdParams,
      body,
      answer: Written,
      run: (tx, input) => run(tx, input.params.id, input.body),
    })
  act('submit', 'Submit the plan (Mẫu 04)', SubmitPlan, submitPlan)
  act('change', 'Submit a changed plan', SubmitPlan, submitChange)
  act('return', 'Return the plan to be mended', AnswerPlan, returnPlan)
  act('refuse', 'Refuse the plan', AnswerPlan, refusePlan)
  act('send', 'Say to whom decision and plan were sent', SendPlan, sendPlan)
  act('start', 'Begin to carry the plan out', CaseStep, startPlan)
  act('progress', 'Say how far an item has come', RecordProgress, recordProgress)
  write(app, {
    method: 'POST',
    url: '/api/cases/:id/plan/approve',
    summary: 'Approve the plan by a decision (Mẫu 05), numbered from the book',
    ...keepers,
    params: IdParams,
    body: ApprovePlan,
    answer: z.object({ id: z.string(), number: z.number() }),
    run: (tx, { params, body }) => approvePlan(tx, params.id, body),
  })
  const paper = (name: string, summary: string, set: typeof planOnPaper) =>
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
  paper('plan', 'The plan (Mẫu 04) as it was submitted, as PDF', planOnPaper)
  paper('decision', 'The decision (Mẫu 05), as PDF', decisionOnPaper)
}
