import { caseLaw } from '@mangnon/legal/case/case-law.ts'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../date/calendar-day.ts'
import {
  extensionFrom,
  handedOverProblems,
  orderProblems,
  proposalProblems,
  type SeparationDecision,
  type SeparationProposal,
  separationDecisionProblems,
} from './check-separation.ts'
import { noSeparation, type SeparationFacts } from './separation.ts'
import { separationAlarms } from './separation-alarms.ts'

const today = '2026-02-20'
const told = (problems: readonly { path: string; code: string }[]) =>
  problems.map(({ path, code }) => `${path} ${code}`)

const proposal: SeparationProposal = {
  ...{ ground: 'carer_harms', reason: 'Bố dượng đánh trẻ, còn ở cùng nhà', days: 6 },
  ...{ childName: 'Nguyễn Thị Minh Ánh', birth: '2018-05-20', childAddress: 'thôn Phật Tích' },
  ...{ carer: 'Nguyễn Văn Bình', carerAddress: 'thôn Phật Tích' },
  ...{ kind: 'relative', receiver: 'Phạm Thị Sửu', receiverAddress: 'thôn Cổ Miếu' },
}

describe('a proposal', () => {
  test.each<[string, Partial<SeparationProposal>, string[]]>([
    ['whole', {}, []],
    ['without its ground', { ground: '' }, ['ground required']],
    ['on a ground that is none', { ground: 'poor' }, ['ground unknown_code']],
    ['without who takes the child in', { receiver: ' ' }, ['receiver required']],
    ['with a place that is none', { kind: 'hotel' }, ['kind unknown_code']],
    ['to whom the child is kept from', { receiver: 'nguyễn  văn bình' }, ['receiver is_the_carer']],
    ['to the same, decomposed', { receiver: 'Nguyễn Văn Bình'.normalize('NFD') }, ['receiver is_the_carer']],
    ['with a birth day that is none', { birth: '2018-02-29' }, ['birth not_a_date']],
    ['with a birth day of a leap year', { birth: '2020-02-29' }, []],
    ['with an unknown birth day', { birth: '' }, []],
    ['of 16 days', { days: 16 }, ['days beyond_limit']],
    ['of a text too long', { childAddress: 'x'.repeat(301) }, ['childAddress too_long']],
  ])('%s', (_what, facts, problems) =>
    expect(told(proposalProblems({ ...proposal, ...facts }, caseLaw, today))).toEqual(problems),
  )
})

const nothing: SeparationFacts = { ...noSeparation, proposedBy: 'officer' }
const apart = (...days: number[]): SeparationFacts => {
  let from = '2026-02-13'
  const periods = days.map(count => {
    const period = { from, days: count }
    from = addDays(from, count)
    return period
  })
  return { ...nothing, periods }
}
const decision: SeparationDecision = {
  ...{ on: today, from: today, days: 6 },
  ...{ kind: 'relative', receiver: 'Phạm Thị Sửu', receiverAddress: 'thôn Cổ Miếu' },
}
const known = { carer: 'Nguyễn Văn Bình', proposedOn: '2026-02-19', earliest: '2026-02-18' }

describe('a decision of the chair', () => {
  test.each<[string, Partial<SeparationDecision>, SeparationFacts, string[]]>([
    ['the first', {}, nothing, []],
    ['from the night of the hand-over', { from: '2026-02-18' }, nothing, []],
    ['from before the child was apart', { from: '2026-02-17' }, nothing, ['from before_previous']],
    ['dated before it was proposed', { on: '2026-02-18' }, nothing, ['on before_previous']],
    ['dated tomorrow', { on: '2026-02-21' }, nothing, ['on in_future']],
    ['dated on a day that is none', { on: '2026-02-30' }, nothing, ['on not_a_date']],
    ['to the harmer', { receiver: 'NGUYỄN VĂN BÌNH' }, nothing, ['receiver is_the_carer']],
    ['6 more after 6', { from: '2026-02-19' }, apart(6), []],
    ['3 more after 6 + 6', { from: '2026-02-25', days: 3 }, apart(6, 6), []],
    ['the 16th day', { from: '2026-02-28', days: 1 }, apart(6, 6, 3), ['days beyond_limit']],
    ['the 16th day by an order', { from: '2026-02-28', days: 1 }, { ...apart(15), order: { until: null } }, []],
    [
      'to the last day of the order',
      { from: '2026-02-28', days: 3 },
      { ...apart(15), order: { until: '2026-03-03' } },
      [],
    ],
    [
      'a day beyond the order',
      { from: '2026-02-28', days: 4 },
      { ...apart(15), order: { until: '2026-03-03' } },
      ['days beyond_limit'],
    ],
  ])('%s', (_what, facts, separation, problems) =>
    expect(told(separationDecisionProblems({ ...decision, ...facts }, separation, known, caseLaw, today))).toEqual(
      problems,
    ),
  )
  test('an extension begins on the last day of the days before', () => {
    expect(extensionFrom(apart(6, 6))).toBe('2026-02-25')
    expect(extensionFrom(nothing)).toBe('')
    expect(extensionFrom({ ...apart(6), liftedOn: '2026-02-15' })).toBe('')
  })
})

