import { type Cell, plainText } from './cell.ts'

/** A cell that is ticked: true (x, X, v, ✓, 1, có), plainly not: false (0, không, -), something else: null. Empty is false. */
export const isMark = (cell: Cell | undefined): boolean | null => {
  if (cell === true || cell === 1) return true
  const text = plainText(cell).toLowerCase()
  if (text === '' || /^(?:0|-|–|không|khong|k|false)$/.test(text)) return false
  return /^(?:x|v|✓|✔|√|1|\*|\+|có|co|true)$/.test(text) ? true : null
}
