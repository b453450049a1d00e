import { formOn, type Level, levels, type OfficialForm } from '@mangnon/legal/forms/form.ts'
import { caseForms } from '@mangnon/legal/forms/forms.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AssessmentDraft, adviceOf, assessmentProblems, countLevels, type Scores } from './assessment.ts'

const today = '2026-11-30'
const formOf = (number: string): OfficialForm => {
  const form = formOn(caseForms, number, today)
  if (!form) throw new Error(`no Mẫu số ${number}`)
  return form
}
const letter: Record<string, Level> = { C: 'high', T: 'medium', t: 'low' }
/** Levels as they stand on paper, C, T, t, harm before self-protection: 'CT Ct'. */
const scoresOf = (form: OfficialForm, told: string): Scores => {
  const each = [...told.replace(' ', '')]
  return Object.fromEntries(
    form.tables.flatMap(({ lines }) => lines).map(({ line }, at) => [line, { level: letter[each[at] ?? ''] ?? null }]),
  )
}
const near = { carerIsHarmer: true }
const far = { carerIsHarmer: false }

describe('the advice', () => {
  test.each([
    // Mẫu số 03: only the counts of Cao decide, equal is low.
    ['03', 'CCttt tttTT', far, 'high', ['more_harm'], []],
    ['03', 'Ctttt Ctttt', far, 'low', ['no_more_harm'], ['harm_is_high']],
    ['03', 'CCttt CCCtt', far, 'low', ['no_more_harm'], ['harm_is_high']],
    ['03', 'TTTTT TTTTT', far, 'low', ['no_more_harm'], ['nothing_is_high']],
    ['03', 'ttttt ttttt', far, 'low', ['no_more_harm'], []],
    ['03', 'ttttt CCCCC', far, 'low', ['no_more_harm'], []],
    ['03', 'ttttt CCCCC', near, 'low', ['no_more_harm'], ['carer_is_harmer']],
    ['06', 'Ctt ttt', far, 'continue', ['more_harm'], []],
    ['06', 'ttt CCC', far, 'stable', ['no_more_harm'], []],
    ['06', 'TTt TTt', far, 'stable', ['no_more_harm'], ['nothing_is_high']],
    ['06', 'Ctt Ctt', far, 'stable', ['no_more_harm'], ['harm_is_high']],
    // Mẫu số 02 has no rule of its own.
    ['02', 'CC tt', far, 'emergency', ['grave_harm', 'more_harm'], []],
    ['02', 'Ct CC', far, 'emergency', ['grave_harm', 'some_harm'], ['harm_is_high']],
    ['02', 'TC tt', far, 'plan', ['more_harm'], []],
    ['02', 'tC Ct', far, 'plan', ['some_harm'], ['harm_is_high']],
    ['02', 'TT TT', far, 'watch', ['no_more_harm'], ['nothing_is_high']],
    ['02', 'tt CC', far, 'watch', ['no_more_harm'], []],
    ['02', 'tt CC', near, 'emergency', ['carer_is_harmer'], ['carer_is_harmer']],
  ] as const)(
    'Mẫu số %s, %s, %j: %s because of %j, warned of %j',
    (number, told, known, conclusion, because, dangers) => {
      const form = formOf(number)
      expect(adviceOf(form, scoresOf(form, told), known)).toMatchObject({
        conclusion,
        because,
        dangers,
        official: number !== '02',
      })
    },
  )

  test('there is none while a line is open', () => {
    const form = formOf('02')
    expect(adviceOf(form, scoresOf(form, 'CC t'), far)).toBeNull()
    expect(form.tables[1] && countLevels(form.tables[1], scoresOf(form, 'CC t')).open).toEqual(['02.b2'])
  })
})

const anyLevel = fc.constantFrom(...levels)
test('counts stand per table, never add up to more than its lines, and more harm never gives a milder word', () => {
  for (const number of ['02', '03', '06']) {
    const form = formOf(number)
    const [a, b] = form.tables
    if (!a || !b) throw new Error('tables')
    const size = a.lines.length + b.lines.length
    fc.assert(
      fc.property(fc.array(anyLevel, { minLength: size, maxLength: size }), fc.nat(a.lines.length - 1), (each, at) => {
        const lines = form.tables.flatMap(table => table.lines)
        const scores: Scores = Object.fromEntries(lines.map(({ line }, i) => [line, { level: each[i] ?? null }]))
        const count = countLevels(a, scores)
        expect(count.high + count.medium + count.low).toBe(a.lines.length)
        const order = ['watch', 'low', 'stable', 'plan', 'high', 'continue', 'emergency']
        const rank = (of: Scores) => order.indexOf(adviceOf(form, of, far)?.conclusion ?? '')
        const worse: Scores = { ...scores, [lines[at]?.line ?? '']: { level: 'high' } }
        expect(rank(worse)).toBeGreaterThanOrEqual(rank(scores))
      }),
      { numRuns: 60 },
    )
  }
})

describe('what keeps it from being signed', () => {
  const draft = (told: string, conclusion: string | null, reason: string | null = null): AssessmentDraft => ({
    assessedOn: today,
    scores: scoresOf(formOf('02'), told),
    conclusion,
    reason,
  })
  test.each([
    ['as advised', draft('CC tt', 'emergency'), far, []],
    ['a line is open', draft('CC t', 'emergency'), far, ['scores.02.b2 required']],
    ['no conclusion', draft('CC tt', null), far, ['conclusion required']],
    ['a conclusion of another form', draft('CC tt', 'high'), far, ['conclusion unknown_code']],
    ['other than advised', draft('CC tt', 'plan'), far, ['reason reason_needed']],
    ['other than advised, blank reason', draft('CC tt', 'plan', '  '), far, ['reason reason_needed']],
    ['other than advised, with a reason', draft('CC tt', 'plan', 'Trẻ đã ở với bà ngoại'), far, []],
    ['graver than advised', draft('tt CC', 'emergency'), far, ['reason reason_needed']],
    ['mild though nothing is high', draft('TT TT', 'watch'), far, ['reason reason_needed']],
    ['the carer is the harmer', draft('tt CC', 'watch', 'Không sao'), near, ['conclusion emergency_by_law']],
    ['the carer is the harmer, emergency', draft('tt CC', 'emergency'), near, []],
    ['tomorrow', { ...draft('CC tt', 'emergency'), assessedOn: '2026-12-01' }, far, ['assessedOn in_future']],
    ['no day', { ...draft('CC tt', 'emergency'), assessedOn: '' }, far, ['assessedOn required']],
  ] as const)('%s', (_what, given, known, problems) =>
    expect(assessmentProblems(given, formOf('02'), known, today).map(({ path, code }) => `${path} ${code}`)).toEqual(
      problems,
    ),
  )
})
