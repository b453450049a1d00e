import { toneKey } from '../name/tone-key.ts'
import type { ChildDraft } from './child-draft.ts'

/**
 * Why a child is put into a household, surest first: its code; both parents; one parent, where the other is left out in
 * this row or that one; the only parent of both; the head; the carer; nothing to go by.
 */
export type HouseholdReason =
  | 'code'
  | 'both-parents'
  | 'one-of-the-parents'
  | 'single-parent'
  | 'head'
  | 'carer'
  | 'alone'

/** `group`: the row of the household's first child. `confidence` 0 to 1; below 0.7 a person should confirm. */
export type ProposedHousehold = { group: number; confidence: number; reason: HouseholdReason }

type Household = { group: number; father: string; mother: string; lastIndex: number }

/**
 * Proposes a household for each child row in turn, in one pass. Lists are kept family by family, so the row before counts
 * most; farther up in the same village a family is still found by both parents. Couples of the same names in two villages
 * are two.
 */
export const householdGrouper = (): ((row: number, draft: ChildDraft) => ProposedHousehold) => {
  const byKey = new Map<string, Household>()
  /** Households a mother or a father alone points to in a village; null when there are several. */
  const byParent = new Map<string, Household | null>()
  let last: Household | null = null
  let index = 0

  return (row, draft) => {
    index++
    const village = key(draft.villageName ?? draft.address)
    const father = key(draft.father)
    const mother = key(draft.mother)
    const join = (household: Household, reason: HouseholdReason, near: number, far: number): ProposedHousehold => {
      const consecutive = household === last && household.lastIndex === index - 1
      const isNew = household.group === row
      const isFuller = (household.father === '' && father !== '') || (household.mother === '' && mother !== '')
      household.father ||= father
      household.mother ||= mother
      household.lastIndex = index
      last = household
      if (isNew || isFuller) {
        note(byParent, household, village)
        if (household.father !== '' && household.mother !== '')
          byKey.set(`p|${village}|${household.father}|${household.mother}`, household)
      }
      return { group: household.group, reason, confidence: consecutive ? near : far }
    }
    const found = (
      id: string,
      reason: HouseholdReason,
      first: number,
      near: number,
      far: number,
    ): ProposedHousehold => {
      const known = byKey.get(id)
      if (known !== undefined) return join(known, reason, near, far)
      const household: Household = { group: row, father, mother, lastIndex: index }
      byKey.set(id, household)
      return join(household, reason, first, first)
    }

    if (draft.householdCode !== null) return found(`c|${village}|${key(draft.householdCode)}`, 'code', 1, 1, 1)
    if (father !== '' && mother !== '') {
      const id = `p|${village}|${father}|${mother}`
      // The child above has the same mother and no father in the list, or the other way round.
      if (!byKey.has(id) && last !== null && last.lastIndex === index - 1 && isPartOf(last, father, mother))
        return join(last, 'one-of-the-parents', 0.8, 0.8)
      return found(id, 'both-parents', 0.95, 0.95, 0.8)
    }
    if (father !== '' || mother !== '') {
      if (last !== null && last.lastIndex === index - 1 && sharesParent(last, father, mother))
        return join(last, isPartOf(last, father, mother) ? 'single-parent' : 'one-of-the-parents', 0.8, 0.8)
      const only = byParent.get(`${village}|${father}|${mother}`)
      if (only !== undefined && only !== null && (only.father === '' || only.mother === ''))
        return join(only, 'single-parent', 0.8, 0.7)
      if (only !== undefined && only !== null) return join(only, 'one-of-the-parents', 0.8, 0.5)
      return found(`s|${village}|${father}|${mother}|${row}`, 'single-parent', only === null ? 0.4 : 0.8, 0.8, 0.7)
    }
    if (draft.head !== null) return found(`h|${village}|${key(draft.head)}`, 'head', 0.7, 0.8, 0.6)
    if (draft.carer !== null) return found(`g|${village}|${key(draft.carer)}`, 'carer', 0.6, 0.7, 0.5)
    return found(`a|${row}`, 'alone', 0.3, 0.3, 0.3)
  }
}

const key = (text: string | null): string => (text === null ? '' : toneKey(text))

/** A household with one parent known, and it is one of these. */
const isPartOf = (household: Household, father: string, mother: string): boolean =>
  (household.father === '' && household.mother !== '' && household.mother === mother) ||
  (household.mother === '' && household.father !== '' && household.father === father)

const sharesParent = (household: Household, father: string, mother: string): boolean =>
  (father !== '' && household.father === father) || (mother !== '' && household.mother === mother)

const note = (byParent: Map<string, Household | null>, household: Household, village: string): void => {
  for (const id of [`${village}|${household.father}|`, `${village}||${household.mother}`]) {
    if (id === `${village}||`) continue
    const known = byParent.get(id)
    byParent.set(id, known === undefined || known === household ? household : null)
  }
}
