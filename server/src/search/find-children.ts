import { communePath, pathRange } from '@mangnon/core/area/area-path.ts'
import type { Asked } from '@mangnon/core/search/asked.ts'
import { endsKeys, type NameKey, wholeNameKeys } from '@mangnon/core/search/name-keys.ts'
import { nameDistance } from '@mangnon/core/search/near-name.ts'
import { farKnownAs, type KnownAs, type Ranked, type Reason, rankBy } from '@mangnon/core/search/rank.ts'
import { sql } from 'kysely'
import { selectChildRows } from '../child/child-row.query.ts'
import { executeByShape } from '../platform/db/prepared.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { tsqueryOf } from '../register/search-words.ts'
import { childFound } from './child-found.ts'

/** Candidates of one way of finding: more than a page, and all that can be told apart in a moment. */
const mostCandidates = 120
/** A parent's name may be misspelled, too; its nearest writings are enough. */
const mostParentKeys = 60
/** What is further off than this answers nothing that was asked. */
const farthest = 2.2
/** What the marks of a name, an ended record and another name may add to a name's distance: nobody further behind comes onto the page. */
const slack = 0.56
/** So many times what is shown is read at most, and whoever is as near as the last of them. */
const mostRead = 6
/** What a parent who is asked for and is not there costs at least. */
const withoutParent = 0.5

/** What a way of finding says of the name at most: its ends, a parent or a day say nothing of the rest of it. */
const far = { ends: 1.4, parent: 1.4, day: 1.4, words: 0.6, wordsElsewhere: 0.6 } as const

type Hit = {
  readonly id: string
  readonly cost: number
  readonly reason?: Reason
  readonly byWords?: true
  readonly knownAs?: KnownAs | undefined
  /** The folded name by which it was found, and whether a parent led to it: tells before it is read how near it may come. */
  readonly key?: string
  readonly byParent?: boolean
}

/** What was found, nearest first. `full`: a way of finding met its limit, there are more. */
export type Found = {
  readonly rows: readonly (FoundRow & Ranked & { readonly knownAs: string | null })[]
  readonly full: boolean
}

type FoundKey = {
  id: string
  way: number
  at: number
  kind: KnownAs['kind'] | null
  name: string | null
  key: string | null
}

/** How near a hit stands: what decides by which of several names a child is shown. */
const farOf = ({ cost, knownAs }: Hit): number => cost + (knownAs ? farKnownAs : 0)

/** Those that may stand among the nearest `wanted`, told by the names they were found by: the others need not be read. */
const nearEnough = (
  hits: readonly Hit[],
  asked: Asked,
  wanted: number,
  distance: (name: string) => number,
): readonly Hit[] => {
  if (!asked.name || hits.length <= wanted) return hits
  const least = (hit: Hit): number => {
    if (hit.reason !== undefined || hit.byWords || hit.key === undefined) return 0
    return Math.min(distance(hit.key), hit.cost) + (asked.parent && !hit.byParent ? withoutParent : 0)
  }
  const costs = hits.map(least)
  const sorted = costs.toSorted((a, b) => a - b)
  const most = Math.min((sorted[wanted - 1] ?? 0) + slack, sorted[wanted * mostRead - 1] ?? farthest)
  return hits.filter((_, at) => (costs[at] ?? 0) <= most)
}

const keysOf = (keys: readonly NameKey[]): string[] => keys.map(({ key }) => key)

/** By name, parent and birth, as far as each was asked for. */
const byNames = async (tx: Transaction, asked: Asked, area: string): Promise<{ hits: Hit[]; full: boolean }> => {
  const names = asked.name ? wholeNameKeys(asked.name.words) : []
  const ends = asked.name ? endsKeys(asked.name.words) : []
  const parents = asked.parent ? wholeNameKeys(asked.parent.words).slice(0, mostParentKeys) : []
  const { lo, hi } = pathRange(area)
  const { rows } = await tx.client.query<FoundKey>(
    childFound([
      keysOf(names),
      keysOf(ends),
      keysOf(parents),
      asked.birth?.from ?? null,
      asked.birth?.to ?? null,
      lo,
      hi,
      mostCandidates,
    ]),
  )
  const costs = [
    (_at: number) => 0,
    (at: number) => names[at - 1]?.cost ?? 1,
    (_at: number) => far.ends,
    (_at: number) => far.parent,
    (_at: number) => far.day,
    (at: number) => names[at - 1]?.cost ?? 1,
    (_at: number) => far.ends,
  ]
  const counts = new Map<number, number>()
  for (const { way } of rows) counts.set(way, (counts.get(way) ?? 0) + 1)
  return {
    hits: rows.map(({ id, way, at, kind, name, key }) => ({
      id,
      cost: costs[way]?.(at) ?? 1,
      ...(key !== null && { key }),
      byParent: way === 3,
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
  executeByShape(
    tx,
    selectChildRows(tx)
      .select(['commune_path', 'sort_key', 'birth_first', 'birth_last', 'merged_into'])
      .where('child.id', '=', sql<string>`any(${ids}::uuid[])`)
      .where('erased_at', 'is', null),
  )

type FoundRow = Awaited<ReturnType<typeof readRows>>[number]

/** A name typed whole that somebody bears needs no guessing at beginnings; of two words more may come. */
const isWholeName = (asked: Asked, hits: readonly Hit[]): boolean =>
  (asked.name?.words.length ?? 0) > 2 && hits.some(hit => hit.key === asked.name?.words.join(' '))

/** Few are born on one day: whoever of them is near in name is found by the day, and nobody types a day before the name is whole. */
const isFoundByDay = ({ birth }: Asked, hits: readonly Hit[]): boolean =>
  birth !== undefined && birth.from === birth.to && hits.length > 0

/**
 * Everybody in an area who answers what was asked, nearest first, read through the policies. Candidates come from indexes alone
 * (0152_name_and_parent.sql); the order is core's.
 * @param area a path in the actor's area
 * @param wanted how many of the nearest are to be shown
 */
export const findChildren = async (tx: Transaction, asked: Asked, area: string, wanted: number): Promise<Found> => {
  const hits: Hit[] = await byNumber(tx, asked)
  let full = false
  if (asked.name || asked.parent || asked.birth) {
    const found = await byNames(tx, asked, area)
    hits.push(...found.hits)
    full = found.full
    const commune = communePath(area)
    if (commune !== null && hits.length < 20 && !isWholeName(asked, hits) && !isFoundByDay(asked, hits))
      hits.push(...(await byWords(tx, asked, commune)))
  }
  const nearest = new Map<string, Hit>()
  for (const hit of hits) {
    const before = nearest.get(hit.id)
    const nearer = !before || farOf(hit) < farOf(before) ? hit : before
    nearest.set(hit.id, { ...nearer, byParent: hit.byParent === true || before?.byParent === true })
  }
  if (nearest.size === 0) return { rows: [], full }
  const distance = nameDistance(asked.name?.words ?? [])
  const near = nearEnough([...nearest.values()], asked, wanted, distance)
  full ||= near.length < nearest.size
  const rows = await readRows(
    tx,
    near.map(({ id }) => id),
  )
  const rank = rankBy(asked, distance)
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
