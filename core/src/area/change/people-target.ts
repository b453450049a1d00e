import type { Part } from './change-plan.ts'

type Row = { readonly newId: string; readonly part: Part }

/**
 * Where the people of an old unit belong by the official table: the one unit that received them, the several among which only a
 * person who knows can tell, or none (land alone). `part_area` hands over land without people; `part_area_all_population` says
 * that all people went there, whatever else received land. Nothing is weighed and nothing guessed.
 */
export const peopleTargets = (rows: readonly Row[]): readonly string[] => {
  const all = rows.find(row => row.part === 'part_area_all_population')
  if (all) return [all.newId]
  return [...new Set(rows.filter(row => row.part !== 'part_area').map(row => row.newId))]
}
