import { isTidy } from '../name/clean-name.ts'
import { type Cell, plainText } from './cell.ts'

const longestSign = 'không'.length

/** A cell that is ticked: true (x, X, v, ✓, 1, có), plainly not: false (0, không, -), something else: null. Empty is false. */
export const isMark = (cell: Cell | undefined): boolean | null => {
  if (cell === true || cell === 1) return true
  // Nearly every cell that is asked holds a day or a name: no sign is so long.
  if (typeof cell === 'string' && cell.length > longestSign && isTidy(cell)) return null
  if (cell instanceof Date && !Number.isNaN(cell.getTime())) return null
  const text = plainText(cell).toLowerCase()
  if (text === '' || /^(?:0|-|–|không|khong|k|false)$/.test(text)) return false
  return /^(?:x|v|✓|✔|√|1|\*|\+|có|co|true)$/.test(text) ? true : null
}
