import { open } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { compressor, type Written, writeStream } from './durable.ts'

/**
 * Copies the first `size` bytes of a segment of a running cluster's journal, compressed. The segment must be held by a slot,
 * or the server may give its file to a later one meanwhile.
 */
export const copySegment = async (cluster: string, name: string, size: number, target: string): Promise<Written> => {
  const handle = await open(path.join(cluster, 'pg_wal', name), 'r')
  try {
    const chunk = 1024 * 1024
    const bytes = async function* (): AsyncGenerator<Buffer> {
      for (let at = 0; at < size; ) {
        const wanted = Math.min(chunk, size - at)
        const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(wanted), 0, wanted, at)
        if (bytesRead === 0) throw new Error(`segment ${name} is shorter than ${size} bytes`)
        yield buffer.subarray(0, bytesRead)
        at += bytesRead
      }
    }
    return await writeStream(target, Readable.from(bytes(), { objectMode: false }), compressor())
  } finally {
    await handle.close()
  }
}
