import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawSample, sampleSize } from './draw-sample.ts'
import { type Checked, childFields, differing, errorRate, householdFields, identityFound, tallyOf } from './recheck.ts'

describe('a sample', () => {
  test.each([
    [0, 0],
    [7, 7],
    [10, 10],
    [150, 10],
    [201, 11],
    [1000, 50],
  ])('of %d households has %d', (households, size) => {
    expect(sampleSize(households, { share: 5, least: 10 })).toBe(size)
  })

  const ids = fc.uniqueArray(fc.uuid(), { maxLength: 60 })
  test('is drawn again by its seed, from whatever order; nobody twice, nobody from elsewhere', () => {
    fc.assert(
      fc.property(ids, fc.nat(), fc.nat(70), (all, seed, size) => {
        const drawn = drawSample(all, seed, size)
        expect(drawSample(all.toReversed(), seed, size)).toEqual(drawn)
        expect(new Set(drawn).size).toBe(Math.min(size, all.length))
        expect(drawn.every(id => all.includes(id))).toBe(true)
      }),
    )
  })

  test('gives each household the same chance', () => {
    const all = Array.from({ length: 20 }, (_, at) => `h${String(at).padStart(2, '0')}`)
    const times = new Map(all.map(id => [id, 0]))
    for (let seed = 0; seed < 4000; seed++)
      for (const id of drawSample(all, seed, 5)) times.set(id, (times.get(id) ?? 0) + 1)
    // 1,000 expected each, with a deviation of some 27.
    for (const count of times.values()) expect(Math.abs(count - 1000)).toBeLessThan(140)
  })
})

describe('what was found', () => {
  const child = (found: object, there = true) => ({ id: 'a', there, found })
  const cases: [string, Partial<Checked>, number, number][] = [
    ['all as recorded', { children: [child({}), child({})] }, 4 + 16, 0],
    [
      'a phone and two values of a child',
      { household: { phone: '1' }, children: [child({ birth: '2018', sex: 'male' })] },
      12,
      3,
    ],
    ['a child that does not live there', { children: [child({}, false)] }, 12, 8],
    ['a child that is in no record', { missing: 1 }, 12, 8],
  ]
  test.each(cases)('%s', (_name, checked, asked, wrong) => {
    expect(tallyOf({ household: {}, children: [], missing: 0, ...checked })).toEqual({ asked, wrong })
  })
  test('is counted in fields', () => {
    expect([householdFields.length, childFields.length]).toEqual([4, 8])
    expect(errorRate({ asked: 300, wrong: 7 })).toBe(2.3)
    expect(errorRate({ asked: 0, wrong: 0 })).toBeNull()
  })
  test('as recorded is no difference; only who the child is goes on as a proposal', () => {
    const recorded = { fullName: 'Hòa', birth: null, schoolLevel: 'primary', phone: '+84912345678' }
    const found = { fullName: ' Hòa '.normalize('NFD'), birth: '', schoolLevel: 'none', phone: '0912 345 678' }
    expect(differing(found, recorded)).toEqual({ schoolLevel: 'none' })
    expect(identityFound({ schoolLevel: 'none', birth: '2018' })).toEqual(['birth'])
  })
})
