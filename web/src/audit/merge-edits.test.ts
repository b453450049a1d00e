import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeEdits } from './merge-edits.ts'

const base = { name: 'An', phone: '1', notes: null as string | null }

test.each([
  ['only mine', { ...base, name: 'Ân' }, base, { ...base, name: 'Ân' }, []],
  ['only theirs', base, { ...base, phone: '2' }, { ...base, phone: '2' }, []],
  ['different fields', { ...base, name: 'Ân' }, { ...base, phone: '2' }, { ...base, name: 'Ân', phone: '2' }, []],
  ['the same change twice', { ...base, name: 'Ân' }, { ...base, name: 'Ân' }, { ...base, name: 'Ân' }, []],
  [
    'one field, two values',
    { ...base, name: 'Ân' },
    { ...base, name: 'Ẩn' },
    { ...base, name: 'Ân' },
    [{ field: 'name', mine: 'Ân', theirs: 'Ẩn' }],
  ],
])('%s', (_, mine, theirs, merged, clashes) => {
  expect(mergeEdits(base, mine, theirs)).toEqual({ merged, clashes })
})

test('nothing anybody typed is lost: it is merged, or it clashes', () => {
  const value = fc.constantFrom('a', 'b', 'c')
  const body = fc.record({ one: value, two: value, three: value })
  fc.assert(
    fc.property(body, body, body, (start, mine, theirs) => {
      const { merged, clashes } = mergeEdits(start, mine, theirs)
      for (const field of ['one', 'two', 'three'] as const) {
        const clash = clashes.some(found => found.field === field)
        if (mine[field] !== start[field]) expect(merged[field]).toBe(mine[field])
        else expect(merged[field]).toBe(theirs[field])
        expect(clash).toBe(
          mine[field] !== start[field] && theirs[field] !== start[field] && mine[field] !== theirs[field],
        )
      }
    }),
  )
})
