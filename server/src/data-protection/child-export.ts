import { createHash } from 'node:crypto'
import { Refusal } from '@mangnon/core/error/error.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { z } from 'zod'
import { villageMap } from '../area/commune.queries.ts'
import { getChild } from '../child/child.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { childExportHtml } from './child-export.html.ts'
import { handoversOf, injuriesOf, rechecksOf, regroupsOf } from './child-ways.ts'
import { readConsents } from './consent.queries.ts'
import { readRequestsOf } from './data-request.queries.ts'
import { nextNumber } from './next-number.ts'

export const ChildExport = z
  .object({
    id: z.string(),
    number: z.string(),
    fileName: z.string(),
    /** SHA-256 of `content` as JSON text: what left can be told from what was changed. */
    fingerprint: z.string(),
    content: z.record(z.string(), z.unknown()),
    /** The same to read and to print. */
    html: z.string(),
  })
  .meta({ id: 'ChildExport' })
export const NewChildExport = z.object({ id: z.uuid() })

type Cell = string | number | boolean | null
type Fields = Readonly<Record<string, Cell>>
/** A part of the export: a heading and its rows, each a record of named fields. */
export type ExportPart = { readonly title: string; readonly rows: readonly Fields[] }

const plain = (value: unknown): Cell => {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : (value as Cell)
}
const fields = (row: Readonly<Record<string, unknown>>): Fields =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]))

const periods = async (tx: Transaction, table: string, columns: string, childId: string): Promise<Fields[]> => {
  const { rows } = await tx.client.query<Record<string, unknown>>(
    `select ${columns}, valid_from, valid_to, recorded_at, replaced_at from ${table} where child_id = $1 order by recorded_at, valid_from`,
    [childId],
  )
  return rows.map(fields)
}

const proposals = async (tx: Transaction, childId: string): Promise<Fields[]> => {
  const { rows } = await tx.client.query<Record<string, unknown>>(
    `select state, was, proposed, verified, written, paper, paper_number, police_note, proposed_by_name, proposed_at, verified_by_name, verified_at,
            written_by_name, written_at from identity_proposal where child_id = $1 order by proposed_at`,
    [childId],
  )
  return rows.map(fields)
}

/** All that is held on one child, part by part; `upTo` is the last line of the journal that counts. */
const collect = async (tx: Transaction, childId: string, upTo: number): Promise<ExportPart[]> => {
  const child = await getChild(tx, childId)
  const villages = await villageMap(tx, child.commune_path)
  const household = child.household_id
    ? await tx.query
        .selectFrom('household')
        .select(['code', 'head_name', 'address', 'phone', 'poverty', 'residence_state'])
        .where('id', '=', child.household_id)
        .executeTakeFirst()
    : undefined
  const journal = await tx.query
    .selectFrom('journal')
    .select(['at', 'act', 'actor_name', 'actor_role', 'purpose', 'reason', 'before', 'after'])
    .where('subject', '=', 'child')
    .where('subject_id', '=', childId)
    .where('id', '<=', upTo)
    .orderBy('id')
    .execute()
  const rows = await tx.query
    .selectFrom('import_row as r')
    .innerJoin('import_batch as b', 'b.id', 'r.batch_id')
    .select(['b.name as list', 'b.created_at', 'r.sheet_row', 'r.cells', 'r.corrections', 'r.verdict'])
    .where(eb => eb.or([eb('r.child_id', '=', childId), eb('r.match_id', '=', childId)]))
    .orderBy('b.created_at')
    .execute()
  const consents = await readConsents(tx, childId, child.commune_path)
  const requests = await readRequestsOf(tx, childId)
  return [
    {
      title: 'Hồ sơ hiện tại',
      rows: [
        fields({
          code: child.code,
          full_name: child.full_name,
          typed_name: child.typed_name,
          other_names: child.other_names,
          sex: child.sex,
          birth: child.birth,
          ethnicity: child.ethnicity,
          personal_number: child.personal_number,
          father_name: child.father_name,
          mother_name: child.mother_name,
          carer_name: child.carer_name,
          carer_relation: child.carer_relation,
          village: villages.nameOf(child.village_path),
          residence_state: child.residence_state,
          poverty: child.poverty,
          school_level: child.school_level,
          school_name: child.school_name,
          school_class: child.school_class,
          circumstance: child.circumstance,
          notes: child.notes,
          kept: child.kept,
          entered_at: child.created_at,
          ended_on: child.ended_on,
          end_reason: child.end_reason,
        }),
      ],
    },
    {
      title: 'Tên khác',
      rows: (
        await tx.query
          .selectFrom('child_known_as')
          .select(['kind', 'full_name', 'recorded_at'])
          .where('child_id', '=', childId)
          .orderBy('recorded_at')
          .orderBy('id')
          .execute()
      ).map(fields),
    },
    { title: 'Hộ gia đình', rows: household ? [fields(household)] : [] },
    {
      title: 'Nơi ở qua các thời gian',
      rows: await periods(tx, 'child_residence', 'at_commune, at_village, residence_state', childId),
    },
    { title: 'Hộ qua các thời gian', rows: await periods(tx, 'child_household', 'household_id', childId) },
    {
      title: 'Trường lớp qua các thời gian',
      rows: await periods(tx, 'child_school', 'school_level, school_name, school_class', childId),
    },
    {
      title: 'Hoàn cảnh',
      rows: await periods(
        tx,
        'child_circumstance',
        'code, evidence_number, evidence_issuer, evidence_on, established_by, disability_type, note',
        childId,
      ),
    },
    {
      title: 'Trợ giúp',
      rows: await periods(
        tx,
        'child_support',
        'support, state, amount, decision_number, decision_on, issuer, state_reason, end_reason, note',
        childId,
      ),
    },
    {
      title: 'Điều đã xác định để xét trợ giúp',
      rows: await periods(tx, 'child_support_fact', 'fact, answer', childId),
    },
    {
      title: 'Biến động',
      rows: (
        await tx.query
          .selectFrom('child_event')
          .select([
            'kind',
            'state',
            'happened_on',
            'until_on',
            'facts',
            'proposed_by_name',
            'proposed_at',
            'decided_by_name',
          ])
          .select(['decided_at', 'answer'])
          .where('child_id', '=', childId)
          .orderBy('happened_on')
          .orderBy('id')
          .execute()
      ).map(fields),
    },
    { title: 'Chuyển hồ sơ giữa các xã', rows: (await handoversOf(tx, childId, child.household_id)).map(fields) },
    { title: 'Nhập hộ, tách hộ', rows: (await regroupsOf(tx, childId)).map(fields) },
    { title: 'Tai nạn thương tích', rows: (await injuriesOf(tx, childId)).map(fields) },
    { title: 'Phúc tra', rows: (await rechecksOf(tx, childId)).map(fields) },
    { title: 'Đề xuất làm sạch định danh', rows: await proposals(tx, childId) },
    { title: 'Dòng trong các danh sách đã nhập', rows: rows.map(fields) },
    { title: 'Đồng ý', rows: consents.map(({ can: _can, ...consent }) => fields(consent)) },
    { title: 'Yêu cầu về dữ liệu', rows: requests.map(({ can: _can, child: _child, ...request }) => fields(request)) },
    { title: 'Lịch sử hồ sơ', rows: journal.map(fields) },
  ]
}

