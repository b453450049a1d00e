import type { FastifyInstance } from 'fastify'
import { IdParams, write } from '../../platform/http/route.ts'
import { CaseReason, CaseStep } from '../case.views.ts'
import { caseActs, keepers } from '../case-act.ts'
import {
  assessAgain,
  closeWatch,
  continuePast16,
  correctExit,
  endByAge,
  endByDeath,
  reopenCase,
} from './exit.commands.ts'
import { CloseWatch, Continued, ContinuePast16, EndByDeath } from './exit.views.ts'

/** Ways out of a case besides its regular end, and back into it (NĐ 56/2017 Điều 26, 30; Luật Trẻ em Điều 1). */
export const exitRoutes = (app: FastifyInstance): void => {
  const act = caseActs(app)
  act('assess-again', 'Assess a child under watch again', CaseStep, assessAgain)
  act('close-watch', 'End a watch without a plan', CloseWatch, closeWatch)
  act('reopen', 'Take a closed case up again', CaseReason, reopenCase)
  act('end-by-age', 'The child has turned 16', CaseReason, endByAge)
  act('end-by-death', 'The child has died', EndByDeath, endByDeath)
  act('correct-exit', 'The exit was entered in error', CaseReason, correctExit)
  write(app, {
    method: 'POST',
    url: '/api/cases/:id/continue-past-16',
    summary: 'Go on past 16 by a decision, numbered from the book',
    ...keepers,
    params: IdParams,
    body: ContinuePast16,
    answer: Continued,
    run: (tx, { params, body }) => continuePast16(tx, params.id, body),
  })
}
