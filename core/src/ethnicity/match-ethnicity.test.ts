import { findEntry } from '@mangnon/legal/code-lists/code-list.ts'
import { ethnicGroups } from '@mangnon/legal/code-lists/ethnic-groups.ts'
import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { matchEthnicity } from './match-ethnicity.ts'

const read = (typed: string) => {
  const match = matchEthnicity(typed, ethnicGroups)
  return match === null ? null : [findEntry(ethnicGroups, match.code)?.name.vi, match.exact]
}

test.each([
  ['Kinh', 'Kinh', true],
  ['kinh', 'Kinh', true],
  ['  KINH ', 'Kinh', true],
  ['Dân tộc Kinh', 'Kinh', true],
  ['DT: Kinh', 'Kinh', true],
  ['người Mường', 'Mường', true],
  ['Kinh (Việt)', 'Kinh', true],
  ['Tày'.normalize('NFD'), 'Tày', true],
  ['tay', 'Tày', false],
  ['Muong', 'Mường', false],
  ["H'mông", 'Hmông', true],
  ['H’MÔNG', 'Hmông', true],
  ['Mông', 'Hmông', true],
  ['mong', 'Hmông', false],
  ['Ê-đê', 'Ê-đê', true],
  ['Ê Đê', 'Ê-đê', true],
  ['ede', 'Ê-đê', false],
  ['Khmer', 'Khơ-me', true],
  ['Khơ Me', 'Khơ-me', true],
  ['Hoa', 'Hoa', true],
  ['Dao', 'Dao', true],
  ['Mán', 'Dao', true],
  ['Tà Ôi', 'Tà-ôi', true],
  ['Thổ', 'Thổ', true],
  ['Nước ngoài', 'Người nước ngoài', true],
  ['người nước ngoài', 'Người nước ngoài', true],
  ['không rõ', 'Không xác định', true],
  ['Lào', 'Lào', true],
])('%j is %s (exact: %s)', (typed, name, exact) => expect(read(typed)).toEqual([name, exact]))

test.each(['', '  ', '-', 'Tống', 'Lao', 'khác', 'Nguyễn', 'Lê', '01', 'dân tộc'])(
  '%j is no group, or not one',
  typed => expect(read(typed)).toBeNull(),
)

it('finds each group by its own name, however it is cased, composed and joined', () => {
  const change = fc.constantFrom<(name: string) => string>(
    name => name.toUpperCase(),
    name => name.toLowerCase(),
    name => name.normalize('NFD'),
    name => name.replaceAll('-', ' '),
    name => ` ${name.replaceAll(' ', '  ')}`,
  )
  fc.assert(
    fc.property(fc.constantFrom(...ethnicGroups.entries), fc.array(change, { maxLength: 3 }), (group, changes) => {
      const typed = changes.reduce((name, apply) => apply(name), group.name.vi)
      expect(matchEthnicity(typed, ethnicGroups)).toEqual({ code: group.code, exact: true })
    }),
  )
})

it('never takes one group for another when the marks are gone', () => {
  const bare = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd')
  for (const { code, name } of ethnicGroups.entries)
    expect([code, undefined]).toContain(matchEthnicity(bare(name.vi), ethnicGroups)?.code)
})
