import { type ComparedNotice, scoreDuplicate, windowHours, worthAsking } from '@mangnon/core/notice/duplicate-score.ts'
import type { z } from 'zod'
import type { NoticeRow } from '../notice/notice.queries.ts'
import { openWordsOf } from '../notice/notice.sealed.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { type CaseRecord, closedStates } from './case.row.ts'
import type { CaseDuplicate } from './case.views.ts'

type Duplicate = z.output<typeof CaseDuplicate>

/** So many reports of a commune in three days are compared; more than any commune has. */
const most = 200
const shown = 5

const comparable = (tx: Transaction, row: NoticeRow): ComparedNotice | null => {
  const words = openWordsOf(tx.keys, row)
  if (!words) return null
  return {
    receivedAt: row.received_at,
    childId: row.child_id,
    childName: words.childName,
    sex: row.sex as ComparedNotice['sex'],
    age: row.age,
    eventPlace: words.eventPlace,
    happened: words.happened,
  }
}

/**
 * Other cases of this commune whose reports may tell of the same event, the likeliest first. They are opened to be compared and shown by
 * code and reasons alone; the actor may read each of them anyway.
 */
export const findDuplicates = async (
  tx: Transaction,
  of: CaseRecord,
  own: readonly NoticeRow[],
): Promise<Duplicate[]> => {
  const times = own.map(row => row.received_at.getTime())
  if (times.length === 0) return []
  const reach = windowHours * 3_600_000
  const rows = await tx.query
    .selectFrom('notice')
    .innerJoin('protection_case as c', 'c.id', 'notice.case_id')
    .selectAll('notice')
    .select('c.code as case_code')
    .where('notice.commune_path', '=', of.commune_path)
    .where('notice.received_at', '>=', new Date(Math.min(...times) - reach))
    .where('notice.received_at', '<=', new Date(Math.max(...times) + reach))
    .where('notice.case_id', '<>', of.id)
    .where('c.joined_to', 'is', null)
    .where('c.state', 'not in', closedStates)
    .orderBy('notice.received_at', 'desc')
    .limit(most)
    .execute()
  const mine = own.flatMap(row => comparable(tx, row) ?? [])
  const found = new Map<string, Duplicate>()
  for (const row of rows) {
    const theirs = comparable(tx, row)
    if (!theirs) continue
    for (const one of mine) {
      const { score, reasons } = scoreDuplicate(one, theirs)
      if (score < worthAsking || score <= (found.get(row.case_id)?.score ?? 0)) continue
      found.set(row.case_id, {
        ...{ caseId: row.case_id, code: row.case_code, noticeCode: row.code, score, reasons: [...reasons] },
        receivedAt: row.received_at.toISOString(),
      })
    }
  }
  if (rows.length > 0) tx.audit({ action: 'case.compared', communePath: of.commune_path, count: rows.length })
  return [...found.values()].sort((a, b) => b.score - a.score).slice(0, shown)
}
