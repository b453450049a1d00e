import { describe, expect, it, test } from 'vitest'
import { buildAreaPeriods } from '../build-areas.ts'
import type { ChangeFindingCode } from './change-finding.ts'
import type { KnownArea, PlannedChange } from './change-plan.ts'
import { readAreaTable } from './change-table.ts'
import { findCycle } from './find-cycle.ts'
import { peopleTargets } from './people-target.ts'
import { planChange } from './plan-change.ts'

const day = '2025-07-01'
const earlier = { scheme: '04', validFrom: '2004-07-08', validTo: day, legalText: 'QĐ 124' }
const structure = { scheme: '25', name: 'Hai cấp', validFrom: day, validTo: null, legalText: 'NQ 202', confirmed: true }

const built = buildAreaPeriods(
  {
    provinces: [
      { province_code: '24', name: 'Bắc Ninh', place_type: 'Tỉnh' },
      { province_code: '27', name: 'Hà Nam', place_type: 'Tỉnh' },
    ],
    wards: [
      { ward_code: '00001', province_code: '24', name: 'Xã Một' },
      { ward_code: '00002', province_code: '24', name: 'Xã Hai' },
      { ward_code: '00003', province_code: '27', name: 'Xã Ba' },
    ],
  },
  { structure, corrections: [], changes: [] },
)
const known = built.units.map((unit): KnownArea => {
  const name = built.names.find(({ areaId }) => areaId === unit.id)
  return {
    ...unit,
    level: unit.level === 'province' ? 'province' : 'commune',
    fullName: name?.fullName ?? '',
    type: name?.type ?? 'xa',
  }
})

const plan = (effectiveOn: string, ...tables: string[]): PlannedChange =>
  planChange(
    { effectiveOn, legalText: 'NQ thử', scheme: '25', known, aliases: new Map([['25 90001', '25-00001']]) },
    tables.flatMap(csv => readAreaTable(csv.split('\n').map(line => line.split(','))) ?? []),
    earlier,
  )

const codesOf = ({ lines }: PlannedChange): ChangeFindingCode[] =>
  lines.flatMap(line => line.findings.map(({ code }) => code))

const mapping = 'old_level,old_code,old_full_name,new_code,kind,note'
const changes = 'level,code,effective_from,field,old_value,new_value,legal_basis'
const units = 'level,code,full_name,type,parent_code'

test.each<[string, ChangeFindingCode[], string[]]>([
  ['a code twice in a listing', ['code_twice'], [`${units}\nprovince,30,Tỉnh A,Tỉnh,\nprovince,30,Tỉnh A,Tỉnh,`]],
  [
    'a code twice in changes',
    ['code_twice'],
    [`${changes}\ncommune,00001,,type,,Phường Một,\ncommune,00001,,type,,Xã Một Mới,`],
  ],
  [
    'a pair twice in a mapping',
    ['code_twice'],
    [`${mapping}\ncommune,00001,,00002,whole,\ncommune,00001,,00002,whole,`],
  ],
  ['an unknown parent', ['unknown_parent'], [`${units}\ncommune,11111,Xã A,Xã,99`]],
  [
    'parents in a circle',
    ['cycle', 'cycle'],
    [`${units}\ndistrict,101,Huyện A,Huyện,102\ndistrict,102,Huyện B,Huyện,101`],
  ],
  ['a unit that is its own parent', ['cycle'], [`${changes}\nprovince,24,,parent,,24,`]],
  [
    'units that go into each other',
    ['cycle', 'cycle'],
    [`${mapping}\ncommune,00001,,00002,whole,\ncommune,00002,,00001,whole,`],
  ],
  [
    'a successor that ends too',
    ['successor_ends'],
    [`${mapping}\ncommune,00001,,00002,whole,\ncommune,00002,,00003,whole,`],
  ],
  ['an unknown old unit', ['unknown_unit'], [`${mapping}\ncommune,77777,,00002,whole,`]],
  ['an unknown new unit', ['unknown_successor'], [`${mapping}\ncommune,00001,,77777,whole,`]],
  ['an unknown kind', ['unknown_kind'], [`${mapping}\ncommune,00001,,00002,nửa,`]],
  ['a unit that is not there yet', ['not_in_force'], []],
  ['another day', ['other_day'], [`${changes}\ncommune,00001,2026-05-01,type,,Phường Một,`]],
  ['a code that lost its zeros', ['code_malformed'], [`${changes}\ncommune,1,,type,,Phường Một,`]],
  ['no type in the name', ['unknown_type'], [`${changes}\ncommune,00001,,name,,Một,`]],
  ['an unknown field', ['unknown_field'], [`${changes}\ncommune,00001,,màu,,Xanh,`]],
  ['an unknown level', ['unknown_level'], [`${changes}\nấp,00001,,type,,Phường Một,`]],
  ['what the system says already', ['already_so'], [`${changes}\ncommune,00001,,type,,Xã Một,`]],
  ['another old name', ['old_name_differs'], [`${changes}\ncommune,00001,,type,Xã Khác,Phường Một,`]],
  ['a code in circulation', ['alias_used'], [`${mapping}\ncommune,00002,,90001,whole,`]],
  ['land alone', ['no_people', 'no_successor'], [`${mapping}\ncommune,00001,,00002,part_area,`]],
])('%s is found', (name, codes, tables) => {
  const planned =
    tables.length > 0 ? plan('2026-04-30', ...tables) : plan(day, `${mapping}\ncommune,00001,,00002,whole,`)
  expect(codesOf(planned), name).toEqual(codes)
})

