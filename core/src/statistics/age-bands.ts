/** From so many completed years to so many, both included. */
export type AgeBand = { readonly from: number; readonly to: number }

/** The bands of boards: under six as the law draws it, and those of the forms above it. */
export const ageBands: readonly AgeBand[] = [
  { from: 0, to: 5 },
  { from: 6, to: 9 },
  { from: 10, to: 13 },
  { from: 14, to: 15 },
]

/** Which band an age lies in; null where the age is not known or in none. */
export const bandOf = (years: number | null, bands: readonly AgeBand[] = ageBands): number | null => {
  if (years === null) return null
  const at = bands.findIndex(({ from, to }) => years >= from && years <= to)
  return at < 0 ? null : at
}

/** The peoples that figures tell apart; codes of the list of 2008 (QĐ 1019/QĐ-TCTK). */
export type EthnicClass = 'kinh' | 'other' | 'unknown'

/** Kinh, another people, or not known (Mẫu 03, line I.2). */
export const ethnicClass = (code: string | null): EthnicClass =>
  code === null ? 'unknown' : code === '2008-01' ? 'kinh' : 'other'
