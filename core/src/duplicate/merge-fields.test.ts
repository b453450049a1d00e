import { describe, expect, test } from 'vitest'
import { type MergeFacts, mergedFacts, proposeParts, undoneFacts } from './merge-fields.ts'

const kept: MergeFacts = {
  fullName: 'Nguyễn Thị Lan',
  sex: 'female',
  birth: '2018',
  ethnicity: null,
  personalNumber: null,
  fatherName: null,
  motherName: 'Trần Thị Mai',
  otherNames: null,
  carerName: null,
  carerRelation: null,
  schoolLevel: null,
  schoolName: null,
  schoolClass: null,
  circumstance: null,
  notes: 'ở với bà',
  householdId: 'h1',
  villageId: null,
  residenceState: 'permanent',
}
const gone: MergeFacts = {
  ...kept,
  fullName: 'Nguyễn Thi Lan',
  birth: '2018-03-05',
  fatherName: 'Nguyễn Văn Hùng',
  carerName: 'Lê Thị Tư',
  carerRelation: 'grandparent',
  notes: null,
  householdId: 'h2',
}

test('what is offered: the gaps of the record that stays, and a day where it knows a year', () =>
  expect(proposeParts(kept, gone)).toEqual(['birth', 'fatherName', 'carer']))

test('parts are taken whole', () =>
  expect(mergedFacts(kept, gone, ['carer', 'home'])).toMatchObject({
    carerName: 'Lê Thị Tư',
    carerRelation: 'grandparent',
    householdId: 'h2',
    birth: '2018',
  }))

describe('undone', () => {
  const after = mergedFacts(kept, gone, ['birth', 'fatherName'])
  test.each<[string, Partial<MergeFacts>, Partial<MergeFacts>, string[]]>([
    ['nothing since', {}, {}, []],
    ['another field since', { notes: 'chuyển lớp' }, { notes: 'chuyển lớp' }, []],
    ['the very field since', { birth: '2018-03-06' }, {}, ['birth']],
    ['put back by hand', { birth: '2018' }, {}, []],
  ])('%s', (_name, since, expected, clashes) => {
    const undone = undoneFacts(kept, after, { ...after, ...since })
    expect(undone.clashes).toEqual(clashes)
    expect(undone.facts).toEqual({ ...kept, ...expected })
  })
})
