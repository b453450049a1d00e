import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import { type HouseholdInput, householdProblems, tidyHousehold } from '@mangnon/core/household/check-household.ts'
import { makeCode } from '@mangnon/core/identifier/check-code.ts'
import { nameSortKey } from '@mangnon/core/name/sort-key.ts'
import type { z } from 'zod'
import { refuseOtherVillage, resolveCommune, villageMap } from '../area/commune.queries.ts'
import { differences } from '../audit/history.ts'
import { recordPeriod } from '../platform/db/periods.ts'
import { recordFirstPeriods } from '../platform/db/periods-first.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { householdSearchWords } from '../register/search-words.ts'
import { lockHousehold } from './household.queries.ts'
import type { ChangeHousehold, EndHousehold, NewHousehold } from './household.views.ts'
import { moveWithHousehold } from './move-children.ts'

type Facts = HouseholdInput & { readonly villageId: string | null }

const refuseProblems = (household: HouseholdInput): void => {
  const problems = householdProblems(household)
  if (problems.length > 0) throw invalid(...problems)
}

const villagePathOf = async (
  tx: Transaction,
  communePath: string,
  villageId: string | null,
): Promise<string | null> => {
  if (villageId === null) return null
  const villages = await villageMap(tx, communePath)
  if (!villages.all.some(village => village.id === villageId)) throw invalid({ path: 'villageId', code: 'not_in_area' })
  return villages.pathOf(villageId)
}

/** What a person reads in the history: labels of places, codes of the rest. */
const told = (facts: Facts, villageName: string | null) => ({
  headName: facts.headName,
  village: villageName,
  address: facts.address,
  phone: facts.phone,
  poverty: facts.poverty,
  povertyDecision: facts.povertyDecision,
  povertyYear: facts.povertyYear,
  residenceState: facts.residenceState,
  notes: facts.notes,
})

const periodFacts = (communePath: string, villagePath: string | null, facts: Facts) =>
  [
    {
      table: 'household_residence',
      facts: {
        at_commune: communePath,
        at_village: villagePath,
        address: facts.address,
        residence_state: facts.residenceState,
      },
    },
    {
      table: 'household_poverty',
      facts: {
        poverty: facts.poverty,
        poverty_decision: facts.povertyDecision,
        poverty_year: facts.povertyYear,
      },
    },
  ] as const

/** Enters a household in one's own commune. A foreign commune is refused by the row policy and reads as not found. */
export const createHousehold = async (
  tx: Transaction,
  input: z.output<typeof NewHousehold>,
  sample = false,
): Promise<{ id: string; code: string }> => {
  const facts = tidyHousehold({ ...input })
  refuseProblems(facts)
  const today = dayInVietnam()
  if (input.since && input.since > today) throw invalid({ path: 'since', code: 'in_future' })
  const commune = await resolveCommune(tx, input.communeId)
  const villagePath = await villagePathOf(tx, commune.path, facts.villageId)
  const { rows } = await tx.client.query<{ n: number }>(`select next_code_numbers('household', 1) as n`)
  const code = makeCode('HO', Number(today.slice(0, 4)), rows[0]?.n ?? 0)
  await tx.client.query(
    `insert into household (id, code, commune_path, village_path, head_name, head_sort_key, address, phone, poverty, poverty_decision,
       poverty_year, residence_state, notes, search, is_sample, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, array_to_tsvector($14), $15, $16)`,
    [
      input.id,
      code,
      commune.path,
      villagePath,
      facts.headName,
      nameSortKey(facts.headName),
      facts.address,
      facts.phone,
      facts.poverty,
      facts.povertyDecision,
      facts.povertyYear,
      facts.residenceState,
      facts.notes,
      householdSearchWords({ headName: facts.headName, phone: facts.phone, code }),
      sample,
      tx.actor.accountId,
    ],
  )
  const first = { id: input.id, communePath: commune.path, from: input.since ?? today }
  await recordFirstPeriods(tx, first, periodFacts(commune.path, villagePath, facts))
  const villages = await villageMap(tx, commune.path)
  const after = Object.fromEntries(
    Object.entries(told(facts, villages.nameOf(villagePath))).filter(
      ([, value]) => value !== null && value !== 'unknown',
    ),
  )
  tx.journal({ subject: 'household', subjectId: input.id, communePath: commune.path, act: 'household.created', after })
  tx.audit({ action: 'household.created', subject: 'household', subjectId: input.id, communePath: commune.path })
  return { id: input.id, code }
}

