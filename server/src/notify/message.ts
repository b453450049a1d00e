/** One message to one person: how many cases wait and the first hour, how many were opened in an emergency, how much work was given to them. Nothing about a child, a place or a case. */
export type Message = {
  readonly id: string
  readonly channel: 'email' | 'sms'
  readonly address: string
  readonly cases: number
  readonly glass: number
  readonly tasks: number
  readonly firstDue: Date
}

/** A way out. Throws when it could not be sent; the message then waits and is tried again. */
export type Sender = (message: Message) => Promise<void>

const moment = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  hourCycle: 'h23',
})

/** '10:00 14/02' in Vietnamese time. */
const shown = (at: Date): string => {
  const parts = Object.fromEntries(moment.formatToParts(at).map(part => [part.type, part.value]))
  return `${parts.hour}:${parts.minute} ${parts.day}/${parts.month}`
}

export const subjectOf = ({ cases, glass, tasks }: Message): string =>
  cases > 0
    ? `Măng Non: ${cases} vụ việc đang chờ`
    : glass > 0
      ? `Măng Non: ${glass} lần mở khẩn cấp`
      : `Măng Non: ${tasks} việc được giao`

/** The words that leave the system (NĐ 56/2017 Điều 24: even that there is a case about a child is secret, so none is named). */
export const textOf = ({ cases, glass, tasks, firstDue }: Message): string =>
  [
    'Măng Non:',
    cases > 0 && `${cases} vụ việc đang chờ anh/chị, hạn sớm nhất ${shown(firstDue)}.`,
    glass > 0 && `Có ${glass} lần mở khẩn cấp hồ sơ trong địa bàn.`,
    // No word of what it is about: that a child is spoken of is secret, too.
    tasks > 0 && `Có ${tasks} việc được giao đang chờ anh/chị.`,
    'Đăng nhập Măng Non để xem và xác nhận đã nhận.',
  ]
    .filter(Boolean)
    .join(' ')
