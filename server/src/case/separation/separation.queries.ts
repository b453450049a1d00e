import { separationCount } from '@mangnon/core/case/separation/separation.ts'
import { caseLaw } from '@mangnon/legal/case/case-law.ts'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { type SeparationActRow, type SeparationRow, separationFactsOf } from './separation.row.ts'
import {
  type CourtWords,
  type DecisionWords,
  type EndWords,
  type OrderWords,
  openAct,
  openSeparation,
  type ProposalWords,
  type RefusalWords,
} from './separation.sealed.ts'
import type { SeparationActView, SeparationList, SeparationView } from './separation.views.ts'

type View = z.output<typeof SeparationView>
type ActView = z.output<typeof SeparationActView>
type Line = z.output<typeof SeparationList>['rows'][number]

const presentAct = (tx: Transaction, separation: SeparationRow, act: SeparationActRow): ActView => {
  const words = openAct<DecisionWords & OrderWords & CourtWords & EndWords>(tx.keys, separation, act)
  const decided = act.kind === 'first' || act.kind === 'extension'
  return {
    id: act.id,
    kind: act.kind as ActView['kind'],
    on: act.on_day,
    from: act.from_on,
    days: act.days,
    until: act.until_on,
    number: act.number === null || act.book_year === null ? null : { number: act.number, year: act.book_year },
    byName: act.acted_by_name,
    copies: act.copies,
    receiver:
      decided && words ? { kind: words.kind, receiver: words.receiver, receiverAddress: words.receiverAddress } : null,
    authority:
      act.kind === 'order' && words
        ? `${words.authority}, ${words.number}`
        : act.kind === 'court'
          ? (words?.court ?? null)
          : null,
    reason: act.kind === 'order' ? (words?.note ?? null) : decided ? null : (words?.reason ?? null),
  }
}

/** A separation with what was decided of it, opened; null where none was proposed. */
export const presentSeparation = (
  tx: Transaction,
  row: SeparationRow | undefined,
  acts: readonly SeparationActRow[],
): View | null => {
  if (!row) return null
  const { periods, order, liftedOn } = separationFactsOf(row, acts)
  return {
    id: row.id,
    state: row.state as View['state'],
    ground: row.ground,
    proposedByName: row.proposed_by_name,
    proposedAt: row.proposed_at.toISOString(),
    mine: row.proposed_by === tx.actor.accountId,
    words: openSeparation<ProposalWords>(tx.keys, row, 'sealed'),
    refusal:
      row.state === 'refused' && row.answered_at !== null
        ? {
            byName: row.answered_by_name ?? '',
            at: row.answered_at.toISOString(),
            reason: openSeparation<RefusalWords>(tx.keys, row, 'answer_sealed')?.reason ?? null,
          }
        : null,
    acts: acts.map(act => presentAct(tx, row, act)),
    facts: { periods: [...periods], order, liftedOn },
    inRegister: row.circumstance_id !== null,
  }
}

/** Children of the commune who are apart or are to be: what runs out first on top. No name and no word of it. */
export const listSeparations = async (tx: Transaction): Promise<z.output<typeof SeparationList>> => {
  const separations = await tx.query
    .selectFrom('case_separation as s')
    .innerJoin('protection_case as c', 'c.id', 's.case_id')
    .select([
      's.id',
      's.case_id',
      'c.code',
      's.state',
      's.proposed_by',
      's.proposed_by_name',
      's.proposed_at',
      's.lifted_on',
    ])
    .where('s.commune_path', '=', tx.actor.areaPath)
    .where('s.state', 'in', ['proposed', 'running'])
    .limit(200)
    .execute()
  const acts =
    separations.length === 0
      ? []
      : await tx.query
          .selectFrom('case_separation_act')
          .selectAll()
          .where(
            'separation_id',
            'in',
            separations.map(({ id }) => id),
          )
          .orderBy('position')
          .execute()
  const today = dayInVietnam()
  tx.audit({ action: 'case.separations_listed', communePath: tx.actor.areaPath, count: separations.length })
  const rows = separations.map((row): Line => {
    const facts = separationFactsOf(
      row,
      acts.filter(act => act.separation_id === row.id),
    )
    const count = separationCount(facts, caseLaw, today)
    return {
      caseId: row.case_id,
      code: row.code,
      state: row.state as Line['state'],
      proposedByName: row.proposed_by_name,
      proposedAt: row.proposed_at.toISOString(),
      mine: row.proposed_by === tx.actor.accountId,
      dayNumber: count?.dayNumber ?? null,
      lastDay: count?.lastDay ?? null,
      daysLeft: count?.daysLeft ?? null,
      over: count?.over ?? false,
    }
  })
  // A child that waits for a decision before all others; without a last day, last.
  const key = (line: Line) => (line.state === 'proposed' ? '' : (line.lastDay ?? '9999'))
  return { rows: rows.sort((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0)) }
}
