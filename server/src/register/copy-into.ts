import { finished } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import type { Transaction } from '../platform/db/transaction.ts'

/** COPY of prepared lines into a table without policies. */
export const copyInto = async (tx: Transaction, table: string, bytes: Uint8Array): Promise<void> => {
  const stream = tx.client.query(copyFrom(`copy ${table} from stdin`))
  stream.end(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  await finished(stream)
}
