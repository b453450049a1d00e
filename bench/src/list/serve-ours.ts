// The real server in a process of its own, as `npm start` runs it; tells its port to whoever forked it.
import { mkdtempSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Database } from '@mangnon/server/platform/db/database.ts'
import { openPool } from '@mangnon/server/platform/db/pool.ts'
import { buildServer } from '@mangnon/server/serve.ts'
import pino from 'pino'
import { benchKeys } from '../platform/bench-database.ts'

const [appUrl = '', filesFolder = mkdtempSync(path.join(tmpdir(), 'mangnon-bench-files-'))] = process.argv.slice(2)
process.on('disconnect', () => process.exit(0))

const app = await buildServer({
  db: new Database(openPool(appUrl, 16), benchKeys),
  keys: benchKeys,
  mode: 'production',
  address: null,
  oidc: null,
  secondStep: 'demanded',
  filesFolder,
  log: pino({ level: 'warn' }, pino.destination(2)),
  now: () => new Date(),
})
await app.listen({ port: 0, host: '127.0.0.1' })
process.send?.((app.server.address() as AddressInfo).port)
