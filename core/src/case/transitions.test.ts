import {
  caseLaw,
  caseFlags as flagList,
  caseStates as stateList,
  type Transition,
} from '@mangnon/legal/case/case-law.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Role, roles } from '../account/role.ts'
import { Refusal } from '../error/error.ts'
import { chair, complete, eventCommune, homeCommune, officer, someone } from './case.fixture.ts'
import { type CaseFacts, type CaseState, caseFlags, caseStates, endStates } from './case-facts.ts'
import { gates } from './gates.ts'
import { allowedActions, caseOffers, takeStep } from './transitions.ts'

const day = '2027-06-02'
const actions = [...new Set(caseLaw.transitions.map(({ action }) => action))]
const refusalOf = (step: () => unknown): Refusal => {
  try {
    step()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('was not refused')
}
const all: Record<string, string> = Object.fromEntries(
  caseLaw.transitions.flatMap(({ needs }) => needs).map(need => [need, 'x']),
)

// What each state leads to, written down once more by hand: `action>state`, or the action alone where the state stays. `o` the
// officer, `c` the chair, `b` both.
const open = 'b:raise_flag b:lower_flag b:report_crime b:end_by_age>turned_16 b:end_by_death>died'
const danger = 'b:declare_emergency>emergency'
const moves = 'b:transfer>transferred'
const apart = 'c:extend_separation c:ask_court b:record_authority_order b:record_safe_place'
const lift = 'c:lift_separation'
const expected: Record<CaseState, string> = {
  received: `${open} ${danger} ${moves} o:start_verifying>verifying`,
  verifying: `${open} ${danger} ${moves} o:record_verification o:begin_initial>initial_assessment c:conclude_not_founded>not_founded`,
  initial_assessment: `${open} ${danger} ${moves} o:sign_initial o:begin_detailed>detailed_assessment o:put_under_watch>watch c:conclude_not_founded>not_founded`,
  emergency: `${open} ${moves} ${apart} ${lift} o:record_verification o:sign_initial o:sign_detailed b:record_emergency_measures o:propose_separation c:decide_separation>temporary_separation c:refuse_separation o:begin_detailed>detailed_assessment c:conclude_not_founded>not_founded`,
  temporary_separation: `${open} ${moves} ${apart} ${lift}>detailed_assessment o:sign_initial o:sign_detailed b:record_emergency_measures b:resume_emergency>emergency o:begin_detailed>detailed_assessment`,
  detailed_assessment: `${open} ${danger} ${moves} ${apart} ${lift} o:sign_detailed b:hold_meeting>meeting`,
  meeting: `${open} ${danger} ${moves} ${apart} ${lift} o:sign_detailed b:record_minutes o:submit_plan>plan_submitted`,
  plan_submitted: `${open} ${danger} ${apart} ${lift} o:sign_detailed c:approve_plan>approved c:return_plan>meeting c:refuse_plan>detailed_assessment`,
  approved: `${open} ${danger} ${moves} ${apart} ${lift} o:sign_detailed o:send_plan o:send_task o:start_plan>in_progress`,
  in_progress: `${open} ${danger} ${moves} ${apart} ${lift} o:sign_detailed o:record_visit o:record_progress o:send_task o:submit_change>plan_submitted o:begin_review>review o:begin_review_early>review`,
  review: `${open} ${danger} ${moves} ${apart} ${lift} o:sign_detailed o:sign_review o:begin_follow_up>follow_up o:begin_next_cycle>detailed_assessment`,
  follow_up: `${open} ${danger} ${moves} ${apart} ${lift} o:record_visit o:close>closed c:close_early>closed o:begin_next_cycle>detailed_assessment`,
  watch: `${open} ${danger} ${moves} o:record_visit o:assess_again>initial_assessment c:close_watch>closed`,
  closed: 'o:record_visit b:reopen>detailed_assessment',
  not_founded: 'b:reopen>verifying',
  transferred: 'b:take_back>previous',
  turned_16: 'c:continue_past_16>previous c:correct_exit>previous',
  died: 'c:correct_exit>previous',
}
const letters: Partial<Record<Role, string>> = { commune_officer: 'ob', commune_chair: 'cb' }
const expectedFor = (state: CaseState, role: Role): Map<string, string> =>
  new Map(
    expected[state]
      .split(' ')
      .filter(entry => letters[role]?.includes(entry.charAt(0)))
      .map(entry => {
        const [action = '', to = state] = entry.slice(2).split('>')
        return [action, to === 'previous' ? 'review' : to]
      }),
  )

describe('every state, every action, every role', () => {
  test.each(caseStates)('%s', state => {
    const facts: CaseFacts = { ...complete, state, previous: 'review' }
    for (const role of roles) {
      const actor = someone(role)
      const offers = new Map(
        caseOffers(facts, actor, caseLaw, day).map(({ transition, to }) => [transition.action, to]),
      )
      expect([role, offers]).toEqual([role, expectedFor(state, role)])
      const allowed = allowedActions(facts, actor, caseLaw, day)
      for (const action of actions) {
        if (allowed.includes(action)) {
          expect(takeStep(facts, actor, action, all, caseLaw, day).state).toBe(expectedFor(state, role).get(action))
          continue
        }
        const refusal = refusalOf(() => takeStep(facts, actor, action, all, caseLaw, day))
        const anybodys = expected[state].split(' ').some(entry => entry.slice(2).split('>')[0] === action)
        expect([action, refusal.code]).toEqual([
          action,
          !anybodys
            ? 'wrong_state'
            : !offers.has(action)
              ? 'not_allowed'
              : expect.stringMatching(/^(step_incomplete|two_persons_needed)$/),
        ])
        expect(refusal.detail?.allowed).toEqual(allowed)
      }
    }
  })
})

const can = (facts: Partial<CaseFacts>, action: string, actor = officer, on = day): boolean =>
  allowedActions({ ...complete, ...facts }, actor, caseLaw, on).includes(action)
function plan() {
  if (!complete.plan) throw new Error('the fixture has no plan')
  return complete.plan
}

describe('two communes', () => {
  const there = someone('commune_chair', eventCommune, 'chair there')
  const far = someone('commune_chair', '01.01.00099.', 'chair far')
  test('the commune of the event protects at once, and plans nothing', () => {
    expect(can({ state: 'detailed_assessment' }, 'declare_emergency', there)).toBe(true)
    expect(can({ state: 'plan_submitted' }, 'approve_plan', there)).toBe(false)
    expect(can({ state: 'plan_submitted' }, 'approve_plan', chair)).toBe(true)
  })
  test('a third has no say', () => {
    for (const state of caseStates) expect(allowedActions({ ...complete, state }, far, caseLaw, day)).toEqual([])
  })
  test('an officer of the province acts in none', () =>
    expect(allowedActions(complete, someone('province_officer', homeCommune.slice(0, 3)), caseLaw, day)).toEqual([]))
})

describe('what a step tells', () => {
  test('an exit keeps where it was made, and is taken back to there', () => {
    const left = takeStep(
      { ...complete, state: 'in_progress', birth: '2010-01-01' },
      officer,
      'end_by_age',
      all,
      caseLaw,
      day,
    )
    expect(left).toMatchObject({ state: 'turned_16', previous: 'in_progress' })
    const back = takeStep({ ...complete, ...left }, chair, 'continue_past_16', all, caseLaw, day)
    expect(back).toMatchObject({ state: 'in_progress', previous: null })
  })
  test('which deadlines it starts and ends', () => {
    expect(takeStep({ ...complete, state: 'meeting' }, officer, 'submit_plan', {}, caseLaw, day)).toMatchObject({
      starts: ['case.approve'],
      ends: ['case.plan'],
    })
  })
  test('what was not given is asked for, field by field', () => {
    const refusal = refusalOf(() =>
      takeStep({ ...complete, state: 'plan_submitted' }, chair, 'refuse_plan', { reason: '  ' }, caseLaw, day),
    )
    expect([refusal.code, refusal.fields]).toEqual(['invalid_input', [{ path: 'reason', code: 'required' }]])
  })
  test('what is missing, with its article', () => {
    const refusal = refusalOf(() =>
      takeStep({ ...complete, state: 'meeting', minutes: false }, officer, 'submit_plan', {}, caseLaw, day),
    )
    expect(refusal.detail).toMatchObject({
      missing: ['minutes_recorded'],
      legalText: expect.stringContaining('Điều 28'),
    })
  })
  test('that it takes two persons', () =>
    expect(
      refusalOf(() =>
        takeStep(
          { ...complete, state: 'plan_submitted', plan: { ...plan(), author: 'commune_chair' } },
          chair,
          'approve_plan',
          all,
          caseLaw,
          day,
        ),
      ).code,
    ).toBe('two_persons_needed'))
  test('the court was asked by others before NĐ 147/2025', () => {
    const facts: Partial<CaseFacts> = { state: 'meeting', carerRefuses: true }
    expect([can(facts, 'ask_court', chair, '2025-06-30'), can(facts, 'ask_court', chair, '2025-07-01')]).toEqual([
      false,
      true,
    ])
  })
})

describe('the law of cases', () => {
  test('its states and flags are those of core', () => {
    expect(stateList.entries.map(({ code }) => code)).toEqual([...caseStates])
    expect(flagList.entries.map(({ code }) => code)).toEqual([...caseFlags])
  })
  test.each(caseLaw.transitions.map(one => [`${one.action} from ${one.from[0]}`, one] as [string, Transition]))(
    '%s',
    (_name, one) => {
      for (const state of one.from) expect(caseStates).toContain(state)
      expect(['same', 'previous', ...caseStates]).toContain(one.to)
      for (const role of one.roles) expect(roles).toContain(role)
      for (const gate of one.gates) expect(Object.keys(gates)).toContain(gate)
      for (const name of [...one.starts, ...one.ends]) expect(name).toMatch(/^case\.[a-z_]+$/)
      expect([one.name.vi, one.name.en, one.legalText].every(text => text.trim() === text && text !== '')).toBe(true)
    },
  )
  test('a state and an action have one transition at a time, and every gate is asked by some', () => {
    for (const state of caseStates)
      for (const action of actions)
        expect(
          caseLaw.transitions.filter(one => one.action === action && one.from.includes(state)).length,
        ).toBeLessThan(2)
    const asked = new Set(caseLaw.transitions.flatMap(one => one.gates))
    expect(Object.keys(gates).filter(gate => !asked.has(gate))).toEqual([])
  })
  test('from every state the way leads on to an end, and from the first to every state', () => {
    const reach = (from: string): Set<string> => {
      const seen = new Set([from])
      for (const state of seen)
        for (const one of caseLaw.transitions)
          if (one.from.includes(state) && one.to !== 'same' && one.to !== 'previous') seen.add(one.to)
      return seen
    }
    expect([...reach('received')].sort()).toEqual([...caseStates].sort())
    for (const state of caseStates) expect(endStates.some(end => reach(state).has(end))).toBe(true)
  })
})

test('no walk of allowed steps gets out of the states, and none that is refused changes anything', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...actions), fc.boolean()), { maxLength: 60 }), walk => {
      let facts: CaseFacts = { ...complete, state: 'received', birth: '2010-01-01', handover: 'accepted' }
      for (const [action, byChair] of walk) {
        const actor = byChair ? chair : officer
        if (!allowedActions(facts, actor, caseLaw, day).includes(action)) {
          expect(() => takeStep(facts, actor, action, all, caseLaw, day)).toThrow(Refusal)
          continue
        }
        const { state, previous } = takeStep(facts, actor, action, all, caseLaw, day)
        expect(caseStates).toContain(state)
        facts = { ...facts, state, previous }
      }
    }),
    { numRuns: 300 },
  )
})
