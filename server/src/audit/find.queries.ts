import type { z } from 'zod'
import { areaNames } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import type { FoundPersons, FoundSubjects, SealState } from './audit.views.ts'

type SubjectRow = { subject: 'child' | 'household' | 'case'; id: string; code: string; commune_path: string }

/** The record that a code, a personal number or an id means. Exact only: the auditor does not search for children. */
export const findSubjects = async (tx: Transaction, q: string): Promise<z.output<typeof FoundSubjects>> => {
  const { rows } = await tx.client.query<SubjectRow>('select * from audit_find_subject($1)', [q.replaceAll(/\s/g, '')])
  const places = await areaNames(
    tx,
    rows.map(row => row.commune_path),
  )
  tx.audit({ action: 'audit.subject_looked_up', count: rows.length, words: q })
  return {
    rows: rows.map(({ subject, id, code, commune_path }) => ({
      subject,
      id,
      code,
      place: places.get(commune_path) ?? null,
    })),
  }
}

/** Accounts by name or user name, in the auditor's area. */
export const findPersons = async (tx: Transaction, q: string): Promise<z.output<typeof FoundPersons>> => {
  const words = `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`
  const found = await tx.query
    .selectFrom('account')
    .select(['id', 'full_name', 'username', 'area_path'])
    .where(eb => eb.or([eb('full_name', 'ilike', words), eb('username', 'ilike', words)]))
    .orderBy('username')
    .limit(20)
    .execute()
  const places = await areaNames(
    tx,
    found.map(row => row.area_path),
  )
  tx.audit({ action: 'audit.person_looked_up', count: found.length, words: q })
  return {
    rows: found.map(row => ({
      id: row.id,
      fullName: row.full_name,
      username: row.username,
      place: places.get(row.area_path) ?? null,
    })),
  }
}

/** The last seal, for the auditor to note outside the system. */
export const sealState = async (tx: Transaction): Promise<z.output<typeof SealState>> => {
  const { rows } = await tx.client.query<{ n: number; mac: Buffer; sealed_at: number }>(
    'select n, mac, sealed_at from audit_seal_state()',
  )
  tx.audit({ action: 'audit.seal_read' })
  const [last] = rows
  return {
    last: last
      ? {
          n: last.n,
          code: `${last.n}:${last.mac.toString('hex').slice(0, 32)}`,
          at: new Date(last.sealed_at / 1000).toISOString(),
        }
      : null,
  }
}
