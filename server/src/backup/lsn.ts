/** A place in PostgreSQL's journal, as PostgreSQL writes it: '1/6B374D8'. */
export type Lsn = string

/** The place as a number of bytes, which can be compared. */
export const lsnValue = (lsn: Lsn): bigint => {
  const [high = '0', low = '0'] = lsn.split('/')
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`)
}

export const formatLsn = (value: bigint): Lsn => {
  const part = (half: bigint) => half.toString(16).toUpperCase()
  return `${part(value >> 32n)}/${part(value & 0xffff_ffffn)}`
}

const hex = (value: bigint, digits: number): string => value.toString(16).toUpperCase().padStart(digits, '0')

/** The journal is kept in segments of one size (16 MiB); which one holds a place, and where it begins. */
export type Segment = { readonly number: bigint; readonly name: string }

const segmentAt = (timeline: number, number: bigint, size: number): Segment => {
  const perFile = 0x1_0000_0000n / BigInt(size)
  return { number, name: `${hex(BigInt(timeline), 8)}${hex(number / perFile, 8)}${hex(number % perFile, 8)}` }
}

/**
 * The segments from the one that holds `from` to the one that holds `to`, in order.
 * @param size bytes of a segment
 */
export const segmentsBetween = (timeline: number, from: Lsn, to: Lsn, size: number): Segment[] => {
  const first = lsnValue(from) / BigInt(size)
  const last = lsnValue(to) / BigInt(size)
  return Array.from({ length: Math.max(0, Number(last - first) + 1) }, (_, index) =>
    segmentAt(timeline, first + BigInt(index), size),
  )
}

/** The place where the segment that holds `lsn` begins. */
export const segmentStart = (lsn: Lsn, size: number): Lsn => formatLsn((lsnValue(lsn) / BigInt(size)) * BigInt(size))

/** How many bytes of its segment lie before `lsn`. */
export const offsetInSegment = (lsn: Lsn, size: number): number => Number(lsnValue(lsn) % BigInt(size))
