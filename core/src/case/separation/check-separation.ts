import type { CaseLaw } from '@mangnon/legal/case/case-law.ts'
import { safePlaces, separationGrounds } from '@mangnon/legal/case/case-law.ts'
import { entriesInForce } from '@mangnon/legal/code-lists/code-list.ts'
import { addDays, isWholeDay } from '../../date/calendar-day.ts'
import type { FieldError } from '../../error/error.ts'
import { foldName } from '../../name/fold.ts'
import { daysDecided, isSeparated, type SeparationFacts, separationProblems } from './separation.ts'

/** With whom a child is for the time being. */
export type SafePlace = {
  /** A code of `safePlaces`. */
  readonly kind: string
  readonly receiver: string
  readonly receiverAddress: string
}

/** That a child was handed over at once; the papers come after (NĐ 56/2017 Điều 32 khoản 4). `at`: ISO instant. */
export type HandedOver = SafePlace & { readonly at: string; readonly phone: string; readonly note: string }

/** What the child-protection worker proposes, in the blanks of Mẫu số 07 and the ground that it leaves out. */
export type SeparationProposal = SafePlace & {
  readonly ground: string
  readonly reason: string
  readonly childName: string
  /** 'YYYY-MM-DD', or '' where nobody knows the day: it is left to be written by hand. */
  readonly birth: string
  readonly childAddress: string
  /** From whom the child is separated. */
  readonly carer: string
  readonly carerAddress: string
  readonly days: number
}

/** What the chair decides: first, or in an extension. `on`: the day of the decision; `from`: see `separationProblems`. */
export type SeparationDecision = SafePlace & { readonly on: string; readonly from: string; readonly days: number }

/** What an authority ordered; `until` '' where it names no last day. */
export type SeparationOrder = {
  readonly authority: string
  readonly number: string
  readonly on: string
  readonly until: string
}

const longest = {
  ...{ receiver: 200, receiverAddress: 300, phone: 30, note: 5000, reason: 5000, childName: 200, childAddress: 300 },
  ...{ carer: 200, carerAddress: 300, authority: 300, number: 100 },
} as const

type Texts = Partial<Record<keyof typeof longest, string>>

const textProblems = (draft: Texts, needed: readonly (keyof Texts)[]): FieldError[] => [
  ...needed.flatMap((path): FieldError[] => (draft[path]?.trim() ? [] : [{ path, code: 'required' }])),
  ...(Object.keys(longest) as (keyof Texts)[]).flatMap((path): FieldError[] =>
    (draft[path]?.length ?? 0) > longest[path] ? [{ path, code: 'too_long' }] : [],
  ),
]

const kindProblems = (kind: string, day: string): FieldError[] =>
  kind === ''
    ? [{ path: 'kind', code: 'required' }]
    : entriesInForce(safePlaces, day).some(({ code }) => code === kind)
      ? []
      : [{ path: 'kind', code: 'unknown_code' }]

/** Whoever the child is kept from cannot be who takes it in, however the name is typed. */
const isCarer = (receiver: string, carer: string): boolean =>
  receiver.trim() !== '' && foldName(receiver.normalize('NFC')).trim() === foldName(carer.normalize('NFC')).trim()

/** What keeps a hand-over from being entered. @param now ISO instant */
export const handedOverProblems = (draft: HandedOver, now: string, day: string): FieldError[] => {
  const at = Date.parse(draft.at)
  return [
    ...(Number.isNaN(at)
      ? [{ path: 'at', code: 'required' } as const]
      : // A phone's clock may run a little ahead.
        at > Date.parse(now) + 5 * 60_000
        ? [{ path: 'at', code: 'in_future' } as const]
        : []),
    ...kindProblems(draft.kind, day),
    ...textProblems(draft, ['receiver', 'receiverAddress']),
  ]
}

const dayProblems = (path: string, text: string, latest: string | null): FieldError[] =>
  text === ''
    ? [{ path, code: 'required' }]
    : !isWholeDay(text)
      ? [{ path, code: 'not_a_date' }]
      : latest !== null && text > latest
        ? [{ path, code: 'in_future' }]
        : []

/** What keeps a separation from being proposed (NĐ 56/2017 Điều 32 khoản 1; Mẫu số 07). @param today 'YYYY-MM-DD' */
export const proposalProblems = (draft: SeparationProposal, law: CaseLaw, today: string): FieldError[] => [
  ...(draft.ground === ''
    ? [{ path: 'ground', code: 'required' } as const]
    : entriesInForce(separationGrounds, today).some(({ code }) => code === draft.ground)
      ? []
      : [{ path: 'ground', code: 'unknown_code' } as const]),
  ...textProblems(draft, ['reason', 'childName', 'carer', 'receiver', 'receiverAddress']),
  ...kindProblems(draft.kind, today),
  ...(draft.birth === '' ? [] : dayProblems('birth', draft.birth, today)),
  ...(isCarer(draft.receiver, draft.carer) ? [{ path: 'receiver', code: 'is_the_carer' } as const] : []),
  ...separationProblems({ from: today, days: draft.days }, nothingDecided, law, today),
]

const nothingDecided: SeparationFacts = { proposedBy: null, periods: [], order: null, liftedOn: null }

type Known = {
  /** From whom the child is separated. */
  readonly carer: string
  /** Days before which there was nothing to decide on: that of the proposal, and that on which the child could first be apart. */
  readonly proposedOn: string
  readonly earliest: string
}

/**
 * What keeps a decision of the chair from being made, the first or an extension; the number comes from the book. The first may count
 * from the day on which the child was handed over, for the hand-over does not wait for the paper.
 * Source: NĐ 56/2017 Điều 32 khoản 2–4.
 */
export const separationDecisionProblems = (
  draft: SeparationDecision,
  separation: SeparationFacts,
  known: Known,
  law: CaseLaw,
  today: string,
): FieldError[] => {
  const { order } = separation
  const problems = [
    ...dayProblems('on', draft.on, today),
    ...separationProblems(draft, separation, law, today),
    ...kindProblems(draft.kind, today),
    ...textProblems(draft, ['receiver', 'receiverAddress']),
    ...(isCarer(draft.receiver, known.carer) ? [{ path: 'receiver', code: 'is_the_carer' } as const] : []),
  ]
  const right = (path: string) => !problems.some(one => one.path === path)
  if (right('on') && draft.on < known.proposedOn) problems.push({ path: 'on', code: 'before_previous' })
  if (right('from') && draft.from < known.earliest) problems.push({ path: 'from', code: 'before_previous' })
  // What an authority ordered ends where it says.
  if (order?.until != null && right('days') && right('from') && addDays(draft.from, draft.days) > order.until)
    problems.push({ path: 'days', code: 'beyond_limit' })
  return problems
}

/** The day from which an extension counts: the last of the days before. '' while there is none. */
export const extensionFrom = (separation: SeparationFacts): string => {
  const [first] = separation.periods
  return first && isSeparated(separation) ? addDays(first.from, daysDecided(separation)) : ''
}

/** What keeps an authority's order from being entered. */
export const orderProblems = (draft: SeparationOrder, separation: SeparationFacts, today: string): FieldError[] => [
  ...textProblems({ authority: draft.authority, number: draft.number }, ['authority', 'number']),
  ...dayProblems('on', draft.on, today),
  ...(draft.until === ''
    ? []
    : dayProblems('until', draft.until, null).length > 0
      ? dayProblems('until', draft.until, null)
      : draft.until <= extensionFrom(separation)
        ? [{ path: 'until', code: 'end_before_start' } as const]
        : []),
]
