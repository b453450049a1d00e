import type pg from 'pg'

type Answers<W extends readonly (() => Promise<unknown>)[]> = { -readonly [K in keyof W]: Awaited<ReturnType<W[K]>> }

/**
 * Several pieces of work whose statements go out without waiting for each other's answers: one round trip for all. PostgreSQL
 * carries them out in the order in which they were sent. Throws the first that failed; the transaction is then over for the rest.
 * A COPY cannot be among them.
 */
export const together = async <const W extends readonly (() => Promise<unknown>)[]>(
  client: pg.ClientBase,
  ...works: W
): Promise<Answers<W>> => {
  // The driver looks at this each time a statement is handed to it; at rest between two statements it may be turned.
  const line = client as { pipeline?: boolean }
  const outer = line.pipeline
  line.pipeline = true
  const answers = await Promise.allSettled(works.map(work => work()))
  line.pipeline = outer ?? false
  const failed = answers.find(answer => answer.status === 'rejected')
  if (failed) throw failed.reason
  return answers.map(answer => (answer as PromiseFulfilledResult<unknown>).value) as Answers<W>
}
