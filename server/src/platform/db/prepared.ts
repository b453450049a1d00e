import { createHash } from 'node:crypto'
import type { Compilable } from 'kysely'
import type { Transaction } from './transaction.ts'

/** Names of the statements that were prepared, by their text. */
const names = new Map<string, string>()

const nameOf = (text: string): string => {
  let name = names.get(text)
  if (name === undefined) {
    // A statement of ever new shapes would fill every connection's memory: a defect that must show at once.
    if (names.size === 100) throw new Error('too many prepared statements; prepare only what has one shape')
    name = `mn_${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`
    names.set(text, name)
  }
  return name
}

/** Asks a query that PostgreSQL plans once a connection; for those of one shape that nearly every request asks. */
export const askPrepared = async <R>(tx: Transaction, query: Compilable<R>): Promise<R[]> => {
  const { sql, parameters } = query.compile()
  const { rows } = await tx.client.query({ name: nameOf(sql), text: sql, values: [...parameters] })
  return rows as R[]
}
