import { circumstancesHanging } from './circumstances.ts'
import { establishedHanging } from './established.ts'
import type { Hanging } from './hanging.ts'
import { supportsHanging } from './supports.ts'

/**
 * What becomes of a table's rows when their child is merged into another. `brings`: the record that stays gets its own copy. `with_fields`:
 * follows from the fields that a person chose. `stays`: belongs to the record it was made for, which can still be opened, and says why.
 */
export type HangingTable =
  | { readonly how: 'brings'; readonly hanging: Hanging }
  | { readonly how: 'with_fields' }
  | { readonly how: 'stays'; readonly why: string }

/**
 * Every table that hangs on a child. A new one joins here and says what a merge does with it: a test fails while one is missing.
 */
export const hangingTables: Readonly<Record<string, HangingTable>> = {
  child_circumstance: { how: 'brings', hanging: circumstancesHanging },
  child_support: { how: 'brings', hanging: supportsHanging },
  child_support_fact: { how: 'brings', hanging: establishedHanging },
  child_known_as: { how: 'with_fields' },
  child_residence: { how: 'with_fields' },
  child_household: { how: 'with_fields' },
  child_school: { how: 'with_fields' },
  child_known_before: { how: 'stays', why: 'tells how that record was known before it was changed' },
  figure_child: { how: 'stays', why: 'is counted anew from what stands' },
  figure_mark: { how: 'stays', why: 'says that the record is to be counted anew' },
  figure_touch: { how: 'stays', why: 'says when something of that record was written' },
  consent: { how: 'stays', why: 'sealed under the key of the record it was given for' },
  data_request: { how: 'stays', why: 'answered about the record it was asked about' },
  child_export: { how: 'stays', why: 'tells what was handed out of that record' },
  erasure: { how: 'stays', why: 'an order names a record; one that is open keeps it from being merged' },
  child_duplicate: { how: 'stays', why: 'a pair is about two records' },
  child_merge: { how: 'stays', why: 'tells what became of that record' },
  child_event: {
    how: 'stays',
    why: 'happened to the record it was entered for; what it changed is among the fields that a person chose',
  },
  injury: { how: 'stays', why: 'tells of the record that was injured; it is counted in the commune where it happened' },
  identity_proposal: { how: 'stays', why: 'was seen at home and verified of the record that it names' },
  protection_case: {
    how: 'stays',
    why: 'a case is answered for by the commune that opened it, under the record it was opened about',
  },
  notice: { how: 'stays', why: 'tells of whom the notice was taken to speak' },
  import_row: { how: 'stays', why: 'a list’s row tells which record it made' },
}

/** Those that are brought over, under their table’s name. */
export const broughtTables: readonly (readonly [string, Hanging])[] = Object.entries(hangingTables).flatMap(
  ([table, one]) => (one.how === 'brings' ? [[table, one.hanging] as const] : []),
)
