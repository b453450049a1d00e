import { caseLaw } from '@mangnon/legal/case/case-law.ts'
import { describe, expect, test } from 'vitest'
import { chair, complete, officer, received } from './case.fixture.ts'
import type { CaseFacts } from './case-facts.ts'
import { allowedActions } from './transitions.ts'

const day = '2027-06-02'
const can = (facts: Partial<CaseFacts>, action: string, actor = officer, on = day): boolean =>
  allowedActions({ ...complete, ...facts }, actor, caseLaw, on).includes(action)
const order = (until: string | null) => ({ until })
const apart15 = {
  proposedBy: 'commune_officer',
  periods: [{ from: '2026-11-25', days: 15 }],
  order: null,
  liftedOn: null,
}

describe('what must be there', () => {
  const cases: readonly [string, Partial<CaseFacts>, string, typeof officer, boolean][] = [
    ['verified as true', { state: 'verifying' }, 'begin_initial', officer, true],
    ['not verified', { state: 'verifying', verification: null }, 'begin_initial', officer, false],
    [
      'verified as groundless',
      { state: 'verifying', verification: { by: 'commune_officer', credible: false } },
      'begin_initial',
      officer,
      false,
    ],
    [
      'groundless, by another',
      { state: 'verifying', verification: { by: 'commune_officer', credible: false } },
      'conclude_not_founded',
      chair,
      true,
    ],
    [
      'groundless, verified by the chair',
      { state: 'verifying', verification: { by: 'commune_chair', credible: false } },
      'conclude_not_founded',
      chair,
      false,
    ],
    ['a plan is needed', { state: 'initial_assessment' }, 'begin_detailed', officer, true],
    [
      'a plan is needed, the carer is the harmer',
      { state: 'initial_assessment', flags: ['carer_is_harmer'] },
      'begin_detailed',
      officer,
      false,
    ],
    ['a plan is needed, watch is not', { state: 'initial_assessment' }, 'put_under_watch', officer, false],
    [
      'watch, the carer is the harmer',
      { state: 'initial_assessment', flags: ['carer_is_harmer'], initial: { by: 'a', on: day, conclusion: 'watch' } },
      'put_under_watch',
      officer,
      false,
    ],
    [
      'watch',
      { state: 'initial_assessment', initial: { by: 'a', on: day, conclusion: 'watch' } },
      'put_under_watch',
      officer,
      true,
    ],
    ['an emergency needs nothing at all', { ...received }, 'declare_emergency', officer, true],
    [
      'nothing done yet in the emergency',
      { state: 'emergency', emergencyMeasures: false },
      'begin_detailed',
      officer,
      false,
    ],
    ['separation that nobody proposed', { state: 'emergency' }, 'decide_separation', chair, false],
    [
      'separation proposed by the officer',
      { state: 'emergency', separation: { ...apart15, periods: [] } },
      'decide_separation',
      chair,
      true,
    ],
    [
      'separation proposed by the chair',
      { state: 'emergency', separation: { ...apart15, periods: [], proposedBy: 'commune_chair' } },
      'decide_separation',
      chair,
      false,
    ],
    ['the 16th day', { state: 'temporary_separation', separation: apart15 }, 'extend_separation', chair, false],
    [
      'the 16th day by order',
      { state: 'temporary_separation', separation: { ...apart15, order: order(null) } },
      'extend_separation',
      chair,
      true,
    ],
    [
      'lifted by an assessment from before',
      {
        state: 'temporary_separation',
        separation: apart15,
        detailed: { by: 'a', on: '2026-11-24', conclusion: 'low' },
      },
      'lift_separation',
      chair,
      false,
    ],
    [
      'lifted though the risk is high',
      {
        state: 'temporary_separation',
        separation: apart15,
        detailed: { by: 'a', on: '2026-11-30', conclusion: 'high' },
      },
      'lift_separation',
      chair,
      false,
    ],
    [
      'lifted by a new assessment',
      { state: 'temporary_separation', separation: apart15 },
      'lift_separation',
      chair,
      true,
    ],
    ['the court, with nobody refusing', { state: 'meeting' }, 'ask_court', chair, false],
    ['the court, the carer refuses', { state: 'meeting', carerRefuses: true }, 'ask_court', chair, true],
    ['a plan without minutes', { state: 'meeting', minutes: false }, 'submit_plan', officer, false],
    ['a plan without items', { state: 'meeting', plan: { ...plan(), items: 0 } }, 'submit_plan', officer, false],
    ['a plan with a problem', { state: 'meeting', plan: { ...plan(), problems: 1 } }, 'submit_plan', officer, false],
    ['a plan', { state: 'meeting' }, 'submit_plan', officer, true],
    ['approved by another', { state: 'plan_submitted' }, 'approve_plan', chair, true],
    [
      'approved by who wrote it',
      { state: 'plan_submitted', plan: { ...plan(), author: 'commune_chair' } },
      'approve_plan',
      chair,
      false,
    ],
    ['begun before it was sent', { state: 'approved', plan: { ...plan(), sent: false } }, 'start_plan', officer, false],
    [
      'reviewed before its end',
      { state: 'in_progress', plan: { ...plan(), lastDay: '2027-06-03' } },
      'begin_review',
      officer,
      false,
    ],
    [
      'reviewed before its end, with a reason',
      { state: 'in_progress', plan: { ...plan(), lastDay: '2027-06-03' } },
      'begin_review_early',
      officer,
      true,
    ],
    [
      'reviewed on its last day',
      { state: 'in_progress', plan: { ...plan(), lastDay: day } },
      'begin_review',
      officer,
      true,
    ],
    ['followed up while separated', { state: 'review', separation: apart15 }, 'begin_follow_up', officer, false],
    ['closed after three months', { state: 'follow_up' }, 'close', officer, true],
    ['closed without visits', { state: 'follow_up', visits: [] }, 'close', officer, false],
    ['closed without visits by the chair', { state: 'follow_up', visits: [] }, 'close_early', chair, true],
    [
      'closed early by who reviewed',
      { state: 'follow_up', visits: [], review: { by: 'commune_chair', on: day, conclusion: 'stable' } },
      'close_early',
      chair,
      false,
    ],
    ['closed early where it may be closed', { state: 'follow_up' }, 'close_early', chair, false],
    ['closed, the crime never reported', { state: 'follow_up', flags: ['crime_suspected'] }, 'close', officer, false],
    [
      'closed, the crime reported',
      { state: 'follow_up', flags: ['crime_suspected'], crimeReportedOn: day },
      'close',
      officer,
      true,
    ],
    ['the watch ended without a visit', { state: 'watch', visits: [] }, 'close_watch', chair, false],
    ['the watch ended', { state: 'watch' }, 'close_watch', chair, true],
    ['transferred before the other accepts', { state: 'review' }, 'transfer', officer, false],
    ['transferred', { state: 'review', handover: 'accepted' }, 'transfer', officer, true],
    ['of 15 years', { state: 'review', birth: '2011-06-03' }, 'end_by_age', officer, false],
    ['16 today', { state: 'review', birth: '2011-06-02' }, 'end_by_age', officer, true],
    ['born in 2011, no more is known', { state: 'review', birth: '2011' }, 'end_by_age', officer, false],
    ['of unknown age', { state: 'review', birth: null }, 'end_by_age', officer, false],
    [
      '16, still separated',
      { state: 'temporary_separation', birth: '2011-06-02', separation: apart15 },
      'end_by_age',
      officer,
      false,
    ],
    [
      '16, the separation ended',
      { state: 'detailed_assessment', birth: '2011-06-02', separation: { ...apart15, liftedOn: day } },
      'end_by_age',
      officer,
      true,
    ],
  ]
  test.each(cases)('%s', (_what, facts, action, actor, allowed) => expect(can(facts, action, actor)).toBe(allowed))

  test('born on 29 February, 16 on 29 February', () => {
    expect(can({ state: 'review', birth: '2012-02-29' }, 'end_by_age', officer, '2028-02-28')).toBe(false)
    expect(can({ state: 'review', birth: '2012-02-29' }, 'end_by_age', officer, '2028-02-29')).toBe(true)
  })
})

function plan() {
  if (!complete.plan) throw new Error('the fixture has no plan')
  return complete.plan
}
