import { Refusal } from '@mangnon/core/error/error.ts'
import type { WaitingReason } from '@mangnon/core/register/reason-title.ts'
import type { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import { demandDecidable, demandVersion, settleDecided } from './batch.commands.ts'
import { batchAbilities } from './batch.queries.ts'
import { getBatch, lockBatch } from './batch-work.ts'
import { bySets } from './by-sets.ts'
import { settleBatch } from './check-batch.ts'
import { writingSteps } from './confirm-batch.ts'
import { rereadRows } from './correct-row.ts'
import type { DecideTogether, ReasonsView, TakeBackTogether } from './register.views.ts'

type Reasons = z.output<typeof ReasonsView>

/** A row waits for one reason alone when no other finding of it asks for a person. */
const waitsAlone = (row: string, reason: string): string =>
  `not exists (select from jsonb_array_elements(${row}.findings) o where o ->> 'level' = 'decision' and o ->> 'code' <> ${reason})`

const moment = `to_char(r.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** Text in an old code is put right or left out; that it is right as it stands is said of one row after the other. */
const oneByOne: readonly string[] = ['text:tcvn3', 'text:vni'] satisfies WaitingReason[]

/** How many rounds are told: the latest. */
const mostRounds = 20

/** Why rows of the list wait, the commonest first, and what was decided for many of them at once, the latest first. */
export const listReasons = async (tx: Transaction, id: string): Promise<Reasons> => {
  const batch = await getBatch(tx, id)
  const mayDecide = batchAbilities(tx, batch).includes('decide')
  const reasons = await tx.client.query<Reasons['reasons'][number]>(
    `with asked as (
       select r.row_no, f ->> 'code' as code, r.match_id is not null as matched, r.full_name is not null as named,
              f ->> 'proposal' is not null and (f ->> 'column')::int >= 0 as proposed, ${waitsAlone('r', `f ->> 'code'`)} as alone
         from import_row r cross join lateral jsonb_array_elements(r.findings) f
        where r.batch_id = $1 and r.verdict = 'decision' and r.decision is null and f ->> 'level' = 'decision'
     ), told as (
       select row_no, code, matched and code <> all ($2) as matched, named and code <> all ($2) as named, alone, bool_or(proposed) as proposed
         from asked group by row_no, code, matched, named, alone
     )
     select code, count(*) as rows, count(*) filter (where alone) as alone, count(*) filter (where alone and matched) as matched,
            count(*) filter (where alone and named) as named, count(*) filter (where proposed) as proposed
       from told group by code order by rows desc, code`,
    [id, oneByOne],
  )
  const rounds = await tx.client.query<{ at: string; decision: Reasons['rounds'][number]['decision']; rows: number }>(
    `select ${moment} as at, r.decision, count(*) as rows from import_row r
      where r.batch_id = $1 and r.verdict = 'decision' and r.decided_at > $2
      group by r.decided_at, r.decision having count(*) > 1 order by r.decided_at desc limit ${mostRounds}`,
    [id, batch.checked_at],
  )
  tx.audit({ action: 'register.reasons_read', subject: 'import_batch', subjectId: id, communePath: batch.commune_path })
  return {
    reasons: reasons.rows,
    rounds: rounds.rows.map(round => ({
      ...round,
      mayTakeBack: mayDecide && (batch.state === 'checked' || round.decision === 'skip'),
    })),
  }
}

const decided = async (
  tx: Transaction,
  id: string,
  reason: string,
  decision: 'new' | 'merge' | 'skip',
): Promise<number[]> => {
  const { rows } = await tx.client.query<{ row_no: number }>(
    `update import_row r set decision = $2, decided_by = $3, decided_at = now()
      where r.batch_id = $1 and r.verdict = 'decision' and r.decision is null and r.findings @> $4::jsonb and ${waitsAlone('r', '$5')}
        and ($2 <> 'merge' or r.match_id is not null) and ($2 <> 'new' or r.full_name is not null)
      returning r.row_no`,
    [id, decision, tx.actor.accountId, JSON.stringify([{ code: reason }]), reason],
  )
  return rows.map(row => row.row_no)
}

/** So many rows are read again at once: between two parcels the person is told how far it is. */
const parcel = 500

const taken = async (tx: Transaction, batch: Batch, reason: string, report: Report): Promise<number[]> => {
  const { rows } = await tx.client.query<{ row_no: number; cells: { column: number; text: string }[] }>(
    `select r.row_no, jsonb_agg(jsonb_build_object('column', f -> 'column', 'text', f -> 'proposal')) as cells
       from import_row r cross join lateral jsonb_array_elements(r.findings) f
      where r.batch_id = $1 and r.verdict = 'decision' and r.decision is null and f ->> 'code' = $2
        and f ->> 'proposal' is not null and (f ->> 'column')::int >= 0 group by r.row_no order by r.row_no`,
    [batch.id, reason],
  )
  for (let done = 0; done < rows.length; done += parcel) {
    await report(done, rows.length)
    const next = rows.slice(done, done + parcel).map(({ row_no, cells }) => ({ rowNo: row_no, cells }))
    await rereadRows(tx, batch, next)
  }
  await bySets(tx, () => settleBatch(tx, batch.id))
  return rows.map(row => row.row_no)
}

type Batch = Awaited<ReturnType<typeof lockBatch>>
/** Tells the person how far it has come. */
export type Report = (done: number, total?: number) => Promise<void>

/**
 * Answers at once every row of the list that waits for this reason and for no other: taken into the child beside it, as a new
 * child, or left out. `proposal` reads the rows again with what is probably meant. Rows that the answer does not fit go on waiting.
 * Once the list is written it is carried out at once.
 */
export const decideTogether = async (
  tx: Transaction,
  id: string,
  { version, reason, decision }: z.output<typeof DecideTogether>,
  report: Report = async () => undefined,
): Promise<{ id: string }> => {
  const batch = await lockBatch(tx, id)
  demandDecidable(batch)
  demandVersion(batch, version)
  if ((decision === 'new' || decision === 'merge') && oneByOne.includes(reason))
    throw new Refusal('wrong_state', { detail: { rows: [] } })
  const rows =
    decision === 'proposal' ? await taken(tx, batch, reason, report) : await decided(tx, id, reason, decision)
  if (rows.length === 0) throw new Refusal('wrong_state', { detail: { rows: [] } })
  let steps = 0
  await settleDecided(tx, batch, rows, () => {
    steps++
    return report(Math.min(steps, writingSteps), writingSteps)
  })
  return { id }
}

/** Takes back what was decided for many rows in one moment, as long as nothing of it stands in the register. */
export const takeBackTogether = async (
  tx: Transaction,
  id: string,
  { version, at }: z.output<typeof TakeBackTogether>,
): Promise<{ id: string }> => {
  const batch = await lockBatch(tx, id)
  demandDecidable(batch)
  demandVersion(batch, version)
  const { rows } = await tx.client.query<{ row_no: number }>(
    `update import_row r set decision = null, decided_by = null, decided_at = null
      where r.batch_id = $1 and r.verdict = 'decision' and r.decided_at = $2::timestamptz and r.decided_at > $4 and ($3 = 'checked' or r.decision = 'skip')
      returning r.row_no`,
    [id, at, batch.state, batch.checked_at],
  )
  if (rows.length === 0) throw new Refusal('wrong_state', { detail: { rows: [] } })
  await settleDecided(
    tx,
    batch,
    rows.map(row => row.row_no),
  )
  return { id }
}
