import { expect, test } from 'vitest'
import { requestFor } from './request-key.ts'

test('the same content after a broken line is the same action', () => {
  const first = requestFor(null, { name: 'An' })
  expect(requestFor(first, { name: 'An' })).toBe(first)
})

test.each([
  ['other content', { name: 'Bình' }],
  ['less content', {}],
])('%s is another action', (_, body) => {
  const first = requestFor(null, { name: 'An' })
  expect(requestFor(first, body).id).not.toBe(first.id)
})

test('an answered request is over: the same content is a new action', () => {
  expect(requestFor(null, { name: 'An' }).id).not.toBe(requestFor(null, { name: 'An' }).id)
})
