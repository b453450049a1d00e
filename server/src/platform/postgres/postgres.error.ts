/** What kept the database from serving, as one sentence for the person at the machine: Vietnamese, then English. */
export class PostgresError extends Error {
  override readonly name = 'PostgresError'
  constructor(vi: string, en: string) {
    super(`${vi}\n${en}`)
  }
}
