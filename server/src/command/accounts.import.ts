import type { Readable } from 'node:stream'
import { type AccountFinding, accountFindingText } from '@mangnon/core/account/batch/account-finding.ts'
import type { AccountVerdict } from '@mangnon/core/account/batch/settle-account-rows.ts'
import type { Actor } from '@mangnon/core/account/role.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import pg from 'pg'
import type { z } from 'zod'
import { createAccountBatch } from '../account/batch/account-batch.commands.ts'
import { getAccountBatch } from '../account/batch/account-batch.queries.ts'
import type { AccountBatchView } from '../account/batch/account-batch.views.ts'
import { type AccountFile, mostByCommand, readAccountFile } from '../account/batch/read-account-file.ts'
import { writeAccountBatch } from '../account/batch/write-account-batch.ts'
import { once } from '../platform/db/request.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { storeFile } from '../platform/file-store.ts'
import type { Context } from '../platform/http/app.ts'
import { CommandError } from './command.error.ts'

type View = z.output<typeof AccountBatchView>
export type ToldRow = {
  readonly row: number
  readonly verdict: AccountVerdict
  readonly username: string | null
  readonly remarks: readonly string[]
}
/** What became of the list: the batch as its screen shows it, and each row's verdict. */
export type AccountsBroughtIn = Pick<View, 'id' | 'fileName' | 'state' | 'counts'> & {
  readonly columns: readonly Pick<View['columns'][number], 'letter' | 'caption' | 'field'>[]
  readonly rows: readonly ToldRow[]
  /** Why nothing was written although it was asked for. */
  readonly problem: 'rows_wrong' | 'nothing_to_make' | null
  readonly slips?: readonly string[]
}

/** The administrator in whose name the list is brought in. Whoever starts commands keeps the machine, and is believed. */
export const findListAdministrator = async (ownerUrl: string, username: string, areaId?: string): Promise<Actor> => {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'mangnon accounts import' })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string; grant_id: string; area_path: string; full_name: string }>(
      `select a.id, a.full_name, g.id as grant_id, g.area_path from account a join role_grant g on g.account_id = a.id
        where a.username = $1 and g.role = 'administrator' and g.ended_at is null
          and g.valid_from <= vietnam_today() and (g.valid_to is null or g.valid_to > vietnam_today())
          and (a.ended_on is null or a.ended_on > vietnam_today())
          and ($2::text is null or g.area_path = (select path from area where id = $2 and valid_to is null))
        order by g.area_path limit 2`,
      [username, areaId ?? null],
    )
    const [found, another] = rows
    if (!found)
      throw new CommandError(
        `Tài khoản ${username} không quản trị ${areaId ?? 'địa bàn nào'}; chỉ quản trị mới tạo được tài khoản, trong địa bàn của mình.`,
        `${username} administers ${areaId ?? 'no area'}; only administrators make accounts, in their own area.`,
      )
    if (another)
      throw new CommandError(
        `Tài khoản ${username} quản trị nhiều địa bàn: nói rõ bằng --area.`,
        `${username} administers several areas: say which with --area.`,
      )
    return {
      accountId: found.id,
      grantId: found.grant_id,
      role: 'administrator',
      areaPath: found.area_path,
      fullName: found.full_name,
    }
  } finally {
    await client.end()
  }
}

const toldRows = async (tx: Transaction, id: string): Promise<ToldRow[]> => {
  const { rows } = await tx.client.query<{
    sheet_row: number
    verdict: AccountVerdict
    username: string | null
    findings: AccountFinding[]
  }>('select sheet_row, verdict, username, findings from account_batch_row where batch_id = $1 order by row_no', [id])
  tx.audit({ action: 'account_batch.rows_read', subject: 'account_batch', subjectId: id, count: rows.length })
  return rows.map(({ sheet_row, verdict, username, findings }) => ({
    row: sheet_row,
    verdict,
    username,
    remarks: findings.map(finding => accountFindingText(finding, 'vi')),
  }))
}

/** The way of a list of people through the browser, in one go: kept, read, checked and, if wanted, written in one transaction. */
export const bringPeopleIn = async (
  context: Pick<Context, 'db' | 'filesFolder'>,
  actor: Actor,
  content: Readable,
  wanted: { readonly fileName: string; readonly confirm: boolean; readonly leaveOut: boolean },
): Promise<AccountsBroughtIn> => {
  const as = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
    context.db.as(actor, 'account_administration', work, { requestId: newId() })
  let file: AccountFile | undefined
  const { hash } = await storeFile(context.filesFolder, content, async at => {
    file = await readAccountFile(at, mostByCommand)
  })
  if (!file) throw new Refusal('file_empty')
  const list = { ...file, hash, fileName: wanted.fileName }
  const { id } = await as(tx => once(tx, { route: 'account.batch', hash }, () => createAccountBatch(tx, list)))
  file = undefined
  const checked = await as(tx => getAccountBatch(tx, id))
  const { counts } = checked
  const problem = wanted.confirm ? problemOf(counts, wanted.leaveOut) : null
  if (wanted.confirm && problem === null) {
    const input = { version: checked.version, leaveOut: wanted.leaveOut }
    await as(tx => once(tx, { route: 'account.batch.confirm', id, ...input }, () => writeAccountBatch(tx, id, input)))
  }
  const { fileName, state, columns } = await as(tx => getAccountBatch(tx, id))
  return {
    id,
    fileName,
    state,
    counts,
    columns: columns.map(({ letter, caption, field }) => ({ letter, caption, field })),
    rows: await as(tx => toldRows(tx, id)),
    problem,
  }
}

const problemOf = (counts: View['counts'], leaveOut: boolean): AccountsBroughtIn['problem'] => {
  if (counts.error > 0 && !leaveOut) return 'rows_wrong'
  return counts.new + counts.existing === 0 ? 'nothing_to_make' : null
}
