import { describe, expect, test } from 'vitest'
import { daysWaited, handoverActs, handoverActsOf, handoverStates, moveProblems } from './handover.ts'

describe('who may do what next', () => {
  test.each([
    ['asked', 'holder', ['send', 'refuse']],
    ['asked', 'receiver', ['withdraw']],
    ['waiting', 'holder', ['withdraw']],
    ['waiting', 'receiver', ['accept', 'refuse']],
    ['accepted', 'holder', []],
    ['accepted', 'receiver', []],
    ['refused', 'receiver', []],
    ['withdrawn', 'holder', []],
    ['left', 'holder', []],
  ] as const)('%s, %s', (state, side, may) => expect(handoverActsOf(state, side)).toEqual(may))

  test('no act is open to both sides at once', () => {
    for (const state of handoverStates)
      for (const act of handoverActs)
        expect(
          handoverActsOf(state, 'holder').includes(act) && handoverActsOf(state, 'receiver').includes(act),
          `${act} while ${state}`,
        ).toBe(false)
  })
})

test.each([
  ['the same day', '2026-11-30', '2026-11-30', 0],
  ['over a month’s end', '2026-11-30', '2026-12-01', 1],
  ['over 29 February', '2028-02-28', '2028-03-01', 2],
  ['a clock that went back', '2026-12-01', '2026-11-30', 0],
])('days waited, %s', (_name, since, today, days) => expect(daysWaited(since, today)).toBe(days))

test.each([
  ['today', '2026-11-30', ['2018-03-05'], undefined],
  ['tomorrow', '2026-12-01', ['2018-03-05'], 'in_future'],
  ['on the day of birth', '2020-02-29', ['2020-02-29'], undefined],
  ['before the youngest was born', '2020-02-28', ['2018-03-05', '2020-02-29'], 'before_birth'],
  ['of somebody whose birth is unknown', '1999-01-01', [null], undefined],
])('a move %s', (_name, movedOn, births, code) => {
  expect(moveProblems(movedOn, births, '2026-11-30')[0]?.code).toBe(code)
})
