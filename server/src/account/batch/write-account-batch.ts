import { allows } from '@mangnon/core/access/condition.ts'
import { ruleTable } from '@mangnon/core/access/rule-table.ts'
import { countVerdicts, type SettledRow } from '@mangnon/core/account/batch/settle-account-rows.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { issueFirstCodes } from '../first-slip.ts'
import { batchCells, lockAccountBatch, settleAccountBatch, trace } from './account-batch.commands.ts'
import type { ConfirmAccountBatch } from './account-batch.views.ts'
import { checkAccountRows } from './check-account-rows.ts'
import { inParcels } from './in-parcels.ts'

/** A row that becomes something, with everything that the tables need. */
type Grant = {
  readonly rowNo: number
  readonly accountId: string
  readonly grantId: string
  readonly isNew: boolean
  readonly fullName: string
  readonly username: string
  readonly role: string
  readonly speciality: string | null
  readonly areaPath: string
  readonly areaName: string
  readonly phone: string | null
  readonly from: string
  readonly to: string | null
  readonly decision: string | null
}

const grantOf = (row: SettledRow, rowNo: number): Grant[] => {
  const { fullName, role, unit } = row.facts
  if (row.verdict === 'error' || row.verdict === 'same') return []
  if (fullName === null || role === null || unit === null || row.username === null)
    throw new Error('a row without an error has a name, a role and a place')
  return [
    {
      rowNo,
      accountId: row.accountId ?? newId(),
      grantId: newId(),
      isNew: row.accountId === null,
      fullName,
      username: row.username,
      role,
      speciality: row.facts.speciality,
      areaPath: unit.path,
      areaName: unit.fullName,
      phone: row.facts.phone,
      from: row.facts.validFrom ?? dayInVietnam(),
      to: row.facts.validTo,
      decision: row.facts.decision,
    },
  ]
}

type Shown = {
  row_no: number
  verdict: string
  username: string | null
  account_id: string | null
  unit_path: string | null
}

/** What was looked at is what is written: anything that came out otherwise since sends the person back to look. */
const refuseOther = async (tx: Transaction, id: string, settled: readonly SettledRow[]): Promise<void> => {
  const { rows } = await tx.client.query<Shown>(
    'select row_no, verdict, username, account_id, unit_path from account_batch_row where batch_id = $1 order by row_no',
    [id],
  )
  const same = rows.every((row, at) => {
    const now = settled[at]
    return (
      now !== undefined &&
      now.verdict === row.verdict &&
      now.username === row.username &&
      now.accountId === row.account_id &&
      (now.facts.unit?.path ?? null) === row.unit_path
    )
  })
  if (!same || rows.length !== settled.length) throw new Refusal('changed_meanwhile', { detail: { check: true } })
}

const grantColumns =
  '"accountId" uuid, "grantId" uuid, "isNew" boolean, "fullName" text, username text, role text, speciality text, "areaPath" text, phone text, "from" date, "to" date, decision text, "rowNo" integer'

/** The accounts first, then the way into them, then the roles: an account that is appointed where its maker stands is out of reach. */
const insertAll = async (tx: Transaction, grants: readonly Grant[]): Promise<void> => {
  const values = JSON.stringify(grants)
  const made = await tx.client.query(
    `insert into account (id, username, full_name, area_path, phone, created_by)
     select "accountId", username, "fullName", "areaPath", phone, $2 from jsonb_to_recordset($1) as r (${grantColumns}) where "isNew"
     on conflict (username) do nothing`,
    [values, tx.actor.accountId],
  )
  const fresh = grants.filter(({ isNew }) => isNew)
  if (made.rowCount !== fresh.length) throw new Refusal('changed_meanwhile', { detail: { check: true } })
  const coded = await issueFirstCodes(
    tx,
    fresh.map(({ accountId, from }) => ({ accountId, serviceFrom: from })),
  )
  if (coded.size !== fresh.length) throw new Refusal('not_allowed')
  // As one by one: the same role in the same place is held once at a time, and two who give it come one after the other.
  const existing = grants.filter(({ isNew }) => !isNew)
  await tx.client.query(
    'select pg_advisory_xact_lock(hashtextextended(a, 2)) from (select unnest($1::text[]) as a order by 1) accounts',
    [existing.map(({ accountId }) => accountId)],
  )
  const held = await tx.client.query(
    `select from role_grant g join jsonb_to_recordset($1) as r (${grantColumns}) on r."accountId" = g.account_id and r.role = g.role
        and r."areaPath" = g.area_path
      where g.ended_at is null and daterange(g.valid_from, g.valid_to) && daterange(r."from", r."to") limit 1`,
    [JSON.stringify(existing)],
  )
  if (held.rowCount) throw new Refusal('changed_meanwhile', { detail: { check: true } })
  await tx.client.query(
    `insert into role_grant (id, account_id, role, area_path, speciality, valid_from, valid_to, decision, granted_by)
     select "grantId", "accountId", role, "areaPath", speciality, "from", "to", decision, $2 from jsonb_to_recordset($1) as r (${grantColumns})`,
    [values, tx.actor.accountId],
  )
}

const record = (tx: Transaction, batchId: string, grant: Grant): void => {
  const common = { subject: 'account', subjectId: grant.accountId, communePath: grant.areaPath } as const
  if (grant.isNew) {
    tx.journal({
      ...common,
      batchId,
      act: 'account.created',
      after: { username: grant.username, fullName: grant.fullName, areaPath: grant.areaPath },
    })
    tx.audit({ ...common, action: 'account.created' })
  }
  const { role, areaName: area, speciality, from: validFrom, to: validTo, decision } = grant
  tx.journal({
    ...common,
    batchId,
    act: 'account.role_granted',
    after: { role, area, speciality, validFrom, validTo, decision },
  })
  tx.audit({ ...common, action: 'account.role_granted' })
}

/**
 * Makes the accounts and roles of a list in one transaction, under the rules of making one. The rows are checked anew under the rights of
 * whoever confirms; `rows_wrong` while rows are not right and were not left out, `changed_meanwhile` when the check comes out otherwise
 * than what was looked at, `wrong_state` for a list that makes nothing.
 */
export const writeAccountBatch = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof ConfirmAccountBatch>,
): Promise<{ id: string }> => {
  const batch = await lockAccountBatch(tx, id, input.version)
  const settled = await checkAccountRows(tx, batch.columns, await batchCells(tx, id))
  await refuseOther(tx, id, settled)
  const counts = countVerdicts(settled)
  if (counts.error > 0 && !input.leaveOut) throw new Refusal('rows_wrong', { detail: { error: counts.error } })
  const grants = settled.flatMap((row, at) => grantOf(row, at + 1))
  if (grants.length === 0) throw new Refusal('wrong_state', { detail: { state: 'nothing_to_make' } })
  const makes = (areaPath: string): boolean =>
    allows(ruleTable.account.create, tx.actor, { areaPath, accountId: id, values: { administers: null } })
  if (!grants.every(({ isNew, areaPath }) => !isNew || makes(areaPath))) throw new Refusal('not_allowed')
  await inParcels(grants, async part => {
    await insertAll(tx, part)
    await tx.client.query(
      `update account_batch_row b set account_id = r.account_id from unnest($2::integer[], $3::uuid[]) as r (row_no, account_id)
        where b.batch_id = $1 and b.row_no = r.row_no`,
      [id, part.map(({ rowNo }) => rowNo), part.map(({ accountId }) => accountId)],
    )
    for (const grant of part) record(tx, id, grant)
  })
  await settleAccountBatch(tx, id, 'written')
  trace(tx, 'account_batch.written', id, counts)
  return { id }
}
