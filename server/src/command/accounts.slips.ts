import { stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Actor } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { accountsMadeBy } from '../account/batch/account-batch.queries.ts'
import { recordSlipsTaken } from '../account/batch/take-slips.ts'
import { listFirstSlips } from '../account/first-slip.ts'
import { firstSlipsPaper } from '../account/paper/first-slips.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import type { Context } from '../platform/http/app.ts'
import { typeset } from '../print/typeset.ts'
import { CommandError } from './command.error.ts'

/** Slips a file: 250 sheets, what a printer takes at once and the typesetter lays out in seconds. */
const slipsAFile = 2_000

/** Says no before anything is made: codes that cannot be written down would be made for nothing. */
export const checkSlipsFile = async (file: string, confirm: boolean): Promise<void> => {
  if (path.extname(file).toLowerCase() !== '.pdf')
    throw new CommandError(`Phiếu in ra tệp .pdf: ${file}.`, `Slips go into a .pdf file: ${file}.`)
  if (!confirm)
    throw new CommandError(
      'Phiếu chỉ có khi tài khoản đã tạo: thêm --confirm.',
      'There are slips once the accounts are made: add --confirm.',
    )
  const folder = await stat(path.dirname(path.resolve(file))).catch(() => null)
  if (!folder?.isDirectory())
    throw new CommandError(`Không có thư mục ${path.dirname(file)}.`, `There is no folder ${path.dirname(file)}.`)
}

const nameOf = (file: string, part: number, parts: number): string => {
  if (parts === 1) return file
  const extension = path.extname(file)
  return `${file.slice(0, -extension.length)}-${String(part + 1).padStart(String(parts).length, '0')}${extension}`
}

/**
 * Prints the slips of the accounts that a list made, by place and name of sign-in, 2,000 a file; returns the files. They hold codes
 * that open accounts, so nobody else on the machine may read them.
 */
export const printSlips = async (
  context: Pick<Context, 'db' | 'address'>,
  actor: Actor,
  batchId: string,
  file: string,
): Promise<string[]> => {
  const as = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
    context.db.as(actor, 'account_administration', work, { requestId: newId() })
  const accounts = await as(async tx => {
    const made = await accountsMadeBy(tx, batchId)
    if (made.length > 0) await recordSlipsTaken(tx, batchId, made.length, null)
    return made
  })
  const parts = Math.ceil(accounts.length / slipsAFile)
  const files: string[] = []
  for (let part = 0; part < parts; part++) {
    const some = accounts.slice(part * slipsAFile, (part + 1) * slipsAFile)
    const slips = await as(tx => listFirstSlips(tx, some))
    const { pdf } = await typeset(firstSlipsPaper(slips, context.address))
    const at = nameOf(file, part, parts)
    await writeFile(at, pdf, { mode: 0o600 })
    files.push(at)
  }
  return files
}
