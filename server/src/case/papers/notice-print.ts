import { vietnamDay } from '@mangnon/core/deadline/vietnam-day.ts'
import type { Channel, Concern, NoticeWords } from '@mangnon/core/notice/notice.ts'
import type { NoticeRow } from '../../notice/notice.queries.ts'
import type { PaperDocument } from '../../print/typeset.ts'
import type { CaseRecord } from '../case.row.ts'
import { formAt, type Setting, setForm } from './case-print.ts'

/** Note (4) of the form. */
const groups: Readonly<Partial<Record<Concern, string>>> = {
  abused: 'abused',
  violence_risk: 'at_risk_of_violence',
  exploited: 'at_risk_of_exploitation',
  abandoned: 'at_risk_of_abandonment',
  special: 'special_circumstances',
}

const channelNames: Readonly<Record<Channel, string>> = {
  phone: 'điện thoại',
  in_person: 'gặp trực tiếp',
  relayed: 'người khác báo',
  online: 'qua mạng',
}

const clock = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

const birthForm = /^\d{4}(-\d{2}(-\d{2})?)?$/

/**
 * Mẫu số 01 as far as a case knows it. Who told of it is never on the case's side: part 3 stays empty, and so does what a reporter
 * might be known by (NĐ 56/2017 Điều 25 khoản 1, Điều 33).
 */
export const noticeOnForm = (
  row: CaseRecord,
  notice: NoticeRow,
  words: NoticeWords,
  setting: Setting,
): PaperDocument & { readonly fileName: string } => {
  const day = vietnamDay(notice.received_at)
  const birth = words.birth?.trim() ?? ''
  const known = {
    group: groups[notice.concern as Concern],
    channel: channelNames[notice.channel as Channel],
    time: clock.format(notice.received_at),
    day,
    childName: words.childName,
    birth: birthForm.test(birth) ? birth : null,
    estimatedAge: notice.age,
    sex: notice.sex,
    eventPlace: words.eventPlace,
    // The form has no line for what happened: it is the child's state that it asks for.
    state: [words.happened, words.condition].filter(Boolean).join(' '),
    consequences: words.consequences,
    father: words.father && { name: words.father },
    mother: words.mother && { name: words.mother },
    family: words.family,
    carer: words.carer,
    actions: words.done,
  }
  const values = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null && value !== undefined))
  return setForm(row, setting, { form: formAt('01', day), values, number: null, day, signers: [notice.receiver_name] })
}
