import { foldName } from '../../name/fold.ts'
import { type Cell, cellText, plainText } from '../../register/cell.ts'
import { type IdentityFacts, type IdentityField, identityFields } from '../identity-facts.ts'
import type { AnswerColumn, AnswerHead } from './answer-columns.ts'
import { type CellProblem, readFact, readShown } from './read-facts.ts'
import { isWholeRow, type RowKey, readRowKey } from './row-key.ts'

export const answerPapers = {
  birth_certificate: 'Giấy khai sinh',
  identity_card: 'Thẻ căn cước',
  electronic: 'VNeID của cha, mẹ',
  residence: 'Giấy xác nhận cư trú',
  health_card: 'Thẻ bảo hiểm y tế',
  vaccination: 'Sổ tiêm chủng',
  told: 'Gia đình nói, chưa thấy giấy tờ',
} as const
export type AnswerPaper = keyof typeof answerPapers

const paperOf = new Map(Object.entries(answerPapers).map(([code, name]) => [foldName(name), code as AnswerPaper]))
const paperWords: readonly (readonly [RegExp, AnswerPaper])[] = [
  [/khai sinh/, 'birth_certificate'],
  [/vneid|dien tu/, 'electronic'],
  [/can cuoc|cccd|cmnd/, 'identity_card'],
  [/cu tru|ho khau/, 'residence'],
  [/bao hiem|bhyt/, 'health_card'],
  [/tiem/, 'vaccination'],
  [/gia dinh|loi ke|chua thay/, 'told'],
]
const readPaper = (text: string): AnswerPaper | null => {
  const folded = foldName(text)
  return paperOf.get(folded) ?? paperWords.find(([pattern]) => pattern.test(folded))?.[1] ?? null
}

const readResult = (text: string): 'right' | 'wrong' | 'not_met' | null => {
  const folded = foldName(text)
  if (/^(?:dung|d|dung roi|dung het)$/.test(folded)) return 'right'
  if (/^(?:sai|s|sua|can sua)$/.test(folded)) return 'wrong'
  return /khong gap|vang|chua gap|di vang/.test(folded) ? 'not_met' : null
}

/** What stops a row, at which of its columns. */
export type AnswerProblem = {
  readonly code: CellProblem | RowProblem
  readonly column: AnswerColumn
  readonly typed: string | null
  readonly read: string | null
}
export const rowProblems = [
  'no_key',
  'not_whole',
  'not_a_paper',
  'not_a_result',
  'right_and_answers',
  'wrong_without_answer',
] as const
export type RowProblem = (typeof rowProblems)[number]

export type ReadAnswer = {
  readonly key: RowKey | null
  /** The child's code, as far as the row still tells it: to say which row is meant. */
  readonly code: string
  /** What the row says that the register said. */
  readonly shown: IdentityFacts
  readonly result: 'right' | 'wrong' | 'not_met' | null
  readonly answers: Partial<Record<IdentityField, string>>
  readonly paper: AnswerPaper
  readonly paperNumber: string | null
  readonly problems: readonly AnswerProblem[]
}

/** Reads a row that was filled in at home. An empty answer says that the register is right there. `today` 'YYYY-MM-DD'. */
export const readAnswer = (cells: readonly (Cell | undefined)[], { at }: AnswerHead, today: string): ReadAnswer => {
  const cell = (column: AnswerColumn): Cell | undefined => cells[at.get(column) ?? -1]
  const problems: AnswerProblem[] = []
  const wrong = (code: AnswerProblem['code'], column: AnswerColumn, read: string | null = null): void => {
    problems.push({ code, column, typed: cellText(cell(column)) || null, read })
  }
  const key = readRowKey(plainText(cell('key')))
  const shown = readShown(field => cell(`now.${field}`), identityFields, today)
  const code = plainText(cell('code')).toUpperCase()
  if (key === null || (code !== '' && key.code !== code)) wrong('no_key', 'key')
  else if (!isWholeRow(key, shown)) wrong('not_whole', 'key')

  const answers: Partial<Record<IdentityField, string>> = {}
  for (const field of identityFields) {
    const found = readFact(field, cell(`right.${field}`), today)
    if (found === null) continue
    if ('problem' in found) wrong(found.problem, `right.${field}`, found.read)
    else answers[field] = found.value
  }
  const said = plainText(cell('result'))
  const result = readResult(said)
  const answered = identityFields.some(field => plainText(cell(`right.${field}`)) !== '')
  if (said !== '' && result === null) wrong('not_a_result', 'result')
  if ((result === 'right' || result === 'not_met') && answered) wrong('right_and_answers', 'result')
  if (result === 'wrong' && !answered) wrong('wrong_without_answer', 'result')
  const paperText = plainText(cell('paper'))
  const paper = paperText === '' ? 'told' : readPaper(paperText)
  if (paper === null) wrong('not_a_paper', 'paper')
  const paperNumber = plainText(cell('paperNumber'))
  if (paperNumber.length > 100) wrong('too_long', 'paperNumber')
  return {
    key,
    code: key?.code ?? code,
    shown,
    result,
    answers,
    paper: paper ?? 'told',
    paperNumber: paperNumber || null,
    problems,
  }
}
