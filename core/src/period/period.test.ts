import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeFrom, correctLast, factOn, type Period, type PeriodWrite } from './period.ts'

const same = (a: string, b: string) => a === b
let next = 0
const apply = (known: Period<string>[], write: PeriodWrite<string>): Period<string>[] => [
  ...known.filter(row => !write.replaced.includes(row.id)),
  ...write.added.map(row => ({ ...row, id: `p${next++}` })),
]
const day = (n: number): string => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10)

describe('a fact that changes', () => {
  const cases: [string, [string, string][], string | null, Record<string, string | undefined>][] = [
    [
      'first entry',
      [['2026-03-01', 'poor']],
      null,
      { '2026-02-28': undefined, '2026-03-01': 'poor', '2030-01-01': 'poor' },
    ],
    [
      'a later change keeps the earlier days',
      [
        ['2026-03-01', 'poor'],
        ['2026-06-01', 'none'],
      ],
      null,
      { '2026-05-31': 'poor', '2026-06-01': 'none' },
    ],
    [
      'a late entry with an earlier day overrides what followed',
      [
        ['2026-03-01', 'poor'],
        ['2026-06-01', 'none'],
        ['2026-04-01', 'near'],
      ],
      null,
      { '2026-03-31': 'poor', '2026-04-01': 'near', '2026-07-01': 'near' },
    ],
    [
      'a leap day',
      [['2024-02-29', 'poor']],
      null,
      { '2024-02-28': undefined, '2024-02-29': 'poor', '2024-03-01': 'poor' },
    ],
    [
      'a correction holds from the first day of the last entry',
      [
        ['2026-03-01', 'poor'],
        ['2026-06-01', 'none'],
      ],
      'near',
      { '2026-05-31': 'poor', '2026-06-01': 'near' },
    ],
  ]
  test.each(cases)('%s', (_name, changes, correction, expected) => {
    let known: Period<string>[] = []
    for (const [from, facts] of changes) known = apply(known, changeFrom(known, facts, from, same))
    if (correction) known = apply(known, correctLast(known, correction, '2026-08-01', same))
    for (const [on, fact] of Object.entries(expected)) expect(factOn(known, on), on).toBe(fact)
  })

  test('saying the same again writes nothing', () => {
    const known = apply([], changeFrom([], 'poor', '2026-01-01', same))
    expect(changeFrom(known, 'poor', '2026-05-01', same)).toEqual({ replaced: [], added: [] })
    expect(correctLast(known, 'poor', '2026-05-01', same)).toEqual({ replaced: [], added: [] })
  })

  test('property: periods never overlap, and the last word for a day is what is known of it', () => {
    const change = fc.record({ from: fc.integer({ min: 0, max: 60 }), facts: fc.constantFrom('a', 'b', 'c') })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), changes => {
        let known: Period<string>[] = []
        const model: (string | undefined)[] = Array.from({ length: 70 }, () => undefined)
        for (const { from, facts } of changes) {
          known = apply(known, changeFrom(known, facts, day(from), same))
          for (let i = from; i < model.length; i++) model[i] = facts
        }
        for (let i = 0; i < model.length; i++) {
          const holding = known.filter(row => row.validFrom <= day(i) && (row.validTo === null || day(i) < row.validTo))
          expect(holding.length).toBeLessThanOrEqual(1)
          expect(holding[0]?.facts).toBe(model[i])
        }
      }),
    )
  })
})
