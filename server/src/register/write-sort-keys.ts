import { nameSortKey } from '@mangnon/core/name/sort-key.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { copyInto } from './copy-into.ts'
import { CopyLines } from './copy-text.ts'

/** Read and written at once: some megabytes. */
const block = 20_000

type Named = { readonly no: number; readonly name: string | null; readonly people: string | null }

/**
 * Sort keys for names of the list, as `sort_key_of (kind, no, sort_key)`: of a child by its row, of a household by its family. The
 * keys are made in core, so that the order stands in one place. `sql` gives `no`, `name` and `people` after `$1` in the order of
 * `no`, at most `$2` of them.
 */
export const writeSortKeys = async (tx: Transaction, kind: 'child' | 'household', sql: string): Promise<void> => {
  await tx.client.query(
    'create temp table if not exists sort_key_of (kind text, no integer, sort_key text collate "C", primary key (kind, no)) on commit drop',
  )
  for (let last = -1; ; ) {
    const { rows } = await tx.client.query<Named>(sql, [last, block])
    const lines = new CopyLines()
    for (const { no, name, people } of rows) {
      lines.code(kind)
      lines.code(no)
      lines.text(nameSortKey(name, people ?? undefined))
      lines.end(3)
    }
    if (rows.length > 0) await copyInto(tx, 'sort_key_of', lines.take())
    const end = rows.at(-1)
    if (!end || rows.length < block) break
    last = end.no
  }
  await tx.client.query('analyze sort_key_of')
}
