import { communePath, villageNo } from '@mangnon/core/area/area-path.ts'
import { birthRange } from '@mangnon/core/date/birth-date.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import { type InjuryDraft, injuryProblems, tidyInjury } from '@mangnon/core/injury/check-injury.ts'
import { type InjuryAct, type InjuryState, injuryActsOf } from '@mangnon/core/injury/injury.ts'
import { childAgeLimit } from '@mangnon/legal/parameters/child-age.ts'
import { parameterOn } from '@mangnon/legal/parameters/parameter.ts'
import type { z } from 'zod'
import { refuseOtherVillage, villageMap } from '../area/commune.queries.ts'
import { getChild } from '../child/child.queries.ts'
import { decided } from '../platform/db/decided.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import type { ChangeInjury, EnterInjury, NewInjury, WithdrawInjury } from './injury.views.ts'

type Written = { readonly id: string }
type Input = Omit<z.output<typeof NewInjury>, 'id'>

const keeps = (tx: Transaction): boolean => tx.actor.role === 'commune_officer'

const lock = async (tx: Transaction, id: string) => {
  const row = await tx.query.selectFrom('injury').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}
type Row = Awaited<ReturnType<typeof lock>>

const refuseUnlessMay = (tx: Transaction, row: Row, act: InjuryAct, version: number): void => {
  const who = { keeps: keeps(tx), mine: row.proposed_by === tx.actor.accountId }
  if (!injuryActsOf(row.state as InjuryState, who).includes(act)) throw new Refusal('wrong_state')
  if (row.version !== version) throw new Refusal('changed_meanwhile', { detail: { current: { version: row.version } } })
}

/** A child of the register brings its name, sex and birth; a collaborator sees those of their own village alone. */
const withChild = async (tx: Transaction, input: Input): Promise<Input> => {
  if (input.childId === null) return input
  const child = await getChild(tx, input.childId)
  return { ...input, fullName: child.full_name, sex: child.sex as Input['sex'], birth: child.birth }
}

/** The columns of an injury as it is told, checked. Refuses with `invalid_input` at each field. */
const columnsOf = async (tx: Transaction, commune: string, told: Input) => {
  const today = dayInVietnam()
  const draft: InjuryDraft = tidyInjury(await withChild(tx, told))
  const problems = injuryProblems(draft, parameterOn(childAgeLimit, draft.on)?.value ?? 16, today)
  if (problems.length > 0) throw invalid(...problems)
  const own = commune === tx.actor.areaPath ? null : tx.actor.areaPath
  const village = told.villageId === null ? own : (await villageMap(tx, commune)).pathOf(told.villageId)
  refuseOtherVillage(tx, village, 'villageId')
  return {
    village_no: villageNo(village),
    child_id: draft.childId,
    full_name: draft.fullName,
    sex: draft.sex,
    birth: draft.birth,
    birth_last: draft.birth === null ? null : birthRange(draft.birth).last,
    happened_on: draft.on,
    kind: draft.kind,
    place: draft.place,
    outcome: draft.outcome,
    died_on: draft.diedOn,
    water: draft.water,
    could_swim: draft.couldSwim,
    watched: draft.watched,
    words: draft.words,
  }
}

/** What of an injury the journal tells: nothing that names the child, which may be erased later. */
const told = ({ kind, place, outcome, happened_on }: Pick<Row, 'kind' | 'place' | 'outcome' | 'happened_on'>) => ({
  ...{ injuryKind: kind, injuryPlace: place, injuryOutcome: outcome, happenedOn: happened_on },
})

type Told = ReturnType<typeof told>

const trace = (tx: Transaction, id: string, commune: string, act: string, sides: { before?: Told; after?: Told }) => {
  tx.journal({ subject: 'injury', subjectId: id, communePath: commune, act, ...sides })
  tx.audit({ action: act, subject: 'injury', subjectId: id, communePath: commune })
}

/** Reports that a child was injured: the officer's word is counted at once, the collaborator's waits for the officer. */
export const reportInjury = async (tx: Transaction, { id, ...input }: z.output<typeof NewInjury>): Promise<Written> => {
  const commune = communePath(tx.actor.areaPath)
  if (commune === null) throw new Refusal('not_allowed')
  const columns = await columnsOf(tx, commune, input)
  await tx.query
    .insertInto('injury')
    .values({
      ...columns,
      id,
      commune_path: commune,
      state: keeps(tx) ? 'entered' : 'proposed',
      proposed_by: tx.actor.accountId,
      proposed_by_name: tx.actor.fullName,
      ...(keeps(tx) && decided(tx)),
    })
    .execute()
  trace(tx, id, commune, keeps(tx) ? 'injury.entered' : 'injury.proposed', { after: told(columns) })
  return { id }
}

/** Puts right what was told; an injury that is counted stays counted. */
export const changeInjury = async (
  tx: Transaction,
  id: string,
  { version, ...input }: z.output<typeof ChangeInjury>,
): Promise<Written> => {
  const row = await lock(tx, id)
  refuseUnlessMay(tx, row, 'change', version)
  const columns = await columnsOf(tx, row.commune_path, input)
  await tx.query
    .updateTable('injury')
    .set({ ...columns, version: row.version + 1 })
    .where('id', '=', id)
    .execute()
  trace(tx, id, row.commune_path, 'injury.changed', { before: told(row), after: told(columns) })
  return { id }
}

/** Decides on an injury: who may, in the state it is in, and as they saw it. */
const decide = async (
  tx: Transaction,
  id: string,
  { act, version, set }: { act: 'enter' | 'withdraw'; version: number; set: { state: InjuryState; answer?: string } },
): Promise<Row> => {
  const row = await lock(tx, id)
  refuseUnlessMay(tx, row, act, version)
  await tx.query
    .updateTable('injury')
    .set({ ...set, ...decided(tx), version: row.version + 1 })
    .where('id', '=', id)
    .execute()
  return row
}

/** The officer enters what a collaborator reported: from here on it is counted. */
export const enterInjury = async (
  tx: Transaction,
  id: string,
  { version }: z.output<typeof EnterInjury>,
): Promise<Written> => {
  const row = await decide(tx, id, { act: 'enter', version, set: { state: 'entered' } })
  trace(tx, id, row.commune_path, 'injury.entered', { after: told(row) })
  return { id }
}

/** Takes back what never was, or was told twice: it stays readable with its reason and is not counted. */
export const withdrawInjury = async (
  tx: Transaction,
  id: string,
  { version, reason }: z.output<typeof WithdrawInjury>,
): Promise<Written> => {
  const row = await decide(tx, id, { act: 'withdraw', version, set: { state: 'withdrawn', answer: reason } })
  trace(tx, id, row.commune_path, 'injury.withdrawn', { before: told(row) })
  return { id }
}
