/** How far a paper is on its way (server/src/print/send-paper.ts). */
export type PaperStage = 'reading' | 'waiting' | 'laying_out' | 'drawing' | 'done'

interface LastLine {
  readonly stage: string
  readonly bytes?: number
  readonly fileName?: string
}

const newline = 10

const joined = (one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> => {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}

/**
 * Takes a paper from the server: lines of JSON that say how far it is, then the PDF. A line that broke, or a paper that could not be
 * made, gives null.
 */
export const takePaper = async (
  stream: ReadableStream<Uint8Array>,
  tell: (stage: PaperStage) => void,
): Promise<File | null> => {
  const reader = stream.getReader()
  let held: Uint8Array<ArrayBuffer> = new Uint8Array()
  let told: LastLine | undefined
  for (;;) {
    const { done, value } = await reader.read()
    if (value) held = joined(held, value)
    while (told?.stage !== 'done') {
      const end = held.indexOf(newline)
      if (end < 0) break
      told = JSON.parse(new TextDecoder().decode(held.subarray(0, end))) as LastLine
      held = held.slice(end + 1)
      if (told.stage === 'failed') return null
      tell(told.stage as PaperStage)
    }
    if (done) break
  }
  if (told?.stage !== 'done' || held.length !== told.bytes) return null
  return new File([held], told.fileName ?? 'mang-non.pdf', { type: 'application/pdf' })
}
