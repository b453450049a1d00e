import type pg from 'pg'

/** What pg asks of a query that it hands its messages to. */
type Messages = pg.Submittable & {
  handleCopyData(message: { readonly chunk: Buffer }): void
  handleCommandComplete(): void
  handleReadyForQuery(): void
  handleError(error: Error): void
}

/** COPY's greeting before the first row: signature (11 bytes), flags (4), length of an extension (4). */
const greeting = 19
/** The end mark: a count of columns of −1, and nothing else. */
const endMark = 2

/**
 * Runs COPY … TO STDOUT (FORMAT BINARY) and hands on each row's canonical bytes, in order. The protocol sends one message a row, so the
 * rows need not be cut out of a stream, which would cost more than hashing them. The bytes are those of the message: whoever keeps them
 * copies them.
 */
export const eachRow = (client: pg.ClientBase, copySql: string, take: (row: Buffer) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    let before = greeting
    let broken = false
    const messages: Messages = {
      submit: connection => connection.query(copySql),
      handleCopyData: ({ chunk }) => {
        const row = before === 0 ? chunk : chunk.subarray(before)
        before = 0
        if (broken || row.length <= endMark) return
        try {
          take(row)
        } catch (error) {
          // pg has no place for an error of its caller: the rest of the rows is let pass.
          broken = true
          reject(error)
        }
      },
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => resolve(),
      handleError: reject,
    }
    client.query(messages)
  })
