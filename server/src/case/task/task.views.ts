import { roles, specialities } from '@mangnon/core/account/role.ts'
import { taskStates } from '@mangnon/core/case/task/task.ts'
import { z } from 'zod'
import { CaseFileView } from '../file/case-file.views.ts'

const words = (most: number) => z.string().max(most).normalize('NFC')
const version = z.number().int()

/** What is asked of whom. What is wrong with it core says, at its field. */
export const SendTask = z
  .object({
    id: z.uuid(),
    version,
    itemId: z.uuid(),
    accountId: z.uuid(),
    childName: words(300).nullable(),
    birthYear: z.string().max(4).nullable(),
    asked: words(3000),
    dueOn: z.string().max(10),
    contactName: words(200),
    contactPhone: z.string().max(30),
  })
  .meta({ id: 'SendTask' })

export const RefuseTask = z.object({ reason: words(2000).trim().min(3) })
/** `on`: the day on which it was done; `note`: what was done. */
export const TaskDone = z.object({ on: z.string().max(10), note: words(10_000) })

const state = z.enum(taskStates)
const answer = z
  .object({
    at: z.string(),
    /** Empty where the system gave it back: whoever had it left. */
    byName: z.string(),
    on: z.string().nullable(),
    /** Null after an erasure, and where nothing was said. */
    note: z.string().nullable(),
  })
  .nullable()

/** A task as whoever was asked sees it: what is asked, until when, whom to call. No case, no code, no place but the commune. */
export const GivenTask = z
  .object({
    id: z.string(),
    state,
    /** Null where the work does not need it. */
    childName: z.string().nullable(),
    birthYear: z.string().nullable(),
    /** Null after an erasure. */
    asked: z.string().nullable(),
    dueOn: z.string(),
    late: z.boolean(),
    contactName: z.string().nullable(),
    contactPhone: z.string().nullable(),
    communeName: z.string(),
    sentAt: z.string(),
    sentByName: z.string(),
    receivedAt: z.string().nullable(),
    answer,
    files: z.array(CaseFileView),
    can: z.array(z.enum(['receive', 'done', 'refuse', 'attach'])),
  })
  .meta({ id: 'GivenTask' })
export const GivenTasks = z.object({ rows: z.array(GivenTask) })

/** A task as the officers of its case see it. */
export const CaseTaskView = z
  .object({
    id: z.string(),
    itemId: z.string(),
    /** The item of the plan in force that goes on with it; null where none does. */
    itemNow: z.string().nullable(),
    accountName: z.string(),
    role: z.enum(roles),
    speciality: z.enum(specialities).nullable(),
    state,
    childName: z.string().nullable(),
    asked: z.string().nullable(),
    dueOn: z.string(),
    late: z.boolean(),
    sentAt: z.string(),
    sentByName: z.string(),
    receivedAt: z.string().nullable(),
    answer,
    seenAt: z.string().nullable(),
    seenByName: z.string().nullable(),
    reported: z.boolean(),
    files: z.array(CaseFileView),
    can: z.array(z.enum(['withdraw', 'see', 'report', 'attach'])),
  })
  .meta({ id: 'CaseTaskView' })

export const TaskPerson = z
  .object({
    id: z.string(),
    fullName: z.string(),
    role: z.enum(roles),
    speciality: z.enum(specialities).nullable(),
    areaName: z.string(),
  })
  .meta({ id: 'TaskPerson' })

/** The tasks of a case, whom one may ask, and what stands in a new one already. */
export const CaseTasks = z
  .object({
    caseId: z.string(),
    version: z.number(),
    tasks: z.array(CaseTaskView),
    /** Items of the plan in force that are not done: `named` is whom the plan itself names, where that is one person. */
    items: z.array(
      z.object({
        id: z.string(),
        service: z.string(),
        to: z.string(),
        open: z.boolean(),
        named: z.string().nullable(),
      }),
    ),
    people: z.array(TaskPerson),
    childName: z.string().nullable(),
    birthYear: z.string().nullable(),
    contactName: z.string(),
    contactPhone: z.string().nullable(),
    can: z.array(z.enum(['send'])),
  })
  .meta({ id: 'CaseTasks' })

/** Tasks of all cases of the commune that wait for its officers: late ones, and answers nobody has looked at. */
export const TaskWaiting = z
  .object({
    id: z.string(),
    caseId: z.string(),
    code: z.string(),
    accountName: z.string(),
    state,
    dueOn: z.string(),
    late: z.boolean(),
  })
  .meta({ id: 'TaskWaiting' })
export const TasksWaiting = z.object({ rows: z.array(TaskWaiting) })
