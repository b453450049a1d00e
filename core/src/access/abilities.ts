import type { Actor } from '../account/role.ts'
import { allows, type ProtectedRecord, type Rule } from './condition.ts'
import { givenTasks, identityVerifiers, ruleTable } from './rule-table.ts'

type Asked = { readonly rule: Rule; readonly of: 'own' | 'other' }

/** Asked of a record that the actor would make (`own`), or of somebody else's (`other`). */
const asked = {
  'register.read': { rule: ruleTable.child.read, of: 'own' },
  'register.keep': { rule: ruleTable.child.create, of: 'own' },
  'register.export': { rule: ruleTable.register_export.create, of: 'own' },
  'duplicate.read': { rule: ruleTable.child_duplicate.read, of: 'own' },
  // The whole count is for those who see every circumstance.
  'circumstance.count': { rule: ruleTable.child_circumstance.read, of: 'own' },
  // What is owed is decided on all that is known, so the list is for those who see all.
  'support.gaps': { rule: ruleTable.child_support_fact.read, of: 'own' },
  'event.propose': { rule: ruleTable.child_event.create, of: 'own' },
  'handover.read': { rule: ruleTable.handover.read, of: 'own' },
  'quality.units': { rule: ruleTable.quality_count.read, of: 'own' },
  'figures.read': { rule: ruleTable.figure_commune.read, of: 'own' },
  'report.read': { rule: ruleTable.report.read, of: 'own' },
  'recheck.read': { rule: ruleTable.recheck.read, of: 'own' },
  'injury.read': { rule: ruleTable.injury.read, of: 'own' },
  'identity.verify': { rule: identityVerifiers, of: 'own' },
  'register.import': { rule: ruleTable.import_batch.create, of: 'own' },
  'area.manage': { rule: ruleTable.area.create, of: 'own' },
  'area.change': { rule: ruleTable.area_change_set.read, of: 'own' },
  'notice.receive': { rule: ruleTable.notice_draft.create, of: 'own' },
  'notice.sent': { rule: ruleTable.notice.read, of: 'own' },
  'case.read': { rule: ruleTable.protection_case.read, of: 'own' },
  'case.keep': { rule: ruleTable.case_paper.create, of: 'own' },
  'case.sample': { rule: ruleTable.case_sample.read, of: 'own' },
  'task.given': { rule: givenTasks, of: 'own' },
  'account.read': { rule: ruleTable.account.read, of: 'other' },
  'protection.requests': { rule: ruleTable.data_request.read, of: 'own' },
  'protection.erasures': { rule: ruleTable.erasure.read, of: 'own' },
  'protection.registers': { rule: ruleTable.processing_activity.read, of: 'own' },
  'audit.read': { rule: ruleTable.audit_watch.read, of: 'own' },
  'account.manage': { rule: ruleTable.account.create, of: 'other' },
  'account.reset': { rule: ruleTable.account_reset.read, of: 'other' },
} as const satisfies Record<string, Asked>

export type Ability = keyof typeof asked

/** What an actor may do in their own area, for menus and buttons. Asked of the rule table, never kept beside it. */
export const canOf = (actor: Actor): Ability[] => {
  const own: ProtectedRecord = {
    areaPath: actor.areaPath,
    villagePath: actor.areaPath,
    accountId: actor.accountId,
    values: { level: 'village', state: 'proposed', escalated: 'true' },
  }
  const records = { own, other: { ...own, accountId: 'somebody else' } }
  return (Object.keys(asked) as Ability[]).filter(ability =>
    allows(asked[ability].rule, actor, records[asked[ability].of]),
  )
}
