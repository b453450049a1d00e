import { communePath, pathRange } from '@mangnon/core/area/area-path.ts'
import type { Asked } from '@mangnon/core/search/asked.ts'
import { endsKeys, type NameKey, wholeNameKeys } from '@mangnon/core/search/name-keys.ts'
import { farKnownAs, type KnownAs, type Ranked, type Reason, rankBy } from '@mangnon/core/search/rank.ts'
import { sql } from 'kysely'
import { selectChildRows } from '../child/child-row.query.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { tsqueryOf } from '../register/search-words.ts'

/** Candidates of one way of finding: more than a page, and all that can be told apart in a moment. */
const mostCandidates = 120
/** A parent's name may be misspelled, too; its nearest writings are enough. */
const mostParentKeys = 60
/** What is further off than this answers nothing that was asked. */
const farthest = 2.2

const far = { ends: 0.4, parent: 0.5, day: 0.9, words: 0.6, wordsElsewhere: 0.6 } as const

type Hit = {
  readonly id: string
  readonly cost: number
  readonly reason?: Reason
  readonly byWords?: true
  readonly knownAs?: KnownAs | undefined
}

/** What was found, nearest first. `full`: a way of finding met its limit, there are more. */
export type Found = {
  readonly rows: readonly (FoundRow & Ranked & { readonly knownAs: string | null })[]
  readonly full: boolean
}

type FoundKey = { id: string; way: number; at: number; kind: KnownAs['kind'] | null; name: string | null }

/** How near a hit stands: what decides by which of several names a child is shown. */
const farOf = ({ cost, knownAs }: Hit): number => cost + (knownAs ? farKnownAs : 0)

const keysOf = (keys: readonly NameKey[]): string[] => keys.map(({ key }) => key)

/** By name, parent and birth, as far as each was asked for. */
const byNames = async (tx: Transaction, asked: Asked, area: string): Promise<{ hits: Hit[]; full: boolean }> => {
  const names = asked.name ? wholeNameKeys(asked.name.words) : []
  const ends = asked.name ? endsKeys(asked.name.words) : []
  const parents = asked.parent ? wholeNameKeys(asked.parent.words).slice(0, mostParentKeys) : []
  const { lo, hi } = pathRange(area)
  const { rows } = await tx.client.query<FoundKey>({
    name: 'mn_child_found',
    text: 'select id, way, at, kind, name from child_found($1, $2, $3, $4, $5, $6, $7, $8)',
    values: [
      keysOf(names),
      keysOf(ends),
      keysOf(parents),
      asked.birth?.from ?? null,
      asked.birth?.to ?? null,
      lo,
      hi,
      mostCandidates,
    ],
  })
  const costs = [
    (_at: number) => 0,
    (at: number) => names[at - 1]?.cost ?? 1,
    (at: number) => (ends[at - 1]?.cost ?? 1) + far.ends,
    (_at: number) => far.parent,
    (_at: number) => far.day,
    (at: number) => names[at - 1]?.cost ?? 1,
    (at: number) => (ends[at - 1]?.cost ?? 1) + far.ends,
  ]
  const counts = new Map<number, number>()
  for (const { way } of rows) counts.set(way, (counts.get(way) ?? 0) + 1)
  return {
    hits: rows.map(({ id, way, at, kind, name }) => ({
      id,
      cost: costs[way]?.(at) ?? 1,
      ...(kind !== null && name !== null && { knownAs: { kind, name } }),
    })),
    full: [...counts.values()].some(count => count >= mostCandidates),
  }
}

/** By what is a record's alone: a code, a personal number or how it begins, the phone of the household. */
const byNumber = async (tx: Transaction, asked: Asked): Promise<Hit[]> => {
  const { code, identifier, phone } = asked
  const ids = async (reason: Reason, text: string, values: readonly string[]): Promise<Hit[]> =>
    (await tx.client.query<{ id: string }>(text, [...values, mostCandidates])).rows.map(({ id }) => ({
      id,
      cost: 0,
      reason,
    }))
  return [
    ...(code
      ? await ids(
          'code',
          // A record that was merged away answers with the one that stands in its place, too.
          `with recursive stands as (
             select id, merged_into, 1 as step from child where code = $1
             union all select c.id, c.merged_into, s.step + 1 from stands s join child c on c.id = s.merged_into where s.step < 10)
           select id from stands
           union select c.id from household h join child c on c.household_id = h.id where h.code = $1 limit $2`,
          [code],
        )
      : []),
    ...(identifier
      ? await ids(
          'identifier',
          `with held as (select id, merged_into from child where personal_number >= $1 and personal_number < $2 limit $3)
           select id from held union select merged_into from held where merged_into is not null`,
          [identifier, `${identifier}~`],
        )
      : []),
    ...(phone
      ? await ids(
          'phone',
          'select c.id from household h join child c on c.household_id = h.id where h.phone = $1 limit $2',
          [phone],
        )
      : []),
  ]
}

