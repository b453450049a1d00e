import { errorTable, Refusal } from '@mangnon/core/error/error.ts'
import { Command } from 'commander'
import { findAdministrator, importAreas, type PlannedChange } from './areas.import.ts'
import { areasReport } from './areas.report.ts'
import { CommandError } from './command.error.ts'
import { withContext } from './installation.ts'

type Options = {
  as: string
  legal: string
  title: string
  effective?: string
  apply?: true
  dryRun?: true
  json?: true
}

const importTables = async (files: string[], options: Options): Promise<void> => {
  if (options.effective !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(options.effective))
    throw new CommandError('--effective: ngày dạng YYYY-MM-DD.', '--effective: a day as YYYY-MM-DD.')
  if (options.apply && options.dryRun)
    throw new CommandError('Chọn --dry-run hoặc --apply, không cả hai.', 'Either --dry-run or --apply.')
  const planned = await withContext(async (context, ownerUrl): Promise<PlannedChange> => {
    const actor = await findAdministrator(ownerUrl, options.as)
    try {
      return await importAreas(context, actor, files, {
        effectiveOn: options.effective,
        legalText: options.legal,
        title: options.title,
        confirm: options.apply === true,
      })
    } catch (error) {
      if (error instanceof Refusal)
        throw new CommandError(errorTable[error.code].vi, errorTable[error.code].en, error.detail)
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'path' in error)
        throw new CommandError(`Không có tệp ${String(error.path)}.`, `There is no file ${String(error.path)}.`)
      throw error
    }
  })
  process.stdout.write(options.json ? `${JSON.stringify(planned)}\n` : areasReport(planned))
  if (planned.errors > 0 || planned.change.state === 'failed') process.exitCode = 1
}

/** `mangnon areas import`: official tables of units, as the nation's administrator would bring them in through the browser. */
export const areasCommand = (): Command =>
  new Command('areas')
    .description('đơn vị hành chính / administrative units')
    .addCommand(
      new Command('import')
        .description(
          'đọc bảng danh mục, bảng chuyển đổi chính thức (.csv, .xlsx) và nói sẽ đổi gì; chỉ áp dụng khi có --apply, vào đúng ngày hiệu lực / read official tables and say what would change; applied only with --apply, on the effective day',
        )
        .argument('<file...>', 'các bảng, cùng một lần thay đổi / the tables of one change')
        .requiredOption(
          '--as <username>',
          'quản trị toàn quốc đứng tên / the national administrator in whose name it is done',
        )
        .requiredOption('--legal <text>', 'văn bản quyết định / the deciding text')
        .option('--effective <day>', 'ngày hiệu lực YYYY-MM-DD; mặc định theo bảng / the effective day')
        .option('--title <title>', 'tên lần thay đổi / a title', 'Sắp xếp đơn vị hành chính')
        .option('--dry-run', 'chỉ xem, không đổi gì (mặc định) / only look (the default)')
        .option('--apply', 'xác nhận; áp dụng ngay hoặc khi đến ngày / confirm; applied now or on its day')
        .option('--json', 'kết quả dạng JSON / answer in JSON')
        .action(importTables),
    )
