import { expect, test } from 'vitest'
import { takePaper } from './take-paper.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const streamOf = (...chunks: Uint8Array[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: controller => {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })
const last = (length: number) => `{"stage":"done","bytes":${length},"pages":2,"fileName":"so.pdf"}\n`

test('stages are told as they come, and the file is what follows the last line, line breaks in it and all', async () => {
  const whole = bytes(`{"stage":"waiting"}\n{"stage":"laying_out"}\n${last(9)}%PDF\n1\n\n2`)
  const cuts = [whole.subarray(0, 7), whole.subarray(7, 60), whole.subarray(60)]
  const stages: string[] = []
  const file = await takePaper(streamOf(...cuts), stage => stages.push(stage))
  expect(stages).toEqual(['waiting', 'laying_out', 'done'])
  expect(file?.name).toBe('so.pdf')
  expect(await file?.text()).toBe('%PDF\n1\n\n2')
})

test.each([
  ['the line broke in the file', `${last(9)}%PDF`],
  ['the line broke before', '{"stage":"laying_out"}\n'],
  ['the server could not make it', '{"stage":"laying_out"}\n{"stage":"failed"}\n'],
])('no half paper: %s', async (_name, text) => {
  expect(await takePaper(streamOf(bytes(text)), () => undefined)).toBeNull()
})
