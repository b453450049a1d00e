import { isInForce } from '@mangnon/legal/dated.ts'
import type { TaskReminders } from '@mangnon/legal/deadlines/case-tasks.ts'
import type { Speciality } from '../../account/role.ts'
import { addDays, isCalendarDay } from '../../date/calendar-day.ts'
import type { FieldError } from '../../error/error.ts'
import { foldName } from '../../name/fold.ts'

export const taskStates = ['sent', 'received', 'done', 'refused', 'withdrawn'] as const
export type TaskState = (typeof taskStates)[number]

/** Who may be given work of a plan: whoever stands for a body in the commune's standing group, and who provides services. */
export const taskRoles = ['standing_member', 'service_provider'] as const

/** A task that a person asked for is done by them, and asked about by its officer. */
export type TaskAct = 'receive' | 'refuse' | 'done' | 'withdraw' | 'see' | 'report' | 'attach'

/** What whoever it was given to may do with it now. */
export const recipientActs = (state: TaskState): TaskAct[] =>
  state === 'sent'
    ? ['receive', 'done', 'refuse', 'attach']
    : state === 'received'
      ? ['done', 'refuse', 'attach']
      : state === 'done'
        ? ['attach']
        : []

/** What the officer of its case may do with it now. `seen`: the answer was looked at, or went into a report. */
export const officerActs = (state: TaskState, seen: boolean): TaskAct[] => {
  if (state === 'sent' || state === 'received') return ['withdraw', 'attach']
  if (state === 'done') return seen ? ['attach'] : ['report', 'see', 'attach']
  return seen || state === 'withdrawn' ? [] : ['see']
}

/** What is asked of somebody, and no more of the case than that (Luật Trẻ em Điều 6 khoản 11; NĐ 56/2017 Điều 33). */
export type TaskAsked = {
  /** Null where the work can be done without knowing which child it is for. */
  readonly childName: string | null
  /** 'YYYY'; null where it does not matter. */
  readonly birthYear: string | null
  readonly asked: string
  /** 'YYYY-MM-DD', the last day. */
  readonly dueOn: string
  readonly contactName: string
  readonly contactPhone: string
}

const isDay = (day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) &&
  isCalendarDay(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)))

/** Work is given for a year at most: what takes longer is another plan. */
export const longestTask = 365

const isPhone = (text: string): boolean => /^\+?[0-9]{8,15}$/.test(text.replace(/[\s.-]/g, ''))

/** What keeps a task from being sent, each with its field. @param today 'YYYY-MM-DD' */
export const taskProblems = (task: TaskAsked, today: string): FieldError[] => {
  const problems: FieldError[] = []
  const add = (path: string, code: FieldError['code']) => problems.push({ path, code })
  if (task.asked.trim().length < 3) add('asked', 'required')
  else if (task.asked.length > 2000) add('asked', 'too_long')
  if ((task.childName?.length ?? 0) > 200) add('childName', 'too_long')
  if (task.birthYear !== null && !/^(19|20)\d{2}$/.test(task.birthYear)) add('birthYear', 'not_a_date')
  if (task.dueOn === '') add('dueOn', 'required')
  else if (!isDay(task.dueOn)) add('dueOn', 'not_a_date')
  else if (task.dueOn < today) add('dueOn', 'day_passed')
  else if (task.dueOn > addDays(today, longestTask)) add('dueOn', 'beyond_limit')
  if (task.contactName.trim() === '') add('contactName', 'required')
  if (task.contactPhone.trim() === '') add('contactPhone', 'required')
  else if (!isPhone(task.contactPhone)) add('contactPhone', 'not_a_phone')
  return problems
}

/** What is wrong with a report that it is done: a day that is none or has not come, no word of what was done. */
export const doneProblems = (report: { readonly on: string; readonly note: string }, today: string): FieldError[] => {
  const problems: FieldError[] = []
  if (report.on === '') problems.push({ path: 'on', code: 'required' })
  else if (!isDay(report.on)) problems.push({ path: 'on', code: 'not_a_date' })
  else if (report.on > today) problems.push({ path: 'on', code: 'in_future' })
  if (report.note.trim().length < 3) problems.push({ path: 'note', code: 'required' })
  return problems
}

/** The first instant at which a task is late: the day after its last one begins in Việt Nam. */
export const taskLateAt = (dueOn: string): Date => new Date(`${addDays(dueOn, 1)}T00:00:00+07:00`)

/**
 * The instants at which whoever has a task is told of it, in their order: at once, again while nobody has confirmed it, before its last
 * day, on it, and when it has become late. Once a day after the last, which the database does by itself.
 * @param confirmed whether they have said that they have it
 */
export const taskReminderTimes = (
  task: { readonly sentAt: Date; readonly dueOn: string; readonly confirmed: boolean },
  law: readonly TaskReminders[],
  today: string,
): Date[] => {
  const rule = law.find(one => isInForce(one, today))
  if (!rule) throw new Error(`no reminders on ${today}`)
  const hour = String(rule.hour).padStart(2, '0')
  const at = (day: string) => new Date(`${day}T${hour}:00:00+07:00`)
  const late = addDays(task.dueOn, 1)
  const days = [...rule.daysBefore.map(before => addDays(task.dueOn, -before)), late]
  const dayMs = 86_400_000
  const unconfirmed = task.confirmed
    ? []
    : [task.sentAt, new Date(task.sentAt.getTime() + rule.confirmDays * dayMs)].filter(
        one => one.getTime() < taskLateAt(task.dueOn).getTime(),
      )
  return [...unconfirmed, ...days.map(at)]
    .filter(one => one.getTime() >= task.sentAt.getTime())
    .sort((one, other) => one.getTime() - other.getTime())
}

/** Words by which a plan names the bodies for which members of the standing group stand; folded. */
const bodies: Readonly<Record<Speciality, readonly string[]>> = {
  police: ['cong an'],
  health: ['tram y te', 'y te', 'benh vien'],
  school: ['truong', 'nha truong', 'giao vien', 'hieu truong'],
  justice: ['tu phap', 'tro giup phap ly'],
  union: ['phu nu', 'doan thanh nien', 'doan tncs', 'thanh nien', 'cuu chien binh', 'mat tran'],
}

type Person = { readonly id: string; readonly fullName: string; readonly speciality: Speciality | null }

/**
 * Whom the plan itself names for an item, if exactly one person stands for that body or bears that name: then one press gives it to them.
 * Of two schools the system does not choose one.
 */
export const recipientNamed = <One extends Person>(
  item: { readonly responsible: string; readonly partner: string | null; readonly provider: string | null },
  people: readonly One[],
): One | null => {
  for (const text of [item.responsible, item.partner, item.provider]) {
    if (!text) continue
    const folded = ` ${foldName(text)} `
    const byName = people.filter(one => folded.includes(` ${foldName(one.fullName)} `))
    if (byName.length === 1) return byName[0] ?? null
    const named = (Object.keys(bodies) as Speciality[]).filter(of =>
      bodies[of].some(word => folded.includes(` ${word} `)),
    )
    const standing = people.filter(one => one.speciality !== null && named.includes(one.speciality))
    if (standing.length === 1) return standing[0] ?? null
  }
  return null
}
