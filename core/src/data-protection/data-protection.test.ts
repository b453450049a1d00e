import { dataProtectionDeadlines } from '@mangnon/legal/deadlines/data-protection.ts'
import { holidays } from '@mangnon/legal/holidays/holidays.ts'
import { consentChildAge } from '@mangnon/legal/parameters/consent-age.ts'
import { retentionRules } from '@mangnon/legal/retention/retention.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../date/calendar-day.ts'
import { workCalendar } from '../deadline/working-days.ts'
import { assessmentDue } from './assessment-rule.ts'
import { gapsOfBreach, keepUntil, nextStages, noticeProblems, notifyBy } from './breach-rule.ts'
import { consentProblems } from './consent-rule.ts'
import { extensionLimit, requestActs, requestKinds, requestLateness, requestTerms } from './request-rule.ts'
import { retentionCutoffs } from './retention-rule.ts'

const calendar = workCalendar(holidays)

describe('a consent', () => {
  test.each([
    ['2020-01-01', false, true, [], 'six years old: the representative alone'],
    ['2019-11-22', false, true, ['child_must_agree'], 'seven today'],
    ['2019-11-22', true, true, [], 'seven, both'],
    ['2019-11-23', false, true, [], 'seven tomorrow'],
    ['2019', false, true, [], 'perhaps still six'],
    ['2018', true, false, ['representative_must_agree'], 'the child alone'],
    [null, false, true, ['child_must_agree'], 'no birth date: asked'],
    [null, false, false, ['representative_must_agree', 'child_must_agree'], 'nobody'],
  ] as const)(
    'born %s, by child %s, by representative %s: %j (%s)',
    (birth, byChild, byRepresentative, problems, _why) => {
      const input = { birth, byChild, byRepresentative, givenOn: '2026-11-22' }
      expect(consentProblems(input, '2026-11-22', consentChildAge).map(({ code }) => code)).toEqual(problems)
    },
  )

  test('is not given tomorrow', () => {
    const input = { birth: '2020-01-01', byChild: false, byRepresentative: true, givenOn: '2026-11-23' }
    expect(consentProblems(input, '2026-11-22', consentChildAge)).toEqual([{ path: 'givenOn', code: 'in_future' }])
  })
})

describe('a request', () => {
  test.each([
    ['withdraw', false, '2026-11-24', '2026-12-07'],
    ['withdraw', true, '2026-11-24', '2026-12-10'],
    ['see', false, '2026-11-24', '2026-11-30'],
    ['delete', false, '2026-11-24', '2026-12-10'],
  ] as const)(
    'to %s (third party %s) on Friday 20 November is answered by %s and done by %s',
    (kind, thirdParty, answerBy, actBy) => {
      expect(
        requestTerms({ kind, thirdParty, receivedOn: '2026-11-20' }, dataProtectionDeadlines, calendar),
      ).toMatchObject({
        answerBy,
        actBy,
      })
    },
  )

  test('before Tết is answered after it', () => {
    const terms = requestTerms(
      { kind: 'object', thirdParty: false, receivedOn: '2026-02-13' },
      dataProtectionDeadlines,
      calendar,
    )
    expect(terms).toMatchObject({ answerBy: '2026-02-24', actBy: '2026-03-02' })
    expect(terms.law.map(({ deadline }) => deadline)).toEqual(['data_request.answer', 'data_request.object'])
  })

  test('has its terms whatever its kind and day; the answer comes first, and an extension is later', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...requestKinds),
        fc.boolean(),
        fc.integer({ min: 0, max: 700 }).map(days => addDays('2026-01-01', days)),
        (kind, thirdParty, receivedOn) => {
          const { answerBy, actBy } = requestTerms({ kind, thirdParty, receivedOn }, dataProtectionDeadlines, calendar)
          expect(answerBy > receivedOn).toBe(true)
          expect(actBy >= addDays(receivedOn, 10)).toBe(true)
          expect(extensionLimit(actBy, receivedOn, dataProtectionDeadlines, calendar) >= addDays(actBy, 15)).toBe(true)
        },
      ),
    )
  })

  test.each([
    ['received', false, ['accept', 'refuse', 'extend']],
    ['received', true, ['accept', 'refuse']],
    ['accepted', false, ['finish', 'extend']],
    ['accepted', true, ['finish']],
    ['refused', false, []],
    ['done', false, []],
  ] as const)('that is %s (extended %s) may be: %j', (state, extended, acts) =>
    expect(requestActs(state, extended)).toEqual(acts),
  )

  test.each([
    ['received', '2026-11-24', null],
    ['received', '2026-11-25', 'answer'],
    ['accepted', '2026-11-25', null],
    ['accepted', '2026-12-08', 'act'],
    ['done', '2027-01-01', null],
    ['refused', '2027-01-01', null],
  ] as const)('that is %s on %s is late with: %s', (state, today, late) =>
    expect(requestLateness({ state, answerBy: '2026-11-24', actBy: '2026-12-07' }, today)).toBe(late),
  )
})

