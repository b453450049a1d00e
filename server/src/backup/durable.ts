import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'

/** A file as it was written: bytes on the disk and their SHA-256 in hex. */
export type Written = { readonly size: number; readonly sha256: string }

/** Level 3 halves a database at the speed of a disk; the checksum tells a damaged file even without our list. */
export const compressor = (): Transform =>
  createZstdCompress({
    params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 },
  })

/** Waits until a file or folder is on the disk, so that it outlives a power cut. */
export const sync = async (name: string): Promise<void> => {
  const handle = await open(name, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Writes a new file (mode 600) from a stream, through `way` if given, and waits until it is on the disk. */
export const writeStream = async (
  file: string,
  content: AsyncIterable<Buffer> | Readable,
  way?: Transform,
): Promise<Written> => {
  const hash = createHash('sha256')
  let size = 0
  const count = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk)
      size += chunk.length
      yield chunk
    }
  }
  const target = createWriteStream(file, { mode: 0o600, flags: 'wx' })
  if (way) await pipeline(content, way, count, target)
  else await pipeline(content, count, target)
  await sync(file)
  return { size, sha256: hash.digest('hex') }
}

/** Puts a whole small file in its place in one step. */
export const replaceFile = async (file: string, content: string | Buffer): Promise<void> => {
  const coming = `${file}.${process.pid}.coming`
  try {
    await writeFile(coming, content, { mode: 0o600 })
    await sync(coming)
    await rename(coming, file)
    await sync(path.dirname(file))
  } finally {
    await rm(coming, { force: true })
  }
}

/** SHA-256 (hex) and size of a file. */
export const hashFile = async (file: string): Promise<Written> => {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
    hash.update(chunk)
    size += chunk.length
  }
  return { size, sha256: hash.digest('hex') }
}
