import { roleNames } from '@mangnon/core/account/role-names.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import { formOn } from '@mangnon/legal/forms/form.ts'
import { caseForms, legalBasis, recipients } from '@mangnon/legal/forms/forms.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { letterhead } from '../print/print-data.ts'
import type { PaperDocument } from '../print/typeset.ts'
import type { InitialView, MeasuresView } from './assess.views.ts'
import { getCaseRow } from './case.row.ts'
import { type InitialWords, type MeasuresWords, openPaper } from './case-paper.sealed.ts'
import { casePaper } from './papers/case-paper.ts'

type Initial = z.output<typeof InitialView>

const papers = (tx: Transaction, caseId: string) =>
  tx.query.selectFrom('case_paper').selectAll().where('case_id', '=', caseId).orderBy('signed_at').execute()

/** What is signed in a case, opened, as far as it is in force. */
export const signedPapers = async (
  tx: Transaction,
  caseId: string,
): Promise<{ initial: Initial | null; measures: z.output<typeof MeasuresView> | null }> => {
  const all = await papers(tx, caseId)
  const inForce = (kind: string) => all.find(one => one.kind === kind && one.superseded_at === null)
  const [initial, measures] = [inForce('initial'), inForce('emergency_measures')]
  return {
    initial: initial
      ? {
          id: initial.id,
          signedByName: initial.signed_by_name,
          signedAt: initial.signed_at.toISOString(),
          conclusion: initial.conclusion as Initial['conclusion'],
          advised: initial.advised as Initial['advised'],
          carerIsHarmer: initial.carer_is_harmer ?? false,
          copies: initial.copies,
          earlier: all.filter(one => one.kind === 'initial').length - 1,
          words: openPaper<InitialWords>(tx.keys, initial),
        }
      : null,
    measures: measures
      ? {
          signedByName: measures.signed_by_name,
          signedAt: measures.signed_at.toISOString(),
          text: openPaper<MeasuresWords>(tx.keys, measures)?.text ?? null,
        }
      : null,
  }
}

const moment = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hourCycle: 'h23',
})

/** Mẫu số 02 as it was signed, on paper. Each copy is counted and leaves an audit entry. */
export const initialOnPaper = async (
  tx: Transaction,
  id: string,
): Promise<PaperDocument & { readonly fileName: string }> => {
  const row = await getCaseRow(tx, id)
  const paper = (await papers(tx, id)).find(one => one.kind === 'initial' && one.superseded_at === null)
  if (!paper) throw new Refusal('not_found')
  const words = openPaper<InitialWords>(tx.keys, paper)
  if (!words) throw new Refusal('erased')
  const counted = await tx.query
    .updateTable('case_paper')
    .set({ copies: sql<number>`copies + 1` })
    .where('id', '=', paper.id)
    .returning('copies')
    .executeTakeFirst()
  // Seen, and another commune's to print.
  if (!counted) throw new Refusal('not_allowed')
  tx.audit({
    action: 'case.paper_printed',
    subject: 'case',
    subjectId: id,
    communePath: row.commune_path,
    detail: { form: '02' },
  })
  const child =
    row.child_id === null
      ? undefined
      : await tx.query.selectFrom('child').select('full_name').where('id', '=', row.child_id).executeTakeFirst()
  const { commune } = await letterhead(tx, row.commune_path)
  const form = formOn(caseForms, '02', paper.form_day)
  if (!form) throw new Error(`no Mẫu số 02 on ${paper.form_day}`)
  const tables = Object.fromEntries(
    form.tables.map(({ table, lines }) => [
      table.slice(-1),
      Object.fromEntries(lines.map(({ line }) => [line, words.scores[line]])),
    ]),
  )
  return casePaper(
    {
      form,
      values: { ...words, ...tables, conclusion: paper.conclusion },
      case: { code: row.code, child: child?.full_name ?? null },
      commune,
      number: null,
      day: words.assessedOn,
      signers: [paper.signed_by_name],
      stamp: {
        secrecy: 'Bảo mật: thông tin riêng của trẻ em và người báo tin (Điều 24, 33 Nghị định 56/2017/NĐ-CP).',
        scope: 'người được phân công xử lý vụ việc',
        by: `${tx.actor.fullName}, ${roleNames[tx.actor.role].vi}`,
        at: moment.format(new Date()).replace(',', ''),
        copy: counted.copies,
      },
    },
    { recipients, legalBasis },
    dayInVietnam(),
  )
}
