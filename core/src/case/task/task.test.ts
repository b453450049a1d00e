import { taskReminders } from '@mangnon/legal/deadlines/case-tasks.ts'
import { describe, expect, test } from 'vitest'
import {
  doneProblems,
  officerActs,
  recipientActs,
  recipientNamed,
  type TaskAsked,
  type TaskState,
  taskLateAt,
  taskProblems,
  taskReminderTimes,
} from './task.ts'

const today = '2028-02-28'
const aTask = (facts: Partial<TaskAsked> = {}): TaskAsked => ({
  ...{ childName: 'Lê Thị Én', birthYear: '2019', asked: 'Khám, điều trị thương tích', dueOn: '2028-03-05' },
  ...{ contactName: 'Nguyễn Thị Hạnh', contactPhone: '0912 345 678', ...facts },
})

test.each<[string, Partial<TaskAsked>, string[]]>([
  ['whole', {}, []],
  ['29 February of a leap year', { dueOn: '2028-02-29' }, []],
  ['29 February of another', { dueOn: '2029-02-29' }, ['dueOn not_a_date']],
  ['yesterday', { dueOn: '2028-02-27' }, ['dueOn day_passed']],
  ['two years on', { dueOn: '2030-02-28' }, ['dueOn beyond_limit']],
  ['without name and year', { childName: null, birthYear: null }, []],
  ['a year of two digits', { birthYear: '19' }, ['birthYear not_a_date']],
  ['nothing asked, nobody to call', { asked: ' ', contactName: '' }, ['asked required', 'contactName required']],
  ['letters for a phone', { contactPhone: 'gọi tôi' }, ['contactPhone not_a_phone']],
])('a task %s', (_what, facts, expected) => {
  expect(taskProblems(aTask(facts), today).map(({ path, code }) => `${path} ${code}`)).toEqual(expected)
})

test.each<[string, { on: string; note: string }, string[]]>([
  ['today', { on: today, note: 'Đã khám' }, []],
  ['tomorrow', { on: '2028-02-29', note: 'Đã khám' }, ['on in_future']],
  ['on 30 February', { on: '2028-02-30', note: 'Đã khám' }, ['on not_a_date']],
  ['without a word', { on: today, note: ' ' }, ['note required']],
])('done %s', (_what, report, expected) => {
  expect(doneProblems(report, today).map(({ path, code }) => `${path} ${code}`)).toEqual(expected)
})

test.each<[TaskState, boolean, string[], string[]]>([
  ['sent', false, ['receive', 'done', 'refuse', 'attach'], ['withdraw', 'attach']],
  ['received', false, ['done', 'refuse', 'attach'], ['withdraw', 'attach']],
  ['done', false, ['attach'], ['report', 'see', 'attach']],
  ['done', true, ['attach'], ['attach']],
  ['refused', false, [], ['see']],
  ['withdrawn', false, [], []],
])('%s, seen %s: the recipient may %j, the officer %j', (state, seen, recipient, officer) => {
  expect([recipientActs(state), officerActs(state, seen)]).toEqual([recipient, officer])
})

describe('reminders', () => {
  const sentAt = new Date('2028-02-28T15:00:00+07:00')
  const times = (dueOn: string, confirmed: boolean) =>
    taskReminderTimes({ sentAt, dueOn, confirmed }, taskReminders, today).map(at => at.toISOString())
  test('at once, unconfirmed after two days, before the last day, on it, and late', () => {
    expect(times('2028-03-05', false)).toEqual([
      ...['2028-02-28T08:00:00.000Z', '2028-03-01T08:00:00.000Z', '2028-03-04T01:00:00.000Z'],
      ...['2028-03-05T01:00:00.000Z', '2028-03-06T01:00:00.000Z'],
    ])
    expect(times('2028-03-05', true)).toHaveLength(3)
  })
  test('due today: at once, and late tomorrow', () => {
    expect(times(today, false)).toEqual(['2028-02-28T08:00:00.000Z', '2028-02-29T01:00:00.000Z'])
  })
  test('is late when the day after begins in Việt Nam, 29 February, too', () => {
    expect(taskLateAt('2028-02-28').toISOString()).toBe('2028-02-28T17:00:00.000Z')
    expect(taskLateAt('2028-02-29').toISOString()).toBe('2028-02-29T17:00:00.000Z')
  })
})

describe('whom the plan names', () => {
  const people = [
    { id: 'a', fullName: 'Trần Thị Mai', speciality: 'health' },
    { id: 'b', fullName: 'Lê Văn Cảnh', speciality: 'police' },
    { id: 'c', fullName: 'Phạm Thị Dạy', speciality: 'school' },
    { id: 'd', fullName: 'Đỗ Văn Học', speciality: 'school' },
    { id: 'e', fullName: 'Trung tâm CTXH', speciality: null },
  ] as const
  test.each<[string, string | null, string | null]>([
    ['Trạm Y tế xã', null, 'a'],
    ['Công an xã', 'Trạm Y tế', 'b'],
    ['Người làm công tác bảo vệ trẻ em', 'Trạm Y tế', 'a'],
    // Typed on a Mac: the marks apart from their letters.
    ['Trạm Y tế xã'.normalize('NFD'), null, 'a'],
    ['Trường Tiểu học Phật Tích', null, null],
    ['Trường Tiểu học, cô Phạm Thị Dạy', null, 'c'],
    ['Bà ngoại', null, null],
    ['Trung tâm CTXH tỉnh', null, 'e'],
  ])('%s, %s: %s', (responsible, partner, expected) => {
    expect(recipientNamed({ responsible, partner, provider: null }, people)?.id ?? null).toBe(expected)
  })
})
