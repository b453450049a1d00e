import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it, test } from 'vitest'
import { type CodeList, entriesInForce, findEntry } from './code-list.ts'
import { endReasons } from './end-reasons.ts'
import { ethnicGroups } from './ethnic-groups.ts'
import { povertyStates } from './poverty-states.ts'
import { relationships } from './relationships.ts'
import { residenceStates } from './residence-states.ts'
import { schoolLevels } from './school-levels.ts'
import { sexes } from './sexes.ts'

// The loaders give the files a type without looking; these cases are what makes the type true.
test.each<[CodeList, number, readonly string[]]>([
  [ethnicGroups, 56, ['2008-01', '2008-54', '2008-55', '2008-00']],
  [schoolLevels, 10, ['nursery', 'kindergarten', 'primary', 'lower_secondary', 'upper_secondary', 'dropped_out']],
  [residenceStates, 4, ['permanent', 'temporary', 'present', 'unknown']],
  [povertyStates, 4, ['poor', 'near_poor', 'none', 'unknown']],
  [relationships, 26, ['cha', 'me', 'ong_noi', 'nguoi_giam_ho', 'unknown']],
  [endReasons, 6, ['died', 'moved_away', 'turned_16', 'duplicate', 'entered_in_error', 'other']],
  [sexes, 3, ['male', 'female', 'unknown']],
])('$list is a whole list', (list, count, codes) => {
  expect(list.entries).toHaveLength(count)
  expect(new Set(list.entries.map(entry => entry.code)).size).toBe(count)
  for (const code of codes) expect(findEntry(list, code)?.code).toBe(code)
  const labels = list.entries.map(entry => entry.name.vi)
  expect(new Set(labels).size).toBe(count)
  for (const text of [...labels, ...list.entries.flatMap(entry => entry.otherNames ?? []), list.legalText]) {
    expect(text).toBe(text.normalize('NFC').trim())
    expect(text).not.toBe('')
  }
  for (const { name } of [list, ...list.entries]) expect(name.en.trim()).not.toBe('')
  expect(list.validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(typeof list.confirmed).toBe('boolean')
})

it('offers an entry only in its own period, and keeps it readable after', () => {
  const list: CodeList = {
    ...sexes,
    validFrom: '2020-01-01',
    entries: [
      { code: 'kept', name: { vi: 'Còn', en: 'Kept' } },
      { code: 'ended', name: { vi: 'Hết', en: 'Ended' }, validTo: '2024-01-01' },
      { code: 'added', name: { vi: 'Thêm', en: 'Added' }, validFrom: '2023-01-01' },
    ],
  }
  const on = (day: string) => entriesInForce(list, day).map(entry => entry.code)
  expect(on('2019-12-31')).toEqual([])
  expect(on('2022-12-31')).toEqual(['kept', 'ended'])
  expect(on('2023-12-31')).toEqual(['kept', 'ended', 'added'])
  expect(on('2024-01-01')).toEqual(['kept', 'added'])
  expect(findEntry(list, 'ended')?.name.vi).toBe('Hết')
})

it('numbers the 54 groups once in each official list, and 37 of them otherwise', () => {
  const groups = ethnicGroups.entries.filter(group => group.code1979 !== null)
  expect(new Set(groups.map(group => group.code1979)).size).toBe(54)
  expect(groups.filter(group => group.code !== `2008-${group.code1979}`)).toHaveLength(37)
})

const file = resolve(import.meta.dirname, '../..', process.env.MANGNON_SHARED ?? '../shared', 'data/ethnic_groups.csv')
const isThere = existsSync(file)
if (!isThere) process.stderr.write(`skipped: ${file} is not there, ethnic groups not compared\n`)

test.skipIf(!isThere)('the ethnic groups have the codes and names of the reference list', () => {
  const plain = (name: string) => name.toLowerCase().replaceAll('-', ' ')
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.split(','))
  const expected = rows.map(([code2008 = '', code1979 = '', name = '']) => [
    `2008-${code2008}`,
    [code1979, plain(name)],
  ])
  const ours = ethnicGroups.entries.map(({ code, code1979, name }) => [code, [code1979 ?? '', plain(name.vi)]])
  expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(expected))
})
