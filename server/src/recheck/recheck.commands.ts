import { randomInt } from 'node:crypto'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import { type IdentityFacts, identityFields } from '@mangnon/core/identity/identity-facts.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { drawSample, sampleSize } from '@mangnon/core/recheck/draw-sample.ts'
import { type Checked, differing, identityFound, tallyOf } from '@mangnon/core/recheck/recheck.ts'
import { recheckSampleOn } from '@mangnon/legal/parameters/recheck-sample.ts'
import type { z } from 'zod'
import { ownCommunePath } from '../area/area.queries.ts'
import { villageMap } from '../area/commune.queries.ts'
import { getChild } from '../child/child.queries.ts'
import { propose } from '../identity/identity.commands.ts'
import { identityOf } from '../identity/identity.queries.ts'
import { readProposals } from '../identity/identity.row.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import type { CloseRecheck, NewRecheck, RecordCheck } from './recheck.views.ts'
import { readRecorded } from './recorded.ts'

/** Draws the households of a village that are looked at again in a year. Once a year and village: `taken`. */
export const drawRecheck = async (tx: Transaction, input: z.output<typeof NewRecheck>): Promise<{ id: string }> => {
  const path = ownCommunePath(tx)
  const today = dayInVietnam()
  if (input.year > Number(today.slice(0, 4))) throw invalid({ path: 'year', code: 'in_future' })
  const village = (await villageMap(tx, path)).all.find(({ id }) => id === input.villageId)
  if (!village) throw invalid({ path: 'villageId', code: 'not_in_area' })
  const { rows } = await tx.client.query<{ id: string }>(
    'select id from household where commune_path = $1 and village_path = $2 and ended_on is null',
    [path, village.path],
  )
  if (rows.length === 0) throw invalid({ path: 'villageId', code: 'no_households' })
  const seed = randomInt(2 ** 31)
  const size = sampleSize(rows.length, recheckSampleOn(today))
  const drawn = drawSample(
    rows.map(row => row.id),
    seed,
    size,
  )
  const made = await tx.client.query(
    `insert into recheck (id, commune_path, village_path, village_name, year, seed, households, sample, drawn_by, drawn_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (village_path, year) do nothing`,
    [
      ...[input.id, path, village.path, village.name, input.year, seed],
      ...[rows.length, drawn.length, tx.actor.accountId, tx.actor.fullName],
    ],
  )
  if (made.rowCount === 0) throw invalid({ path: 'villageId', code: 'taken' })
  await tx.client.query(
    `insert into recheck_household (household_id, recheck_id, commune_path, place)
     select d.id, $1, $2, d.place from unnest($3::uuid[]) with ordinality as d(id, place)`,
    [input.id, path, drawn],
  )
  tx.audit({ action: 'recheck.drawn', communePath: path, count: drawn.length, detail: { recheck: input.id, seed } })
  return { id: input.id }
}

/** One round, locked: what is recorded and the closing come one after the other. */
const lockOpen = async (tx: Transaction, id: string) => {
  const row = await tx.query.selectFrom('recheck').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  if (row.closed_at !== null) throw new Refusal('wrong_state')
  return row
}

const asFacts = (now: IdentityFacts, found: Checked['household']): IdentityFacts => {
  const right: Record<string, string | null> = { ...now }
  for (const field of identityFields) if (field in found) right[field] = found[field] ?? null
  return {
    ...right,
    fullName: right.fullName ?? '',
    sex: (right.sex ?? 'unknown') as IdentityFacts['sex'],
  } as IdentityFacts
}

/** Who a child is goes on to be verified and written, unless something about it is on its way already. */
const sendOn = async (tx: Transaction, checked: Checked): Promise<number> => {
  let proposed = 0
  for (const { id, there, found } of checked.children) {
    if (!there || identityFound(found).length === 0) continue
    if ((await readProposals(tx, id)).some(one => one.state === 'proposed' || one.state === 'verified')) continue
    const facts = asFacts(identityOf(await getChild(tx, id)), found)
    await propose(tx, id, { id: newId(), facts, paper: 'told', paperNumber: null, replaces: null })
    proposed++
  }
  return proposed
}

