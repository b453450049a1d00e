import { communePath, pathRange, villagePath } from '@mangnon/core/area/area-path.ts'
import { type InjuryState, injuryActsOf } from '@mangnon/core/injury/injury.ts'
import { injuryKinds } from '@mangnon/legal/code-lists/injury-kinds.ts'
import { injuryPlaces } from '@mangnon/legal/code-lists/injury-places.ts'
import { injuryAgesOn } from '@mangnon/legal/parameters/injury-ages.ts'
import type { z } from 'zod'
import { resolveCommune, type Villages, villageMap } from '../area/commune.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import type { GridQuery, Injuries, InjuriesQuery, Injury, InjuryGrid } from './injury.views.ts'

type View = z.output<typeof Injury>

const present = (tx: Transaction, row: Row, villages: Villages): View => {
  const village = villagePath(row.commune_path, row.village_no)
  const who = { keeps: tx.actor.role === 'commune_officer', mine: row.proposed_by === tx.actor.accountId }
  return {
    id: row.id,
    childId: row.child_id,
    fullName: row.full_name,
    sex: row.sex as View['sex'],
    birth: row.birth,
    villageId: villages.idOf(village),
    villageName: villages.nameOf(village),
    on: row.happened_on,
    kind: row.kind as View['kind'],
    place: row.place as View['place'],
    outcome: row.outcome as View['outcome'],
    diedOn: row.died_on,
    water: row.water as View['water'],
    couldSwim: row.could_swim as View['couldSwim'],
    watched: row.watched as View['watched'],
    words: row.words,
    state: row.state as InjuryState,
    proposedBy: row.proposed_by_name,
    proposedAt: row.proposed_at.toISOString(),
    decidedBy: row.decided_by_name,
    answer: row.answer,
    version: row.version,
    can: [...injuryActsOf(row.state as InjuryState, who)],
  }
}

const matching = (tx: Transaction, commune: string, input: z.output<typeof InjuriesQuery>) => {
  let asked = tx.query
    .selectFrom('injury')
    .where('commune_path', '=', commune)
    .where('happened_on', '>=', input.from)
    .where('happened_on', '<=', input.to)
  if (input.state) asked = asked.where('state', '=', input.state)
  if (input.kind) asked = asked.where('kind', '=', input.kind)
  return asked
}
type Row = Awaited<ReturnType<typeof pageOf>>[number]

const pageOf = (tx: Transaction, commune: string, input: z.output<typeof InjuriesQuery>) =>
  matching(tx, commune, input)
    .selectAll()
    .orderBy('happened_on', 'desc')
    .orderBy('id')
    .offset(input.offset)
    .limit(input.limit)
    .execute()

/** Injuries of a commune between two days, the latest first; a collaborator sees those of their village. Leaves an audit entry. */
export const listInjuries = async (
  tx: Transaction,
  input: z.output<typeof InjuriesQuery>,
): Promise<z.output<typeof Injuries>> => {
  const { path } = await resolveCommune(tx, input.commune)
  const { total } = await matching(tx, path, input)
    .select(eb => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await pageOf(tx, path, input)
  const villages = await villageMap(tx, path)
  tx.audit({ action: 'injury.listed', communePath: path, count: rows.length })
  return {
    total,
    offset: input.offset,
    rows: rows.map(row => present(tx, row, villages)),
    mayReport: tx.actor.role === 'commune_officer' || tx.actor.role === 'village_collaborator',
  }
}

type CellRow = {
  kind: string | null
  sex: string | null
  band: number | null
  place: string | null
  injured: number
  disabled: number
  died: number
  communes: number
}

/**
 * The report on injuries of a period: two numbers a cell, how many children were injured and how many of them died, each child once in
 * a cell. Of one's own area, or of one commune of it. The layout: Phụ lục 1 of the quarterly report.
 */
export const injuryGrid = async (
  tx: Transaction,
  input: z.output<typeof GridQuery>,
): Promise<z.output<typeof InjuryGrid>> => {
  const own = communePath(tx.actor.areaPath) ?? tx.actor.areaPath
  const area = input.commune === undefined ? own : (await resolveCommune(tx, input.commune)).path
  const { lo, hi } = pathRange(area)
  const bands = injuryAgesOn(input.to)
  const { rows } = await tx.client.query<CellRow>(
    `select kind, sex, band, place, injured::int, disabled::int, died::int, communes::int from injury_cells($1, $2, $3, $4, $5)`,
    [input.from, input.to, lo, hi, bands.map(band => band.value)],
  )
  const key = (kind: string | null, part: string) => `${kind ?? ''} ${part}`
  const cells = new Map(
    rows.map(row => [
      key(row.kind, row.sex ?? (row.band === null ? null : `band ${row.band}`) ?? row.place ?? 'all'),
      { injured: row.injured, died: row.died },
    ]),
  )
  const cell = (kind: string | null, part: string) => cells.get(key(kind, part)) ?? { injured: 0, died: 0 }
  const all = rows.find(row => row.kind === null && row.sex === null && row.band === null && row.place === null)
  tx.audit({ action: 'injury.counted', communePath: communePath(area) ?? undefined, count: all?.injured ?? 0 })
  return {
    from: input.from,
    to: input.to,
    injured: all?.injured ?? 0,
    died: all?.died ?? 0,
    disabled: all?.disabled ?? 0,
    communes: all?.communes ?? 0,
    bands: bands.map(band => ({ from: band.value, name: band.name })),
    rows: [...injuryKinds.entries.map(({ code }) => code), null].map(kind => ({
      kind,
      all: cell(kind, 'all'),
      bySex: { male: cell(kind, 'male'), female: cell(kind, 'female'), unknown: cell(kind, 'unknown') },
      byBand: bands.map((_, at) => cell(kind, `band ${at}`)),
      bandUnknown: cell(kind, 'band -1'),
      byPlace: Object.fromEntries(injuryPlaces.entries.map(({ code }) => [code, cell(kind, code)])) as Record<
        'home' | 'school' | 'community',
        { injured: number; died: number }
      >,
    })),
  }
}

/** How many reports of collaborators wait for the officer. */
export const countInjuriesWaiting = async (tx: Transaction): Promise<number> => {
  const { rows } = await tx.client.query<{ n: number }>(
    `select count(*)::int as n from injury where commune_path = $1 and state = 'proposed'`,
    [communePath(tx.actor.areaPath)],
  )
  return rows[0]?.n ?? 0
}
