import type { Actor } from '../account/role.ts'
import { allows, type ProtectedRecord } from './condition.ts'
import { ruleTable } from './rule-table.ts'

/** Where a record of the register lies, and the day it ended. */
export type RegisterRecord = {
  readonly communePath: string
  readonly villagePath: string | null
  readonly endedOn: string | null
}

export const recordAbilities = ['change', 'end', 'history'] as const
export type RecordAbility = (typeof recordAbilities)[number]

/** What an actor may do with one child or household, by the rule table: to change it, to end it, to read how it came to be. */
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
  const may: Record<RecordAbility, boolean> = { change, end, history }
  return recordAbilities.filter(ability => may[ability])
}
