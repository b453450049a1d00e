import type { z } from 'zod'
import { areaNames } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import type { Contact, ContactBody, WaitingAlarms } from './notify.views.ts'

/** Where I am told, and what ways out there are. */
export const getContact = async (
  tx: Transaction,
  ways: z.output<typeof Contact>['ways'],
): Promise<z.output<typeof Contact>> => {
  const row = await tx.query
    .selectFrom('notify_contact')
    .select(['email', 'phone'])
    .where('account_id', '=', tx.actor.accountId)
    .executeTakeFirst()
  return { email: row?.email ?? null, phone: row?.phone ?? null, ways }
}

/** Says where I want to be told. */
export const setContact = async (
  tx: Transaction,
  { email, phone }: z.output<typeof ContactBody>,
): Promise<{ id: string }> => {
  await tx.query
    .insertInto('notify_contact')
    .values({ account_id: tx.actor.accountId, email, phone })
    .onConflict(conflict => conflict.column('account_id').doUpdateSet({ email, phone, updated_at: new Date() }))
    .execute()
  tx.audit({ action: 'notify.contact_set' })
  return { id: tx.actor.accountId }
}

/** Alarms that wait for somebody of my role here; the policies decide which, and whether the case may be opened. */
export const listAlarms = async (tx: Transaction): Promise<z.output<typeof WaitingAlarms>> => {
  const rows = await tx.query
    .selectFrom('case_alarm as a')
    // The case through its own policy: whoever may not see it learns that it waits and no more.
    .leftJoin('protection_case as c', 'c.id', 'a.case_id')
    .select(['a.case_id', 'a.commune_path', 'c.code', eb => eb.fn.min('a.raised_at').as('raised_at')])
    .where('a.raised_at', 'is not', null)
    .where('a.acknowledged_at', 'is', null)
    .where('a.ended_at', 'is', null)
    .groupBy(['a.case_id', 'a.commune_path', 'c.code'])
    .orderBy('raised_at')
    .limit(200)
    .execute()
  const names = await areaNames(
    tx,
    rows.map(row => row.commune_path),
  )
  tx.audit({ action: 'case.alarms_listed', communePath: tx.actor.areaPath, count: rows.length })
  return {
    rows: rows.map(row => ({
      caseId: row.case_id,
      code: row.code,
      communeName: names.get(row.commune_path) ?? '',
      raisedAt: row.raised_at?.toISOString() ?? '',
      mayOpen: row.code !== null,
    })),
  }
}
