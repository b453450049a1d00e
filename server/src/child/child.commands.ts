import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import { makeCode } from '@mangnon/core/identifier/check-code.ts'
import type { z } from 'zod'
import { areaNames, ownCommunePath } from '../area/area.queries.ts'
import { refuseOtherVillage, villageMap } from '../area/commune.queries.ts'
import { differences } from '../audit/history.ts'
import { rememberDifferent } from '../duplicate/remember-different.ts'
import { recordPeriod } from '../platform/db/periods.ts'
import { recordFirstPeriods } from '../platform/db/periods-first.ts'
import { together } from '../platform/db/together.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { type ChildFacts, checkedFacts, childColumns, type Place, placeOf, told } from './child.facts.ts'
import { lockChild } from './child.queries.ts'
import type { ChangeChild, EndChild, NewChild } from './child.views.ts'

/** Takes the number for this child, or says that another record has it and which unit to ask: nothing else of that record. */
const claimNumber = async (tx: Transaction, number: string, id: string, communePath: string): Promise<void> => {
  const { rows } = await tx.client.query<{ held: string | null }>(
    `select identifier_claim('personal_number', $1, $2, $3) as held`,
    [number, id, communePath],
  )
  const held = rows[0]?.held
  if (!held) return
  const names = await areaNames(tx, [held])
  throw new Refusal('number_held', {
    fields: [{ path: 'personalNumber', code: 'taken' }],
    detail: { unit: names.get(held) ?? null, sameUnit: held === communePath },
  })
}

const periodFacts = (communePath: string, facts: ChildFacts, place: Place) =>
  [
    {
      table: 'child_residence',
      facts: { at_commune: communePath, at_village: place.villagePath, residence_state: facts.residenceState },
    },
    { table: 'child_household', facts: { household_id: place.householdId } },
    {
      table: 'child_school',
      facts: { school_level: facts.schoolLevel, school_name: facts.schoolName, school_class: facts.schoolClass },
    },
  ] as const

const householdCode = async (tx: Transaction, id: string | null): Promise<string | null> =>
  id === null
    ? null
    : ((await tx.query.selectFrom('household').select('code').where('id', '=', id).executeTakeFirst())?.code ?? null)

/** Enters a child in one's own commune. Refuses with `invalid_input` (each field) or `number_held`. */
export const createChild = async (
  tx: Transaction,
  input: z.output<typeof NewChild>,
  sample = false,
): Promise<{ id: string; code: string }> => {
  const today = dayInVietnam()
  const facts = checkedFacts(input, today)
  if (input.since && input.since > today) throw invalid({ path: 'since', code: 'in_future' })
  const communePath = ownCommunePath(tx)
  const [place, number] = await together(
    tx.client,
    () => placeOf(tx, communePath, facts),
    () => tx.client.query<{ n: number }>(`select next_code_numbers('child', 1) as n`, []),
  )
  const code = makeCode('TE', Number(today.slice(0, 4)), number.rows[0]?.n ?? 0)
  const columns = {
    id: input.id,
    code,
    commune_path: communePath,
    created_by: tx.actor.accountId,
    // What was typed is kept where it differs by more than blanks at the ends: letters are stored composed.
    typed_name: input.fullName.trim() === facts.fullName ? null : input.fullName.slice(0, 400),
    is_sample: sample,
    ...childColumns(facts, place, code),
  }
  const names = Object.keys(columns)
  await together(
    tx.client,
    () =>
      tx.client.query(
        `insert into child (${names.join(', ')}) values (${names.map((name, at) => (name === 'search' ? `array_to_tsvector($${at + 1})` : `$${at + 1}`)).join(', ')})`,
        Object.values(columns),
      ),
    async () => facts.personalNumber && claimNumber(tx, facts.personalNumber, input.id, communePath),
    () =>
      recordFirstPeriods(
        tx,
        { id: input.id, communePath, from: input.since ?? today },
        periodFacts(communePath, facts, place),
      ),
  )
  const after = Object.entries(told(facts, place.householdCode, place.villageName))
  tx.journal({
    subject: 'child',
    subjectId: input.id,
    communePath,
    act: 'child.created',
    after: Object.fromEntries(after.filter(([, value]) => value !== null && value !== 'unknown')),
  })
  await rememberDifferent(tx, input.id, input.differentFrom ?? [])
  tx.audit({ action: 'child.created', subject: 'child', subjectId: input.id, communePath })
  return { id: input.id, code }
}

type Row = Awaited<ReturnType<typeof lockChild>>

const factsOf = (row: Row, villageId: string | null): ChildFacts => ({
  fullName: row.full_name,
  otherNames: row.other_names,
  sex: row.sex as ChildFacts['sex'],
  birth: row.birth,
  ethnicity: row.ethnicity,
  personalNumber: row.personal_number,
  fatherName: row.father_name,
  motherName: row.mother_name,
  carerName: row.carer_name,
  carerRelation: row.carer_relation,
  schoolLevel: row.school_level,
  schoolName: row.school_name,
  schoolClass: row.school_class,
  circumstance: row.circumstance,
  notes: row.notes,
  householdId: row.household_id,
  villageId,
  residenceState: row.residence_state as ChildFacts['residenceState'],
})