describe('a breach', () => {
  const discoveredAt = new Date('2026-11-20T16:00:00+07:00')
  const until = notifyBy(discoveredAt, '2026-11-20', dataProtectionDeadlines)
  const now = new Date('2026-12-01T00:00:00+07:00')

  test('is told within 72 hours and kept for five years', () => {
    expect(until.toISOString()).toBe('2026-11-23T09:00:00.000Z')
    expect(keepUntil('2028-02-29', dataProtectionDeadlines)).toBe('2033-02-28')
  })

  test.each([
    ['in time', 'first', '2026-11-23T16:00:00+07:00', null, [], []],
    ['late, with the reason', 'first', '2026-11-24T08:00:00+07:00', 'mất điện', [], []],
    ['late, without', 'first', '2026-11-24T08:00:00+07:00', null, [], ['late_reason_needed']],
    ['all at once', 'final', '2026-11-22T08:00:00+07:00', null, [], []],
    ['a further one first', 'further', '2026-11-22T08:00:00+07:00', null, [], ['wrong_order']],
    ['a second first one', 'first', '2026-11-22T08:00:00+07:00', null, ['first'], ['wrong_order']],
    ['a further one, later than 72 hours', 'further', '2026-11-28T08:00:00+07:00', null, ['first'], []],
    ['after the final one', 'further', '2026-11-28T08:00:00+07:00', null, ['first', 'final'], ['wrong_order']],
    ['before the discovery', 'first', '2026-11-20T08:00:00+07:00', null, [], ['before_discovery']],
    ['in the future', 'first', '2026-12-24T08:00:00+07:00', 'x', [], ['in_future']],
  ] as const)('%s', (_what, stage, sentAt, lateReason, stages, problems) => {
    const notice = { stage, sentAt: new Date(sentAt), lateReason }
    expect(noticeProblems(notice, { discoveredAt, notifyBy: until, stages }, now).map(({ code }) => code)).toEqual(
      problems,
    )
  })

  const whole = { place: 'x', involved: 'x', peopleCount: 0, stages: ['first', 'final'] }
  test.each([
    ['whole', {}, []],
    ['nothing told', { stages: [] }, ['first', 'final']],
    ['told once and for all', { stages: ['final'] }, []],
    ['facts unknown', { place: null, involved: null, peopleCount: null }, ['place', 'involved', 'peopleCount']],
  ] as const)('lacks, when %s', (_what, facts, gaps) => expect(gapsOfBreach({ ...whole, ...facts })).toEqual(gaps))

  test.each([
    [[], ['first', 'final']],
    [['first'], ['further', 'final']],
    [
      ['first', 'further'],
      ['further', 'final'],
    ],
    [['first', 'final'], []],
  ])('after %j may be told %j', (stages, next) => expect(nextStages(stages)).toEqual(next))
})

describe('an assessment of effects', () => {
  test.each([
    ['2026-07-01', null, null, 'file', '2026-08-30'],
    ['2026-07-01', '2026-08-31', null, 'review', '2027-02-28'],
    ['2026-07-01', '2026-08-01', '2026-10-15', 'review', '2027-04-15'],
  ])('of what began on %s, filed %s, reviewed %s: %s by %s', (startedOn, filedOn, reviewedOn, what, by) =>
    expect(assessmentDue({ startedOn, filedOn, reviewedOn }, dataProtectionDeadlines)).toEqual({ what, by }),
  )
})

test('a term has passed when its event lies before the cut', () => {
  expect(retentionCutoffs(retentionRules, '2026-11-22')).toMatchObject({
    child_record: '2008-11-22',
    list_brought_in: '2024-11-22',
    breach: '2021-11-22',
  })
})
