import { type Purpose, purposes } from '@mangnon/core/access/purpose.ts'
import { type Actor, roles, specialities } from '@mangnon/core/account/role.ts'
import { communePath, pathRange, villageNo } from '@mangnon/core/area/area-path.ts'

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const pathShape = /^([0-9]+\.)*$/

const checked = (value: string, ok: boolean): string => {
  if (!ok) throw new Error('a session value has the wrong shape')
  return `'${value}'`
}

/** The numbers of the villages that an area holds, as records carry them (0: no village known). */
const villageNumbers = (path: string): { from: number; to: number } => {
  const number = villageNo(path)
  return number === 0 ? { from: 0, to: 999 } : { from: number, to: number }
}

/**
 * The one place where session values become SQL. `SET LOCAL` takes no parameters and is the only form that reaches Citus
 * workers, so every value is of a closed shape (uuid, listed word, path of digits and dots) and needs no escaping.
 */
export const sessionValuesSql = (actor: Actor, purpose: Purpose): string => {
  const { lo, hi } = pathRange(actor.areaPath)
  const reach = pathRange(communePath(actor.areaPath) ?? actor.areaPath)
  const village = villageNumbers(actor.areaPath)
  return [
    `set local mn.account = ${checked(actor.accountId, uuidShape.test(actor.accountId))}`,
    `set local mn.role = ${checked(actor.role, roles.includes(actor.role))}`,
    `set local mn.speciality = ${checked(actor.speciality ?? '', actor.speciality === undefined || specialities.includes(actor.speciality))}`,
    `set local mn.lo = ${checked(lo, pathShape.test(actor.areaPath))}`,
    `set local mn.hi = '${hi}'`,
    // What lies in a village is found by its commune and the village's number in it.
    `set local mn.reach_lo = '${reach.lo}'`,
    `set local mn.reach_hi = '${reach.hi}'`,
    `set local mn.village_from = ${village.from}`,
    `set local mn.village_to = ${village.to}`,
    `set local mn.purpose = ${checked(purpose, purposes.includes(purpose))}`,
  ].join('; ')
}