/** Beginnings of words, while a name is still being typed: within one commune, whose words have an index of their own. */
const byWords = async (tx: Transaction, asked: Asked, commune: string): Promise<Hit[]> => {
  const words = [...(asked.name?.words ?? []), ...(asked.parent?.words ?? [])]
  const tsquery = tsqueryOf({ words, exact: '' }, 'child', commune)
  if (!tsquery) return []
  const { rows } = await tx.client.query<{ id: string }>('select id from child_candidates($1, $2::tsquery, $3) as id', [
    commune,
    tsquery,
    mostCandidates * 2,
  ])
  return rows.map(({ id }) => ({ id, cost: far.words, byWords: true }))
}

const readRows = (tx: Transaction, ids: readonly string[]) =>
  selectChildRows(tx)
    .select(['commune_path', 'sort_key', 'birth_first', 'birth_last', 'merged_into'])
    .where('child.id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('erased_at', 'is', null)
    .execute()

type FoundRow = Awaited<ReturnType<typeof readRows>>[number]

/**
 * Everybody in an area who answers what was asked, nearest first, read through the policies. Candidates come from indexes alone
 * (0046_find_a_person.sql); the order is core's.
 * @param area a path in the actor's area
 */
export const findChildren = async (tx: Transaction, asked: Asked, area: string): Promise<Found> => {
  const hits: Hit[] = await byNumber(tx, asked)
  let full = false
  if (asked.name || asked.parent || asked.birth) {
    const found = await byNames(tx, asked, area)
    hits.push(...found.hits)
    full = found.full
    const commune = communePath(area)
    if (commune !== null && hits.length < 20) hits.push(...(await byWords(tx, asked, commune)))
  }
  const nearest = new Map<string, Hit>()
  for (const hit of hits) {
    const before = nearest.get(hit.id)
    if (!before || farOf(hit) < farOf(before)) nearest.set(hit.id, hit)
  }
  if (nearest.size === 0) return { rows: [], full }
  const rows = await readRows(tx, [...nearest.keys()])
  const rank = rankBy(asked)
  const ranked = rows.flatMap(row => {
    const hit = nearest.get(row.id)
    if (!hit) return []
    const told = rank({
      fullName: row.full_name,
      birthFirst: row.birth_first,
      birthLast: row.birth_last,
      fatherName: row.father_name,
      motherName: row.mother_name,
      ended: row.ended_on !== null,
      cost: hit.cost,
      knownAs: hit.knownAs,
    })
    // A number is the record's own: whatever else was typed beside it only orders.
    // Words that stand with a parent, not in the child's own name, make a poorer answer than a name near to what was typed.
    const elsewhere = hit.byWords && told.reasons.includes('near') ? far.wordsElsewhere : 0
    const cost = hit.reason ? Math.min(told.cost, 0.2) : told.cost + elsewhere
    const knownAs = hit.knownAs?.name ?? null
    return cost > farthest
      ? []
      : [{ ...row, knownAs, cost, reasons: hit.reason ? [hit.reason, ...told.reasons] : told.reasons }]
  })
  // What was merged away leads to the record that stands in its place: where that one answers, too, it answers alone.
  const shown = new Set(ranked.map(row => row.id))
  const standing = ranked.filter(
    row => row.merged_into === null || !shown.has(row.merged_into) || nearest.get(row.id)?.reason !== undefined,
  )
  standing.sort((a, b) => a.cost - b.cost || (a.sort_key < b.sort_key ? -1 : a.sort_key > b.sort_key ? 1 : 0))
  return { rows: standing, full }
}
