/**
 * The tar format as far as a backup needs it: plain files with paths of at most 100 letters, below 8 GiB. Whoever has lost
 * everything but the backup can unpack it with the machine's own tar and zstd.
 */
const block = 512

const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`

/** The header that goes before a file's bytes. */
export const tarHeader = (path: string, size: number): Buffer => {
  if (Buffer.byteLength(path) > 100) throw new Error(`path too long for a backup: ${path}`)
  const header = Buffer.alloc(block)
  header.write(path, 0)
  header.write(octal(0o600, 7), 100)
  header.write(octal(0, 7), 108)
  header.write(octal(0, 7), 116)
  header.write(octal(size, 11), 124)
  header.write(octal(0, 11), 136)
  header.write('        0', 148)
  header.write('ustar\x0000', 257)
  let sum = 0
  for (const byte of header) sum += byte
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

/** Zeros that fill a file of this size up to a whole block. */
export const tarPadding = (size: number): Buffer => Buffer.alloc((block - (size % block)) % block)

/** What stands at the end of a tar file. */
export const tarEnd = Buffer.alloc(2 * block)

const textOf = (header: Buffer, from: number, length: number): string => {
  const field = header.subarray(from, from + length)
  const end = field.indexOf(0)
  return field.subarray(0, end < 0 ? length : end).toString()
}

/** Reads the bytes of a tar file in order. */
class Bytes {
  readonly #chunks: AsyncIterator<Buffer>
  #left: Buffer = Buffer.alloc(0)
  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }
  /** At most `most` bytes, at least one; null at the end. */
  async some(most: number): Promise<Buffer | null> {
    while (this.#left.length === 0) {
      const next = await this.#chunks.next()
      if (next.done) return null
      this.#left = next.value
    }
    const taken = this.#left.subarray(0, most)
    this.#left = this.#left.subarray(taken.length)
    return taken
  }
  async exactly(size: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for (let missing = size; missing > 0; ) {
      const part = await this.some(missing)
      if (!part) throw new Error('the archive ends too early')
      parts.push(part)
      missing -= part.length
    }
    return Buffer.concat(parts)
  }
}

/**
 * Goes through a tar file: `take` gets each path with its bytes and must read them all.
 * @throws Error when the archive ends too early or is none
 */
export const readTar = async (
  chunks: AsyncIterable<Buffer>,
  take: (path: string, size: number, content: AsyncIterable<Buffer>) => Promise<void>,
): Promise<void> => {
  const bytes = new Bytes(chunks)
  for (;;) {
    const header = await bytes.exactly(block)
    if (header.every(byte => byte === 0)) break
    if (textOf(header, 257, 5) !== 'ustar') throw new Error('not an archive')
    const size = Number.parseInt(textOf(header, 124, 12), 8)
    await take(textOf(header, 0, 100), size, contentOf(bytes, size))
    await bytes.exactly(tarPadding(size).length)
  }
  // Read to the end, so that the checksum of what it was compressed in is looked at.
  while (await bytes.some(block));
}

async function* contentOf(bytes: Bytes, size: number): AsyncGenerator<Buffer> {
  for (let missing = size; missing > 0; ) {
    const part = await bytes.some(missing)
    if (!part) throw new Error('the archive ends too early')
    missing -= part.length
    yield part
  }
}
