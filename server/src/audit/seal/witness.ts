import type pg from 'pg'
import type { Keyring } from '../../platform/encryption/keyring.ts'
import { beforeFirst, isGenuine, type Seal } from './seal.ts'
import type { SealFile } from './seal-file.ts'
import { sealsAfter } from './seal-table.ts'

const page = 500

/** The database and the second place no longer tell the same story. The number is that of the seal where they part. */
export class SealsDiffer extends Error {
  override readonly name = 'SealsDiffer'
  readonly n: number
  constructor(n: number) {
    super(`seal ${n} of the database does not continue the second place`)
    this.n = n
  }
}

/**
 * Carries the database's seals into this server's second place, those that other servers made too, and believes none of them:
 * each must be made with the key and follow the one before. Throws SealsDiffer at the first that does not; nothing of it is written.
 */
export class Witness {
  readonly #file: SealFile
  readonly #keys: Keyring
  #head: Seal | null | undefined

  constructor(file: SealFile, keys: Keyring) {
    this.#file = file
    this.#keys = keys
  }

  /** Reads the second place anew at the next turn. */
  forget(): void {
    this.#head = undefined
  }

  /** Brings the second place up to date. @returns how many seals were added */
  async follow(client: pg.ClientBase): Promise<number> {
    this.#head ??= await this.#file.head()
    await this.#checkHead(client)
    let added = 0
    for (;;) {
      const seals = await sealsAfter(client, this.#head?.n ?? 0, page)
      for (const seal of seals) this.#check(seal, seals)
      await this.#file.append(seals)
      added += seals.length
      this.#head = seals.at(-1) ?? this.#head
      if (seals.length < page) return added
    }
  }

  /** The database must still hold the seal that was written down last: a tail that was cut shows here within a second. */
  async #checkHead(client: pg.ClientBase): Promise<void> {
    const head = this.#head
    if (!head) return
    const { rowCount } = await client.query('select from audit_seal where n = $1 and mac = $2', [head.n, head.mac])
    if (rowCount !== 1) throw new SealsDiffer(head.n)
  }

  #check(seal: Seal, page: readonly Seal[]): void {
    const before = page[page.indexOf(seal) - 1] ?? this.#head ?? null
    const follows =
      seal.n === (before?.n ?? 0) + 1 &&
      seal.after === (before?.upto ?? 0) &&
      seal.prev.equals(before?.mac ?? beforeFirst) &&
      isGenuine(seal, this.#keys)
    if (!follows) throw new SealsDiffer(seal.n)
  }
}
