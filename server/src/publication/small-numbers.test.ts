import { publish, smallNumber, tableOf, type UnitFigures } from '@mangnon/core/publication/publish.ts'
import {
  hideSmallNumbers,
  type Maximise,
  type Relation,
  rangeOf,
  thoseThatHold,
  whatIsKnown,
} from '@mangnon/core/publication/small-numbers.ts'
import { countChildren, type ReportFacets } from '@mangnon/core/reporting/count-children.ts'
import { reportTemplates } from '@mangnon/legal/reporting/report-template.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { createRandom } from '../demo/random.ts'
import { openMaximise } from './maximise.ts'

let maximise: Maximise
beforeAll(async () => {
  maximise = await openMaximise()
})

const seed = Number(process.env.MANGNON_TEST_SEED ?? Date.now() % 100_000)
const template = reportTemplates[0]
if (!template) throw new Error('no form')

/** Rows and columns with their totals: [total, ...] in both directions. */
const crossed = (rows: readonly (readonly number[])[]): { cells: number[]; relations: Relation[] } => {
  const [high, wide] = [rows.length + 1, (rows[0]?.length ?? 0) + 1]
  const cells = Array.from({ length: high * wide }, () => 0)
  for (const [r, row] of rows.entries())
    for (const [c, value] of row.entries())
      for (const at of [(r + 1) * wide + c + 1, (r + 1) * wide, c + 1, 0]) cells[at] = (cells[at] ?? 0) + value
  const relation = (total: number, parts: number[]): Relation => ({
    is: 'nothing',
    terms: [[total, -1], ...parts.map(part => [part, 1] as const)],
  })
  return {
    cells,
    relations: [
      ...Array.from({ length: high }, (_, r) =>
        relation(
          r * wide,
          Array.from({ length: wide - 1 }, (__, c) => r * wide + c + 1),
        ),
      ),
      ...Array.from({ length: wide }, (_, c) =>
        relation(
          c,
          Array.from({ length: high - 1 }, (__, r) => (r + 1) * wide + c),
        ),
      ),
    ],
  }
}

/** Every small cell that can be told to within fewer than five, by whoever asks what the hidden cells may be at least and at most. */
const told = (cells: readonly number[], relations: readonly Relation[], hidden: ReadonlySet<number>): string[] => {
  const places = [...hidden].toSorted((a, b) => a - b)
  const known = whatIsKnown(cells, thoseThatHold(relations, cells), places)
  return places.flatMap((cell, at) => {
    const value = cells[cell] ?? 0
    if (value === 0 || value >= smallNumber) return []
    const { least, most } = rangeOf(known, at, maximise)
    return most - least > smallNumber - 1e-3 ? [] : [`${cell}: ${value} in ${least}–${most}`]
  })
}

describe('a table in which small numbers are hidden', () => {
  test.each<[string, number[][], number[]]>([
    [
      'without small numbers all is shown',
      [
        [12, 9],
        [7, 30],
      ],
      [],
    ],
    [
      'nobody is nobody: zeros are shown',
      [
        [12, 0],
        [0, 30],
      ],
      [],
    ],
  ])('%s', (_name, rows, expected) => {
    const { cells, relations } = crossed(rows)
    expect([...hideSmallNumbers(cells, relations, smallNumber, maximise)]).toEqual(expected)
  })

  test('one small number takes another with it in its row and in its column, and the fourth in their corner', () => {
    const { cells, relations } = crossed([
      [3, 20, 30],
      [15, 12, 40],
      [60, 70, 80],
    ])
    const hidden = hideSmallNumbers(cells, relations, smallNumber, maximise)
    expect([...hidden].toSorted((a, b) => a - b)).toEqual([5, 6, 9, 10])
  })

  test('two that are hidden but add up to little are told by each other, so a third goes', () => {
    const { cells, relations } = crossed([
      [1, 2, 50],
      [20, 30, 40],
    ])
    expect(told(cells, relations, new Set([5, 6, 9, 10]))).not.toEqual([])
    expect(told(cells, relations, hideSmallNumbers(cells, relations, smallNumber, maximise))).toEqual([])
  })

  test(`whoever puts everything together learns of nobody: 40 tables (seed ${seed})`, () => {
    const below = createRandom(seed).below
    for (let round = 0; round < 40; round++) {
      const wide = 2 + below(5)
      const rows = Array.from({ length: 2 + below(6) }, () =>
        Array.from({ length: wide }, () => (below(3) === 0 ? below(6) : below(5) === 0 ? 0 : below(60))),
      )
      const { cells, relations } = crossed(rows)
      const hidden = hideSmallNumbers(cells, relations, smallNumber, maximise)
      for (const [cell, value] of cells.entries())
        if (value > 0 && value < smallNumber) expect(hidden.has(cell), `${seed} ${round}`).toBe(true)
      const all = cells.reduce((sum, value) => sum + value, 0)
      // Of so few children that even all of them hidden say who they are, nothing can be shown.
      if (all > 100) expect(told(cells, relations, hidden), `${seed} ${round} ${JSON.stringify(rows)}`).toEqual([])
    }
  })
})

