import type { Purpose } from '@mangnon/core/access/purpose.ts'
import type { Actor } from '@mangnon/core/account/role.ts'
import { sealWords } from '../encryption/audit-words.ts'
import type { Keyring } from '../encryption/keyring.ts'
import { named, type Statement } from './statement.ts'

/** What a write did to one record: only the fields that changed, before and after. */
export type JournalEntry = {
  readonly subject:
    | 'child'
    | 'household'
    | 'circumstance'
    | 'support'
    | 'area'
    | 'account'
    | 'account_batch'
    | 'import_batch'
    | 'report'
    | 'publication'
    | 'processing_activity'
    | 'breach'
    | 'consent_text'
    | 'data_request'
    | 'case'
    | 'notice'
    | 'injury'
  readonly subjectId: string
  readonly communePath: string
  readonly act: string
  readonly reason?: string | undefined
  /** The article under which it was done. */
  readonly legalText?: string | undefined
  readonly before?: Readonly<Record<string, unknown>> | undefined
  readonly after?: Readonly<Record<string, unknown>> | undefined
  readonly batchId?: string | undefined
  readonly deviceAt?: string | undefined
}

/** What a person did or looked at; `detail` names filters and numbers: never words about a person, nor the content of a record. */
export type AuditEntry = {
  readonly action: string
  readonly subject?: string | undefined
  readonly subjectId?: string | undefined
  readonly communePath?: string | undefined
  readonly count?: number | undefined
  readonly detail?: Readonly<Record<string, unknown>> | undefined
  /** What was searched for, as it was typed: names, numbers, phones. Sealed in the entry (`words` of its detail). */
  readonly words?: string | undefined
  /** Why it did not come to be: an error's code. Absent when it did. */
  readonly outcome?: string | undefined
}

export type Origin = {
  readonly sessionId?: string | undefined
  readonly address?: string | undefined
  readonly requestId?: string | undefined
  /** Browser, system and mark of the device. */
  readonly device?: string | undefined
  /** Eight bytes that tell this browser from others: a session that comes under another mark was copied. */
  readonly deviceMark?: Uint8Array | undefined
  /** 'GET /api/children/:id', where the transaction serves a request: what is refused is then recorded too. */
  readonly route?: string | undefined
  /** The record that the request named. */
  readonly subjectId?: string | undefined
}

/** The entries travel as one JSON value, so that one or two thousand of them are the same statement. Their order is kept. */
const insertOf = (table: string, shared: readonly string[], own: readonly string[]): { name: string; text: string } => {
  const names = (columns: readonly string[]) => columns.map(column => column.split(' ')[0])
  const places = shared.map((column, at) => `$${at + 2}::${column.split(' ')[1]}`)
  const text = `insert into ${table} (${[...names(shared), ...names(own)].join(', ')})
    select ${[...places, ...names(own).map(column => `e.${column}`)].join(', ')} from json_to_recordset($1::json) as e(${own.join(', ')})`
  return named(text)
}

const journalInsert = insertOf(
  'journal',
  ['actor_id uuid', 'actor_role text', 'actor_name text', 'purpose text', 'request_id uuid'],
  [
    'subject text',
    'subject_id text',
    'commune_path text',
    'act text',
    'device_at timestamptz',
    'reason text',
    'legal_text text',
    'before jsonb',
    'after jsonb',
    'batch_id uuid',
  ],
)

/** One INSERT for all journal entries of a transaction. */
export const journalStatement = (
  entries: readonly JournalEntry[],
  actor: Actor,
  purpose: Purpose,
  origin: Origin,
): Statement => {
  const rows = entries.map(entry => ({
    subject: entry.subject,
    subject_id: entry.subjectId,
    commune_path: entry.communePath,
    act: entry.act,
    device_at: entry.deviceAt,
    reason: entry.reason,
    legal_text: entry.legalText,
    before: entry.before,
    after: entry.after,
    batch_id: entry.batchId,
  }))
  const shared = [actor.accountId, actor.role, actor.fullName, purpose, origin.requestId]
  return { ...journalInsert, values: [JSON.stringify(rows), ...shared] }
}

const auditInsert = insertOf(
  'audit',
  [
    'actor_id uuid',
    'actor_role text',
    'actor_area text',
    'purpose text',
    'session_id uuid',
    'address inet',
    'grant_id uuid',
    'device text',
    'request_id uuid',
  ],
  [
    'action text',
    'subject text',
    'subject_id text',
    'commune_path text',
    'count integer',
    'detail jsonb',
    'outcome text',
  ],
)

/** One INSERT for all audit entries of a transaction. */
export const auditStatement = (
  entries: readonly AuditEntry[],
  actor: Actor,
  purpose: Purpose,
  origin: Origin,
  keys: Keyring,
): Statement => {
  const rows = entries.map(entry => ({
    action: entry.action,
    subject: entry.subject,
    subject_id: entry.subjectId,
    commune_path: entry.communePath,
    count: entry.count === undefined ? undefined : Math.trunc(entry.count),
    detail:
      entry.words === undefined
        ? entry.detail
        : { ...entry.detail, words: sealWords(keys, 'audit', actor.accountId, entry.words) },
    outcome: entry.outcome,
  }))
  const { sessionId, address, device, requestId } = origin
  const shared = [
    actor.accountId,
    actor.role,
    actor.areaPath,
    purpose,
    sessionId,
    address,
    actor.grantId,
    device,
    requestId,
  ]
  return { ...auditInsert, values: [JSON.stringify(rows), ...shared] }
}
