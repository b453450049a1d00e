import { allows } from '@mangnon/core/access/condition.ts'
import { ruleTable } from '@mangnon/core/access/rule-table.ts'
import { childMustAgree } from '@mangnon/core/data-protection/consent-rule.ts'
import { consentChildAge } from '@mangnon/legal/parameters/consent-age.ts'
import type { z } from 'zod'
import { getChild } from '../child/child.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { openFor } from '../platform/encryption/data-key.ts'
import { dayInVietnam } from '../platform/today.ts'
import { consentPlace, type SealedConsent } from './consent.commands.ts'
import type { ConsentList, ConsentTexts, ConsentView } from './consent.views.ts'

type View = z.output<typeof ConsentView>

/** Every wording that was ever asked, the present one of each purpose marked. */
export const listConsentTexts = async (tx: Transaction): Promise<z.output<typeof ConsentTexts>> => {
  const rows = await tx.query
    .selectFrom('consent_text')
    .selectAll()
    .orderBy('purpose')
    .orderBy('version', 'desc')
    .execute()
  const newest = new Map<string, number>()
  for (const row of rows) newest.set(row.purpose, Math.max(row.version, newest.get(row.purpose) ?? 0))
  tx.audit({ action: 'consent_text.listed', count: rows.length })
  return {
    rows: rows.map(row => ({
      id: row.id,
      purpose: row.purpose as View['purpose'],
      version: row.version,
      text: row.text,
      legalText: row.legal_text,
      confirmed: row.confirmed,
      createdAt: row.created_at.toISOString(),
      createdByName: row.created_by_name,
      current: newest.get(row.purpose) === row.version,
    })),
    can: allows(ruleTable.consent_text.create, tx.actor, {}) ? ['add'] : [],
  }
}

/** The consents of one child, latest first, with the wording each was given to. */
export const readConsents = async (tx: Transaction, childId: string, communePath: string): Promise<View[]> => {
  const rows = await tx.query
    .selectFrom('consent as c')
    .innerJoin('consent_text as t', 't.id', 'c.text_id')
    .selectAll('c')
    .select(['t.version as text_version', 't.text as wording'])
    .where('c.child_id', '=', childId)
    .orderBy('c.recorded_at', 'desc')
    .execute()
  const may = allows(ruleTable.consent.change, tx.actor, { areaPath: communePath })
  const subject = { kind: 'child', id: childId, communePath } as const
  const views: View[] = []
  for (const row of rows) {
    const opened = await openFor(tx, subject, consentPlace(row.id), row.sealed)
    const secret: SealedConsent | null = opened === null ? null : JSON.parse(opened)
    views.push({
      id: row.id,
      purpose: row.purpose as View['purpose'],
      textVersion: row.text_version,
      text: row.wording,
      byChild: row.by_child,
      byRepresentative: row.by_representative,
      representativeName: secret?.representativeName ?? null,
      representativeRelation: row.representative_relation,
      method: row.method as View['method'],
      note: secret?.note ?? null,
      givenOn: row.given_on,
      recordedAt: row.recorded_at.toISOString(),
      recordedByName: row.recorded_by_name,
      withdrawnOn: row.withdrawn_on,
      withdrawnBy: row.withdrawn_by as View['withdrawnBy'],
      can: may && row.withdrawn_on === null ? ['withdraw'] : [],
    })
  }
  return views
}

export const listConsents = async (tx: Transaction, childId: string): Promise<z.output<typeof ConsentList>> => {
  const child = await getChild(tx, childId)
  const rows = await readConsents(tx, childId, child.commune_path)
  tx.audit({
    action: 'consent.read',
    subject: 'child',
    subjectId: childId,
    communePath: child.commune_path,
    count: rows.length,
  })
  return {
    rows,
    childMustAgree: childMustAgree(child.birth, dayInVietnam(), consentChildAge),
    can: allows(ruleTable.consent.create, tx.actor, { areaPath: child.commune_path }) ? ['add'] : [],
  }
}
