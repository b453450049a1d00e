import { foldName } from '../../name/fold.ts'
import { type AreaLevel, areaId } from '../area.ts'
import { shortName, typeOf } from '../area-name.ts'
import { areaPath } from '../area-path.ts'
import type { ChangeFinding, ChangeFindingCode } from './change-finding.ts'
import type { AreaMove, ChangeLine, KnownArea, MadeUnit, NewName, Part, PlacedUnit, Succession } from './change-plan.ts'

export type Level = KnownArea['level']

/** A line while it is being read; it is numbered and described once all tables are. */
export type DraftLine = { -readonly [K in keyof ChangeLine]: ChangeLine[K] } & { findings: ChangeFinding[] }

/** What the tables say in the structure that a listing or a mapping means. */
export type ChangeInput = {
  readonly effectiveOn: string
  readonly legalText: string
  /** The structure in which new units stand. */
  readonly scheme: string
  readonly known: readonly KnownArea[]
  /** Other codes under which lists in circulation mean a unit: code → area id. */
  readonly aliases: ReadonlyMap<string, string>
}

const codeShapes: Readonly<Record<Level, RegExp>> = { province: /^\d{2}$/, district: /^\d{3}$/, commune: /^\d{5}$/ }

/** What the tables have said so far: units by id, and the pieces of the plan. */
export class ChangeDraft {
  readonly input: ChangeInput
  readonly lines: DraftLine[] = []
  readonly units: Map<string, KnownArea>
  readonly made = new Map<string, MadeUnit>()
  readonly named = new Map<string, NewName>()
  readonly ended = new Set<string>()
  readonly placed = new Map<string, PlacedUnit>()
  readonly moved = new Map<string, AreaMove>()
  readonly successions: Succession[] = []

  constructor(input: ChangeInput) {
    this.input = input
    this.units = new Map(input.known.map(area => [area.id, area]))
  }

  line(start: Partial<DraftLine> & Pick<DraftLine, 'level' | 'kind'>): DraftLine {
    const line: DraftLine = {
      file: null,
      row: null,
      oldId: null,
      oldName: null,
      newId: null,
      newName: null,
      part: null,
      note: null,
      findings: [],
      ...start,
    }
    this.lines.push(line)
    return line
  }

  /** The id meant by a code of a scheme; other codes in circulation are read as the official one. */
  idOf(scheme: string, code: string, line: DraftLine): string {
    const id = areaId(scheme, code)
    if (this.units.has(id)) return id
    const official = this.input.aliases.get(`${scheme} ${code}`)
    if (official === undefined) return id
    find(line, 'alias_used', `${this.nameOf(official)} (${code})`)
    return official
  }

  nameOf(id: string): string {
    return this.units.get(id)?.fullName ?? id
  }

  /** Whether a unit stands on the day before the change. */
  stoodBefore(unit: KnownArea): boolean {
    const day = this.input.effectiveOn
    return unit.validFrom < day && (unit.validTo === null || unit.validTo >= day)
  }

  /** Adds a unit that the system does not have; null when its code or type cannot be read or its parent is not there. */
  make(
    line: DraftLine,
    of: { level: Level; scheme: string; code: string; fullName: string; type: string; parentCode: string | null },
    period: { validFrom: string; validTo: string | null; legalText: string },
  ): MadeUnit | null {
    if (!isCode(line, of.level, of.code)) return null
    const type = typeOf(of.fullName, of.level) ?? typeOf(of.type, of.level)
    if (type === undefined) return find(line, 'unknown_type', of.fullName)
    const parentId = of.parentCode === null ? null : areaId(of.scheme, of.parentCode)
    const parent = parentId === null ? null : this.units.get(parentId)
    if (parent === undefined) return find(line, 'unknown_parent', of.parentCode ?? '')
    const name = shortName(of.fullName, of.level)
    const unit: MadeUnit = {
      id: areaId(of.scheme, of.code),
      scheme: of.scheme,
      code: of.code,
      level: of.level,
      parentId,
      path: parent ? `${parent.path}${of.code}.` : areaPath(of.scheme, of.code),
      ...period,
      fullName: of.fullName,
      type,
      name,
      nameKey: foldName(of.fullName),
      holding: false,
    }
    this.made.set(unit.id, unit)
    this.units.set(unit.id, unit)
    return unit
  }

  succeed(oldId: string, newId: string, part: Part, people: boolean, note: string | null): void {
    this.successions.push({ oldId, newId, part, people, note })
  }
}

/** Notes a finding at a line. Returns null, for the reader that then has nothing to give. */
export const find = (line: DraftLine, code: ChangeFindingCode, value?: string): null => {
  line.findings.push(value === undefined ? { code } : { code, value })
  return null
}

/** Whether a code has its level's digits; says so at the line when not. */
export const isCode = (line: DraftLine, level: Level, code: string): boolean => {
  if (codeShapes[level].test(code)) return true
  find(line, 'code_malformed', code)
  return false
}

/** The levels that tables name; undefined for any other word. */
export const levelOf = (text: string): Exclude<AreaLevel, 'nation' | 'village'> | undefined =>
  (
    ({
      province: 'province',
      district: 'district',
      commune: 'commune',
      tinh: 'province',
      huyen: 'district',
      xa: 'commune',
    }) as const
  )[foldName(text) as 'province']
