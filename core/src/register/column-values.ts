import type { CodeList } from '@mangnon/legal/code-lists/code-list.ts'
import type { EthnicGroup } from '@mangnon/legal/code-lists/ethnic-groups.ts'
import { parseBirthDate } from '../date/parse-birth-date.ts'
import { matchEthnicity } from '../ethnicity/match-ethnicity.ts'
import { cleanPersonalNumber } from '../identifier/personal-number.ts'
import { cleanPhone } from '../identifier/phone.ts'
import { foldName } from '../name/fold.ts'
import { isSyllable } from '../text/syllable.ts'
import { cellText, isEmptyCell, plainText, type Row } from './cell.ts'
import { isMark } from './mark.ts'
import { readVillageName } from './village-name.ts'

/** What the values of a column look like, each as a share (0 to 1) of its filled cells. */
export type ColumnValues = {
  filled: number
  date: number
  personalNumber: number
  phone: number
  sexWord: number
  mark: number
  rising: number
  small: number
  name: number
  oneWord: number
  village: number
  ethnicity: number
  povertyWord: number
}

export const columnValues = (
  rows: readonly Row[],
  column: number,
  today: string,
  ethnicGroups: CodeList<EthnicGroup>,
): ColumnValues => {
  const cells = rows.map(row => row[column]).filter(cell => !isEmptyCell(cell))
  const share = (test: (cell: NonNullable<(typeof cells)[number]>, text: string) => boolean): number =>
    cells.length === 0
      ? 0
      : cells.filter(cell => cell !== null && cell !== undefined && test(cell, plainText(cell))).length / cells.length
  let last = 0
  return {
    filled: cells.length,
    date: share(cell => {
      if (typeof cell === 'boolean') return false
      const read = parseBirthDate(cell, { today })
      return read !== null && (read.ok || read.problem !== 'unreadable')
    }),
    personalNumber: share(cell => {
      if (typeof cell !== 'string' && typeof cell !== 'number') return false
      const { number, proposal } = cleanPersonalNumber(cell)
      return number !== undefined || proposal !== undefined
    }),
    phone: share((_, text) => {
      const { phone, proposal } = cleanPhone(text)
      return phone !== undefined || proposal !== undefined
    }),
    sexWord: share((_, text) => /^(?:nam|nu|trai|gai)$/.test(foldName(text))),
    mark: share(cell => isMark(cell) === true),
    rising: share((_, text) => {
      const number = Number(text)
      const rises = Number.isInteger(number) && number > last && number < last + 20
      if (Number.isInteger(number)) last = number
      return rises
    }),
    small: share((_, text) => /^\d{1,2}$/.test(text)),
    name: share((_, text) => {
      const words = text.split(' ')
      return words.length > 1 && words.length < 7 && words.every(word => isSyllable(word) && /^\p{Lu}/u.test(word))
    }),
    oneWord: share((_, text) => isSyllable(text)),
    village: share((_, text) => readVillageName(text) !== null),
    ethnicity: share((_, text) => matchEthnicity(text, ethnicGroups) !== null),
    povertyWord: share(cell => foldName(cellText(cell)).includes('ngheo')),
  }
}
