import { birthRange } from '../date/birth-date.ts'
import { epochDay } from '../date/calendar-day.ts'
import { oneSlipApart } from '../name/edit-distance.ts'
import type { Evidence } from './person-facts.ts'

/** Children of a register are born in some sixteen years. */
const allDays = 12.5
const allYears = 4

const plain = (birth: string): string => birth.replaceAll('-', '')
const swapped = (birth: string): string => `${birth.slice(0, 5)}${birth.slice(8)}-${birth.slice(5, 7)}`

/** One figure otherwise, or two beside each other changed places: slips of whoever types a date. */
const oneFigureApart = (one: string, other: string): boolean => oneSlipApart(plain(one), plain(other))

/** 1 January stands for "that year" in old lists. */
const meansYear = (birth: string): boolean => birth.endsWith('-01-01')

/** Births of one family on days further apart than a pregnancy are two children's; nearer, on other days, hardly. */
const pregnancy = 240

const whole = (one: string, other: string): Evidence => {
  if (one === other) return { code: 'birth_same', stranger: allDays - 0.3, sibling: 5.8 }
  const apart = Math.abs(epochDay(one) - epochDay(other))
  const family = apart < pregnancy ? 4 : 0
  if (swapped(one) === other) return { code: 'birth_swapped', stranger: 7.5, sibling: 5 + family }
  const sameYear = one.slice(0, 4) === other.slice(0, 4)
  if (sameYear && (meansYear(one) || meansYear(other))) return { code: 'birth_part', stranger: 1.5, sibling: family }
  if (one.slice(5) === other.slice(5) && Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4))) <= 2)
    return { code: 'birth_slip', stranger: 5, sibling: 4 }
  if (apart <= 1) return { code: 'birth_slip', stranger: 6, sibling: 5 }
  if (oneFigureApart(one, other)) return { code: 'birth_slip', stranger: 4, sibling: 1 + family }
  // The moon's calendar is some weeks behind; the day of registering stands for that of birth.
  if (apart <= 62) return { code: 'birth_near', stranger: -0.5, sibling: 2 }
  return { code: 'birth_differs', stranger: sameYear ? -4.5 : -7.5, sibling: apart < pregnancy ? -1.5 : -6.5 }
}

/** What two days of birth say; null when one is wholly unknown. Unknown parts agree with everything, and say less. */
export const weighBirth = (one: string | null, other: string | null): Evidence | null => {
  if (one === null || other === null) return null
  if (one.length === 10 && other.length === 10) return whole(one, other)
  const [a, b] = [birthRange(one), birthRange(other)]
  const agree = a.first <= b.last && b.first <= a.last
  if (!agree) {
    const years = Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4)))
    return years <= 1
      ? { code: 'birth_near', stranger: -2, sibling: -2.5 }
      : { code: 'birth_differs', stranger: -7, sibling: -6.5 }
  }
  const months = one.length >= 7 && other.length >= 7
  return { code: 'birth_part', stranger: months ? allDays - 5.5 : allYears - 0.5, sibling: months ? 3 : 1 }
}
