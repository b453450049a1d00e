import { weekdayOf } from '@mangnon/core/deadline/working-days.ts'
import type { TFunction } from 'i18next'
import { formatDay, today } from '../shell/format.ts'

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const

/** A moment as people name it to each other: '17:00 thứ Ba 24/11', with the year when it is another. */
export const untilText = (t: TFunction, day: string, time: string): string => {
  const weekday = weekdays[weekdayOf(day)] ?? 0
  const shown = formatDay(day)
  return `${time} ${t(`protection.weekday.d${weekday}`)} ${day.slice(0, 4) === today().slice(0, 4) ? shown.slice(0, 5) : shown}`
}
