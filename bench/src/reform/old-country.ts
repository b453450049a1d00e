import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readBuiltInAreas } from '@mangnon/server/area/built-in.ts'
import { hasOfficialTables, officialFolder } from '@mangnon/server/area/change/reform.fixture.ts'
import { parse } from 'csv-parse/sync'

/** The tables that lead from the old structure to the new one, as sheets of text; and where they come from. */
export type OldCountry = {
  readonly source: string
  readonly old: readonly (readonly string[])[]
  readonly steps: readonly { readonly name: string; readonly sheet: readonly (readonly string[])[] }[]
}

const steps = ['provinces.csv', 'communes.csv', 'province_mapping.csv', 'commune_mapping.csv']
const sheetOf = (name: string): string[][] => parse(readFileSync(path.join(officialFolder, name)))

const official = (): OldCountry | null =>
  hasOfficialTables
    ? {
        source: 'official tables',
        old: sheetOf('old_units.csv'),
        steps: steps.map(name => ({ name, sheet: sheetOf(name) })),
      }
    : null

/** Of so many old communes one went to two new ones, as 381 of 10,035 did. */
const oneDividedIn = 26

/**
 * A country of the same shape, for a machine without the official tables: each of today's communes was three, which lay in one
 * district, and some of them went to their neighbour's successor in part.
 */
const made = (): OldCountry => {
  const { units, names } = readBuiltInAreas()
  const called = new Map(names.map(name => [name.areaId, name.fullName]))
  const old: string[][] = [['level', 'code', 'name', 'full_name', 'type', 'parent_code', 'province_code']]
  const mapping: string[][] = [
    ['old_level', 'old_code', 'old_full_name', 'old_district_code', 'old_province_code', 'new_code', 'kind', 'note'],
  ]
  const communes = units.filter(unit => unit.level === 'commune')
  for (const unit of units)
    if (unit.level === 'province') old.push(['province', unit.code, '', called.get(unit.id) ?? '', '', '', unit.code])
  const districts: string[][] = []
  const rows: string[][] = []
  let inDistrict = 0
  for (const [at, unit] of communes.entries()) {
    const province = unit.path.slice(3, 5)
    inDistrict = communes[at - 1]?.path.startsWith(unit.path.slice(0, 6)) ? (inDistrict % 5) + 1 : 1
    const district = String(districts.length + (inDistrict === 1 ? 1 : 0)).padStart(3, '0')
    if (inDistrict === 1) districts.push(['district', district, '', `Huyện ${district}`, '', province, province])
    for (let part = 0; part < 3; part++) {
      const code = String(at * 3 + part + 10_000)
      rows.push(['commune', code, '', `Xã ${code}`, '', district, province])
      const neighbour = communes[at + 1]
      const divided = (at * 3 + part) % oneDividedIn === 0 && neighbour?.parentId === unit.parentId
      const kind = divided ? 'part' : 'whole'
      mapping.push(['commune', code, '', district, province, unit.code, kind, ''])
      if (divided && neighbour) mapping.push(['commune', code, '', district, province, neighbour.code, kind, ''])
    }
  }
  return {
    source: 'a made country of the same shape',
    old: [...old, ...districts, ...rows],
    steps: [{ name: 'commune_mapping.csv', sheet: mapping }],
  }
}

/** Three new provinces of thirty-four, for the short run. */
const few = new Set(['24', '31', '33'])

const narrowed = (country: OldCountry): OldCountry => {
  const provinceOf = new Map(
    readBuiltInAreas().units.flatMap(unit => (unit.level === 'commune' ? [[unit.code, unit.path.slice(3, 5)]] : [])),
  )
  const cell = (sheet: OldCountry['old'], column: string) => {
    const at = sheet[0]?.indexOf(column) ?? -1
    return (row: readonly string[]) => row[at] ?? ''
  }
  const keep = (sheet: OldCountry['old'], column: string, codes: ReadonlySet<string>) => {
    const value = cell(sheet, column)
    return sheet.filter((row, at) => at === 0 || codes.has(value(row)))
  }
  const mapping = country.steps.find(({ name }) => name === 'commune_mapping.csv')?.sheet ?? []
  const [newCode, oldProvince] = [cell(mapping, 'new_code'), cell(mapping, 'old_province_code')]
  const old = new Set(mapping.filter(row => few.has(provinceOf.get(newCode(row)) ?? '')).map(oldProvince))
  const columns: Readonly<Record<string, string>> = {
    'commune_mapping.csv': 'old_province_code',
    'province_mapping.csv': 'old_code',
  }
  return {
    ...country,
    old: keep(country.old, 'province_code', old),
    steps: country.steps.map(({ name, sheet }) => {
      const column = columns[name]
      return { name, sheet: column ? keep(sheet, column, old) : sheet }
    }),
  }
}

/** The official tables where this machine has them, a country of the same shape elsewhere; a part of it for a short run. */
export const oldCountry = (quick: boolean): OldCountry => {
  const country = official() ?? made()
  return quick ? narrowed(country) : country
}
