import type { World } from './child-plans.ts'
import { childlessPlan, familyPlan } from './family.ts'
import { villages } from './place.ts'
import type { HouseholdPlan, PopulationOptions, PopulationPlan } from './population.types.ts'
import { createRandom } from './random.ts'
import { createNumbers } from './sample-identifier.ts'

/**
 * Invented households of Xã Phật Tích, tỉnh Bắc Ninh, one after the other, until there are as many people as asked for.
 * Nothing is kept but a counter a place, sex and year, so a million children need no memory; about 30 in 100 people are
 * under 16, somewhat more than in life (23), since a register has more to show where there are families.
 * No real person: names are drawn from lists, phones cannot ring, numbers are marked (see sample-identifier.ts).
 */
export function* generateHouseholds({
  seed,
  asAt,
  people,
}: PopulationOptions): Generator<HouseholdPlan, void, undefined> {
  const random = createRandom(seed)
  const world: World = { random, asAt, give: createNumbers() }
  for (let made = 0; made < people; ) {
    const household = random.chance(0.53) ? familyPlan(world) : childlessPlan(world)
    made += household.adults + household.children.length
    yield household
  }
}

/** The whole plan at once, for the demo commune. */
export const generatePopulation = (options: PopulationOptions): PopulationPlan => ({
  villages,
  households: [...generateHouseholds(options)],
})
