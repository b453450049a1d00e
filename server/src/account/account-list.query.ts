import type { Role } from '@mangnon/core/account/role.ts'
import { pathRange } from '@mangnon/core/area/area-path.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import { foldName } from '@mangnon/core/name/fold.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { areaNames, getAreaOrNation } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import type { AccountPage, AccountRow, ListAccounts } from './account.views.ts'

type Input = z.output<typeof ListAccounts>
type Found = { id: string; username: string; full_name: string; area_path: string; ended_on: string | null }

/** More than this and the person is told to add a word. */
const mostCandidates = 5000
/** People kept elsewhere who hold a role here: a handful in any area. */
const mostFromElsewhere = 500

/** Whether a grant counts today. */
export const grantCounts = sql<boolean>`role_grant.ended_at is null and role_grant.valid_from <= vietnam_today()
  and (role_grant.valid_to is null or role_grant.valid_to > vietnam_today())`

/** The part of the actor's area that is asked for; what lies outside it is not there. */
const rangeOf = async (tx: Transaction, unit: string | undefined): Promise<{ lo: string; hi: string }> => {
  if (unit === undefined) return pathRange(tx.actor.areaPath)
  const { path } = await getAreaOrNation(tx, unit)
  if (!path.startsWith(tx.actor.areaPath)) throw new Refusal('not_found')
  return pathRange(path)
}

type Asked = { readonly words: readonly string[]; readonly username: string }

/** What was typed as words of a name and, since these have neither marks nor blanks, as the beginning of a name of sign-in. */
const askedFor = (q: string): Asked => ({
  words: foldName(q).split(' ').filter(Boolean),
  username: /^[a-z0-9._-]+$/i.test(q) ? q.toLowerCase() : '',
})

const candidates = async (tx: Transaction, { words, username }: Asked): Promise<string[]> => {
  const { rows } = await tx.client.query<{ id: string }>('select accounts_named($1, $2, $3) as id', [
    words,
    username,
    mostCandidates + 1,
  ])
  return rows.map(({ id }) => id)
}

/** The accounts kept in the range: the ids of the page, and how many there are. Candidates only; the rows are read through the policies. */
const kept = async (
  tx: Transaction,
  range: { lo: string; hi: string },
  { role, service, offset, limit, after }: Input,
  ids: readonly string[] | undefined,
): Promise<{ rows: Found[]; total: number }> => {
  const [place, name] = after?.split('|') ?? [null, null]
  const page = await tx.client.query<{ id: string | null; total: string }>(
    'select id, total from accounts_listed($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [range.lo, range.hi, role ?? null, service ?? null, ids ?? null, place, name, offset, limit],
  )
  const wanted = page.rows.flatMap(({ id }) => id ?? [])
  const rows =
    wanted.length === 0
      ? []
      : await tx.query
          .selectFrom('account')
          .select(['id', 'username', 'full_name', 'area_path', 'ended_on'])
          .where('id', 'in', wanted)
          .orderBy('area_path')
          .orderBy('username')
          .execute()
  return { rows, total: Number(page.rows[0]?.total ?? 0) }
}

/** The same of people kept elsewhere who hold a role in the range. */
const fromElsewhere = async (
  tx: Transaction,
  range: { lo: string; hi: string },
  input: Input,
  { words, username }: Asked,
): Promise<Found[]> => {
  const { rows } = await tx.client.query<Found>(
    `select h.id, h.username, h.full_name, h.area_path, h.ended_on from holders_from_elsewhere() h
      where exists (select from role_grant g where g.account_id = h.id and g.area_path >= $1 and g.area_path < $2 and ($3::text is null or g.role = $3
              and g.ended_at is null and g.valid_from <= vietnam_today() and (g.valid_to is null or g.valid_to > vietnam_today())))
        and case $4 when 'working' then h.ended_on is null or h.ended_on > vietnam_today() when 'leaving' then h.ended_on > vietnam_today()
              when 'ended' then h.ended_on <= vietnam_today() else true end
        and ($8::boolean or $6 <> '' and starts_with(h.username, $6)
              or cardinality($5::text[]) > 0 and not exists (select from unnest($5::text[]) w where strpos(folded_text(h.full_name), ' ' || w) = 0))
      order by h.username limit $7`,
    [
      range.lo,
      range.hi,
      input.role ?? null,
      input.service ?? '',
      words,
      username,
      mostFromElsewhere,
      input.q === undefined,
    ],
  )
  return rows
}

const present = async (tx: Transaction, rows: readonly Found[]): Promise<z.output<typeof AccountRow>[]> => {
  const ids = rows.map(({ id }) => id)
  const grants =
    ids.length === 0
      ? []
      : await tx.query
          .selectFrom('role_grant')
          .select(['account_id', 'role'])
          .where(grantCounts)
          .where('account_id', 'in', ids)
          .orderBy('area_path')
          .orderBy('role')
          .execute()
  const today = dayInVietnam()
  const rolesOf = Map.groupBy(grants, grant => grant.account_id)
  const names = await areaNames(
    tx,
    rows.map(row => row.area_path),
  )
  return rows.map(row => ({
    id: row.id,
    username: row.username,
    fullName: row.full_name,
    // Whoever looks after two villages has one role twice.
    roles: [...new Set((rolesOf.get(row.id) ?? []).map(grant => grant.role as Role))],
    areaPath: row.area_path,
    areaName: names.get(row.area_path) ?? '',
    endedOn: row.ended_on,
    leaving: row.ended_on !== null && row.ended_on > today,
  }))
}

/**
 * A page of the accounts of the actor's area with the roles that count today, by place and name of sign-in; after them those that are
 * kept elsewhere and hold a role here. `after`: the page that follows that row, read from where it stands, however far down; `offset`
 * leads anywhere.
 */
export const listAccounts = async (tx: Transaction, input: Input): Promise<z.output<typeof AccountPage>> => {
  const range = await rangeOf(tx, input.unit)
  const asked = askedFor(input.q ?? '')
  const ids = input.q === undefined ? undefined : await candidates(tx, asked)
  const { rows, total: here } = await kept(tx, range, input, ids)
  const elsewhere = await fromElsewhere(tx, range, input, asked)
  const { offset, limit } = input
  const first = Math.max(0, offset - here)
  // The last page of those kept here has room for those kept elsewhere.
  const all = [...rows, ...elsewhere.slice(first, first + limit - rows.length)]
  const { q, limit: _limit, after: _after, ...narrowed } = input
  tx.audit({
    action: q ? 'account.searched' : 'account.listed',
    count: here + elsewhere.length,
    detail: narrowed,
    words: q || undefined,
  })
  const last = rows.length === limit ? rows.at(-1) : undefined
  return {
    total: here + elsewhere.length,
    atLeast: ids !== undefined && ids.length > mostCandidates,
    offset,
    next: last ? `${last.area_path}|${last.username}` : null,
    rows: await present(tx, all),
  }
}
