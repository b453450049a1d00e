import { roles } from '@mangnon/core/account/role.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { read } from '../platform/http/route.ts'
import { listTodo } from './todo.queries.ts'

export const TodoItem = z
  .object({
    kind: z.enum([
      'cases_overrun',
      'cases_running',
      'cases_open',
      'case_days_due',
      'case_remarks',
      'case_sample_unread',
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
      'injuries_waiting',
      'identity_to_verify',
      'identity_to_write',
      'identity_to_returned',
      'duplicates_open',
      'handovers_in',
      'handovers_asked',
      'handovers_out',
      'reports_due',
      'reports_late',
      'reports_returned',
      'reports_to_answer',
    ]),
    count: z.number(),
    severity: z.enum(['info', 'attention', 'urgent']),
    /** Where to do it: an address of the web. */
    link: z.string(),
    /** The earliest instant until which it must be done, where a term runs. */
    due: z.string().nullable().optional(),
  })
  .meta({ id: 'TodoItem' })

export const Todo = z
  .object({
    items: z.array(TodoItem),
    /** What the registers of the actor's area hold; null for whoever neither keeps nor counts them. */
    register: z.object({ children: z.number(), households: z.number() }).nullable(),
  })
  .meta({ id: 'Todo' })

/** The first page after sign-in: what I must do now. */
export const todoRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/todo',
    summary: 'What I must do now',
    purpose: 'work_list',
    roles,
    answer: Todo,
    run: tx => listTodo(tx),
  })
}
