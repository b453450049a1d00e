import { foldName } from '../name/fold.ts'
import type { Row } from './cell.ts'
import type { ChildDraft } from './child-draft.ts'
import { compileMapping } from './compiled-mapping.ts'
import { type Finding, finding } from './finding.ts'
import { hashCells, hashTexts } from './hash.ts'
import type { ListMapping } from './list-field.ts'
import { NumberTable } from './number-table.ts'

/** Asked for each child row in turn. `row` is the caller's number of the row; what comes back names an earlier one. */
export type RepeatFinder = (row: number, cells: Row, draft: ChildDraft) => Finding | null

/**
 * Finds children that stand in one file twice: the same row again (all but its number), the same identifier, or the same
 * name, birth and mother. It keeps three numbers a row and no text: some 40 MB for 300,000 rows.
 */
export const repeatFinder = (mapping: ListMapping): RepeatFinder => {
  const { column, all } = compileMapping(mapping)
  const compared = all.filter(({ field }) => field !== 'ordinal').map(mapped => mapped.column)
  const rows = new NumberTable()
  const numbers = new NumberTable()
  const children = new NumberTable()
  const nameColumn = column.fullName ?? column.givenPart ?? -1

  return (row, cells, draft) => {
    const whole = hashCells(cells, compared)
    const number = draft.personalNumber === null ? null : Number(draft.personalNumber)
    const child = childKey(draft)
    const sameRow = firstOf(rows, whole, row)
    const sameNumber = number === null ? undefined : firstOf(numbers, number, row)
    const sameChild = child === null ? undefined : firstOf(children, child, row)
    if (sameRow !== undefined && draft.fullName !== null)
      return finding('fullName', nameColumn, 'repeat:same-row', { typed: draft.typedName, row: sameRow })
    if (sameNumber !== undefined)
      return finding('personalNumber', column.personalNumber ?? -1, 'id:repeated', {
        typed: draft.personalNumber ?? '',
        row: sameNumber,
      })
    if (sameChild !== undefined)
      return finding('fullName', nameColumn, 'repeat:same-child', { typed: draft.typedName, row: sameChild })
    return null
  }
}

/** The earlier row that said the same; this one is remembered when it is the first. */
const firstOf = (table: NumberTable, key: number, row: number): number | undefined => {
  const first = table.get(key)
  if (first === undefined) table.set(key, row)
  return first
}

/** Name, birth and mother (else father); too little to go by when the birth or both parents are unknown. */
const childKey = ({ fullName, birth, mother, father }: ChildDraft): number | null => {
  const parent = mother ?? father
  if (fullName === null || birth === null || parent === null) return null
  return hashTexts(foldName(fullName), birth, foldName(parent))
}
