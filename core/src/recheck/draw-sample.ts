/** How many households are looked at again: a share of them in per cent, at least so many, never more than there are. */
export const sampleSize = (households: number, rule: { readonly share: number; readonly least: number }): number =>
  Math.min(households, Math.max(rule.least, Math.ceil((households * rule.share) / 100)))

/** Numbers from 0 to 1 that follow from the seed (mulberry32): whoever knows the seed can draw the same sample again. */
const numbersFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Draws `size` of the ids by the seed; the same ids, in whatever order they come, give the same sample. Each has the same chance
 * (Fisher and Yates), and the sample keeps the order in which it was drawn.
 */
export const drawSample = (ids: readonly string[], seed: number, size: number): string[] => {
  const next = numbersFrom(seed)
  const pile = ids.toSorted()
  const drawn: string[] = []
  for (let at = 0; at < Math.min(size, pile.length); at++) {
    const other = at + Math.floor(next() * (pile.length - at))
    const [one, two] = [pile[at], pile[other]]
    if (one === undefined || two === undefined) break
    pile[other] = one
    drawn.push(two)
  }
  return drawn
}
