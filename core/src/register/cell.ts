import { dayFromEpoch } from '../date/calendar-day.ts'
import { foldBlanks, isTidy } from '../name/clean-name.ts'
import { unitAt } from '../platform/unit-at.ts'

/** One cell as a reader of .xlsx or .csv gives it. A Date is a day in UTC. */
export type Cell = string | number | boolean | Date | null

export type Row = readonly (Cell | undefined)[]

/** The UTC day of a cell, 'YYYY-MM-DD'; '' for a Date that is none. */
export const isoOfDate = (cell: Date): string => {
  const time = cell.getTime()
  return Number.isNaN(time) ? '' : dayFromEpoch(Math.floor(time / 86_400_000))
}

/** The cell as text, exactly as typed; a Date as dd/mm/yyyy; nothing as ''. */
export const cellText = (cell: Cell | undefined): string => {
  if (typeof cell === 'string') return cell
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) {
    const [year, month, day] = isoOfDate(cell).split('-')
    return day === undefined ? '' : `${day}/${month}/${year}`
  }
  return String(cell)
}

/** The cell's text composed, trimmed and with single blanks; '' when there is nothing in it. */
export const plainText = (cell: Cell | undefined): string => {
  const text = cellText(cell)
  return isTidy(text) ? text : foldBlanks(text.normalize('NFC'))
}

export const isEmptyCell = (cell: Cell | undefined): boolean => {
  if (typeof cell !== 'string') return cell === null || cell === undefined
  const first = unitAt(cell, 0)
  // A letter or digit in front is seen at once; anything else may be a blank of some kind.
  return !(first > 32 && first < 127) && (cell === '' || foldBlanks(cell) === '')
}

/** A column as spreadsheets name it: 0 → A, 27 → AB. */
export const columnLetter = (column: number): string => {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}
