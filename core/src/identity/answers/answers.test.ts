import { describe, expect, test } from 'vitest'
import type { Cell } from '../../register/cell.ts'
import type { IdentityFacts } from '../identity-facts.ts'
import { type AnswerColumn, answerColumns, readAnswerHead } from './answer-columns.ts'
import { readAnswer } from './read-answer.ts'
import { rowKey } from './row-key.ts'
import { weighAnswer } from './weigh-answer.ts'

const today = '2026-11-30'
const code = 'TE-26-00A5-J'
const facts: IdentityFacts = {
  fullName: 'Nguyễn Thị Lan',
  birth: '2018-03-05',
  sex: 'female',
  ethnicity: '2008-01',
  personalNumber: null,
  fatherName: null,
  motherName: 'Trần Thị Mai',
}
const captions = ['STT', ...answerColumns.map(([, caption]) => caption)]
const handedOut: Partial<Record<AnswerColumn, Cell>> = {
  ...{ code, key: rowKey(code, 3, facts), 'now.fullName': 'Nguyễn Thị Lan', 'now.birth': '05/03/2018' },
  ...{ 'now.sex': 'Nữ', 'now.ethnicity': 'Kinh', 'now.motherName': 'Trần Thị Mai' },
}
const head = readAnswerHead(captions)
const read = (filled: Partial<Record<AnswerColumn, Cell>>) => {
  if (head === null) throw new Error('no head')
  const row = { ...handedOut, ...filled }
  return readAnswer(['1', ...answerColumns.map(([column]) => row[column] ?? null)], head, today)
}
const told = (filled: Partial<Record<AnswerColumn, Cell>>) =>
  read(filled).problems.map(({ code: what, column }) => [what, column])

describe('the head', () => {
  test('is found by its words, decomposed, in capitals or in an old code', () => {
    expect(head).toMatchObject({ missing: [], strange: [] })
    for (const change of [(text: string) => text.normalize('NFD'), (text: string) => text.toUpperCase()])
      expect(readAnswerHead(captions.map(change))).toMatchObject({ missing: [], strange: [] })
    expect(readAnswerHead(['Danh sách', null, ''])).toBeNull()
  })
  test('a renamed column is named as it should be and as it is', () => {
    expect(readAnswerHead(captions.map(one => one.replace('Đúng là: Ngày sinh', 'NS thật')))).toMatchObject({
      missing: ['Đúng là: Ngày sinh'],
      strange: ['NS thật'],
    })
  })
})

describe('a row', () => {
  test.each<[string, Partial<Record<AnswerColumn, Cell>>, object, string[][]]>([
    ['nothing filled in', {}, {}, []],
    ['a day as text', { 'right.birth': '6.3.2018' }, { birth: '2018-03-06' }, []],
    ['a day as Excel keeps it', { 'right.birth': new Date('2018-03-06T00:00:00Z') }, { birth: '2018-03-06' }, []],
    ['a day as a number', { 'right.birth': 43165 }, { birth: '2018-03-06' }, []],
    ['29 February of a leap year', { 'right.birth': '29/02/2020' }, { birth: '2020-02-29' }, []],
    ['29 February of another', { 'right.birth': '29/02/2019' }, {}, [['not_a_date', 'right.birth']]],
    ['tomorrow', { 'right.birth': '01/12/2026' }, {}, [['in_future', 'right.birth']]],
    [
      'a decomposed name',
      { 'right.fullName': 'Nguyễn Thị  Loan'.normalize('NFD') },
      { fullName: 'Nguyễn Thị Loan' },
      [],
    ],
    ['digits in a name', { 'right.motherName': 'Mai 2' }, {}, [['not_a_name', 'right.motherName']]],
    ['a formula', { 'right.fullName': '=1+1' }, {}, [['not_a_name', 'right.fullName']]],
    [
      'a number that lost its zero',
      { 'right.personalNumber': 27218123456 },
      {},
      [['not_a_number', 'right.personalNumber']],
    ],
    ['a number in groups', { 'right.personalNumber': '027 218 123456' }, { personalNumber: '027218123456' }, []],
    [
      'words for sex and people',
      { 'right.sex': 'TRAI', 'right.ethnicity': 'tày' },
      { sex: 'male', ethnicity: '2008-02' },
      [],
    ],
    ['no people', { 'right.ethnicity': 'Klingon' }, {}, [['not_a_people', 'right.ethnicity']]],
    ['right, but answered', { result: 'Đúng', 'right.sex': 'Nam' }, { sex: 'male' }, [['right_and_answers', 'result']]],
    ['wrong, but nothing said', { result: 'Sai' }, {}, [['wrong_without_answer', 'result']]],
    ['a foreign word as result', { result: 'ok' }, {}, [['not_a_result', 'result']]],
    ['an unknown paper', { paper: 'abc' }, {}, [['not_a_paper', 'paper']]],
    ['no key', { key: null }, {}, [['no_key', 'key']]],
    ['the key of another child', { code: 'TE-26-00A6-K' }, {}, [['no_key', 'key']]],
    ['half-sorted', { 'now.fullName': 'Lê Văn Nam' }, {}, [['not_whole', 'key']]],
    ['the wrong column filled in', { 'now.birth': '06/03/2018' }, {}, [['not_whole', 'key']]],
    ['the day beside it as Excel keeps it', { 'now.birth': new Date('2018-03-05T00:00:00Z') }, {}, []],
  ])('%s', (_name, filled, answers, problems) => {
    expect(read(filled).answers).toEqual(answers)
    expect(told(filled)).toEqual(problems)
  })
})

describe('beside the record as it stands', () => {
  test.each<[string, Partial<Record<AnswerColumn, Cell>>, Partial<IdentityFacts>, string, string[]]>([
    ['nothing written', {}, {}, 'unanswered', []],
    ['nobody met', { result: 'Không gặp' }, {}, 'unanswered', []],
    ['right as it stands', { result: 'Đúng' }, {}, 'same', []],
    ['answered with what stands there', { 'right.sex': 'Nữ' }, {}, 'same', []],
    ['another value', { 'right.sex': 'Nam' }, {}, 'change', ['sex']],
    ['changed meanwhile to the same', { 'right.sex': 'Nam' }, { sex: 'male' }, 'same', []],
    [
      'changed meanwhile to something else',
      { 'right.birth': '06/03/2018' },
      { birth: '2018-03-07' },
      'conflict',
      ['birth'],
    ],
    [
      'another field changed meanwhile',
      { 'right.birth': '06/03/2018' },
      { fatherName: 'Lê Văn Nam' },
      'change',
      ['birth'],
    ],
    [
      'the old value said again of a changed field',
      { 'right.birth': '05/03/2018' },
      { birth: '2018-03-07' },
      'same',
      [],
    ],
    ['a gap filled in', { 'right.personalNumber': '027318123456' }, {}, 'change', ['personalNumber']],
  ])('%s', (_name, filled, meanwhile, verdict, fields) => {
    const weighed = weighAnswer(read(filled), { ...facts, ...meanwhile })
    expect([weighed.verdict, weighed.fields.map(({ field }) => field)]).toEqual([verdict, fields])
  })
})
