import { cellText, type Row } from './cell.ts'

/**
 * 53-bit hashes (two multiplicative halves), for telling rows of one file apart without keeping their text. Among 300,000
 * rows two different ones meet with a chance of five in a million; it is no protection against intent.
 */
let high = 0
let low = 0

const begin = (): void => {
  high = 0xdeadbeef
  low = 0x41c6ce57
}

const add = (unit: number): void => {
  high = Math.imul(high ^ unit, 2654435761)
  low = Math.imul(low ^ unit, 1597334677)
}

const addText = (text: string): void => {
  for (let i = 0; i < text.length; i++) add(text.charCodeAt(i))
}

const end = (): number => {
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}

export const hashText = (text: string): number => {
  begin()
  addText(text)
  return end()
}

/** The cells of some columns as typed, each ended by a mark of its own. */
export const hashCells = (cells: Row, columns: readonly number[]): number => {
  begin()
  for (const column of columns) {
    const cell = cells[column]
    if (cell instanceof Date) {
      const time = cell.getTime()
      add(time % 65536)
      add(Math.floor(time / 65536))
    } else addText(cellText(cell))
    add(31)
  }
  return end()
}