const contentOf = (parts: readonly ExportPart[]): Record<string, readonly Fields[]> =>
  Object.fromEntries(parts.map(part => [part.title, part.rows]))

const fingerprintOf = (content: unknown): string => createHash('sha256').update(JSON.stringify(content)).digest('hex')

/** Numbers and records a hand-out of all that is held on one child. What it says is made by `presentChildExport`. */
export const makeChildExport = async (
  tx: Transaction,
  childId: string,
  input: z.output<typeof NewChildExport>,
): Promise<{ id: string; childId: string; number: string; upTo: number; fingerprint: string }> => {
  const child = await getChild(tx, childId)
  const { rows } = await tx.client.query<{ up_to: number }>(
    `select coalesce(max(id), 0) as up_to from journal where subject_id = $1`,
    [childId],
  )
  const upTo = rows[0]?.up_to ?? 0
  const fingerprint = fingerprintOf(contentOf(await collect(tx, childId, upTo)))
  const year = Number(dayInVietnam().slice(0, 4))
  const number = await nextNumber(tx, 'child_export', child.commune_path, year)
  await tx.query
    .insertInto('child_export')
    .values({
      id: input.id || newId(),
      child_id: childId,
      commune_path: child.commune_path,
      year,
      number,
      fingerprint,
      actor_id: tx.actor.accountId,
      actor_name: tx.actor.fullName,
    })
    .execute()
  tx.journal({
    subject: 'child',
    subjectId: childId,
    communePath: child.commune_path,
    act: 'child.data_exported',
    after: { number: `${number}/${year}` },
  })
  tx.audit({
    action: 'child.data_exported',
    subject: 'child',
    subjectId: childId,
    communePath: child.commune_path,
    count: 1,
    detail: { number, year, fingerprint },
  })
  return { id: input.id, childId, number: `${number}/${year}`, upTo, fingerprint }
}

/** The hand-out itself. Asked again after the record changed, it refuses: what left then is not what is held now. */
export const presentChildExport = async (
  tx: Transaction,
  made: Awaited<ReturnType<typeof makeChildExport>>,
): Promise<z.output<typeof ChildExport>> => {
  const parts = await collect(tx, made.childId, made.upTo)
  const content = contentOf(parts)
  if (fingerprintOf(content) !== made.fingerprint) throw new Refusal('changed_meanwhile')
  return {
    id: made.id,
    number: made.number,
    fileName: `du-lieu-tre-em-${made.number.replace('/', '-')}`,
    fingerprint: made.fingerprint,
    content,
    html: childExportHtml(parts, { ...made, by: tx.actor.fullName, on: dayInVietnam() }),
  }
}
