import { type CasePath, casePath } from '@mangnon/core/case/case-path.ts'
import { noSeparation } from '@mangnon/core/case/separation/separation.ts'
import { caseLaw, caseStates } from '@mangnon/legal/case/case-law.ts'
import type { CaseView } from '../api/contract.ts'
import { today } from '../shell/format.ts'
import { factsOf as separationFactsOf } from './separation/separation-facts.ts'

/** A case as the rules look at it, as far as this page knows it; the server asks the same function again. */
const factsOf = (shown: CaseView): Parameters<typeof casePath>[0] => ({
  state: shown.state,
  previous: null,
  communes: { responsible: '', event: null, residence: null },
  flags: shown.flags,
  birth: null,
  verification: shown.credible === null ? null : { by: '', credible: shown.credible },
  initial: shown.initial && { by: '', on: today(), conclusion: shown.initial.conclusion },
  emergencyMeasures:
    shown.can.includes('begin_detailed') ||
    ((shown.measures !== null || shown.safePlace !== null) && shown.minutesLeft === null),
  separation:
    shown.separation && shown.separation.state !== 'refused' ? separationFactsOf(shown.separation) : noSeparation,
  detailed: shown.detailed && { by: '', on: today(), conclusion: shown.detailed.conclusion },
  minutes: shown.minutes !== null,
  plan: shown.plan && {
    author: '',
    items: shown.plan.items.length,
    problems: 0,
    lastDay: shown.plan.lastDay,
    sent: shown.plan.sent !== null,
    changed: true,
  },
  carerRefuses: false,
  review: shown.review && { by: '', on: today(), conclusion: shown.review.conclusion },
  followUpSince: shown.followUp?.since ?? null,
  watchSince: null,
  visits: shown.visits.map(({ on }) => on),
  handover: 'none',
  crimeReportedOn: shown.crimeReportedOn,
})

/** Where a case is, why, what comes next, who, until when. */
export const pathOf = (shown: CaseView): CasePath => {
  const deadlines = [
    ...(shown.minutesLeft === null ? [] : [{ deadline: 'case.emergency', due: shown.dueAt }]),
    ...(shown.state === 'in_progress' && shown.plan
      ? [{ deadline: 'plan', due: `${shown.plan.lastDay}T23:59:59+07:00` }]
      : []),
    ...(shown.state === 'follow_up' && shown.followUp
      ? [{ deadline: 'follow_up', due: `${shown.followUp.ends}T23:59:59+07:00` }]
      : []),
    ...shown.terms.map(({ deadline, dueAt }) => ({ deadline, due: dueAt })),
  ]
  return casePath(factsOf(shown), caseLaw, caseStates, [], deadlines, today())
}

/** What comes next: what lacks nothing; while each step lacks something, all of them. */
export const nextOf = ({ next }: CasePath): CasePath['next'] => {
  const ready = next.filter(({ missing }) => missing.length === 0)
  return ready.length > 0 ? ready : next
}
