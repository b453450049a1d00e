import { alarmSteps, emergencyDue } from '@mangnon/core/deadline/case-clock.ts'
import { vietnamDay } from '@mangnon/core/deadline/vietnam-day.ts'
import { invalid } from '@mangnon/core/error/error.ts'
import { makeCode } from '@mangnon/core/identifier/check-code.ts'
import { noticeProblems, receivedAtMost } from '@mangnon/core/notice/check-notice.ts'
import type { NoticeWords, ReceiverKind, ReporterWords } from '@mangnon/core/notice/notice.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { isInForce } from '@mangnon/legal/dated.ts'
import { caseDeadlines } from '@mangnon/legal/deadlines/case.ts'
import { caseAlarms } from '@mangnon/legal/deadlines/case-alarms.ts'
import { deadlineOn } from '@mangnon/legal/deadlines/deadline.ts'
import type { z } from 'zod'
import type { Keyring } from '../platform/encryption/keyring.ts'
import { sealReporter, sealWordsOf } from './notice.sealed.ts'
import type { NewNotice } from './notice.views.ts'

type Input = z.output<typeof NewNotice>

/** Runs a statement of the one function that enters reports: inside a transaction, or before there is an actor. */
type Ask = (sql: string, values: readonly unknown[]) => Promise<{ [column: string]: unknown }[]>

export type Received = { readonly code: string; readonly caseId: string }

const wordsOf = (input: Input): NoticeWords => ({
  happened: input.happened,
  childName: input.childName,
  birth: input.birth,
  eventPlace: input.eventPlace,
  residencePlace: input.residencePlace,
  presentPlace: input.presentPlace,
  condition: input.condition,
  consequences: input.consequences,
  father: input.father,
  mother: input.mother,
  family: input.family,
  carer: input.carer,
  done: input.done,
})

const isEmpty = (reporter: ReporterWords): boolean => Object.values(reporter).every(value => value === null)

/** The clock of a case that begins at T0, by the law of that day: until when, its alarms, and by what it was counted. */
export const clockFrom = (t0: Date, ownHours: number | null) => {
  const dueAt = emergencyDue(t0, caseDeadlines, ownHours)
  const day = vietnamDay(t0)
  const law = deadlineOn(caseDeadlines, 'case.emergency', day)
  const plan = caseAlarms.find(one => one.of === 'case.emergency' && isInForce(one, day))
  return {
    dueAt,
    law: { deadline: 'case.emergency', legalText: law?.legalText ?? '', hours: law?.count ?? null, ownHours },
    alarms: plan ? alarmSteps(t0, dueAt, plan) : [],
  }
}

/**
 * Enters a report and opens its case in the commune that must act (NĐ 56/2017 Điều 25, 26), all at once.
 * Refuses with `invalid_input` at each field and `not_found` where the commune is none.
 */
export const receive = async (
  ask: Ask,
  keys: Keyring,
  input: Input,
  from: {
    readonly communePath: string
    readonly kind: ReceiverKind
    readonly name: string
    readonly requestId?: string | undefined
    readonly ownHours: number | null
  },
): Promise<Received> => {
  const now = new Date()
  const problems = noticeProblems(input, now)
  if (problems.length > 0) throw invalid(...problems)
  const receivedAt = receivedAtMost(input.receivedAt, now)
  const year = Number(vietnamDay(receivedAt).slice(0, 4))
  const [number] = await ask('select next_notice_number() as n', [])
  const serial = Number(number?.n)
  const { wrapped_key: key, sealed } = sealWordsOf(keys, input.id, wordsOf(input))
  const reporter = input.reporter && !isEmpty(input.reporter) ? sealReporter(keys, input.id, input.reporter) : null
  const caseId = newId()
  const clock = clockFrom(receivedAt, from.ownHours)
  const entry = {
    id: input.id,
    code: makeCode('TB', year, serial),
    caseId,
    caseCode: makeCode('VV', year, serial),
    communePath: from.communePath,
    receiverKind: from.kind,
    receiverName: from.name,
    receivedAt: receivedAt.toISOString(),
    deviceAt: input.deviceAt,
    channel: input.channel,
    concern: input.concern,
    danger: input.danger,
    sex: input.sex,
    age: input.age,
    residence: input.residence,
    childId: input.childId,
    dueAt: clock.dueAt.toISOString(),
    law: clock.law,
    alarms: clock.alarms.map(({ step, audience, at }) => ({ step, audience, at: at.toISOString() })),
    requestId: from.requestId ?? null,
  }
  const [answer] = await ask('select notice_receive($1, $2, $3, $4, $5) as code', [
    JSON.stringify(entry),
    key,
    sealed,
    reporter,
    from.kind === 'public',
  ])
  return { code: String(answer?.code), caseId }
}
