import { workCalendar } from '@mangnon/core/deadline/working-days.ts'
import { dataProtectionDeadlines } from '@mangnon/legal/deadlines/data-protection.ts'
import { deadlineOn } from '@mangnon/legal/deadlines/deadline.ts'
import { holidays } from '@mangnon/legal/holidays/holidays.ts'
import { today } from '../shell/format.ts'

/** Days off and days worked instead: the very list by which the server counts. */
export const calendar = workCalendar(holidays)

/** How much the law of today gives for an act, in the unit of its deadline. */
export const lawGives = (deadline: string): number => deadlineOn(dataProtectionDeadlines, deadline, today())?.count ?? 0
