import type { Actor } from '@mangnon/core/account/role.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import { toneKey } from '@mangnon/core/name/tone-key.ts'
import { villageMap } from '../area/commune.queries.ts'
import { holdAreas } from '../platform/db/areas-stand.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { storedPath } from '../platform/file-store.ts'
import { dayInVietnam } from '../platform/today.ts'
import { type BatchWork, Cancelled, getBatch, NotMine, progressOf, takeBatch } from './batch-work.ts'
import { bySets } from './by-sets.ts'
import { copyInto } from './copy-into.ts'
import { type BatchCounts, countBatch } from './counts.ts'
import type { BatchMapping } from './layout.ts'
import { matchAlike } from './match-alike.ts'
import {
  candidatesSql,
  carriedSql,
  createCandidateSql,
  createStagedSql,
  insertRowsSql,
  insertUnknownRowsSql,
} from './match-sql.ts'
import { type ListReading, readInWorker } from './read-in-worker.ts'
import type { ReadOptions } from './read-list.ts'
import { countsOfTally } from './read-tally.ts'
import { type RegisterFindingCode, registerFinding } from './row-finding.ts'
import type { StagedColumn } from './staged-row.ts'

type Batch = Awaited<ReturnType<typeof getBatch>>

/** Rows that are matched and stored at once, while the reading goes on beside it (12 MB). */
const blockRows = 20_000
/** A list so made that matching it takes longer is no list. */
const longestStatement = '5min'

/** Two spellings of one name may differ in the place of a tone mark; another mark makes another name, and perhaps another child. */
const judgeSpellings = async (tx: Transaction): Promise<void> => {
  const { rows } = await tx.client.query<{ row_no: number; id: string; listed: string; registered: string }>(
    `select row_no, id, listed, registered from candidate where rank = 1 and not number_same and listed is distinct from registered`,
  )
  const other = rows.filter(row => toneKey(row.listed) !== toneKey(row.registered))
  if (other.length === 0) return
  await tx.client.query(
    `update candidate k set rank = 2, reason = 'match:marks' from unnest($1::int[], $2::uuid[]) as o (row_no, id)
      where k.row_no = o.row_no and k.id = o.id`,
    [other.map(row => row.row_no), other.map(row => row.id)],
  )
}

/** What rows are joined by: to look at all columns takes the planner longer than the matching. */
const matchedBy: readonly StagedColumn[] = ['row_no', 'base', 'full_name', 'name_key', 'personal_number', 'birth_first']

/** @returns how many decisions of earlier lists were found */
const recallDecisions = async (tx: Transaction, table: string, communePath: string): Promise<number> => {
  const carried = await tx.client.query(carriedSql(table), [communePath])
  return carried.rowCount ?? 0
}

/**
 * Finds for the rows of a staged table whom they mean. Leaves candidates and carried decisions in their temporary tables, which
 * are empty when it begins.
 * @returns how many of both there are
 */
export const matchRows = async (
  tx: Transaction,
  table: string,
  communePath: string,
  onlySince = '',
): Promise<number> => {
  await tx.client.query(`analyze ${table} (${matchedBy.join(', ')})`)
  const candidates = await tx.client.query(candidatesSql(table, onlySince), [communePath])
  await tx.client.query('analyze candidate')
  await judgeSpellings(tx)
  const alike = await matchAlike(tx, table, communePath, onlySince)
  return (candidates.rowCount ?? 0) + alike + (await recallDecisions(tx, table, communePath))
}

/** @returns whether anybody was met: a child of the register, or a decision of an earlier list */
const settleBlock = async (tx: Transaction, batch: Batch, known: boolean): Promise<boolean> => {
  const met = known
    ? await matchRows(tx, 'staged', batch.commune_path)
    : await recallDecisions(tx, 'staged', batch.commune_path)
  await tx.client.query(met > 0 ? insertRowsSql('staged') : insertUnknownRowsSql('staged'), [
    batch.id,
    batch.commune_path,
  ])
  await tx.client.query(met > 0 ? 'truncate staged, candidate, carried' : 'truncate staged')
  return met > 0
}

