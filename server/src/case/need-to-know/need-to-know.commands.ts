import { glassHours, shareDayProblem } from '@mangnon/core/case/need-to-know.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam, endOfDayInVietnam } from '../../platform/today.ts'
import { advance } from '../case.commands.ts'
import { isOpen, lockCase, refuseChanged, sideOf } from '../case.row.ts'
import { candidatesOf } from './need-to-know.queries.ts'
import type { BreakGlass, GlassSeen, SetTeam, ShareCase } from './need-to-know.views.ts'
import { sealReason } from './reason.sealed.ts'

/**
 * Keeps a case to a team of the commune's officers, or opens it to all of them again: its keeper, or the chair, who is always of it.
 * Where whom the report is about, or whoever harms, is close to somebody in the office, fewer should know.
 */
export const setTeam = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof SetTeam>,
): Promise<{ id: string }> => {
  const row = await lockCase(tx, id)
  refuseChanged(row, input.version)
  const { accountId, role } = tx.actor
  if (sideOf(tx, row) !== 'acting' || (role !== 'commune_chair' && row.keeper !== accountId))
    throw new Refusal('not_allowed')
  let team: Record<string, string> | null = null
  if (input.accounts !== null) {
    const officers = (await candidatesOf(tx, id)).filter(one => one.role === 'commune_officer').map(one => one.id)
    const wanted = new Set([
      ...input.accounts,
      ...(row.keeper === null ? [] : [row.keeper]),
      ...(role === 'commune_officer' ? [accountId] : []),
    ])
    const known = new Set([...officers, row.keeper, accountId])
    if ([...wanted].some(one => !known.has(one))) throw invalid({ path: 'accounts', code: 'unknown_code' })
    team = Object.fromEntries([...wanted].map(one => [one, 'infinity']))
  }
  return advance(
    tx,
    row,
    { team: team === null ? null : JSON.stringify(team) },
    { act: team === null ? 'case.opened_to_all' : 'case.kept_to_team', after: { team: team && Object.keys(team) } },
  )
}

/** Shares a case with a person, for named parts and until a day. */
export const shareCase = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof ShareCase>,
): Promise<{ id: string }> => {
  const row = await lockCase(tx, id)
  if (!isOpen(row.state)) throw new Refusal('wrong_state')
  const wrong = shareDayProblem(input.until, dayInVietnam())
  if (wrong) throw invalid({ path: 'until', code: wrong })
  const { rows } = await tx.client.query<{ made: string }>(
    'select case_share_make($1, $2, $3, $4, $5, $6, $7) as made',
    [
      input.id,
      id,
      input.accountId,
      input.parts,
      endOfDayInVietnam(input.until),
      sealReason(tx.keys, 'case_share', input.id, input.reason),
      tx.actor.fullName,
    ],
  )
  if (rows[0]?.made === 'nobody') throw invalid({ path: 'accountId', code: 'unknown_code' })
  const after = { share: input.id, account: input.accountId, parts: input.parts, until: input.until }
  tx.journal({ subject: 'case', subjectId: id, communePath: row.commune_path, act: 'case.shared', after })
  tx.audit({ action: 'case.shared', subject: 'case', subjectId: id, communePath: row.commune_path, detail: after })
  return { id: input.id }
}

const told = (tx: Transaction, act: string, id: string, communePath: string, detail: Record<string, unknown>): void => {
  tx.journal({ subject: 'case', subjectId: id, communePath, act, after: detail })
  tx.audit({ action: act, subject: 'case', subjectId: id, communePath, detail })
}

/** Ends a sharing before its day: from the next click on. */
export const endShare = async (tx: Transaction, id: string): Promise<{ id: string }> => {
  const { rows } = await tx.client.query<{ case_id: string; commune_path: string }>(
    'select * from case_share_end($1, $2)',
    [id, tx.actor.fullName],
  )
  const [ended] = rows
  if (!ended) throw new Refusal('not_found')
  told(tx, 'case.share_ended', ended.case_id, ended.commune_path, { share: id })
  return { id }
}

/** Opens a case that is none of this person's, in an emergency: for some hours, with a reason, and told to chair and auditor at once. */
export const breakGlass = async (tx: Transaction, input: z.output<typeof BreakGlass>): Promise<{ id: string }> => {
  const until = new Date(Date.now() + glassHours * 3_600_000)
  const { rows } = await tx.client.query<{ case_id: string; commune_path: string | null }>(
    'select * from case_glass_break($1, $2, $3, $4, $5)',
    [
      input.id,
      input.code.toUpperCase(),
      until,
      sealReason(tx.keys, 'case_glass', input.id, input.reason),
      tx.actor.fullName,
    ],
  )
  const [opened] = rows
  if (!opened) throw new Refusal('not_found')
  // Theirs already: nothing was broken, and nothing is told.
  if (opened.commune_path === null)
    tx.audit({ action: 'case.glass_not_needed', subject: 'case', subjectId: opened.case_id })
  else told(tx, 'case.glass_broken', opened.case_id, opened.commune_path, { glass: input.id })
  return { id: opened.case_id }
}

/** The chair or the auditor has seen it; the chair may end it at once. */
export const seeGlass = async (
  tx: Transaction,
  id: string,
  { end }: z.output<typeof GlassSeen>,
): Promise<{ id: string }> => {
  const { rows } = await tx.client.query<{ case_id: string; commune_path: string }>(
    'select * from case_glass_seen($1, $2, $3)',
    [id, end, tx.actor.fullName],
  )
  const [seen] = rows
  if (!seen) throw new Refusal('not_found')
  const ends = end && tx.actor.role === 'commune_chair'
  tx.audit({
    action: ends ? 'case.glass_ended' : 'case.glass_seen',
    subject: 'case',
    subjectId: seen.case_id,
    communePath: seen.commune_path,
    detail: { glass: id },
  })
  if (tx.actor.role === 'commune_chair')
    tx.journal({
      subject: 'case',
      subjectId: seen.case_id,
      communePath: seen.commune_path,
      act: ends ? 'case.glass_ended' : 'case.glass_seen',
      after: { glass: id },
    })
  return { id }
}
