import { expect, test } from 'vitest'
import { childSearch, filterOf } from './child-search.ts'

test.each([
  ['nothing', {}, {}],
  ['a name, from an old bookmark', { q: 'Nguyễn An', sex: 'male' }, { sex: 'male' }],
  ['digits the router read as a number', { commune: 2018 }, { commune: '2018' }],
  ['a sex that is none', { sex: 'x' }, {}],
  ['a link of the work list', { ageFrom: 16 }, { ageFrom: 16 }],
  ['an age as text', { ageFrom: '6', ageTo: '10' }, { ageFrom: 6, ageTo: 10 }],
  ['an age that is none', { ageFrom: '', ageTo: 99 }, {}],
  ['a foreign key', { admin: '1', sex: 'male' }, { sex: 'male' }],
  ['the current records by name', { state: 'current' }, {}],
])('the address with %s', (_, raw, expected) => {
  expect(childSearch(raw)).toEqual(expected)
})

test('blanks around the words are not asked for', () => {
  expect(filterOf({ village: 'v1' }, ' an ')).toEqual({ q: 'an', village: 'v1' })
  expect(filterOf({}, '  ')).toEqual({})
})
