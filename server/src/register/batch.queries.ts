import { allows } from '@mangnon/core/access/condition.ts'
import { ruleTable } from '@mangnon/core/access/rule-table.ts'
import { type ErrorCode, errorTable } from '@mangnon/core/error/error.ts'
import { columnLetter } from '@mangnon/core/register/cell.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { areaNames, ownCommunePath } from '../area/area.queries.ts'
import { villageMap } from '../area/commune.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { getBatch } from './batch-work.ts'
import type { BatchCounts } from './counts.ts'
import type { Layout } from './layout.ts'
import type {
  BatchList,
  BatchRow,
  BatchView,
  ListRows,
  ListRowView,
  ListWaiting,
  RowPage,
  WaitingPage,
} from './register.views.ts'
import { type RowFinding, sentenceOf } from './row-finding.ts'

type Batch = Pick<
  Awaited<ReturnType<typeof getBatch>>,
  'id' | 'name' | 'file_name' | 'state' | 'created_at' | 'created_by_name' | 'counts'
>

const presentRow = (batch: Batch): z.output<typeof BatchRow> => ({
  id: batch.id,
  name: batch.name,
  fileName: batch.file_name,
  state: batch.state as z.output<typeof BatchRow>['state'],
  createdAt: batch.created_at.toISOString(),
  createdByName: batch.created_by_name,
  counts: batch.counts as unknown as BatchCounts as z.output<typeof BatchRow>['counts'],
})

/** The lists of the commune, latest first. */
export const listBatches = async (tx: Transaction): Promise<z.output<typeof BatchList>> => {
  const rows = await tx.query
    .selectFrom('import_batch')
    .select(['id', 'name', 'file_name', 'state', 'created_at', 'created_by_name', 'counts'])
    .where('commune_path', '=', ownCommunePath(tx))
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute()
  tx.audit({ action: 'register.lists_listed', communePath: ownCommunePath(tx), count: rows.length })
  return { rows: rows.map(presentRow) }
}

type Can = z.output<typeof BatchView>['can'][number]

const canDo: Readonly<Record<string, readonly Can[]>> = {
  reading: ['cancel'],
  checked: ['map', 'decide', 'confirm', 'cancel'],
  writing: ['cancel'],
  written: ['decide', 'undo'],
  failed: ['cancel'],
}

/** Text in an old code is decided before anything else of the list is. */
const canNow = ({ state, legacy, legacy_decision }: Awaited<ReturnType<typeof getBatch>>): Can[] =>
  state === 'checked' && legacy !== null && legacy_decision === null ? ['map', 'cancel'] : [...(canDo[state] ?? [])]

const problemOf = (problem: unknown): z.output<typeof BatchView>['problem'] => {
  if (!problem || typeof problem !== 'object' || !('code' in problem)) return null
  const code = String(problem.code)
  return { code, message: errorTable[code in errorTable ? (code as ErrorCode) : 'internal'].vi }
}

/** One list on its way in, with how far a reading or writing has come and what this person may do next. */
export const getBatchView = async (tx: Transaction, id: string): Promise<z.output<typeof BatchView>> => {
  const batch = await getBatch(tx, id)
  tx.audit({ action: 'register.list_opened', subject: 'import_batch', subjectId: id, communePath: batch.commune_path })
  const working = batch.state === 'reading' || batch.state === 'writing'
  const progress = working
    ? await tx.query
        .selectFrom('import_progress')
        .select(['done', 'total'])
        .where('batch_id', '=', id)
        .executeTakeFirst()
    : undefined
  const mayWork = allows(ruleTable.import_batch.change, tx.actor, { areaPath: batch.commune_path })
  const layout = batch.layout as unknown as Layout | null
  return {
    ...presentRow(batch),
    version: batch.version,
    layout: layout && {
      sheets: layout.sheets.map(({ index, name, table, headerRows, children }) => ({
        index,
        name,
        table,
        headerRows: [...headerRows],
        children,
      })),
      tables: layout.tables.map(({ fingerprint, remembered, columns }) => ({
        fingerprint,
        remembered,
        columns: columns.map(column => ({ ...column, samples: [...column.samples] })),
      })),
    },
    legacy: batch.legacy as 'tcvn3' | 'vni' | null,
    legacyDecision: batch.legacy_decision as 'convert' | 'keep' | null,
    progress: progress ?? null,
    problem: problemOf(batch.problem),
    can: mayWork ? canNow(batch) : [],
  }
}

type Cell = string | number | boolean | null | { readonly day: string }

/** A cell as a person reads it. */
export const cellText = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'object') return cell.day.split('-').reverse().join('/')
  return String(cell)
}

