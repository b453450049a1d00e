import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import type { Cell } from '@mangnon/core/register/cell.ts'
import { householdGrouper } from '@mangnon/core/register/group-households.ts'
import { readRow } from '@mangnon/core/register/read-row.ts'
import { convertLegacy } from '@mangnon/core/text/legacy-encoding.ts'
import { ethnicGroups } from '@mangnon/legal/code-lists/ethnic-groups.ts'
import { childAgeLimit } from '@mangnon/legal/parameters/child-age.ts'
import { parameterOn } from '@mangnon/legal/parameters/parameter.ts'
import { villageMap } from '../area/commune.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { bySets } from './by-sets.ts'
import { matchRows, settleBatch } from './check-batch.ts'
import { copyInto } from './copy-into.ts'
import { CopyLines } from './copy-text.ts'
import { idSource } from './id-source.ts'
import type { BatchMapping, Layout, LayoutTable } from './layout.ts'
import { createCandidateSql, createStagedSql, insertRowsSql } from './match-sql.ts'
import { type RowFinding, registerFinding } from './row-finding.ts'
import { addStaged, cellOf } from './staged-row.ts'
import { villageFinder } from './village-finder.ts'

export type Correction = { readonly rowNo: number; readonly cells: readonly { column: number; text: string }[] }

type Batch = {
  readonly id: string
  readonly commune_path: string
  readonly layout: unknown
  readonly mapping: unknown
  readonly legacy_decision: string | null
}

/** What stands in a column of an old code, as it reads. */
const converterOf =
  (table: LayoutTable | undefined) =>
  (cell: Cell, column: number): Cell => {
    const legacy = table?.columns.find(one => one.column === column)?.legacy
    return legacy && typeof cell === 'string' ? convertLegacy(cell, legacy) : cell
  }

/** The rows as they are stored, in the order asked; refuses with `not_found`. */
const storedRows = async (tx: Transaction, batchId: string, numbers: readonly number[]) => {
  const rows = await tx.query
    .selectFrom('import_row')
    .selectAll()
    .where('batch_id', '=', batchId)
    .where('row_no', 'in', [...numbers])
    .execute()
  const byNumber = new Map(rows.map(row => [row.row_no, row]))
  return (rowNo: number) => {
    const row = byNumber.get(rowNo)
    if (!row) throw new Refusal('not_found')
    return row
  }
}

type Corrected = { readonly rowNo: number; readonly corrections: string; readonly householdId: string | null }

/**
 * Reads rows of a checked list again with cells that a person put right, and gives them new verdicts. What stood in the file stays
 * in the row; the corrections are kept beside it. A correction answers what the row asked, so an earlier decision is taken back.
 * What only the whole list shows is settled afterwards, once (`settleBatch`).
 */
export const rereadRows = async (tx: Transaction, batch: Batch, corrections: readonly Correction[]): Promise<void> => {
  const layout = batch.layout as Layout
  const mappings = batch.mapping as BatchMapping
  const today = dayInVietnam()
  const adultAge = parameterOn(childAgeLimit, today)?.value
  const findVillage = villageFinder((await villageMap(tx, batch.commune_path)).all)
  const nextId = idSource()
  const rowAt = await storedRows(
    tx,
    batch.id,
    corrections.map(({ rowNo }) => rowNo),
  )
  const kept: Corrected[] = []
  const lines = new CopyLines()
  for (const { rowNo, cells: corrected } of corrections) {
    const row = rowAt(rowNo)
    const fingerprint = layout.sheets.find(sheet => sheet.index === row.sheet)?.table ?? ''
    const table = layout.tables.find(one => one.fingerprint === fingerprint)
    const mapping = mappings[fingerprint]
    if (!mapping || row.verdict === 'same') throw invalid({ path: `decisions.${rowNo}`, code: 'invalid' })
    const raw = (row.cells as unknown[]).map(cellOf)
    const all = { ...((row.corrections ?? {}) as Record<string, string>) }
    for (const { column, text } of corrected) all[column] = text
    const read: Cell[] = batch.legacy_decision === 'convert' ? raw.map(converterOf(table)) : [...raw]
    for (const [column, text] of Object.entries(all)) read[Number(column)] = text
    const { draft, findings } = readRow(read, mapping, {
      today,
      ethnicGroups,
      village: row.village_name,
      ...(adultAge !== undefined && { adultAge }),
    })
    const villagePath = draft.villageName === null ? null : findVillage(draft.villageName)
    const told: RowFinding[] = [...findings]
    if (draft.villageName !== null && villagePath === null)
      told.push(registerFinding('village:new', { field: 'village' }))
    // The family was found from the whole list; a corrected cell leaves the row in it.
    const household = {
      ...householdGrouper()(rowNo, draft),
      ...(row.family_no !== null && { group: row.family_no, reason: 'both-parents' as const }),
    }
    addStaged(
      lines,
      {
        rowNo,
        sheet: row.sheet,
        sheetRow: row.sheet_row,
        cells: raw,
        draft,
        findings: told,
        repeatOf: null,
        household,
        villagePath,
        mapping,
      },
      { today, nextId },
    )
    kept.push({ rowNo, corrections: JSON.stringify(all), householdId: row.household_id })
  }
  const { client } = tx
  await client.query(`${createStagedSql('staged')}; truncate staged; ${createCandidateSql}`)
  await copyInto(tx, 'staged', lines.take())
  await matchRows(tx, 'staged', batch.commune_path)
  // The row comes anew under its number; its trigger knows that this is no loss.
  await client.query(`set local mn.rereading = 'on'`)
  await client.query('delete from import_row r using staged s where r.batch_id = $1 and r.row_no = s.row_no', [
    batch.id,
  ])
  await client.query(insertRowsSql('staged'), [batch.id, batch.commune_path])
  await client.query(
    `update import_row r set corrections = c.corrections::jsonb, household_id = coalesce(c.household_id, r.household_id)
       from unnest($2::int[], $3::text[], $4::uuid[]) as c (row_no, corrections, household_id)
      where r.batch_id = $1 and r.row_no = c.row_no`,
    [
      batch.id,
      kept.map(({ rowNo }) => rowNo),
      kept.map(one => one.corrections),
      kept.map(({ householdId }) => householdId),
    ],
  )
}

/** Reads the rows again and settles the list at once. */
export const correctRows = async (tx: Transaction, batch: Batch, corrections: readonly Correction[]): Promise<void> => {
  await rereadRows(tx, batch, corrections)
  await bySets(tx, () => settleBatch(tx, batch.id))
}