/**
 * Changes a household. Residence and poverty are facts with periods: `from` says since when, or that the last entry was wrong.
 * The children follow their household's village and poverty. Refuses with `changed_meanwhile` and the present values.
 */
export const changeHousehold = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof ChangeHousehold>,
): Promise<{ id: string }> => {
  const facts = tidyHousehold({ ...input })
  refuseProblems(facts)
  const row = await lockHousehold(tx, id)
  const today = dayInVietnam()
  if (input.from && input.from !== 'correction' && input.from > today)
    throw invalid({ path: 'from', code: 'in_future' })
  // A household leaves its commune by a hand-over that the other accepts; nobody writes it into a foreign register.
  if (input.communeId !== undefined && (await resolveCommune(tx, input.communeId)).path !== row.commune_path)
    throw new Refusal('not_found')
  const villages = await villageMap(tx, row.commune_path)
  const villagePath = await villagePathOf(tx, row.commune_path, facts.villageId)
  refuseOtherVillage(tx, villagePath, 'villageId')
  const current: Facts = {
    villageId: villages.idOf(row.village_path),
    headName: row.head_name,
    address: row.address,
    phone: row.phone,
    poverty: row.poverty as Facts['poverty'],
    povertyDecision: row.poverty_decision,
    povertyYear: row.poverty_year,
    residenceState: row.residence_state as Facts['residenceState'],
    notes: row.notes,
  }
  const before = told(current, villages.nameOf(row.village_path))
  if (row.version !== input.version) {
    throw new Refusal('changed_meanwhile', { detail: { current: { ...current, version: row.version } } })
  }
  const changed = differences(before, told(facts, villages.nameOf(villagePath)))
  if (!changed) return { id }
  await tx.client.query(
    `update household set village_path = $2, head_name = $3, head_sort_key = $4, address = $5, phone = $6, poverty = $7, poverty_decision = $8,
       poverty_year = $9, residence_state = $10, notes = $11, search = array_to_tsvector($12), version = version + 1 where id = $1`,
    [
      id,
      villagePath,
      facts.headName,
      nameSortKey(facts.headName),
      facts.address,
      facts.phone,
      facts.poverty,
      facts.povertyDecision,
      facts.povertyYear,
      facts.residenceState,
      facts.notes,
      householdSearchWords({ headName: facts.headName, phone: facts.phone, code: row.code }),
    ],
  )
  const from = input.from ?? today
  for (const fact of periodFacts(row.commune_path, villagePath, facts)) {
    await recordPeriod(tx, { ...fact, id, communePath: row.commune_path, from, today })
  }
  const to = { id, code: row.code, communePath: row.commune_path, villagePath, poverty: facts.poverty }
  await moveWithHousehold(tx, to, from, today)
  tx.journal({
    subject: 'household',
    subjectId: id,
    communePath: row.commune_path,
    act: 'household.changed',
    reason: input.reason,
    ...changed,
  })
  tx.audit({ action: 'household.changed', subject: 'household', subjectId: id, communePath: row.commune_path })
  return { id }
}

/** Ends a household with a day and a reason. Refuses with `still_used` while a child lives in it. */
export const endHousehold = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof EndHousehold>,
): Promise<{ id: string }> => {
  const row = await lockHousehold(tx, id)
  if (row.version !== input.version)
    throw new Refusal('changed_meanwhile', { detail: { current: { version: row.version } } })
  if (input.on > dayInVietnam()) throw invalid({ path: 'on', code: 'in_future' })
  const { rows } = await tx.client.query<{ n: number }>(
    'select count(*) as n from child where household_id = $1 and ended_on is null',
    [id],
  )
  if ((rows[0]?.n ?? 0) > 0) throw new Refusal('still_used', { detail: { children: rows[0]?.n } })
  await tx.client.query('update household set ended_on = $2, end_reason = $3, version = version + 1 where id = $1', [
    id,
    input.on,
    input.reason,
  ])
  tx.journal({
    subject: 'household',
    subjectId: id,
    communePath: row.commune_path,
    act: 'household.ended',
    reason: input.reason,
    after: { endedOn: input.on },
  })
  tx.audit({ action: 'household.ended', subject: 'household', subjectId: id, communePath: row.commune_path })
  return { id }
}