describe('in one structure', () => {
  it('moves the people of a commune that goes whole into another, and ends it', () => {
    const { plan: made, lines } = plan('2026-04-30', `${mapping}\ncommune,00001,,00002,whole,`)
    expect(made.moved).toEqual([
      {
        level: 'commune',
        oldId: '25-00001',
        newId: '25-00002',
        from: '25.24.00001.',
        to: '25.24.00002.',
        holding: false,
      },
    ])
    expect(made.ended).toEqual(['25-00001'])
    expect(lines.map(line => line.kind)).toEqual(['kept'])
  })

  it('lets people of a divided commune wait under its province, also when the commune itself goes on', () => {
    const { plan: made } = plan('2026-04-30', `${mapping}\ncommune,00001,,00001,part,\ncommune,00001,,00002,part,`)
    expect(made.moved).toEqual([
      {
        level: 'commune',
        oldId: '25-00001',
        newId: '25-2500001',
        from: '25.24.00001.',
        to: '25.24.2500001.',
        holding: true,
      },
    ])
    expect(made.made.map(({ id, path, holding, fullName }) => ({ id, path, holding, fullName }))).toEqual([
      { id: '25-2500001', path: '25.24.2500001.', holding: true, fullName: 'Xã Một' },
    ])
    expect(made.ended).toEqual([])
  })

  it('puts a commune under another province under the same id', () => {
    const { plan: made } = plan('2026-04-30', `${changes}\ncommune,00001,,parent,,27,`)
    expect(made.placed).toEqual([
      { id: '25-00001', oldParentId: '25-24', parentId: '25-27', from: '25.24.00001.', to: '25.27.00001.' },
    ])
    expect(made.moved.map(({ from, to }) => [from, to])).toEqual([['25.24.00001.', '25.27.00001.']])
  })

  it('takes the communes along when a province goes into another', () => {
    const { plan: made, lines } = plan('2026-04-30', `old_code,new_code\n24,27`)
    expect(made.moved.map(({ level, from, to }) => [level, from, to])).toEqual([
      ['province', '25.24.', '25.27.'],
      ['commune', '25.24.00001.', '25.27.00001.'],
      ['commune', '25.24.00002.', '25.27.00002.'],
    ])
    expect(made.ended).toEqual(['25-24'])
    expect(lines.map(line => line.kind)).toEqual(['kept', 'reparent', 'reparent'])
  })

  it('changes a type and a name under the same code', () => {
    const { plan: made } = plan('2026-04-30', `${changes}\ncommune,00001,2026-04-30,type,Xã Một,Phường Một,NQ 237`)
    expect(made.named).toEqual([
      {
        id: '25-00001',
        name: 'Một',
        fullName: 'Phường Một',
        type: 'phuong',
        nameKey: 'phuong mot',
        legalText: 'NQ 237',
      },
    ])
    expect(made.moved).toEqual([])
  })
})

test.each([
  [[['a', 'whole']], ['a']],
  [
    [
      ['a', 'part_area_all_population'],
      ['b', 'part_area'],
    ],
    ['a'],
  ],
  [
    [
      ['a', 'part'],
      ['b', 'part_area'],
    ],
    ['a'],
  ],
  [
    [
      ['a', 'part'],
      ['b', 'part'],
    ],
    ['a', 'b'],
  ],
  [
    [
      ['a', 'whole'],
      ['b', 'part_population'],
    ],
    ['a', 'b'],
  ],
  [[['a', 'part_area']], []],
] as const)('people of %j belong to %j', (rows, targets) =>
  expect(peopleTargets(rows.map(([newId, part]) => ({ newId, part })))).toEqual(targets),
)

test.each([
  [{ a: ['b'], b: ['c'], c: [] }, null],
  [{ a: ['a'] }, null],
  [{ a: ['b'], b: ['a'] }, ['a', 'b', 'a']],
  [{ x: ['a'], a: ['b', 'c'], b: [], c: ['a'] }, ['a', 'c', 'a']],
] as const)('in %j the cycle is %j', (graph, cycle) =>
  expect(findCycle(Object.keys(graph), id => (graph as Record<string, readonly string[]>)[id] ?? [])).toEqual(cycle),
)
