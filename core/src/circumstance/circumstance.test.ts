import { circumstanceLists, riskCategories, specialCircumstances } from '@mangnon/legal/circumstances/circumstances.ts'
import { circumstanceReportLines } from '@mangnon/legal/circumstances/report-lines.ts'
import { circumstanceTransitions } from '@mangnon/legal/circumstances/transitions.ts'
import { disabilityTypes } from '@mangnon/legal/code-lists/disability-types.ts'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type CircumstanceDraft, type CircumstanceProblem, circumstanceProblems } from './check-circumstance.ts'
import { circumstancesOn, countChildren, findCircumstance } from './circumstance.ts'
import { promptsFor } from './prompts.ts'

describe('the lists', () => {
  it('have the 14 groups and 48 leaves of the decree, by its own letters', () => {
    expect(specialCircumstances.groups.map(group => group.code).join('')).toBe('abcdđeghiklmno')
    const leaves = Map.groupBy(specialCircumstances.entries, entry => entry.group)
    expect(Object.fromEntries([...leaves].map(([group, of]) => [group, of.length]))).toEqual({
      ...{ a: 4, b: 2, c: 12, d: 3, đ: 1, e: 4, g: 2, h: 2, i: 1, k: 5, l: 5, m: 2, n: 2, o: 3 },
    })
    expect(new Set(specialCircumstances.entries.map(entry => entry.code)).size).toBe(48)
    expect(new Set(specialCircumstances.entries.map(entry => entry.wording)).size).toBe(48)
  })
  it('have seven categories of risk, the first divided as the report asks', () => {
    expect(riskCategories.groups).toHaveLength(7)
    expect(riskCategories.entries.filter(entry => entry.group === 'R1').map(entry => entry.from)).toEqual([
      'poverty',
      'poverty',
    ])
  })
  it('are composed text without blanks at the ends, and every code is in one list alone', () => {
    const codes = circumstanceLists.flatMap(list => list.entries.map(entry => entry.code))
    expect(new Set(codes).size).toBe(codes.length)
    for (const list of circumstanceLists)
      for (const { name, wording } of [...list.groups, ...list.entries].map(one => ({ wording: undefined, ...one })))
        for (const text of [name.vi, name.en, wording ?? name.vi]) expect(text).toBe(text.normalize('NFC').trim())
  })
  it('map every leaf to one line of the report, which swaps k4 and k5', () => {
    const lines = new Map(circumstanceReportLines.entries.map(({ circumstance, line }) => [circumstance, line]))
    expect([...lines.keys()]).toEqual(specialCircumstances.entries.map(entry => entry.code))
    expect(new Set(lines.values()).size).toBe(48)
    expect([lines.get('k4'), lines.get('k5')]).toEqual(['10.5', '10.4'])
  })
  it('move between leaves that exist', () => {
    for (const { from, to } of circumstanceTransitions.entries)
      for (const code of [from, to])
        if (code !== null) expect(findCircumstance(circumstanceLists, code)?.entry.code).toBe(code)
  })
  it('know six types of disability', () => expect(disabilityTypes.entries).toHaveLength(6))
})

const draft = (of: Partial<CircumstanceDraft>): CircumstanceDraft => ({
  id: 'new',
  code: 'a1',
  validFrom: '2026-03-01',
  validTo: null,
  evidenceNumber: null,
  evidenceIssuer: null,
  evidenceOn: null,
  establishedBy: null,
  disabilityType: null,
  note: null,
  ...of,
})
const proof = { evidenceNumber: '12/KL', evidenceIssuer: 'Bệnh viện đa khoa tỉnh', evidenceOn: '2026-03-02' }
const a3 = { id: 'x', code: 'a3', validFrom: '2025-01-01', validTo: '2026-02-01' }
const child = { birthFirst: '2016-02-29' }

