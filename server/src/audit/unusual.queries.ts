import { unusualLooksOn } from '@mangnon/legal/parameters/unusual-looks.ts'
import type { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import type { UnusualLooks, UnusualQuery, unusualKinds } from './audit.views.ts'
import { noWords, pageSize, presentRows, type TrailRow } from './trail.queries.ts'

type UnusualRow = TrailRow & { kind: (typeof unusualKinds)[number]; measure: number | null; mark: string }

/**
 * Latest first. What an entry says is told as far as the auditor may read it: of an attempt from elsewhere at a record here, only that
 * it was refused. Values: the kind, then the number before which the page begins, each where it is asked for.
 */
export const unusualSql = (ofKind: boolean, before: boolean): string => {
  const cursor = ofKind ? '$2' : '$1'
  const conditions = [
    ...(ofKind ? ['w.kind = $1'] : []),
    ...(before
      ? [`(w.at, w.seq) < ((select b.at from audit_watch b where b.seq = ${cursor} limit 1), ${cursor}::bigint)`]
      : []),
  ]
  return `
  select w.kind, w.measure, w.seq, w.at, w.actor_id, w.actor_role, w.actor_area, coalesce(a.action, 'request.refused') as action,
         case when a.seq is null then 'not_found' else a.outcome end as outcome, coalesce(w.subject, a.subject) as subject,
         w.subject_id, w.commune_path, a.count, a.device, host(a.address) as address, ${noWords}
    from audit_watch w left join audit a on a.seq = w.seq
   ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
   order by w.at desc, w.seq desc, w.kind desc limit ${pageSize + 1}`
}

/** Looks that are out of the ordinary, latest first: to be asked about, not a verdict. */
export const listUnusual = async (
  tx: Transaction,
  input: z.output<typeof UnusualQuery>,
): Promise<z.output<typeof UnusualLooks>> => {
  const law = unusualLooksOn(dayInVietnam())
  if (!law) throw new Error('no thresholds are in force')
  const values = [input.kind, input.before].filter(value => value !== undefined)
  const sql = unusualSql(input.kind !== undefined, input.before !== undefined)
  const { rows } = await tx.client.query<UnusualRow>(sql, values)
  // An entry that is unusual in two ways is not torn between two pages.
  const shown = rows.length > pageSize ? rows.filter(row => row.seq !== rows[pageSize]?.seq) : rows
  const entries = await presentRows(tx, shown)
  tx.audit({ action: 'audit.unusual_read', count: shown.length, detail: { kind: input.kind ?? 'all' } })
  const { looksAnHour, refusalsAnHour, exportRows, nightFrom, nightTo, confirmed } = law
  return {
    entries: entries.map((entry, at) => ({
      ...entry,
      kind: shown[at]?.kind ?? 'many',
      measure: shown[at]?.measure ?? null,
    })),
    next: rows.length > pageSize ? (shown.at(-1)?.seq ?? null) : null,
    thresholds: { looksAnHour, refusalsAnHour, exportRows, nightFrom, nightTo, confirmed },
  }
}
