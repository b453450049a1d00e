import pg from 'pg'
import { nameOfOnePlan } from './statement.ts'

// Days stay text ('YYYY-MM-DD'): a day has no zone, and a Date would give it one. Counts fit a number.
const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.DATE, text => text)
types.setTypeParser(pg.types.builtins.INT8, Number)

/**
 * The connections through which the application works, as the role that owns nothing.
 * @param password asked at each new connection where it may change (a key was retired); otherwise the one in the address
 */
export const openPool = (connectionString: string, size: number, password?: () => string): pg.Pool => {
  class Client extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      super(config)
      if (password) Object.assign(this, { password })
      // Every command gains by it and none has to know: what has one plan is planned once a connection.
      const query = this.query.bind(this) as (config: unknown, values?: unknown, answer?: unknown) => unknown
      this.query = ((config: unknown, values?: unknown, answer?: unknown) => {
        const name = typeof config === 'string' && Array.isArray(values) ? nameOfOnePlan(config) : undefined
        return name === undefined
          ? query(config, values, answer)
          : query({ name, text: config, values }, undefined, answer)
      }) as typeof this.query
    }
  }
  const pool = new pg.Pool({
    connectionString,
    Client,
    max: size,
    types,
    application_name: 'mangnon',
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 10_000,
    options: '-c timezone=Asia/Ho_Chi_Minh -c idle_in_transaction_session_timeout=120s',
  })
  // A connection that dies while idle is replaced by the next one asked for; without a listener it would end the process.
  pool.on('error', () => undefined)
  // One that dies at work fails the statement that waits for it, and says so a second time as an event.
  pool.on('connect', client => client.on('error', () => undefined))
  return pool
}
