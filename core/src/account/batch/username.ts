import type { AreaLevel } from '../../area/area.ts'
import { shortName } from '../../area/area-name.ts'
import { foldName } from '../../name/fold.ts'
import { nameParts } from '../../name/given-name.ts'

/** A name of sign-in: small letters without marks, digits, dot, hyphen, underscore; 3 to 50. As the table `account` checks it. */
export const usernameShape = /^[a-z0-9][a-z0-9._-]{2,49}$/

const ascii = (text: string): string => foldName(text).replace(/[^a-z0-9 ]/g, '')

/**
 * What a name of sign-in begins with when a list brings none: the given name, the initials of the rest, a dot, the unit.
 * Nguyễn Thị Hạnh at xã Phật Tích → 'hanhnt.phattich'. Digits may follow, see `freeUsername`.
 */
export const usernameStem = (
  fullName: string,
  unit: { readonly name: string; readonly level: AreaLevel } | null,
): string => {
  const { given, rest } = nameParts(fullName)
  const initials = ascii(rest)
    .split(' ')
    .map(word => word.slice(0, 1))
    .join('')
  const person = `${ascii(given).replaceAll(' ', '')}${initials}` || 'nguoidung'
  const place = unit ? ascii(shortName(unit.name, unit.level)).replaceAll(' ', '') : ''
  return `${person.slice(0, 24)}${place === '' ? '' : `.${place.slice(0, 20)}`}`
}

/** The first of stem, stem2, stem3 … that nobody has; takes it. */
export const freeUsername = (stem: string, taken: Set<string>): string => {
  const base = stem.length < 3 ? `${stem}.mn` : stem
  let name = base
  for (let number = 2; taken.has(name); number++) name = `${base}${number}`
  taken.add(name)
  return name
}
