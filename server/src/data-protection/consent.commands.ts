import { consentProblems } from '@mangnon/core/data-protection/consent-rule.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import { consentChildAge } from '@mangnon/legal/parameters/consent-age.ts'
import type { z } from 'zod'
import { getChild } from '../child/child.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { sealFor } from '../platform/encryption/data-key.ts'
import { placeOf } from '../platform/encryption/seal.ts'
import { dayInVietnam } from '../platform/today.ts'
import type { NewConsent, NewConsentText, WithdrawConsent } from './consent.views.ts'

/** What stands sealed in a consent: who the representative is, and what is to say about it. */
export type SealedConsent = { readonly representativeName: string | null; readonly note: string | null }

export const consentPlace = (id: string): string => placeOf('consent', 'sealed', id)

/** Enters who agreed to which wording, when and how. The law of the day decides whose agreement is needed. */
export const addConsent = async (
  tx: Transaction,
  childId: string,
  input: z.output<typeof NewConsent>,
): Promise<{ id: string }> => {
  const child = await getChild(tx, childId)
  const problems = consentProblems({ ...input, birth: child.birth }, dayInVietnam(), consentChildAge)
  if (input.byRepresentative && input.representativeName === null)
    problems.push({ path: 'representativeName', code: 'required' })
  if (problems.length > 0) throw invalid(...problems)
  const text = await tx.query
    .selectFrom('consent_text')
    .select(['id', 'purpose', 'version'])
    .where('id', '=', input.textId)
    .executeTakeFirst()
  if (!text) throw invalid({ path: 'textId', code: 'unknown_code' })
  const secret: SealedConsent = { representativeName: input.representativeName, note: input.note }
  const subject = { kind: 'child', id: childId, communePath: child.commune_path } as const
  await tx.query
    .insertInto('consent')
    .values({
      id: input.id,
      child_id: childId,
      commune_path: child.commune_path,
      text_id: text.id,
      purpose: text.purpose,
      by_child: input.byChild,
      by_representative: input.byRepresentative,
      representative_relation: input.representativeRelation,
      method: input.method,
      given_on: input.givenOn,
      sealed: await sealFor(tx, subject, consentPlace(input.id), JSON.stringify(secret)),
      recorded_by: tx.actor.accountId,
      recorded_by_name: tx.actor.fullName,
    })
    .execute()
  trace(tx, 'consent.given', childId, child.commune_path, { purpose: text.purpose, version: text.version })
  return { id: input.id }
}

/** Withdraws a consent: it stays, with the day from which it no longer counts. Either of the two may. */
export const withdrawConsent = async (
  tx: Transaction,
  childId: string,
  id: string,
  input: z.output<typeof WithdrawConsent>,
): Promise<{ id: string }> => {
  const child = await getChild(tx, childId)
  const row = await tx.query
    .selectFrom('consent')
    .select(['given_on', 'withdrawn_on', 'purpose'])
    .where('child_id', '=', childId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  if (row.withdrawn_on !== null) throw new Refusal('already_ended')
  if (input.on > dayInVietnam()) throw invalid({ path: 'on', code: 'in_future' })
  if (input.on < row.given_on) throw invalid({ path: 'on', code: 'end_before_start' })
  await tx.query
    .updateTable('consent')
    .set({
      withdrawn_on: input.on,
      withdrawn_by: input.by,
      withdrawal_recorded_at: new Date(),
      withdrawal_recorded_by: tx.actor.accountId,
      withdrawal_recorded_by_name: tx.actor.fullName,
    })
    .where('child_id', '=', childId)
    .where('id', '=', id)
    .execute()
  trace(tx, 'consent.withdrawn', childId, child.commune_path, { purpose: row.purpose, on: input.on, by: input.by })
  return { id }
}

/** A new wording for a purpose; those before it stay, since people agreed to them. */
export const addConsentText = async (
  tx: Transaction,
  input: z.output<typeof NewConsentText>,
): Promise<{ id: string }> => {
  await tx.client.query(`select pg_advisory_xact_lock(hashtextextended('consent text ' || $1, 0))`, [input.purpose])
  const { rows } = await tx.client.query<{ version: number }>(
    'select coalesce(max(version), 0) + 1 as version from consent_text where purpose = $1',
    [input.purpose],
  )
  const version = rows[0]?.version ?? 1
  await tx.query
    .insertInto('consent_text')
    .values({
      id: input.id,
      purpose: input.purpose,
      version,
      text: input.text,
      legal_text: input.legalText,
      created_by: tx.actor.accountId,
      created_by_name: tx.actor.fullName,
    })
    .execute()
  const after = { purpose: input.purpose, version }
  tx.journal({
    subject: 'consent_text',
    subjectId: input.id,
    communePath: tx.actor.areaPath,
    act: 'consent_text.added',
    after,
  })
  tx.audit({ action: 'consent_text.added', subject: 'consent_text', subjectId: input.id, detail: after })
  return { id: input.id }
}

const trace = (
  tx: Transaction,
  act: string,
  childId: string,
  communePath: string,
  after: Readonly<Record<string, unknown>>,
): void => {
  tx.journal({ subject: 'child', subjectId: childId, communePath, act, after })
  tx.audit({ action: act, subject: 'child', subjectId: childId, communePath })
}
