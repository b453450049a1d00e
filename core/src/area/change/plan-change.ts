import { foldName } from '../../name/fold.ts'
import { areaId } from '../area.ts'
import { holdingCode } from '../area-path.ts'
import { ChangeDraft, type ChangeInput, find } from './change-draft.ts'
import type { KnownArea, PlannedChange } from './change-plan.ts'
import type { AreaTable } from './change-table.ts'
import { findCycle } from './find-cycle.ts'
import { peopleTargets } from './people-target.ts'
import { readChanges, reparent } from './read-changes.ts'
import { type MappingRow, oldSchemeOf, readMapping } from './read-mapping.ts'
import { readUnits } from './read-units.ts'

/** The structure before the present one: a table with districts is about it. */
export type EarlierStructure = {
  readonly scheme: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly legalText: string
}

/** The unit that holds the people of an old one under the province of its successors. */
const hold = (draft: ChangeDraft, old: KnownArea, targets: readonly string[]): KnownArea | null => {
  const province = draft.units.get(draft.units.get(targets[0] ?? '')?.parentId ?? '')
  if (!province) return null
  const code = holdingCode(old.scheme, old.code)
  const id = areaId(draft.input.scheme, code)
  const { effectiveOn: validFrom, legalText, scheme } = draft.input
  const { fullName, type } = old
  const unit = {
    id,
    scheme,
    code,
    level: 'commune' as const,
    parentId: province.id,
    path: `${province.path}${code}.`,
    validFrom,
  }
  draft.made.set(id, {
    ...unit,
    validTo: null,
    fullName,
    type,
    name: fullName,
    nameKey: foldName(fullName),
    legalText,
    holding: true,
  })
  draft.units.set(id, { ...unit, validTo: null, fullName, type })
  return draft.units.get(id) ?? null
}

const kindOf = (row: MappingRow, targets: readonly string[], received: number) => {
  if (row.part === 'part_area') return 'land'
  if (targets.length > 1) return 'split'
  if (received > 1) return 'merge'
  return row.part === 'renamed' ? 'rename' : 'kept'
}

/** Communes: where records go, which ends, who succeeds whom. */
const settleCommunes = (draft: ChangeDraft, rows: readonly MappingRow[]): void => {
  const byOld = Map.groupBy(rows, row => row.old.id)
  const received = new Map<string, number>()
  const targetsOf = new Map([...byOld].map(([id, of]) => [id, peopleTargets(of)]))
  for (const targets of targetsOf.values()) for (const id of targets) received.set(id, (received.get(id) ?? 0) + 1)
  for (const [id, of] of byOld) {
    const targets = targetsOf.get(id) ?? []
    const [first] = of
    if (!first) continue
    const { old } = first
    for (const row of of) {
      row.line.kind = kindOf(row, targets, received.get(row.newId) ?? 0)
      if (row.part === 'part_area') find(row.line, 'no_people')
      draft.succeed(id, row.newId, row.part, targets.includes(row.newId), row.line.note)
    }
    const stays = of.some(row => row.newId === id)
    if (!stays) draft.ended.add(id)
    if (old.level !== 'commune') continue
    if (targets.length === 0 && !stays) find(first.line, 'no_successor', old.fullName)
    if (targets.length > 1) find(first.line, 'split_people', old.fullName)
    const [only] = targets
    const to = targets.length > 1 ? hold(draft, old, targets) : draft.units.get(only ?? '')
    if (to && to.path !== old.path)
      draft.moved.set(id, {
        level: 'commune',
        oldId: id,
        newId: to.id,
        from: old.path,
        to: to.path,
        holding: targets.length > 1,
      })
  }
}

