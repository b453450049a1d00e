import type { lockChild } from '../../child/child.queries.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import type { OtherRecord } from '../other-record.ts'

export type KeptChild = Awaited<ReturnType<typeof lockChild>>

/**
 * One thing that a merge brought over: where it hangs, its id at the record that goes, its id at the one that stays, and the row as the
 * merge wrote it, by which a later change shows.
 */
export type Brought = { readonly table: string; readonly from: string; readonly id: string; readonly row: string }

/**
 * How what hangs on a child comes over in a merge. The record that goes keeps its own, since it may stand again; the one that stays
 * gets its own copy of each that it has not already.
 */
export type Hanging = {
  /** Writes what the record that stays lacks; `left`: how many it has already, or that cannot stand beside its own. */
  readonly bring: (
    tx: Transaction,
    other: OtherRecord,
    kept: KeptChild,
    reason: string,
  ) => Promise<{ readonly brought: readonly Brought[]; readonly left: number }>
  /** Of what was brought, what has been changed since: that would be lost. */
  readonly changed: (tx: Transaction, kept: KeptChild, brought: readonly Brought[]) => Promise<readonly Brought[]>
  /** Takes back what was brought; it stays readable as what was known. */
  readonly takeBack: (tx: Transaction, kept: KeptChild, brought: readonly Brought[], reason: string) => Promise<void>
}
