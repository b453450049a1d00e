import { circumstanceLists } from '@mangnon/legal/circumstances/circumstances.ts'
import { circumstanceReportLines } from '@mangnon/legal/circumstances/report-lines.ts'
import { reportKinds } from '@mangnon/legal/reporting/report-kinds.ts'
import { reportLimits, reportSteps } from '@mangnon/legal/reporting/report-steps.ts'
import { supportLaw } from '@mangnon/legal/support/support.ts'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../error/error.ts'
import { checkReport, type ReportChecked } from './check-report.ts'
import { countChildren, placesOf, type ReportFacets } from './count-children.ts'
import { cellOf, differencesOf, type Figures, sumFigures, withTyped } from './figures.ts'
import { dueOn, findPeriod, isOver, periodBefore, periodsAround } from './report-period.ts'
import { type ReportState, reportOffers, takeReportStep } from './report-step.ts'
import { aCountedChild, mau03 } from './reporting.fixture.ts'
import { readTyped } from './typed-cells.ts'

describe('the form', () => {
  test('has every leaf once, at the line that the form gives it, and every support at most once', () => {
    const leaves = mau03.lines.flatMap(({ code, part, counts }) =>
      part === 'II' && counts?.is === 'circumstance' ? counts.of.map(leaf => `${leaf} ${code}`) : [],
    )
    expect(leaves.toSorted()).toEqual(
      circumstanceReportLines.entries.map(({ circumstance, line }) => `${circumstance} II.${line}`).toSorted(),
    )
    const counted = mau03.lines.flatMap(({ counts }) => (counts?.is === 'circumstance' ? counts.of : []))
    const known = circumstanceLists.flatMap(list => list.entries.map(({ code }) => code))
    expect(known.filter(code => !counted.includes(code))).toEqual(['R1a', 'R1b'])
    expect(counted.filter(code => !known.includes(code))).toEqual([])
    const supports = mau03.columns.flatMap(({ counts }) => (counts.is === 'support' ? counts.of : []))
    expect(supports.toSorted()).toEqual(supportLaw.supports.map(({ code }) => code).toSorted())
    expect(mau03.columns.map(({ official }) => official)).toEqual([
      null,
      null,
      '285',
      '310',
      '311',
      '312',
      '313',
      '314',
    ])
    expect(new Set(mau03.lines.map(({ code }) => code)).size).toBe(mau03.lines.length)
    expect(mau03.lines.find(({ code }) => code === 'II.10.4')?.counts).toEqual({ is: 'circumstance', of: ['k5'] })
  })
})

/** Children as a hand counts them. */
const register: readonly (ReportFacets & { readonly children: number })[] = [
  aCountedChild(),
  aCountedChild({ sex: 'male', years: 5, ethnicity: '2008-02' }),
  // In two groups, and twice in one of them: once in II.
  aCountedChild({ codes: ['d2', 'k1', 'k4'], supports: ['health_insurance', 'monthly_allowance'] }),
  aCountedChild({ sex: 'male', codes: ['d2'], poverty: 'poor', supports: ['study_costs'] }),
  aCountedChild({ sex: 'unknown', ethnicity: '2008-00', years: null, codes: ['R6'], poverty: 'near_poor' }),
  aCountedChild({ ethnicity: null, codes: ['đ1'], supports: ['emergency_aid'] }),
  aCountedChild({ codes: ['h2'] }),
  // Poverty is the household's; nobody enters it as a circumstance.
  aCountedChild({ codes: ['R1a'] }),
  // Drowned in the period: stands in IV and no longer in I.
  aCountedChild({ stands: false, happened: ['K4'], codes: [] }),
  aCountedChild({ happened: ['K2'], supports: ['tuition'] }),
]

