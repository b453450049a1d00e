import { Command } from 'commander'
import { BackupError } from '../backup/backup.error.ts'
import { MigrationError } from '../platform/db/migrate.ts'
import { WrongKeysError } from '../platform/encryption/key-register.ts'
import { PostgresError } from '../platform/postgres/postgres.error.ts'
import { SettingsError } from '../platform/settings.ts'
import { accountsCommand } from './accounts.command.ts'
import { areasCommand } from './areas.command.ts'
import { auditCommand } from './audit.command.ts'
import { backupCommand } from './backup.command.ts'
import { CommandError } from './command.error.ts'
import { generateCommand } from './generate.command.ts'
import { keysCommand } from './keys.command.ts'
import { recountCommand } from './recount.command.ts'
import { registerCommand } from './register.command.ts'
import { restoreCommand } from './restore.command.ts'
import { settingsCommand } from './settings.command.ts'

// `mangnon … | head` closes the pipe early, which is no fault.
process.stdout.on('error', error => process.exit('code' in error && error.code === 'EPIPE' ? 0 : 1))

const program = new Command('mangnon')
  .description('Măng Non: lệnh cho người quản trị / commands for administrators')
  .helpCommand(false)
  .showHelpAfterError('(mangnon --help)')
  .addCommand(settingsCommand())
  .addCommand(registerCommand())
  .addCommand(accountsCommand())
  .addCommand(areasCommand())
  .addCommand(recountCommand())
  .addCommand(auditCommand())
  .addCommand(backupCommand())
  .addCommand(restoreCommand())
  .addCommand(keysCommand())
  .addCommand(generateCommand())

try {
  await program.parseAsync()
} catch (error) {
  process.stderr.write(`${describeFailure(error)}\n`)
  process.exitCode = 1
} finally {
  // The channel to the starting script would keep this process alive.
  process.disconnect?.()
}

/** What was foreseen is said in its sentence; anything else is a fault of ours, and its place is needed to mend it. */
function describeFailure(error: unknown): string {
  const foreseen = [PostgresError, SettingsError, CommandError, MigrationError, WrongKeysError, BackupError]
  if (error instanceof Error && foreseen.some(kind => error instanceof kind)) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
