import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { Command } from 'commander'
import { BackupError, inWords } from '../backup/backup.error.ts'
import { differences, Fingerprint, printDatabase } from '../backup/fingerprint.ts'
import { chainIn } from '../backup/keep-backing-up.ts'
import { copyKeys, keysOf } from '../backup/keys.ts'
import { prune } from '../backup/prune.ts'
import { takeBackup } from '../backup/take-backup.ts'
import { verify } from '../backup/verify.ts'
import { clusterPath } from '../platform/postgres/cluster.folder.ts'
import { readSettings, type Settings } from '../platform/settings.ts'
import { backupLines, printLines, verifiedLines } from './backup.report.ts'
import { withDatabase } from './installation.ts'

const say = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`)

/** The database as its owner, as it is: nothing is migrated, and none is made where there is none. */
const withOwner = async <T>({ databaseUrl, dataDir }: Settings, work: (url: string) => Promise<T>): Promise<T> => {
  if (databaseUrl === null && !existsSync(clusterPath(dataDir)))
    throw new BackupError(
      `Trong thư mục dữ liệu ${dataDir} chưa có cơ sở dữ liệu nào.`,
      `There is no database in the data folder ${dataDir} yet.`,
    )
  return withDatabase(({ ownerUrl }) => work(ownerUrl))
}

const backUp = async (options: { to: string; keep?: string; keysTo?: string }): Promise<void> => {
  const settings = readSettings(process.env)
  if (settings.databaseUrl !== null)
    throw new BackupError(
      'Lệnh này sao lưu PostgreSQL đi kèm; PostgreSQL khác thì dùng pg_dump hoặc pg_basebackup như trong docs/operate.md, rồi so bằng "mangnon backup fingerprint".',
      'This command backs up the PostgreSQL that comes along; for another use pg_dump or pg_basebackup as in docs/operate.md, and compare with "mangnon backup fingerprint".',
    )
  const keep = options.keep === undefined ? null : Number(options.keep)
  if (keep !== null && !(Number.isInteger(keep) && keep >= 1))
    throw new BackupError('--keep phải là một số từ 1.', '--keep must be a number from 1.')
  const to = path.resolve(options.to)
  const lines = await withOwner(settings, async url => {
    await mkdir(to, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
      throw inWords(to, error)
    })
    const { dataDir, keys, keyFile } = settings
    const chain = await chainIn(url, to)
    const keysInData = keyFile !== null && path.dirname(keyFile) === dataDir
    const { folder, manifest } = await takeBackup({ url, dataDir, to, keyIds: keys.ids(), keysInData, chain })
    const gone = keep === null ? [] : await prune(to, manifest.postgres.system, keep, chain)
    return [...backupLines(folder, manifest), ...gone.map(name => `  Đã xóa bản cũ / removed: ${name}`)]
  })
  if (options.keysTo !== undefined) {
    const file = await copyKeys(keysOf(settings.keyFile, process.env.MANGNON_KEY), path.resolve(options.keysTo), to)
    lines.push(`  Khóa / keys: ${file}`)
  }
  say(lines)
}

const showFingerprint = async (options: { json?: true; compare?: string }): Promise<void> => {
  const found = await withOwner(readSettings(process.env), printDatabase)
  if (options.compare === undefined) return say(options.json ? [JSON.stringify(found)] : printLines(found))
  const file = options.compare
  const wanted = await readFile(file, 'utf8')
    .then(text => Fingerprint.parse(JSON.parse(text)))
    .catch(() => {
      throw new BackupError(
        `Tệp ${file} không phải do "mangnon backup fingerprint --json" ghi ra.`,
        `The file ${file} was not written by "mangnon backup fingerprint --json".`,
      )
    })
  const differing = differences(wanted, found)
  say(differing.length === 0 ? ['Giống nhau / the same'] : ['KHÁC / DIFFERENT', ...differing])
  if (differing.length > 0) process.exitCode = 1
}

/** `mangnon backup`: a whole copy of the running system, kept apart from its keys; and proving that a copy is good. */
export const backupCommand = (): Command =>
  new Command('backup')
    .description('sao lưu trong lúc vẫn làm việc / back up while everybody works on')
    .option('--to <folder>', 'thư mục chứa các bản sao lưu / folder of the backups')
    .option('--keep <n>', 'chỉ giữ n bản mới nhất / keep the newest n only')
    .option('--keys-to <folder>', 'chép khóa sang một nơi riêng, quyền 600 / copy the keys to a place apart, mode 600')
    .action(async (options: { to?: string; keep?: string; keysTo?: string }) => {
      const { to } = options
      if (to === undefined)
        throw new BackupError('Hãy cho biết nơi sao lưu bằng --to.', 'Say where the backup goes with --to.')
      await backUp({ ...options, to })
    })
    .addCommand(
      new Command('verify')
        .description(
          'đọc lại từng tệp của bản sao lưu và đối chiếu mã băm / read each file of a backup and compare its hash',
        )
        .argument('<folder>', 'một bản sao lưu, hoặc thư mục chứa các bản / one backup or the folder of all')
        .action(async (folder: string) => say(verifiedLines(await verify(path.resolve(folder))))),
    )
    .addCommand(
      new Command('fingerprint')
        .description(
          'số dòng và mã băm của từng bảng, để so hai cơ sở dữ liệu / rows and hash of each table, to compare two databases',
        )
        .option('--json', 'dạng JSON / as JSON')
        .option('--compare <file>', 'so với một tệp JSON đã ghi / compare with a JSON file written before')
        .action(showFingerprint),
    )
