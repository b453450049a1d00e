import { buildServer } from '@mangnon/server/serve.ts'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { type BenchDatabase, benchKeys } from './bench-database.ts'

/** The server as it is served to people, asked without a network; the caller closes it. */
export const serveBench = async (bench: BenchDatabase): Promise<FastifyInstance> => {
  const app = await buildServer({
    db: bench.db,
    keys: benchKeys,
    mode: 'production',
    address: null,
    oidc: null,
    secondStep: 'optional',
    filesFolder: bench.folder,
    log: pino({ level: 'silent' }),
    now: () => new Date(),
  })
  await app.ready()
  return app
}
