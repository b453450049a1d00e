import { appendFile, readFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { z } from 'zod'

/** An order that was carried out, as the ledger outside the database tells it: ids, days and the names of those who decided. */
const Line = z.object({
  childId: z.uuid(),
  id: z.uuid(),
  orderNumber: z.string(),
  orderDate: z.string(),
  issuer: z.string(),
  legalText: z.string(),
  enteredAt: z.string(),
  enteredBy: z.uuid(),
  enteredByName: z.string(),
  decidedBy: z.uuid(),
  decidedByName: z.string(),
})
type Line = z.output<typeof Line>

/** Beside the uploaded lists, so that it is backed up with them; a copy belongs where the newest backup is. */
export const ledgerFile = (filesFolder: string): string => path.join(filesFolder, 'erasures.jsonl')

const readLedger = async (filesFolder: string): Promise<Line[]> => {
  const text = await readFile(ledgerFile(filesFolder), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text.split('\n').flatMap(line => {
    // A line that was cut off with its process is written again from the database.
    try {
      return line === '' ? [] : [Line.parse(JSON.parse(line))]
    } catch {
      return []
    }
  })
}

const doneSql = `select child_id as "childId", id, order_number as "orderNumber", order_date::text as "orderDate", issuer, legal_text as "legalText",
    entered_at::text as "enteredAt", entered_by as "enteredBy", entered_by_name as "enteredByName", decided_by as "decidedBy", decided_by_name as "decidedByName"
  from erasure where state = 'done'`

/** Writes one order into the ledger, read through whoever may read it. */
export const noteInLedger = async (client: pg.ClientBase, filesFolder: string, id: string): Promise<void> => {
  const { rows } = await client.query<Line>(`${doneSql} and id = $1`, [id])
  for (const line of rows)
    await appendFile(ledgerFile(filesFolder), `${JSON.stringify(line)}\n`, { mode: 0o600, flush: true })
}

/**
 * Brings ledger and database together at a start: an order that the database does not know as done (it was put back from an earlier
 * backup) is carried out again, one that the ledger lacks is written there. Works as the owner.
 * @returns how many orders were carried out again
 */
export const keepErasures = async (client: pg.ClientBase, filesFolder: string): Promise<number> => {
  const ledger = await readLedger(filesFolder)
  let again = 0
  for (const { childId, id, ...told } of ledger) {
    await client.query('begin')
    const { rows } = await client.query<{ done: boolean }>('select erase_child_again($1, $2, $3) as done', [
      childId,
      id,
      JSON.stringify(told),
    ])
    if (rows[0]?.done) {
      again += 1
      await client.query(
        `insert into audit (purpose, action, actor_area, subject, subject_id, detail) values ('set_up', 'erasure.done_again', '', 'child', $1, $2)`,
        [childId, JSON.stringify({ orderNumber: told.orderNumber })],
      )
    }
    await client.query('commit')
  }
  // One order may have emptied several records of one child.
  const written = new Set(ledger.map(line => line.id + line.childId))
  const { rows } = await client.query<Line>(doneSql)
  for (const line of rows.filter(one => !written.has(one.id + one.childId)))
    await appendFile(ledgerFile(filesFolder), `${JSON.stringify(line)}\n`, { mode: 0o600, flush: true })
  return again
}
