import type { DraftFields } from '../use-case-draft.ts'

/** Numbers of the rows `<name>.<number>.…` in which something stands, in their order. */
export const rowsOf = (fields: DraftFields, name: string): number[] => {
  const found = Object.entries(fields).flatMap(([key, text]) => {
    const at = key.startsWith(`${name}.`) ? key.split('.')[1] : undefined
    return at !== undefined && text.trim() !== '' ? [Number(at)] : []
  })
  return [...new Set(found)].sort((one, other) => one - other)
}
