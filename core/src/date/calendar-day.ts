/** Calendar arithmetic on whole numbers. A register asks it of millions of rows; Temporal is the yardstick in the tests. */

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days of a month; 0 when there is no such month. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (lengths[month - 1] ?? 0)

export const isCalendarDay = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= daysInMonth(year, month)

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`)

/** 'YYYY-MM-DD' */
export const isoDay = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`

/** 'YYYY-MM' */
export const isoMonth = (year: number, month: number): string => `${String(year).padStart(4, '0')}-${two(month)}`

/** The calendar day that many days after 1970-01-01 (Howard Hinnant's civil_from_days). */
export const dayFromEpoch = (days: number): string => {
  const z = days + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return isoDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

/**
 * The day an Excel serial stands for, or null where there is none. Excel believes in 29 February 1900 (serial 60), so
 * days before it are one off; workbooks made on old Macs count from 1904.
 */
export const dayFromExcelSerial = (serial: number, from1904 = false): string | null => {
  const day = Math.floor(serial)
  if (!Number.isFinite(serial) || day < 1 || day > 2958465) return null
  if (from1904) return dayFromEpoch(day - 24107)
  if (day === 60) return null
  return dayFromEpoch(day - (day > 60 ? 25569 : 25568))
}

/** How many days after 1970-01-01 a day ('YYYY-MM-DD') is. */
export const epochDay = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000)

/** The day so many days later (earlier when negative). */
export const addDays = (day: string, days: number): string => dayFromEpoch(epochDay(day) + days)

/** A day there is, written out as 'YYYY-MM-DD': no 30 February. */
export const isWholeDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  isCalendarDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))
