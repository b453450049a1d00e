import { eventKinds } from '@mangnon/legal/code-lists/event-kinds.ts'
import { describe, expect, test } from 'vitest'
import { type EventDraft, eventFits, eventProblems, tidyEvent } from './check-event.ts'
import { changesOf, type EventFacts, eventFields, eventRules, newbornName } from './event.ts'

const facts = (of: Partial<EventFacts> = {}): EventFacts => ({
  ...(Object.fromEntries(eventFields.map(field => [field, null])) as EventFacts),
  ...of,
})
const draft = (kind: EventDraft['kind'], of: Partial<EventFacts> = {}, more: Partial<EventDraft> = {}): EventDraft =>
  tidyEvent({ kind, on: '2026-11-01', until: null, facts: facts(of), ...more })
const child = { fullName: 'CB Trần Thị Mai', birthFirst: '2020-02-29' }
const decision = { number: '12/QĐ-UBND', issuer: 'UBND xã Phật Tích' }

test('every kind of the list has its rule, and needs nothing that it does not ask', () => {
  expect(eventKinds.entries.map(entry => entry.code).sort()).toEqual(Object.keys(eventRules).sort())
  for (const rule of Object.values(eventRules)) for (const field of rule.needs) expect(rule.asks).toContain(field)
})

test.each<[string, EventDraft, string[]]>([
  ['a death without a cause or place', draft('died'), []],
  ['a death of tomorrow', draft('died', {}, { on: '2026-12-01' }), ['on in_future']],
  ['a death before the birth', draft('died', {}, { on: '2020-02-28' }), ['on before_birth']],
  ['a birth of tomorrow', draft('born', { sex: 'female', motherName: 'Mai' }, { on: '2026-12-01' }), ['on in_future']],
  ['a birth without a parent', draft('born', { sex: 'female' }), ['motherName one_parent_needed']],
  ['a birth without a name', draft('born', { sex: 'male', motherName: 'Trần Thị Mai' }), []],
  ['a birth certificate', draft('birth_registered', { number: '125/2020', issuer: 'UBND xã' }), []],
  ['one without its number', draft('birth_registered', { issuer: 'UBND xã' }), ['number required']],
  ['a card of old, with blanks', draft('health_card', { number: 'te1 79 0123456789' }), []],
  ['a card of ten digits', draft('health_card', { number: '0123456789' }), []],
  ['a card of nine', draft('health_card', { number: '012345678' }), ['number not_a_card']],
  [
    'a card that ends before it begins',
    draft('health_card', { number: '0123456789' }, { until: '2026-10-31' }),
    ['until end_before_start'],
  ],
  [
    'adoption without its decision',
    draft('adopted', { motherName: 'Lê Thị Hoa' }),
    ['number required', 'issuer required'],
  ],
  ['adoption by nobody', draft('adopted', decision), ['motherName one_parent_needed']],
  ['placement with nobody', draft('care_placed', decision), ['carerName required']],
  ['still unnamed', draft('named', { fullName: 'Con bà Mai' }), ['fullName not_a_name']],
  ['a name with a digit', draft('named', { fullName: 'Trần 2' }), ['fullName not_a_name']],
  ['a name in NFD', draft('named', { fullName: 'Trần Thị Ánh'.normalize('NFD') }), []],
  ['away over days that are taken', draft('away'), ['on overlaps_event']],
  ['away before them', draft('away', {}, { on: '2026-09-01', until: '2026-10-01' }), []],
])('%s', (_name, given, problems) => {
  const found = eventProblems(given, child, [{ on: '2026-10-01', until: null }], '2026-11-30')
  expect(found.map(({ path, code }) => `${path} ${code}`)).toEqual(problems)
})

describe('what an event changes', () => {
  test('adoption: the new parents, no carer; a name where one was given', () => {
    const given = facts({ motherName: 'Lê Thị Hoa', fullName: 'Lê Minh An' })
    expect(changesOf('adopted', given)).toEqual({
      ...{ fatherName: null, motherName: 'Lê Thị Hoa', carerName: null, carerRelation: null, fullName: 'Lê Minh An' },
    })
  })
  test('placement: the carer, never a parent', () => {
    const change = changesOf('care_placed', facts({ carerName: 'Vũ Thị Sáu', motherName: 'x' }))
    expect(change).toEqual({ carerName: 'Vũ Thị Sáu', carerRelation: null })
  })
  test.each(['birth_registered', 'health_card', 'away'] as const)('%s: nothing', kind =>
    expect(changesOf(kind, facts())).toEqual({}),
  )
})

test.each<[Parameters<typeof eventFits>[0], string | null, boolean, string, boolean]>([
  ['named', null, false, 'CB Trần Thị Mai', true],
  ['named', null, false, 'Trần Thị Ánh', false],
  ['died', 'moved_away', false, 'x', false],
  ['returned', 'moved_away', false, 'x', true],
  ['returned', 'died', false, 'x', false],
  ['returned', null, false, 'x', false],
  ['returned', null, true, 'x', true],
  ['born', null, false, 'x', false],
])('%s of a record ended as %s, away %s, %s: %s', (kind, endReason, away, fullName, fits) => {
  expect(eventFits(kind, { fullName, endReason, away })).toBe(fits)
})

test.each([
  ['Trần Thị Mai', null, 'CB Trần Thị Mai'],
  [null, 'Y Bhăm', 'CB Y Bhăm'],
])('a newborn of %s and %s is %s', (mother, father, name) => expect(newbornName(mother, father)).toBe(name))
