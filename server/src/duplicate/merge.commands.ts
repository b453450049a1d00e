import { isSamePart, type MergeFacts, mergedFacts, undoneFacts } from '@mangnon/core/duplicate/merge-fields.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import { villageMap } from '../area/commune.queries.ts'
import { changeChild } from '../child/child.commands.ts'
import { lockChild } from '../child/child.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import type { Merge, Merged, UndoMerge } from './duplicate.views.ts'
import type { Brought, KeptChild } from './hanging/hanging.ts'
import { broughtTables } from './hanging/hanging-tables.ts'
import { getOther, mergeFactsOf, type OtherRecord } from './other-record.ts'
import { getPair, type Pair } from './pair.row.ts'

/** What the database's functions raise, as the answers people get. */
const refusals = {
  not_standing: 'merge_not_standing',
  erasure_open: 'merge_erasure_open',
  number_held: 'merge_number_held',
  not_found: 'not_found',
} as const

const told = (error: unknown): never => {
  const code = error instanceof Error ? refusals[error.message as keyof typeof refusals] : undefined
  throw code ? new Refusal(code) : error
}

/** The two records of a pair as they are to be merged: which stays, which goes. */
const sidesOf = async (tx: Transaction, pair: Pair, keep: 'mine' | 'other') => {
  const here = pair.otherCommune === null
  if (keep === 'other' && !here) throw invalid({ path: 'keep', code: 'not_in_area' })
  const mine = await lockChild(tx, pair.mine)
  const villages = await villageMap(tx, mine.commune_path)
  const other = await getOther(tx, pair.id, villages.idOf, here)
  if (keep === 'mine') return { kept: mine, gone: other, here, villages }
  // The record that goes is read in the same form, whichever of the two it is.
  const kept = await lockChild(tx, pair.other)
  const { rows } = await tx.client.query<{
    circumstances: OtherRecord['circumstances']
    supports: OtherRecord['supports']
    facts: OtherRecord['established']
  }>(
    `select (select coalesce(jsonb_agg(to_jsonb(x) order by x.valid_from), '[]') from child_circumstance x where x.child_id = $1 and x.replaced_at is null) as circumstances,
            (select coalesce(jsonb_agg(to_jsonb(x) order by x.valid_from), '[]') from child_support x where x.child_id = $1 and x.replaced_at is null) as supports,
            (select coalesce(jsonb_agg(to_jsonb(x) order by x.valid_from), '[]') from child_support_fact x where x.child_id = $1 and x.replaced_at is null) as facts`,
    [mine.id],
  )
  const gone: OtherRecord = {
    id: mine.id,
    code: mine.code,
    version: mine.version,
    communePath: mine.commune_path,
    villagePath: mine.village_path,
    endedOn: mine.ended_on,
    createdAt: mine.created_at.toISOString(),
    facts: mergeFactsOf(mine, villages.idOf(mine.village_path), true),
    circumstances: rows[0]?.circumstances ?? [],
    supports: rows[0]?.supports ?? [],
    established: rows[0]?.facts ?? [],
  }
  return { kept, gone, here, villages }
}

const bringAll = async (tx: Transaction, gone: OtherRecord, kept: KeptChild, reason: string) => {
  const brought: Brought[] = []
  let left = 0
  for (const [, hanging] of broughtTables) {
    const answer = await hanging.bring(tx, gone, kept, reason)
    brought.push(...answer.brought)
    left += answer.left
  }
  return { brought, left }
}

/**
 * Merges two records of one child: the one that stays takes what was chosen of the other's fields and a copy of what hangs on it; the
 * other ends as a duplicate with a pointer, and nothing of it is touched. Both histories stay. Refuses with `changed_meanwhile` when one
 * of the two is not as it was seen, `merge_not_standing` when one has ended.
 */
