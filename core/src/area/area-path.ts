import type { AreaLevel } from './area.ts'
import { schemeLevels } from './scheme.ts'

/** Digits of each part. A commune of seven digits is a holding unit: an old unit (scheme and code) whose people wait. */
const PARTS: Readonly<Record<Exclude<AreaLevel, 'nation'>, RegExp>> = {
  province: /^\d{2}$/,
  district: /^\d{3}$/,
  commune: /^\d{5}(?:\d{2})?$/,
  village: /^\d{3}$/,
}

/** The path of the nation: prefix of every other. */
export const NATION_PATH = ''

/**
 * The path of an area: '25.24.' (province), '25.24.09349.' (commune), '25.24.09349.001.' (village), '' (nation); in the three-tier
 * structure with the district between, '04.27.258.09349.' (commune). Every part ends with a dot, so that an area's own path is the
 * prefix of all that lies in it and of nothing else.
 */
export const areaPath = (scheme: string, ...codes: readonly string[]): string => {
  const path = codes.length === 0 ? NATION_PATH : `${[scheme, ...codes].join('.')}.`
  pathLevel(path)
  return path
}

/** The level that a path names. Throws a RangeError on what is no path, since a wrong one would open foreign areas. */
export const pathLevel = (path: string): AreaLevel => {
  if (path === NATION_PATH) return 'nation'
  const [scheme = '', ...codes] = path.split('.')
  const levels = schemeLevels(scheme)
  const last = codes.pop()
  const level = levels[codes.length - 1]
  const fits = codes.every((code, at) => {
    const of = levels[at]
    return of !== undefined && PARTS[of].test(code)
  })
  if (level === undefined || last !== '' || !/^\d{2}$/.test(scheme) || !fits)
    throw new RangeError(`not an area path: ${JSON.stringify(path)}`)
  return level
}

/**
 * The half-open range `lo <= path < hi` under COLLATE "C" that holds an area and all within it.
 * '/' follows '.' in ASCII and '~' follows every digit; one range so serves village, commune, province and nation.
 */
export const pathRange = (path: string): { lo: string; hi: string } =>
  pathLevel(path) === 'nation' ? { lo: '', hi: '~' } : { lo: path, hi: `${path.slice(0, -1)}/` }

/** Whether an area is the ancestor itself or lies in it. */
export const isWithin = (path: string, ancestor: string): boolean => path.startsWith(ancestor)

/** The path cut to the commune; null for a district, a province or the nation. */
export const communePath = (path: string): string | null => cut(path, 'commune')

/** A village's number inside its commune, 1 to 999, as records keep it beside the path; 0 where no village is meant. */
export const villageNo = (path: string | null): number =>
  path === null || pathLevel(path) !== 'village' ? 0 : Number(path.split('.').at(-2))

/** The path cut to the province; null for the nation. */
export const provincePath = (path: string): string | null => cut(path, 'province')

const cut = (path: string, level: Exclude<AreaLevel, 'nation'>): string | null => {
  const all = path.split('.')
  const parts = schemeLevels(all[0] ?? '').indexOf(level) + 2
  return all.length > parts ? `${all.slice(0, parts).join('.')}.` : null
}

/** A village's code inside its commune: 1 → '001'. At most 999 in one commune, the ended ones counted. */
export const villageCode = (number: number): string => {
  if (!Number.isInteger(number) || number < 1 || number > 999) throw new RangeError(`not a village number: ${number}`)
  return String(number).padStart(3, '0')
}

/** The village of a commune under its number; null for 0, where no village is meant. */
export const villagePath = (commune: string, number: number): string | null =>
  number === 0 ? null : `${commune}${villageCode(number)}.`

/**
 * The code of the unit that holds the people of an old unit until somebody says to which new commune they belong: the old
 * scheme and code in one, '04' and '09196' → '0409196', which no commune can bear.
 */
export const holdingCode = (scheme: string, code: string): string => `${scheme}${code}`
