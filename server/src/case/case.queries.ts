import { followUpEnds, followUpGaps } from '@mangnon/core/case/review/follow-up.ts'
import { isSeparated } from '@mangnon/core/case/separation/separation.ts'
import { allowedActions } from '@mangnon/core/case/transitions.ts'
import type { Concern } from '@mangnon/core/notice/notice.ts'
import { caseLaw } from '@mangnon/legal/case/case-law.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { areaNames } from '../area/area.queries.ts'
import { noticesOf, presentNotices } from '../notice/notice.queries.ts'
import { executeByShape } from '../platform/db/prepared.ts'
import { together } from '../platform/db/together.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import {
  birthOf,
  type CaseRecord,
  caseRows,
  clockOf,
  closedStates,
  factsOf,
  getCaseRow,
  isOpen,
  type PaperInForce,
  sideOf,
} from './case.row.ts'
import {
  type CaseAlarmView,
  type CaseList,
  type CaseRow,
  type CaseView,
  caseActs,
  type ListCases,
} from './case.views.ts'
import { findDuplicates } from './duplicates.ts'
import { handoversOf } from './handover/handover.commands.ts'
import { rightOf } from './need-to-know/need-to-know.queries.ts'
import { papersOf, presentPapers } from './papers/case-paper.queries.ts'
import { presentPlans, termsOf } from './plan/plan.queries.ts'
import { itemsOf, planFactsOf, plansOf } from './plan/plan.row.ts'
import { presentSeparation } from './separation/separation.queries.ts'
import { separationFactsOf, separationWithActs } from './separation/separation.row.ts'

type Row = z.output<typeof CaseRow>
type View = z.output<typeof CaseView>
type Act = (typeof caseActs)[number]

type Summary = {
  case_id: string
  n: number
  danger: boolean
  concern: string
  sex: string
  age: number | null
}

/** What the reports of cases say together: the gravest, the first that is known. */
const summaries = async (tx: Transaction, ids: readonly string[]): Promise<Map<string, Summary>> => {
  const { rows } = await tx.client.query<Summary>(
    `select case_id, count(*) as n, bool_or(danger) as danger,
            coalesce((array_agg(concern order by received_at) filter (where concern <> 'unknown'))[1], 'unknown') as concern,
            coalesce((array_agg(sex order by received_at) filter (where sex <> 'unknown'))[1], 'unknown') as sex,
            (array_agg(age order by received_at) filter (where age is not null))[1] as age
       from notice where case_id = any($1) group by case_id`,
    [ids],
  )
  return new Map(rows.map(row => [row.case_id, row]))
}

