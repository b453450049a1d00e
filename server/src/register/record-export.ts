import { newId } from '@mangnon/core/platform/id.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'

const nextNumber = async (tx: Transaction, communePath: string, year: number): Promise<number> => {
  // Two who export at once come one after the other, so that no number is given twice.
  await tx.client.query(`select pg_advisory_xact_lock(hashtextextended('export ' || $1, 0))`, [communePath])
  const { rows } = await tx.client.query<{ number: number }>(
    'select coalesce(max(number), 0) + 1 as number from register_export where commune_path = $1 and year = $2',
    [communePath, year],
  )
  return rows[0]?.number ?? 1
}

/** Gives a list that leaves the system its number of the year, and keeps who took it, by which filters and how long it was. */
export const recordExport = async (
  tx: Transaction,
  communePath: string,
  filters: Readonly<Record<string, unknown>>,
  rowCount: number,
): Promise<{ year: number; number: number; line: string; suffix: string }> => {
  const today = dayInVietnam()
  const year = Number(today.slice(0, 4))
  const number = await nextNumber(tx, communePath, year)
  await tx.client.query(
    'insert into register_export (id, commune_path, year, number, filters, row_count, actor_id, actor_name) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [newId(), communePath, year, number, JSON.stringify(filters), rowCount, tx.actor.accountId, tx.actor.fullName],
  )
  const day = today.split('-').reverse().join('/')
  return {
    year,
    number,
    line: `Bản xuất số ${number}/${year}, ngày ${day}, người xuất: ${tx.actor.fullName}. Có thông tin riêng của trẻ em, chỉ dùng cho công việc (Điều 33 Nghị định 56/2017/NĐ-CP).`,
    suffix: `${year}-${String(number).padStart(3, '0')}.xlsx`,
  }
}
