import { createReadStream } from 'node:fs'
import path from 'node:path'
import { errorTable, Refusal } from '@mangnon/core/error/error.ts'
import { Command } from 'commander'
import { CommandError } from './command.error.ts'
import { withContext } from './installation.ts'
import { type BroughtIn, bringIn, findKeeper } from './register.import.ts'
import { reportOf } from './register.report.ts'

type Options = { commune: string; as: string; confirm?: true; name?: string; json?: true }

const importList = async (file: string, options: Options): Promise<void> => {
  const brought = await withContext(async (context, ownerUrl): Promise<BroughtIn> => {
    const actor = await findKeeper(ownerUrl, options.as, options.commune)
    try {
      return await bringIn(context, actor, createReadStream(file), {
        fileName: path.basename(file),
        name: options.name,
        confirm: options.confirm === true,
      })
    } catch (error) {
      if (error instanceof Refusal)
        throw new CommandError(errorTable[error.code].vi, errorTable[error.code].en, error.detail)
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
        throw new CommandError(`Không có tệp ${file}.`, `There is no file ${file}.`)
      throw error
    }
  })
  process.stdout.write(options.json ? `${JSON.stringify(brought)}\n` : reportOf(brought))
  if (brought.problem) process.exitCode = 1
}

/** `mangnon register import`: a commune's list, as its officer would bring it in through the browser. Asks nothing. */
export const registerCommand = (): Command =>
  new Command('register')
    .description('sổ trẻ em của xã / the commune’s register')
    .addCommand(
      new Command('import')
        .description(
          'đọc danh sách .xlsx hoặc .csv và nói từng dòng sẽ thành gì; chỉ ghi vào sổ khi có --confirm / read a list and say what each row would become; written only with --confirm',
        )
        .argument('<file>', 'tệp danh sách / the list')
        .requiredOption('--commune <id>', 'mã xã, ví dụ 25-09349 / the commune')
        .requiredOption('--as <username>', 'cán bộ xã đứng tên nhập / the commune officer in whose name it is done')
        .option('--name <name>', 'tên đợt nhập / name of the list')
        .option('--confirm', 'ghi vào sổ sau khi đọc / write it into the register')
        .option('--json', 'kết quả dạng JSON / answer in JSON')
        .action(importList),
    )
