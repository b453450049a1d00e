import type { AccountColumn } from '@mangnon/core/account/batch/account-field.ts'
import { placeWords, readAccountRow } from '@mangnon/core/account/batch/read-account-row.ts'
import {
  type NumberedRow,
  type SeenAccount,
  type SeenGrant,
  type SettledRow,
  settleAccountRows,
  wantedStems,
} from '@mangnon/core/account/batch/settle-account-rows.ts'
import type { Role } from '@mangnon/core/account/role.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { loadUnits } from './units.ts'

type Account = { id: string; username: string; full_name: string; area_path: string; ended_on: string | null }

const texts = (values: Iterable<string | null | undefined>): string[] => [
  ...new Set([...values].filter(value => value !== null && value !== undefined)),
]

/** The accounts that rows may mean, as far as the actor may see them: of these names of sign-in, or kept at these places. */
const seenAccounts = async (
  tx: Transaction,
  usernames: readonly string[],
  places: readonly string[],
): Promise<SeenAccount[]> => {
  const { rows } = await tx.client.query<Account>(
    `select id, username, full_name, area_path, ended_on from account where username = any ($1) or area_path = any ($2)
     union all
     select id, username, full_name, area_path, ended_on from holders_from_elsewhere() where username = any ($1)`,
    [usernames, places],
  )
  return rows.map(row => ({
    id: row.id,
    username: row.username,
    fullName: row.full_name,
    areaPath: row.area_path,
    over: row.ended_on !== null,
  }))
}

const seenGrants = async (tx: Transaction, accounts: readonly SeenAccount[]): Promise<SeenGrant[]> => {
  const { rows } = await tx.client.query<{
    account_id: string
    role: Role
    area_path: string
    valid_from: string
    valid_to: string | null
  }>(
    `select account_id, role, area_path, valid_from, valid_to from role_grant where account_id = any ($1) and ended_at is null
        and (valid_to is null or valid_to > vietnam_today())`,
    [accounts.map(({ id }) => id)],
  )
  return rows.map(row => ({
    accountId: row.account_id,
    role: row.role,
    areaPath: row.area_path,
    from: row.valid_from,
    to: row.valid_to,
  }))
}

/** Lets other requests be answered between parcels of rows. */
const breathe = (): Promise<void> => new Promise(resolve => setImmediate(resolve))
const parcel = 500

/**
 * What the rows of a list would become now, under the rights of whoever asks. Nothing is written; asked again when the list is
 * confirmed, by whoever confirms it.
 */
export const checkAccountRows = async (
  tx: Transaction,
  columns: readonly AccountColumn[],
  rows: readonly { readonly sheetRow: number; readonly cells: readonly string[] }[],
): Promise<SettledRow[]> => {
  const today = dayInVietnam()
  const units = await loadUnits(
    tx,
    rows.map(({ cells }) => placeWords(cells, columns)),
  )
  const context = { actor: tx.actor, today, findUnit: units.find }
  const read: NumberedRow[] = []
  for (const { sheetRow, cells } of rows) {
    read.push({ sheetRow, ...readAccountRow(cells, columns, context) })
    if (read.length % parcel === 0) await breathe()
  }
  const usernames = texts(read.map(({ facts }) => facts.username))
  const accounts = await seenAccounts(tx, usernames, texts(read.map(({ facts }) => facts.unit?.path)))
  const used = await tx.client.query<{ name: string }>('select usernames_in_use($1, $2) as name', [
    usernames,
    wantedStems(read, units.placeOf),
  ])
  await breathe()
  return settleAccountRows(read, {
    actorId: tx.actor.accountId,
    today,
    accounts,
    grants: await seenGrants(tx, accounts),
    usernames: new Set(used.rows.map(({ name }) => name)),
    placeOf: units.placeOf,
  })
}
