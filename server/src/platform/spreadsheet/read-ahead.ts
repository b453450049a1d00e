/**
 * Takes from a source as fast as it gives, and hands on in blocks whatever has come meanwhile. The spreadsheet parser cannot be
 * made to wait: it queues what nobody takes, in a queue whose every step costs its length.
 */
export const readAhead = async function* <T>(source: AsyncIterable<T>): AsyncGenerator<T[]> {
  let waiting: T[] = []
  let wake = () => {}
  let end: { error?: unknown } | undefined
  let left = false
  const pump = async (): Promise<void> => {
    try {
      for await (const item of source) {
        if (left) return
        waiting.push(item)
        wake()
      }
      end = {}
    } catch (error) {
      end = { error }
    }
    wake()
  }
  void pump()
  try {
    for (;;) {
      if (waiting.length > 0) {
        const block = waiting
        waiting = []
        yield block
      } else if (end && 'error' in end) throw end.error
      else if (end) return
      else
        await new Promise<void>(resolve => {
          wake = resolve
        })
    }
  } finally {
    left = true
  }
}
