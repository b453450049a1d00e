import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { compressor, type Written, writeStream } from './durable.ts'
import { readTar, tarEnd, tarHeader, tarPadding } from './tar.ts'

/** A file inside a backup: path below the data folder, bytes and SHA-256 (hex) of its content. */
export type Packed = { readonly path: string; readonly size: number; readonly sha256: string }

/** What is to be packed; `read` gives null for a file that is gone. */
export type Source = {
  readonly path: string
  readonly size: number
  readonly read: () => Promise<AsyncIterable<Buffer> | null>
}

/** Content of one pack before it is compressed: many small files in one, and no file too large for a disk's format. */
const packSize = 2 * 1024 ** 3

/** What is to be packed, in groups for a pack each. */
export const intoPacks = (sources: readonly Source[]): Source[][] => {
  const packs: Source[][] = []
  let room = 0
  for (const source of sources) {
    if (room < source.size || packs.length === 0) {
      packs.push([])
      room = packSize
    }
    packs.at(-1)?.push(source)
    room -= source.size
  }
  return packs
}

/** Writes a `.tar.zst` of these files and waits until it is on the disk. */
export const writePack = async (file: string, sources: readonly Source[]): Promise<Written & { packed: Packed[] }> => {
  const packed: Packed[] = []
  const bytes = async function* (): AsyncGenerator<Buffer> {
    for (const source of sources) {
      const content = await source.read()
      if (!content) continue
      const hash = createHash('sha256')
      yield tarHeader(source.path, source.size)
      for await (const chunk of content) {
        hash.update(chunk)
        yield chunk
      }
      yield tarPadding(source.size)
      packed.push({ path: source.path, size: source.size, sha256: hash.digest('hex') })
    }
    yield tarEnd
  }
  const written = await writeStream(file, Readable.from(bytes(), { objectMode: false }), compressor())
  return { ...written, packed }
}

/**
 * Unpacks into `target`. Only what the manifest names is written, so that a path cannot lead elsewhere.
 * @returns the paths that were there as the manifest says
 * @throws Error when a file is not what the manifest says
 */
export const readPack = async (
  file: string,
  target: string,
  wanted: ReadonlyMap<string, Packed>,
): Promise<string[]> => {
  const found: string[] = []
  const take = async (name: string, size: number, content: AsyncIterable<Buffer>): Promise<void> => {
    const expected = wanted.get(name)
    if (!expected || expected.size !== size) throw new Error(`${name} is not what the manifest says`)
    const sha256 = await writeUnsynced(path.join(target, name), content)
    if (sha256 !== expected.sha256) throw new Error(`${name} is not what the manifest says`)
    found.push(name)
  }
  await pipeline(createReadStream(file), createZstdDecompress(), chunks => readTar(chunks, take))
  return found
}

/** PostgreSQL itself waits for its whole folder to be on the disk before it recovers, so each file need not. */
const writeUnsynced = async (file: string, content: AsyncIterable<Buffer>): Promise<string> => {
  const hash = createHash('sha256')
  const handle = await open(file, 'wx', 0o600)
  try {
    for await (const chunk of content) {
      hash.update(chunk)
      await handle.writeFile(chunk)
    }
  } finally {
    await handle.close()
  }
  return hash.digest('hex')
}