/**
 * Keeps what was found at a household, beside what the register said on that day, and sends what differs in who a child is on as
 * proposals. May be written again until the round is closed. Refuses with `changed_meanwhile` when somebody else has written it.
 */
export const recordCheck = async (
  tx: Transaction,
  id: string,
  householdId: string,
  input: z.output<typeof RecordCheck>,
): Promise<{ id: string; proposed: number }> => {
  const round = await lockOpen(tx, id)
  const row = await tx.query
    .selectFrom('recheck_household')
    .selectAll()
    .where('household_id', '=', householdId)
    .where('recheck_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  if (row.version !== input.version)
    throw new Refusal('changed_meanwhile', { detail: { current: { version: row.version } } })
  const today = dayInVietnam()
  if (input.on > today) throw invalid({ path: 'on', code: 'in_future' })
  const recorded = (await readRecorded(tx, [householdId])).get(householdId)
  if (!recorded) throw new Refusal('not_found')
  const said = new Map(input.children.map(child => [child.id, child]))
  if (
    said.size < input.children.length ||
    [...said.keys()].some(one => !recorded.children.some(child => child.id === one))
  )
    throw invalid({ path: 'children', code: 'not_in_household' })
  const checked: Checked = {
    household: differing(input.household, recorded.facts),
    children: recorded.children.map(child => {
      const found = said.get(child.id)
      return { id: child.id, there: found?.there ?? true, found: differing(found?.found ?? {}, child.facts) }
    }),
    missing: input.missing,
  }
  const met = input.state === 'checked'
  const tally = met ? tallyOf(checked) : { asked: 0, wrong: 0 }
  const proposed = met ? await sendOn(tx, checked) : 0
  await tx.query
    .updateTable('recheck_household')
    .set({
      state: input.state,
      recorded: met ? JSON.stringify({ household: recorded.facts, children: recorded.children }) : null,
      found: met ? JSON.stringify(checked) : null,
      ...{ asked: tally.asked, wrong: tally.wrong, note: input.note, checked_on: input.on },
      ...{ checked_by: tx.actor.accountId, checked_by_name: tx.actor.fullName, version: row.version + 1 },
    })
    .where('household_id', '=', householdId)
    .where('recheck_id', '=', id)
    .execute()
  // Of a household: that it was looked at again, not what was found, which stands in the round.
  tx.journal({
    subject: 'household',
    subjectId: householdId,
    communePath: row.commune_path,
    act: 'household.rechecked',
    after: { on: input.on, wrong: tally.wrong },
  })
  tx.audit({
    action: 'recheck.recorded',
    subject: 'household',
    subjectId: householdId,
    communePath: round.commune_path,
  })
  return { id, proposed }
}

/** Closes a round: its rate stands from here on. Refuses with `step_incomplete` while a household waits. */
export const closeRecheck = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof CloseRecheck>,
): Promise<{ id: string }> => {
  const round = await lockOpen(tx, id)
  if (round.version !== input.version)
    throw new Refusal('changed_meanwhile', { detail: { current: { version: round.version } } })
  const { rows } = await tx.client.query<{ waiting: number; checked: number; asked: number; wrong: number }>(
    `select count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'checked') as checked,
            coalesce(sum(asked), 0) as asked, coalesce(sum(wrong), 0) as wrong
       from recheck_household where recheck_id = $1`,
    [id],
  )
  const sum = rows[0]
  if (!sum || sum.waiting > 0) throw new Refusal('step_incomplete', { detail: { waiting: sum?.waiting ?? 0 } })
  await tx.client.query(
    `update recheck set checked = $2, asked = $3, wrong = $4, closed_by = $5, closed_by_name = $6, closed_at = now(),
       version = version + 1 where id = $1`,
    [id, sum.checked, sum.asked, sum.wrong, tx.actor.accountId, tx.actor.fullName],
  )
  tx.audit({ action: 'recheck.closed', communePath: round.commune_path, count: sum.checked, detail: { recheck: id } })
  return { id }
}
