import { foldName } from '../../name/fold.ts'
import { areaId } from '../area.ts'
import { shortName, typeOf } from '../area-name.ts'
import { type ChangeDraft, find, isCode, levelOf } from './change-draft.ts'
import type { KnownArea, LineKind } from './change-plan.ts'
import type { AreaTable } from './change-table.ts'

const fields: Readonly<Record<string, LineKind>> = {
  type: 'retype',
  name: 'rename',
  full_name: 'rename',
  loai: 'retype',
  ten: 'rename',
  parent: 'reparent',
  parent_code: 'reparent',
}

const name = (
  draft: ChangeDraft,
  line: ReturnType<ChangeDraft['line']>,
  unit: KnownArea,
  fullName: string,
  legalText: string,
): void => {
  const type = typeOf(fullName, unit.level)
  if (type === undefined) {
    find(line, 'unknown_type', fullName)
    return
  }
  line.newName = fullName
  if (unit.fullName === fullName) {
    line.kind = 'already'
    find(line, 'already_so')
    return
  }
  draft.named.set(unit.id, {
    id: unit.id,
    name: shortName(fullName, unit.level),
    fullName,
    type,
    nameKey: foldName(fullName),
    legalText,
  })
}

/** Puts a unit that stays the same under another parent: everything in it moves along. */
export const reparent = (draft: ChangeDraft, unit: KnownArea, parent: KnownArea): void => {
  const to = `${parent.path}${unit.code}.`
  if (to === unit.path) return
  draft.placed.set(unit.id, { id: unit.id, oldParentId: unit.parentId, parentId: parent.id, from: unit.path, to })
  draft.units.set(unit.id, { ...unit, parentId: parent.id, path: to })
  if (unit.level === 'commune')
    draft.moved.set(unit.id, { level: 'commune', oldId: unit.id, newId: unit.id, from: unit.path, to, holding: false })
}

/** A table of changes under the same code: a name, a type, a parent. */
export const readChanges = (draft: ChangeDraft, table: AreaTable, file: number): void => {
  const { scheme, effectiveOn } = draft.input
  const seen = new Set<string>()
  for (const { row, get } of table.rows) {
    const level = levelOf(get('level'))
    const kind = fields[get('field').toLowerCase()]
    const line = draft.line({ file, row, kind: kind ?? 'rename', level: level ?? 'commune' })
    const code = get('code')
    if (!level) find(line, 'unknown_level', get('level'))
    if (!kind) find(line, 'unknown_field', get('field'))
    if (!level || !kind || !isCode(line, level, code)) continue
    if (seen.has(`${code} ${kind}`)) find(line, 'code_twice', code)
    seen.add(`${code} ${kind}`)
    const day = get('effective_from')
    if (day !== '' && day !== effectiveOn) find(line, 'other_day', day)
    const unit = draft.units.get(draft.idOf(scheme, code, line))
    if (!unit) {
      find(line, 'unknown_unit', code)
      continue
    }
    line.oldId = unit.id
    line.newId = unit.id
    line.oldName = unit.fullName
    if (!draft.stoodBefore(unit)) find(line, 'not_in_force', unit.fullName)
    const before = get('old_value')
    const legal = get('legal_basis') || draft.input.legalText
    if (kind === 'reparent') {
      const parent = draft.units.get(areaId(scheme, get('new_value')))
      line.newName = parent?.fullName ?? null
      if (!parent) find(line, 'unknown_parent', get('new_value'))
      else if (parent.id === unit.id) find(line, 'cycle', `${code} → ${code}`)
      else reparent(draft, unit, parent)
      continue
    }
    const differs = before !== '' && foldName(before) !== foldName(unit.fullName)
    if (differs && unit.fullName !== get('new_value')) find(line, 'old_name_differs', unit.fullName)
    name(draft, line, unit, get('new_value'), legal)
  }
}
