import type { FastifyInstance } from 'fastify'
import { IdParams, read, Written, write } from '../platform/http/route.ts'
import {
  acknowledge,
  concludeNotFounded,
  linkChild,
  recordVerification,
  startVerifying,
  tellOverrun,
} from './case.commands.ts'
import { getCase, listCases } from './case.queries.ts'
import {
  AnswerCase,
  CaseFinding,
  CaseList,
  CaseReason,
  CaseStep,
  CaseView,
  JoinCase,
  LinkChild,
  ListCases,
  OfferCase,
  RedirectCase,
} from './case.views.ts'
import { caseActs, keepers } from './case-act.ts'
import { answerCase, offerCase, redirectCase, tellResidenceUnknown } from './handover/handover.commands.ts'
import { joinCases, partReport } from './join.commands.ts'

const readers = {
  purpose: 'child_protection',
  // The last two see what was shared with them.
  roles: ['commune_officer', 'commune_chair', 'province_officer', 'standing_member', 'service_provider'],
} as const
const alarmed = {
  purpose: 'child_protection',
  roles: ['commune_officer', 'commune_chair', 'standing_member', 'province_officer'],
} as const

/** Cases: from the first report on (NĐ 56/2017 Điều 25–26). */
export const caseRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/cases',
    summary: 'Cases that I need to know, what is due next first',
    ...readers,
    query: ListCases,
    answer: CaseList,
    run: (tx, { query }) => listCases(tx, query),
  })
  read(app, {
    url: '/api/cases/:id',
    summary: 'One case with its reports, opened',
    ...readers,
    params: IdParams,
    answer: CaseView,
    run: (tx, { params }) => getCase(tx, params.id),
  })
  const act = caseActs(app)
  act('verify', 'Begin to verify', CaseStep, startVerifying)
  act('finding', 'Record what the verification found', CaseFinding, recordVerification)
  act('not-founded', 'What was reported did not happen', CaseReason, concludeNotFounded)
  act('overrun', 'Say why the hours ran out', CaseReason, tellOverrun)
  act('child', 'Say which child of the register it is', LinkChild, linkChild)
  act('offer', 'Offer the case to the commune where the child lives', OfferCase, offerCase)
  act(
    'redirect',
    'Send a report that came to the wrong commune on to the one where it happened',
    RedirectCase,
    redirectCase,
  )
  act('answer', 'Accept or refuse what was offered, or take it back', AnswerCase, answerCase)
  act('residence-unknown', 'Say that nobody knows where the child lives', CaseReason, tellResidenceUnknown)
  act('join', 'Join another case that tells of the same event', JoinCase, joinCases)
  write(app, {
    method: 'POST',
    url: '/api/notices/:id/part',
    summary: 'Take the joining of a report back',
    ...keepers,
    params: IdParams,
    answer: Written,
    run: (tx, { params }) => partReport(tx, params.id),
  })
  write(app, {
    method: 'POST',
    url: '/api/cases/:id/acknowledge',
    summary: 'I have seen the alarm and act',
    ...alarmed,
    params: IdParams,
    answer: Written,
    run: (tx, { params }) => acknowledge(tx, params.id),
  })
}
