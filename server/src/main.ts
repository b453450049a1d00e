import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { Logger } from 'pino'
import { makeFirstAdministratorLink } from './account/first-administrator.ts'
import { keepSealing } from './audit/seal/keep-sealing.ts'
import { forgetJournal, keepBackingUp } from './backup/keep-backing-up.ts'
import { describeDemo, setUpDemo } from './demo/set-up.ts'
import { keepSweeping } from './duplicate/keep-sweeping.ts'
import { keepAlarming } from './notify/keep-alarming.ts'
import { smtpSender } from './notify/smtp.sender.ts'
import { webhookSender } from './notify/webhook.sender.ts'
import { keepExpiring } from './platform/db/expire.ts'
import { MigrationError } from './platform/db/migrate.ts'
import { WrongKeysError } from './platform/encryption/key-register.ts'
import type { Context } from './platform/http/app.ts'
import { checkExternalPostgres } from './platform/postgres/external.ts'
import { PostgresError } from './platform/postgres/postgres.error.ts'
import { type RunningPostgres, startPostgres } from './platform/postgres/start-postgres.ts'
import { readSettings, type Settings, SettingsError } from './platform/settings.ts'
import { keepCountingQuality } from './quality/keep-counting.ts'
import { buildServer, openContext, openLog } from './serve.ts'
import { keepFolding } from './statistics/keep-folding.ts'

/** Everything that must end before the process may. Stopped in the order given. */
const running: { stop(): Promise<void> }[] = []
let stopping = false

await start()

async function start(): Promise<void> {
  listenForTheEnd()
  try {
    const settings = readSettings(process.env)
    const log = openLog(settings)
    const database = await openDatabase(settings, log)
    running.unshift(database)
    if (stopping) return
    running.unshift(await serve(settings, database.url, log))
    if (settings.databaseUrl === null) running.unshift(await backUp(settings, database.url, log))
  } catch (error) {
    await failToStart(error)
  }
}

async function openDatabase(settings: Settings, log: Logger): Promise<Pick<RunningPostgres, 'url' | 'stop'>> {
  if (settings.databaseUrl !== null) {
    await checkExternalPostgres(settings.databaseUrl)
    return { url: settings.databaseUrl, stop: async () => undefined }
  }
  return startPostgres({
    dataDir: settings.dataDir,
    log: line => log.debug({ part: 'postgres' }, line),
    onLost: error => void failToStart(error),
  })
}

/** Database, reference data, sample data or first link, then the pages. Says what the person at the keyboard needs, no more. */
async function serve(settings: Settings, ownerUrl: string, log: Logger): Promise<{ stop(): Promise<void> }> {
  const context = await openContext(settings, ownerUrl, log)
  const app = await buildServer(context)
  const sealing = keepSealing({ ownerUrl, keys: context.keys, folder: settings.sealsFolder, log: context.log })
  const expiring = keepExpiring(context.db, error => context.log.error({ error }, 'expiring failed'))
  const sweeping = keepSweeping(
    ownerUrl,
    swept => context.log.info({ part: 'duplicate', ...swept }, 'looked for duplicates'),
    error => context.log.error({ part: 'duplicate', error: String(error) }, 'looking for duplicates failed'),
  )
  let counting: { stop(): Promise<void> } | null = null
  let folding: { stop(): Promise<void> } | null = null
  const smtp = settings.smtp && smtpSender(settings.smtp)
  const alarming = keepAlarming(
    context.db,
    { ...(smtp && { email: smtp.send }), ...(settings.sms && { sms: webhookSender(settings.sms) }) },
    context.log,
  )
  const part = {
    stop: async () => {
      expiring.stop()
      await alarming.stop()
      smtp?.close()
      await sweeping.stop()
      await counting?.stop()
      await folding?.stop()
      await app.close()
      // After the last request, so that nothing is left unsealed.
      await sealing.stop()
      await context.db.close()
    },
  }
  if (settings.mode === 'demo' && (await setUpDemo(context.db, ownerUrl)))
    say('Đã lập xã mẫu với dữ liệu sinh ngẫu nhiên. / The sample commune was set up.')
  counting = keepCountingQuality(ownerUrl, error => context.log.error({ error }, 'counting the quality of data failed'))
  folding = keepFolding(ownerUrl, {
    onDifference: places =>
      context.log.error(
        { part: 'figures', places },
        'figures were not what the records say: put right, to be looked into',
      ),
    onError: error => context.log.error({ part: 'figures', error: String(error) }, 'keeping the figures failed'),
  })
  await app.listen({ port: settings.port, host: settings.host }).catch(async (error: NodeJS.ErrnoException) => {
    await part.stop()
    throw portError(settings, error)
  })
  const port = (app.server.address() as AddressInfo).port
  const address = `http://${settings.host === '0.0.0.0' ? '127.0.0.1' : settings.host}:${port}`
  say(`\nMăng Non: ${address}`)
  if (settings.mode === 'demo') for (const line of describeDemo()) say(line)
  else await sayFirstLink(context, ownerUrl, address)
  return part
}

/** Backups by setting; without one the database must not go on keeping its journal for them. */
async function backUp(settings: Settings, url: string, log: Logger): Promise<{ stop(): Promise<void> }> {
  if (settings.backup === null) {
    await forgetJournal(url)
    return { stop: async () => undefined }
  }
  const { dataDir, keys, keyFile } = settings
  return keepBackingUp({
    url,
    dataDir,
    to: settings.backup.to,
    every: settings.backup.every * 3_600_000,
    keep: settings.backup.keep,
    keyIds: () => keys.ids(),
    keysInData: keyFile !== null && path.dirname(keyFile) === dataDir,
    onBackup: ({ name }) => log.info({ part: 'backup', name }, 'backed up'),
    onJournal: ({ at }) => log.debug({ part: 'backup', at }, 'journal kept'),
    onError: error => log.error({ part: 'backup', error: String(error) }, 'backup failed; it will be tried again'),
  })
}

async function sayFirstLink(context: Context, ownerUrl: string, address: string): Promise<void> {
  const token = await makeFirstAdministratorLink(ownerUrl, context.keys)
  if (token === null) return
  say(
    'Mở đường dẫn sau để lập tài khoản quản trị đầu tiên (dùng một lần, trong 24 giờ). / Open this link once, within 24 hours, to make the first administrator:',
  )
  say(`${address}/khoi-tao#${token}`)
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
  const foreseen = [PostgresError, SettingsError, MigrationError, WrongKeysError]
  if (error instanceof Error && foreseen.some(kind => error instanceof kind)) return error.message
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
