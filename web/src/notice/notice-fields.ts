import type { NewNoticeBody } from '../api/contract.ts'
import { readMoment } from '../data-protection/moment-fields.tsx'

/** Everything of the form as it is typed; the same shape is kept as its draft. */
export const emptyNotice = {
  happened: '',
  danger: false as boolean,
  channel: 'phone',
  day: '',
  time: '',
  elsewhere: false as boolean,
  province: '',
  commune: '',
  childName: '',
  age: '',
  sex: 'unknown',
  birth: '',
  concern: 'unknown',
  eventPlace: '',
  residence: 'unknown',
  residencePlace: '',
  presentPlace: '',
  condition: '',
  consequences: '',
  father: '',
  mother: '',
  family: '',
  carer: '',
  done: '',
  reporterName: '',
  reporterPhone: '',
  reporterAddress: '',
  reporterNote: '',
}
export type NoticeFields = typeof emptyNotice
export type TextField = { [K in keyof NoticeFields]: NoticeFields[K] extends string ? K : never }[keyof NoticeFields]

/** A draft as it was kept; what this release does not know of it is left out. */
export const fromDraft = (kept: Readonly<Record<string, string | boolean | null>>, first: NoticeFields): NoticeFields =>
  Object.fromEntries(
    Object.entries(first).map(([name, value]) => [name, typeof kept[name] === typeof value ? kept[name] : value]),
  ) as NoticeFields

export type NoticeRemark = 'happened' | 'received' | 'age' | 'commune'

/** What keeps the form from being sent. */
export const noticeRemarks = (fields: NoticeFields, ownCommune: boolean): NoticeRemark[] => [
  ...(fields.happened.trim() === '' ? (['happened'] as const) : []),
  ...((fields.elsewhere || !ownCommune) && fields.commune === '' ? (['commune'] as const) : []),
  ...(fields.day !== '' && readMoment(fields) === null ? (['received'] as const) : []),
  ...(fields.age.trim() !== '' && !/^(?:\d|1[0-7])$/.test(fields.age.trim()) ? (['age'] as const) : []),
]

const text = (value: string): string | null => value.trim() || null
const oneOf = <T extends string>(value: string, of: readonly T[], other: T): T => of.find(one => one === value) ?? other

/** The body that is sent. `now`: an untouched time of receipt is this moment, to the second. */
export const noticeBody = (id: string, fields: NoticeFields, now: Date): NewNoticeBody => {
  const reporter = {
    name: text(fields.reporterName),
    phone: text(fields.reporterPhone),
    address: text(fields.reporterAddress),
    note: text(fields.reporterNote),
  }
  return {
    id,
    receivedAt: (fields.day === '' ? null : readMoment(fields)) ?? now.toISOString(),
    deviceAt: now.toISOString(),
    ...(fields.commune !== '' && { communeId: fields.commune }),
    childId: null,
    channel: oneOf(fields.channel, ['phone', 'in_person', 'relayed', 'online'], 'phone'),
    concern: oneOf(
      fields.concern,
      ['unknown', 'abused', 'violence_risk', 'exploited', 'abandoned', 'special'],
      'unknown',
    ),
    danger: fields.danger,
    sex: oneOf(fields.sex, ['male', 'female', 'unknown'], 'unknown'),
    age: fields.age.trim() === '' ? null : Number(fields.age),
    residence: oneOf(fields.residence, ['unknown', 'same', 'other'], 'unknown'),
    happened: fields.happened.trim(),
    childName: text(fields.childName),
    birth: text(fields.birth),
    eventPlace: text(fields.eventPlace),
    residencePlace: text(fields.residencePlace),
    presentPlace: text(fields.presentPlace),
    condition: text(fields.condition),
    consequences: text(fields.consequences),
    father: text(fields.father),
    mother: text(fields.mother),
    family: text(fields.family),
    carer: text(fields.carer),
    done: text(fields.done),
    reporter: Object.values(reporter).some(value => value !== null) ? reporter : null,
  }
}
