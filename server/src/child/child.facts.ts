import { type ChildInput, childProblems, tidyChild } from '@mangnon/core/child/check-child.ts'
import { childGaps } from '@mangnon/core/child/gaps.ts'
import { birthRange } from '@mangnon/core/date/birth-date.ts'
import { invalid } from '@mangnon/core/error/error.ts'
import { familyKey } from '@mangnon/core/household/check-household.ts'
import { foldName } from '@mangnon/core/name/fold.ts'
import { otherNameKeys } from '@mangnon/core/name/other-names.ts'
import { nameSortKey } from '@mangnon/core/name/sort-key.ts'
import { villageMap } from '../area/commune.queries.ts'
import { named } from '../platform/db/statement.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { childSearchWords } from '../register/search-words.ts'

/** A child as the forms send it. */
export type ChildFacts = ChildInput & {
  readonly householdId: string | null
  readonly villageId: string | null
  readonly residenceState: 'permanent' | 'temporary' | 'present' | 'unknown'
}

/** Tidied facts, or `invalid_input` with every field that is wrong. */
export const checkedFacts = <F extends ChildFacts>(input: F, today: string): F => {
  const facts = tidyChild(input)
  const problems = childProblems(facts, today)
  if (problems.length > 0) throw invalid(...problems)
  return facts
}

export type Place = {
  readonly householdId: string | null
  readonly villagePath: string | null
  readonly poverty: string
}
/** The same with the words by which the history tells of it. */
export type ToldPlace = Place & { readonly householdCode: string | null; readonly villageName: string | null }

const householdStatement = named(`select h.code, h.village_path, h.poverty, h.ended_on,
       (select n.full_name from area a join area_name n on n.area_id = a.id
         where a.level = 'village' and a.path = h.village_path order by a.valid_to is null desc, n.valid_from desc limit 1) as village_name
  from household h where h.id = $1 and h.commune_path = $2`)
type HouseholdRow = {
  code: string
  village_path: string | null
  poverty: string
  ended_on: string | null
  village_name: string | null
}

/**
 * Where the child belongs: the household's village and poverty, or a village alone. A household or village that is not of this
 * commune is refused, however the request was made.
 */
export const placeOf = async (tx: Transaction, communePath: string, facts: ChildFacts): Promise<ToldPlace> => {
  if (facts.householdId !== null) {
    const values = [facts.householdId, communePath]
    const household = (await tx.client.query<HouseholdRow>({ ...householdStatement, values })).rows[0]
    if (!household || household.ended_on !== null) throw invalid({ path: 'householdId', code: 'not_in_area' })
    return {
      householdId: facts.householdId,
      householdCode: household.code,
      villagePath: household.village_path,
      villageName: household.village_name,
      poverty: household.poverty,
    }
  }
  const nowhere = { householdId: null, householdCode: null, poverty: 'unknown' }
  if (facts.villageId === null) return { ...nowhere, villagePath: null, villageName: null }
  const village = (await villageMap(tx, communePath)).all.find(({ id }) => id === facts.villageId)
  if (!village) throw invalid({ path: 'villageId', code: 'not_in_area' })
  return { ...nowhere, villagePath: village.path, villageName: village.name }
}

/** The stored columns of a child, in one order for insert and update. */
export const childColumns = (facts: ChildFacts, place: Place, code: string): Readonly<Record<string, unknown>> => {
  const range = facts.birth ? birthRange(facts.birth) : null
  return {
    village_path: place.villagePath,
    full_name: facts.fullName,
    other_names: facts.otherNames,
    other_keys: otherNameKeys(facts.otherNames),
    name_key: foldName(facts.fullName),
    sort_key: nameSortKey(facts.fullName, facts.ethnicity ?? undefined),
    sex: facts.sex,
    birth: facts.birth,
    birth_first: range?.first ?? null,
    birth_last: range?.last ?? null,
    ethnicity: facts.ethnicity,
    personal_number: facts.personalNumber,
    father_name: facts.fatherName,
    mother_name: facts.motherName,
    carer_name: facts.carerName,
    carer_relation: facts.carerRelation,
    household_id: place.householdId,
    family_key: familyKey(facts.fatherName, facts.motherName, place.villagePath),
    poverty: place.poverty,
    residence_state: facts.residenceState,
    school_level: facts.schoolLevel,
    school_name: facts.schoolName,
    school_class: facts.schoolClass,
    circumstance: facts.circumstance,
    notes: facts.notes,
    gaps: childGaps({ ...facts, householdId: place.householdId, villagePath: place.villagePath }),
    search: childSearchWords({
      fullName: facts.fullName,
      parents: [facts.fatherName, facts.motherName, facts.carerName, facts.otherNames],
      personalNumber: facts.personalNumber,
      code,
    }),
  }
}

/** What a person reads in the history. */
export const told = (
  facts: ChildFacts,
  household: string | null,
  village: string | null,
): Readonly<Record<string, unknown>> => ({
  fullName: facts.fullName,
  otherNames: facts.otherNames,
  sex: facts.sex,
  birth: facts.birth,
  ethnicity: facts.ethnicity,
  personalNumber: facts.personalNumber,
  fatherName: facts.fatherName,
  motherName: facts.motherName,
  carerName: facts.carerName,
  carerRelation: facts.carerRelation,
  household,
  village,
  residenceState: facts.residenceState,
  schoolLevel: facts.schoolLevel,
  schoolName: facts.schoolName,
  schoolClass: facts.schoolClass,
  circumstance: facts.circumstance,
  notes: facts.notes,
})