export const mergeDuplicate = async (
  tx: Transaction,
  pairId: string,
  input: z.output<typeof Merge>,
): Promise<z.output<typeof Merged>> => {
  const pair = await getPair(tx, pairId, true)
  if (pair.state === 'different') throw new Refusal('wrong_state')
  if (!pair.bothStand || pair.state === 'merged') throw new Refusal('merge_not_standing')
  if (!pair.shownToUs) throw new Refusal('not_found')
  const { kept, gone, here, villages } = await sidesOf(tx, pair, input.keep)
  if (kept.version !== input.keptVersion || gone.version !== input.goneVersion)
    throw new Refusal('changed_meanwhile', { detail: { current: { kept: kept.version, gone: gone.version } } })
  if (!here && input.taken.includes('home')) throw invalid({ path: 'taken', code: 'not_in_area' })
  const before = mergeFactsOf(kept, villages.idOf(kept.village_path), true)
  const after = mergedFacts(
    before,
    gone.facts,
    input.taken.filter(part => !isSamePart(before, gone.facts, part)),
  )
  await tx.client.query('select child_merge_end($1, $2, $3, $4)', [pairId, gone.id, kept.id, input.reason]).catch(told)
  await changeChild(tx, kept.id, { version: kept.version, ...after, from: 'correction', reason: input.reason })
  const { brought, left } = await bringAll(tx, gone, kept, input.reason)
  await tx.client.query(
    `insert into child_merge (child_id, id, pair_id, gone_id, commune_path, village_no, merged_by, merged_by_name, reason, fields_before, fields_after, brought)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[
        kept.id,
        input.id,
        pairId,
        gone.id,
        kept.commune_path,
        kept.village_no,
        tx.actor.accountId,
        tx.actor.fullName,
      ],
      ...[input.reason, JSON.stringify(before), JSON.stringify(after), JSON.stringify(brought)],
    ],
  )
  tx.audit({ action: 'child.merged_in', subject: 'child', subjectId: kept.id, communePath: kept.commune_path })
  tx.audit({ action: 'child.merged_away', subject: 'child', subjectId: gone.id, communePath: gone.communePath })
  return { id: input.id, childId: kept.id, brought: brought.length, left }
}

type MergeRow = {
  child_id: string
  gone_id: string
  pair_id: string
  undone_at: Date | null
  fields_before: MergeFacts | null
  fields_after: MergeFacts | null
  brought: Brought[]
}

const readMerge = async (tx: Transaction, id: string): Promise<MergeRow> => {
  const { rows } = await tx.client.query<MergeRow>(
    'select child_id, gone_id, pair_id, undone_at, fields_before, fields_after, brought from child_merge where id = $1',
    [id],
  )
  if (!rows[0]) throw new Refusal('not_found')
  return rows[0]
}

/**
 * Undoes a merge: the record that stayed says again what it said in each field that the merge changed, what was brought over is taken
 * back, and the other stands again. Refuses with `merge_undo_changed`, and by what, where somebody has worked on with what the merge
 * changed: nobody's work is thrown away. What was entered since stays with the record that stayed.
 */
export const undoMerge = async (
  tx: Transaction,
  id: string,
  { reason }: z.output<typeof UndoMerge>,
): Promise<{ id: string; childId: string; goneId: string }> => {
  const { pair_id } = await readMerge(tx, id)
  await getPair(tx, pair_id, true)
  const merge = await readMerge(tx, id)
  if (merge.undone_at !== null) throw new Refusal('wrong_state')
  if (!merge.fields_before || !merge.fields_after) throw new Refusal('merge_not_standing')
  const kept = await lockChild(tx, merge.child_id)
  const villages = await villageMap(tx, kept.commune_path)
  const now = mergeFactsOf(kept, villages.idOf(kept.village_path), true)
  const { facts, clashes } = undoneFacts(merge.fields_before, merge.fields_after, now)
  const changed: Brought[] = []
  const parts = broughtTables.map(
    ([table, hanging]) => [hanging, merge.brought.filter(one => one.table === table)] as const,
  )
  for (const [hanging, brought] of parts) changed.push(...(await hanging.changed(tx, kept, brought)))
  if (clashes.length + changed.length > 0)
    throw new Refusal('merge_undo_changed', {
      detail: { fields: clashes, tables: [...new Set(changed.map(one => one.table))] },
    })
  for (const [hanging, brought] of parts) await hanging.takeBack(tx, kept, brought, reason)
  await changeChild(tx, kept.id, { version: kept.version, ...facts, from: 'correction', reason })
  await tx.client.query('select child_merge_revive($1, $2)', [id, reason]).catch(told)
  tx.audit({ action: 'child.merge_undone', subject: 'child', subjectId: kept.id, communePath: kept.commune_path })
  tx.audit({ action: 'child.merge_undone', subject: 'child', subjectId: merge.gone_id, communePath: kept.commune_path })
  return { id, childId: merge.child_id, goneId: merge.gone_id }
}
