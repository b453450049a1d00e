import { flagsByHand } from '@mangnon/core/case/proceeding/proceeding.ts'
import { allowedActions } from '@mangnon/core/case/transitions.ts'
import { caseLaw } from '@mangnon/legal/case/case-law.ts'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import { openOwn } from '../../platform/encryption/own-key.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { factsOf, getCaseRow, isOpen, sideOf } from '../case.row.ts'
import { filesOfPapers } from '../file/case-file.queries.ts'
import type { CaseProceedings, EvidenceView, ProceedingView } from './proceeding.views.ts'

type View = z.output<typeof CaseProceedings>
type Entry = z.output<typeof ProceedingView>
type Evidence = z.output<typeof EvidenceView>

export type ProceedingWords = NonNullable<Entry['words']>
export type EvidenceWords = NonNullable<Evidence['words']>
export type CustodyWords = NonNullable<Evidence['custody'][number]['words']>

const entered = (row: { added_by_name: string; added_at: Date }) => ({
  addedByName: row.added_by_name,
  addedAt: row.added_at.toISOString(),
})

/** Evidence of a case with the hands it went through; the last of them has it. */
export const evidenceOf = async (tx: Transaction, caseId: string): Promise<Omit<Evidence, 'files'>[]> => {
  const rows = await tx.query
    .selectFrom('case_evidence')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('taken_at')
    .orderBy('id')
    .execute()
  const steps = await tx.query
    .selectFrom('case_custody')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('at')
    .orderBy('added_at')
    .execute()
  return rows.map(row => {
    const words = openOwn<EvidenceWords>(tx.keys, 'case_evidence', row)
    const custody = steps
      .filter(step => step.evidence_id === row.id)
      .map(step => ({
        ...{ id: step.id, at: step.at.toISOString(), ...entered(step) },
        words: openOwn<CustodyWords>(tx.keys, 'case_custody', step),
      }))
    return {
      ...{ id: row.id, takenAt: row.taken_at.toISOString(), sha256: row.sha256, words, ...entered(row), custody },
      holder: custody.at(-1)?.words?.to ?? words?.holder ?? null,
    }
  })
}

/** What of a case touches police and procuracy, opened: on record. */
export const getProceedings = async (tx: Transaction, id: string): Promise<View> => {
  const row = await getCaseRow(tx, id)
  const acting = sideOf(tx, row) === 'acting' && isOpen(row.state) && row.joined_to === null
  const rows = await tx.query
    .selectFrom('case_proceeding')
    .selectAll()
    .where('case_id', '=', id)
    .orderBy('on_day', 'desc')
    .orderBy('added_at', 'desc')
    .execute()
  const offered = acting ? allowedActions(factsOf(row, []), tx.actor, caseLaw, dayInVietnam()) : []
  const evidence = await evidenceOf(tx, id)
  const files = await filesOfPapers(tx, id)
  const entry = { subject: 'case', subjectId: id, communePath: row.commune_path } as const
  tx.audit({ ...entry, action: 'case.proceedings_read', count: rows.length + evidence.length })
  const steps = (['raise_flag', 'lower_flag', 'report_crime'] as const).filter(step => offered.includes(step))
  return {
    caseId: id,
    version: row.version,
    flags: flagsByHand.filter(flag => row.flags.includes(flag)),
    reportedOn: row.crime_reported_on,
    entries: rows.map(one => ({
      ...{ id: one.id, kind: one.kind as Entry['kind'], on: one.on_day, otherOn: one.other_day },
      ...{ copies: one.copies, ...entered(one) },
      words: openOwn<ProceedingWords>(tx.keys, 'case_proceeding', one),
    })),
    evidence: evidence.map(piece => ({ ...piece, files: files.get(piece.id) ?? [] })),
    can: acting ? [...steps, 'enter'] : [],
  }
}