const added = (code: RegisterFindingCode, field?: 'personalNumber'): string =>
  JSON.stringify([registerFinding(code, field && { field })])

/**
 * What only the whole list shows: two rows that mean one child, one number in two tables, numbers that others hold. `known`: the
 * commune has children whom rows may mean. `tables`: that the reading found; within one it has seen each number itself.
 * @returns how many rows were told otherwise
 */
export const settleBatch = async (
  tx: Transaction,
  batchId: string,
  { known = true, tables = Number.POSITIVE_INFINITY } = {},
): Promise<number> => {
  let told = 0
  const tell = async (sql: string, ...values: string[]): Promise<void> => {
    told += (await tx.client.query(sql, [batchId, ...values])).rowCount ?? 0
  }
  if (known)
    await tell(
      `update import_row r set verdict = 'decision', findings = coalesce(r.findings, '[]') || $2::jsonb
       from (select row_no, row_number() over (partition by match_id order by (repeat_of is not null), row_no) as turn
               from import_row where batch_id = $1 and match_id is not null and verdict in ('same', 'changed')) again
      where r.batch_id = $1 and r.row_no = again.row_no and again.turn > 1`,
      added('match:shared'),
    )
  if (tables > 1)
    await tell(
      `update import_row r set verdict = 'decision', findings = coalesce(r.findings, '[]') || $2::jsonb
       from (select personal_number, min(row_no) as first from import_row
              where batch_id = $1 and personal_number is not null and verdict = 'new' group by 1 having count(*) > 1) again
      where r.batch_id = $1 and r.verdict = 'new' and r.personal_number = again.personal_number and r.row_no > again.first`,
      added('id:twice', 'personalNumber'),
    )
  // A child whom the register knows needs no decision for a number that others hold: it is only not taken.
  await tell(
    `update import_row r set held_by = h.commune_path,
            verdict = case when r.verdict = 'new' then 'decision'
                           when r.verdict = 'changed' and r.differences - 'personalNumber' = '{}' then 'same' else r.verdict end,
            differences = nullif(r.differences - 'personalNumber', '{}'),
            findings = coalesce(r.findings, '[]') || case when r.verdict in ('same', 'changed') then $3::jsonb else $2::jsonb end
       from identifiers_held($1) h where r.batch_id = $1 and r.row_no = h.row_no and not h.mine and r.verdict <> 'error' and r.held_by is null`,
    added('id:held', 'personalNumber'),
    added('id:not-taken', 'personalNumber'),
  )
  return told
}

type Preparation = { readonly batch: Batch; readonly known: boolean; readonly options: ReadOptions }

const prepare = async (tx: Transaction, batchId: string, now: Date): Promise<Preparation> => {
  const batch = await getBatch(tx, batchId)
  if (batch.state !== 'reading') throw new NotMine()
  const villages = await villageMap(tx, batch.commune_path)
  const remembered = await tx.query
    .selectFrom('import_mapping')
    .select(['fingerprint', 'mapping'])
    .where('commune_path', '=', batch.commune_path)
    .execute()
  const { rows } = await tx.client.query<{ known: boolean }>(
    'select exists (select from child where commune_path = $1) as known',
    [batch.commune_path],
  )
  const own = (batch.mapping ?? {}) as unknown as BatchMapping
  const earlier = Object.fromEntries(remembered.map(({ fingerprint, mapping }) => [fingerprint, mapping]))
  return {
    batch,
    known: rows[0]?.known ?? true,
    options: {
      today: dayInVietnam(now),
      villages: villages.all,
      mapping: { ...(earlier as unknown as BatchMapping), ...own },
      remembered: Object.keys(earlier).filter(fingerprint => !(fingerprint in own)),
      legacyDecision: batch.legacy_decision as ReadOptions['legacyDecision'],
    },
  }
}

type Reading = ListReading & { readonly met: boolean }