const alarmed = async (tx: Transaction, ids: readonly string[]): Promise<Set<string>> => {
  const rows = await tx.query
    .selectFrom('case_alarm')
    .select('case_id')
    .distinct()
    .where('case_id', 'in', ids)
    .where('raised_at', 'is not', null)
    .where('acknowledged_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute()
  return new Set(rows.map(row => row.case_id))
}

const present = async (tx: Transaction, rows: readonly CaseRecord[]): Promise<Row[]> => {
  if (rows.length === 0) return []
  const ids = rows.map(row => row.id)
  const paths = rows.map(row => row.commune_path)
  const [told, waiting, names] = await together(
    tx.client,
    () => summaries(tx, ids),
    () => alarmed(tx, ids),
    () => areaNames(tx, paths),
  )
  const now = new Date()
  return rows.map(row => {
    const summary = told.get(row.id)
    return {
      id: row.id,
      code: row.code,
      state: row.state as Row['state'],
      communeName: names.get(row.commune_path) ?? '',
      side: sideOf(tx, row),
      ...clockOf(row, now),
      danger: summary?.danger ?? false,
      concern: (summary?.concern ?? 'unknown') as Concern,
      sex: (summary?.sex ?? 'unknown') as Row['sex'],
      age: summary?.age ?? null,
      notices: summary?.n ?? 0,
      alarmed: waiting.has(row.id),
    }
  })
}

/** Cases this actor needs to know, what is due next first. No name and no word of what happened. */
export const listCases = async (
  tx: Transaction,
  input: z.output<typeof ListCases>,
): Promise<z.output<typeof CaseList>> => {
  let query = caseRows(tx).where('joined_to', 'is', null)
  // Said beside the policy, so that the commune's own index is asked.
  if (tx.actor.role !== 'province_officer') {
    const { areaPath } = tx.actor
    query = query.where(eb =>
      eb.or([
        eb('commune_path', '=', areaPath),
        eb('other_path', '=', areaPath),
        sql<boolean>`readers ? ${tx.actor.accountId}`,
      ]),
    )
  }
  if (input.state === 'open') query = query.where('state', 'not in', closedStates)
  if (input.state === 'closed') query = query.where('state', 'in', closedStates)
  const rows = await query
    .orderBy('due_at', input.state === 'open' ? 'asc' : 'desc')
    .limit(300)
    .execute()
  tx.audit({
    action: 'case.listed',
    communePath: tx.actor.areaPath,
    count: rows.length,
    detail: { state: input.state },
  })
  return { rows: await present(tx, rows) }
}

const alarmsOf = async (tx: Transaction, id: string): Promise<z.output<typeof CaseAlarmView>[]> => {
  const rows = await executeByShape(
    tx,
    tx.query.selectFrom('case_alarm').selectAll().where('case_id', '=', id).orderBy('due_at'),
  )
  return rows.map(row => ({
    deadline: row.deadline,
    step: row.step,
    audience: row.audience as z.output<typeof CaseAlarmView>['audience'],
    dueAt: row.due_at.toISOString(),
    raisedAt: row.raised_at?.toISOString() ?? null,
    acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
    acknowledgedByName: row.acknowledged_by_name,
    endedAt: row.ended_at?.toISOString() ?? null,
  }))
}

/** The child of the register, through its own policy: whoever may not see it there does not see it here. */
const childOf = async (tx: Transaction, id: string | null): Promise<View['child']> => {
  if (id === null) return null
  const row = await tx.query
    .selectFrom('child')
    .select(['id', 'code', 'full_name'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { id: row.id, code: row.code, fullName: row.full_name } : null
}

const historyOf = async (tx: Transaction, id: string): Promise<View['history']> => {
  const { rows } = await tx.client.query<{
    id: number
    at: Date
    act: string
    actor_name: string
    reason: string | null
  }>('select id, at, act, actor_name, reason from case_journal($1)', [id])
  return rows.map(row => ({
    id: row.id,
    at: row.at.toISOString(),
    act: row.act,
    actorName: row.actor_name,
    reason: row.reason,
  }))
}

/** What may be done about who answers for a case; the functions of the database ask the same once more. */
const handoversTo = (row: CaseRecord, side: Row['side']): Act[] => {
  if (row.joined_to !== null || !isOpen(row.state)) return []
  if (side === 'offered') return ['accept_handover', 'refuse_handover']
  if (side !== 'acting') return []
  if (row.other_state === 'offered') return ['withdraw_handover']
  if (row.other_path !== null) return []
  // Before anything was assessed: where it did not happen here.
  const unassessed = row.state === 'received' || row.state === 'verifying'
  return [...(unassessed ? (['redirect_case'] as const) : []), 'offer_handover', 'residence_unknown']
}

const actsOf = (tx: Transaction, row: CaseRecord, line: Row, held: Held): Act[] => {
  const handovers = handoversTo(row, line.side)
  if (line.side !== 'acting' || row.joined_to !== null) return handovers
  const standing = planFactsOf(tx, held.plans[0], held.items)
  // Whether a plan may be written is asked here; whether it is whole, when it is submitted.
  const written = row.state === 'meeting' || row.state === 'in_progress'
  const plan = written
    ? { author: '', lastDay: null, sent: false, ...standing, items: 1, problems: 0, changed: true }
    : standing
  const separation = separationFactsOf(held.separation.row, held.separation.acts)
  const facts = factsOf(row, held.inForce, plan, separation, held.birth)
  const offered = allowedActions(facts, tx.actor, caseLaw, dayInVietnam())
  const late = line.minutesLeft !== null && line.minutesLeft < 0
  const open = isOpen(row.state)
  const beside = {
    join: row.state === 'received' || row.state === 'verifying',
    acknowledge: line.alarmed,
    tell_overrun: open && late && row.overrun_reason === null,
    link_child: open,
    // Of a carer who refuses a plan the court is not asked here yet.
    ask_court: isSeparated(separation) && offered.includes('ask_court'),
  }
  return caseActs.filter(
    act => handovers.includes(act) || (act in beside ? beside[act as keyof typeof beside] : offered.includes(act)),
  )
}

/** How the three months stand today, by the rules that the step asks. */
const followUpOf = (row: CaseRecord, papers: readonly PaperInForce[]): View['followUp'] => {
  const since = row.follow_up_since
  if (since === null) return null
  const gaps = followUpGaps(since, factsOf(row, papers).visits, caseLaw, dayInVietnam())
  return {
    since,
    ends: followUpEnds(since, caseLaw),
    unvisited: gaps.flatMap(gap => (gap.is === 'no_visit' ? [{ from: gap.from, to: gap.to }] : [])),
  }
}

/** All that hangs on a case, sealed, and what of it the rules look at: asked for at once, in two or three round trips. */
const heldBy = async (tx: Transaction, row: CaseRecord) => {
  const [papers, { plans, items }, separation, birth] = await together(
    tx.client,
    () => papersOf(tx, row.id),
    async () => {
      const plans = await plansOf(tx, row.id)
      return { plans, items: plans[0] ? await itemsOf(tx, plans[0].id) : [] }
    },
    () => separationWithActs(tx, row.id),
    () => birthOf(tx, row),
  )
  return { papers, inForce: papers.filter(one => one.superseded_at === null), plans, items, separation, birth }
}
type Held = Awaited<ReturnType<typeof heldBy>>

/** One case with its reports, opened: on record each time (NĐ 56/2017 Điều 24). */
export const getCase = async (tx: Transaction, id: string): Promise<View> => {
  const row = await getCaseRow(tx, id)
  const [right, [line], held, { notices, reports }, child, handovers, alarms, history, terms] = await together(
    tx.client,
    () => rightOf(tx, row),
    () => present(tx, [row]),
    () => heldBy(tx, row),
    async () => {
      const notices = await noticesOf(tx, id)
      return { notices, reports: await presentNotices(tx, notices) }
    },
    () => childOf(tx, row.child_id),
    () => handoversOf(tx, id),
    () => alarmsOf(tx, id),
    () => historyOf(tx, id),
    () => termsOf(tx, id),
  )
  tx.audit({
    ...{ action: 'case.read', subject: 'case', subjectId: id, communePath: row.commune_path },
    detail: right,
  })
  if (!line) throw new Error('the case was just read')
  const compares = line.side === 'acting' && row.joined_to === null && isOpen(row.state)
  return {
    ...line,
    version: row.version,
    law: row.law as View['law'],
    child,
    credible: row.credible,
    closeReason: row.close_reason,
    diedOn: row.died_on,
    overrun:
      row.overrun_reason === null || row.overrun_at === null
        ? null
        : { reason: row.overrun_reason, byName: row.overrun_by_name ?? '', at: row.overrun_at.toISOString() },
    joinedTo: row.joined_to,
    residenceUnknown: row.residence_unknown,
    handovers,
    reports,
    duplicates: compares ? await findDuplicates(tx, row, notices) : [],
    alarms,
    history,
    flags: row.flags as View['flags'],
    ...presentPapers(tx, held.papers),
    followUp: followUpOf(row, held.inForce),
    outcome: row.outcome,
    crimeReportedOn: row.crime_reported_on,
    ...presentPlans(tx, held.plans, held.items, held.papers),
    separation: presentSeparation(tx, held.separation.row, held.separation.acts),
    terms,
    can: actsOf(tx, row, line, held),
  }
}
