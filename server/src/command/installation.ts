import pg from 'pg'
import type { Logger } from 'pino'
import type { Context } from '../platform/http/app.ts'
import { checkExternalPostgres } from '../platform/postgres/external.ts'
import { startPostgres } from '../platform/postgres/start-postgres.ts'
import { readSettings, type Settings } from '../platform/settings.ts'
import { openContext, openLog } from '../serve.ts'

export type Installation = { readonly settings: Settings; readonly ownerUrl: string; readonly log: Logger }

/** The database of this installation: the one that another Măng Non has open, or one's own for as long as the command runs. */
export const withDatabase = async <T>(work: (installation: Installation) => Promise<T>): Promise<T> => {
  const settings = readSettings(process.env)
  const log = openLog(settings)
  if (settings.databaseUrl !== null) await checkExternalPostgres(settings.databaseUrl)
  const database =
    settings.databaseUrl === null
      ? await startPostgres({
          dataDir: settings.dataDir,
          log: line => log.debug({ part: 'postgres' }, line),
          whenRunning: 'share',
        })
      : { url: settings.databaseUrl, stop: async () => undefined }
  try {
    return await work({ settings, ownerUrl: database.url, log })
  } finally {
    await database.stop()
  }
}

/** A connection of the database's owner, for as long as the work takes. */
export const withOwner = async <T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'mangnon command' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The same, brought to this release and opened as the application opens it. */
export const withContext = <T>(work: (context: Context, ownerUrl: string) => Promise<T>): Promise<T> =>
  withDatabase(async ({ settings, ownerUrl, log }) => {
    const context = await openContext(settings, ownerUrl, log)
    try {
      return await work(context, ownerUrl)
    } finally {
      await context.db.close()
    }
  })
