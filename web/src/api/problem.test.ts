import { expect, test } from 'vitest'
import { fieldText, isPassing, offlineProblem, Problem, problemOf, problemText } from './problem.ts'

test.each([
  ['a refusal of ours', { code: 'not_found' }, 404, 'not_found'],
  ['a page of a proxy', null, 502, 'unavailable'],
  ['a code of a later release', { code: 'brand_new' }, 409, 'internal'],
  ['nothing to read', 'oops', 500, 'internal'],
])('%s', (_, body, status, code) => {
  expect(problemOf(body, status).code).toBe(code)
})

test('what passes is tried again, what is refused is not', () => {
  expect(
    [offlineProblem(), problemOf(null, 503), problemOf({ code: 'invalid_input' }, 400), new Error('x')].map(isPassing),
  ).toEqual([true, true, false, false])
})

test('a remark stands at its field, in the language of the screen', () => {
  const problem = problemOf({ code: 'invalid_input', fields: [{ path: 'birth', code: 'in_future' }] }, 400)
  expect(fieldText(problem, 'birth', 'vi')).toBe('Ngày này chưa đến.')
  expect(fieldText(problem, 'birth', 'en')).toBe('This day has not come yet.')
  expect(fieldText(problem, 'fullName', 'vi')).toBeUndefined()
})

test('no problem is without words', () => {
  for (const problem of [offlineProblem(), problemOf(null, 500), new Error('defect')])
    expect(problemText(problem, 'vi').length).toBeGreaterThan(20)
  expect(offlineProblem()).toBeInstanceOf(Problem)
})
