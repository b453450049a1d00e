/**
 * Whether two words differ by one slip of the finger: a letter too many, too few, another, or two in the wrong order.
 * Equal words do not.
 */
export const oneSlipApart = (one: string, other: string): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  const gap = long.length - short.length
  if (gap > 1 || short === long) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  if (gap === 1) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
}

const letters = 'abcdefghiklmnopqrstuvxy'

/** Every word that is one slip away from a folded one, some 250 of them. */
export const slipsOf = (word: string): Set<string> => {
  const found = new Set<string>()
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    if (after !== '') found.add(before + after.slice(1))
    if (after.length > 1) found.add(before + after[1] + after[0] + after.slice(2))
    for (const letter of letters) {
      found.add(before + letter + after)
      if (after !== '') found.add(before + letter + after.slice(1))
    }
  }
  found.delete(word)
  found.delete('')
  return found
}