/** A child's facts as a form would send them back unchanged. */
export const currentFacts = async (tx: Transaction, row: Row): Promise<ChildFacts> =>
  factsOf(row, (await villageMap(tx, row.commune_path)).idOf(row.village_path))

/**
 * Writes what is known of a locked child: the row, the number it holds, and since when which of it is true; of the facts with periods
 * only those in `tables`, where it is told.
 */
const writeFacts = async (
  tx: Transaction,
  row: Row,
  facts: ChildFacts,
  place: Place,
  from: string | 'correction',
  tables?: readonly string[],
): Promise<void> => {
  const columns = childColumns(facts, place, row.code)
  const names = Object.keys(columns)
  await tx.client.query(
    `update child set ${names.map((name, at) => `${name} = ${name === 'search' ? `array_to_tsvector($${at + 2})` : `$${at + 2}`}`).join(', ')}, version = version + 1 where id = $1`,
    [row.id, ...Object.values(columns)],
  )
  if (facts.personalNumber !== row.personal_number) {
    if (row.personal_number)
      await tx.client.query(`select identifier_release('personal_number', $1, $2)`, [row.personal_number, row.id])
    if (facts.personalNumber) await claimNumber(tx, facts.personalNumber, row.id, row.commune_path)
  }
  for (const fact of periodFacts(row.commune_path, facts, place)) {
    if (tables?.includes(fact.table) === false) continue
    await recordPeriod(tx, { ...fact, id: row.id, communePath: row.commune_path, from, today: dayInVietnam() })
  }
}

/**
 * Lets an event change some facts of a locked child from its day on, and says which: both sides for the journal, null when it changed
 * nothing. Refuses with `invalid_input` what would not be right in the form either.
 */
export const changeByEvent = async (
  tx: Transaction,
  row: Row,
  changes: Partial<ChildFacts>,
  on: string,
): Promise<ReturnType<typeof differences>> => {
  const villages = await villageMap(tx, row.commune_path)
  const current = factsOf(row, villages.idOf(row.village_path))
  const facts = checkedFacts({ ...current, ...changes }, dayInVietnam())
  const changed = differences(told(current, null, null), told(facts, null, null))
  if (!changed) return null
  const place = { householdId: row.household_id, villagePath: row.village_path, poverty: row.poverty }
  // Home and household are no event's: what is known of later days stays.
  await writeFacts(tx, row, facts, place, on, 'schoolLevel' in changes ? ['child_school'] : [])
  return changed
}

/**
 * Changes a child. Household, place and school are facts with periods: `from` says since when, or that the last entry was wrong.
 * Refuses with `changed_meanwhile` and the present values when somebody saved in between.
 */
export const changeChild = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof ChangeChild>,
): Promise<{ id: string }> => {
  const today = dayInVietnam()
  const row = await lockChild(tx, id)
  const facts = checkedFacts(input, today)
  if (input.from && input.from !== 'correction' && input.from > today)
    throw invalid({ path: 'from', code: 'in_future' })
  const villages = await villageMap(tx, row.commune_path)
  const current = factsOf(row, villages.idOf(row.village_path))
  if (row.version !== input.version)
    throw new Refusal('changed_meanwhile', { detail: { current: { ...current, version: row.version } } })
  const place = await placeOf(tx, row.commune_path, facts)
  refuseOtherVillage(tx, place.villagePath, facts.householdId === null ? 'villageId' : 'householdId')
  const changed = differences(
    told(current, await householdCode(tx, row.household_id), villages.nameOf(row.village_path)),
    told(facts, place.householdCode, place.villageName),
  )
  if (!changed) return { id }
  await writeFacts(tx, row, facts, place, input.from ?? today)
  tx.journal({
    subject: 'child',
    subjectId: id,
    communePath: row.commune_path,
    act: 'child.changed',
    reason: input.reason,
    ...changed,
  })
  tx.audit({ action: 'child.changed', subject: 'child', subjectId: id, communePath: row.commune_path })
  return { id }
}

/** Ends a child's record with a day and a reason; the record and its history stay. */
export const endChild = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof EndChild>,
): Promise<{ id: string }> => {
  const row = await lockChild(tx, id)
  if (row.version !== input.version)
    throw new Refusal('changed_meanwhile', { detail: { current: { version: row.version } } })
  if (input.on > dayInVietnam()) throw invalid({ path: 'on', code: 'in_future' })
  if (row.birth_first !== null && input.on < row.birth_first) throw invalid({ path: 'on', code: 'before_previous' })
  await tx.client.query('update child set ended_on = $2, end_reason = $3, version = version + 1 where id = $1', [
    id,
    input.on,
    input.reason,
  ])
  // A number on a record entered in error belongs to the right record.
  if (row.personal_number && (input.reason === 'entered_in_error' || input.reason === 'duplicate')) {
    await tx.client.query(`select identifier_release('personal_number', $1, $2)`, [row.personal_number, id])
  }
  tx.journal({
    subject: 'child',
    subjectId: id,
    communePath: row.commune_path,
    act: 'child.ended',
    reason: input.note,
    after: { endedOn: input.on, endReason: input.reason },
  })
  tx.audit({ action: 'child.ended', subject: 'child', subjectId: id, communePath: row.commune_path })
  return { id }
}
