import { createServer, type Server } from 'node:http'
import { checkExternalPostgres } from './platform/postgres/external.ts'
import { PostgresError } from './platform/postgres/postgres.error.ts'
import { type RunningPostgres, startPostgres } from './platform/postgres/start-postgres.ts'
import { readSettings, type Settings, SettingsError } from './platform/settings.ts'

/** Everything that must end before the process may. Stopped in the order given. */
const running: { stop(): Promise<void> }[] = []
let stopping = false

await start()

async function start(): Promise<void> {
  listenForTheEnd()
  try {
    const settings = readSettings(process.env)
    const database = await openDatabase(settings)
    running.unshift(database)
    if (stopping) return
    running.unshift(await serve(settings))
  } catch (error) {
    await failToStart(error)
  }
}

async function openDatabase(settings: Settings): Promise<Pick<RunningPostgres, 'url' | 'stop'>> {
  if (settings.databaseUrl !== null) {
    await checkExternalPostgres(settings.databaseUrl)
    return { url: settings.databaseUrl, stop: async () => undefined }
  }
  return startPostgres({ dataDir: settings.dataDir, log: () => undefined, onLost: error => void failToStart(error) })
}

function serve(settings: Settings): Promise<{ stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    response.statusCode = request.url === '/healthz' ? 200 : 404
    response.end()
  })
  return new Promise((resolve, reject) => {
    server.once('error', error => reject(portError(settings, error)))
    server.listen(settings.port, settings.host, () => {
      say(`Măng Non: http://${settings.host}:${settings.port}`)
      resolve({ stop: () => closeServer(server) })
    })
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 1_000).unref()
  })
}

/** Ctrl-C, a stop from the service manager, and the end of the script that started us: all of it means a clean stop. */
function listenForTheEnd(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
  process.on('disconnect', () => void stop(0))
}

/** Stops everything, once. A last limit ends the process even if something does not want to. */
async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  setTimeout(() => process.exit(code), 9_500).unref()
  for (const part of running) await part.stop()
  process.exit(code)
}

async function failToStart(error: unknown): Promise<void> {
  process.stderr.write(`${sentenceOf(error)}\n`)
  await stop(1)
}

function sentenceOf(error: unknown): string {
  if (error instanceof PostgresError || error instanceof SettingsError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

function portError(settings: Settings, error: NodeJS.ErrnoException): Error {
  const place = `${settings.host}:${settings.port}`
  if (error.code === 'EADDRINUSE') {
    return new SettingsError([
      `Cổng ${place} đang được một chương trình khác dùng; hãy dừng chương trình ấy hoặc chọn cổng khác bằng PORT. / The port ${place} is taken by another program; stop it or choose another with PORT.`,
    ])
  }
  return new SettingsError([
    `Không mở được cổng ${place} (${error.code}); hãy xem lại PORT và HOST. / The port ${place} cannot be opened (${error.code}); check PORT and HOST.`,
  ])
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
