import type { FastifyInstance } from 'fastify'
import { CaseStep } from '../case.views.ts'
import { caseActs, paperOfCase } from '../case-act.ts'
import { assessmentOnPaper } from '../papers/case-print.ts'
import { beginFollowUp, beginNextCycle, beginReview, closeCase, recordVisit, signReview } from './review.commands.ts'
import { BeginReview, CloseCase, NextCycle, RecordVisit, SignReview } from './review.views.ts'

/** From the review to the end of the case, or to its next plan (NĐ 56/2017 Điều 30; Mẫu 06). */
export const reviewRoutes = (app: FastifyInstance): void => {
  const act = caseActs(app)
  act('begin-review', 'Begin the review', BeginReview, beginReview)
  act('review', 'Sign the review (Mẫu 06)', SignReview, signReview)
  act('follow-up', 'Begin the three months of follow-up', CaseStep, beginFollowUp)
  act('next-cycle', 'Begin the next plan', NextCycle, beginNextCycle)
  act('visit', 'Record a visit', RecordVisit, recordVisit)
  act('close', 'Close the case with its result', CloseCase, closeCase)
  paperOfCase(app, 'review', 'The review (Mẫu 06) as it was signed, as PDF', (tx, id) =>
    assessmentOnPaper(tx, id, 'review'),
  )
}
