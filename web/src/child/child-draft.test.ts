import { expect, test } from 'vitest'
import { emptyDraft, periodChanged, readDraft } from './child-draft.ts'

const today = '2026-11-22'
const problemsOf = (draft: object) => readDraft({ ...emptyDraft, fullName: 'An', ...draft }, today).problems

test.each([
  ['a complete date', { birth: '5/3/2018' }, []],
  ['a year', { birth: '2018' }, []],
  ['a name alone', {}, []],
  ['one word of a people without surnames', { fullName: 'Y Wăn' }, []],
  ['no name', { fullName: '  ' }, [{ path: 'fullName', code: 'required' }]],
  ['30 February', { birth: '30/02/2018' }, [{ path: 'birth', code: 'not_a_date' }]],
  ['a day to come', { birth: '01/01/2030' }, [{ path: 'birth', code: 'in_future' }]],
  ['eleven digits', { personalNumber: '02421800012' }, [{ path: 'personalNumber', code: 'not_a_number' }]],
  ['a number typed with blanks', { personalNumber: '024 218 000 123' }, []],
])('%s', (_, draft, expected) => {
  expect(problemsOf(draft)).toEqual(expected)
})

test('typed text becomes what the register keeps', () => {
  const { body } = readDraft({ ...emptyDraft, fullName: ' Trần  Thị Lan ', birth: '6/2018', notes: ' ' }, today)
  expect(body).toMatchObject({ fullName: 'Trần Thị Lan', birth: '2018-06', notes: null, householdId: null })
})

test('a number of the other sex is a warning and stops nothing', () => {
  const read = readDraft(
    { ...emptyDraft, fullName: 'An', sex: 'male', birth: '2018', personalNumber: '024318000123' },
    today,
  )
  expect(read).toMatchObject({ problems: [], warnings: ['sex'] })
})

test.each([
  ['notes', { notes: 'x' }, false],
  ['school', { schoolName: 'x' }, true],
  ['household', { householdId: 'x' }, true],
])('a new %s asks since when: %s', (_, change, expected) => {
  const before = readDraft({ ...emptyDraft, fullName: 'An' }, today).body
  expect(periodChanged(before, { ...before, ...change })).toBe(expected)
})
