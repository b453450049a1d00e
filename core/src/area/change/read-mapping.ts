import { foldName } from '../../name/fold.ts'
import { areaId } from '../area.ts'
import { type ChangeDraft, type DraftLine, find, levelOf } from './change-draft.ts'
import { type KnownArea, type Part, parts } from './change-plan.ts'
import type { AreaTable, AreaTableRow } from './change-table.ts'

/** One row of an official mapping that could be read: an old unit, a new one, and how much of it went there. */
export type MappingRow = {
  readonly old: KnownArea
  readonly newId: string
  readonly part: Part
  readonly line: DraftLine
}

const partOf = (kind: string): Part | undefined => parts.find(part => part === kind.toLowerCase())

/** The structure of the old codes: three tiers when the table names their districts. */
const hasDistricts = (table: AreaTable): boolean => table.rows.some(({ get }) => get('old_district_code') !== '')

export const oldSchemeOf = (table: AreaTable, earlier: string, scheme: string): string =>
  hasDistricts(table) ? earlier : scheme

const readRow = (
  draft: ChangeDraft,
  { row, get }: AreaTableRow,
  file: number,
  schemes: { old: string; isProvince: boolean },
): MappingRow | null => {
  const level = schemes.isProvince
    ? 'province'
    : (levelOf(get('old_level')) ?? (get('old_level') === '' ? 'commune' : null))
  const note = get('note') || null
  const line = draft.line({ file, row, kind: 'merge', level: level ?? 'commune', oldName: get('old_full_name'), note })
  const newId = draft.idOf(draft.input.scheme, get('new_code'), line)
  line.newId = newId
  line.newName = draft.units.get(newId)?.fullName ?? null
  // A stretch of land without a code of its own: said, and nothing moves.
  if (level === null) {
    line.kind = 'land'
    return find(line, 'no_people')
  }
  const part = schemes.isProvince ? 'whole' : partOf(get('kind'))
  line.part = part ?? null
  if (!part) return find(line, 'unknown_kind', get('kind'))
  const old = draft.units.get(areaId(schemes.old, get('old_code')))
  if (!old || old.level !== level)
    return find(line, 'unknown_unit', `${get('old_code')} ${get('old_full_name')}`.trim())
  line.oldId = old.id
  line.oldName = old.fullName
  if (!draft.units.has(newId)) return find(line, 'unknown_successor', get('new_code'))
  if (get('old_full_name') !== '' && foldName(get('old_full_name')) !== foldName(old.fullName))
    find(line, 'old_name_differs', old.fullName)
  if (!draft.stoodBefore(old)) find(line, 'not_in_force', old.fullName)
  return { old, newId, part, line }
}

/** The rows of a mapping of communes or provinces; the same pair twice is told and left out. */
export const readMapping = (draft: ChangeDraft, table: AreaTable, file: number, oldScheme: string): MappingRow[] => {
  const seen = new Set<string>()
  const isProvince = table.kind === 'province_mapping'
  return table.rows.flatMap(row => {
    const read = readRow(draft, row, file, { old: oldScheme, isProvince })
    if (!read) return []
    const pair = `${read.old.id} ${read.newId}`
    if (seen.has(pair)) find(read.line, 'code_twice', `${row.get('old_code')} → ${row.get('new_code')}`)
    if (seen.has(pair)) return []
    seen.add(pair)
    return [read]
  })
}