const readRows = async (
  tx: Transaction,
  work: BatchWork,
  { batch, known, options }: Preparation,
  report: (done: number) => Promise<void>,
): Promise<Reading> => {
  await tx.client.query(`set local statement_timeout = '${longestStatement}'`)
  await tx.client.query('delete from import_row where batch_id = $1', [batch.id])
  await tx.client.query(`${createStagedSql('staged')}; ${createCandidateSql}`)
  const path = storedPath(work.filesFolder, batch.file_hash)
  const parcels = readInWorker({ path, options }, work.signal)
  let staged = 0
  let done = 0
  let met = false
  try {
    for (;;) {
      const next = await parcels.next()
      if (!next.done) {
        await copyInto(tx, 'staged', next.value.bytes)
        staged += next.value.rows
        done += next.value.rows
      }
      if (staged >= blockRows || (next.done && staged > 0)) {
        met = (await settleBlock(tx, batch, known)) || met
        staged = 0
      }
      if (next.done) return { ...next.value, met }
      await report(done)
    }
  } finally {
    await parcels.return(undefined as never)
  }
}

const check = async (tx: Transaction, work: BatchWork, actor: Actor, batchId: string): Promise<BatchCounts> => {
  await holdAreas(tx)
  await takeBatch(tx, batchId)
  const preparation = await prepare(tx, batchId, work.now?.() ?? new Date())
  const { batch } = preparation
  const report = progressOf(work, actor, { id: batch.id, communePath: batch.commune_path })
  const summary = await readRows(tx, work, preparation, report)
  const counts = await bySets(tx, async () => {
    const { known } = preparation
    const told = await settleBatch(tx, batchId, { known, tables: summary.layout.tables.length })
    return known || summary.met || told > 0 ? countBatch(tx, batchId, known) : countsOfTally(summary.tally)
  })
  await tx.query
    .updateTable('import_batch')
    .set({
      state: 'checked',
      layout: JSON.stringify(summary.layout),
      mapping: JSON.stringify(summary.mapping),
      legacy: summary.legacy,
      counts: JSON.stringify(counts),
      problem: null,
      checked_at: new Date(),
      version: batch.version + 1,
    })
    .where('id', '=', batchId)
    .execute()
  tx.audit({
    action: 'register.list_checked',
    subject: 'import_batch',
    subjectId: batchId,
    communePath: batch.commune_path,
    count: counts.rows,
  })
  return counts
}

/** A work that ended otherwise than well leaves the batch with what happened, for the person to see. */
const leave = async (
  work: BatchWork,
  actor: Actor,
  batchId: string,
  state: 'failed' | 'cancelled',
  code: string | null,
) => {
  await work.db.as(actor, 'register_import', async tx => {
    await tx.query
      .updateTable('import_batch')
      .set(eb => ({ state, problem: code === null ? null : JSON.stringify({ code }), version: eb('version', '+', 1) }))
      .where('id', '=', batchId)
      .where('state', '=', 'reading')
      .execute()
  })
}

/**
 * The dry run: reads the batch's stored file and gives every row its verdict; nothing of the register is written. The batch goes
 * from `reading` to `checked`, to `failed` when the file cannot be read, to `cancelled` when the person stopped it; a process that
 * dies leaves it at `reading`, to be read again. Rows of an earlier reading are replaced.
 * @returns the counts, or null when nothing was to do or the reading did not come to its end
 */
export const checkBatch = async (work: BatchWork, actor: Actor, batchId: string): Promise<BatchCounts | null> => {
  try {
    return await work.db.as(actor, 'register_import', tx => check(tx, work, actor, batchId))
  } catch (error) {
    if (error instanceof NotMine || work.signal?.aborted) return null
    if (error instanceof Cancelled) await leave(work, actor, batchId, 'cancelled', null)
    else await leave(work, actor, batchId, 'failed', error instanceof Refusal ? error.code : 'internal')
    if (!(error instanceof Cancelled || error instanceof Refusal)) throw error
    return null
  }
}
