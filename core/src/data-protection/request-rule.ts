import { type Deadline, deadlineOn } from '@mangnon/legal/deadlines/deadline.ts'
import { dueDay } from '../deadline/due.ts'
import type { WorkCalendar } from '../deadline/working-days.ts'

export const requestKinds = ['see', 'correct', 'delete', 'withdraw', 'restrict', 'object'] as const
export type RequestKind = (typeof requestKinds)[number]
export const requesters = ['child', 'representative', 'other'] as const
/** `against_child`: a parent's right that would harm the child (Luật Trẻ em Điều 27 khoản 1 điểm h, Điều 52 khoản 3). */
export const requestRefusals = ['not_entitled', 'against_child', 'law_demands', 'not_held', 'repeated'] as const
export const requestStates = ['received', 'accepted', 'refused', 'done'] as const
export type RequestState = (typeof requestStates)[number]

export type RequestTerms = {
  /** The last day for an answer, and for doing what was asked; 'YYYY-MM-DD'. */
  readonly answerBy: string
  readonly actBy: string
  /** The texts that gave them; kept with the request for ever. */
  readonly law: readonly { readonly deadline: string; readonly legalText: string; readonly confirmed: boolean }[]
}

const need = (deadlines: readonly Deadline[], name: string, day: string): Deadline => {
  const found = deadlineOn(deadlines, name, day)
  if (!found) throw new Error(`no deadline ${name} on ${day}`)
  return found
}

const due = (from: string, { unit, count }: Deadline, calendar: WorkCalendar): string => {
  if (unit === 'hour') throw new Error('a term of hours has no day')
  return dueDay(from, { unit, count }, calendar)
}

/** The times that a request received on a day has (NĐ 356/2025): an answer in working days, the act itself by its kind. */
export const requestTerms = (
  request: { readonly kind: RequestKind; readonly thirdParty: boolean; readonly receivedOn: string },
  deadlines: readonly Deadline[],
  calendar: WorkCalendar,
): RequestTerms => {
  const { receivedOn } = request
  const answer = need(deadlines, 'data_request.answer', receivedOn)
  const act = need(deadlines, `data_request.${request.kind}${request.thirdParty ? '.third_party' : ''}`, receivedOn)
  return {
    answerBy: due(receivedOn, answer, calendar),
    actBy: due(receivedOn, act, calendar),
    law: [answer, act].map(({ deadline, legalText, confirmed }) => ({ deadline, legalText, confirmed })),
  }
}

/** The last day to which a request may be extended, from the day on which it was to be done. */
export const extensionLimit = (
  actBy: string,
  receivedOn: string,
  deadlines: readonly Deadline[],
  calendar: WorkCalendar,
): string => due(actBy, need(deadlines, 'data_request.extension', receivedOn), calendar)

export type RequestAct = 'accept' | 'refuse' | 'extend' | 'finish'

/** What may be done with a request now: it is answered once, extended once, and finished when it was accepted. */
export const requestActs = (state: RequestState, extended: boolean): RequestAct[] => {
  if (state === 'received') return ['accept', 'refuse', ...(extended ? [] : (['extend'] as const))]
  return state === 'accepted' ? ['finish', ...(extended ? [] : (['extend'] as const))] : []
}

/** What is late on a day: the answer, the act, or nothing. */
export const requestLateness = (
  request: { readonly state: RequestState; readonly answerBy: string; readonly actBy: string },
  today: string,
): 'answer' | 'act' | null => {
  if (request.state === 'received' && request.answerBy < today) return 'answer'
  return (request.state === 'received' || request.state === 'accepted') && request.actBy < today ? 'act' : null
}
