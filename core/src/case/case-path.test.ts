import { caseLaw, caseStates as stateList } from '@mangnon/legal/case/case-law.ts'
import { expect, test } from 'vitest'
import { complete, received } from './case.fixture.ts'
import { type CaseFacts, type CaseState, caseStates, endStates } from './case-facts.ts'
import { casePath } from './case-path.ts'

const day = '2027-06-02'
const pathOf = (facts: CaseFacts, visited: CaseState[] = [], deadlines: { deadline: string; due: string }[] = []) =>
  casePath(facts, caseLaw, stateList, visited, deadlines, day)

test('a case just received: all lies ahead, the officer begins', () => {
  const path = pathOf(
    received,
    [],
    [
      { deadline: 'case.plan', due: '2027-06-09T17:00:00+07:00' },
      { deadline: 'case.emergency', due: '2027-06-03T08:00:00+07:00' },
    ],
  )
  expect(path.stops.slice(0, 4)).toEqual([
    { state: 'received', is: 'now' },
    { state: 'verifying', is: 'ahead' },
    { state: 'initial_assessment', is: 'ahead' },
    { state: 'emergency', is: 'passed_by' },
  ])
  expect(path.next.map(({ transition }) => transition.action)).toEqual(['start_verifying'])
  expect([path.turn, path.until?.deadline, path.now.form]).toEqual([['commune_officer'], 'case.emergency', '01'])
})

test('an emergency that there was is done, one that there was not is passed by', () => {
  const meeting = { ...complete, state: 'meeting' as const }
  const isOf = (visited: CaseState[]) => pathOf(meeting, visited).stops.find(({ state }) => state === 'emergency')?.is
  expect([isOf(['received', 'emergency']), isOf(['received'])]).toEqual(['done', 'passed_by'])
})

test('where something is missing, it says what', () => {
  const path = pathOf({ ...complete, state: 'meeting', minutes: false })
  const submit = path.next.find(({ transition }) => transition.action === 'submit_plan')
  expect(submit?.missing).toEqual(['minutes_recorded'])
  expect(path.turn).toEqual(['commune_officer', 'commune_chair'])
})

test('with the plan before the chair it is the chair’s turn', () =>
  expect(pathOf({ ...complete, state: 'plan_submitted' }).turn).toContain('commune_chair'))

test('where the carer is the harmer, the emergency comes next', () => {
  const actions = pathOf({ ...complete, state: 'initial_assessment', flags: ['carer_is_harmer'] }).next
  expect(actions.find(({ transition }) => transition.action === 'declare_emergency')?.missing).toEqual([])
  expect(actions.find(({ transition }) => transition.action === 'begin_detailed')?.missing).toEqual([
    'carer_is_not_the_harmer',
  ])
})

test('an exit stands where it was made, with nothing ahead', () => {
  const { stops } = pathOf({ ...complete, state: 'watch' }, ['received', 'verifying', 'initial_assessment'])
  expect(stops.at(-1)).toEqual({ state: 'watch', is: 'now' })
  expect(stops.filter(({ is }) => is === 'ahead')).toEqual([])
  expect(stops.filter(({ is }) => is === 'done').map(({ state }) => state)).toEqual([
    'received',
    'verifying',
    'initial_assessment',
  ])
})

test.each(caseStates)('from %s somebody knows what next, or it is an end', state => {
  const { next, now } = pathOf({ ...complete, state })
  expect(now.code).toBe(state)
  if (!(endStates as readonly string[]).includes(state)) expect(next.length).toBeGreaterThan(0)
})
