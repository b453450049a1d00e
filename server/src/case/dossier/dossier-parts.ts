import type { MeetingPerson } from '@mangnon/core/case/plan/check-meeting.ts'
import { noticesOf } from '../../notice/notice.queries.ts'
import { openWordsOf } from '../../notice/notice.sealed.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayForPeople } from '../../print/print-data.ts'
import type { PaperDocument } from '../../print/typeset.ts'
import type { CaseRecord } from '../case.row.ts'
import { type CasePaperRow, papersOf } from '../papers/case-paper.queries.ts'
import {
  type MeasuresWords,
  type MinutesWords,
  openPaper,
  type PaperWords,
  type ProgressWords,
  type VisitWords,
} from '../papers/case-paper.sealed.ts'
import { type FormKind, formKinds, onForm, type Setting } from '../papers/case-print.ts'
import { noticeOnForm } from '../papers/notice-print.ts'
import { type AnswerWords, openPlan, type PlanWords } from '../plan/case-plan.sealed.ts'
import { itemOf, itemsOf, plansOf } from '../plan/plan.row.ts'
import { decisionOnForm, planOnForm } from '../plan/plan-print.ts'
import { digestOf } from './digest.ts'

/** One paper of a dossier, as its index names it. */
export type DossierPart = {
  /** Of the record it is; a plan's decision has the plan's and `:decision`. */
  readonly id: string
  readonly title: string
  /** 'Mẫu số …' that it is on; null for what the law has no form for. */
  readonly form: string | null
  /** Instant, ISO 8601. */
  readonly at: string
  readonly byName: string
  readonly inForce: boolean
  /** SHA-256 of what it says; null after an erasure. */
  readonly digest: string | null
  /** How it is put on paper; null after an erasure. */
  readonly set: ((setting: Setting) => Promise<PaperDocument>) | null
}

type Fact = readonly [caption: string, text: string]

const progress = { waiting: 'Chưa làm', under_way: 'Đang làm', done: 'Đã xong', stopped: 'Dừng' } as const
const people = (present: readonly MeetingPerson[]): string =>
  present.map(({ name, of }) => [name, of].filter(Boolean).join(' – ')).join('; ')

/** Papers that the law has no form for: what each says, caption by caption. */
const plainKinds: Readonly<
  Record<string, { readonly title: string; readonly facts: (words: PaperWords) => readonly Fact[] }>
> = {
  emergency_measures: {
    title: 'Biện pháp bảo vệ khẩn cấp đã làm',
    facts: words => [['Đã làm', (words as MeasuresWords).text]],
  },
  minutes: {
    title: 'Biên bản họp về kế hoạch hỗ trợ, can thiệp',
    facts: words => {
      const said = words as MinutesWords
      return [
        ['Ngày họp', dayForPeople(said.heldOn)],
        ['Nơi họp', said.place],
        ['Thành phần', people(said.people)],
        ['Nội dung', said.minutes],
        ['Ý kiến của trẻ em', said.childOpinion],
        ['Ý kiến của cha, mẹ, người chăm sóc', said.carersOpinion],
      ]
    },
  },
  visit: { title: 'Thăm trẻ em, theo dõi', facts: words => [['Tình hình của trẻ em', (words as VisitWords).found]] },
  progress: {
    title: 'Báo cáo thực hiện kế hoạch',
    facts: words => {
      const said = words as ProgressWords
      return [
        ['Tiến độ', progress[said.status]],
        ['Kết quả, minh chứng', said.evidence],
      ]
    },
  },
}

const formTitles: Readonly<Record<FormKind, string>> = {
  initial: 'Đánh giá nguy cơ ban đầu, mức độ tổn hại',
  detailed: 'Thu thập thông tin, đánh giá nguy cơ cụ thể',
  review: 'Rà soát, đánh giá trẻ em sau khi thực hiện kế hoạch',
}

const isForm = (kind: string): kind is FormKind => kind in formKinds

