import { Refusal } from '@mangnon/core/error/error.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import type { z } from 'zod'
import { ownCommunePath } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import type { StoredFile } from '../platform/file-store.ts'
import { lockBatch, resetProgress } from './batch-work.ts'
import { bySets } from './by-sets.ts'
import { chooseMatch } from './candidates.ts'
import { correctRows } from './correct-row.ts'
import { type BatchCounts, countBatch, countRows } from './counts.ts'
import type { BatchMapping } from './layout.ts'
import type { CancelBatch, ConfirmBatch, Decide, SetMapping } from './register.views.ts'
import { writeRows } from './write-rows.ts'

type Batch = Awaited<ReturnType<typeof lockBatch>>

const demandState = (batch: Batch, ...states: readonly string[]): void => {
  if (!states.includes(batch.state)) throw new Refusal('wrong_state', { detail: { state: batch.state } })
}

export const demandVersion = (batch: Batch, version: number): void => {
  if (batch.version !== version)
    throw new Refusal('changed_meanwhile', { detail: { current: { version: batch.version, state: batch.state } } })
}

/** Rows are decided before and after the list is written, but not while nobody has said how its text is to be read. */
export const demandDecidable = (batch: Batch): void => {
  demandState(batch, 'checked', 'written')
  demandRead(batch)
}

const demandRead = ({ legacy, legacy_decision }: Batch): void => {
  if (legacy !== null && legacy_decision === null)
    throw new Refusal('wrong_state', { detail: { state: 'legacy_text', legacy } })
}

/** The name a list gets until a person gives it another: its file's, without the ending. */
const nameOf = (fileName: string): string =>
  fileName
    .normalize('NFC')
    .replace(/\.[a-z]{2,5}$/i, '')
    .trim()
    .slice(0, 200) || fileName.slice(0, 200)

/** A list has arrived: its file is kept, and it is to be read. Nothing of the register is touched. */
export const createBatch = async (
  tx: Transaction,
  file: StoredFile & { readonly fileName: string; readonly name?: string },
): Promise<{ id: string }> => {
  const communePath = ownCommunePath(tx)
  const id = newId()
  await tx.query
    .insertInto('import_batch')
    .values({
      id,
      commune_path: communePath,
      name: file.name?.trim().slice(0, 200) || nameOf(file.fileName),
      file_name: file.fileName.normalize('NFC').slice(0, 300),
      file_size: file.size,
      file_hash: file.hash,
      state: 'reading',
      created_by: tx.actor.accountId,
      created_by_name: tx.actor.fullName,
    })
    .execute()
  tx.journal({
    subject: 'import_batch',
    subjectId: id,
    communePath,
    act: 'register.list_received',
    batchId: id,
    after: { fileName: file.fileName },
  })
  tx.audit({ action: 'register.list_received', subject: 'import_batch', subjectId: id, communePath })
  return { id }
}

/** What the columns are, by a person; the list is read anew with it, and the commune's next list with these headings too. */
export const setMapping = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof SetMapping>,
): Promise<{ id: string }> => {
  const batch = await lockBatch(tx, id)
  demandState(batch, 'checked')
  demandVersion(batch, input.version)
  const own = Object.fromEntries(
    input.tables.map(({ fingerprint, columns }) => [fingerprint, columns]),
  ) satisfies BatchMapping
  const mapping = { ...((batch.mapping ?? {}) as unknown as BatchMapping), ...own }
  await tx.query
    .updateTable('import_batch')
    .set({
      state: 'reading',
      mapping: JSON.stringify(mapping),
      legacy_decision: input.legacyDecision ?? batch.legacy_decision,
      problem: null,
      version: batch.version + 1,
    })
    .where('id', '=', id)
    .execute()
  for (const [fingerprint, columns] of Object.entries(own)) {
    await tx.query
      .insertInto('import_mapping')
      .values({ commune_path: batch.commune_path, fingerprint, mapping: JSON.stringify(columns) })
      .onConflict(conflict =>
        conflict
          .columns(['commune_path', 'fingerprint'])
          .doUpdateSet({ mapping: JSON.stringify(columns), at: new Date() }),
      )
      .execute()
  }
  await resetProgress(tx, { id, communePath: batch.commune_path })
  tx.audit({ action: 'register.list_mapped', subject: 'import_batch', subjectId: id, communePath: batch.commune_path })
  return { id }
}

type Decided = {
  readonly rowNo: number
  readonly decision: 'new' | 'merge' | 'skip' | null
  readonly matchId?: string | undefined
}

