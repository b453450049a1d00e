import type { Actor, Role } from '@mangnon/core/account/role.ts'
import type { Logger } from 'pino'
import type { Database } from '../platform/db/database.ts'
import { checkBatch } from './check-batch.ts'
import { confirmBatch } from './confirm-batch.ts'

type Unfinished = {
  batch_id: string
  state: 'reading' | 'writing'
  account_id: string
  grant_id: string
  role: Role
  area_path: string
  full_name: string
}

/**
 * Lists are read and written one at a time in the process that took them (ADR 4), in the name of the person who asked. What a
 * killed process left is taken up at the next start: a reading from the stored file, a writing from its rolled-back transaction.
 */
export class WorkQueue {
  readonly #work: { db: Database; filesFolder: string; signal: AbortSignal; now: () => Date }
  readonly #log: Logger
  readonly #stop = new AbortController()
  #last: Promise<void> = Promise.resolve()

  constructor(context: {
    readonly db: Database
    readonly filesFolder: string
    readonly log: Logger
    readonly now: () => Date
  }) {
    this.#work = { db: context.db, filesFolder: context.filesFolder, now: context.now, signal: this.#stop.signal }
    this.#log = context.log
  }

  /** Reads the batch when its turn comes; the caller does not wait. */
  read(actor: Actor, batchId: string): void {
    this.#add('reading', batchId, () => checkBatch(this.#work, actor, batchId))
  }

  /** Writes the batch when its turn comes. */
  write(actor: Actor, batchId: string): void {
    this.#add('writing', batchId, () => confirmBatch(this.#work, actor, batchId))
  }

  /** Takes up what an earlier process left behind. */
  async resume(): Promise<void> {
    for (const left of await this.#work.db.call<Unfinished>('select * from import_unfinished()')) {
      const actor: Actor = {
        accountId: left.account_id,
        grantId: left.grant_id,
        role: left.role,
        areaPath: left.area_path,
        fullName: left.full_name,
      }
      if (left.state === 'reading') this.read(actor, left.batch_id)
      else this.write(actor, left.batch_id)
    }
  }

  /** Waits until nothing is left to do. */
  idle(): Promise<void> {
    return this.#last
  }

  /** The process ends: the present work stops, its transaction rolls back, and the next start takes it up. */
  async close(): Promise<void> {
    this.#stop.abort()
    await this.#last
  }

  #add(kind: string, batchId: string, work: () => Promise<unknown>): void {
    this.#last = this.#last.then(async () => {
      if (this.#stop.signal.aborted) return
      // A failed work has told the person through its batch; here it is told to whoever keeps the machine, without content.
      await work().catch((error: { code?: string; name?: string; stack?: string }) => {
        const at = error.stack?.split('\n').slice(1, 5)
        this.#log.error({ kind, batchId, code: error.code, name: error.name, at }, 'a list was not brought in')
      })
    })
  }
}
