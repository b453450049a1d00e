import { hash } from 'node:crypto'

/** Rows of a leaf and children of a node: wide, so that a row costs a sixteenth of a call of the hash function. */
const width = 16

/** SHA-256 as 32 signs, one for each byte: Node hands out a text several times as fast as a buffer. */
const sha256 = (bytes: string | Uint8Array): string => hash('sha256', bytes, 'binary')

/** SHA-256 of one row's canonical bytes: its marks are cut from this. */
export const hashOfRow = (row: Uint8Array): string => sha256(row)

/**
 * The tree over the rows of a batch, in order. A leaf is SHA-256 of the canonical bytes of sixteen rows, one after the other; they tell
 * their own lengths, so no other rows share them. A node is SHA-256 of "node" and up to sixteen children in hexadecimal. A leaf's bytes
 * begin with the count of columns, so with a zero byte: neither can pass for the other.
 */
export class MerkleTree {
  #leaves: string[] = []
  #group = Buffer.allocUnsafe(16 * 1024)
  #used = 0
  /** How many rows were added. */
  rows = 0

  /** Takes a copy of the row's bytes. */
  add(row: Buffer): void {
    const end = this.#used + row.length
    if (end > this.#group.length) {
      const larger = Buffer.allocUnsafe(2 * end)
      this.#group.copy(larger, 0, 0, this.#used)
      this.#group = larger
    }
    row.copy(this.#group, this.#used)
    this.#used = end
    if (++this.rows % width === 0) this.#closeGroup()
  }

  /** The root, 32 bytes; the tree is empty afterwards. Throws on no rows. */
  takeRoot(): Buffer {
    if (this.#used > 0) this.#closeGroup()
    if (this.rows === 0) throw new RangeError('a tree has at least one row')
    let level = this.#leaves
    do {
      const above: string[] = []
      for (let from = 0; from < level.length; from += width) {
        const children = level.slice(from, from + width).join('')
        above.push(sha256(`node${Buffer.from(children, 'latin1').toString('hex')}`))
      }
      level = above
    } while (level.length > 1)
    this.#leaves = []
    this.rows = 0
    return Buffer.from(level[0] ?? '', 'latin1')
  }

  #closeGroup(): void {
    this.#leaves.push(sha256(this.#group.subarray(0, this.#used)))
    this.#used = 0
  }
}
