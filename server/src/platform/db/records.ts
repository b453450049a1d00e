import type { Purpose } from '@mangnon/core/access/purpose.ts'
import type { Actor } from '@mangnon/core/account/role.ts'
import pg from 'pg'
import { sealWords } from '../encryption/audit-words.ts'
import type { Keyring } from '../encryption/keyring.ts'

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
    | 'processing_activity'
    | 'breach'
    | 'consent_text'
    | 'data_request'
    | 'case'
    | 'notice'
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

const text = (value: string | undefined): string => (value === undefined ? 'null' : pg.escapeLiteral(value))
const json = (value: unknown): string =>
  value === undefined ? 'null' : `${pg.escapeLiteral(JSON.stringify(value))}::jsonb`

/** One INSERT for all journal entries of a transaction, with the values escaped by the driver; '' when there are none. */
export const journalSql = (
  entries: readonly JournalEntry[],
  actor: Actor,
  purpose: Purpose,
  origin: Origin,
): string => {
  if (entries.length === 0) return ''
  const rows = entries.map(
    entry =>
      `(${[
        text(entry.subject),
        text(entry.subjectId),
        text(entry.communePath),
        text(entry.act),
        `${text(entry.deviceAt)}::timestamptz`,
        `${text(actor.accountId)}::uuid`,
        text(actor.role),
        text(actor.fullName),
        text(purpose),
        text(entry.reason),
        text(entry.legalText),
        json(entry.before),
        json(entry.after),
        `${text(entry.batchId)}::uuid`,
        `${text(origin.requestId)}::uuid`,
      ].join(',')})`,
  )
  return `insert into journal (subject, subject_id, commune_path, act, device_at, actor_id, actor_role, actor_name, purpose, reason, legal_text, before, after, batch_id, request_id) values ${rows.join(',')};`
}

/** One INSERT for all audit entries of a transaction; '' when there are none. */
export const auditSql = (
  entries: readonly AuditEntry[],
  actor: Actor,
  purpose: Purpose,
  origin: Origin,
  keys: Keyring,
): string => {
  if (entries.length === 0) return ''
  const rows = entries.map(
    entry =>
      `(${[
        `${text(actor.accountId)}::uuid`,
        text(actor.role),
        text(actor.areaPath),
        text(purpose),
        text(entry.action),
        text(entry.subject),
        text(entry.subjectId),
        text(entry.communePath),
        entry.count === undefined ? 'null' : String(Math.trunc(entry.count)),
        json(
          entry.words === undefined
            ? entry.detail
            : { ...entry.detail, words: sealWords(keys, 'audit', actor.accountId, entry.words) },
        ),
        `${text(origin.sessionId)}::uuid`,
        `${text(origin.address)}::inet`,
        `${text(actor.grantId)}::uuid`,
        text(origin.device),
        text(entry.outcome),
        `${text(origin.requestId)}::uuid`,
      ].join(',')})`,
  )
  return `insert into audit (actor_id, actor_role, actor_area, purpose, action, subject, subject_id, commune_path, count, detail, session_id, address, grant_id, device, outcome, request_id) values ${rows.join(',')};`
}
