import { rolesToGive } from '../access/account-abilities.ts'
import type { AreaLevel } from '../area/area.ts'
import { type Actor, type Role, roleLevels, roles } from './role.ts'

/** A path as any unit of the level would have it inside an area: rules look at nothing else of it. */
const somewhereIn = (area: string, level: AreaLevel): string => {
  const any = ['25', '01', '00001', '001']
  const own = area.split('.').filter(Boolean)
  const parts = { nation: 0, province: 2, district: 3, commune: 3, village: 4 }[level]
  return parts <= own.length ? area : `${[...own, ...any.slice(own.length, parts)].join('.')}.`
}

/** The levels at which an actor may give a role somewhere in their area, by the rule table; none where they may not at all. */
export const levelsToGive = (actor: Actor, role: Role): AreaLevel[] => {
  const own = actor.areaPath.split('.').filter(Boolean).length
  const depth = { nation: 0, province: 2, district: 3, commune: 3, village: 4 }
  return roleLevels[role].filter(
    level => depth[level] >= own && rolesToGive(actor, somewhereIn(actor.areaPath, level), [role]).length > 0,
  )
}

/** The roles that an actor may give somebody. */
export const givableRoles = (actor: Actor): Role[] => roles.filter(role => levelsToGive(actor, role).length > 0)
