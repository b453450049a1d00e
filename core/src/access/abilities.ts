import type { Actor } from '../account/role.ts'
import { allows, type Rule } from './condition.ts'
import { ruleTable } from './rule-table.ts'

const asked = {
  'register.read': ruleTable.child.read,
  'register.keep': ruleTable.child.create,
  'register.export': ruleTable.register_export.create,
  'register.import': ruleTable.import_batch.create,
  'area.manage': ruleTable.area.create,
  'account.manage': ruleTable.account.create,
} as const satisfies Record<string, Rule>

export type Ability = keyof typeof asked

/**
 * What an actor may do in their own area, for menus and buttons. Asked of the rule table, never kept beside it; the values
 * stand for a record that the actor would make there.
 */
export const canOf = (actor: Actor): Ability[] => {
  const own = {
    areaPath: actor.areaPath,
    villagePath: actor.areaPath,
    accountId: actor.accountId,
    values: { level: 'village' },
  }
  return (Object.keys(asked) as Ability[]).filter(ability => allows(asked[ability], actor, own))
}
