import type { TFunction } from 'i18next'
import type { TodoItem } from '../api/contract.ts'

const known = [
  'cases_overrun',
  'cases_running',
  'cases_open',
  'case_days_due',
  'case_days_late',
  'alarms_waiting',
  'cases_shared',
  'glass_broken',
  'plans_to_sign',
  'plans_to_write',
  'plans_to_send',
  'plan_items_due',
  'separations_to_decide',
  'separations_running',
  'tasks_given',
  'tasks_given_late',
  'tasks_late',
  'tasks_answered',
  'import_unconfirmed',
  'import_rows_waiting',
  'register_empty',
  'missing_personal_number',
  'missing_birth_day',
  'missing_household',
  'turning_16',
  'turned_16',
  'communes_without_register',
  'people_without_commune',
  'roles_in_ended_units',
  'no_accounts_yet',
  'resets_waiting',
  'work_left_behind',
  'data_requests_late',
  'data_requests_open',
  'erasures_waiting',
  'breach_notice_due',
  'support_not_received',
  'support_not_owed',
  'proposals_waiting',
  'proposals_returned',
  'identity_to_verify',
  'identity_to_write',
  'identity_to_returned',
  'duplicates_open',
  'handovers_in',
  'handovers_asked',
  'handovers_out',
] as const

/** The sentence for one kind of work. A kind this release does not know still shows, with its number. */
export const todoText = (t: TFunction, item: TodoItem, shown: string): string => {
  const kind = known.find(one => one === item.kind) ?? 'other'
  return t(`shell.todo.kind.${kind}`, { count: item.count, shown })
}
