import { createReadStream } from 'node:fs'
import path from 'node:path'
import type { Actor } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import pg from 'pg'
import type { z } from 'zod'
import { applyDueAreaChanges } from '../area/change/apply-due.ts'
import { addAreaTable, confirmAreaChange, createAreaChange, giveUpAreaChange } from '../area/change/change.commands.ts'
import { getAreaChange, listAreaChangeLines } from '../area/change/change.queries.ts'
import type { AreaChangeLineView, AreaChangeView } from '../area/change/change.views.ts'
import { readAreaFile, type TextSheet } from '../area/change/read-sheet.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { storeFile } from '../platform/file-store.ts'
import type { Context } from '../platform/http/app.ts'
import { CommandError } from './command.error.ts'

/** What the tables say, and the lines that a person has to look at. */
export type PlannedChange = z.output<typeof AreaChangeView> & {
  readonly lines: readonly z.output<typeof AreaChangeLineView>[]
}

/** The administrator of the nation in whose name it is done. Whoever starts commands keeps the machine, and is believed. */
export const findAdministrator = async (ownerUrl: string, username: string): Promise<Actor> => {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'mangnon areas import' })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string; grant_id: string; full_name: string }>(
      `select a.id, g.id as grant_id, a.full_name from account a join role_grant g on g.account_id = a.id
        where a.username = $1 and g.role = 'administrator' and g.area_path = '' and g.ended_at is null
          and g.valid_from <= vietnam_today() and (g.valid_to is null or g.valid_to > vietnam_today())
          and (a.ended_on is null or a.ended_on > vietnam_today()) limit 1`,
      [username],
    )
    const found = rows[0]
    if (!found)
      throw new CommandError(
        `Tài khoản ${username} không phải quản trị toàn quốc; chỉ quản trị toàn quốc mới thay đổi được đơn vị hành chính.`,
        `${username} does not administer the nation; only those who do change units.`,
      )
    return {
      accountId: found.id,
      grantId: found.grant_id,
      role: 'administrator',
      areaPath: '',
      fullName: found.full_name,
    }
  } finally {
    await client.end()
  }
}

type Table = {
  readonly name: string
  readonly kind: string
  readonly hash: string
  readonly sheet: TextSheet
  readonly day: string | null
}

/** The day that a table of changes names in every row; null where it names none or several. */
const dayOf = (rows: readonly { get: (column: string) => string }[]): string | null => {
  const days = new Set(rows.map(row => row.get('effective_from')))
  const [only] = days
  return days.size === 1 && only !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(only) ? only : null
}

const readTables = async (filesFolder: string, files: readonly string[]): Promise<Table[]> => {
  const tables: Table[] = []
  for (const file of files) {
    let read: Awaited<ReturnType<typeof readAreaFile>> | undefined
    const { hash } = await storeFile(filesFolder, createReadStream(file), async stored => {
      read = await readAreaFile(stored)
    })
    if (read)
      tables.push({
        name: path.basename(file),
        kind: read.table.kind,
        hash,
        sheet: read.sheet,
        day: dayOf(read.table.rows),
      })
  }
  return tables
}

const mostLines = 200

/**
 * The way of official tables through the page, in one go: read, planned and, if wanted, confirmed; applied when the day has come.
 * Without `confirm` the change is put aside again: nothing waits for a day unnoticed.
 */
export const importAreas = async (
  context: Context,
  actor: Actor,
  files: readonly string[],
  wanted: { effectiveOn: string | undefined; legalText: string; title: string; confirm: boolean },
): Promise<PlannedChange> => {
  const as = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => context.db.as(actor, 'area_administration', work)
  const tables = await readTables(context.filesFolder, files)
  const effectiveOn = wanted.effectiveOn ?? tables.find(({ day }) => day !== null)?.day
  if (!effectiveOn)
    throw new CommandError(
      'Các bảng không ghi một ngày hiệu lực chung; thêm --effective YYYY-MM-DD.',
      'The tables do not name one day; add --effective YYYY-MM-DD.',
    )
  const id = newId()
  await as(tx => createAreaChange(tx, { id, title: wanted.title, effectiveOn, legalText: wanted.legalText }))
  for (const table of tables) await as(tx => addAreaTable(tx, id, table))
  const planned = await as(tx => getAreaChange(tx, id))
  if (wanted.confirm && planned.errors === 0) {
    await as(tx => confirmAreaChange(tx, id, planned.change.version))
    await applyDueAreaChanges(context.db)
  } else await as(tx => giveUpAreaChange(tx, id))
  return as(async tx => {
    const { rows } = await listAreaChangeLines(tx, id, { offset: 0, limit: mostLines })
    return {
      ...(await getAreaChange(tx, id)),
      lines: rows.filter(row => row.findings.some(({ gravity }) => gravity !== 'info')),
    }
  })
}
