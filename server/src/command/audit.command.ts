import path from 'node:path'
import { Command } from 'commander'
import type { Verdict } from '../audit/seal/finding.ts'
import { compareSeals, recordRestore } from '../audit/seal/record-restore.ts'
import { SealFile } from '../audit/seal/seal-file.ts'
import { verifyAudit } from '../audit/seal/verify.ts'
import { withReaders } from '../audit/seal/with-readers.ts'
import { readSettings } from '../platform/settings.ts'
import { findAdministrator } from './areas.import.ts'
import { aheadReport, reportOf } from './audit.report.ts'
import { CommandError } from './command.error.ts'
import { withContext, withDatabase, withOwner } from './installation.ts'

type Options = { from?: string; to?: string; seals?: string; head?: string; json?: true }

/** A day in Việt Nam as microseconds since 1970; its first moment, or the first after it. */
const dayAt = (text: string | undefined, days: 0 | 1): number | undefined => {
  if (text === undefined) return undefined
  const at = Date.parse(`${text}T00:00:00+07:00`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(at))
    throw new CommandError(`Ngày phải viết năm-tháng-ngày: ${text}.`, `A day is written year-month-day: ${text}.`)
  return (at + days * 86_400_000) * 1000
}

/** What somebody noted of the last seal at an earlier time: "1234:<mac in hexadecimal, at least 16 digits>". */
const headOf = (text: string | undefined): { n: number; mac: string } | undefined => {
  if (text === undefined) return undefined
  const shape = /^(\d+):([0-9a-f]{16,64})$/.exec(text)
  if (!shape?.[1] || !shape[2])
    throw new CommandError(
      '--head viết dạng số:mã, như lệnh này đã in ra.',
      '--head is number:code, as this command printed it.',
    )
  return { n: Number(shape[1]), mac: shape[2] }
}

const verify = async (options: Options): Promise<void> => {
  const [from, to] = [dayAt(options.from, 0), dayAt(options.to, 1)]
  const noted = headOf(options.head)
  const verdict = await withDatabase(async ({ settings, ownerUrl }): Promise<Verdict> => {
    const file = new SealFile(
      options.seals === undefined ? settings.sealsFolder : path.resolve(options.seals),
      settings.keys,
    )
    return withReaders(ownerUrl, (client, readers) =>
      verifyAudit(client, { keys: settings.keys, file, from, to, noted, readers, patience: 3_000 }),
    )
  })
  process.stdout.write(options.json ? `${JSON.stringify(verdict)}\n` : reportOf(verdict))
  if (!verdict.ok) process.exitCode = 1
}

type RestoredOptions = { as: string; reason?: string; seals?: string; confirm?: true; json?: true }

const restored = async (options: RestoredOptions): Promise<void> => {
  const reason = options.reason?.trim() ?? ''
  if (options.confirm && (reason === '' || reason.length > 500))
    throw new CommandError('Nói rõ lý do bằng --reason (đến 500 chữ).', 'Say why with --reason (up to 500 letters).')
  const found = await withContext(async (context, ownerUrl) => {
    const settings = readSettings(process.env)
    const folder = options.seals === undefined ? settings.sealsFolder : path.resolve(options.seals)
    const actor = await findAdministrator(ownerUrl, options.as)
    const file = new SealFile(folder, context.keys)
    const ahead = await withOwner(ownerUrl, client => compareSeals(client, file))
    if (ahead && options.confirm) await recordRestore(context, actor, file, ahead, reason)
    return ahead
  })
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ ahead: found, recorded: found !== null && options.confirm === true })}\n`
      : aheadReport(found, options.confirm === true),
  )
}

/** `mangnon audit verify`: proves the audit, or names the first bad entry and ends with 1. Writes nothing. */
export const auditCommand = (): Command =>
  new Command('audit')
    .description('nhật ký truy cập / the audit')
    .addCommand(
      new Command('verify')
        .description(
          'đối chiếu nhật ký với dấu niêm phong và nơi lưu thứ hai; nêu dòng sai đầu tiên, mã kết thúc 1 / hold the audit against its seals and the second place; names the first bad entry, exit code 1',
        )
        .option('--from <day>', 'chỉ đọc dòng niêm phong từ ngày, 2026-11-01 / only entries sealed from this day on')
        .option('--to <day>', 'đến hết ngày / to the end of this day')
        .option('--seals <folder>', 'thư mục nơi lưu thứ hai / folder of the second place')
        .option('--head <number:code>', 'dấu cuối đã ghi lại lần trước / a last seal noted earlier')
        .option('--json', 'kết quả dạng JSON / answer in JSON')
        .action(verify),
    )
    .addCommand(
      new Command('restored')
        .description(
          'sau khi khôi phục từ bản sao lưu: so hai nơi lưu dấu niêm phong, và ghi việc khôi phục thành sự việc có niêm phong khi có --confirm / after a restore: compare both places of the seals and, with --confirm, record the restore as a sealed fact',
        )
        .requiredOption(
          '--as <username>',
          'quản trị toàn quốc đứng tên / the national administrator in whose name it is done',
        )
        .option('--reason <text>', 'vì sao khôi phục / why the database was put back')
        .option('--seals <folder>', 'thư mục nơi lưu thứ hai / folder of the second place')
        .option('--confirm', 'ghi lại / record it')
        .option('--json', 'kết quả dạng JSON / answer in JSON')
        .action(restored),
    )
