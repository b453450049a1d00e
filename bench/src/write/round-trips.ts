import pg from 'pg'

/** What one piece of work sent to PostgreSQL, and how often it had to wait for an answer before it could go on. */
export type Trips = { readonly messages: number; readonly waits: number }

/** Watches every connection that is opened from here on. Statements that go out together are waited for once. */
export const watchTrips = (): ((work: () => Promise<unknown>) => Promise<Trips>) => {
  let counting = false
  let messages = 0
  let waits = 0
  let under = 0
  const query = pg.Client.prototype.query as (this: pg.Client, ...given: unknown[]) => unknown
  const counted = function (this: pg.Client, ...given: unknown[]): unknown {
    const answer = query.apply(this, given)
    if (!counting || !(answer instanceof Promise)) return answer
    messages++
    if (under++ === 0) waits++
    const answered = () => {
      under--
    }
    answer.then(answered, answered)
    return answer
  }
  pg.Client.prototype.query = counted as typeof pg.Client.prototype.query
  return async work => {
    messages = waits = under = 0
    counting = true
    await work()
    counting = false
    return { messages, waits }
  }
}
