import { expect, test } from 'vitest'
import { custodyProblems, type Evidence, evidenceProblems, type Proceeding, proceedingProblems } from './proceeding.ts'

const today = '2028-02-29'
const now = new Date('2028-02-29T10:00:00+07:00')
const told = (problems: readonly { path: string; code: string }[]) =>
  problems.map(({ path, code }) => `${path} ${code}`)
const letter = (facts: Partial<Proceeding> = {}): Proceeding => ({
  ...{ kind: 'recommendation', on: '2028-02-28', otherOn: '2028-02-29', authority: 'Cơ quan Cảnh sát điều tra' },
  ...{ number: '12/KN-UBND', text: 'Kiến nghị khởi tố', ...facts },
})

test.each<[string, Partial<Proceeding>, string[]]>([
  ['whole, on 29 February', {}, []],
  ['the procuracy not told', { otherOn: null }, ['otherOn required']],
  ['told before the letter', { otherOn: '2028-02-27' }, ['otherOn before_previous']],
  ['told tomorrow', { otherOn: '2028-03-01' }, ['otherOn in_future']],
  ['on 30 February', { on: '2028-02-30' }, ['on not_a_date']],
  ['without number and addressee', { number: ' ', authority: '' }, ['authority required', 'number required']],
  ['a result needs neither number nor a second day', { kind: 'result', otherOn: null, number: null }, []],
  ['a release lies ahead', { kind: 'release', otherOn: '2028-04-30', number: null }, []],
  ['support without a word', { kind: 'support', otherOn: null, text: ' ' }, ['text required']],
])('a letter: %s', (_what, facts, expected) => {
  expect(told(proceedingProblems(letter(facts), today))).toEqual(expected)
})

const shirt = (facts: Partial<Evidence> = {}): Evidence => ({
  ...{ object: 'Áo của trẻ', origin: 'Bà ngoại giao', holder: 'Công an xã', sha256: null },
  ...{ takenAt: '2028-02-29T09:00:00+07:00', ...facts },
})
test.each<[string, Partial<Evidence>, string[]]>([
  ['whole', {}, []],
  ['a file with its hash', { sha256: 'a'.repeat(64) }, []],
  ['half a hash', { sha256: 'abc' }, ['sha256 invalid']],
  ['held by nobody', { holder: '' }, ['holder required']],
  ['taken in an hour', { takenAt: '2028-02-29T11:00:00+07:00' }, ['takenAt in_future']],
  ['at no time', { takenAt: 'hôm qua' }, ['takenAt not_a_date']],
])('evidence: %s', (_what, facts, expected) => {
  expect(told(evidenceProblems(shirt(facts), now))).toEqual(expected)
})

test.each<[string, string, string, string[]]>([
  ['onwards', 'Công an tỉnh', '2028-02-29T09:30:00+07:00', []],
  ['before it was taken', 'Công an tỉnh', '2028-02-29T08:00:00+07:00', ['at before_previous']],
  ['to nobody, later today', ' ', '2028-02-29T12:00:00+07:00', ['to required', 'at in_future']],
])('handed on %s', (_what, to, at, expected) => {
  expect(told(custodyProblems({ to, at }, new Date('2028-02-29T09:00:00+07:00'), now))).toEqual(expected)
})
