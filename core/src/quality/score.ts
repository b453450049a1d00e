/** How many records break each rule, by its code. */
export type RuleCounts = Readonly<Record<string, number>>

/**
 * The score of a place, 0 to 100 with one decimal: of all that its records could lose, the share that they did not. Each record can
 * lose the weight of each rule. Rounded down, so that 100 means that nothing is left to do; null where there is no record.
 */
export const scoreOf = (
  counts: RuleCounts,
  children: number,
  rules: readonly { readonly code: string; readonly weight: number }[],
): number | null => {
  const most = children * rules.reduce((sum, { weight }) => sum + weight, 0)
  if (most === 0) return null
  const lost = rules.reduce((sum, { code, weight }) => sum + weight * (counts[code] ?? 0), 0)
  return Math.floor((1000 * (most - lost)) / most) / 10
}

/** The counts of several places as one. */
export const addCounts = (all: readonly RuleCounts[]): Record<string, number> => {
  const sum: Record<string, number> = {}
  for (const counts of all) for (const [code, count] of Object.entries(counts)) sum[code] = (sum[code] ?? 0) + count
  return sum
}

/** Whether a village counts as silent: no record at all, or the last entry more than so many weeks before the day. Days 'YYYY-MM-DD'. */
export const isSilent = (lastChanged: string | null, day: string, weeks: number): boolean =>
  lastChanged === null || Date.parse(day) - Date.parse(lastChanged) > weeks * 7 * 86_400_000
