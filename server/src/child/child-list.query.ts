import { villageNo } from '@mangnon/core/area/area-path.ts'
import { gapBits } from '@mangnon/core/child/gaps.ts'
import { birthday } from '@mangnon/core/date/age.ts'
import { foldName } from '@mangnon/core/name/fold.ts'
import { parseQuery, type Query } from '@mangnon/core/name/parse-query.ts'
import { toneKey } from '@mangnon/core/name/tone-key.ts'
import { readAsked } from '@mangnon/core/search/asked.ts'
import type { DB } from '@mangnon/db/types.generated.ts'
import { qualityRule } from '@mangnon/legal/quality/quality-rules.ts'
import { type AliasableExpression, type ExpressionBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { resolveCommune, seesWholeCommune, type Villages, villageMap } from '../area/commune.queries.ts'
import { executeByShape, prepare } from '../platform/db/prepared.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { ruleSql } from '../quality/rule-sql.ts'
import { registerTotal } from '../register/register-total.ts'
import { tsqueryOf } from '../register/search-words.ts'
import { findChildren } from '../search/find-children.ts'
import { countedIds } from '../statistics/counted-ids.ts'
import { presentChildRows } from './child.present.ts'
import type { ChildPage, ListChildren } from './child.views.ts'
import { selectChildRows } from './child-row.query.ts'

type Input = z.output<typeof ListChildren>
type Page = z.output<typeof ChildPage>
type Filters = Omit<Input, 'offset' | 'limit'>

/** What narrows the list. */
const filters = [
  'village',
  'sex',
  'ageFrom',
  'ageTo',
  'poverty',
  'residence',
  'missing',
  'rule',
  'counted',
  'group',
] as const

/** More than this and the person is told to add a word: nobody reads five thousand names. */
const mostCandidates = 5000

/** Filters as SQL on the columns that the list's index holds, so that pages and counts are answered without the table. */
export const filtered = (
  tx: Transaction,
  communePath: string,
  input: Filters,
  villagePath: string | undefined,
  birth: Query['birth'],
) => {
  const today = dayInVietnam()
  let query = tx.query.selectFrom('child').where('commune_path', '=', communePath)
  query =
    input.state === 'ended'
      ? query.where('ended_on', 'is not', null).where('erased_at', 'is', null)
      : query.where('ended_on', 'is', null)
  // By its number, as the index of a village's list has it.
  if (villagePath !== undefined) query = query.where('village_no', '=', villageNo(villagePath))
  if (input.sex) query = query.where('sex', '=', input.sex)
  if (input.poverty) query = query.where('poverty', '=', input.poverty)
  if (input.residence) query = query.where('residence_state', '=', input.residence)
  if (input.missing) query = query.where(sql<boolean>`gaps & ${sql.lit(gapBits[input.missing])} <> 0`)
  const rule = input.rule === undefined ? undefined : qualityRule(input.rule)
  if (rule) query = query.where(sql<boolean>`${sql.raw(ruleSql(rule.test, today))}`)
  if (input.ageFrom !== undefined) query = query.where('birth_first', '<=', birthday(today, -input.ageFrom))
  if (input.ageTo !== undefined) query = query.where('birth_first', '>', birthday(today, -input.ageTo - 1))
  if (input.counted || input.group) query = query.where('id', 'in', countedIds(communePath, input, today))
  if (birth) query = query.where('birth_first', '<=', birth.to).where('birth_first', '>=', birth.from)
  return query
}

const candidates = async (tx: Transaction, communePath: string, tsquery: string, query: Query): Promise<string[]> => {
  const { rows } = await tx.client.query<{ id: string }>(`select id from child_candidates($1, $2::tsquery, $3) as id`, [
    communePath,
    tsquery,
    mostCandidates + 1,
  ])
  const ids = rows.map(row => row.id)
  const phone = query.phone ? tsqueryOf({ words: [], exact: '', phone: query.phone }, 'household', communePath) : null
  if (!phone) return ids
  const byPhone = await tx.client.query<{ id: string }>(
    `select c.id from child c where c.commune_path = $1 and c.household_id in (select household_candidates($1, $2::tsquery, 1000))`,
    [communePath, phone],
  )
  return [...new Set([...ids, ...byPhone.rows.map(row => row.id)])]
}

/**
 * How well a name answers what was typed: whole name with its marks, whole name without, all words in the own name with their
 * marks, without, and last those found by a parent's name.
 */
const rankingFor = (query: Query): ((name: string) => number) => {
  const whole = query.words.join(' ')
  const exactWords = query.exact.split(' ').filter(Boolean)
  const own = (text: string, words: readonly string[]) => {
    const parts = text.split(' ')
    return words.every(word => parts.some(part => part.startsWith(word)))
  }
  return name => {
    const folded = foldName(name)
    // The folded name is quick to make; marks are looked at only where the letters answer.
    if (!own(folded, query.words)) return 4
    const toned = toneKey(name)
    if (toned === query.exact) return 0
    if (folded === whole) return 1
    return own(toned, exactWords) ? 2 : 3
  }
}

/** What a search found, best answers first. */
const searched = async (
  tx: Transaction,
  communePath: string,
  input: Input,
  villagePath: string | undefined,
  query: Query,
  tsquery: string,
): Promise<{ ids: string[]; atLeast: boolean }> => {
  const byWords = await candidates(tx, communePath, tsquery, query)
  // No name has these words: the one search knows slips, sounds and left-out words.
  const ids =
    byWords.length > 0
      ? byWords
      : (await findChildren(tx, readAsked(input.q ?? ''), communePath, mostCandidates)).rows.map(row => row.id)
  const found = await filtered(tx, communePath, input, villagePath, query.birth)
    .select(['id', 'full_name', 'sort_key'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  const rank = rankingFor(query)
  const order = found
    .map(({ id, full_name, sort_key }) => ({ id, sort_key, rank: rank(full_name) }))
    .sort(
      (a, b) => a.rank - b.rank || (a.sort_key < b.sort_key ? -1 : a.sort_key > b.sort_key ? 1 : a.id < b.id ? -1 : 1),
    )
  return { ids: order.map(row => row.id), atLeast: ids.length > mostCandidates }
}

const searchPage = async (...asked: Parameters<typeof searched>): Promise<Page> => {
  const [tx, communePath, input] = asked
  const { ids, atLeast } = await searched(...asked)
  const wanted = ids.slice(input.offset, input.offset + input.limit)
  const rows = wanted.length === 0 ? [] : await selectChildRows(tx).where('id', 'in', wanted).execute()
  const byId = new Map(rows.map(row => [row.id, row]))
  const sorted = wanted.flatMap(id => byId.get(id) ?? [])
  return {
    total: ids.length,
    atLeast,
    offset: input.offset,
    rows: presentChildRows(sorted, await villageMap(tx, communePath)),
  }
}

/** Whether the list shows all that the register's total counts. */
const isWhole = (input: Input, birth: Query['birth']): boolean =>
  input.state === 'current' && !birth && filters.every(name => input[name] === undefined)

/** The name of a child's village, an ended one's too, beside the child's row. */
const villageName = (eb: ExpressionBuilder<DB, 'child'>) =>
  eb
    .selectFrom('area')
    .innerJoin('area_name', 'area_name.area_id', 'area.id')
    .select('area_name.full_name as village_name')
    .whereRef('area.path', '=', 'child.village_path')
    .orderBy(sql`area.valid_to is null`, 'desc')
    .orderBy('area_name.valid_from', 'desc')
    .limit(1)
    .as('village')

/**
 * One page in one statement: the ids come from the index alone, and only the rows of the page are fetched from the table, each
 * with how many there are in all. `from` the end of the list, `offset` counts from there; the rows come in the list's order.
 */
const pageRows = (
  tx: Transaction,
  matching: ReturnType<typeof filtered>,
  total: AliasableExpression<number>,
  { offset, limit }: { readonly offset: number; readonly limit: number },
  from: 'start' | 'end' = 'start',
) => {
  const direction = from === 'start' ? 'asc' : 'desc'
  const page = matching
    .select(['id as hit', total.as('total')])
    .orderBy('sort_key', direction)
    .orderBy('id', direction)
    .offset(offset)
    .limit(limit)
  return selectChildRows(tx)
    .innerJoin(page.as('page'), 'page.hit', 'child.id')
    .leftJoinLateral(villageName, join => join.onTrue())
    .select(['page.total', 'village.village_name'])
    .orderBy('sort_key')
    .orderBy('child.id')
}

type WholePage = { readonly communePath: string; readonly offset: number; readonly limit: number }

/** A page of all children; their number is kept already. */
const wholePageFrom = (from: 'start' | 'end') =>
  prepare((tx, asked: WholePage) =>
    pageRows(
      tx,
      filtered(tx, asked.communePath, { state: 'current' }, undefined, undefined),
      registerTotal(tx, 'child', asked.communePath),
      asked,
      from,
    ),
  )
const fromStart = wholePageFrom('start')
const fromEnd = wholePageFrom('end')
const keptTotal = prepare((tx, asked: { readonly communePath: string }) =>
  tx.query.selectNoFrom(registerTotal(tx, 'child', asked.communePath).as('total')),
)

/** Up to here the way from the start is as short as asking how long the list is. */
const near = 2000

/** A page of all children, counted off from the end of the list that is nearer: a jump passes half of a commune at most. */
const wholePage = async (tx: Transaction, asked: WholePage) => {
  const { communePath, offset, limit } = asked
  if (offset <= near) return fromStart(tx, asked)
  const [kept] = await keptTotal(tx, { communePath })
  const after = (kept?.total ?? 0) - offset
  if (after <= 0 || after > offset) return fromStart(tx, asked)
  return fromEnd(tx, { communePath, offset: Math.max(0, after - limit), limit: Math.min(limit, after) })
}

/** What is filtered is counted in the same pass. A rule's condition names days and is planned anew. */
const filteredPage = (tx: Transaction, matching: ReturnType<typeof filtered>, input: Input) => {
  const page = pageRows(tx, matching, sql<number>`count(*) over ()`, input)
  return input.rule === undefined ? executeByShape(tx, page) : page.execute()
}

const listPage = async (
  tx: Transaction,
  communePath: string,
  input: Input,
  villagePath: string | undefined,
  birth: Query['birth'],
): Promise<Page> => {
  const { offset, limit } = input
  const matching = () => filtered(tx, communePath, input, villagePath, birth)
  const rows =
    seesWholeCommune(tx) && isWhole(input, birth)
      ? await wholePage(tx, { communePath, offset, limit })
      : await filteredPage(tx, matching(), input)
  const total = rows[0]?.total ?? (offset === 0 ? 0 : await count(matching()))
  const names = new Map(rows.map(row => [row.village_path, row.village_name]))
  const villages = { nameOf: (path: string | null) => names.get(path) ?? null }
  return { total, atLeast: false, offset, rows: presentChildRows(rows, villages) }
}

/** Beyond the last page there is no row that could say how many there are. */
const count = async (matching: ReturnType<typeof filtered>): Promise<number> =>
  (await matching.select(eb => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()).total

const searchFor = (q: string | undefined, communePath: string): { query: Query; tsquery: string | null } => {
  const query = parseQuery(q ?? '')
  return { query, tsquery: tsqueryOf(query, 'child', communePath) ?? (query.phone ? `'t_none'` : null) }
}

/** The ids of all that the list shows, every page, in its order: for prints and files. */
export const listedChildIds = async (
  tx: Transaction,
  communePath: string,
  input: Input,
  villages: Villages,
): Promise<string[]> => {
  const { query, tsquery } = searchFor(input.q, communePath)
  const villagePath = input.village === undefined ? undefined : villages.pathOf(input.village)
  if (tsquery) return (await searched(tx, communePath, input, villagePath, query, tsquery)).ids
  const rows = await filtered(tx, communePath, input, villagePath, query.birth)
    .select('id')
    .orderBy('sort_key')
    .orderBy('id')
    .execute()
  return rows.map(row => row.id)
}

/** A page of a commune's children in Vietnamese order by given name, or, when something is searched for, best answers first. */
export const listChildren = async (tx: Transaction, input: Input): Promise<Page> => {
  const commune = await resolveCommune(tx, input.commune)
  const villagePath =
    input.village === undefined ? undefined : (await villageMap(tx, commune.path)).pathOf(input.village)
  const { query, tsquery } = searchFor(input.q, commune.path)
  const page = tsquery
    ? await searchPage(tx, commune.path, input, villagePath, query, tsquery)
    : await listPage(tx, commune.path, input, villagePath, query.birth)
  const { offset, limit: _limit, q, commune: _commune, ...narrowed } = input
  tx.audit({
    action: q ? 'child.searched' : 'child.listed',
    communePath: commune.path,
    count: page.total,
    detail: { ...narrowed, offset },
    words: q || undefined,
  })
  return page
}