/** Communes' worth of children, most of them in no group, so that most groups are small. */
const madeUnits = (below: (n: number) => number, many: number): UnitFigures[] =>
  Array.from({ length: many }, (_, unit) => {
    const codes = template.lines.flatMap(({ counts }) => (counts?.is === 'circumstance' ? counts.of : []))
    const children = Array.from({ length: 400 + below(600) }, (): ReportFacets & { children: number } => {
      const own =
        below(4) === 0
          ? [codes[below(codes.length)] ?? 'a1', ...(below(5) === 0 ? [codes[below(codes.length)] ?? 'a1'] : [])]
          : []
      return {
        ...{ stands: true, sex: below(2) === 0 ? 'male' : 'female', years: below(16), children: 1 },
        ...{ ethnicity: below(12) === 0 ? '2008-05' : '2008-01', poverty: below(9) === 0 ? 'poor' : 'none' },
        ...{ codes: own, happened: own.filter(code => code.startsWith('K')), supports: [] },
      }
    })
    return { unit: `u${unit}`, figures: countChildren(template, children) }
  })

describe('a published report', () => {
  test(`of five units tells nobody, and still shows most of what is not small (seed ${seed})`, () => {
    const units = madeUnits(createRandom(seed).below, 5)
    const published = publish(template, units, maximise)
    const { cells, relations } = tableOf(template, units)
    const shown = [published.all, ...published.units.map(({ figures }) => figures)].flat()
    for (const [at, value] of shown.entries()) expect([null, cells[at]]).toContain(value)
    const hidden = new Set([...shown.keys()].filter(at => shown[at] === null))
    expect(told(cells, relations, hidden)).toEqual([])
    const large = cells.filter(value => value >= smallNumber).length
    expect(shown.filter(value => value !== null && value >= smallNumber).length).toBeGreaterThan(large * 0.3)
  })

  test('a correction shows nothing that the first showing hid', () => {
    const units = madeUnits(createRandom(7).below, 4)
    const first = publish(template, units, maximise)
    const corrected = units.map(({ unit, figures }) => ({
      unit,
      figures: Object.fromEntries(
        Object.entries(figures).map(([line, cells]) => [line, { ...cells, 1: (cells['1'] ?? 0) * 20 }]),
      ),
    }))
    const second = publish(template, corrected, maximise, [{ units, shown: first }])
    for (const [row, { figures }] of first.units.entries())
      for (const [at, value] of figures.entries()) if (value === null) expect(second.units[row]?.figures[at]).toBeNull()
  })

  /** Three provinces whose figures leave nothing to hide, but for what a test changes. */
  const plainly = (more: Readonly<Record<string, number>>): UnitFigures['figures'] => {
    const empty = countChildren(template, [])
    const lines = Object.entries({ 'I.1': 9000, II: 400, 'II.4': 400, ...more })
    return { ...empty, ...Object.fromEntries(lines.map(([line, value]) => [line, { ...empty[line], 1: value }])) }
  }
  const at = (figures: readonly (number | null)[], lines: readonly string[], line: string) =>
    figures[lines.indexOf(line)]

  test('degrees of disability shut each other out: the third is not what the group leaves', () => {
    const units = ['a', 'b', 'c'].map(unit => ({
      unit,
      figures: plainly({ 'II.4': 40, 'II.4.1': 20, 'II.4.2': unit === 'a' ? 17 : 10, 'II.4.3': unit === 'a' ? 3 : 10 }),
    }))
    const { lines, units: shown } = publish(template, units, maximise)
    const [group, first, second, third] = ['II.4', 'II.4.1', 'II.4.2', 'II.4.3'].map(line =>
      at(shown[0]?.figures ?? [], lines, line),
    )
    expect(third).toBeNull()
    expect([group, first, second]).toContain(null)
  })

  test.each<[string, readonly (readonly [string, number])[], readonly (readonly [string, number])[]]>([
    [
      'a province that joins',
      [
        ['a', 20],
        ['b', 30],
        ['c', 40],
      ],
      [
        ['a', 20],
        ['b', 30],
        ['c', 40],
        ['d', 3],
      ],
    ],
    [
      'a province whose figure became small',
      [
        ['a', 20],
        ['b', 30],
        ['c', 7],
      ],
      [
        ['a', 20],
        ['b', 30],
        ['c', 3],
      ],
    ],
    [
      'a province that is corrected beside one that is hidden',
      [
        ['a', 2],
        ['b', 30],
        ['c', 40],
      ],
      [
        ['a', 2],
        ['b', 30],
        ['c', 41],
      ],
    ],
  ])('%s is not told by the difference of two publications', (_name, then, now) => {
    const made = (units: readonly (readonly [string, number])[]): UnitFigures[] =>
      units.map(([unit, value]) => ({ unit, figures: plainly({ 'II.5': value }) }))
    const first = { units: made(then), shown: publish(template, made(then), maximise) }
    const second = publish(template, made(now), maximise, [first])
    // Whoever lays both beside each other takes what stayed as it was for known, and what is left of the sum for the one that changed.
    const seen = new Map<string, number>()
    for (const [unit, value] of now) {
      const told = [
        second.units,
        ...(then.some(([one, was]) => one === unit && was === value) ? [first.shown.units] : []),
      ]
        .map(units => at(units.find(one => one.unit === unit)?.figures ?? [], second.lines, 'II.5'))
        .find(figure => typeof figure === 'number')
      if (typeof told === 'number') seen.set(unit, told)
    }
    const small = now.filter(([, value]) => value < smallNumber)
    const sum = at(second.all, second.lines, 'II.5')
    for (const [unit] of small) {
      expect(seen.has(unit)).toBe(false)
      const others = now.filter(([one]) => one !== unit)
      if (typeof sum === 'number') expect(others.every(([one]) => seen.has(one))).toBe(false)
    }
  })
})
