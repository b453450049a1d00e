import { dueOn, isOver, periodsAround } from '@mangnon/core/reporting/report-period.ts'
import { caseAlarms } from '@mangnon/legal/deadlines/case-alarms.ts'
import { reportKinds } from '@mangnon/legal/reporting/report-kinds.ts'
import type { Database } from '../platform/db/database.ts'
import { dayInVietnam } from '../platform/today.ts'
import type { Message, Sender } from './message.ts'

export type Senders = Partial<Readonly<Record<Message['channel'], Sender>>>

/** So many at a time: the next turn takes the rest. */
const portion = 50

const repeatMinutes = caseAlarms.find(plan => plan.of === 'case.emergency')?.repeatMinutes ?? 30

/** Raises what is due at an instant; returns how many alarms. */
export const raiseAlarms = async (db: Database, now: Date): Promise<number> => {
  const [row] = await db.call<{ n: number }>('select alarm_raise($1, $2, $3) as n', [
    now,
    `${repeatMinutes} minutes`,
    portion * 4,
  ])
  return row?.n ?? 0
}

/** Tells those to whom work was given, in its instants; of what is late the officers of its case are alarmed. Returns of how many tasks. */
export const remindOfTasks = async (db: Database, now: Date): Promise<number> => {
  const [row] = await db.call<{ n: number }>('select task_remind($1, $2) as n', [now, portion * 4])
  return row?.n ?? 0
}

/** So many days before its last one a report is asked for, and each day after it. */
const daysBefore = 3

/** Tells those who have not sent a report that its last day is near or over, once a day. Returns how many units. */
export const remindOfReports = async (db: Database, now: Date): Promise<number> => {
  const today = dayInVietnam(now)
  let told = 0
  for (const level of ['commune', 'province'] as const)
    for (const period of periodsAround(reportKinds, level, today, { back: 60, ahead: 0 })) {
      const due = dueOn(period, level)
      if (due === undefined || !isOver(period, today)) continue
      const [row] = await db.call<{ n: number }>('select report_remind($1, $2, $3, $4, $5, $6, $7) as n', [
        ...[now, period.kind.kind, period.code, level, period.cutOff, due, daysBefore],
      ])
      told += row?.n ?? 0
    }
  return told
}

/** The kind of failure alone: what a server answers may quote an address. */
const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'failed'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

/** Sends what waits for the ways out that there are; what fails waits and is tried again. Returns how many were sent. */
export const deliver = async (db: Database, senders: Senders, now: Date): Promise<number> => {
  const channels = Object.keys(senders)
  if (channels.length === 0) return 0
  const taken = await db.call<{
    id: string
    channel: Message['channel']
    address: string | null
    cases: number
    glass: number
    tasks: number
    first_due: Date
  }>('select * from message_take($1, $2, $3)', [now, channels, portion])
  let sent = 0
  for (const { id, channel, address, cases, glass, tasks, first_due } of taken) {
    const send = senders[channel]
    if (!send || address === null) continue
    const failure = await send({ id, channel, address, cases, glass, tasks, firstDue: first_due }).then(
      () => null,
      (error: unknown) => nameOf(error),
    )
    await db.call('select message_done($1, $2, $3, $4, $5, $6)', [id, now, cases, glass, tasks, failure])
    if (failure === null) sent += 1
  }
  return sent
}
