import { allows } from '@mangnon/core/access/condition.ts'
import { ruleTable } from '@mangnon/core/access/rule-table.ts'
import {
  type ChangeFinding,
  type ChangeFindingCode,
  changeFindings,
  changeSentence,
} from '@mangnon/core/area/change/change-finding.ts'
import { type LineKind, lineKinds } from '@mangnon/core/area/change/change-plan.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import type { AreaChangeLineView, AreaChangeRow, AreaChangeView, ListAreaChangeLines } from './change.views.ts'
import type { ChangeCounts } from './plan-lines.ts'

type Row = z.output<typeof AreaChangeRow>

const gravities = { info: 0, warning: 1, error: 2 } as const
const columns = [
  'id',
  'title',
  'effective_on',
  'legal_text',
  'state',
  'created_by_name',
  'confirmed_by_name',
  'confirmed_at',
  'applied_at',
  'undone_at',
  'version',
] as const

const sets = (tx: Transaction) => tx.query.selectFrom('area_change_set').select(columns)
type Stored = Awaited<ReturnType<ReturnType<typeof sets>['executeTakeFirstOrThrow']>>

const present = (row: Stored): Row => ({
  id: row.id,
  title: row.title,
  effectiveOn: row.effective_on,
  legalText: row.legal_text,
  state: row.state as Row['state'],
  createdByName: row.created_by_name,
  confirmedByName: row.confirmed_by_name,
  confirmedAt: row.confirmed_at?.toISOString() ?? null,
  appliedAt: row.applied_at?.toISOString() ?? null,
  undoneAt: row.undone_at?.toISOString() ?? null,
  version: row.version,
})

const mayChange = (tx: Transaction): boolean => allows(ruleTable.area_change_set.change, tx.actor, { areaPath: '' })

/** Every change of units, the latest day first. */
export const listAreaChanges = async (tx: Transaction) => {
  const rows = await sets(tx).orderBy('effective_on', 'desc').orderBy('created_at', 'desc').limit(500).execute()
  tx.audit({ action: 'area.changes_listed', count: rows.length })
  return { rows: rows.map(present), canCreate: mayChange(tx) }
}

const can = (tx: Transaction, state: Row['state'], errors: number, files: number) => {
  if (!mayChange(tx)) return []
  if (state === 'applied') return ['undo'] as const
  if (state === 'waiting') return ['cancel'] as const
  if (state !== 'draft' && state !== 'failed') return []
  return errors === 0 && files > 0 ? (['change', 'confirm', 'cancel'] as const) : (['change', 'cancel'] as const)
}

const problemOf = (value: unknown): z.output<typeof AreaChangeView>['problem'] => {
  if (!value || typeof value !== 'object' || !('code' in value)) return null
  const places = 'places' in value && typeof value.places === 'string' ? value.places.split(' ') : []
  return { code: String(value.code), places }
}

/** One change with what its tables say and what it would move. Refuses with `not_found`. */
export const getAreaChange = async (tx: Transaction, id: string): Promise<z.output<typeof AreaChangeView>> => {
  const row = await sets(tx).select(['counts', 'problem', 'undo_reason']).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  const { rows: files } = await tx.client.query<{ name: string; kind: string; rows: number }>(
    'select name, kind, jsonb_array_length(sheet) as rows from area_change_file where set_id = $1 order by no',
    [id],
  )
  tx.audit({ action: 'area.change_read', subject: 'area', subjectId: id })
  const counts = (row.counts ?? {}) as Partial<ChangeCounts>
  const change = present(row)
  return {
    change,
    files,
    kinds: lineKinds.flatMap(kind => {
      const lines = counts.lines?.[kind] ?? 0
      return lines > 0 ? [{ kind, lines }] : []
    }),
    findings: (Object.entries(counts.findings ?? {}) as [ChangeFindingCode, number][])
      .map(([code, lines]) => ({
        code,
        gravity: changeFindings[code].level,
        sentence: changeSentence({ code, value: '…' }),
        lines,
      }))
      .toSorted((a, b) => gravities[b.gravity] - gravities[a.gravity]),
    errors: counts.errors ?? 0,
    moves: {
      children: counts.children ?? 0,
      households: counts.households ?? 0,
      villages: counts.villages ?? 0,
      accounts: counts.accounts ?? 0,
      batches: counts.batches ?? 0,
      waitingChildren: counts.waitingChildren ?? 0,
      waitingHouseholds: counts.waitingHouseholds ?? 0,
      waitingAccounts: counts.waitingAccounts ?? 0,
    },
    undoReason: row.undo_reason,
    problem: problemOf(row.problem),
    can: [...can(tx, change.state, counts.errors ?? 0, files.length)],
  }
}

const codeOf = (id: string | null): string | null => id?.split('-')[1] ?? null

type Counted = {
  from_path: string
  children: number
  households: number
  villages: number
  accounts: number
  batches: number
}

/** A page of a change's lines, those with the gravest findings first, each with what stands in the old unit now. */
export const listAreaChangeLines = async (tx: Transaction, id: string, input: z.output<typeof ListAreaChangeLines>) => {
  await sets(tx)
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => new Refusal('not_found'))
  const matching = tx.query
    .selectFrom('area_change_line as l')
    .where('l.set_id', '=', id)
    .$if(input.kind !== undefined, query => query.where('l.kind', '=', input.kind ?? ''))
    .$if(input.gravity !== undefined, query => query.where('l.gravity', '=', gravities[input.gravity ?? 'info']))
  const { total } = await matching.select(eb => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await matching
    .leftJoin('area_change_file as f', join => join.onRef('f.set_id', '=', 'l.set_id').onRef('f.no', '=', 'l.file_no'))
    .selectAll('l')
    .select('f.name as file_name')
    .orderBy('l.gravity', 'desc')
    .orderBy('l.line_no')
    .offset(input.offset)
    .limit(input.limit)
    .execute()
  const counted = await tx.client.query<Counted>('select * from area_change_counts($1)', [id])
  tx.audit({ action: 'area.change_lines_listed', subject: 'area', subjectId: id, count: rows.length })
  const byPath = new Map(counted.rows.map(row => [row.from_path, row]))
  return {
    total,
    offset: input.offset,
    rows: rows.map((row): z.output<typeof AreaChangeLineView> => {
      const counts = row.old_path === null ? undefined : byPath.get(row.old_path)
      return {
        no: row.line_no,
        file: row.file_name,
        row: row.file_row,
        kind: row.kind as LineKind,
        level: row.level as 'commune',
        oldCode: codeOf(row.old_id),
        oldName: row.old_name,
        newCode: codeOf(row.new_id),
        newName: row.new_name,
        part: row.part,
        note: row.note,
        findings: (row.findings as ChangeFinding[]).map(finding => ({
          code: finding.code,
          gravity: changeFindings[finding.code].level,
          sentence: changeSentence(finding),
        })),
        children: counts?.children ?? null,
        households: counts?.households ?? null,
        villages: counts?.villages ?? null,
        accounts: counts?.accounts ?? null,
        batches: counts?.batches ?? null,
      }
    }),
  }
}
