import type { Circumstance, CircumstanceGroup, CircumstanceList } from '@mangnon/legal/circumstances/circumstances.ts'
import { isInForce } from '@mangnon/legal/dated.ts'

/** A circumstance of a child with its days: true from `validFrom` to the day before `validTo`, or still. Days 'YYYY-MM-DD'. */
export type ChildCircumstance = {
  readonly id: string
  readonly code: string
  readonly validFrom: string
  readonly validTo: string | null
}

export type FoundCircumstance = {
  readonly list: CircumstanceList
  readonly group: CircumstanceGroup
  readonly entry: Circumstance
}

/** The leaf, its group and its population; undefined for a code that none of the lists knows. */
export const findCircumstance = (lists: readonly CircumstanceList[], code: string): FoundCircumstance | undefined => {
  for (const list of lists) {
    const entry = list.entries.find(one => one.code === code)
    const group = entry && list.groups.find(one => one.code === entry.group)
    if (entry && group) return { list, group, entry }
  }
  return undefined
}

/** The circumstances of a day. */
export const circumstancesOn = <C extends ChildCircumstance>(of: readonly C[], day: string): C[] =>
  of.filter(one => isInForce(one, day))

/** How many children of each group and altogether: a child in three leaves counts once in the whole, once in each of its groups. */
export const countChildren = (
  children: readonly (readonly string[])[],
  list: CircumstanceList,
): { readonly children: number; readonly groups: Readonly<Record<string, number>> } => {
  const groups: Record<string, number> = Object.fromEntries(list.groups.map(group => [group.code, 0]))
  const groupOf = new Map(list.entries.map(entry => [entry.code, entry.group]))
  let total = 0
  for (const codes of children) {
    const of = new Set(codes.flatMap(code => groupOf.get(code) ?? []))
    if (of.size > 0) total++
    for (const group of of) groups[group] = (groups[group] ?? 0) + 1
  }
  return { children: total, groups }
}
