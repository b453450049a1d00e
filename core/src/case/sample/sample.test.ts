import { criteriaOn } from '@mangnon/legal/case/sample-criteria.ts'
import { describe, expect, test } from 'vitest'
import { type SampleMark, sampleFigures, sampleProblems } from './sample.ts'

const criteria = criteriaOn('2026-11-30')
const all = (mark: SampleMark, otherwise: Record<string, SampleMark> = {}) => ({
  ...Object.fromEntries(criteria.map(({ criterion }) => [criterion, mark])),
  ...otherwise,
})

describe('the marks of a case', () => {
  test.each([
    ['all met', all('met'), null, []],
    ['none applies', all('not_applicable'), null, []],
    ['one is left out', { ...all('met'), in_time: undefined as never }, null, ['marks.in_time required']],
    ['one was not met, and why', all('met', { in_time: 'not_met' }), 'Chậm 2 ngày', []],
    ['one was not met, without words', all('met', { in_time: 'not_met' }), '  ', ['remark reason_needed']],
    ['one that is none', { ...all('met'), other: 'met' as const }, null, ['marks.other unknown_code']],
  ])('%s', (_what, marks, remark, wrong) => {
    expect(sampleProblems(marks, remark, criteria).map(({ path, code }) => `${path} ${code}`)).toEqual(wrong)
  })
})

test('what a round found: those to whom a criterion does not apply count in neither', () => {
  const figures = sampleFigures(
    [
      { marks: all('met'), returned: false, answered: false },
      { marks: all('met', { in_time: 'not_met', assessed: 'not_applicable' }), returned: true, answered: true },
      { marks: null, returned: false, answered: false },
    ],
    criteria,
  )
  expect(figures).toMatchObject({ cases: 3, read: 2, returned: 1, answered: 1 })
  expect(figures.criteria.slice(0, 2)).toEqual([
    { criterion: 'in_time', met: 1, notMet: 1 },
    { criterion: 'assessed', met: 1, notMet: 0 },
  ])
})
