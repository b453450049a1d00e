import type pg from 'pg'
import { pageSize, type Question } from './questions.ts'

type Client = pg.Client | pg.PoolClient

const columns = `id, code, full_name, sex, birth, ethnicity, village_path, father_name, mother_name, carer_name, household_id, poverty,
  residence_state, personal_number, school_class, circumstance, gaps, ended_on, end_reason, is_sample`

/** The page's rows as the best SQL by hand gets them: the ids from the index alone, then just these rows. */
const rowsSql = (where: string): string => `select ${columns} from child where id in (
    select id from child where commune_path = $1 and ended_on is null ${where} order by sort_key, id offset $2 limit $3)
  order by sort_key, id`

const countSql = (where: string): string =>
  `select count(*) from child where commune_path = $1 and ended_on is null and $2::int >= 0 and $3::int >= 0 ${where}`

/** The same page by bare `pg`: BEGIN, the rows, how many there are, COMMIT. No policies, no session, no audit. */
export const pageByHand = async (client: Client, commune: string, { asked, where, values }: Question) => {
  const all = [commune, asked.offset, pageSize, ...values]
  await client.query('begin')
  const rows = await client.query(rowsSql(where), all)
  const total = await client.query(countSql(where), all)
  await client.query('commit')
  return { total: Number(total.rows[0]?.count), offset: asked.offset, rows: rows.rows }
}

/** The rows alone, without how many there are. */
export const rowsByHand = async (client: Client, commune: string, { asked, where, values }: Question) => {
  await client.query('begin')
  const rows = await client.query(rowsSql(where), [commune, asked.offset, pageSize, ...values])
  await client.query('commit')
  return rows.rows
}
