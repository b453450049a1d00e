import { type CaseFacts, type CaseFlag, type CaseState, endStates } from '@mangnon/core/case/case-facts.ts'
import { noSeparation, type SeparationFacts } from '@mangnon/core/case/separation/separation.ts'
import type { BirthDate } from '@mangnon/core/date/birth-date.ts'
import { minutesLeft } from '@mangnon/core/deadline/case-clock.ts'
import { vietnamDay } from '@mangnon/core/deadline/vietnam-day.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import { executeByShape } from '../platform/db/prepared.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import type { CaseRow } from './case.views.ts'

/** States in which the first hours still run: nobody has assessed the danger yet. */
export const runningStates = ['received', 'verifying', 'initial_assessment', 'emergency'] as const

/** States in which nobody works on a case any more. */
export const closedStates = endStates

export const clockRuns = (row: Pick<CaseRecord, 'state' | 'clock_stopped_at'>): boolean =>
  row.clock_stopped_at === null && runningStates.some(one => one === row.state)
export const isOpen = (state: string): boolean => !closedStates.some(one => one === state)

export const caseRows = (tx: Transaction) => tx.query.selectFrom('protection_case').selectAll()
export type CaseRecord = Awaited<ReturnType<ReturnType<typeof caseRows>['execute']>>[number]

/** A case this actor may see, by its policy; refuses with `not_found`. */
export const getCaseRow = async (tx: Transaction, id: string): Promise<CaseRecord> => {
  const [row] = await executeByShape(tx, caseRows(tx).where('id', '=', id))
  if (!row) throw new Refusal('not_found')
  return row
}

/** The same, locked, where this actor's commune acts in it. */
export const lockCase = async (tx: Transaction, id: string): Promise<CaseRecord> => {
  const [row] = await executeByShape(tx, caseRows(tx).where('id', '=', id).forUpdate())
  if (!row) throw new Refusal('not_found')
  return row
}

export const refuseChanged = (row: CaseRecord, version: number): void => {
  if (row.version !== version) throw new Refusal('changed_meanwhile', { detail: { current: { version: row.version } } })
}

/** Whether an officer is of the team to which a case is kept; everybody of the commune is where it is kept to none. */
const inTeam = (team: unknown, accountId: string): boolean => {
  if (team === null) return true
  const until = (team as Record<string, string>)[accountId]
  return until !== undefined && (until === 'infinity' || Date.parse(until) > Date.now())
}

/** As whom this actor sees a case. */
export const sideOf = (tx: Transaction, row: CaseRecord): z.output<typeof CaseRow>['side'] => {
  const { role, areaPath, accountId } = tx.actor
  if (role === 'province_officer') return row.escalated ? 'supervising' : 'shared'
  if (role !== 'commune_officer' && role !== 'commune_chair') return 'shared'
  if (row.commune_path.startsWith(areaPath))
    return role === 'commune_chair' || inTeam(row.team, accountId) ? 'acting' : 'shared'
  if (!row.other_path?.startsWith(areaPath)) return 'shared'
  return row.other_state === 'accepted' ? 'accepted' : 'offered'
}

export const clockOf = (row: Pick<CaseRecord, 't0' | 'due_at' | 'state' | 'clock_stopped_at'>, now: Date) => ({
  t0: row.t0.toISOString(),
  dueAt: row.due_at.toISOString(),
  minutesLeft: clockRuns(row) ? minutesLeft(row.due_at, now) : null,
})

/** A signed paper that no other has replaced, without what was written. */
export type PaperInForce = {
  readonly kind: string
  readonly conclusion: string | null
  readonly signed_by: string
  readonly signed_at: Date
  /** Of which plan of the case it is. */
  readonly cycle: number
  readonly on_day: string | null
}

export const papersInForce = (tx: Transaction, caseId: string): Promise<PaperInForce[]> =>
  executeByShape(
    tx,
    tx.query
      .selectFrom('case_paper')
      .select(['kind', 'conclusion', 'signed_by', 'signed_at', 'cycle', 'on_day'])
      .where('case_id', '=', caseId)
      .where('superseded_at', 'is', null),
  )

/** An assessment as the rules look at it. */
const signedOf = <Kind extends 'initial' | 'detailed' | 'review'>(
  papers: readonly PaperInForce[],
  kind: Kind,
): CaseFacts[Kind] => {
  const signed = papers.find(one => one.kind === kind)
  if (!signed) return null
  return { by: signed.signed_by, on: vietnamDay(signed.signed_at), conclusion: signed.conclusion } as CaseFacts[Kind]
}

/** A case as the rules look at it, with its papers in force. What no step of this release writes is not there yet. */
export const factsOf = (
  row: CaseRecord,
  inForce: readonly PaperInForce[],
  plan: CaseFacts['plan'] = null,
  separation: SeparationFacts = noSeparation,
  birth: BirthDate | null = null,
): CaseFacts => {
  // A new cycle begins without what the last one decided upon.
  const papers = inForce.filter(one => one.kind === 'initial' || one.cycle === row.cycle)
  return {
    state: row.state as CaseState,
    previous: row.previous_state as CaseState | null,
    communes: {
      responsible: row.commune_path,
      event: row.event_path,
      residence: row.other_state === 'accepted' ? row.other_path : null,
    },
    flags: row.flags as CaseFlag[],
    birth,
    verification:
      row.verified_by === null || row.credible === null ? null : { by: row.verified_by, credible: row.credible },
    initial: signedOf(papers, 'initial'),
    emergencyMeasures: papers.some(
      one =>
        (one.kind === 'emergency_measures' || one.kind === 'safe_place') &&
        row.emergency_since !== null &&
        one.signed_at >= row.emergency_since,
    ),
    separation,
    detailed: signedOf(papers, 'detailed'),
    minutes: papers.some(one => one.kind === 'minutes'),
    plan,
    carerRefuses: false,
    review: signedOf(papers, 'review'),
    followUpSince: row.follow_up_since,
    watchSince: row.watch_since,
    visits: papers.flatMap(one => (one.kind === 'visit' && one.on_day !== null ? [one.on_day] : [])),
    handover: 'none',
    crimeReportedOn: row.crime_reported_on,
  }
}

/** When the child of a case was born, where it was linked and this actor may see it. */
export const birthOf = async (tx: Transaction, row: Pick<CaseRecord, 'child_id'>): Promise<BirthDate | null> => {
  if (row.child_id === null) return null
  const [child] = await executeByShape(tx, tx.query.selectFrom('child').select('birth').where('id', '=', row.child_id))
  return (child?.birth ?? null) as BirthDate | null
}
