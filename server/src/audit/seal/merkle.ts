import { hash } from 'node:crypto'

/** Children of a node. Wide, so that a batch costs little more than its leaves; a proof of one row stays under 2 KB. */
const width = 16
const digest = 32

/**
 * Hash of one row's canonical bytes. These begin with the count of columns, so with a zero byte; the bytes of an inner node
 * begin with a one: neither can pass for the other.
 */
export const leafOf = (row: Uint8Array): Buffer => hash('sha256', row, 'buffer')

/** Root of the tree over the leaves, in order: each node is SHA-256 of 0x01 and up to 16 children. Throws on none. */
export const merkleRoot = (leaves: readonly Uint8Array[]): Buffer => {
  if (leaves.length === 0) throw new RangeError('a tree has at least one leaf')
  let level = leaves
  do {
    const above: Buffer[] = []
    for (let from = 0; from < level.length; from += width) {
      const children = level.slice(from, from + width)
      const node = Buffer.allocUnsafe(1 + children.length * digest)
      node[0] = 1
      children.forEach((child, at) => {
        node.set(child, 1 + at * digest)
      })
      above.push(hash('sha256', node, 'buffer'))
    }
    level = above
  } while (level.length > 1)
  return level[0] as Buffer
}
