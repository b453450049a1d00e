import { pathRange } from '@mangnon/core/area/area-path.ts'
import { addCounts, isSilent } from '@mangnon/core/quality/score.ts'
import { silentWeeksOn } from '@mangnon/legal/parameters/silent-village-weeks.ts'
import { qualityRulesOn } from '@mangnon/legal/quality/quality-rules.ts'
import pg from 'pg'
import { repeat } from '../platform/repeat.ts'
import { dayInVietnam } from '../platform/today.ts'
import { countSql, countsOf, lastEndedSql, later, type VillageCount, withDuplicates } from './count-sql.ts'

const minute = 60_000
/** So many communes between two looks at the clock; each takes some milliseconds of its own transaction. */
const portion = 50

const dueSql = `select t.commune_path from (
    select commune_path from register_tally where kind = 'child' group by commune_path having sum(records) > 0) t
  left join quality_count q on q.commune_path = t.commune_path where q.day is null or q.day < $1 order by 1 limit $2`

/** Counts one commune and keeps what was found. */
const countOne = async (client: pg.ClientBase, path: string, day: string): Promise<void> => {
  const rules = qualityRulesOn(day)
  const weeks = silentWeeksOn(day)
  const { lo, hi } = pathRange(path)
  const counted = await client.query<VillageCount>(countSql(rules, day), [path])
  const rows = await withDuplicates(client, counted.rows, { path, rules, as: 'owner' })
  const ended = await client.query<{ village_no: number; last: string }>(lastEndedSql, [path])
  const villages = await client.query<{ no: number }>(
    `select right(left(path, -1), 3)::int as no from area where level = 'village' and valid_to is null and path >= $1 and path < $2`,
    [lo, hi],
  )
  const lastOf = new Map<number, string | null>(rows.map(row => [row.village_no, row.last]))
  for (const { village_no, last } of ended.rows) lastOf.set(village_no, later(lastOf.get(village_no), last))
  const silent = villages.rows.filter(({ no }) => isSilent(lastOf.get(no) ?? null, day, weeks)).length
  await client.query(
    `insert into quality_count (commune_path, day, children, villages, silent_villages, counts) values ($1, $2, $3, $4, $5, $6)
     on conflict (commune_path) do update set day = excluded.day, counted_at = now(), children = excluded.children,
       villages = excluded.villages, silent_villages = excluded.silent_villages, counts = excluded.counts`,
    [
      ...[path, day, rows.reduce((sum, row) => sum + row.children, 0), villages.rows.length, silent],
      JSON.stringify(addCounts(rows.map(row => countsOf(row, rules)))),
    ],
  )
}

/**
 * Counts every commune that was not counted today. As the owner, so that what is kept is the whole; several at once count the same and
 * write the same. What a reform took away goes.
 * @param day 'YYYY-MM-DD'
 * @returns how many were counted
 */
export const countDueCommunes = async (client: pg.ClientBase, day = dayInVietnam()): Promise<number> => {
  let counted = 0
  for (;;) {
    const due = await client.query<{ commune_path: string }>(dueSql, [day, portion])
    for (const { commune_path } of due.rows) await countOne(client, commune_path, day)
    counted += due.rows.length
    if (due.rows.length < portion) break
  }
  await client.query(
    `delete from quality_count q where not exists (
       select from register_tally t where t.kind = 'child' and t.commune_path = q.commune_path having sum(t.records) > 0)`,
  )
  return counted
}

/** Looks once a minute. What fails is told and tried again; nobody's work waits for it. */
export const keepCountingQuality = (
  ownerUrl: string,
  onError: (error: unknown) => void,
): { stop: () => Promise<void> } => {
  let stopped = false
  const count = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: ownerUrl, application_name: 'mangnon quality' })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await countDueCommunes(client)
    } catch (error) {
      if (!stopped) onError(error)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  const counting = repeat(count, minute)
  return {
    stop: async () => {
      stopped = true
      await counting.stop()
    },
  }
}
