import { foldName } from '../../name/fold.ts'
import { areaId } from '../area.ts'
import { type ChangeDraft, find, isCode, type Level, levelOf } from './change-draft.ts'
import type { AreaTable } from './change-table.ts'
import { findCycle } from './find-cycle.ts'

type Period = { readonly validFrom: string; readonly validTo: string | null; readonly legalText: string }

type Fact = {
  level: Level
  code: string
  fullName: string
  type: string
  parentCode: string | null
  line: ReturnType<ChangeDraft['line']>
}

const order: readonly Level[] = ['province', 'district', 'commune']

const factsOf = (draft: ChangeDraft, table: AreaTable, file: number): Fact[] =>
  table.rows.flatMap(({ row, get }) => {
    const level =
      table.kind === 'provinces' ? 'province' : table.kind === 'communes' ? 'commune' : levelOf(get('level'))
    const line = draft.line({ file, row, kind: 'created', level: level ?? 'commune', newName: get('full_name') })
    if (!level) {
      find(line, 'unknown_level', get('level'))
      return []
    }
    const parent = table.kind === 'communes' ? get('province_code') : get('parent_code')
    const fact = { level, code: get('code'), fullName: get('full_name'), type: get('type'), line }
    return isCode(line, level, fact.code) ? [{ ...fact, parentCode: level === 'province' ? null : parent }] : []
  })

/** Codes that lead to each other as parents, told at every line of the cycle; their units are not made. */
const refuseCycles = (facts: readonly Fact[]): Set<Fact> => {
  const byCode = new Map(facts.map(fact => [fact.code, fact]))
  const parentOf = (code: string) => {
    const parent = byCode.get(code)?.parentCode
    return parent && byCode.has(parent) ? [parent] : []
  }
  const refused = new Set<Fact>()
  for (const fact of facts) {
    const cycle = fact.parentCode === fact.code ? [fact.code, fact.code] : findCycle([fact.code], parentOf)
    if (!cycle?.includes(fact.code)) continue
    find(fact.line, 'cycle', cycle.join(' → '))
    refused.add(fact)
  }
  return refused
}

/**
 * A table of the units of one structure. A unit that the system has stays as it is there; the others come into being. Parents may
 * stand in any row.
 */
export const readUnits = (draft: ChangeDraft, table: AreaTable, file: number, scheme: string, period: Period): void => {
  const facts = factsOf(draft, table, file)
  const seen = new Set<string>()
  const once = facts.filter(fact => {
    const twice = seen.has(`${fact.level} ${fact.code}`)
    if (twice) find(fact.line, 'code_twice', fact.code)
    seen.add(`${fact.level} ${fact.code}`)
    return !twice
  })
  const refused = table.kind === 'units' ? refuseCycles(once) : new Set<Fact>()
  for (const level of order) {
    for (const fact of once) {
      if (fact.level !== level || refused.has(fact)) continue
      const { line, ...facts } = fact
      const known = draft.units.get(areaId(scheme, fact.code)) ?? draft.units.get(draft.idOf(scheme, fact.code, line))
      if (!known) {
        line.newId = draft.make(line, { ...facts, scheme }, period)?.id ?? null
        continue
      }
      line.newId = known.id
      line.kind = 'already'
      if (foldName(known.fullName) !== foldName(fact.fullName)) find(line, 'known_differs', known.fullName)
    }
  }
}
