import type { Actor, Role } from '../account/role.ts'

/**
 * One thing that must hold. `area: own` — the record lies in the actor's area; `self` — the record is the actor's own;
 * `value` — a column holds one of the listed values; `subset` (of roles) — the record's role is one the actor may appoint.
 */
export type Condition =
  | { readonly is: 'role'; readonly of: readonly Role[] }
  | { readonly is: 'own_area' }
  | { readonly is: 'self' }
  | { readonly is: 'value'; readonly column: string; readonly of: readonly string[] }

/** All conditions of one alternative must hold. */
export type Alternative = readonly Condition[]

/** One alternative is enough. Nobody and everybody are written out, so that an empty list never has two meanings. */
export type Rule = 'nobody' | 'everybody' | readonly [Alternative, ...Alternative[]]

/** The columns of a record on which conditions look. */
export type ProtectedRecord = {
  readonly areaPath?: string
  readonly accountId?: string
  readonly values?: Readonly<Record<string, string>>
}

const holds = (condition: Condition, actor: Actor, record: ProtectedRecord): boolean => {
  switch (condition.is) {
    case 'role':
      return condition.of.includes(actor.role)
    case 'own_area':
      return record.areaPath?.startsWith(actor.areaPath) ?? false
    case 'self':
      return record.accountId === actor.accountId
    case 'value':
      return condition.of.includes(record.values?.[condition.column] ?? '')
  }
}

/** The object check: the same rule that the database compiles to a policy, asked about one record in hand. */
export const allows = (rule: Rule, actor: Actor, record: ProtectedRecord): boolean => {
  if (rule === 'nobody') return false
  if (rule === 'everybody') return true
  return rule.some(alternative => alternative.every(condition => holds(condition, actor, record)))
}
