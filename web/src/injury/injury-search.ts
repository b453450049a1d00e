import { daysInMonth, isoDay } from '@mangnon/core/date/calendar-day.ts'
import { today } from '../shell/format.ts'

/** Which quarter, commune and view the page of injuries shows, as they stand in the address; `tre`: the child of the register who was injured. */
export interface InjurySearch {
  readonly commune?: string
  readonly nam?: number
  readonly quy?: number
  readonly xem?: 'danh-sach' | 'cho'
  readonly tre?: string
}

const whole = (value: unknown, least: number, most: number): number | undefined => {
  const number = Number(value)
  return value !== undefined && Number.isInteger(number) && number >= least && number <= most ? number : undefined
}

export const injurySearch = (search: Record<string, unknown>): InjurySearch => {
  const [nam, quy] = [whole(search.nam, 2016, 2100), whole(search.quy, 1, 4)]
  return {
    ...(typeof search.commune === 'string' && search.commune !== '' && { commune: search.commune }),
    ...(nam !== undefined && { nam }),
    ...(quy !== undefined && { quy }),
    ...((search.xem === 'danh-sach' || search.xem === 'cho') && { xem: search.xem }),
    ...(typeof search.tre === 'string' && search.tre !== '' && { tre: search.tre }),
  }
}

/** The quarter that is shown: the one that was chosen, else today's. The report's quarters are those of the calendar. */
export const quarterOf = ({ nam, quy }: InjurySearch): { year: number; quarter: number; from: string; to: string } => {
  const year = nam ?? Number(today().slice(0, 4))
  const quarter = quy ?? Math.ceil(Number(today().slice(5, 7)) / 3)
  const last = quarter * 3
  return { year, quarter, from: isoDay(year, last - 2, 1), to: isoDay(year, last, daysInMonth(year, last)) }
}
