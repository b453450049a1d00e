import type { BatchCounts } from './counts.ts'
import type { BaseVerdict, ListRow } from './staged-row.ts'

/** What the rows say by themselves, as long as no child of the register and no earlier decision is met. */
export type ReadTally = {
  readonly rows: number
  readonly decision: number
  readonly error: number
  /** Families of which a row becomes a new child. */
  readonly families: number
  /** In the order of the list. */
  readonly newVillages: readonly string[]
}

/** Counts rows while they are read: to count 300,000 of them afterwards takes longer than to read 20,000. */
export class RowTally {
  #rows = 0
  #decision = 0
  #error = 0
  #families = 0
  /** By the number of a family's first row. */
  #counted = new Uint8Array(4096)
  readonly #villages = new Set<string>()

  add({ rowNo, household, draft, villagePath }: ListRow, verdict: BaseVerdict): void {
    this.#rows++
    if (verdict === 'error') {
      this.#error++
      return
    }
    if (draft.villageName !== null && villagePath === null) this.#villages.add(draft.villageName)
    if (verdict === 'decision') this.#decision++
    else if (household.reason !== 'alone') this.#family(household.group, rowNo)
  }

  #family(first: number, row: number): void {
    if (row >= this.#counted.length) {
      const larger = new Uint8Array(row * 2)
      larger.set(this.#counted)
      this.#counted = larger
    }
    if (this.#counted[first] === 1) return
    this.#counted[first] = 1
    this.#families++
  }

  get(): ReadTally {
    return {
      rows: this.#rows,
      decision: this.#decision,
      error: this.#error,
      families: this.#families,
      newVillages: [...this.#villages],
    }
  }
}

/** The counts of a batch in which nothing else was found than its rows say. */
export const countsOfTally = ({ rows, decision, error, families, newVillages }: ReadTally): BatchCounts => ({
  rows,
  new: rows - decision - error,
  same: 0,
  changed: 0,
  decision,
  waiting: decision,
  decidedNew: 0,
  decidedMerge: 0,
  error,
  householdsNew: families,
  householdsExisting: 0,
  newVillages,
})
