import { cellText, type Row } from './cell.ts'

/**
 * A 53-bit hash of some texts, each ended by a mark of its own (two multiplicative halves), for telling rows of one file
 * apart without keeping their text. Among 300,000 rows two different ones meet with a chance of five in a million; it is
 * no protection against intent.
 */
const hashAll = (count: number, textAt: (i: number) => string): number => {
  let high = 0xdeadbeef | 0
  let low = 0x41c6ce57
  for (let part = 0; part < count; part++) {
    const text = textAt(part)
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      high = Math.imul(high ^ unit, 2654435761)
      low = Math.imul(low ^ unit, 1597334677)
    }
    high = Math.imul(high ^ 31, 2654435761)
    low = Math.imul(low ^ 31, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}

export const hashText = (text: string): number => hashAll(1, () => text)

/** The cells of some columns, as typed. */
export const hashCells = (cells: Row, columns: readonly number[]): number =>
  hashAll(columns.length, i => {
    const cell = cells[columns[i] ?? -1]
    return cell instanceof Date ? String(cell.getTime()) : cellText(cell)
  })
