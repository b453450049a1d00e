import type { AreaLevel } from '../../area/area.ts'
import { communePath, isWithin, pathLevel, provincePath } from '../../area/area-path.ts'
import { foldName } from '../../name/fold.ts'
import { toneKey } from '../../name/tone-key.ts'

/** A unit as it is called today. `name` is without the word for its kind: 'Phật Tích' of 'Xã Phật Tích'. */
export type KnownUnit = {
  readonly id: string
  readonly path: string
  readonly level: AreaLevel
  readonly code: string
  readonly name: string
  readonly fullName: string
}

/** The words of a row that say where; '' where the list has none. */
export type PlaceWords = {
  readonly place: string
  readonly province: string
  readonly commune: string
  readonly village: string
}

/** What is wrong with a place: the field whose words were not understood, and how. */
export type UnitProblem = {
  readonly field: 'province' | 'commune' | 'village'
  readonly is: 'missing' | 'unknown' | 'ambiguous'
  readonly words: string
}
export type FoundUnit = { readonly unit: KnownUnit } | { readonly problem: UnitProblem }

const provinceWord = /^(?:tỉnh|thành phố|tp\.?)\s/iu
const communeWord = /^(?:xã|phường|đặc khu|thị trấn)\s/iu

/** "Thôn Đông, xã Phật Tích, tỉnh Bắc Ninh" taken apart, from the smallest to the widest. A code of five digits is a commune's. */
export const splitPlace = (text: string): Omit<PlaceWords, 'place'> => {
  const found = { province: '', commune: '', village: '' }
  const parts = text
    .split(/\s*[,;/–]\s*|\s-\s/)
    .map(part => part.trim())
    .filter(Boolean)
  const rest: string[] = []
  for (const part of parts) {
    if (provinceWord.test(part) && found.province === '') found.province = part
    else if ((communeWord.test(part) || /^\d{5}$/.test(part)) && found.commune === '') found.commune = part
    else rest.push(part)
  }
  // What carries no word for its kind: the first is the village where something wider follows, otherwise the commune.
  for (const part of rest) {
    if (
      found.village === '' &&
      (found.commune !== '' || rest.length > 1 || /^(?:thôn|xóm|ấp|bản|buôn|tổ|khu)/iu.test(part))
    )
      found.village = part
    else if (found.commune === '') found.commune = part
    else if (found.province === '') found.province = part
  }
  return found
}

/** Units by the ways in which lists name them. */
const byName = (units: readonly KnownUnit[]) => {
  const keys = new Map<string, KnownUnit[]>()
  const add = (key: string, unit: KnownUnit) => keys.set(key, [...(keys.get(key) ?? []), unit])
  for (const unit of units)
    for (const key of new Set([
      `code ${unit.code}`,
      `full ${toneKey(unit.fullName)}`,
      `name ${toneKey(unit.name)}`,
      `bare full ${foldName(unit.fullName)}`,
      `bare name ${foldName(unit.name)}`,
    ]))
      add(key, unit)
  return keys
}

/**
 * Finds the unit that a row means among those of the administrator's area; what lies elsewhere is not known, whoever asks.
 * @param own path of the administrator's area: a commune's own need not name it
 * @param units provinces and communes of the area
 * @param villages the villages of a commune by its path, and which of them a name means
 */
export const unitFinder = (
  own: string,
  units: readonly KnownUnit[],
  villages: (communePath: string) => { units: readonly KnownUnit[]; find: (name: string) => string | null },
): ((words: PlaceWords) => FoundUnit) => {
  const named = byName(units)
  const look = (words: string, level: AreaLevel, within: string): KnownUnit[] => {
    const ways = /^\d+$/.test(words)
      ? [`code ${words.padStart(level === 'province' ? 2 : 5, '0')}`]
      : [
          `full ${toneKey(words)}`,
          `name ${toneKey(words)}`,
          `bare full ${foldName(words)}`,
          `bare name ${foldName(words)}`,
        ]
    for (const way of ways) {
      const found = (named.get(way) ?? []).filter(unit => unit.level === level && isWithin(unit.path, within))
      if (found.length > 0) return found
    }
    return []
  }
  const one = (field: UnitProblem['field'], words: string, within: string): FoundUnit => {
    const found = look(words, field, within)
    const [unit] = found
    if (!unit) return { problem: { field, is: 'unknown', words } }
    return found.length === 1 ? { unit } : { problem: { field, is: 'ambiguous', words } }
  }
  const inVillage = (commune: string, words: string): FoundUnit => {
    const known = villages(commune)
    const path = known.find(words)
    const unit = known.units.find(
      one => one.path === path || (/^\d{1,3}$/.test(words) && one.code === words.padStart(3, '0')),
    )
    return unit ? { unit } : { problem: { field: 'village', is: 'unknown', words } }
  }
  return words => {
    const split = splitPlace(words.place)
    const province = words.province || split.province
    const commune = words.commune || split.commune
    const village = words.village || split.village
    let within = own
    if (province !== '') {
      const found = one('province', province, provincePath(own) ?? '')
      if ('problem' in found) return found
      within = own.startsWith(found.unit.path) ? own : found.unit.path
      if (commune === '' && village === '') return found
    }
    const home = communePath(own)
    if (commune !== '') {
      const found = one('commune', commune, within)
      return 'problem' in found || village === '' ? found : inVillage(found.unit.path, village)
    }
    if (home !== null) {
      const unit = units.find(({ path }) => path === home)
      if (village !== '') return inVillage(home, village)
      if (unit) return { unit }
    }
    if (village !== '') return { problem: { field: 'commune', is: 'missing', words: village } }
    // A province's own officers need not name their province either.
    const unit = pathLevel(own) === 'province' ? units.find(({ path }) => path === own) : undefined
    return unit ? { unit } : { problem: { field: 'commune', is: 'missing', words: '' } }
  }
}
