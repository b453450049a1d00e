import type { ColumnMapping, ListField, ListMapping } from './list-field.ts'

/** A mapping ready to be read with: the column of each field, and the columns that are only kept. */
export type CompiledMapping = {
  column: Partial<Record<ListField, number>>
  kept: readonly ColumnMapping[]
  all: readonly ColumnMapping[]
}

const compiled = new WeakMap<ListMapping, CompiledMapping>()

/** Compiled once for each mapping, since a list asks for it on every row. */
export const compileMapping = (mapping: ListMapping): CompiledMapping => {
  const known = compiled.get(mapping)
  if (known) return known
  const column: Partial<Record<ListField, number>> = {}
  for (const { field, column: index } of mapping) if (field !== 'keep') column[field] ??= index
  const result = { column, kept: mapping.filter(({ field }) => field === 'keep'), all: mapping }
  compiled.set(mapping, result)
  return result
}
