import type { Language } from './language.ts'

/** 'YYYY-MM-DD' → '22/06/2018'; unknown parts stay off: '06/2018', '2018'. The same in both languages. */
export const formatDay = (day: string | null | undefined): string => (day ? day.split('-').reverse().join('/') : '')

const clock = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hourCycle: 'h23',
})

/** An instant as people here read it: '14:05 22/06/2018', Vietnamese time whatever the machine's zone is. */
export const formatInstant = (instant: string): string => {
  const { day, time } = momentParts(new Date(instant))
  return `${time} ${formatDay(day)}`
}

const numbers = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') }

/** The day of an instant in Việt Nam, 'YYYY-MM-DD', and its time, '14:05'. */
export const momentParts = (instant: Date): { readonly day: string; readonly time: string } => {
  const parts = Object.fromEntries(clock.formatToParts(instant).map(part => [part.type, part.value]))
  return { day: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` }
}

/** 40000 → '40.000' (vi), '40,000' (en) */
export const formatCount = (count: number, language: Language): string => numbers[language].format(count)

/** Today in Việt Nam, 'YYYY-MM-DD'. */
export const today = (): string => momentParts(new Date()).day
