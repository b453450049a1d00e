import { childDays, siblings } from './births.ts'
import { childPlans, type World } from './child-plans.ts'
import { type Home, homeOf } from './household-facts.ts'
import type { People } from './people.ts'
import { familyName, type Gender, personName } from './person-name.ts'
import type { HouseholdPlan } from './population.types.ts'
import type { Random } from './random.ts'
import { type CarerRelation, situationOf } from './situation.ts'

/** A household with children under 16. */
export const familyPlan = (world: World): HouseholdPlan => {
  const { random, asAt } = world
  const home = homeOf(random, asAt)
  const situation = situationOf(random)
  const fatherFamily = familyName(random, home.people)
  const motherPeople = random.chance(0.8) ? home.people : null
  const motherFamily = familyName(random, motherPeople)
  const father = personName(random, home.people, fatherFamily, 'male', 'parent')
  const mother = personName(random, motherPeople, motherFamily, 'female', 'parent')
  const relation = situation.carers.length > 0 ? random.pick(situation.carers) : null
  const carer =
    relation === null ? null : carerName(random, relation, [home.people, fatherFamily], [motherPeople, motherFamily])
  const { ages, grown } = siblings(random, childDays(asAt))
  const heads = { father, mother, carer: carer ?? father }
  return {
    ...shown(home),
    headName: heads[situation.head],
    notes: home.residenceState === 'permanent' || home.residenceState === 'unknown' ? null : random.pick(NEWCOMERS),
    adults: situation.adults + grown,
    children: childPlans(world, {
      home,
      situation,
      ages,
      // Ê Đê children belong to their mother's clan; where no father is known a child bears its mother's surname.
      surname: !situation.knowsFather || motherPeople?.naming === 'ede' ? motherFamily : fatherFamily,
      father: situation.knowsFather && !random.chance(0.005) ? father : null,
      mother: situation.knowsMother && !random.chance(0.003) ? mother : null,
      carer,
      carerRelation: relation,
    }),
  }
}

/** A household without children: old couples, young couples, people who live alone. */
export const childlessPlan = ({ random, asAt }: World): HouseholdPlan => {
  const home = homeOf(random, asAt)
  const gender: Gender = random.chance(0.65) ? 'male' : 'female'
  const generation = random.chance(0.55) ? 'elder' : 'parent'
  const headName = personName(random, home.people, familyName(random, home.people), gender, generation)
  return { ...shown(home), headName, notes: null, adults: random.pick([1, 2, 2, 2, 3, 3]), children: [] }
}

const NEWCOMERS = ['Thuê nhà trọ, làm công nhân khu công nghiệp', 'Mới chuyển đến', null, null]

const shown = ({ address, villageIndex, phone, poverty, residenceState }: Home) => ({
  address,
  villageIndex,
  phone,
  poverty,
  residenceState,
})

type Kin = readonly [people: People | null, family: string]

/** Grandmothers keep the surname they were born with, and a carer who is no kin has any. */
const carerName = (random: Random, relation: CarerRelation, fathers: Kin, mothers: Kin): string => {
  const [fatherPeople, fatherFamily] = fathers
  const [motherPeople, motherFamily] = mothers
  switch (relation) {
    case 'ong_noi':
      return personName(random, fatherPeople, fatherFamily, 'male', 'elder')
    case 'bac':
      return personName(random, fatherPeople, fatherFamily, random.chance(0.5) ? 'male' : 'female', 'parent')
    case 'di':
      return personName(random, motherPeople, motherFamily, 'female', 'parent')
    case 'ba_noi':
      return personName(random, fatherPeople, familyName(random, fatherPeople), 'female', 'elder')
    case 'ba_ngoai':
      return personName(random, motherPeople, familyName(random, motherPeople), 'female', 'elder')
    case 'nguoi_cham_soc_thay_the':
      return personName(random, null, familyName(random, null), 'female', 'parent')
  }
}
