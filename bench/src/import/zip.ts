import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'

type Entry = {
  readonly name: Buffer
  readonly crc: number
  readonly size: number
  readonly packed: number
  readonly at: number
}

/** Local header and central directory share this part: version 2.0, deflated, no date. */
const facts = (entry: Entry): Buffer => {
  const bytes = Buffer.alloc(26)
  bytes.writeUInt16LE(20, 0)
  bytes.writeUInt16LE(0x0800, 2)
  bytes.writeUInt16LE(8, 4)
  bytes.writeUInt16LE(0x21, 8)
  bytes.writeUInt32LE(entry.crc, 10)
  bytes.writeUInt32LE(entry.packed, 14)
  bytes.writeUInt32LE(entry.size, 18)
  bytes.writeUInt16LE(entry.name.length, 22)
  return bytes
}

const signature = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

const packed = async (parts: Iterable<string>): Promise<{ data: Buffer; crc: number; size: number }> => {
  const deflate = createDeflateRaw({ level: 6 })
  const pieces: Buffer[] = []
  deflate.on('data', (piece: Buffer) => pieces.push(piece))
  let crc = 0
  let size = 0
  for (const part of parts) {
    const bytes = Buffer.from(part)
    crc = crc32(bytes, crc)
    size += bytes.length
    if (!deflate.write(bytes)) await new Promise(resolve => deflate.once('drain', resolve))
  }
  deflate.end()
  await finished(deflate)
  return { data: Buffer.concat(pieces), crc, size }
}

/** Writes a zip as spreadsheet programs do. Each file comes in parts, so that a sheet of 300,000 rows need not be one text. */
export const writeZip = async (
  file: string,
  files: Readonly<Record<string, () => Iterable<string>>>,
): Promise<void> => {
  const out = createWriteStream(file)
  const entries: Entry[] = []
  let at = 0
  const put = (bytes: Buffer) => {
    at += bytes.length
    out.write(bytes)
  }
  for (const [name, parts] of Object.entries(files)) {
    const { data, crc, size } = await packed(parts())
    const entry = { name: Buffer.from(name), crc, size, packed: data.length, at }
    entries.push(entry)
    for (const bytes of [signature(0x04034b50), facts(entry), entry.name, data]) put(bytes)
  }
  const directory = at
  for (const entry of entries) {
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(entry.at, 10)
    for (const bytes of [signature(0x02014b50), Buffer.from([20, 0]), facts(entry), rest, entry.name]) put(bytes)
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(at - directory, 8)
  end.writeUInt32LE(directory, 12)
  put(signature(0x06054b50))
  put(end)
  out.end()
  await finished(out)
}
