/** A grant's time in stretches without a gap between them, each in one state; the last may be open. Days 'YYYY-MM-DD', half-open. */
export type Stretch = {
  readonly state: 'in_force' | 'suspended'
  readonly stateReason: string | null
  readonly validFrom: string
  readonly validTo: string | null
}

const before = (stretches: readonly Stretch[], day: string): Stretch[] =>
  stretches
    .filter(one => one.validFrom < day)
    .map(one => (one.validTo === null || one.validTo > day ? { ...one, validTo: day } : one))

/** From `day` on the grant is in that state to its end; what was recorded for later days gives way. */
export const stateFrom = (
  stretches: readonly Stretch[],
  state: Stretch['state'],
  stateReason: string | null,
  day: string,
): Stretch[] => {
  const end = stretches.at(-1)?.validTo ?? null
  return [...before(stretches, day), { state, stateReason, validFrom: day, validTo: end }]
}

/** The grant ends with the day before; nothing of it is left when it would have to end before it began. */
export const endOn = (stretches: readonly Stretch[], day: string): Stretch[] => before(stretches, day)

/** The same states between other days: the first stretch begins then, the last ends then. */
export const between = (stretches: readonly Stretch[], from: string, to: string | null): Stretch[] => {
  const kept = stretches.filter(
    one => (one.validTo === null || one.validTo > from) && (to === null || one.validFrom < to),
  )
  const chosen = kept.length > 0 ? kept : stretches.slice(-1)
  return chosen.map((one, at) => ({
    ...one,
    validFrom: at === 0 ? from : one.validFrom,
    validTo: at === chosen.length - 1 ? to : one.validTo,
  }))
}

/** How the grant stands on a day. */
export const stateOn = (
  stretches: readonly Stretch[],
  day: string,
): 'not_begun' | 'in_force' | 'suspended' | 'ended' => {
  const first = stretches[0]
  if (!first || day < first.validFrom) return 'not_begun'
  return stretches.find(one => one.validTo === null || day < one.validTo)?.state ?? 'ended'
}
