import type { Actor } from '../account/role.ts'
import { allows, type ProtectedRecord, type Rule } from './condition.ts'
import { ruleTable } from './rule-table.ts'

/** Where a record of the register lies, and the day it ended. */
export type RegisterRecord = {
  readonly communePath: string
  readonly villagePath: string | null
  readonly endedOn: string | null
}

/**
 * `move`: hand over to another commune, or let leave. `ask`, `hand_out` and `erase` are a child's alone: a request about its data, all
 * that is held, an order to erase.
 */
export const recordAbilities = ['change', 'move', 'end', 'history', 'ask', 'hand_out', 'erase'] as const
export type RecordAbility = (typeof recordAbilities)[number]

/** What an actor may do with one child or household, by the rule table. What the law on personal data gives outlasts the end of a record. */
export const registerAbilities = (
  table: 'child' | 'household',
  actor: Actor,
  { communePath, villagePath, endedOn }: RegisterRecord,
): RecordAbility[] => {
  const rules = ruleTable[table]
  const as = (day: string | null): ProtectedRecord => ({
    areaPath: communePath,
    villagePath,
    values: { ended_on: day },
  })
  const change = allows(rules.change, actor, as(endedOn)) && allows(rules.changed, actor, as(endedOn))
  const end = allows(rules.change, actor, as(endedOn)) && allows(rules.changed, actor, as('some day'))
  const history = allows(ruleTable.journal.read, actor, { areaPath: communePath, values: { subject: table } })
  const own = { areaPath: communePath, accountId: actor.accountId }
  const protects = (rule: Rule): boolean => table === 'child' && allows(rule, actor, own)
  const may: Record<RecordAbility, boolean> = {
    change,
    move: end && allows(ruleTable.handover.create, actor, { areaPath: communePath }),
    end,
    history,
    ask: protects(ruleTable.data_request.create),
    hand_out: protects(ruleTable.child_export.create),
    erase: protects(ruleTable.erasure.create),
  }
  return recordAbilities.filter(ability => may[ability])
}
