import { toneKey } from '../name/tone-key.ts'
import type { ChildDraft } from './child-draft.ts'
import { hashTexts } from './hash.ts'
import { NumberTable } from './number-table.ts'

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

/** More than one household; no place of one. */
const several = -1

const keyOf = (text: string | null): string => (text === null ? '' : toneKey(text))

/**
 * Households are kept in columns, by place, and found by hashes of what names them: a list has a hundred thousand of them, and
 * texts made to find them by would take most of the memory of a reading.
 */
class Grouper {
  readonly #groups: number[] = []
  readonly #fathers: string[] = []
  readonly #mothers: string[] = []
  readonly #byKey = new NumberTable()
  /** Households a mother or a father alone points to in a village. */
  readonly #byParent = new NumberTable()
  /** Of the row before. */
  #last = several
  #row = 0
  #villageName: string | null = null
  #village = ''
  #father = ''
  #mother = ''

  group(row: number, draft: ChildDraft): ProposedHousehold {
    this.#row = row
    const village = this.#keyOfVillage(draft.villageName ?? draft.address)
    const father = keyOf(draft.father)
    const mother = keyOf(draft.mother)
    this.#father = father
    this.#mother = mother
    if (draft.householdCode !== null)
      return this.#find(hashTexts('c', village, keyOf(draft.householdCode)), 'code', 1, 1, 1)
    if (father !== '' && mother !== '') {
      const id = hashTexts('p', village, father, mother)
      // The child above has the same mother and no father in the list, or the other way round.
      if (this.#isPartOf(this.#last) && this.#byKey.get(id) === undefined)
        return this.#join(this.#last, 'one-of-the-parents', 0.8, 0.8)
      return this.#find(id, 'both-parents', 0.95, 0.95, 0.8)
    }
    if (father !== '' || mother !== '') {
      if (this.#sharesParent(this.#last))
        return this.#join(this.#last, this.#isPartOf(this.#last) ? 'single-parent' : 'one-of-the-parents', 0.8, 0.8)
      const only = this.#byParent.get(hashTexts(village, father, mother))
      if (only === undefined || only === several) return this.#make('single-parent', only === several ? 0.4 : 0.8)
      if (this.#fathers[only] === '' || this.#mothers[only] === '') return this.#join(only, 'single-parent', 0.8, 0.7)
      return this.#join(only, 'one-of-the-parents', 0.8, 0.5)
    }
    if (draft.head !== null) return this.#find(hashTexts('h', village, keyOf(draft.head)), 'head', 0.7, 0.8, 0.6)
    if (draft.carer !== null) return this.#find(hashTexts('g', village, keyOf(draft.carer)), 'carer', 0.6, 0.7, 0.5)
    return this.#make('alone', 0.3)
  }

  /** Villages come one after the other. */
  #keyOfVillage(name: string | null): string {
    if (name !== this.#villageName) {
      this.#villageName = name
      this.#village = keyOf(name)
    }
    return this.#village
  }

  /** The household under this key, or a new one. Surety when it is new, when the row before is of it, and when it is farther up. */
  #find(key: number, reason: HouseholdReason, first: number, near: number, far: number): ProposedHousehold {
    const known = this.#byKey.get(key)
    if (known !== undefined) return this.#join(known, reason, near, far)
    this.#byKey.set(key, this.#groups.length)
    return this.#make(reason, first)
  }

  #make(reason: HouseholdReason, confidence: number): ProposedHousehold {
    const place = this.#groups.length
    this.#groups.push(this.#row)
    this.#fathers.push(this.#father)
    this.#mothers.push(this.#mother)
    this.#note(place)
    this.#last = place
    return { group: this.#row, reason, confidence }
  }

  #join(place: number, reason: HouseholdReason, near: number, far: number): ProposedHousehold {
    const consecutive = place === this.#last
    this.#last = place
    const bringsFather = this.#fathers[place] === '' && this.#father !== ''
    const bringsMother = this.#mothers[place] === '' && this.#mother !== ''
    if (bringsFather) this.#fathers[place] = this.#father
    if (bringsMother) this.#mothers[place] = this.#mother
    if (bringsFather || bringsMother) this.#note(place)
    return { group: this.#groups[place] ?? this.#row, reason, confidence: consecutive ? near : far }
  }

  #note(place: number): void {
    const father = this.#fathers[place] ?? ''
    const mother = this.#mothers[place] ?? ''
    if (father !== '') this.#noteParent(hashTexts(this.#village, father), place)
    if (mother !== '') this.#noteParent(hashTexts(this.#village, '', mother), place)
    if (father !== '' && mother !== '') this.#byKey.set(hashTexts('p', this.#village, father, mother), place)
  }

  #noteParent(key: number, place: number): void {
    const known = this.#byParent.get(key)
    this.#byParent.set(key, known === undefined || known === place ? place : several)
  }

  /** A household with one parent known, and it is one of this row's. */
  #isPartOf(place: number): boolean {
    const father = this.#fathers[place]
    const mother = this.#mothers[place]
    return (
      (father === '' && mother !== '' && mother === this.#mother) ||
      (mother === '' && father !== '' && father === this.#father)
    )
  }

  #sharesParent(place: number): boolean {
    return (
      (this.#father !== '' && this.#fathers[place] === this.#father) ||
      (this.#mother !== '' && this.#mothers[place] === this.#mother)
    )
  }
}

/**
 * Proposes a household for each child row in turn, in one pass. Lists are kept family by family, so the row before counts
 * most; farther up in the same village a family is still found by both parents. Couples of the same names in two villages
 * are two.
 */
export const householdGrouper = (): ((row: number, draft: ChildDraft) => ProposedHousehold) => {
  const grouper = new Grouper()
  return (row, draft) => grouper.group(row, draft)
}
