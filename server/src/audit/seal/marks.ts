/** How many bytes of a row's hash its mark holds: enough to find the row, the root proves it. */
const kept = 6

/** A row as a seal remembers it: its number and the first bytes of its hash, one sign a byte. */
export type Mark = { readonly seq: number; readonly start: string }

/** The numbers of consecutive rows differ by little: each is written as the distance from the one before, seven bits a byte. */
export const writeMarks = (after: number, rows: readonly { readonly seq: number; readonly hash: string }[]): Buffer => {
  const bytes: number[] = []
  let before = after
  for (const { seq, hash } of rows) {
    let distance = seq - before
    before = seq
    while (distance >= 128) {
      bytes.push((distance % 128) + 128)
      distance = Math.floor(distance / 128)
    }
    bytes.push(distance)
    for (let at = 0; at < kept; at++) bytes.push(hash.charCodeAt(at))
  }
  return Buffer.from(bytes)
}

/** The marks of a batch that begins after row `after`. */
export const readMarks = (after: number, bytes: Buffer): Mark[] => {
  const marks: Mark[] = []
  let seq = after
  let at = 0
  while (at < bytes.length) {
    let distance = 0
    let unit = 1
    for (;;) {
      const byte = bytes[at++] ?? 0
      distance += (byte % 128) * unit
      if (byte < 128) break
      unit *= 128
    }
    seq += distance
    marks.push({ seq, start: bytes.toString('latin1', at, at + kept) })
    at += kept
  }
  return marks
}

/** Whether a row's hash is the one that was marked. */
export const fits = (mark: Mark, hash: string): boolean => hash.startsWith(mark.start)
