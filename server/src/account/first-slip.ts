import { firstSlipLastDay } from '@mangnon/core/account/first-slip.ts'
import { spacedCode } from '@mangnon/core/account/typed-code.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import type { z } from 'zod'
import { areaNames } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import type { Keyring } from '../platform/encryption/keyring.ts'
import { dayInVietnam, endOfDayInVietnam } from '../platform/today.ts'
import type { FirstSlip } from './first-slip.views.ts'
import { derivedFirstCode, paperCodeHash } from './paper-code.ts'

/** The code follows from the slip and the installation's key, so that it stands in no table and a second print shows the same. */
const codeOf = (keys: Keyring, slip: string, keyId = keys.newest()): string =>
  derivedFirstCode(keys, `first slip ${slip}`, keyId)

/** Lets other requests be answered between parcels of codes. */
const breathe = (): Promise<void> => new Promise(resolve => setImmediate(resolve))
const parcel = 500

/**
 * Makes a code for the first sign-in of each account that the actor reaches and nobody has come into, and returns their ids. It lasts 30
 * days from the first day of service; the code before it stops working. Nothing slow is computed: 59 bits need no argon2.
 */
export const issueFirstCodes = async (
  tx: Transaction,
  people: readonly { readonly accountId: string; readonly serviceFrom: string }[],
): Promise<ReadonlySet<string>> => {
  const today = dayInVietnam()
  const done = new Set<string>()
  for (let at = 0; at < people.length; at += parcel) {
    const made = people.slice(at, at + parcel).map(({ accountId, serviceFrom }) => {
      const slip = newId()
      return {
        accountId,
        slip,
        hash: paperCodeHash(tx.keys, accountId, codeOf(tx.keys, slip)),
        until: endOfDayInVietnam(firstSlipLastDay(today, serviceFrom)),
      }
    })
    const { rows } = await tx.client.query<{ id: string }>('select account_first_codes_set($1, $2, $3, $4) as id', [
      made.map(({ accountId }) => accountId),
      made.map(({ slip }) => slip),
      made.map(({ hash }) => hash),
      made.map(({ until }) => until),
    ])
    for (const { id } of rows) done.add(id)
    await breathe()
  }
  return done
}

type Code = { account_id: string; slip: string | null; code_hash: Buffer | null; code_until: Date | null }

/** The code of a slip under whichever key it was made; null where another code has come since (a reset by two persons). */
const standingCode = (keys: Keyring, { account_id, slip, code_hash }: Code): string | null => {
  if (slip === null || code_hash === null) return null
  for (const id of keys.ids()) {
    const code = codeOf(keys, slip, id)
    if (paperCodeHash(keys, account_id, code, id).equals(code_hash)) return code
  }
  return null
}

/** Whether the actor may print a slip for this account: nobody has come into it, and it is theirs to open. */
export const hasFirstSlip = async (tx: Transaction, accountId: string): Promise<boolean> =>
  ((await tx.client.query('select from account_first_codes($1)', [[accountId]])).rowCount ?? 0) > 0

/** The accounts among these that nobody has come into and whose code is over or was never made. */
const withoutCode = async (tx: Transaction, accountIds: readonly string[]): Promise<string[]> => {
  const { rows } = await tx.client.query<Code>('select * from account_first_codes($1)', [accountIds])
  return rows.filter(row => standingCode(tx.keys, row) === null).map(row => row.account_id)
}

/** Makes codes where there are none any more, so that every slip that is printed opens its account. */
export const renewFirstCodes = async (tx: Transaction, accountIds: readonly string[]): Promise<number> =>
  makeAnew(tx, await withoutCode(tx, accountIds))

/** Makes new codes for all of these that nobody has come into: whatever slip was printed before opens nothing any more. */
export const renewAllFirstCodes = async (tx: Transaction, accountIds: readonly string[]): Promise<number> => {
  const { rows } = await tx.client.query<Code>('select * from account_first_codes($1)', [accountIds])
  return makeAnew(
    tx,
    rows.map(row => row.account_id),
  )
}

const makeAnew = async (tx: Transaction, accountIds: readonly string[]): Promise<number> => {
  if (accountIds.length === 0) return 0
  const { rows } = await tx.client.query<{ id: string; area_path: string; service_from: string | null }>(
    `select a.id, a.area_path, min(g.valid_from) as service_from from account a
       left join role_grant g on g.account_id = a.id and g.ended_at is null and (g.valid_to is null or g.valid_to > vietnam_today())
      where a.id = any ($1) group by a.id`,
    [accountIds],
  )
  const made = await issueFirstCodes(
    tx,
    rows.map(({ id, service_from }) => ({ accountId: id, serviceFrom: service_from ?? dayInVietnam() })),
  )
  for (const { id, area_path } of rows)
    if (made.has(id))
      tx.journal({ subject: 'account', subjectId: id, communePath: area_path, act: 'account.first_code_made' })
  return made.size
}

type Person = { id: string; username: string; full_name: string; area_path: string; role: string | null }

/**
 * The slips of those accounts that nobody has come into yet; the others have none. Each print is in the audit. An equal whom the actor
 * has just appointed is out of the policies' reach, and still gets the slip from their maker.
 */
export const listFirstSlips = async (
  tx: Transaction,
  accountIds: readonly string[],
): Promise<z.output<typeof FirstSlip>[]> => {
  const { rows: codes } = await tx.client.query<Code>('select * from account_first_codes($1)', [accountIds])
  const people = await tx.client.query<Person>(
    `select a.id, a.username, a.full_name, a.area_path,
            (select g.role from role_grant g where g.account_id = a.id and g.ended_at is null order by g.valid_from, g.id limit 1) as role
       from account a where a.id = any ($1) order by a.area_path, a.username`,
    [codes.map(({ account_id }) => account_id)],
  )
  const names = await areaNames(
    tx,
    people.rows.map(({ area_path }) => area_path),
  )
  const byAccount = new Map(codes.map(code => [code.account_id, code]))
  return people.rows.flatMap(person => {
    const found = byAccount.get(person.id)
    const code = found ? standingCode(tx.keys, found) : null
    if (!found?.code_until || code === null) return []
    tx.audit({
      action: 'account.slip_printed',
      subject: 'account',
      subjectId: person.id,
      communePath: person.area_path,
    })
    return [
      {
        accountId: person.id,
        username: person.username,
        fullName: person.full_name,
        areaName: names.get(person.area_path) ?? '',
        role: (person.role ?? null) as z.output<typeof FirstSlip>['role'],
        code: spacedCode(code),
        validUntil: found.code_until.toISOString(),
      },
    ]
  })
}
