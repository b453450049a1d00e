import type { Role, Speciality } from '@mangnon/core/account/role.ts'
import { officerActs, recipientNamed, type TaskState, taskRoles } from '@mangnon/core/case/task/task.ts'
import { allowedActions } from '@mangnon/core/case/transitions.ts'
import { caseLaw } from '@mangnon/legal/case/case-law.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { type CaseRecord, factsOf, getCaseRow, sideOf } from '../case.row.ts'
import { filesOfTasks } from '../file/case-file.queries.ts'
import { candidatesOf } from '../need-to-know/need-to-know.queries.ts'
import { openPlan, type PlanWords } from '../plan/case-plan.sealed.ts'
import { itemOf, itemsOf } from '../plan/plan.row.ts'
import { openTask, type TaskAnswer, type TaskWords } from './case-task.sealed.ts'
import { isLate, type TaskRow, taskRows } from './task.row.ts'
import type { CaseTasks, CaseTaskView, TasksWaiting } from './task.views.ts'

type View = z.output<typeof CaseTasks>
type Task = z.output<typeof CaseTaskView>

/** Whom one may ask in a case: whoever stands for a body of its commune, or provides services there; never one who may have reported it. */
export const recipientsOf = async (tx: Transaction, caseId: string): Promise<View['people']> =>
  (await candidatesOf(tx, caseId)).filter(one => taskRoles.some(role => role === one.role))

/** The items of the plan in force, opened; none while no plan is. */
const itemsInForce = async (tx: Transaction, caseId: string) => {
  const plan = await tx.query
    .selectFrom('case_plan')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('state', '=', 'approved')
    .executeTakeFirst()
  if (!plan) return []
  const words = openPlan<PlanWords>(tx.keys, plan, 'sealed')
  return (await itemsOf(tx, plan.id)).map(row => ({
    ...itemOf(row, words),
    open: row.status === 'waiting' || row.status === 'under_way',
  }))
}

/** From an item of any version to the one that goes on with it today; null where none does. */
const goesOn = async (tx: Transaction, caseId: string, now: ReadonlySet<string>) => {
  const rows = await tx.query
    .selectFrom('case_plan_item')
    .select(['id', 'former_id'])
    .where('case_id', '=', caseId)
    .execute()
  const next = new Map(rows.flatMap(row => (row.former_id === null ? [] : [[row.former_id, row.id] as const])))
  return (id: string): string | null => {
    let at: string | undefined = id
    for (let steps = 0; at !== undefined && steps <= rows.length; steps++) {
      if (now.has(at)) return at
      at = next.get(at)
    }
    return null
  }
}

const presentTask = (
  tx: Transaction,
  row: TaskRow,
  { acting, itemNow, files, now }: { acting: boolean; itemNow: string | null; files: Task['files']; now: Date },
): Task => {
  const words = openTask<TaskWords>(tx.keys, row, 'sealed')
  const acts = acting ? officerActs(row.state as TaskState, row.seen_at !== null) : []
  return {
    id: row.id,
    itemId: row.item_id,
    itemNow,
    accountName: row.account_name,
    role: row.account_role as Role,
    speciality: row.speciality as Speciality | null,
    state: row.state as TaskState,
    childName: words?.childName ?? null,
    asked: words?.asked ?? null,
    dueOn: row.due_on,
    late: isLate(row, now),
    sentAt: row.sent_at.toISOString(),
    sentByName: row.sent_by_name,
    receivedAt: row.received_at?.toISOString() ?? null,
    answer:
      row.answered_at === null
        ? null
        : {
            ...{ at: row.answered_at.toISOString(), byName: row.answered_by_name ?? '', on: row.answered_on },
            note: openTask<TaskAnswer>(tx.keys, row, 'answer_sealed')?.note ?? null,
          },
    seenAt: row.seen_at?.toISOString() ?? null,
    seenByName: row.seen_by_name,
    reported: row.report_id !== null,
    files,
    can: acts.filter(
      (act): act is Task['can'][number] =>
        act === 'withdraw' || act === 'see' || act === 'attach' || (act === 'report' && itemNow !== null),
    ),
  }
}

/** Name and year of birth as the register has them, where the case is linked to it and this actor may see it. */
const childOf = async (tx: Transaction, row: CaseRecord) => {
  if (row.child_id === null) return undefined
  return tx.query.selectFrom('child').select(['full_name', 'birth']).where('id', '=', row.child_id).executeTakeFirst()
}

/** The tasks of a case, and what a new one begins with. */
export const getCaseTasks = async (tx: Transaction, id: string): Promise<View> => {
  const row = await getCaseRow(tx, id)
  const acting = sideOf(tx, row) === 'acting'
  const rows = await taskRows(tx).where('case_id', '=', id).orderBy('sent_at', 'desc').orderBy('id').execute()
  const files = await filesOfTasks(
    tx,
    rows.map(one => one.id),
  )
  const items = await itemsInForce(tx, id)
  const itemNow = await goesOn(tx, id, new Set(items.map(item => item.id)))
  const may = acting && allowedActions(factsOf(row, []), tx.actor, caseLaw, dayInVietnam()).includes('send_task')
  const people = may ? await recipientsOf(tx, id) : []
  const child = may ? await childOf(tx, row) : undefined
  const contact = await tx.query
    .selectFrom('notify_contact')
    .select('phone')
    .where('account_id', '=', tx.actor.accountId)
    .executeTakeFirst()
  const now = new Date()
  tx.audit({
    action: 'case.tasks_read',
    subject: 'case',
    subjectId: id,
    communePath: row.commune_path,
    count: rows.length,
  })
  return {
    caseId: id,
    version: row.version,
    tasks: rows.map(one =>
      presentTask(tx, one, { acting, itemNow: itemNow(one.item_id), files: files.get(one.id) ?? [], now }),
    ),
    items: items.map(item => ({
      ...{ id: item.id, service: item.service, to: item.to, open: item.open },
      named: recipientNamed(item, people)?.id ?? null,
    })),
    people,
    childName: child?.full_name ?? null,
    birthYear: child?.birth?.slice(0, 4) ?? null,
    contactName: tx.actor.fullName,
    contactPhone: contact?.phone ?? null,
    can: may ? ['send'] : [],
  }
}

/** What of the tasks of all cases waits for the officers: late ones, and answers nobody has looked at; what is due first, first. */
export const listTasksWaiting = async (tx: Transaction): Promise<z.output<typeof TasksWaiting>> => {
  const rows = await tx.query
    .selectFrom('case_task as t')
    .innerJoin('protection_case as c', 'c.id', 't.case_id')
    .select(['t.id', 't.case_id', 'c.code', 't.account_name', 't.state', 't.due_on', 't.answered_at'])
    .where('t.commune_path', '=', tx.actor.areaPath)
    .where(eb =>
      eb.or([
        eb.and([eb('t.state', 'in', ['sent', 'received']), eb('t.due_on', '<', sql<string>`vietnam_today()`)]),
        eb.and([eb('t.state', 'in', ['done', 'refused']), eb('t.seen_at', 'is', null)]),
      ]),
    )
    .orderBy('t.due_on')
    .limit(200)
    .execute()
  tx.audit({ action: 'case.tasks_listed', communePath: tx.actor.areaPath, count: rows.length })
  const now = new Date()
  return {
    rows: rows.map(row => ({
      ...{ id: row.id, caseId: row.case_id, code: row.code, accountName: row.account_name },
      ...{ state: row.state as TaskState, dueOn: row.due_on, late: isLate(row, now) },
    })),
  }
}
