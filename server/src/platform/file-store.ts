import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export type StoredFile = { readonly hash: string; readonly size: number; readonly path: string }

const hashShape = /^[0-9a-f]{64}$/

/** Where the file with this content lies; the hash is of the closed shape that `storeFile` gives. */
export const storedPath = (folder: string, hash: string): string => {
  if (!hashShape.test(hash)) throw new Error('not a content hash')
  return path.join(folder, hash.slice(0, 2), hash)
}

const syncFile = async (name: string): Promise<void> => {
  const file = await open(name, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * Keeps a file under the SHA-256 of its content, so that the same list sent twice is kept once. It gets its name only when it is
 * whole and on the disk. `accept` looks at the file first and throws to refuse it; then nothing is kept.
 */
export const storeFile = async (
  folder: string,
  content: Readable,
  accept: (path: string) => Promise<void> = async () => undefined,
): Promise<StoredFile> => {
  const coming = path.join(folder, `coming-${randomBytes(12).toString('hex')}`)
  const hash = createHash('sha256')
  let size = 0
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await pipeline(
      content,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk)
          size += chunk.length
          yield chunk
        }
      },
      createWriteStream(coming, { mode: 0o600 }),
    )
    await accept(coming)
    await syncFile(coming)
    const digest = hash.digest('hex')
    const kept = storedPath(folder, digest)
    await mkdir(path.dirname(kept), { recursive: true, mode: 0o700 })
    await rename(coming, kept)
    await syncFile(path.dirname(kept))
    return { hash: digest, size, path: kept }
  } finally {
    await rm(coming, { force: true })
  }
}
