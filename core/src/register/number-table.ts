/**
 * Remembers under which row a number was first seen. A Map of 300,000 large numbers keeps each in an object of its own;
 * this keeps them in two flat arrays, 12 bytes a place, at most half of them taken.
 */
export const numberTable = (): ((key: number, row: number) => number | undefined) => {
  let size = 1024
  let taken = 0
  let keys = new Float64Array(size).fill(Number.NaN)
  let rows = new Int32Array(size)

  /** Where a key stands, or the free place where it belongs. */
  const place = (key: number): number => {
    let at = Math.imul(key ^ (key / 4294967296), 2654435761) >>> 0
    for (at &= size - 1; !Number.isNaN(keys[at] ?? Number.NaN) && keys[at] !== key; at = (at + 1) & (size - 1));
    return at
  }

  const grow = (): void => {
    const [oldKeys, oldRows] = [keys, rows]
    size *= 2
    keys = new Float64Array(size).fill(Number.NaN)
    rows = new Int32Array(size)
    oldKeys.forEach((key, i) => {
      if (Number.isNaN(key)) return
      const at = place(key)
      keys[at] = key
      rows[at] = oldRows[i] ?? 0
    })
  }

  return (key, row) => {
    const at = place(key)
    if (keys[at] === key) return rows[at]
    keys[at] = key
    rows[at] = row
    taken++
    if (taken * 2 > size) grow()
    return undefined
  }
}
