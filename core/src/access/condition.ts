import type { Actor, Role, Speciality } from '../account/role.ts'
import { communePath } from '../area/area-path.ts'

/**
 * One thing that must hold. `speciality`: whom a member of the standing group stands for. Area relation: `own_area` — the record lies in the actor's area, whatever its level;
 * `own_commune` — in the commune that holds the actor's area, when that is smaller; `inside_area` — strictly inside the own area.
 * Relation to the record: `self` — a column holds the actor's account; `other` — it does not. Record state: `value` — a column
 * holds one of the listed values; `absent` — it holds nothing. Time: `since` — what the column tells is at most so many hours ago;
 * `named` — the column names the actor's account with an instant that lies ahead (or, `orNobody`, names nobody at all).
 * A condition without a column looks at the table's own area or owner; one with a column at another area that the record names (a unit
 * above the village).
 */
export type Condition =
  | { readonly is: 'role'; readonly of: readonly [Role, ...Role[]] }
  | { readonly is: 'speciality'; readonly of: readonly [Speciality, ...Speciality[]] }
  | { readonly is: 'own_area'; readonly column?: string }
  | { readonly is: 'own_commune' }
  | { readonly is: 'inside_area'; readonly column?: string }
  | { readonly is: 'self' }
  | { readonly is: 'other' }
  | { readonly is: 'value'; readonly column: string; readonly of: readonly [string, ...string[]] }
  | { readonly is: 'absent'; readonly column: string }
  | { readonly is: 'since'; readonly column: string; readonly hours: number }
  | { readonly is: 'named'; readonly column: string; readonly orNobody?: true }

/** All conditions of one alternative must hold. */
export type Alternative = readonly [Condition, ...Condition[]]

/** One alternative is enough. Nobody and everybody are written out, so that an empty list never has two meanings. */
export type Rule = 'nobody' | 'everybody' | readonly [Alternative, ...Alternative[]]

/** The columns of a record on which conditions look; an instant as ISO text. */
export type ProtectedRecord = {
  readonly areaPath?: string
  /** The village of a record of the register, null when none is known. */
  readonly villagePath?: string | null
  readonly accountId?: string
  readonly values?: Readonly<Record<string, string | null>>
}

const hour = 60 * 60 * 1000

const holds = (condition: Condition, actor: Actor, record: ProtectedRecord, now: number): boolean => {
  const held = (column: string): string | null => record.values?.[column] ?? null
  switch (condition.is) {
    case 'role':
      return condition.of.includes(actor.role)
    case 'speciality':
      return actor.speciality !== undefined && condition.of.includes(actor.speciality)
    case 'own_area':
      if (condition.column !== undefined) return held(condition.column)?.startsWith(actor.areaPath) ?? false
      return (record.areaPath?.startsWith(actor.areaPath) ?? false) || record.villagePath === actor.areaPath
    case 'own_commune':
      return record.areaPath?.startsWith(communePath(actor.areaPath) ?? actor.areaPath) ?? false
    case 'inside_area': {
      const path = condition.column === undefined ? record.areaPath : held(condition.column)
      return (path?.startsWith(actor.areaPath) ?? false) && path !== actor.areaPath
    }
    case 'self':
      return record.accountId === actor.accountId
    case 'other':
      return record.accountId !== undefined && record.accountId !== actor.accountId
    case 'value': {
      const value = held(condition.column)
      return value !== null && condition.of.includes(value)
    }
    case 'absent':
      return held(condition.column) === null
    case 'since': {
      const at = held(condition.column)
      return at !== null && now - Date.parse(at) <= condition.hours * hour
    }
    case 'named': {
      const named = held(condition.column)
      if (named === null) return condition.orNobody === true
      const until = (JSON.parse(named) as Record<string, string>)[actor.accountId]
      return until !== undefined && (until === 'infinity' || Date.parse(until) > now)
    }
  }
}

/**
 * The object check: the same rule that the database compiles to a policy, asked about one record in hand.
 * @param now milliseconds since the epoch, for rules that look at the time since
 */
export const allows = (rule: Rule, actor: Actor, record: ProtectedRecord, now: number = Date.now()): boolean => {
  if (rule === 'nobody') return false
  if (rule === 'everybody') return true
  return rule.some(alternative => alternative.every(condition => holds(condition, actor, record, now)))
}