describe('the figures', () => {
  const figures = countChildren(mau03, register)
  test.each<[string, string, number]>([
    ['I.1', '1', 9],
    ['I.1.male', '1', 2],
    ['I.1.female', '1', 6],
    ['I.1.under6', '1', 1],
    ['I.2.kinh', '1', 6],
    ['I.2.other', '1', 1],
    ['II', '1', 4],
    ['II.sum', '1', 5],
    ['II.4', '1', 2],
    ['II.4.2', '1', 2],
    ['II.4.1', '1', 0],
    ['II.10', '1', 1],
    ['II.10.1', '1', 1],
    ['II.10.5', '1', 1],
    ['II.5', '1', 1],
    ['II', '3', 3],
    ['II', '4', 2],
    ['II', '5', 1],
    ['II', '6', 1],
    ['II.4.2', '3', 2],
    ['II.5', '4', 1],
    ['II.8.2', '3', 0],
    ['III', '1', 2],
    ['III.sum', '1', 3],
    ['III.1', '1', 2],
    ['III.1.poor', '1', 1],
    ['III.1', '3', 1],
    ['III.6', '1', 1],
    ['IV', '1', 2],
    ['IV.2', '1', 2],
    ['IV.2', '6', 1],
    ['IV.2.died', '1', 1],
    ['IV.2.drowned', '1', 1],
  ])('%s column %s', (line, column, count) => expect(figures[line]?.[column]).toBe(count))

  test('have no aid in part I, and shares that follow', () => {
    expect(figures['I.1']).toEqual({ 1: 9 })
    expect(cellOf(mau03, figures, 'II', '2')).toBe(75)
    expect(cellOf(mau03, figures, 'II.1.1', '2')).toBeNull()
    expect(cellOf(mau03, figures, 'I.1', '2')).toBeNull()
  })

  test('are the children that stand behind them', () => {
    const places = register.map(child => placesOf(mau03, child))
    for (const [line, cells] of Object.entries(figures))
      if (!line.endsWith('.sum'))
        for (const [column, count] of Object.entries(cells))
          expect(
            places.filter(({ lines, columns }) => lines.has(line) && columns.has(column)).length,
            `${line} ${column}`,
          ).toBe(count)
  })

  test('of units add up', () => {
    const both = sumFigures([figures, figures])
    expect([both.II?.['1'], both['II.sum']?.['1'], cellOf(mau03, both, 'II', '2')]).toEqual([8, 10, 75])
  })
})

describe('a check', () => {
  const right = countChildren(mau03, [
    aCountedChild({ sex: 'male' }),
    { ...aCountedChild(), children: 93 },
    { ...aCountedChild({ codes: ['d2'], supports: ['monthly_allowance'] }), children: 4 },
    { ...aCountedChild({ codes: ['d2'] }), children: 2 },
  ])
  const wrong = (more: Record<string, Record<string, number>>): Figures => {
    const lines: Record<string, Record<string, number>> = { ...right }
    for (const [line, cells] of Object.entries(more)) lines[line] = { ...right[line], ...cells }
    return lines
  }
  const check = (figures: Figures, more: Partial<ReportChecked> = {}) =>
    checkReport({ template: mau03, figures, limits: reportLimits, day: '2026-06-14', ...more }).map(
      ({ gravity, rule, line, column }) => `${gravity} ${rule} ${line} ${column}`,
    )
  test('finds nothing in what was counted', () => expect(check(right)).toEqual([]))
  test.each<[string, Figures, Partial<ReportChecked>, string]>([
    ['less than nobody', wrong({ 'II.4.2': { 8: -3 } }), {}, 'error not_a_count II.4.2 8'],
    ['10^12', wrong({ 'II.4.2': { 8: 1e12 } }), {}, 'error not_a_count II.4.2 8'],
    ['a half child', wrong({ 'II.4.2': { 8: 0.5 } }), {}, 'error not_a_count II.4.2 8'],
    ['II above I', wrong({ II: { 1: 101 } }), {}, 'error beyond_population II 1'],
    ['II above its groups', wrong({ II: { 1: 7 } }), {}, 'error more_than_whole II 1'],
    ['a wrong sum', wrong({ 'II.sum': { 1: 7 } }), {}, 'error sum_differs II.sum 1'],
    ['a leaf above its group', wrong({ 'II.4.1': { 1: 7 } }), {}, 'error more_than_line II.4.1 1'],
    ['"trong đó" above its line', wrong({ 'III.1.poor': { 1: 1 } }), {}, 'error more_than_line III.1.poor 1'],
    // The filled sample of the form: 4 children, 5 of them helped.
    ['more helped than there are', wrong({ 'II.4.2': { 1: 4, 3: 5 } }), {}, 'error aid_beyond_children II.4.2 3'],
    ['aid below a kind', wrong({ 'II.4.2': { 3: 3 } }), {}, 'error aid_total_less_than_kind II.4.2 3'],
    ['aid above all kinds', wrong({ 'II.4.2': { 3: 5 } }), {}, 'warning aid_total_more_than_kinds II.4.2 3'],
    ['a share that does not follow', right, { shares: { II: 60 } }, 'error share_differs II 2'],
    ['boys and girls above all', wrong({ 'I.1.male': { 1: 2 } }), {}, 'error less_than_whole I.1 1'],
    ['a sex unknown', wrong({ 'I.1.female': { 1: 98 } }), {}, 'warning rest_unknown I.1.male 1'],
    ['a people unknown', wrong({ 'I.2.kinh': { 1: 99 } }), {}, 'warning rest_unknown I.2.kinh 1'],
    ['nobody at all', countChildren(mau03, []), {}, 'warning nobody I.1 1'],
    ['most in special circumstances', wrong({ II: { 1: 60 } }), {}, 'warning all_special II 1'],
    ['a change since the last period', right, { previous: wrong({ 'I.1': { 1: 80 } }) }, 'warning changed_since I.1 1'],
    ['a share unlike the others', right, { neighbours: { units: 6, share: 1.5 } }, 'warning unlike_neighbours II 1'],
  ])('finds %s', (_what, figures, more, finding) => expect(check(figures, more)).toContain(finding))
  test.each<[string, Partial<ReportChecked>]>([
    ['a small change', { previous: wrong({ 'I.1': { 1: 95 } }) }],
    ['too few neighbours', { neighbours: { units: 4, share: 1.5 } }],
    ['a share that follows', { shares: { II: 66.7 } }],
  ])('lets %s pass', (_what, more) => expect(check(right, more)).toEqual([]))
})

