import { provincePath } from '@mangnon/core/area/area-path.ts'
import { findEntry } from '@mangnon/legal/code-lists/code-list.ts'
import { areaNames } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'

/** A code as it is printed; what is not known is left empty, to be filled in by hand. */
export const printed = (list: Parameters<typeof findEntry>[0], code: string | null): string | null =>
  code === null || code === 'unknown' ? null : (findEntry(list, code)?.name.vi ?? code)

export const dayForPeople = (day: string): string => day.split('-').reverse().join('/')

/** The sentence that stands on every paper with names of children. */
export const secrecy =
  'Có thông tin riêng của trẻ em: chỉ dùng cho công việc, giữ kín, không cho người không có trách nhiệm xem (Điều 33 Nghị định 56/2017/NĐ-CP).'

/** The names that a letterhead of the commune needs. */
export const letterhead = async (
  tx: Transaction,
  communePath: string,
): Promise<{ readonly province: string; readonly commune: string; readonly office: string }> => {
  const province = provincePath(communePath) ?? ''
  const names = await areaNames(tx, [communePath, province])
  const commune = names.get(communePath) ?? ''
  return { province: names.get(province) ?? '', commune, office: `Ủy ban nhân dân ${commune}` }
}

const moment = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})

/** An instant (ISO 8601) in Việt Nam's time: '14:05 22/06/2018', as the screen says it. */
export const momentForPeople = (instant: string): string => moment.format(new Date(instant)).replace(',', '')
