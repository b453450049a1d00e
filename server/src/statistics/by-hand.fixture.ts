import { type CountedFacts, isCountedOn, yearsOn } from '@mangnon/core/statistics/counted-child.ts'
import { groupsOf } from '@mangnon/core/statistics/figure-groups.ts'
import type { TestDatabase } from '../testing/test-database.ts'

type Span = { valid_from: string; valid_to: string | null; recorded_at: Date; replaced_at: Date | null }
/** Later names win: days come as text. */
const spans = 'valid_from::text as valid_from, valid_to::text as valid_to'
type Own = { sex: string; ethnicity: string | null; poverty: string | null }
type Child = CountedFacts & Own & { readonly id: string }

/**
 * Who counts in the communes on a day as known at an instant, worked out from every stored row by core's own functions, one child after
 * the other: the yardstick for what SQL says. Knows nothing of changes of units.
 */
export const countByHand = async ({ owner }: TestDatabase, communes: readonly string[], day: string, known: Date) => {
  const holds = (row: Span): boolean =>
    row.valid_from <= day &&
    (row.valid_to === null || row.valid_to > day) &&
    row.recorded_at <= known &&
    (row.replaced_at === null || row.replaced_at > known)
  const now = await owner<Child>(
    `select id, sex, birth_first::text as "birthFirst", birth_last::text as "birthLast", ethnicity, ended_on::text as "endedOn", end_reason as "endReason",
            case when household_id is null then poverty end as poverty from child`,
  )
  const before = await owner<Child & { replaced_at: Date; child_id: string }>(
    `select child_id, replaced_at, sex, birth_first::text as "birthFirst", birth_last::text as "birthLast", ethnicity, ended_on::text as "endedOn",
            end_reason as "endReason", own_poverty as poverty from child_known_before order by replaced_at, id`,
  )
  const residence = await owner<
    Span & { child_id: string; at_commune: string; at_village: string | null; residence_state: string }
  >(`select *, ${spans} from child_residence`)
  const homes = await owner<Span & { child_id: string; household_id: string | null }>(
    `select *, ${spans} from child_household`,
  )
  const poverty = await owner<Span & { household_id: string; poverty: string }>(
    `select *, ${spans} from household_poverty`,
  )
  const stands = await owner<Span & { child_id: string; code: string }>(`select *, ${spans} from child_circumstance`)
  return now.flatMap(child => {
    const lived = residence.find(row => row.child_id === child.id && holds(row))
    if (!lived || !communes.includes(lived.at_commune)) return []
    const facts = before.find(row => row.child_id === child.id && row.replaced_at > known) ?? child
    if (!isCountedOn(facts, day, 16)) return []
    const home = homes.find(row => row.child_id === child.id && holds(row))?.household_id ?? null
    const poor = home === null ? facts.poverty : poverty.find(row => row.household_id === home && holds(row))?.poverty
    const codes = [...new Set(stands.filter(row => row.child_id === child.id && holds(row)).map(row => row.code))]
    return [
      {
        child_id: child.id,
        place: lived.at_village ?? lived.at_commune,
        sex: facts.sex,
        years: yearsOn(facts.birthLast, day),
        ethnicity: facts.ethnicity,
        residence_state: lived.residence_state,
        poverty: poor ?? 'unknown',
        groups: groupsOf(codes, poor ?? 'unknown'),
      },
    ]
  })
}
