import { describe, expect, test } from 'vitest'
import {
  changedMeanwhile,
  type IdentityFacts,
  identityChanges,
  identityProblems,
  settled,
  tidyIdentity,
} from './identity-facts.ts'

const was: IdentityFacts = {
  fullName: 'Nguyễn Thị Lan',
  birth: '2018',
  sex: 'unknown',
  ethnicity: null,
  personalNumber: null,
  fatherName: null,
  motherName: 'Trần Thị Mai',
}
const right: IdentityFacts = { ...was, birth: '2018-03-05', sex: 'female', personalNumber: '027318000001' }

describe('a proposal and the record as it stands', () => {
  test.each([
    ['nobody touched it', {}, []],
    ['another field was changed', { ethnicity: '2008-01' }, []],
    ['somebody entered the same', { birth: '2018-03-05' }, []],
    ['somebody entered another day', { birth: '2018-03-06' }, ['birth']],
    ['two fields', { birth: '2018-03-06', personalNumber: '027318000009' }, ['birth', 'personalNumber']],
    ['what the proposal leaves as it was', { motherName: 'Trần Thị Mây' }, []],
  ] as [string, Partial<IdentityFacts>, string[]][])('%s', (_name, now, expected) =>
    expect(changedMeanwhile(was, { ...was, ...now }, right)).toEqual(expected),
  )

  test('is written but for what keeps its present value, and leaves alone what it does not change', () => {
    const now = { ...was, birth: '2018-03-06', motherName: 'Trần Thị Mây' }
    expect(settled(was, now, right, [])).toEqual({ ...right, motherName: 'Trần Thị Mây' })
    expect(settled(was, now, right, ['birth'])).toEqual({ ...right, birth: '2018-03-06', motherName: 'Trần Thị Mây' })
  })
})

test('facts are tidied and nothing else is carried along', () => {
  const typed = {
    ...right,
    fullName: ' Nguyễn  Thị Lan '.normalize('NFD'),
    personalNumber: '027 318 000001',
    notes: 'x',
  }
  expect(tidyIdentity(typed)).toEqual(right)
  expect(identityChanges(was, tidyIdentity(typed))).toEqual(['birth', 'sex', 'personalNumber'])
})

test.each([
  ['29 February of a common year', { birth: '2018-02-29' }, ['birth']],
  ['of a leap year', { birth: '2016-02-29' }, []],
  ['still to come', { birth: '2027-01-01' }, ['birth']],
  ['eleven figures', { personalNumber: '02731800001' }, ['personalNumber']],
  ['no name', { fullName: ' ' }, ['fullName']],
  ['a formula', { fullName: '=1+1' }, ['fullName']],
])('%s', (_name, changed, expected) =>
  expect(identityProblems({ ...right, ...changed }, '2026-11-30').map(({ path }) => path)).toEqual(expected),
)
