import type { Purpose } from '@mangnon/core/access/purpose.ts'
import type { Actor } from '@mangnon/core/account/role.ts'
import type { DB } from '@mangnon/db/types.generated.ts'
import type { Kysely } from 'kysely'
import type pg from 'pg'
import type { Keyring } from '../encryption/keyring.ts'
import { kyselyOn } from './client-dialect.ts'
import { type AuditEntry, auditSql, type JournalEntry, journalSql, type Origin } from './records.ts'

/** So many entries of a kind go in one statement. */
const mostAtOnce = 2_000

/** An open transaction of one actor. Journal and audit entries are gathered and committed in the same message as COMMIT. */
export class Transaction {
  readonly actor: Actor
  readonly purpose: Purpose
  readonly origin: Origin
  /** The installation's keys: for fields that are encrypted. */
  readonly keys: Keyring
  readonly client: pg.ClientBase
  readonly journalEntries: JournalEntry[] = []
  readonly auditEntries: AuditEntry[] = []
  #query: Kysely<DB> | undefined

  constructor(client: pg.ClientBase, actor: Actor, purpose: Purpose, origin: Origin, keys: Keyring) {
    this.client = client
    this.actor = actor
    this.purpose = purpose
    this.origin = origin
    this.keys = keys
  }

  /** Typed queries inside this transaction. */
  get query(): Kysely<DB> {
    this.#query ??= kyselyOn(this.client)
    return this.#query
  }

  /** A record was written: every write has its entry. */
  journal(entry: JournalEntry): void {
    this.journalEntries.push(entry)
  }

  /** Somebody did or saw something: every route leaves at least one. */
  audit(entry: AuditEntry): void {
    this.auditEntries.push(entry)
  }

  /**
   * The SQL that keeps the entries, as the last thing before COMMIT. Work that leaves tens of thousands of them has all but the last
   * few written here, in parcels: one statement of that length costs the server hundreds of megabytes. Not sooner, since whoever has
   * written to the audit holds up its sealing.
   */
  async entriesSql(): Promise<string> {
    while (this.journalEntries.length + this.auditEntries.length > mostAtOnce) await this.client.query(this.#take())
    return this.#take()
  }

  #take(): string {
    const journal = journalSql(this.journalEntries.splice(0, mostAtOnce), this.actor, this.purpose, this.origin)
    return journal + auditSql(this.auditEntries.splice(0, mostAtOnce), this.actor, this.purpose, this.origin, this.keys)
  }
}
