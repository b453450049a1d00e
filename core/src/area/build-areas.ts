import type { AreaChange, AreaCorrection, AreaStructure } from '@mangnon/legal/areas/areas.ts'
import { isInForce } from '@mangnon/legal/dated.ts'
import { type Area, type AreaAlias, type AreaName, type AreaType, type AreaUnit, areaId } from './area.ts'
import { cleanAreaName, fullName, shortName } from './area-name.ts'
import { areaPath } from './area-path.ts'

/** The rows of the npm package that are used, with its own field names. */
export type AreaPackage = {
  readonly provinces: readonly { readonly province_code: string; readonly name: string; readonly place_type: string }[]
  readonly wards: readonly { readonly ward_code: string; readonly province_code: string; readonly name: string }[]
}

export type AreaLaw = {
  readonly structure: AreaStructure
  readonly corrections: readonly AreaCorrection[]
  readonly changes: readonly AreaChange[]
}

/** Every area with the names of all its periods, as they are stored. Provinces stand before communes. */
export type BuiltAreas = { readonly units: AreaUnit[]; readonly names: AreaName[]; readonly aliases: AreaAlias[] }

type Fact = { level: 'province' | 'commune'; code: string; provinceCode: string; type: AreaType; name: string }

const PROVINCE_TYPES: Readonly<Record<string, AreaType>> = { Tỉnh: 'tinh', 'Thành phố Trung Ương': 'thanh_pho' }
const COMMUNE_TYPES: Readonly<Record<string, AreaType>> = { Xã: 'xa', Phường: 'phuong', Đặc: 'dac_khu' }

/**
 * The built-in set of areas: the package, its faults corrected, then the changes of later days as further periods of
 * the same area. Throws when a correction or change names a unit that is not there or a commune has no province:
 * the package is then another one than the facts were written for, and half a country must not be loaded.
 */
export const buildAreaPeriods = (source: AreaPackage, law: AreaLaw): BuiltAreas => {
  const { structure } = law
  const corrections = new Map(
    law.corrections.map(correction => [key(correction.level, correction.packageCode), correction]),
  )
  const changes = Map.groupBy(law.changes, change => key(change.level, change.code))
  const built: BuiltAreas = { units: [], names: [], aliases: [] }
  const paths = new Map<string, string>()

  for (const read of facts(source)) {
    const correction = take(corrections, key(read.level, read.code))
    const fact = { ...read, code: correction?.code ?? read.code, name: correction?.name ?? read.name }
    const unit = unitOf(fact, structure)
    if (paths.has(unit.id)) throw new Error(`area ${unit.id} stands twice in the package`)
    if (unit.parentId !== null && !paths.has(unit.parentId)) throw new Error(`area ${unit.id} has no province`)
    paths.set(unit.id, unit.path)
    built.units.push(unit)
    built.names.push(...namesOf(unit, fact, take(changes, key(fact.level, fact.code)) ?? []))
    for (const alias of correction?.aliases ?? []) built.aliases.push({ areaId: unit.id, ...alias })
  }
  const unused = [...corrections.keys(), ...changes.keys()]
  if (unused.length > 0) throw new Error(`no such area in the package: ${unused.join(', ')}`)
  return built
}

/** The areas as they are called on a day ('YYYY-MM-DD'); empty before the structure came into force. */
export const areasAsAt = ({ units, names }: BuiltAreas, day: string): Area[] => {
  const nameOf = new Map(names.filter(name => isInForce(name, day)).map(name => [name.areaId, name]))
  return units.flatMap(({ legalText: _text, confirmed: _confirmed, ...unit }) => {
    const name = isInForce(unit, day) ? nameOf.get(unit.id) : undefined
    return name === undefined ? [] : [{ ...unit, name: name.name, fullName: name.fullName, type: name.type }]
  })
}

/** `buildAreaPeriods` seen on one day. */
export const buildAreas = (source: AreaPackage, law: AreaLaw, asAt: string): Area[] =>
  areasAsAt(buildAreaPeriods(source, law), asAt)

const key = (level: string, code: string): string => `${level} ${code}`

/** Takes a value out of the map, so that what is left at the end was never used. */
const take = <Value>(map: Map<string, Value>, at: string): Value | undefined => {
  const value = map.get(at)
  map.delete(at)
  return value
}

function* facts(source: AreaPackage): Generator<Fact> {
  for (const row of source.provinces) {
    const name = shortName(cleanAreaName(row.name), 'province')
    const type = typeIn(PROVINCE_TYPES, row.place_type, row.name)
    yield { level: 'province', code: row.province_code, provinceCode: row.province_code, type, name }
  }
  for (const row of source.wards) {
    const full = cleanAreaName(row.name)
    const type = typeIn(COMMUNE_TYPES, full.split(' ', 1)[0] ?? '', full)
    const name = shortName(full, 'commune')
    yield { level: 'commune', code: row.ward_code, provinceCode: row.province_code, type, name }
  }
}

const typeIn = (types: Readonly<Record<string, AreaType>>, word: string, of: string): AreaType => {
  const type = types[word]
  if (type === undefined) throw new Error(`unknown type of area: ${JSON.stringify(of)}`)
  return type
}

const unitOf = (fact: Fact, structure: AreaStructure): AreaUnit => {
  const { scheme, validFrom, validTo, legalText, confirmed } = structure
  const isProvince = fact.level === 'province'
  return {
    id: areaId(scheme, fact.code),
    scheme,
    code: fact.code,
    level: fact.level,
    parentId: isProvince ? null : areaId(scheme, fact.provinceCode),
    path: isProvince ? areaPath(scheme, fact.code) : areaPath(scheme, fact.provinceCode, fact.code),
    validFrom,
    validTo,
    legalText,
    confirmed,
  }
}

const namesOf = (unit: AreaUnit, fact: Fact, changes: readonly AreaChange[]): AreaName[] => {
  const { validFrom, legalText, confirmed } = unit
  const starts = [
    { type: fact.type, name: fact.name, validFrom, legalText, confirmed },
    ...changes.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)),
  ]
  let { type, name } = fact
  return starts.map((start, index) => {
    type = start.type ?? type
    name = start.name ?? name
    return {
      areaId: unit.id,
      name,
      fullName: fullName(type, name),
      type,
      validFrom: start.validFrom,
      validTo: starts[index + 1]?.validFrom ?? unit.validTo,
      legalText: start.legalText,
      confirmed: start.confirmed,
    }
  })
}
