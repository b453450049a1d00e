import { Refusal } from '@mangnon/core/error/error.ts'
import { sql } from 'kysely'
import type { Transaction } from '../../platform/db/transaction.ts'
import type { PaperDocument } from '../../print/typeset.ts'
import { type CaseRecord, getCaseRow } from '../case.row.ts'
import { auditPrint, formAt, type Setting, setForm, settingOf } from '../papers/case-print.ts'
import type { SeparationActRow } from './separation.row.ts'
import { type DecisionWords, openAct } from './separation.sealed.ts'

/** Mẫu số 07: the first decision or an extension. */
export const separationOnForm = (
  row: CaseRecord,
  act: SeparationActRow,
  words: DecisionWords,
  setting: Setting,
): PaperDocument & { readonly fileName: string } => {
  const { kind: _kind, ...values } = words
  return setForm(row, setting, {
    form: formAt('07', act.form_day),
    values: { ...values, days: act.days, from: act.from_on },
    number: String(act.number),
    day: act.on_day,
    signers: [act.acted_by_name],
  })
}

/** Mẫu số 07 of a decision, the first or an extension, as it was decided. Each copy is counted and leaves an audit entry. */
export const separationOnPaper = async (
  tx: Transaction,
  actId: string,
): Promise<PaperDocument & { readonly fileName: string }> => {
  const act = await tx.query.selectFrom('case_separation_act').selectAll().where('id', '=', actId).executeTakeFirst()
  if (!act || act.from_on === null) throw new Refusal('not_found')
  const row = await getCaseRow(tx, act.case_id)
  const separation = await tx.query
    .selectFrom('case_separation')
    .selectAll()
    .where('id', '=', act.separation_id)
    .executeTakeFirst()
  const words = separation && openAct<DecisionWords>(tx.keys, separation, act)
  if (!words) throw new Refusal('erased')
  const counted = await tx.query
    .updateTable('case_separation_act')
    .set({ copies: sql<number>`copies + 1` })
    .where('id', '=', act.id)
    .returning('copies')
    .executeTakeFirst()
  // Seen, and another commune's to print.
  if (!counted) throw new Refusal('not_allowed')
  auditPrint(tx, row, '07')
  return separationOnForm(row, act, words, await settingOf(tx, row, counted.copies))
}
