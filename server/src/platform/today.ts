const day = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day it is in Việt Nam, 'YYYY-MM-DD'. */
export const dayInVietnam = (now: Date = new Date()): string => day.format(now)

/** The last instant of a day ('YYYY-MM-DD') in Việt Nam, as ISO text: "as known on a day" takes in all that was recorded on it. */
export const endOfDayInVietnam = (of: string): string => `${of}T23:59:59.999+07:00`
