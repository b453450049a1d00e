import { describe, expect, test } from 'vitest'
import { appointingLine, type Link } from './appointing-line.ts'
import { isIndependent } from './reset-rules.ts'

const askedAt = new Date('2026-11-22T10:00:00Z')
const ago = (days: number): Date => new Date(askedAt.getTime() - days * 86_400_000)
type House = Readonly<Record<string, Link>>
const line = (who: string, house: House): string[] => appointingLine(who, account => house[account], askedAt)

describe('a line leads up as far as it is young', () => {
  test.each<[string, House, string[]]>([
    ['nobody made them', { me: { by: null, at: ago(1) } }, ['me']],
    [
      'made yesterday by one made long ago',
      { me: { by: 'a', at: ago(1) }, a: { by: 'root', at: ago(90) } },
      ['me', 'a'],
    ],
    ['made long ago', { me: { by: 'a', at: ago(8) }, a: { by: 'root', at: ago(1) } }, ['me']],
    ['exactly a week ago is no longer young', { me: { by: 'a', at: ago(7) } }, ['me']],
    ['a moment less than a week', { me: { by: 'a', at: new Date(ago(7).getTime() + 1) } }, ['me', 'a']],
    [
      'through three hands',
      { me: { by: 'a', at: ago(1) }, a: { by: 'b', at: ago(2) }, b: { by: 'c', at: ago(3) } },
      ['me', 'a', 'b', 'c'],
    ],
    ['two who made each other', { me: { by: 'a', at: ago(1) }, a: { by: 'me', at: ago(1) } }, ['me', 'a']],
    ['an account without an appointment', {}, ['me']],
  ])('%s', (_name, house, expected) => {
    expect(line('me', house)).toEqual(expected)
  })
})

describe('two persons are two', () => {
  const reset = { accountId: 'them', areaPath: '25.24.09349.', administers: null, askedBy: 'first', askedAt }
  const may = (house: House): boolean => {
    const own = house.me ?? { by: null, at: ago(400) }
    return isIndependent({ grantedAt: own.at, grantedBy: own.by }, reset, {
      asker: line('first', house),
      confirmer: line('me', house),
    })
  }
  test.each<[string, House, boolean]>([
    ['each from a line of their own', { me: { by: 'a', at: ago(1) }, first: { by: 'b', at: ago(1) } }, true],
    ['a third made both', { me: { by: 'a', at: ago(1) }, first: { by: 'a', at: ago(6) } }, false],
    ['a third made both, one of them long ago', { me: { by: 'a', at: ago(1) }, first: { by: 'a', at: ago(30) } }, true],
    ['the asker, through a third', { me: { by: 'a', at: ago(1) }, a: { by: 'first', at: ago(2) } }, false],
    ['the asker, through a third long ago', { me: { by: 'a', at: ago(1) }, a: { by: 'first', at: ago(20) } }, true],
    ['the second made the first', { first: { by: 'me', at: ago(1) } }, false],
    ['the second made the first long ago', { first: { by: 'me', at: ago(20) } }, true],
    ['the first made the second long ago', { me: { by: 'first', at: ago(300) } }, false],
    [
      'whose password it is stands behind the second',
      { me: { by: 'a', at: ago(1) }, a: { by: 'them', at: ago(1) } },
      false,
    ],
  ])('%s: %s', (_name, house, independent) => {
    expect(may(house)).toBe(independent)
  })
})
