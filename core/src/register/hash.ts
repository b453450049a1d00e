import { unitAt } from '../platform/unit-at.ts'
import { cellText, type Row } from './cell.ts'

/**
 * A 53-bit hash of some texts, each ended by a mark of its own (two multiplicative halves), for telling rows of one file
 * apart without keeping their text. Among 300,000 rows two different ones meet with a chance of five in a million; it is
 * no protection against intent.
 */
const halves = new Int32Array(2)

const begin = (): void => {
  halves[0] = 0xdeadbeef | 0
  halves[1] = 0x41c6ce57
}

const add = (text: string): void => {
  let high = halves[0] ?? 0
  let low = halves[1] ?? 0
  for (let i = 0, { length } = text; i < length; i++) {
    const unit = unitAt(text, i)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  halves[0] = Math.imul(high ^ 31, 2654435761)
  halves[1] = Math.imul(low ^ 31, 1597334677)
}

const end = (): number => {
  let high = halves[0] ?? 0
  let low = halves[1] ?? 0
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}

/** Of up to four texts in their order; one left out is as an empty one. */
export const hashTexts = (first: string, second = '', third = '', fourth = ''): number => {
  begin()
  add(first)
  add(second)
  add(third)
  add(fourth)
  return end()
}

/** The cells of some columns, as typed. */
export const hashCells = (cells: Row, columns: readonly number[]): number => {
  begin()
  for (let i = 0, { length } = columns; i < length; i++) {
    const cell = cells[columns[i] ?? -1]
    add(cell instanceof Date ? String(cell.getTime()) : cellText(cell))
  }
  return end()
}
