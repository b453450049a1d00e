import type { AreaLevel } from './area.ts'

const SHAPE = /^(?:\d{2}\.\d{2}\.(?:\d{5}\.(?:\d{3}\.)?)?)?$/
const LEVELS: Readonly<Record<number, AreaLevel>> = { 1: 'nation', 3: 'province', 4: 'commune', 5: 'village' }

/** The path of the nation: prefix of every other. */
export const NATION_PATH = ''

/**
 * The path of an area: '25.24.' (province), '25.24.09349.' (commune), '25.24.09349.001.' (village), '' (nation).
 * Every part ends with a dot, so that an area's own path is the prefix of all that lies in it and of nothing else.
 */
export const areaPath = (scheme: string, ...codes: readonly string[]): string => {
  const path = codes.length === 0 ? NATION_PATH : `${[scheme, ...codes].join('.')}.`
  pathLevel(path)
  return path
}

/** The level that a path names. Throws a RangeError on what is no path, since a wrong one would open foreign areas. */
export const pathLevel = (path: string): AreaLevel => {
  const level = SHAPE.test(path) ? LEVELS[path.split('.').length] : undefined
  if (level === undefined) throw new RangeError(`not an area path: ${JSON.stringify(path)}`)
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

/** The path cut to the commune; null for a province or the nation. */
export const communePath = (path: string): string | null => cut(path, 3)

/** The path cut to the province; null for the nation. */
export const provincePath = (path: string): string | null => cut(path, 2)

const cut = (path: string, parts: number): string | null => {
  const all = path.split('.')
  return all.length > parts ? `${all.slice(0, parts).join('.')}.` : null
}

/** A village's code inside its commune: 1 → '001'. At most 999 in one commune, the ended ones counted. */
export const villageCode = (number: number): string => {
  if (!Number.isInteger(number) || number < 1 || number > 999) throw new RangeError(`not a village number: ${number}`)
  return String(number).padStart(3, '0')
}
