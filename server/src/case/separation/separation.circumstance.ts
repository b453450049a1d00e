import { circumstanceProblems } from '@mangnon/core/circumstance/check-circumstance.ts'
import { promptsFor } from '@mangnon/core/circumstance/prompts.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { circumstanceLists } from '@mangnon/legal/circumstances/circumstances.ts'
import { circumstanceTransitions } from '@mangnon/legal/circumstances/transitions.ts'
import { areaNames } from '../../area/area.queries.ts'
import { differences } from '../../audit/history.ts'
import {
  type CircumstanceFacts,
  type CircumstanceRow,
  closeCircumstance,
  readCircumstances,
  writeCircumstance,
} from '../../circumstance/circumstance.row.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayInVietnam } from '../../platform/today.ts'

type Child = { id: string; commune_path: string; village_no: number; birth_first: string | null }

/** The child of a case, locked, where its record is this commune's and has not ended; the register of elsewhere is not ours to write. */
const lockCaseChild = async (tx: Transaction, caseId: string): Promise<Child | undefined> => {
  const { rows } = await tx.client.query<Child>('select * from case_child_lock($1)', [caseId])
  return rows[0]
}

const record = async (
  tx: Transaction,
  child: Child,
  id: string,
  act: 'circumstance.added' | 'circumstance.ended' | 'circumstance.withdrawn',
  reason: string,
  [before, now]: readonly [CircumstanceFacts | null, CircumstanceFacts | null],
): Promise<void> => {
  const place = { childId: child.id, communePath: child.commune_path, villageNo: child.village_no }
  if (now) await writeCircumstance(tx, place, id, now)
  const blank = Object.fromEntries(Object.keys(before ?? {}).map(field => [field, null]))
  const sides = differences({ childId: child.id, ...before }, { childId: child.id, ...(now ?? blank) })
  tx.journal({ subject: 'circumstance', subjectId: id, communePath: child.commune_path, act, reason, ...sides })
  tx.audit({ action: act, subject: 'child', subjectId: child.id, communePath: child.commune_path })
}

const factsOf = (row: CircumstanceRow): CircumstanceFacts => {
  const { id: _id, row: _row, recordedAt: _at, recordedBy: _by, ...facts } = row
  return facts
}

/** Which decision begins it. */
type Begun = { readonly from: string; readonly number: number; readonly on: string; readonly communePath: string }

/**
 * The child stands in circumstance c12 from the day on which it is separated, by the decision as its proof; in the same transaction.
 * Returns its id; null where no child of this register is linked, or it stands already: a decision in an emergency never fails for it.
 * Source: NĐ 56/2017 Điều 5 khoản 12.
 */
export const beginSeparated = async (tx: Transaction, caseId: string, begun: Begun): Promise<string | null> => {
  const child = await lockCaseChild(tx, caseId)
  if (!child) return null
  const known = await readCircumstances(tx, child.id)
  const [prompt] = promptsFor('separation_begun', begun.from, known, circumstanceTransitions.entries)
  if (!prompt?.begins) return null
  const commune = (await areaNames(tx, [begun.communePath])).get(begun.communePath) ?? ''
  const facts: CircumstanceFacts = {
    ...{ code: prompt.begins, validFrom: begun.from, validTo: null, evidenceNumber: `${begun.number}/QĐ-UBND` },
    ...{ evidenceIssuer: `Ủy ban nhân dân ${commune}`, evidenceOn: begun.on, establishedBy: null, note: null },
    disabilityType: null,
  }
  const id = newId()
  const born = { birthFirst: child.birth_first }
  if (circumstanceProblems({ ...facts, id }, known, born, circumstanceLists, dayInVietnam()).length > 0) return null
  await record(tx, child, id, 'circumstance.added', prompt.transition.name.vi, [null, facts])
  return id
}

/**
 * It is over: the circumstance that began with it ends on that day, or is withdrawn where it did not last a day. What somebody has ended
 * or withdrawn meanwhile stays as it is. `unlinked`: it was another child's.
 */
export const endSeparated = async (
  tx: Transaction,
  caseId: string,
  circumstanceId: string,
  on: string,
  unlinked = false,
): Promise<void> => {
  const child = await lockCaseChild(tx, caseId)
  if (!child) return
  const standing = (await readCircumstances(tx, child.id)).find(one => one.id === circumstanceId)
  if (!standing || standing.validTo !== null) return
  const before = factsOf(standing)
  await closeCircumstance(tx, child.id, standing.row)
  if (unlinked || on <= standing.validFrom)
    return record(tx, child, circumstanceId, 'circumstance.withdrawn', reasonOfEnd(unlinked), [before, null])
  await record(tx, child, circumstanceId, 'circumstance.ended', reasonOfEnd(false), [
    before,
    { ...before, validTo: on },
  ])
}

const reasonOfEnd = (unlinked: boolean): string =>
  unlinked
    ? 'Vụ việc không phải của trẻ này'
    : (circumstanceTransitions.entries.find(({ event }) => event === 'separation_ended')?.name.vi ?? '')