const partOfPaper = (tx: Transaction, row: CaseRecord, paper: CasePaperRow): DossierPart => {
  const words = openPaper<PaperWords>(tx.keys, paper)
  const { kind, conclusion, advised, on_day: onDay, signed_by_name: byName } = paper
  const at = paper.signed_at.toISOString()
  const plain = plainKinds[kind]
  const set = isForm(kind)
    ? async (setting: Setting) => onForm(row, paper, kind, words as never, setting)
    : async (setting: Setting): Promise<PaperDocument> => ({
        template: 'case/dossier/record.typ',
        data: {
          title: plain?.title ?? kind,
          day: onDay && dayForPeople(onDay),
          facts: (plain?.facts(words as PaperWords) ?? []).filter(([, text]) => text.trim() !== ''),
          signer: byName,
          ...setting.head,
        },
      })
  return {
    id: paper.id,
    title: isForm(kind) ? formTitles[kind] : (plain?.title ?? kind),
    form: isForm(kind) ? formKinds[kind] : null,
    ...{ at, byName, inForce: paper.superseded_at === null },
    digest: words && digestOf({ kind, conclusion, advised, onDay, at, byName, words }),
    set: words && set,
  }
}

const partsOfNotices = async (tx: Transaction, row: CaseRecord): Promise<DossierPart[]> =>
  (await noticesOf(tx, row.id)).map(notice => {
    const words = openWordsOf(tx.keys, notice)
    const at = notice.received_at.toISOString()
    const { code, channel, receiver_name: byName, concern, sex, age } = notice
    return {
      id: notice.id,
      title: `Báo cáo tiếp nhận thông tin ${code}`,
      form: '01',
      ...{ at, byName, inForce: true },
      digest: words && digestOf({ code, channel, at, byName, concern, sex, age, words }),
      set: words && (async setting => noticeOnForm(row, notice, words, setting)),
    }
  })

const partsOfPlans = async (tx: Transaction, row: CaseRecord): Promise<DossierPart[]> => {
  const plans = await plansOf(tx, row.id)
  const parts: DossierPart[] = []
  for (const plan of plans) {
    const words = openPlan<PlanWords>(tx.keys, plan, 'sealed')
    const items = (await itemsOf(tx, plan.id)).map(item => itemOf(item, words))
    const inForce = plan.version === plans[0]?.version
    const at = plan.submitted_at.toISOString()
    const byName = plan.author_name
    parts.push({
      id: plan.id,
      title: `Kế hoạch hỗ trợ, can thiệp, bản ${plan.version}`,
      form: '04',
      ...{ at, byName, inForce },
      digest: words && digestOf({ at, byName, objectives: words.objectives, reason: words.reason, items }),
      set: words && (setting => planOnForm(tx, row, plan, words, setting)),
    })
    if (plan.answered_at === null) continue
    const answer = openPlan<AnswerWords>(tx.keys, plan, 'answer_sealed')
    const said = { number: plan.number, year: plan.book_year, on: plan.decided_on, state: plan.state, answer }
    const answered = { at: plan.answered_at.toISOString(), byName: plan.answered_by_name ?? '' }
    // A plan that was returned or refused has no decision; why is in the history of the case.
    if (plan.number === null) continue
    parts.push({
      id: `${plan.id}:decision`,
      title: `Quyết định phê duyệt kế hoạch, số ${plan.number}`,
      form: '05',
      ...{ ...answered, inForce },
      digest: words && digestOf({ ...answered, ...said }),
      set: words && (async setting => decisionOnForm(row, plan, setting)),
    })
  }
  return parts
}

/** All papers of a case, the first first: reports without who told of them, everything signed, every plan and decision. */
export const dossierParts = async (tx: Transaction, row: CaseRecord): Promise<DossierPart[]> => {
  const signed = (await papersOf(tx, row.id)).filter(paper => paper.kind !== 'seal')
  const parts = [
    ...(await partsOfNotices(tx, row)),
    ...signed.map(paper => partOfPaper(tx, row, paper)),
    ...(await partsOfPlans(tx, row)),
  ]
  return parts.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : one.id < other.id ? -1 : 1))
}
