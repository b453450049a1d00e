import { makeCode } from '@mangnon/core/identifier/check-code.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { copyInto } from './copy-into.ts'

/** The most that the database gives at once. */
const block = 50_000

/**
 * Codes for so many new records, as `new_code (kind, n, code)`, n from 1. The numbers come from the database, the check character
 * from core, so that the rule stands in one place.
 */
export const writeCodes = async (
  tx: Transaction,
  kind: 'child' | 'household',
  count: number,
  year: number,
): Promise<void> => {
  await tx.client.query(
    'create temp table if not exists new_code (kind text, n integer, code text, primary key (kind, n)) on commit drop',
  )
  const prefix = kind === 'child' ? 'TE' : 'HO'
  for (let from = 0; from < count; from += block) {
    const { rows } = await tx.client.query<{ number: number }>('select next_code_numbers($1, $2) as number', [
      kind,
      Math.min(block, count - from),
    ])
    const lines = rows.map(({ number }, at) => `${kind}\t${from + at + 1}\t${makeCode(prefix, year, number)}\n`)
    await copyInto(tx, 'new_code', new TextEncoder().encode(lines.join('')))
  }
  await tx.client.query('analyze new_code')
}
