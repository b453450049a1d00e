import { createHash } from 'node:crypto'
import { foldName } from '@mangnon/core/name/fold.ts'
import type { TableColumn } from '@mangnon/core/register/find-table.ts'
import type { ListField, ListMapping } from '@mangnon/core/register/list-field.ts'
import type { ColumnProposal } from '@mangnon/core/register/propose-columns.ts'
import type { LegacyEncoding } from '@mangnon/core/text/legacy-encoding.ts'

/** A column as the screen shows it: what it was proposed to be, why, and what stands in it. */
export type LayoutColumn = {
  readonly column: number
  readonly letter: string
  readonly caption: string
  /** What the column is read as now. */
  readonly field: ListField
  readonly proposed: ListField
  readonly confidence: number
  readonly reason: ColumnProposal['reason']
  readonly samples: readonly string[]
  readonly legacy: LegacyEncoding | null
}

/** One way of columns; sheets with the same headings share it. */
export type LayoutTable = {
  readonly fingerprint: string
  /** Read as this commune's last list with these headings was. */
  readonly remembered: boolean
  readonly columns: readonly LayoutColumn[]
}

export type LayoutSheet = {
  readonly index: number
  readonly name: string
  /** The table's fingerprint; null: no list was found in this sheet and nothing of it was read. */
  readonly table: string | null
  /** Rows of the sheet, from 1. */
  readonly headerRows: readonly number[]
  readonly children: number
  readonly villages: number
  /** Totals, signatures and other lines beside the list. */
  readonly otherRows: number
}

export type Layout = { readonly sheets: readonly LayoutSheet[]; readonly tables: readonly LayoutTable[] }

/** What each column is, by table. */
export type BatchMapping = Readonly<Record<string, ListMapping>>

/** The same for the same headings in the same order, however they are spelled. */
export const fingerprintOf = (columns: readonly TableColumn[]): string =>
  createHash('sha256')
    .update(columns.map(({ column, captions }) => `${column}:${captions.map(foldName).join('>')}`).join('|'))
    .digest('hex')
    .slice(0, 32)
