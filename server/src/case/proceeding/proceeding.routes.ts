import type { FastifyInstance } from 'fastify'
import { IdParams, read } from '../../platform/http/route.ts'
import { caseActs, keepers, paperOfCase } from '../case-act.ts'
import { recommendationOnPaper } from './letter-print.ts'
import { enterEvidence, enterProceeding, handEvidenceOn, lowerFlag, raiseFlag } from './proceeding.commands.ts'
import { getProceedings } from './proceeding.queries.ts'
import {
  CaseProceedings,
  EnterEvidence,
  EnterProceeding,
  HandEvidenceOn,
  LowerFlag,
  RaiseFlag,
} from './proceeding.views.ts'

/** Police, procuracy, court: beside the protection of the child, at any step (NĐ 56/2017 Điều 25 khoản 3; TTLT 01/2022 Điều 8). */
export const proceedingRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/cases/:id/proceedings',
    summary: 'Letters to and from those who prosecute, and evidence',
    ...keepers,
    params: IdParams,
    answer: CaseProceedings,
    run: (tx, { params }) => getProceedings(tx, params.id),
  })
  const act = caseActs(app)
  act('flag', 'Say that a crime is suspected, the child is missing, the press has it', RaiseFlag, raiseFlag)
  act('flag/lower', 'Take such a flag back, with the reason', LowerFlag, lowerFlag)
  act('proceedings', 'Enter a letter, an answer, support, a notice of release', EnterProceeding, enterProceeding)
  act('evidence', 'Enter a piece of evidence and who holds it', EnterEvidence, enterEvidence)
  act('evidence/custody', 'Hand a piece of evidence on', HandEvidenceOn, handEvidenceOn)
  paperOfCase(app, 'recommendation', 'The letter to the investigating body, as PDF', recommendationOnPaper)
}
