import { describe, expect, it, test } from 'vitest'
import { type AreaLaw, type AreaPackage, buildAreaPeriods, buildAreas } from './build-areas.ts'

const source: AreaPackage = {
  provinces: [
    { province_code: '52', name: 'Gia Lai', place_type: 'Tỉnh' },
    { province_code: '75', name: 'Đồng Nai', place_type: 'Tỉnh' },
  ],
  wards: [
    { ward_code: '23737', province_code: '52', name: 'Xã Ia Mơ'.normalize('NFD') },
    { ward_code: '25270', province_code: '75', name: 'Xã Lộc Ninh' },
  ],
}
const since2025 = { validFrom: '2025-07-01', validTo: null, legalText: 'QĐ 19/2025', confirmed: true }
const law: AreaLaw = {
  structure: { scheme: '25', name: 'Hai cấp', ...since2025 },
  corrections: [
    {
      ...since2025,
      level: 'commune',
      packageCode: '23737',
      code: '23938',
      why: 'wrong in the package',
      aliases: [{ kind: 'name', value: 'Ia Mor' }],
    },
  ],
  changes: [
    { level: 'province', code: '75', type: 'thanh_pho', validFrom: '2026-04-30', legalText: 'NQ 30', confirmed: false },
    { level: 'commune', code: '25270', type: 'phuong', validFrom: '2026-04-30', legalText: 'NQ 237', confirmed: false },
  ],
}

describe('as at a day', () => {
  test.each([
    ['2025-06-30', []],
    ['2025-07-01', ['Tỉnh Gia Lai', 'Tỉnh Đồng Nai', 'Xã Ia Mơ', 'Xã Lộc Ninh']],
    ['2026-04-29', ['Tỉnh Gia Lai', 'Tỉnh Đồng Nai', 'Xã Ia Mơ', 'Xã Lộc Ninh']],
    ['2026-04-30', ['Tỉnh Gia Lai', 'Thành phố Đồng Nai', 'Xã Ia Mơ', 'Phường Lộc Ninh']],
  ])('%s: %j', (day, names) => expect(buildAreas(source, law, day).map(area => area.fullName)).toEqual(names))
})

it('keeps one area under one id through a change of type', () => {
  const { names } = buildAreaPeriods(source, law)
  expect(names.filter(name => name.areaId === '25-25270')).toEqual([
    { ...since2025, areaId: '25-25270', name: 'Lộc Ninh', fullName: 'Xã Lộc Ninh', type: 'xa', validTo: '2026-04-30' },
    {
      areaId: '25-25270',
      name: 'Lộc Ninh',
      fullName: 'Phường Lộc Ninh',
      type: 'phuong',
      validFrom: '2026-04-30',
      validTo: null,
      legalText: 'NQ 237',
      confirmed: false,
    },
  ])
})

it('corrects a code, keeps the alias and puts the commune under its province', () => {
  const { units, aliases } = buildAreaPeriods(source, law)
  expect(units.find(unit => unit.code === '23938')).toEqual({
    ...since2025,
    id: '25-23938',
    scheme: '25',
    code: '23938',
    level: 'commune',
    parentId: '25-52',
    path: '25.52.23938.',
  })
  expect(units.some(unit => unit.code === '23737')).toBe(false)
  expect(aliases).toEqual([{ areaId: '25-23938', kind: 'name', value: 'Ia Mor' }])
})

test.each<[string, AreaPackage, Partial<AreaLaw>]>([
  ['no such area', { ...source, wards: source.wards.slice(1) }, {}],
  ['no such area', source, { changes: law.changes.map(change => ({ ...change, code: '00000' })) }],
  ['has no province', { ...source, provinces: source.provinces.slice(0, 1) }, { changes: [] }],
  ['stands twice', { ...source, wards: [...source.wards, ...source.wards] }, {}],
  ['unknown type', { ...source, wards: [{ ward_code: '00001', province_code: '52', name: 'Thị trấn X' }] }, {}],
  ['not an area path', { ...source, wards: [{ ward_code: '1', province_code: '52', name: 'Xã X' }] }, {}],
])('refuses another package: %s', (message, other, otherLaw) =>
  expect(() => buildAreaPeriods(other, { ...law, ...otherLaw })).toThrow(message),
)
