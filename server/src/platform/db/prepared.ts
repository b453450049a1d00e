import type { Compilable } from 'kysely'
import { named } from './statement.ts'
import type { Transaction } from './transaction.ts'

/**
 * A query of some dozen shapes, as a list with its filters is: built each time, planned by PostgreSQL once a connection and shape.
 * What differs from one asking to the next must be a parameter: a day written into the text is a new shape each day.
 */
export const executeByShape = async <R>(tx: Transaction, query: Compilable<R>): Promise<R[]> => {
  const { sql, parameters } = query.compile()
  const { rows } = await tx.client.query({ ...named(sql), values: [...parameters] })
  return rows as R[]
}

type Values = Readonly<Record<string, string | number>>

/** A value that stands for a name while the query is built, and is found again among its parameters. */
const markOf = (value: string | number, at: number): string | number =>
  typeof value === 'number' ? 1_900_000_000 + at : `\u0001${at}`

/**
 * A query that nearly every request asks: built once a process and planned by PostgreSQL once a connection, which together cost
 * as much as its answer. It has one shape: `build` may put the values into the query but not look at them.
 */
export const prepare = <V extends Values, R>(
  build: (tx: Transaction, values: V) => Compilable<R>,
): ((tx: Transaction, values: V) => Promise<R[]>) => {
  let known: { readonly name: string; readonly text: string; readonly parameters: readonly unknown[] } | undefined
  let names: ReadonlyMap<unknown, keyof V> = new Map()
  return async (tx, values) => {
    if (!known) {
      const marked = Object.entries(values).map(([name, value], at) => [name, markOf(value, at)] as const)
      names = new Map(marked.map(([name, mark]) => [mark, name]))
      const { sql, parameters } = build(tx, Object.fromEntries(marked) as V).compile()
      known = { ...named(sql), parameters }
    }
    const parameters = known.parameters.map(parameter => {
      const name = names.get(parameter)
      return name === undefined ? parameter : values[name]
    })
    const { rows } = await tx.client.query({ name: known.name, text: known.text, values: parameters })
    return rows as R[]
  }
}
