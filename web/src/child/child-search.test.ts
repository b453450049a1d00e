import { expect, test } from 'vitest'
import { childSearch, filterOf } from './child-search.ts'

test.each([
  ['nothing', {}, {}],
  ['a name', { q: 'Nguyễn An' }, { q: 'Nguyễn An' }],
  ['digits the router read as a number', { q: 2018 }, { q: '2018' }],
  ['a sex that is none', { sex: 'x' }, {}],
  ['a link of the work list', { ageFrom: 16 }, { ageFrom: 16 }],
  ['an age as text', { ageFrom: '6', ageTo: '10' }, { ageFrom: 6, ageTo: 10 }],
  ['an age that is none', { ageFrom: '', ageTo: 99 }, {}],
  ['a foreign key', { admin: '1', q: 'An' }, { q: 'An' }],
  ['the current records by name', { state: 'current' }, {}],
])('the address with %s', (_, raw, expected) => {
  expect(childSearch(raw)).toEqual(expected)
})

test('blanks around the words are not asked for', () => {
  expect(filterOf({ q: ' an ', village: 'v1' })).toEqual({ q: 'an', village: 'v1' })
  expect(filterOf({ q: '  ' })).toEqual({})
})
