import { allows } from '@mangnon/core/access/condition.ts'
import { ruleTable } from '@mangnon/core/access/rule-table.ts'
import { type ErrorCode, errorTable } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import { ownCommunePath } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { getBatch, getProgress } from './batch-work.ts'
import type { Layout } from './layout.ts'
import type { BatchCountsView, BatchList, BatchRow, BatchView } from './register.views.ts'

type Batch = Pick<
  Awaited<ReturnType<typeof getBatch>>,
  'id' | 'name' | 'file_name' | 'state' | 'created_at' | 'created_by_name' | 'counts'
>

/** Lists of release 0.1.0 did not count apart what was decided. */
const presentCounts = (counts: unknown): z.output<typeof BatchRow>['counts'] =>
  counts === null ? null : Object.assign({ decidedNew: 0, decidedMerge: 0 }, counts as z.output<typeof BatchCountsView>)

const presentRow = (batch: Batch): z.output<typeof BatchRow> => ({
  id: batch.id,
  name: batch.name,
  fileName: batch.file_name,
  state: batch.state as z.output<typeof BatchRow>['state'],
  createdAt: batch.created_at.toISOString(),
  createdByName: batch.created_by_name,
  counts: presentCounts(batch.counts),
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

type Working = Pick<Awaited<ReturnType<typeof getBatch>>, 'state' | 'legacy' | 'legacy_decision' | 'commune_path'>

/** What this person may do with the list now. Text in an old code is decided before anything else of the list is. */
export const batchAbilities = (tx: Transaction, batch: Working): Can[] => {
  if (!allows(ruleTable.import_batch.change, tx.actor, { areaPath: batch.commune_path })) return []
  const unread = batch.state === 'checked' && batch.legacy !== null && batch.legacy_decision === null
  return unread ? ['map', 'cancel'] : [...(canDo[batch.state] ?? [])]
}

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
  const progress = working ? await getProgress(tx, id) : null
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
    progress,
    problem: problemOf(batch.problem),
    can: batchAbilities(tx, batch),
  }
}
