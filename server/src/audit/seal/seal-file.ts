import { createReadStream, type Dirent } from 'node:fs'
import { mkdir, open, readdir, stat, truncate } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Keyring } from '../../platform/encryption/keyring.ts'
import { type RestoreFact, readRestoreLine, writeRestoreLine } from './restore-line.ts'
import { readLine, type Seal, writeLine } from './seal.ts'

const nameShape = /^seals-(\d{10})\.jsonl$/
const nameOf = (first: number): string => `seals-${String(first).padStart(10, '0')}.jsonl`

/** A file holds about so many bytes; the next seal begins another. A day of a nation is a handful of files. */
const mostBytes = 64 * 1024 * 1024

/** A line of the second place: its seal, or null where the line cannot be read. */
export type FoundLine = { readonly file: string; readonly line: number; readonly seal: Seal | null }

/** A line as it stands; `at` counts through all files. A restore is recognised by the keys alone. */
type RawLine = FoundLine & { readonly at: number; readonly restore: RestoreFact | null }

/**
 * The second place of the seals: files that only grow, in a folder outside the database, best on another disk. Named after the
 * first seal they hold. Where the database was put back to a backup and that was recorded, the chain goes on from the seal it was put
 * back to; the seals in between stay and are told apart.
 */
export class SealFile {
  readonly folder: string
  readonly #keys: Keyring | null
  /** @param keys without them the record of a restore is a line that cannot be read */
  constructor(folder: string, keys: Keyring | null = null) {
    this.folder = folder
    this.#keys = keys
  }

  async #names(): Promise<string[]> {
    const entries = await readdir(this.folder, { withFileTypes: true }).catch(
      (error: NodeJS.ErrnoException): Dirent[] => {
        if (error.code === 'ENOENT') return []
        throw error
      },
    )
    return entries.flatMap(entry => (entry.isFile() && nameShape.test(entry.name) ? [entry.name] : [])).sort()
  }

  /** The last seal of the chain that stands here; null when there is none. Reads the newest file alone, unless a restore ends it. */
  async head(): Promise<Seal | null> {
    for (const name of (await this.#names()).reverse()) {
      let last: Seal | null = null
      let put: RestoreFact | null = null
      for await (const { seal, restore } of this.#linesOf(name)) {
        if (seal) last = seal
        if (seal || restore) put = restore
      }
      if (put) return this.#sealOf(put.after)
      if (last) return last
    }
    return null
  }

  async #sealOf(n: number): Promise<Seal | null> {
    let found: Seal | null = null
    for await (const { seal } of this.lines()) if (seal?.n === n) found = seal
    return found
  }

  /** Every line in the order of the files, but for the records of restores and the seals that these say have lost their database. */
  async *lines(): AsyncGenerator<FoundLine> {
    const restores = await this.restores()
    for await (const line of this.#raw())
      if (!line.restore && !restores.some(({ at, fact }) => lost(line, at, fact))) yield line
  }

  /** The restores that were recorded, each with the seals that stood above it and lost their database, in order. */
  async restores(): Promise<
    { readonly at: number; readonly fact: RestoreFact; readonly orphans: number; readonly lastMac: string }[]
  > {
    const found: { at: number; fact: RestoreFact; orphans: number; lastMac: string }[] = []
    for await (const { at, restore } of this.#raw())
      if (restore) found.push({ at, fact: restore, orphans: 0, lastMac: '' })
    if (found.length === 0) return found
    for await (const line of this.#raw()) {
      const by = found.find(({ at, fact }) => lost(line, at, fact))
      if (!by || !line.seal) continue
      by.orphans++
      by.lastMac = line.seal.mac.toString('hex')
    }
    return found
  }

  async *#raw(): AsyncGenerator<RawLine> {
    let at = 0
    for (const name of await this.#names()) for await (const line of this.#linesOf(name)) yield { ...line, at: ++at }
  }

  async *#linesOf(name: string): AsyncGenerator<Omit<RawLine, 'at'>> {
    const input = createReadStream(path.join(this.folder, name))
    let line = 0
    try {
      for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
        const restore = this.#keys ? readRestoreLine(text, this.#keys) : null
        yield { file: name, line: ++line, seal: restore ? null : readLine(text), restore }
      }
    } finally {
      input.destroy()
    }
  }

  /** Adds the record of a restore and returns once it is on the disk. */
  async appendRestore(fact: RestoreFact): Promise<void> {
    if (!this.#keys) throw new Error('a restore is recorded with the keys')
    await this.#append(writeRestoreLine(fact, this.#keys), fact.after + 1)
  }

  /** Adds seals and returns once they are on the disk. A line that a power cut tore is taken off first: its seal comes again. */
  async append(seals: readonly Seal[]): Promise<void> {
    const first = seals[0]
    if (first) await this.#append(seals.map(writeLine).join(''), first.n)
  }

  async #append(text: string, first: number): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 })
    const newest = (await this.#names()).at(-1)
    const full = newest !== undefined && (await stat(path.join(this.folder, newest))).size >= mostBytes
    const name = newest === undefined || full ? nameOf(first) : newest
    const at = path.join(this.folder, name)
    await cutTornLine(at)
    const file = await open(at, 'a', 0o600)
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
  }
}

/** Whether a seal stands above a restore and comes after the seal to which the database was put back. */
const lost = ({ at, seal }: RawLine, restoredAt: number, { after }: RestoreFact): boolean =>
  seal !== null && at < restoredAt && seal.n > after

const cutTornLine = async (at: string): Promise<void> => {
  const file = await open(at, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!file) return
  try {
    const { size } = await file.stat()
    let end = size
    const block = Buffer.alloc(64 * 1024)
    while (end > 0) {
      const from = Math.max(0, end - block.length)
      const { bytesRead } = await file.read(block, 0, end - from, from)
      const newline = block.subarray(0, bytesRead).lastIndexOf(10)
      if (newline >= 0) {
        end = from + newline + 1
        break
      }
      end = from
    }
    if (end < size) await truncate(at, end)
  } finally {
    await file.close()
  }
}
