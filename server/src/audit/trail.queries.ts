import type { Role } from '@mangnon/core/account/role.ts'
import type { z } from 'zod'
import { areaNames } from '../area/area.queries.ts'
import { openReason } from '../case/need-to-know/reason.sealed.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { openWords } from '../platform/encryption/audit-words.ts'
import { rights, type Trail, type TrailEntry } from './audit.views.ts'

export const pageSize = 50

/** One row of the audit as the queries below read it. */
export type TrailRow = {
  seq: number
  at: Date
  actor_id: string | null
  actor_role: string | null
  actor_area: string | null
  action: string
  outcome: string | null
  subject: string | null
  subject_id: string | null
  commune_path: string | null
  count: number | null
  device: string | null
  address: string | null
  /** Sealed; or in the clear, as release 0.1.0 wrote them. */
  words: string | null
  clear_words: string | null
  /** By what right a case was read, and the sharing or the broken glass that gave it. */
  held_right?: string | null
  by_share?: string | null
  by_glass?: string | null
}

/** Who saw a record need not know what else was searched for. */
export const noWords = 'null as words, null as clear_words'
const words = `detail ->> 'words' as words, detail ->> 'search' as clear_words`

const columns = (told: string) =>
  `seq, at, actor_id, actor_role, actor_area, action, outcome, subject, subject_id, commune_path, count, device, host(address) as address,
   detail ->> 'right' as held_right, detail ->> 'share' as by_share, detail ->> 'glass' as by_glass, ${told}`

/** Entries before the one named, by time and number: pages neither repeat nor leave out what came in the same moment. */
const earlier = (before: string) => `(at, seq) < ((select b.at from audit b where b.seq = ${before}), ${before})`
const page = `order by at desc, seq desc limit ${pageSize + 1}`

/** Of several records, each one's own latest from the index. */
export const subjectTrailSql = (before: boolean): string =>
  `select t.* from unnest($1::text[]) as wanted(id) cross join lateral (
     select ${columns(noWords)} from audit where subject_id = wanted.id ${before ? `and ${earlier('$2')}` : ''} ${page}) t
   order by t.at desc, t.seq desc limit ${pageSize + 1}`

export const personTrailSql = (before: boolean): string =>
  `select ${columns(words)} from audit where actor_id = $1 ${before ? `and ${earlier('$2')}` : ''} ${page}`

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Codes of records, as far as the auditor's area reaches. */
const codesOf = async (tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const known = [...new Set(ids.filter(id => uuid.test(id)))]
  if (known.length === 0) return new Map()
  const { rows } = await tx.client.query<{ id: string; code: string }>('select id, code from audit_codes($1)', [known])
  return new Map(rows.map(({ id, code }) => [id, code]))
}

/** Names of the persons who acted, as far as their accounts may be read. */
const namesOf = async (tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await tx.query.selectFrom('account').select(['id', 'full_name']).where('id', 'in', wanted).execute()
  return new Map(rows.map(row => [row.id, row.full_name]))
}

/** Why a case was shared or its glass broken, as far as the actor may know: the auditor of the place. */
const reasonsOf = async (tx: Transaction, rows: readonly TrailRow[]): Promise<ReadonlyMap<string, string>> => {
  const known = new Map<string, string>()
  for (const [table, ids] of [
    ['case_share', texts(rows.map(row => row.by_share ?? null))],
    ['case_glass', texts(rows.map(row => row.by_glass ?? null))],
  ] as const) {
    if (ids.length === 0) continue
    const found = await tx.query.selectFrom(table).select(['id', 'sealed']).where('id', 'in', ids).execute()
    for (const row of found) known.set(row.id, openReason(tx.keys, table, row) ?? '')
  }
  return known
}

const texts = (values: readonly (string | null)[]): string[] => values.filter(value => value !== null)

/** Rows as the page shows them: places by name, records by code, persons by name. */
export const presentRows = async (
  tx: Transaction,
  rows: readonly TrailRow[],
): Promise<z.output<typeof TrailEntry>[]> => {
  const places = await areaNames(tx, texts(rows.flatMap(row => [row.actor_area, row.commune_path])))
  const codes = await codesOf(tx, texts(rows.map(row => row.subject_id)))
  const names = await namesOf(tx, texts(rows.map(row => row.actor_id)))
  const reasons = await reasonsOf(tx, rows)
  const placeOf = (path: string | null): string | null => (path === null ? null : (places.get(path) ?? null))
  return rows.map(row => ({
    seq: row.seq,
    at: row.at.toISOString(),
    actor:
      row.actor_id === null
        ? null
        : {
            id: row.actor_id,
            name: names.get(row.actor_id) ?? null,
            role: row.actor_role as Role | null,
            area: placeOf(row.actor_area),
          },
    action: row.action,
    outcome: row.outcome,
    subject: row.subject,
    subjectId: row.subject_id,
    code: row.subject_id === null ? null : (codes.get(row.subject_id) ?? null),
    place: placeOf(row.commune_path),
    count: row.count,
    device: row.device,
    address: row.address,
    right: rights.find(one => one === row.held_right) ?? null,
    why: reasons.get(row.by_glass ?? row.by_share ?? '') || null,
    search:
      row.words === null || row.actor_id === null
        ? row.clear_words
        : openWords(tx.keys, 'audit', row.actor_id, row.words),
  }))
}

const present = async (tx: Transaction, rows: readonly TrailRow[]): Promise<z.output<typeof Trail>> => {
  const shown = rows.slice(0, pageSize)
  return {
    entries: await presentRows(tx, shown),
    next: rows.length > pageSize ? (shown.at(-1)?.seq ?? null) : null,
  }
}

const ask = async (tx: Transaction, sql: string, values: readonly unknown[]): Promise<TrailRow[]> =>
  (await tx.client.query<TrailRow>(sql, [...values])).rows

/** Who opened this record, changed it, or was refused it, latest first; of a child, those too who opened its household. */
export const subjectTrail = async (
  tx: Transaction,
  id: string,
  before: number | undefined,
): Promise<z.output<typeof Trail>> => {
  const { rows } = await tx.client.query<{ id: string }>('select audit_households($1) as id', [id])
  const ids = [id, ...rows.map(row => row.id)]
  const found = await ask(tx, subjectTrailSql(before !== undefined), before === undefined ? [ids] : [ids, before])
  tx.audit({ action: 'audit.subject_read', detail: { subject: id }, count: found.length })
  return present(tx, found)
}

/** What this person did, latest first. */
export const personTrail = async (
  tx: Transaction,
  id: string,
  before: number | undefined,
): Promise<z.output<typeof Trail>> => {
  const found = await ask(tx, personTrailSql(before !== undefined), before === undefined ? [id] : [id, before])
  tx.audit({ action: 'audit.person_read', subject: 'account', subjectId: id, count: found.length })
  return present(tx, found)
}

/** What I did: with the words I searched for. Reading one's own trail leaves none. */
export const ownTrail = async (tx: Transaction, before: number | undefined): Promise<z.output<typeof Trail>> => {
  const me = tx.actor.accountId
  return present(tx, await ask(tx, personTrailSql(before !== undefined), before === undefined ? [me] : [me, before]))
}
