export const calendarViews = ['ngay', 'thang', 'viec'] as const

/** What the address of the calendar says: how it is shown, and which month ('YYYY-MM'). */
export type CalendarSearch = { xem?: (typeof calendarViews)[number]; thang?: string }

export const calendarSearch = (search: Record<string, unknown>): CalendarSearch => {
  const xem = calendarViews.find(view => view === search.xem)
  const month = typeof search.thang === 'string' && /^20\d\d-(0[1-9]|1[0-2])$/.test(search.thang) ? search.thang : null
  return { ...(xem && { xem }), ...(month && { thang: month }) }
}
