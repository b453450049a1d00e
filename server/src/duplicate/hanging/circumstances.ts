import { circumstanceProblems } from '@mangnon/core/circumstance/check-circumstance.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { circumstanceLists } from '@mangnon/legal/circumstances/circumstances.ts'
import { differences } from '../../audit/history.ts'
import {
  type CircumstanceFacts,
  closeCircumstance,
  readCircumstances,
  writeCircumstance,
} from '../../circumstance/circumstance.row.ts'
import { dayInVietnam } from '../../platform/today.ts'
import type { JsonRow } from '../other-record.ts'
import type { Brought, Hanging } from './hanging.ts'

const table = 'child_circumstance'
const text = (row: JsonRow, column: string): string | null => {
  const value = row[column]
  return value === null || value === undefined ? null : String(value)
}

const factsOf = (row: JsonRow): CircumstanceFacts => ({
  code: String(row.code),
  validFrom: String(row.valid_from),
  validTo: text(row, 'valid_to'),
  evidenceNumber: text(row, 'evidence_number'),
  evidenceIssuer: text(row, 'evidence_issuer'),
  evidenceOn: text(row, 'evidence_on'),
  establishedBy: text(row, 'established_by'),
  disabilityType: text(row, 'disability_type'),
  note: text(row, 'note'),
})

/** What keeps a circumstance from standing beside the others; what the law of today asks besides was asked when it was entered. */
const clashing = new Set(['overlaps', 'one_at_a_time', 'before_birth'])

/** Circumstances of a child (NĐ 56/2017): the same on the same days is one circumstance, and stays with the record that stays. */
export const circumstancesHanging: Hanging = {
  bring: async (tx, other, kept, reason) => {
    const known = [...(await readCircumstances(tx, kept.id))]
    const brought: Brought[] = []
    let left = 0
    for (const row of other.circumstances) {
      const facts = factsOf(row)
      const id = newId()
      const problems = circumstanceProblems(
        { ...facts, id },
        known,
        { birthFirst: kept.birth_first },
        circumstanceLists,
        dayInVietnam(),
      )
      if (problems.some(({ code }) => clashing.has(code))) {
        left++
        continue
      }
      const place = { childId: kept.id, communePath: kept.commune_path, villageNo: kept.village_no }
      await writeCircumstance(tx, place, id, facts)
      tx.journal({
        subject: 'circumstance',
        subjectId: id,
        communePath: kept.commune_path,
        act: 'circumstance.added',
        reason,
        ...differences({ childId: kept.id }, { childId: kept.id, ...facts }),
      })
      const now = (await readCircumstances(tx, kept.id)).find(one => one.id === id)
      if (!now) throw new Error('what was written is read')
      known.push(now)
      brought.push({ table, from: String(row.circumstance_id), id, row: now.row })
    }
    return { brought, left }
  },
  changed: async (tx, kept, brought) => {
    const known = await readCircumstances(tx, kept.id)
    return brought.filter(one => known.find(({ id }) => id === one.id)?.row !== one.row)
  },
  takeBack: async (tx, kept, brought, reason) => {
    const known = await readCircumstances(tx, kept.id)
    for (const one of brought) {
      const before = known.find(({ id }) => id === one.id)
      await closeCircumstance(tx, kept.id, one.row)
      tx.journal({
        subject: 'circumstance',
        subjectId: one.id,
        communePath: kept.commune_path,
        act: 'circumstance.withdrawn',
        reason,
        ...differences({ childId: kept.id, code: before?.code ?? null }, { childId: kept.id, code: null }),
      })
    }
  },
}
