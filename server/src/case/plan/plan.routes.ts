import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { IdParams, read, write } from '../../platform/http/route.ts'
import { CaseStep } from '../case.views.ts'
import { caseActs, keepers, paperOfCase } from '../case-act.ts'
import { submitChange, submitPlan } from './plan.commands.ts'
import { listPlansToSign } from './plan.queries.ts'
import { AnswerPlan, ApprovePlan, PlansToSign, RecordProgress, SendPlan, SubmitPlan } from './plan.views.ts'
import { approvePlan, recordProgress, refusePlan, returnPlan, sendPlan, startPlan } from './plan-answer.commands.ts'
import { decisionOnPaper, planOnPaper } from './plan-print.ts'

/** The plan: submitted, answered, sent, carried out (NĐ 56/2017 Điều 28, 29). */
export const planRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/plans/waiting',
    summary: 'Plans that wait for the chair, what is due next first',
    ...keepers,
    answer: PlansToSign,
    run: tx => listPlansToSign(tx),
  })
  const act = caseActs(app)
  act('plan/submit', 'Submit the plan (Mẫu 04)', SubmitPlan, submitPlan)
  act('plan/change', 'Submit a changed plan', SubmitPlan, submitChange)
  act('plan/return', 'Return the plan to be mended', AnswerPlan, returnPlan)
  act('plan/refuse', 'Refuse the plan', AnswerPlan, refusePlan)
  act('plan/send', 'Say to whom decision and plan were sent', SendPlan, sendPlan)
  act('plan/start', 'Begin to carry the plan out', CaseStep, startPlan)
  act('plan/progress', 'Say how far an item has come', RecordProgress, recordProgress)
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
  paperOfCase(app, 'plan', 'The plan (Mẫu 04) as it was submitted, as PDF', planOnPaper)
  paperOfCase(app, 'decision', 'The decision (Mẫu 05), as PDF', decisionOnPaper)
}
