import { type Purpose, purposes } from '@mangnon/core/access/purpose.ts'
import { type Actor, roles } from '@mangnon/core/account/role.ts'
import { pathRange } from '@mangnon/core/area/area-path.ts'

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const pathShape = /^([0-9]+\.)*$/

const checked = (value: string, ok: boolean): string => {
  if (!ok) throw new Error('a session value has the wrong shape')
  return `'${value}'`
}

/**
 * The one place where session values become SQL. `SET LOCAL` takes no parameters and is the only form that reaches Citus
 * workers, so every value is of a closed shape (uuid, listed word, path of digits and dots) and needs no escaping.
 */
export const sessionValuesSql = (actor: Actor, purpose: Purpose): string => {
  const { lo, hi } = pathRange(actor.areaPath)
  return [
    `set local mn.account = ${checked(actor.accountId, uuidShape.test(actor.accountId))}`,
    `set local mn.role = ${checked(actor.role, roles.includes(actor.role))}`,
    `set local mn.lo = ${checked(lo, pathShape.test(actor.areaPath))}`,
    `set local mn.hi = '${hi}'`,
    `set local mn.purpose = ${checked(purpose, purposes.includes(purpose))}`,
  ].join('; ')
}
