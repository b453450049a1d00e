import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isWithin } from '@mangnon/core/area/area-path.ts'
import { areasAsAt } from '@mangnon/core/area/build-areas.ts'
import { toneKey } from '@mangnon/core/name/tone-key.ts'
import { parse } from 'csv-parse/sync'
import { describe, expect, it, test } from 'vitest'
import { readBuiltInAreas } from './built-in.ts'

const built = readBuiltInAreas()
const now = areasAsAt(built, '2026-11-22')
const at = (id: string) => now.find(area => area.id === id)

test.each([
  ['2025-06-30', { provinces: 0, cities: 0, communes: 0, xa: 0, phuong: 0, dacKhu: 0 }],
  ['2025-07-01', { provinces: 34, cities: 6, communes: 3321, xa: 2621, phuong: 687, dacKhu: 13 }],
  ['2026-04-29', { provinces: 34, cities: 6, communes: 3321, xa: 2621, phuong: 687, dacKhu: 13 }],
  ['2026-04-30', { provinces: 34, cities: 7, communes: 3321, xa: 2611, phuong: 697, dacKhu: 13 }],
])('on %s there are %j', (day, counts) => {
  const areas = areasAsAt(built, day)
  const count = (field: 'type' | 'level', value: string) => areas.filter(area => area[field] === value).length
  expect({
    provinces: count('level', 'province'),
    cities: count('type', 'thanh_pho'),
    communes: count('level', 'commune'),
    xa: count('type', 'xa'),
    phuong: count('type', 'phuong'),
    dacKhu: count('type', 'dac_khu'),
  }).toEqual(counts)
})

describe('every area', () => {
  it('has a code, an id and a path of its own', () => {
    for (const field of ['id', 'path'] as const) expect(new Set(built.units.map(unit => unit[field])).size).toBe(3355)
    for (const level of ['province', 'commune'] as const) {
      const codes = built.units.filter(unit => unit.level === level).map(unit => unit.code)
      expect(new Set(codes).size).toBe(codes.length)
    }
  })

  it('is named in NFC, without stray blanks or curly apostrophes', () => {
    const wrong = built.names.filter(({ name }) => name !== name.normalize('NFC').trim() || /\s\s|[’ʼ`]/.test(name))
    expect(wrong).toEqual([])
  })

  it('lies in its province, and no two of a province share a name', () => {
    const paths = new Map(built.units.map(unit => [unit.id, unit.path]))
    for (const { path, parentId } of built.units) expect(isWithin(path, paths.get(parentId ?? '') ?? '')).toBe(true)
    expect(new Set(now.map(area => `${area.parentId} ${toneKey(area.name)}`)).size).toBe(3355)
  })
})

test.each([
  ['25-24', 'Tỉnh Bắc Ninh', '25.24.'],
  ['25-75', 'Thành phố Đồng Nai', '25.75.'],
  ['25-09349', 'Xã Phật Tích', '25.24.09349.'],
  ['25-23938', 'Xã Ia Mơ', '25.52.23938.'],
  ['25-24412', "Xã M'Drắk", '25.66.24412.'],
  ['25-00745', 'Xã Phố Bảng', '25.08.00745.'],
])('%s is %s', (id, fullName, path) => expect(at(id)).toMatchObject({ fullName, path }))

it('knows the codes and spellings of other lists, none of which is the code of another commune', () => {
  expect(built.aliases.map(alias => [at(alias.areaId)?.name, alias.value])).toEqual([
    ['Phố Bảng', 'Phó Bảng'],
    ['Ba Chẽ', '06978'],
    ['Hiệp Hòa', '00071'],
  ])
  const codes = new Set(built.units.map(unit => unit.code))
  expect(built.aliases.filter(alias => codes.has(alias.value))).toEqual([])
})

it('is read in less than 100 ms of processor time', () => {
  const runs = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage()
    readBuiltInAreas()
    return process.cpuUsage(before).user / 1000
  })
  expect(Math.min(...runs)).toBeLessThan(100)
})

describe('against the reference data', () => {
  const folder = resolve(import.meta.dirname, '../../..', process.env.MANGNON_SHARED ?? '../shared', 'data')
  const isThere = existsSync(join(folder, 'communes.csv'))
  if (!isThere) process.stderr.write(`skipped: ${folder}/communes.csv is not there, areas not compared\n`)

  type Row = { readonly code: string; readonly name: string; readonly type: string; readonly province_code?: string }
  const facts = (name: string, type: string, parentId: string | null) => `${type} ${toneKey(name)} in ${parentId}`
  const WORD: Readonly<Record<string, string>> = { Xã: 'xa', Phường: 'phuong', 'Đặc khu': 'dac_khu', Tỉnh: 'tinh' }

  test.skipIf(!isThere).each([
    ['province', 'provinces.csv', 34],
    ['commune', 'communes.csv', 3321],
  ] as const)('every %s has the code, name, type and province of %s', (level, file, count) => {
    const rows = parse(readFileSync(join(folder, file)), { columns: true, bom: true }) as Row[]
    expect(rows).toHaveLength(count)
    const expected = rows.map(({ code, name, type, province_code }) => [
      code,
      facts(name, WORD[type] ?? 'thanh_pho', province_code === undefined ? null : `25-${province_code}`),
    ])
    const ours = now
      .filter(area => area.level === level)
      .map(area => [area.code, facts(area.name, area.type, area.parentId)])
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(expected))
  })
})
