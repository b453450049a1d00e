import { createReadStream, type Dirent } from 'node:fs'
import { mkdir, open, readdir, stat, truncate } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { readLine, type Seal, writeLine } from './seal.ts'

const nameShape = /^seals-(\d{10})\.jsonl$/
const nameOf = (first: number): string => `seals-${String(first).padStart(10, '0')}.jsonl`

/** A file holds about so many bytes; the next seal begins another. A day of a nation is a handful of files. */
const mostBytes = 64 * 1024 * 1024

/** A line of the second place: its seal, or null where the line cannot be read. */
export type FoundLine = { readonly file: string; readonly line: number; readonly seal: Seal | null }

/**
 * The second place of the seals: files that only grow, in a folder outside the database, best on another disk. Named after the
 * first seal they hold.
 */
export class SealFile {
  readonly folder: string
  constructor(folder: string) {
    this.folder = folder
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

  /** The last seal that stands here; null when there is none. Reads the newest file alone. */
  async head(): Promise<Seal | null> {
    for (const name of (await this.#names()).reverse()) {
      let last: Seal | null = null
      for await (const { seal } of this.#linesOf(name)) if (seal) last = seal
      if (last) return last
    }
    return null
  }

  /** Every line in the order of the files. */
  async *lines(): AsyncGenerator<FoundLine> {
    for (const name of await this.#names()) yield* this.#linesOf(name)
  }

  async *#linesOf(name: string): AsyncGenerator<FoundLine> {
    const input = createReadStream(path.join(this.folder, name))
    let line = 0
    try {
      for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
        yield { file: name, line: ++line, seal: readLine(text) }
    } finally {
      input.destroy()
    }
  }

  /** Adds seals and returns once they are on the disk. A line that a power cut tore is taken off first: its seal comes again. */
  async append(seals: readonly Seal[]): Promise<void> {
    const first = seals[0]
    if (!first) return
    await mkdir(this.folder, { recursive: true, mode: 0o700 })
    const newest = (await this.#names()).at(-1)
    const full = newest !== undefined && (await stat(path.join(this.folder, newest))).size >= mostBytes
    const name = newest === undefined || full ? nameOf(first.n) : newest
    const at = path.join(this.folder, name)
    await cutTornLine(at)
    const file = await open(at, 'a', 0o600)
    try {
      await file.writeFile(seals.map(writeLine).join(''))
      await file.sync()
    } finally {
      await file.close()
    }
  }
}

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