test.each<[string, CircumstanceDraft, CircumstanceProblem[]]>([
  ['an orphan without a carer', draft({}), []],
  [
    'violence without its conclusion',
    draft({ code: 'i1' }),
    [
      { path: 'evidenceNumber', code: 'required' },
      { path: 'evidenceIssuer', code: 'required' },
      { path: 'evidenceOn', code: 'required' },
    ],
  ],
  ['violence with it', draft({ code: 'i1', ...proof }), []],
  [
    'a conclusion of tomorrow',
    draft({ code: 'i1', ...proof, evidenceOn: '2026-11-23' }),
    [{ path: 'evidenceOn', code: 'in_future' }],
  ],
  ['a disability without its type', draft({ code: 'd2' }), [{ path: 'disabilityType', code: 'required' }]],
  ['an end before the beginning', draft({ validTo: '2026-02-28' }), [{ path: 'validTo', code: 'end_before_start' }]],
  [
    'an end on the day of the beginning',
    draft({ validTo: '2026-03-01' }),
    [{ path: 'validTo', code: 'end_before_start' }],
  ],
  ['before the birth', draft({ code: 'h2', validFrom: '2016-02-28' }), [{ path: 'validFrom', code: 'before_birth' }]],
  ['on the day of the birth', draft({ validFrom: '2016-02-29', validTo: '2016-03-01' }), []],
  ['of tomorrow', draft({ validFrom: '2026-11-23' }), [{ path: 'validFrom', code: 'in_future' }]],
  [
    'the same leaf over the same days',
    draft({ code: 'a3', validFrom: '2026-01-31' }),
    [{ path: 'validFrom', code: 'overlaps', with: 'a3' }],
  ],
  ['the same leaf from the day the other ended', draft({ code: 'a3', validFrom: '2026-02-01' }), []],
  [
    'two states of one thing',
    draft({ validFrom: '2026-01-01' }),
    [{ path: 'code', code: 'one_at_a_time', with: 'a3' }],
  ],
  ['two groups at once', draft({ code: 'h2', validFrom: '2026-01-01' }), []],
  ['poverty by hand', draft({ code: 'R1a' }), [{ path: 'code', code: 'derived' }]],
  ['no code', draft({ code: '' }), [{ path: 'code', code: 'required' }]],
  ['a letter that the law leaves out', draft({ code: 'f1' }), [{ path: 'code', code: 'unknown_code' }]],
  ['a note too long', draft({ note: 'x'.repeat(1001) }), [{ path: 'note', code: 'too_long' }]],
])('%s', (_name, given, problems) => {
  expect(circumstanceProblems(given, [a3], child, circumstanceLists, '2026-11-22')).toEqual(problems)
})

test('a child in three leaves counts once in the whole and once in each of its groups', () => {
  const counted = countChildren([['a1', 'd1', 'h1'], ['c1', 'c12'], ['R2'], [], ['d3']], specialCircumstances)
  expect(counted.children).toBe(3)
  expect(counted.groups).toMatchObject({ a: 1, c: 1, d: 2, h: 1, o: 0 })
})

test('no child counts twice, however many leaves it stands in', () => {
  const codes = fc.subarray(specialCircumstances.entries.map(entry => entry.code))
  fc.assert(
    fc.property(fc.array(codes, { maxLength: 30 }), children => {
      const { children: total, groups } = countChildren(children, specialCircumstances)
      expect(total).toBe(children.filter(of => of.length > 0).length)
      for (const count of Object.values(groups)) expect(count).toBeLessThanOrEqual(total)
    }),
  )
})

test.each([
  ['placed_with_non_relative', ['a1'], [['a1', 'a4']]],
  ['placed_with_non_relative', ['b1'], [['b1', 'b2']]],
  ['placed_with_non_relative', ['a4'], []],
  ['placed_with_non_relative', ['d1'], []],
  ['separation_begun', ['d1'], [[null, 'c12']]],
  ['separation_begun', ['c12'], []],
  ['separation_ended', ['c12', 'i1'], [['c12', null]]],
  ['returned_to_parents', ['m2'], [['m2', 'm1']]],
  ['measure_served', ['e1'], [['e1', 'e4']]],
  ['household_near_poor', ['n1'], [['n1', 'n2']]],
] as const)('%s with %j', (event, standing, moves) => {
  const of = standing.map(code => ({ id: code, code, validFrom: '2026-01-01', validTo: null }))
  const prompts = promptsFor(event, '2026-11-22', of, circumstanceTransitions.entries)
  expect(prompts.map(({ ends, begins }) => [ends, begins])).toEqual(moves)
})

test('an ended circumstance moves nothing', () => {
  const ended = [{ id: 'a1', code: 'a1', validFrom: '2026-01-01', validTo: '2026-06-01' }]
  expect(circumstancesOn(ended, '2026-05-31')).toEqual(ended)
  expect(promptsFor('placed_with_non_relative', '2026-06-01', ended, circumstanceTransitions.entries)).toEqual([])
})
