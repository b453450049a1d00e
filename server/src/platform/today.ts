const day = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day it is in Việt Nam, 'YYYY-MM-DD'. */
export const dayInVietnam = (now: Date = new Date()): string => day.format(now)
