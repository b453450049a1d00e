import type { Readable } from 'node:stream'
import type { Actor } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import pg from 'pg'
import type { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import { storeFile } from '../platform/file-store.ts'
import type { Context } from '../platform/http/app.ts'
import { sniffFile } from '../platform/spreadsheet/sniff-file.ts'
import { createBatch, startWriting } from '../register/batch.commands.ts'
import { getBatchView } from '../register/batch.queries.ts'
import { checkBatch } from '../register/check-batch.ts'
import { confirmBatch } from '../register/confirm-batch.ts'
import type { BatchView } from '../register/register.views.ts'
import { listRemarkedRows, type RemarkedRow } from '../register/remarks.query.ts'
import { CommandError } from './command.error.ts'

type View = z.output<typeof BatchView>
type Column = NonNullable<View['layout']>['tables'][number]['columns'][number]
/** What became of the list: the batch as its screen shows it, and the rows that a person has to look at. */
export type BroughtIn = Pick<View, 'id' | 'name' | 'state' | 'counts' | 'legacy' | 'problem'> & {
  /** What each column was taken for, without the samples that stand in it. */
  readonly columns: readonly Pick<Column, 'letter' | 'caption' | 'field'>[]
  readonly rows: readonly RemarkedRow[]
}

/** The account in whose name the list is brought in. Whoever starts commands keeps the machine, and is believed. */
export const findKeeper = async (ownerUrl: string, username: string, communeId: string): Promise<Actor> => {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'mangnon register import' })
  await client.connect()
  try {
    const { rows } = await client.query<{
      id: string
      grant_id: string | null
      area_path: string | null
      full_name: string
    }>(
      `select a.id, a.full_name, g.id as grant_id, g.area_path
         from account a left join area c on c.id = $2 and c.level = 'commune' and c.valid_to is null
         left join role_grant g on g.account_id = a.id and g.role = 'commune_officer' and g.area_path = c.path and g.ended_at is null
           and g.valid_from <= vietnam_today() and (g.valid_to is null or g.valid_to > vietnam_today())
        where a.username = $1 and (a.ended_on is null or a.ended_on > vietnam_today()) limit 1`,
      [username, communeId],
    )
    const account = rows[0]
    if (!account)
      throw new CommandError(`Không có tài khoản ${username} đang dùng.`, `There is no account ${username} in use.`)
    if (account.grant_id === null || account.area_path === null)
      throw new CommandError(
        `Tài khoản ${username} không phải cán bộ của xã ${communeId}; chỉ cán bộ xã mới nhập được sổ của xã mình.`,
        `${username} is no officer of commune ${communeId}; only the commune’s own officer brings its lists in.`,
      )
    return {
      accountId: account.id,
      grantId: account.grant_id,
      role: 'commune_officer',
      areaPath: account.area_path,
      fullName: account.full_name,
    }
  } finally {
    await client.end()
  }
}

/** The way of a list through the browser, in one go: kept, read, checked and, if wanted, written. */
export const bringIn = async (
  context: Context,
  actor: Actor,
  content: Readable,
  wanted: { readonly fileName: string; readonly name?: string | undefined; readonly confirm: boolean },
): Promise<BroughtIn> => {
  const as = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
    context.db.as(actor, 'register_import', work, { requestId: newId() })
  const file = await storeFile(context.filesFolder, content, async at => void (await sniffFile(at)))
  const { id } = await as(tx =>
    createBatch(tx, { ...file, fileName: wanted.fileName, ...(wanted.name !== undefined && { name: wanted.name }) }),
  )
  const work = { db: context.db, filesFolder: context.filesFolder, now: context.now }
  await checkBatch(work, actor, id)
  const checked = await as(tx => getBatchView(tx, id))
  if (wanted.confirm && checked.state === 'checked') {
    await as(tx => startWriting(tx, id, { version: checked.version, name: checked.name }))
    await confirmBatch(work, actor, id)
  }
  const { name, state, counts, layout, legacy, problem } = await as(tx => getBatchView(tx, id))
  const rows = counts === null ? [] : await as(tx => listRemarkedRows(tx, id))
  const columns = (layout?.tables ?? []).flatMap(table =>
    table.columns.map(({ letter, caption, field }) => ({ letter, caption, field })),
  )
  return { id, name, state, counts, columns, legacy, problem, rows }
}