test.each<[string, string, string, string, string, string | null]>([
  ['a number', 'II.4.2', '8', '3', 'Hội Chữ thập đỏ', null],
  ['thousands with points', 'II.4.2', '8', '1.250', 'Sổ trợ giúp', null],
  ['−3', 'II.4.2', '8', '−3', 'x', 'typed.II.4.2 8 negative_count'],
  ['-3', 'II.4.2', '8', '-3', 'x', 'typed.II.4.2 8 negative_count'],
  ['10^12', 'II.4.2', '8', '1000000000000', 'x', 'typed.II.4.2 8 count_too_large'],
  ['"10^12"', 'II.4.2', '8', '10^12', 'x', 'typed.II.4.2 8 not_a_count'],
  ['"ba"', 'II.4.2', '8', 'ba', 'x', 'typed.II.4.2 8 not_a_count'],
  ['2,5', 'II.4.2', '8', '2,5', 'x', 'typed.II.4.2 8 not_a_count'],
  ['nothing', 'II.4.2', '8', '', 'x', 'typed.II.4.2 8 not_a_count'],
  ['no source', 'II.4.2', '8', '3', ' ', 'typed.II.4.2 8 source source_needed'],
  ['the count of children', 'II.4.2', '1', '3', 'x', 'typed.II.4.2 1 from_register'],
  ['aid in part I', 'I.1', '8', '3', 'x', 'typed.I.1 8 from_register'],
  ['a line of nowhere', 'V.1', '8', '3', 'x', 'typed.V.1 8 from_register'],
])('typed: %s', (_what, line, column, value, source, problem) => {
  const { cells, problems } = readTyped(mau03, [{ line, column, value, source }], 30_000_000)
  expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual(problem === null ? [] : [problem])
  expect(cells).toHaveLength(problem === null ? 1 : 0)
})

test('what is typed stands over what was counted, and differences name their cells', () => {
  const figures = countChildren(mau03, register)
  const typed = withTyped(figures, [{ line: 'II.4.2', column: '8', value: 2, source: 'Sổ' }])
  expect(differencesOf(mau03, figures, typed)).toEqual([{ line: 'II.4.2', column: '8', from: 0, to: 2 }])
  expect(figures['II.4.2']?.['8']).toBe(0)
})

