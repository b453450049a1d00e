import { oneSlipApart } from './edit-distance.ts'

/** Keys that lie beside each other, row by row and across the rows. */
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const

const beside = new Set(
  rows.flatMap((keys, row) =>
    [...keys].flatMap((key, at) => {
      const below = rows[row + 1] ?? ''
      return [keys[at + 1], below[at - 1], below[at]].flatMap(other => (other ? [key + other, other + key] : []))
    }),
  ),
)

const isSwapped = (typed: string, meant: string): boolean =>
  typed.length === meant.length && [...typed].sort().join('') === [...meant].sort().join('')

/** Where two words begin to differ. */
const differAt = (one: string, other: string): number => {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}

/**
 * How unlikely it is that a hand that meant one folded word typed the other: two letters in the wrong order, one twice, a key beside the
 * right one and a letter left out come easily (0.85 to 0.95), a letter too many or a far one does not (1.1 to 1.3). Null: not one slip apart.
 */
export const slipCost = (typed: string, meant: string): number | null => {
  if (!oneSlipApart(typed, meant)) return null
  const at = differAt(typed, meant)
  if (typed.length < meant.length) return 0.95
  if (typed.length > meant.length) {
    const [stray = '', left = '', right = ''] = [typed[at], typed[at - 1], typed[at + 1]]
    if (stray === left || stray === right) return 0.85
    return beside.has(stray + left) || beside.has(stray + right) ? 1.1 : 1.2
  }
  if (isSwapped(typed, meant)) return 0.85
  return beside.has(`${typed[at]}${meant[at]}`) ? 0.9 : 1.3
}
