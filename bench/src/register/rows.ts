import { makeCode } from '@mangnon/core/identifier/check-code.ts'
import { nameSortKey } from '@mangnon/core/name/sort-key.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { type ChildFacts, childColumns } from '@mangnon/server/child/child.facts.ts'
import { generateHouseholds } from '@mangnon/server/demo/population.ts'
import type { ChildPlan, HouseholdPlan } from '@mangnon/server/demo/population.types.ts'
import { householdSearchWords } from '@mangnon/server/register/search-words.ts'
import type { Value } from './copy-text.ts'
import type { Place } from './places.ts'

type Row = Readonly<Record<string, Value>>

const asAt = '2026-11-22'
const author = newId()

/** The birth of the nth child of a register; by itself, what the generator says. */
export type BirthOf = (child: number, generated: string | null) => string | null

const factsOf = (plan: ChildPlan, birth: string | null, householdId: string, household: HouseholdPlan): ChildFacts => ({
  fullName: plan.fullName,
  sex: plan.sex,
  birth,
  ethnicity: plan.ethnicityCode,
  personalNumber: plan.personalNumber,
  fatherName: plan.father,
  motherName: plan.mother,
  otherNames: null,
  carerName: plan.carer,
  carerRelation: plan.carerRelation,
  schoolLevel: plan.schoolLevel,
  schoolName: plan.school,
  schoolClass: plan.class,
  circumstance: plan.circumstance,
  notes: plan.notes,
  householdId,
  villageId: null,
  residenceState: household.residenceState,
})

const householdRow = (
  plan: HouseholdPlan,
  id: string,
  place: Place,
  villagePath: string | null,
  serial: number,
): Row => {
  const code = makeCode('HO', 2026, serial)
  return {
    id,
    code,
    commune_path: place.path,
    village_path: villagePath,
    head_name: plan.headName,
    head_sort_key: nameSortKey(plan.headName),
    address: plan.address,
    phone: plan.phone,
    poverty: plan.poverty.state,
    poverty_decision: plan.poverty.decision,
    poverty_year: plan.poverty.year,
    residence_state: plan.residenceState,
    notes: plan.notes,
    search: householdSearchWords({ headName: plan.headName, phone: plan.phone, code }),
    created_by: author,
  }
}

/**
 * The households of the places one after the other, each with its children, as rows of the tables. People are those of the
 * demo's generator, so names have their real skew (38 % Nguyễn); what is stored beside them comes from the system's own functions.
 */
export function* registerRows(
  places: readonly Place[],
  birthOf: BirthOf = (_child, generated) => generated,
): Generator<{ household: Row; children: Row[] }> {
  const households = generateHouseholds({ seed: 2026, asAt, people: Number.POSITIVE_INFINITY })
  let children = 0
  let serial = 0
  for (const place of places) {
    for (let here = 0; here < place.children; ) {
      const plan = households.next().value
      if (!plan) return
      const id = newId()
      const villagePath = place.villagePaths[plan.villageIndex + 8 * (serial % 3)] ?? null
      const rows = plan.children.slice(0, place.children - here).map((child): Row => {
        const facts = factsOf(child, birthOf(children, child.birth), id, plan)
        const code = makeCode('TE', 2026, children++)
        return {
          id: newId(),
          code,
          commune_path: place.path,
          created_by: author,
          ...(childColumns(facts, { householdId: id, villagePath, poverty: plan.poverty.state }, code) as Row),
        }
      })
      here += rows.length
      yield { household: householdRow(plan, id, place, villagePath, serial++), children: rows }
    }
  }
}
