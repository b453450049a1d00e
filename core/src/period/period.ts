/** A fact and the days on which it was true: from `validFrom` to the day before `validTo`, or still true when null. */
export type Period<F> = {
  readonly id: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly facts: F
}

/** What has to be written: rows that are no longer what we know, and the rows that take their place. */
export type PeriodWrite<F> = { readonly replaced: readonly string[]; readonly added: readonly Omit<Period<F>, 'id'>[] }

const nothing = { replaced: [], added: [] } as const

/**
 * From `from` on, `facts` is true. Earlier days keep what was known of them; what was recorded for later days gives way.
 * @param known the rows known now, in any order, not overlapping
 * @param same whether two facts say the same
 */
export const changeFrom = <F>(
  known: readonly Period<F>[],
  facts: F,
  from: string,
  same: (a: F, b: F) => boolean,
): PeriodWrite<F> => {
  const touched = known.filter(row => row.validTo === null || row.validTo > from)
  const standing = touched.find(row => row.validFrom <= from)
  if (standing && touched.length === 1 && standing.validTo === null && same(standing.facts, facts)) return nothing
  const before = standing && standing.validFrom < from ? standing : undefined
  // The same fact on both sides of `from` is one period, not two.
  if (before && same(before.facts, facts)) {
    return { replaced: touched.map(row => row.id), added: [{ validFrom: before.validFrom, validTo: null, facts }] }
  }
  return {
    replaced: touched.map(row => row.id),
    added: [
      ...(before ? [{ validFrom: before.validFrom, validTo: from, facts: before.facts }] : []),
      { validFrom: from, validTo: null, facts },
    ],
  }
}

/** What was recorded last was wrong from its first day: it is replaced over its whole period. */
export const correctLast = <F>(
  known: readonly Period<F>[],
  facts: F,
  today: string,
  same: (a: F, b: F) => boolean,
): PeriodWrite<F> => {
  const last = known.reduce<Period<F> | undefined>(
    (latest, row) => (!latest || row.validFrom > latest.validFrom ? row : latest),
    undefined,
  )
  if (!last) return { replaced: [], added: [{ validFrom: today, validTo: null, facts }] }
  if (same(last.facts, facts)) return nothing
  return { replaced: [last.id], added: [{ validFrom: last.validFrom, validTo: last.validTo, facts }] }
}

/** The fact of a day among rows that are known; undefined where nothing is. */
export const factOn = <F>(known: readonly Period<F>[], day: string): F | undefined =>
  known.find(row => row.validFrom <= day && (row.validTo === null || day < row.validTo))?.facts
