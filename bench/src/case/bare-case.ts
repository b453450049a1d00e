import { newId } from '@mangnon/core/platform/id.ts'
import type pg from 'pg'

/** The rows that the page of a case shows, each table by its own index: what anybody would have to ask for. */
const reads = {
  protection_case: 'select * from protection_case where id = $1',
  notice: 'select * from notice where case_id = $1 order by received_at',
  case_handover: 'select * from case_handover where case_id = $1 order by offered_at desc',
  case_alarm: 'select * from case_alarm where case_id = $1 order by due_at',
  case_paper: 'select * from case_paper where case_id = $1 order by signed_at',
  case_plan: 'select * from case_plan where case_id = $1 order by version desc',
  case_plan_item:
    'select i.* from case_plan_item i join case_plan p on p.id = i.plan_id where p.case_id = $1 order by position',
  case_separation: 'select * from case_separation where case_id = $1 order by proposed_at',
  case_term: 'select * from case_term where case_id = $1 order by due_at',
  journal: `select id, at, act, actor_name, reason from journal where subject = 'case' and subject_id = $1::uuid::text order by id desc limit 200`,
} as const

/** BEGIN, one prepared SELECT a table, each awaited, COMMIT. @returns how many rows came */
export const openBare = async (client: pg.ClientBase, id: string): Promise<number> => {
  await client.query('begin')
  let rows = 0
  for (const [table, text] of Object.entries(reads))
    rows += (await client.query({ name: `bare_${table}`, text, values: [id] })).rows.length
  await client.query('commit')
  return rows
}

/** Tables like those that a report on the plan writes to, with the columns, checks and indexes, without policies, keys and triggers. */
export const makeBareCases = async (owner: pg.Client): Promise<void> => {
  await owner.query('create schema bare')
  for (const table of ['protection_case', 'case_paper', 'case_plan_item', 'journal']) {
    await owner.query(`create table bare.${table} (like public.${table} including all)`)
    const { rows } = await owner.query<{ names: string }>(
      `select string_agg(column_name, ', ' order by ordinal_position) as names from information_schema.columns
        where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
      [table],
    )
    const names = rows[0]?.names ?? ''
    await owner.query(
      `insert into bare.${table} (${names}) overriding system value select ${names} from public.${table}`,
    )
  }
  await owner.query(`select setval(pg_get_serial_sequence('bare.journal', 'id'), (select max(id) from bare.journal))`)
  await owner.query('vacuum analyze')
}

/** The columns of what a report writes, in their order. */
const written = async (owner: pg.Client, table: string, where: string, values: unknown[]) => {
  const { rows } = await owner.query<{ names: string }>(
    `select string_agg(column_name, ', ' order by ordinal_position) as names from information_schema.columns
      where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' and is_identity = 'NO'`,
    [table],
  )
  const names = (rows[0]?.names ?? '').split(', ')
  const found = await owner.query<(string | null)[]>({
    text: `select ${names.map(name => `${name}::text`).join(', ')} from public.${table} where ${where}`,
    ...{ values, rowMode: 'array' },
  })
  const text = `insert into bare.${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`
  return { names, text, row: found.rows[0] ?? [] }
}

/** The very rows that the last report of a case left, to be written again and again. */
export const reportOf = async (owner: pg.Client, id: string) => ({
  paper: await written(
    owner,
    'case_paper',
    `id = (select id from case_paper where case_id = $1 and kind = 'progress' order by signed_at desc limit 1)`,
    [id],
  ),
  line: await written(
    owner,
    'journal',
    `id = (select max(id) from journal where subject = 'case' and subject_id = $1::uuid::text and act = 'case.record_progress')`,
    [id],
  ),
})

/** BEGIN, the case locked, its plan and its item, the paper, how far the item is, the case's version, the line of history, COMMIT. */
export const reportBare = async (
  client: pg.ClientBase,
  id: string,
  itemId: string,
  { paper, line }: Awaited<ReturnType<typeof reportOf>>,
): Promise<void> => {
  const run = (name: string, text: string, values: unknown[]) => client.query({ name: `bare_${name}`, text, values })
  await client.query('begin')
  await run('lock', 'select * from bare.protection_case where id = $1 for update', [id])
  await run('items', 'select * from bare.case_plan_item where id = $1', [itemId])
  await run(
    'paper',
    paper.text,
    paper.row.map((value, at) => (paper.names[at] === 'id' ? newId() : value)),
  )
  await run('item', `update bare.case_plan_item set status = 'under_way', status_on = $2 where id = $1`, [
    itemId,
    '2026-11-30',
  ])
  await run('case', 'update bare.protection_case set version = version + 1 where id = $1', [id])
  await run('line', line.text, [...line.row])
  await client.query('commit')
}
