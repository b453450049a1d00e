import { roleNames } from '@mangnon/core/account/role-names.ts'
import { detailedTexts } from '@mangnon/core/case/assess/check-detailed.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import { formOn, type OfficialForm } from '@mangnon/legal/forms/form.ts'
import { caseForms, legalBasis, recipients } from '@mangnon/legal/forms/forms.ts'
import { sql } from 'kysely'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { letterhead } from '../../print/print-data.ts'
import type { PaperDocument } from '../../print/typeset.ts'
import { type CaseRecord, getCaseRow } from '../case.row.ts'
import { type CasePaperRow, type FormKind, formKinds, papersOf } from './case-paper.queries.ts'
import {
  type DetailedWords,
  type InitialWords,
  openPaper,
  type PaperWords,
  type ReviewWords,
} from './case-paper.sealed.ts'
import {
  casePaper,
  type FormValues,
  type PrintedStamp,
  type PrintStamp,
  printedStamp,
  subjectOf,
} from './case-paper.ts'

const moment = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hourCycle: 'h23',
})

/** The name of the child whose case it is, where it was linked and this actor may see it. */
export const childNameOf = async (tx: Transaction, row: CaseRecord): Promise<string | null> => {
  if (row.child_id === null) return null
  const child = await tx.query.selectFrom('child').select('full_name').where('id', '=', row.child_id).executeTakeFirst()
  return child?.full_name ?? null
}

export type Filled = {
  readonly form: OfficialForm
  readonly values: FormValues
  readonly number: string | null
  readonly day: string
  readonly signers: readonly (string | null)[]
}

/** What stands on every page of what is printed of a case now: whose it is, who prints it, the how manieth copy. */
export type Setting = {
  readonly copy: number
  readonly child: string | null
  readonly commune: string
  readonly stamp: PrintStamp
  /** The same in words, for papers without a form. */
  readonly head: { readonly subject: string; readonly offices: readonly string[]; readonly printed: PrintedStamp }
}

/** Prepares the printing of a case's papers, one or all; the caller counts the copy and leaves the trace. */
export const settingOf = async (tx: Transaction, row: CaseRecord, copy: number): Promise<Setting> => {
  const { commune } = await letterhead(tx, row.commune_path)
  const child = await childNameOf(tx, row)
  const stamp = {
    secrecy: 'Bảo mật: thông tin riêng của trẻ em và người báo tin (Điều 24, 33 Nghị định 56/2017/NĐ-CP).',
    scope: 'người được phân công xử lý vụ việc',
    by: `${tx.actor.fullName}, ${roleNames[tx.actor.role].vi}`,
    at: moment.format(new Date()).replace(',', ''),
    copy,
  }
  return {
    ...{ copy, child, commune, stamp },
    head: {
      subject: subjectOf({ code: row.code, child }),
      offices: ['Ủy ban nhân dân', commune],
      printed: printedStamp(stamp),
    },
  }
}

/** A form of a case on paper. */
export const setForm = (
  row: CaseRecord,
  { child, commune, stamp }: Setting,
  filled: Filled,
): PaperDocument & { readonly fileName: string } =>
  casePaper({ ...filled, case: { code: row.code, child }, commune, stamp }, { recipients, legalBasis }, dayInVietnam())

/** That a paper of a case was printed is on record. */
export const auditPrint = (tx: Transaction, row: CaseRecord, form: string): void =>
  tx.audit({
    action: 'case.paper_printed',
    subject: 'case',
    subjectId: row.id,
    communePath: row.commune_path,
    detail: { form },
  })

/** The form as it was on a day. @throws where the law has none: a fault of the data */
export const formAt = (number: string, day: string): OfficialForm => {
  const form = formOn(caseForms, number, day)
  if (!form) throw new Error(`no Mẫu số ${number} on ${day}`)
  return form
}

/** Answers to scored tables, table by table, as the papers take them. */
const tablesOf = (form: OfficialForm, scores: InitialWords['scores']) =>
  Object.fromEntries(
    form.tables.map(({ table, lines }) => [
      table.slice(-1),
      Object.fromEntries(lines.map(({ line }) => [line, scores[line]])),
    ]),
  )

/** `factors.positive` of the texts as `{ factors: { positive } }` of the form. */
const nested = (texts: DetailedWords['texts']): FormValues => {
  const values: Record<string, Record<string, string> | string> = {}
  for (const name of detailedTexts) {
    const text = texts[name]?.trim()
    if (!text) continue
    const [group = '', inner] = name.split('.')
    if (inner === undefined) values[group] = text
    else values[group] = { ...(values[group] as Record<string, string> | undefined), [inner]: text }
  }
  return values
}

const onForms = {
  initial: (form: OfficialForm, words: InitialWords) => ({ ...words, ...tablesOf(form, words.scores) }),
  detailed: (form: OfficialForm, words: DetailedWords) => ({
    ...nested(words.texts),
    ...tablesOf(form, words.scores),
    assessedOn: words.assessedOn,
    problems: words.problems,
  }),
  review: (form: OfficialForm, words: ReviewWords) => ({ ...words, ...tablesOf(form, words.scores) }),
} as const

type FormWords = InitialWords & DetailedWords & ReviewWords

/** A signed assessment on its form. */
export const onForm = (
  row: CaseRecord,
  paper: CasePaperRow,
  kind: FormKind,
  words: FormWords,
  setting: Setting,
): PaperDocument & { readonly fileName: string } => {
  const form = formAt(formKinds[kind], paper.form_day)
  return setForm(row, setting, {
    form,
    values: {
      ...onForms[kind](form, words),
      conclusion: paper.conclusion,
      childName: setting.child,
      assessor: paper.signed_by_name,
    },
    number: null,
    day: words.assessedOn,
    signers: [paper.signed_by_name],
  })
}

/** A paper of the case in force, its copies counted; another commune that sees it may not print it. */
export const countCopy = async (tx: Transaction, paper: CasePaperRow): Promise<number> => {
  const counted = await tx.query
    .updateTable('case_paper')
    .set({ copies: sql<number>`copies + 1` })
    .where('id', '=', paper.id)
    .returning('copies')
    .executeTakeFirst()
  if (!counted) throw new Refusal('not_allowed')
  return counted.copies
}

/** Mẫu số 02, 03 or 06 as it was signed, on paper. Each copy is counted and leaves an audit entry. */
export const assessmentOnPaper = async (
  tx: Transaction,
  id: string,
  kind: FormKind,
): Promise<PaperDocument & { readonly fileName: string }> => {
  const row = await getCaseRow(tx, id)
  const paper = (await papersOf(tx, id)).find(one => one.kind === kind && one.superseded_at === null)
  if (!paper) throw new Refusal('not_found')
  const words = openPaper<PaperWords>(tx.keys, paper) as FormWords | null
  if (!words) throw new Refusal('erased')
  const copy = await countCopy(tx, paper)
  auditPrint(tx, row, formKinds[kind])
  return onForm(row, paper, kind, words, await settingOf(tx, row, copy))
}
