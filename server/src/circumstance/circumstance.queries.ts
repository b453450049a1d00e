import { allows } from '@mangnon/core/access/condition.ts'
import { ruleTable } from '@mangnon/core/access/rule-table.ts'
import { circumstancesOn } from '@mangnon/core/circumstance/circumstance.ts'
import { proposeCodes } from '@mangnon/core/circumstance/propose-codes.ts'
import { circumstanceLists } from '@mangnon/legal/circumstances/circumstances.ts'
import type { z } from 'zod'
import { resolveCommune, villageMap } from '../area/commune.queries.ts'
import { getChild } from '../child/child.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam, endOfDayInVietnam } from '../platform/today.ts'
import { readCircumstances } from './circumstance.row.ts'
import type {
  AsAt,
  ChildCircumstances,
  CircumstanceCounts,
  CountsQuery,
  ListToCode,
  ToCodePage,
} from './circumstance.views.ts'

const fromPoverty: Readonly<Record<string, string>> = { poor: 'R1a', near_poor: 'R1b' }

/** A child's circumstances that the actor may see, as known now or on a day; leaves an audit entry of the reading. */
export const getChildCircumstances = async (
  tx: Transaction,
  childId: string,
  { day, known }: z.output<typeof AsAt>,
): Promise<z.output<typeof ChildCircumstances>> => {
  const child = await getChild(tx, childId)
  const all = await readCircumstances(tx, childId, known && endOfDayInVietnam(known))
  const circumstances = day === undefined ? all : circumstancesOn(all, day)
  const place = {
    areaPath: child.commune_path,
    villagePath: child.village_path,
    values: { ended_on: child.ended_on },
  }
  const rules = ruleTable.child_circumstance
  const open = child.ended_on === null
  tx.audit({
    action: 'circumstance.read',
    subject: 'child',
    subjectId: childId,
    communePath: child.commune_path,
    count: circumstances.length,
    ...((day || known) && { detail: { day, known } }),
  })
  const derived = fromPoverty[child.poverty]
  return {
    circumstances,
    derived: derived && open ? [derived] : [],
    words:
      child.circumstance !== null && !child.words_coded
        ? { text: child.circumstance, proposals: proposeCodes(child.circumstance, child.poverty) }
        : null,
    can: [
      ...(open && allows(rules.create, tx.actor, place) ? (['add'] as const) : []),
      ...(open && allows(rules.change, tx.actor, place) ? (['change'] as const) : []),
    ],
  }
}

type Count = { grain: 'list' | 'group' | 'leaf'; code: string; children: number }

const groupOf = new Map(
  circumstanceLists.flatMap(list => list.entries.map(entry => [entry.code, entry.group] as const)),
)
const listOf = new Map(circumstanceLists.flatMap(list => list.entries.map(entry => [entry.code, list.list] as const)))

/** How many children of a commune stand in each leaf, each group and each list on a day: in each of them a child counts once. */
export const countCircumstances = async (
  tx: Transaction,
  input: z.output<typeof CountsQuery>,
): Promise<z.output<typeof CircumstanceCounts>> => {
  const commune = await resolveCommune(tx, input.commune)
  const day = input.day ?? dayInVietnam()
  const { rows } = await tx.client.query<Count>(
    `with leaf (code, grp, list) as (select * from unnest($3::text[], $4::text[], $5::text[])),
          standing as (
            select c.child_id, c.code, leaf.grp, leaf.list
              from child_circumstance c join leaf on leaf.code = c.code join child k on k.id = c.child_id
             where c.commune_path = $1 and c.replaced_at is null and c.valid_from <= $2 and (c.valid_to is null or c.valid_to > $2)
               and (k.ended_on is null or k.ended_on > $2)
            union all
            select k.id, leaf.code, leaf.grp, leaf.list
              from child k join leaf on leaf.code = case k.poverty when 'poor' then 'R1a' when 'near_poor' then 'R1b' end
             where k.commune_path = $1 and k.ended_on is null)
     select 'leaf' as grain, code, count(distinct child_id)::int as children from standing group by code
     union all select 'group', grp, count(distinct child_id)::int from standing group by grp
     union all select 'list', list, count(distinct child_id)::int from standing group by list`,
    [commune.path, day, [...groupOf.keys()], [...groupOf.values()], [...listOf.values()]],
  )
  const count = new Map(rows.map(row => [`${row.grain} ${row.code}`, row.children]))
  tx.audit({ action: 'circumstance.counted', communePath: commune.path, detail: { day } })
  return {
    day,
    lists: circumstanceLists.map(list => ({
      list: list.list,
      children: count.get(`list ${list.list}`) ?? 0,
      groups: list.groups.map(({ code }) => ({ code, children: count.get(`group ${code}`) ?? 0 })),
      leaves: list.entries.map(({ code }) => ({ code, children: count.get(`leaf ${code}`) ?? 0 })),
    })),
  }
}

/** Children whose circumstance stands in words that nobody has coded yet, by name. */
export const listToCode = async (
  tx: Transaction,
  input: z.output<typeof ListToCode>,
): Promise<z.output<typeof ToCodePage>> => {
  const commune = await resolveCommune(tx, input.commune)
  const villages = await villageMap(tx, commune.path)
  const waiting = tx.query
    .selectFrom('child')
    .where('commune_path', '=', commune.path)
    .where('circumstance', 'is not', null)
    .where('words_coded', '=', false)
    .where('ended_on', 'is', null)
  const { total } = await waiting.select(eb => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await waiting
    .select(['id', 'code', 'full_name', 'birth', 'village_path', 'circumstance', 'poverty'])
    .orderBy('sort_key')
    .orderBy('id')
    .offset(input.offset)
    .limit(input.limit)
    .execute()
  tx.audit({ action: 'circumstance.to_code_listed', communePath: commune.path, count: rows.length })
  return {
    total,
    rows: rows.map(row => ({
      id: row.id,
      code: row.code,
      fullName: row.full_name,
      birth: row.birth,
      villageName: villages.nameOf(row.village_path),
      words: row.circumstance ?? '',
      proposals: proposeCodes(row.circumstance ?? '', row.poverty),
    })),
  }
}
