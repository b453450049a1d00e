import type { Purpose } from '@mangnon/core/access/purpose.ts'
import type { Actor } from '@mangnon/core/account/role.ts'
import type { DB } from '@mangnon/db/types.generated.ts'
import type { Kysely } from 'kysely'
import type pg from 'pg'
import type { Keyring } from '../encryption/keyring.ts'
import { kyselyOn } from './client-dialect.ts'
import { type AuditEntry, auditStatement, type JournalEntry, journalStatement, type Origin } from './records.ts'
import type { Statement } from './statement.ts'

/** So many entries of a kind go in one statement. */
const mostAtOnce = 2_000

/** An open transaction of one actor. Journal and audit entries are gathered and travel with COMMIT. */
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
  readonly #last: Statement[] = []

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

  /** A statement that nothing in this transaction waits for: it goes out with COMMIT. */
  lastly(statement: Statement): void {
    this.#last.push(statement)
  }

  /**
   * The statements that keep the entries, as the last thing before COMMIT. Work that leaves tens of thousands of them has all but the
   * last few written here, in parcels: one statement of that length costs the server hundreds of megabytes. Not sooner, since whoever
   * has written to the audit holds up its sealing.
   */
  async lastStatements(): Promise<Statement[]> {
    while (this.journalEntries.length + this.auditEntries.length > mostAtOnce)
      for (const statement of this.#take()) await this.client.query(statement)
    return [...this.#last, ...this.#take()]
  }

  #take(): Statement[] {
    const journal = this.journalEntries.splice(0, mostAtOnce)
    const audit = this.auditEntries.splice(0, mostAtOnce)
    const { actor, purpose, origin } = this
    return [
      ...(journal.length > 0 ? [journalStatement(journal, actor, purpose, origin)] : []),
      ...(audit.length > 0 ? [auditStatement(audit, actor, purpose, origin, this.keys)] : []),
    ]
  }
}
