import { createReadStream } from 'node:fs'
import path from 'node:path'
import { errorTable, Refusal } from '@mangnon/core/error/error.ts'
import { Command } from 'commander'
import { stopTypesetter } from '../print/typeset.ts'
import { type AccountsBroughtIn, bringPeopleIn, findListAdministrator } from './accounts.import.ts'
import { reportOf } from './accounts.report.ts'
import { checkSlipsFile, printSlips } from './accounts.slips.ts'
import { CommandError } from './command.error.ts'
import { withContext } from './installation.ts'

type Options = { as: string; area?: string; confirm?: true; leaveOut?: true; slips?: string; json?: true }

const importPeople = async (file: string, options: Options): Promise<void> => {
  const { slips } = options
  if (slips !== undefined) await checkSlipsFile(slips, options.confirm === true)
  const brought = await withContext(async (context, ownerUrl): Promise<AccountsBroughtIn> => {
    const actor = await findListAdministrator(ownerUrl, options.as, options.area)
    try {
      const done = await bringPeopleIn(context, actor, createReadStream(file), {
        fileName: path.basename(file),
        confirm: options.confirm === true,
        leaveOut: options.leaveOut === true,
      })
      if (slips === undefined || done.state !== 'written') return done
      return { ...done, slips: await printSlips(context, actor, done.id, slips) }
    } catch (error) {
      if (error instanceof Refusal)
        throw new CommandError(errorTable[error.code].vi, errorTable[error.code].en, error.detail)
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
        throw new CommandError(`Không có tệp ${file}.`, `There is no file ${file}.`)
      throw error
    } finally {
      await stopTypesetter()
    }
  })
  process.stdout.write(options.json ? `${JSON.stringify(brought)}\n` : reportOf(brought))
  if (brought.problem) process.exitCode = 1
}

/** `mangnon accounts import`: a list of people, as their administrator would bring it in through the browser. Asks nothing. */
export const accountsCommand = (): Command =>
  new Command('accounts')
    .description('tài khoản / accounts')
    .addCommand(
      new Command('import')
        .description(
          'đọc danh sách .xlsx hoặc .csv và nói từng dòng sẽ thành gì; chỉ tạo tài khoản khi có --confirm / read a list and say what each row would become; accounts are made only with --confirm',
        )
        .argument('<file>', 'tệp danh sách / the list')
        .requiredOption('--as <username>', 'quản trị đứng tên / the administrator in whose name it is done')
        .option(
          '--area <id>',
          'địa bàn quản trị, khi người đó quản trị nhiều nơi / the area, of one who administers several',
        )
        .option('--confirm', 'tạo tài khoản sau khi đọc / make the accounts')
        .option('--leave-out', 'bỏ lại các dòng chưa đúng / leave out the rows that are not right')
        .option('--slips <file.pdf>', 'in phiếu đăng nhập lần đầu / print the slips for a first sign-in')
        .option('--json', 'kết quả dạng JSON, đủ mọi dòng / answer in JSON, with every row')
        .action(importPeople),
    )
