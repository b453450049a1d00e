import { expect, test } from 'vitest'
import { digestOf } from './digest.ts'

test('the order of fields does not count, the order of lines and every letter do', () => {
  const said = { kind: 'visit', words: { found: 'Trẻ khỏe', on: ['a', 'b'] } }
  expect(digestOf({ words: { on: ['a', 'b'], found: 'Trẻ khỏe' }, kind: 'visit', reason: undefined })).toBe(
    digestOf(said),
  )
  for (const other of [
    { ...said, words: { ...said.words, on: ['b', 'a'] } },
    { ...said, words: { ...said.words, found: 'Trẻ khoẻ' } },
    { ...said, words: null },
  ])
    expect(digestOf(other)).not.toBe(digestOf(said))
})
