import { workCalendar } from '@mangnon/core/deadline/working-days.ts'
import { dataProtectionDeadlines } from '@mangnon/legal/deadlines/data-protection.ts'
import { holidays } from '@mangnon/legal/holidays/holidays.ts'

/** What the rules take as an argument: the built-in law, by its own dates. */
export const deadlines = dataProtectionDeadlines
export const calendar = workCalendar(holidays)
