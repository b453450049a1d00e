import { createHash } from 'node:crypto'
import type { AnswerColumn } from '@mangnon/core/identity/answers/answer-columns.ts'
import { answeredFacts, weighAnswer } from '@mangnon/core/identity/answers/weigh-answer.ts'
import { identityChanges } from '@mangnon/core/identity/identity-facts.ts'
import { columnLetter } from '@mangnon/core/register/cell.ts'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import { identityOf } from '../identity.queries.ts'
import { type ProposalRow, proposalColumns } from '../identity.row.ts'
import type { AnswerRow, AnswersRead } from './answers.views.ts'
import type { AnswerFile, FileRow } from './read-file.ts'

type Row = z.output<typeof AnswerRow>
type Read = z.output<typeof AnswersRead>

const readChildren = (tx: Transaction, codes: readonly string[]) =>
  codes.length === 0
    ? Promise.resolve([])
    : tx.query.selectFrom('child').selectAll().where('code', 'in', codes).where('erased_at', 'is', null).execute()

const readOpen = async (tx: Transaction, ids: readonly string[]): Promise<Map<string, ProposalRow>> => {
  const { rows } = await tx.client.query<ProposalRow>(
    `select ${proposalColumns} from identity_proposal where child_id = any ($1) and state in ('proposed', 'verified')`,
    [ids],
  )
  return new Map(rows.map(row => [row.child_id, row]))
}

/**
 * What each row of the file would become beside the register as it stands: read through the policies, so that a row of another unit is as
 * unknown as one that nobody wrote. Nothing is written.
 */
export const weighFile = async (tx: Transaction, { head, rows }: AnswerFile): Promise<Read> => {
  const children = await readChildren(tx, [...new Set(rows.flatMap(row => (row.key ? [row.key.code] : [])))])
  const byCode = new Map(children.map(child => [child.code, child]))
  const open = await readOpen(
    tx,
    children.map(({ id }) => id),
  )
  const cellOf = (column: AnswerColumn, row: number): string => `${columnLetter(head.at.get(column) ?? 0)}${row}`
  const keyAt = (row: number) => cellOf('key', row)
  const rowsOf = Map.groupBy(rows, row => row.key?.code ?? '')
  const weigh = (read: FileRow): Row => {
    const child = read.key ? byCode.get(read.key.code) : undefined
    const remarks: Row['remarks'] = read.problems.map(({ code, column, typed, read: meant }) => ({
      code,
      cell: cellOf(column, read.row),
      typed,
      other: meant,
    }))
    const add = (code: Row['remarks'][number]['code'], other: string | null = null) =>
      remarks.push({ code, cell: keyAt(read.row), typed: null, other })
    const twin = read.key && rowsOf.get(read.key.code)?.find(one => one.row !== read.row)
    if (read.key && !child) add('not_in_area')
    if (child?.ended_on) add('ended')
    if (twin) add('twice', String(twin.row))
    const base = { row: read.row, code: read.code, childId: child?.id ?? null, fullName: child?.full_name ?? null }
    if (remarks.length > 0 || !child) return { ...base, verdict: 'error', fields: [], remarks }
    const now = identityOf(child)
    const weighed = weighAnswer(read, now)
    const standing = open.get(child.id)
    if (weighed.verdict === 'change' && standing) {
      // Somebody proposed the same already, or something else: that is a person's to look at.
      if (identityChanges(standing.verified ?? standing.proposed, answeredFacts(now, weighed.fields)).length === 0)
        return { ...base, verdict: 'same', fields: [], remarks }
      add('proposal_open', standing.proposed_by_name)
      return { ...base, ...weighed, fields: [...weighed.fields], verdict: 'conflict', remarks }
    }
    return { ...base, verdict: weighed.verdict, fields: [...weighed.fields], remarks }
  }
  const weighed = rows.map(weigh)
  const counts = { change: 0, same: 0, conflict: 0, error: 0, unanswered: 0 }
  for (const { verdict } of weighed) counts[verdict]++
  return {
    seal: createHash('sha256')
      .update(JSON.stringify([weighed, rows.map(({ paper, paperNumber }) => [paper, paperNumber])]))
      .digest('hex'),
    missing: [...head.missing],
    strange: [...head.strange],
    counts,
    rows: weighed,
  }
}