/** Provinces: named by their own table, or by the one new province into which all their communes went. */
const settleProvinces = (draft: ChangeDraft, rows: readonly MappingRow[], oldScheme: string): void => {
  const heirs = new Map(rows.map(row => [row.old.id, row.newId]))
  for (const row of rows) row.line.kind = rows.filter(other => other.newId === row.newId).length > 1 ? 'merge' : 'kept'
  const fromCommunes = Map.groupBy(
    [...draft.moved.values()].filter(move => move.level === 'commune'),
    move => move.from.split('.').slice(0, 2).join('-'),
  )
  for (const [oldId, moves] of fromCommunes) {
    const provinces = new Set(moves.map(move => draft.units.get(move.newId)?.parentId ?? ''))
    const [only] = provinces
    if (oldScheme !== draft.input.scheme && !heirs.has(oldId) && provinces.size === 1 && only && draft.units.has(oldId))
      heirs.set(oldId, only)
  }
  for (const [oldId, newId] of heirs) {
    const old = draft.units.get(oldId)
    const heir = draft.units.get(newId)
    if (!old || !heir || oldId === newId) continue
    draft.succeed(oldId, newId, 'whole', true, null)
    draft.ended.add(oldId)
    draft.moved.set(oldId, { level: 'province', oldId, newId, from: old.path, to: heir.path, holding: false })
    // In one and the same structure the communes that no table names go along with their province.
    for (const unit of [...draft.units.values()])
      if (
        unit.level === 'commune' &&
        unit.parentId === oldId &&
        !draft.ended.has(unit.id) &&
        !draft.moved.has(unit.id)
      ) {
        const { fullName: oldName, id } = unit
        draft.line({ kind: 'reparent', level: 'commune', oldId: id, oldName, newId: id, newName: heir.fullName })
        reparent(draft, unit, heir)
      }
  }
}

/** A structure that gives way to another: what no table names must not be left standing without a word. */
const endScheme = (draft: ChangeDraft, oldScheme: string): void => {
  for (const unit of draft.units.values()) {
    if (unit.scheme !== oldScheme || !draft.stoodBefore(unit) || draft.ended.has(unit.id)) continue
    draft.ended.add(unit.id)
    const line = draft.line({ kind: 'abolished', level: unit.level, oldId: unit.id, oldName: unit.fullName })
    if (unit.level !== 'district') find(line, 'no_successor', unit.fullName)
  }
}

const refuseCycles = (draft: ChangeDraft): void => {
  const heirs = Map.groupBy(draft.successions, one => one.oldId)
  const next = (id: string) => (heirs.get(id) ?? []).map(one => one.newId)
  for (const line of draft.lines) {
    if (!line.oldId || !line.newId || line.oldId === line.newId || !draft.ended.has(line.newId)) continue
    const cycle = findCycle([line.oldId], next)
    if (cycle?.includes(line.oldId)) find(line, 'cycle', cycle.join(' → '))
    else find(line, 'successor_ends', line.newName ?? line.newId)
  }
}

/**
 * What official tables would do to the system's areas on a day: the lines people look through, each with what is found in it, and the
 * plan that the database carries out. Pure: the same tables over the same areas give the same plan.
 * @param tables as `readAreaTable` read them, in the order in which they were sent
 */
export const planChange = (
  input: ChangeInput,
  tables: readonly AreaTable[],
  earlier: EarlierStructure,
): PlannedChange => {
  const draft = new ChangeDraft(input)
  const now = { validFrom: input.effectiveOn, validTo: null, legalText: input.legalText }
  const order = ['units', 'provinces', 'communes', 'province_mapping', 'commune_mapping', 'unit_changes'] as const
  const sorted = tables
    .map((table, file) => ({ table, file }))
    .toSorted((a, b) => order.indexOf(a.table.kind) - order.indexOf(b.table.kind))
  const mappings = { commune: [] as MappingRow[], province: [] as MappingRow[] }
  const mapping = tables.find(table => table.kind === 'commune_mapping')
  const oldScheme = mapping ? oldSchemeOf(mapping, earlier.scheme, input.scheme) : input.scheme
  for (const { table, file } of sorted) {
    if (table.kind === 'units') {
      const isEarlier = table.rows.some(({ get }) => get('level').toLowerCase() === 'district')
      readUnits(draft, table, file, isEarlier ? earlier.scheme : input.scheme, isEarlier ? earlier : now)
    } else if (table.kind === 'communes' || table.kind === 'provinces') readUnits(draft, table, file, input.scheme, now)
    else if (table.kind === 'unit_changes') readChanges(draft, table, file)
    else
      mappings[table.kind === 'province_mapping' ? 'province' : 'commune'].push(
        ...readMapping(draft, table, file, oldScheme),
      )
  }
  settleCommunes(draft, mappings.commune)
  settleProvinces(draft, mappings.province, oldScheme)
  if (oldScheme !== input.scheme && mappings.commune.length > 0) endScheme(draft, oldScheme)
  refuseCycles(draft)
  return {
    lines: draft.lines,
    plan: {
      made: [...draft.made.values()],
      placed: [...draft.placed.values()],
      named: [...draft.named.values()],
      ended: [...draft.ended],
      moved: [...draft.moved.values()],
      successions: draft.successions,
    },
  }
}