const selectRows = (tx: Transaction) =>
  tx.query
    .selectFrom('import_row as r')
    .leftJoin('child as m', 'm.id', 'r.match_id')
    .select([
      'r.batch_id',
      'r.row_no',
      'r.sheet',
      'r.sheet_row',
      'r.cells',
      'r.corrections',
      'r.verdict',
      'r.findings',
      'r.decision',
      'r.full_name',
    ])
    .select([
      'r.sex',
      'r.birth',
      'r.village_name',
      'r.village_path',
      'r.father_name',
      'r.mother_name',
      'r.differences',
      'r.held_by',
    ])
    .select([
      'm.id as match_id',
      'm.full_name as match_name',
      'm.birth as match_birth',
      'm.village_path as match_village',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof selectRows>['execute']>>[number]
type RowView = z.output<typeof ListRowView>
type Difference = { readonly before: unknown; readonly after: unknown }

const textOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null
  if (typeof value !== 'object') return String(value)
  return Object.entries(value)
    .map(([caption, text]) => `${caption}: ${String(text)}`)
    .join('; ')
}

const presenter = async (tx: Transaction, rows: readonly Row[], communePath: string) => {
  const villages = await villageMap(tx, communePath)
  const units = await areaNames(
    tx,
    rows.flatMap(row => row.held_by ?? []),
  )
  return (row: Row, layout: Layout | null): RowView => {
    const table = layout?.sheets.find(sheet => sheet.index === row.sheet)?.table
    const columns = layout?.tables.find(({ fingerprint }) => fingerprint === table)?.columns ?? []
    const cells = row.cells as unknown as readonly Cell[]
    const corrections = (row.corrections ?? {}) as Record<string, string>
    const captions = new Map(columns.map(({ column, caption }) => [column, caption]))
    return {
      rowNo: row.row_no,
      sheet: row.sheet,
      sheetRow: row.sheet_row,
      fullName: row.full_name,
      sex: row.sex as RowView['sex'],
      birth: row.birth,
      villageName:
        row.village_path === null ? row.village_name : (villages.nameOf(row.village_path) ?? row.village_name),
      fatherName: row.father_name,
      motherName: row.mother_name,
      verdict: row.verdict as RowView['verdict'],
      decision: row.decision as RowView['decision'],
      remarks: ((row.findings ?? []) as unknown as readonly RowFinding[]).map(found => ({
        code: found.code,
        level: found.level,
        column: found.column,
        cell: found.column < 0 ? null : `${columnLetter(found.column)}${row.sheet_row}`,
        sentence: sentenceOf(found),
        proposal: 'proposal' in found ? (found.proposal ?? null) : null,
      })),
      cells: cells.flatMap((cell, column) => {
        const text = corrections[column] ?? cellText(cell)
        return text === '' && !captions.has(column)
          ? []
          : [{ column, caption: captions.get(column) ?? '', letter: columnLetter(column), text }]
      }),
      match: row.match_id
        ? {
            id: row.match_id,
            fullName: row.match_name ?? '',
            birth: row.match_birth,
            villageName: villages.nameOf(row.match_village),
          }
        : null,
      differences: Object.entries((row.differences ?? {}) as unknown as Record<string, Difference>).map(
        ([field, { before, after }]) => ({
          field,
          before: textOf(before),
          after: textOf(after),
        }),
      ),
      heldBy: row.held_by === null ? null : (units.get(row.held_by) ?? null),
    }
  }
}

/** Rows of a list in their order, all or of one verdict, or those that wait for a person. */
export const listRows = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof ListRows>,
): Promise<z.output<typeof RowPage>> => {
  const batch = await getBatch(tx, id)
  let matching = tx.query.selectFrom('import_row as r').where('r.batch_id', '=', id)
  if (input.verdict) matching = matching.where('r.verdict', '=', input.verdict)
  if (input.waiting) matching = matching.where('r.verdict', '=', 'decision').where('r.decision', 'is', null)
  const { total } = await matching.select(eb => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const page = await matching.select('r.row_no').orderBy('r.row_no').offset(input.offset).limit(input.limit).execute()
  const numbers = page.map(row => row.row_no)
  const rows =
    numbers.length === 0
      ? []
      : await selectRows(tx).where('r.batch_id', '=', id).where('r.row_no', 'in', numbers).orderBy('r.row_no').execute()
  const present = await presenter(tx, rows, batch.commune_path)
  tx.audit({
    action: 'register.list_rows_read',
    subject: 'import_batch',
    subjectId: id,
    communePath: batch.commune_path,
    count: rows.length,
  })
  return { total, offset: input.offset, rows: rows.map(row => present(row, batch.layout as unknown as Layout | null)) }
}

/** Every row of the commune's lists that still waits for a person, oldest list first. */
export const listWaiting = async (
  tx: Transaction,
  input: z.output<typeof ListWaiting>,
): Promise<z.output<typeof WaitingPage>> => {
  const communePath = ownCommunePath(tx)
  const matching = tx.query
    .selectFrom('import_row as r')
    .innerJoin('import_batch as b', 'b.id', 'r.batch_id')
    .where('r.commune_path', '=', communePath)
    .where('r.verdict', '=', 'decision')
    .where('r.decision', 'is', null)
    .where('b.state', 'in', ['checked', 'written'])
  const { total } = await matching.select(eb => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const page = await matching
    .select(['r.batch_id', 'r.row_no', 'b.name', 'b.layout'])
    .orderBy('b.created_at')
    .orderBy('r.batch_id')
    .orderBy('r.row_no')
    .offset(input.offset)
    .limit(input.limit)
    .execute()
  const wanted = page.map(({ batch_id, row_no }) => sql`(${batch_id}::uuid, ${row_no}::int)`)
  const rows =
    wanted.length === 0
      ? []
      : await selectRows(tx)
          .where(sql<boolean>`(r.batch_id, r.row_no) in (${sql.join(wanted)})`)
          .execute()
  const byKey = new Map(rows.map(row => [`${row.batch_id} ${row.row_no}`, row]))
  const present = await presenter(tx, rows, communePath)
  tx.audit({ action: 'register.waiting_rows_read', communePath, count: rows.length })
  return {
    total,
    offset: input.offset,
    rows: page.flatMap(({ batch_id, row_no, name, layout }) => {
      const row = byKey.get(`${batch_id} ${row_no}`)
      return row ? [{ ...present(row, layout as unknown as Layout | null), batch: { id: batch_id, name } }] : []
    }),
  }
}