const order = { authority: 'Tòa án nhân dân khu vực 2', number: '12/QĐ-TA', on: '2026-02-19', until: '2026-03-31' }
test.each<[string, Partial<typeof order>, string[]]>([
  ['an order', {}, []],
  ['without a last day', { until: '' }, []],
  ['without its number', { number: '' }, ['number required']],
  ['of tomorrow', { on: '2026-02-21' }, ['on in_future']],
  ['that ends before the days decided', { until: '2026-02-28' }, ['until end_before_start']],
  ['with a last day that is none', { until: '2026-02-29' }, ['until not_a_date']],
])('%s', (_what, facts, problems) =>
  expect(told(orderProblems({ ...order, ...facts }, apart(15), today))).toEqual(problems),
)

test.each([
  ['now', '2026-02-20T23:40:00+07:00', []],
  ['by a clock that runs a little ahead', '2026-02-20T23:44:00+07:00', []],
  ['in an hour', '2026-02-21T00:41:00+07:00', ['at in_future']],
  ['never', '', ['at required']],
])('handed over %s', (_what, at, problems) => {
  const draft = { kind: 'health', receiver: 'Trạm Y tế', receiverAddress: 'xã Phật Tích', phone: '', note: '', at }
  expect(told(handedOverProblems(draft, '2026-02-20T23:40:00+07:00', today))).toEqual(problems)
})

describe('alarms, from 13 February 2026 over Tết', () => {
  const daysOf = (separation: SeparationFacts) =>
    separationAlarms(separation, caseLaw, today).map(({ on, audience }) => `${on.slice(5)} ${audience.split('_')[1]}`)
  test.each<[string, SeparationFacts, string[]]>([
    ['nothing runs', nothing, []],
    ['lifted', { ...apart(6), liftedOn: '2026-02-18' }, []],
    [
      'of 15 days: on the days 10, 13, 14 and 15, and the province on the 16th',
      apart(6, 6, 3),
      [
        ...['02-23 officer', '02-23 chair', '02-26 officer', '02-26 chair', '02-27 officer', '02-27 chair'],
        ...['02-28 officer', '02-28 chair', '03-01 officer'],
      ],
    ],
    [
      'of one day: nobody before it begins',
      apart(1),
      [
        ...['02-14 officer', '02-14 chair', '02-23 officer', '02-23 chair', '02-26 officer', '02-26 chair'],
        ...['02-28 officer', '02-28 chair', '02-15 officer'],
      ],
    ],
    [
      'by an order without end: the days of the law alone',
      { ...apart(15), order: { until: null } },
      ['02-23 officer', '02-23 chair', '02-26 officer', '02-26 chair', '02-28 officer', '02-28 chair'],
    ],
  ])('%s', (_what, separation, days) => expect(daysOf(separation)).toEqual(days))
  test('no two of them are one step, and one that stays keeps its own', () => {
    const before = separationAlarms(apart(6), caseLaw, today)
    const after = separationAlarms(apart(6, 6), caseLaw, today)
    expect(new Set(after.map(({ step }) => step)).size).toBe(after.length)
    for (const { step, on, audience } of after)
      for (const one of before) if (one.step === step) expect([one.on, one.audience]).toEqual([on, audience])
  })
})
