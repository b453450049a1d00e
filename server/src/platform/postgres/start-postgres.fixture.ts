// A process of its own for the tests to kill: starts PostgreSQL on the folder given, prints its address, stops on SIGTERM.
import { startPostgres } from './start-postgres.ts'

const [dataDir = '', whenRunning = 'refuse'] = process.argv.slice(2)

function end(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}

const server = await startPostgres({
  dataDir,
  log: () => undefined,
  onLost: end,
  whenRunning: whenRunning === 'share' ? 'share' : 'refuse',
}).catch(end)
process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)))
process.stdout.write(`${JSON.stringify({ url: server.url, shared: server.shared })}\n`)
setInterval(() => undefined, 60_000)
