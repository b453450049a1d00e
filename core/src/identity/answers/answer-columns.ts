import { foldName } from '../../name/fold.ts'
import { type Cell, cellText } from '../../register/cell.ts'
import { convertLegacy, legacyOf } from '../../text/legacy-encoding.ts'
import { type IdentityField, identityFields } from '../identity-facts.ts'

/** What a field is called at the head of its two columns: as the register says it, and as it was found at home. */
export const fieldCaptions: Readonly<Record<IdentityField, string>> = {
  fullName: 'Họ và tên',
  birth: 'Ngày sinh',
  sex: 'Giới tính',
  ethnicity: 'Dân tộc',
  personalNumber: 'Số định danh cá nhân',
  fatherName: 'Họ tên cha',
  motherName: 'Họ tên mẹ',
}

/** A column of the list that goes from door to door: what stands in it, and its heading, by which it is found again. */
export type AnswerColumn =
  | 'code'
  | 'village'
  | 'address'
  | 'wrong'
  | `now.${IdentityField}`
  | 'result'
  | `right.${IdentityField}`
  | 'paper'
  | 'paperNumber'
  | 'key'

export const answerColumns: readonly (readonly [column: AnswerColumn, caption: string])[] = [
  ['code', 'Mã trẻ em'],
  ['village', 'Thôn, tổ dân phố'],
  ['address', 'Địa chỉ'],
  ['wrong', 'Điều cần xem'],
  ...identityFields.map(field => [`now.${field}` as const, `Trên sổ: ${fieldCaptions[field]}`] as const),
  ['result', 'Kết quả (Đúng, Sai, Không gặp)'],
  ...identityFields.map(field => [`right.${field}` as const, `Đúng là: ${fieldCaptions[field]}`] as const),
  ['paper', 'Giấy tờ đã xem'],
  ['paperNumber', 'Số giấy tờ'],
  ['key', 'Khóa dòng (không sửa)'],
]

/** Without these a row says nothing that could be matched or proposed; the others are for whoever walks from door to door. */
const needed = answerColumns.map(([column]) => column).filter(column => !/^(?:village|address|wrong)$/.test(column))

const captionKey = (cell: Cell | undefined): string => {
  const text = cellText(cell)
  const encoding = legacyOf(text)
  return foldName(encoding === null ? text : convertLegacy(text, encoding))
}

const known = new Map(answerColumns.map(([column, caption]) => [captionKey(caption), column]))
const captionOf = new Map(answerColumns)

/** Where each column stands in a row of headings. `missing` and `strange`: captions as they should be, and as they are. */
export type AnswerHead = {
  readonly at: ReadonlyMap<AnswerColumn, number>
  readonly missing: readonly string[]
  readonly strange: readonly string[]
}

/** Reads a row as the list's head; null when it is none: a head names the child's code or the row's key. */
export const readAnswerHead = (cells: readonly (Cell | undefined)[]): AnswerHead | null => {
  const at = new Map<AnswerColumn, number>()
  const strange: string[] = []
  for (const [index, cell] of cells.entries()) {
    const caption = captionKey(cell)
    const column = known.get(caption)
    if (column !== undefined && !at.has(column)) at.set(column, index)
    else if (caption !== '' && caption !== 'stt') strange.push(cellText(cell))
  }
  if (at.size < 4 || !(at.has('code') || at.has('key'))) return null
  return {
    at,
    missing: needed.filter(column => !at.has(column)).map(column => captionOf.get(column) ?? column),
    strange,
  }
}
