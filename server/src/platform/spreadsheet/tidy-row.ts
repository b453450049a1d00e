import { Refusal } from '@mangnon/core/error/error.ts'
import type { Row } from '@mangnon/core/register/cell.ts'

/** Lists have some dozens of columns; what stands further out is a slip of the mouse. */
const mostColumns = 200

/** Excel can write a NUL as _x0000_; no text of the register holds one. */
const withoutNul = (cell: Row[number]) => (typeof cell === 'string' ? cell.replaceAll('\0', '') : cell)
const hasNul = (cells: Row): boolean => {
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]
    if (typeof cell === 'string' && cell.includes('\0')) return true
  }
  return false
}

/** A row as a file's parser gives it, without what no list can mean. */
export const tidyRow = (cells: Row): Row => {
  const narrow = cells.length > mostColumns ? cells.slice(0, mostColumns) : cells
  return hasNul(narrow) ? narrow.map(withoutNul) : narrow
}

/** What a parser throws, as what to say of the file. */
export const readingRefusal = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error
  const text = error instanceof Error ? `${error.name} ${error.message}` : ''
  if (/encrypted|password/i.test(text)) return new Refusal('file_encrypted')
  if (/bomb|exceeds limit/i.test(text)) return new Refusal('file_unsafe')
  return new Refusal('file_damaged')
}
