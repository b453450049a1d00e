import { sql } from 'kysely'
import type { z } from 'zod'
import { ownCommunePath } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { batchAbilities } from './batch.queries.ts'
import { getBatch } from './batch-work.ts'
import type { Layout } from './layout.ts'
import { rowPresenter, selectRows } from './present-row.ts'
import type { ListRows, ListWaiting, RowPage, WaitingPage } from './register.views.ts'

/** Rows of a list in their order, all or of one verdict, or those that wait for a person. */
export const listRows = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof ListRows>,
): Promise<z.output<typeof RowPage>> => {
  const batch = await getBatch(tx, id)
  let matching = tx.query.selectFrom('import_row as r').where('r.batch_id', '=', id)
  if (input.verdict) matching = matching.where('r.verdict', '=', input.verdict)
  if (input.waiting) matching = matching.where('r.verdict', '=', 'decision').where('r.decision', 'is', null)
  if (input.reason)
    matching = matching.where(sql<boolean>`r.findings @> ${JSON.stringify([{ code: input.reason }])}::jsonb`)
  if (input.row !== undefined) matching = matching.where('r.row_no', '=', input.row)
  const { total } = await matching.select(eb => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const page = await matching.select('r.row_no').orderBy('r.row_no').offset(input.offset).limit(input.limit).execute()
  const numbers = page.map(row => row.row_no)
  const rows =
    numbers.length === 0
      ? []
      : await selectRows(tx).where('r.batch_id', '=', id).where('r.row_no', 'in', numbers).orderBy('r.row_no').execute()
  const present = await rowPresenter(tx, rows, batch.commune_path)
  tx.audit({
    action: 'register.list_rows_read',
    subject: 'import_batch',
    subjectId: id,
    communePath: batch.commune_path,
    count: rows.length,
  })
  return { total, offset: input.offset, rows: rows.map(row => present(row, batch.layout as unknown as Layout | null)) }
}

/** Every row of the commune's lists that still waits for a person, oldest list first. */
export const listWaiting = async (
  tx: Transaction,
  input: z.output<typeof ListWaiting>,
): Promise<z.output<typeof WaitingPage>> => {
  const communePath = ownCommunePath(tx)
  const matching = tx.query
    .selectFrom('import_row as r')
    .innerJoin('import_batch as b', 'b.id', 'r.batch_id')
    .where('r.commune_path', '=', communePath)
    .where('r.verdict', '=', 'decision')
    .where('r.decision', 'is', null)
    .where('b.state', 'in', ['checked', 'written'])
  const { total } = await matching.select(eb => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const page = await matching
    .select(['r.batch_id', 'r.row_no', 'b.name', 'b.file_name', 'b.layout', 'b.state', 'b.legacy', 'b.legacy_decision'])
    .orderBy('b.created_at')
    .orderBy('r.batch_id')
    .orderBy('r.row_no')
    .offset(input.offset)
    .limit(input.limit)
    .execute()
  const wanted = page.map(({ batch_id, row_no }) => sql`(${batch_id}::uuid, ${row_no}::int)`)
  const rows =
    wanted.length === 0
      ? []
      : await selectRows(tx)
          .where(sql<boolean>`(r.batch_id, r.row_no) in (${sql.join(wanted)})`)
          .execute()
  const byKey = new Map(rows.map(row => [`${row.batch_id} ${row.row_no}`, row]))
  const present = await rowPresenter(tx, rows, communePath)
  tx.audit({ action: 'register.waiting_rows_read', communePath, count: rows.length })
  return {
    total,
    offset: input.offset,
    rows: page.flatMap(({ batch_id, row_no, name, ...batch }) => {
      const row = byKey.get(`${batch_id} ${row_no}`)
      const layout = batch.layout as unknown as Layout | null
      if (!row) return []
      const told = {
        id: batch_id,
        name,
        fileName: batch.file_name,
        sheetName: layout?.sheets.find(sheet => sheet.index === row.sheet)?.name ?? null,
        written: batch.state === 'written',
        mayDecide: batchAbilities(tx, { ...batch, commune_path: communePath }).includes('decide'),
      }
      return [{ ...present(row, layout), batch: told }]
    }),
  }
}