/** A decision must be one that the row allows: it waits for one or is not carried out yet, and has a match to go into. */
const recordDecisions = async (tx: Transaction, batch: Batch, decisions: readonly Decided[]): Promise<void> => {
  for (const { rowNo, matchId } of decisions) if (matchId !== undefined) await chooseMatch(tx, batch, rowNo, matchId)
  const { rows } = await tx.client.query<{ row_no: number }>(
    `update import_row r set decision = d.decision, decided_by = case when d.decision is not null then $4::uuid end,
            decided_at = case when d.decision is not null then now() end
       from unnest($2::int[], $3::text[]) as d (row_no, decision)
      where r.batch_id = $1 and r.row_no = d.row_no and r.verdict = 'decision' and ($5 = 'checked' or r.decision is null or r.decision = 'skip')
        and (d.decision is distinct from 'merge' or r.match_id is not null) and (d.decision is distinct from 'new' or r.full_name is not null)
      returning r.row_no`,
    [
      batch.id,
      decisions.map(({ rowNo }) => rowNo),
      decisions.map(({ decision }) => decision),
      tx.actor.accountId,
      batch.state,
    ],
  )
  const done = new Set(rows.map(row => row.row_no))
  const refused = decisions.map(({ rowNo }) => rowNo).filter(rowNo => !done.has(rowNo))
  if (refused.length > 0) throw new Refusal('wrong_state', { detail: { rows: refused.slice(0, 100) } })
}

/** Rows have been decided: of a written list they are written now, and its counts are told anew. */
export const settleDecided = async (
  tx: Transaction,
  batch: Batch,
  rowNumbers: readonly number[],
  step?: () => Promise<void>,
): Promise<void> => {
  const written = batch.state === 'written'
  const made = written ? await bySets(tx, () => writeRows(tx, batch, rowNumbers, step)) : []
  const counts: BatchCounts = written
    ? { ...(batch.counts as unknown as BatchCounts), ...(await countRows(tx, batch.id)) }
    : await bySets(tx, () => countBatch(tx, batch.id))
  await tx.query
    .updateTable('import_batch')
    .set({
      counts: JSON.stringify(counts),
      villages_made: [...batch.villages_made, ...made],
      version: batch.version + 1,
    })
    .where('id', '=', batch.id)
    .execute()
  tx.audit({
    action: 'register.rows_decided',
    subject: 'import_batch',
    subjectId: batch.id,
    communePath: batch.commune_path,
    count: rowNumbers.length,
  })
}

/**
 * Decides rows that wait, and reads rows again whose cells a person put right. Before the list is written the decisions wait with
 * it; afterwards each is carried out at once. Refuses with `wrong_state` and the rows that no such decision can be made of.
 */
export const decideRows = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof Decide>,
): Promise<{ id: string }> => {
  const batch = await lockBatch(tx, id)
  demandDecidable(batch)
  const corrections = input.decisions.flatMap(one =>
    one.corrections ? [{ rowNo: one.rowNo, cells: one.corrections }] : [],
  )
  if (corrections.length > 0) await correctRows(tx, batch, corrections)
  const decisions = input.decisions.flatMap(({ rowNo, decision, matchId }) =>
    decision === undefined ? [] : [{ rowNo, decision, matchId }],
  )
  if (decisions.length > 0) await recordDecisions(tx, batch, decisions)
  await settleDecided(tx, batch, [...new Set(input.decisions.map(({ rowNo }) => rowNo))])
  return { id }
}

/** The person has seen what would be written and wants it. Text in an old code is never written before somebody said what it is. */
export const startWriting = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof ConfirmBatch>,
): Promise<{ id: string }> => {
  const batch = await lockBatch(tx, id)
  demandState(batch, 'checked')
  demandVersion(batch, input.version)
  demandRead(batch)
  await tx.query
    .updateTable('import_batch')
    .set({ state: 'writing', name: input.name, problem: null, version: batch.version + 1 })
    .where('id', '=', id)
    .execute()
  await resetProgress(tx, { id, communePath: batch.commune_path })
  tx.audit({
    action: 'register.list_confirmed',
    subject: 'import_batch',
    subjectId: id,
    communePath: batch.commune_path,
  })
  return { id }
}

/** Stops a reading or a writing (nothing of it stays), or puts a checked list aside. A written one is undone, not cancelled. */
export const cancelBatch = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof CancelBatch>,
): Promise<{ id: string }> => {
  // No lock: the work itself may hold the row until its end, and is told through its progress.
  const batch = await tx.query
    .selectFrom('import_batch')
    .select(['state', 'version', 'commune_path'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!batch) throw new Refusal('not_found')
  if (batch.state === 'reading' || batch.state === 'writing') {
    await tx.client.query(
      `insert into import_progress (batch_id, commune_path, done, cancel) values ($1, $2, 0, true)
       on conflict (batch_id) do update set cancel = true`,
      [id, batch.commune_path],
    )
  } else {
    const locked = await lockBatch(tx, id)
    demandState(locked, 'checked', 'failed')
    demandVersion(locked, input.version)
    await tx.query
      .updateTable('import_batch')
      .set({ state: 'cancelled', version: locked.version + 1 })
      .where('id', '=', id)
      .execute()
  }
  tx.audit({
    action: 'register.list_cancelled',
    subject: 'import_batch',
    subjectId: id,
    communePath: batch.commune_path,
  })
  return { id }
}