describe('a period', () => {
  const period = (kind: string, code: string) => findPeriod(reportKinds, kind, code)
  test.each<[string, string, string, string, string | undefined, string | undefined]>([
    ['children_half_year', '2026-H1', '2025-12-15', '2026-06-14', '2026-06-20', '2026-06-30'],
    ['children_half_year', '2026-H2', '2026-06-15', '2026-12-14', '2026-12-20', '2026-12-31'],
    ['children_year', '2026-Y', '2025-12-15', '2026-12-14', '2026-12-20', '2026-12-31'],
    ['injuries', '2026-Q4', '2026-10-01', '2026-12-31', '2027-01-10', '2027-01-20'],
    ['month_of_action', '2026-JUN', '2026-06-01', '2026-06-30', '2026-07-19', '2026-07-30'],
    ['alternative_care', '2026-Y', '2025-12-15', '2026-12-14', undefined, '2026-12-24'],
  ])('%s %s', (kind, code, from, cutOff, commune, province) => {
    const found = period(kind, code)
    if (!found) throw new Error('no such period')
    expect(found).toMatchObject({ code, from, cutOff })
    expect([dueOn(found, 'commune'), dueOn(found, 'province')]).toEqual([commune, province])
    expect([isOver(found, cutOff), isOver(found, '2030-01-01')]).toEqual([false, true])
  })
  test.each([
    ['children_year', '2026-H1'],
    ['children_half_year', '2020-H1'],
    ['children_half_year', 'nửa năm'],
    ['nothing', '2026-Y'],
  ])('%s %s is none', (kind, code) => expect(period(kind, code)).toBeUndefined())
  test('follows another', () => {
    const before = (kind: string, code: string) => {
      const found = period(kind, code)
      return found && periodBefore(reportKinds, found)?.code
    }
    expect([
      before('children_half_year', '2026-H2'),
      before('children_half_year', '2026-H1'),
      before('children_year', '2026-Y'),
    ]).toEqual(['2026-H1', '2025-H2', '2025-Y'])
  })
  test('lies around a day', () => {
    const around = (day: string) =>
      periodsAround(reportKinds, 'commune', day, { back: 200, ahead: 30 }).map(
        ({ kind, code }) => `${kind.kind} ${code}`,
      )
    expect(around('2026-12-01')).toEqual([
      'children_half_year 2026-H2',
      'children_year 2026-Y',
      'children_half_year 2026-H1',
    ])
  })
})

describe('a step', () => {
  const take = (
    state: ReportState,
    role: Parameters<typeof takeReportStep>[1],
    action: string,
    more: Record<string, string> = {},
    level: 'commune' | 'province' = 'commune',
  ) => {
    try {
      return takeReportStep({ level, state }, role, action, more, reportSteps, '2026-12-01').state
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return [error.code, error.detail?.allowed ?? null]
    }
  }
  test.each<[ReportState, Parameters<typeof takeReportStep>[1], string, Record<string, string>, unknown]>([
    ['open', 'commune_officer', 'submit', {}, 'submitted'],
    ['open', 'commune_chair', 'submit', {}, 'submitted'],
    ['open', 'commune_officer', 'fill', {}, 'open'],
    ['returned', 'commune_officer', 'submit', {}, 'submitted'],
    ['submitted', 'province_officer', 'accept', {}, 'accepted'],
    ['submitted', 'province_officer', 'return', { remark: 'Xem dòng 4.2' }, 'returned'],
    ['accepted', 'commune_officer', 'correct', { reason: 'Nhập sai' }, 'open'],
    ['submitted', 'province_officer', 'return', {}, ['invalid_input', ['accept', 'return']]],
    ['open', 'province_officer', 'accept', {}, ['wrong_state', []]],
    ['submitted', 'commune_officer', 'submit', {}, ['wrong_state', ['take_back']]],
    ['submitted', 'commune_officer', 'accept', {}, ['not_allowed', ['take_back']]],
    ['accepted', 'commune_officer', 'write', {}, ['wrong_state', ['correct']]],
    ['accepted', 'province_officer', 'return', { remark: 'x' }, ['wrong_state', []]],
    ['open', 'village_collaborator', 'submit', {}, ['not_allowed', []]],
  ])('%s, %s, %s', (state, role, action, more, expected) => expect(take(state, role, action, more)).toEqual(expected))
  test('of a province is taken by it and answered by the ministry', () => {
    expect(take('open', 'province_officer', 'submit', {}, 'province')).toBe('submitted')
    expect(take('submitted', 'ministry_officer', 'accept', {}, 'province')).toBe('accepted')
    expect(take('submitted', 'province_officer', 'accept', {}, 'province')).toEqual(['not_allowed', ['take_back']])
    expect(
      reportOffers({ level: 'province', state: 'accepted' }, 'ministry_officer', reportSteps, '2026-12-01'),
    ).toEqual([])
  })
})
