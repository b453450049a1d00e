import type { FastifyInstance } from 'fastify'
import { CaseStep } from '../case.views.ts'
import { caseActs, paperOfCase } from '../case-act.ts'
import { assessmentOnPaper } from '../papers/case-print.ts'
import {
  beginDetailed,
  beginInitial,
  declareEmergency,
  putUnderWatch,
  recordMeasures,
  signInitial,
} from './assess.commands.ts'
import { DeclareEmergency, RecordMeasures, SignInitial } from './assess.views.ts'

/** From the verified report to the conclusion of Mẫu số 02, and what is done at once (NĐ 56/2017 Điều 26, 31). */
export const assessRoutes = (app: FastifyInstance): void => {
  const act = caseActs(app)
  act('begin-initial', 'Go on to the initial assessment', CaseStep, beginInitial)
  act('initial', 'Sign the initial assessment (Mẫu 02)', SignInitial, signInitial)
  act('emergency', 'Protect at once', DeclareEmergency, declareEmergency)
  act('measures', 'Record what was done at once', RecordMeasures, recordMeasures)
  act('begin-detailed', 'Go on to the detailed assessment', CaseStep, beginDetailed)
  act('watch', 'Keep under watch without a plan', CaseStep, putUnderWatch)
  paperOfCase(app, 'initial', 'The initial assessment (Mẫu 02) as it was signed, as PDF', (tx, id) =>
    assessmentOnPaper(tx, id, 'initial'),
  )
}
