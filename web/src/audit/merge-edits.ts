/** One field that both this person and somebody else changed, to different values. */
export interface Clash<Body> {
  readonly field: keyof Body & string
  readonly mine: unknown
  readonly theirs: unknown
}

/**
 * Three-way comparison. `base` is what this person started from, `mine` what they typed, `theirs` what the register holds now.
 * Fields only one side touched go to that side by themselves; a clash waits for a person.
 */
export const mergeEdits = <Body extends object>(base: Body, mine: Body, theirs: Partial<Body>) => {
  const merged = { ...mine, ...theirs }
  const clashes: Clash<Body>[] = []
  for (const field of Object.keys(mine) as (keyof Body & string)[]) {
    if (!(field in theirs) || mine[field] === theirs[field]) continue
    if (mine[field] === base[field]) continue
    merged[field] = mine[field]
    if (theirs[field] !== base[field]) clashes.push({ field, mine: mine[field], theirs: theirs[field] })
  }
  return { merged, clashes }
}
