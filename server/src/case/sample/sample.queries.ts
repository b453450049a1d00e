import { type SampleMarks, sampleFigures } from '@mangnon/core/case/sample/sample.ts'
import { vietnamDay } from '@mangnon/core/deadline/vietnam-day.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import { criteriaOn } from '@mangnon/legal/case/sample-criteria.ts'
import type { z } from 'zod'
import { areaNames } from '../../area/area.queries.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { openRemark } from './sample.sealed.ts'
import type { SampleLine, SampleRemarks, SampleRound, SampleRounds, SampleView } from './sample.views.ts'

type Line = z.output<typeof SampleLine>
type Round = z.output<typeof SampleRound>

const rounds = (tx: Transaction) => tx.query.selectFrom('case_sample').selectAll()
type RoundRow = Awaited<ReturnType<ReturnType<typeof rounds>['execute']>>[number]

/** Lines with the round they are of. */
const lines = (tx: Transaction) =>
  tx.query.selectFrom('case_sample_line').selectAll('case_sample_line').orderBy('sample_id').orderBy('position')
export type LineRow = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number]

const presentRound = (tx: Transaction, row: RoundRow, of: readonly LineRow[]): Round => ({
  ...{ id: row.id, from: row.from_on, to: row.to_on, population: row.population, seed: row.seed },
  ...{ drawnOn: vietnamDay(row.drawn_at), drawnByName: row.drawn_by_name, until: vietnamDay(row.until_at) },
  mine: row.drawn_by === tx.actor.accountId,
  figures: sampleFigures(
    of.map(line => ({
      marks: line.marks as SampleMarks | null,
      returned: line.returned,
      answered: line.answered_at !== null,
    })),
    criteriaOn(vietnamDay(row.drawn_at)),
  ),
})

/** Who may still do what with a line: whoever drew it marks while they may read the case, the commune answers what came back. */
const canOf = (tx: Transaction, line: LineRow, round: RoundRow | null): Line['can'] => {
  if (line.answered_at !== null) return []
  if (round === null) return line.returned && line.sealed !== null ? ['answer'] : []
  return round.drawn_by === tx.actor.accountId && round.until_at > new Date() ? ['mark'] : []
}

const presentLine = (
  tx: Transaction,
  line: LineRow,
  round: RoundRow | null,
  names: ReadonlyMap<string, string>,
): Line => ({
  ...{ id: line.id, caseId: line.case_id, code: line.code, communeName: names.get(line.commune_path) ?? '' },
  marks: line.marks as SampleMarks | null,
  marked: line.marked_at && { at: line.marked_at.toISOString(), byName: line.marked_by_name ?? '' },
  remark: openRemark(tx.keys, line, 'sealed'),
  returned: line.returned,
  answer: line.answered_at && {
    ...{ at: line.answered_at.toISOString(), byName: line.answered_by_name ?? '' },
    text: openRemark(tx.keys, line, 'answer_sealed'),
  },
  criteriaOn: vietnamDay(round?.drawn_at ?? line.marked_at ?? new Date()),
  can: canOf(tx, line, round),
})

const namesOf = (tx: Transaction, rows: readonly LineRow[]) =>
  areaNames(
    tx,
    rows.map(row => row.commune_path),
  )

/** The rounds of this province, the latest first, with what each found. */
export const listSamples = async (tx: Transaction): Promise<z.output<typeof SampleRounds>> => {
  const rows = await rounds(tx)
    .where('area_path', '=', tx.actor.areaPath)
    .orderBy('drawn_at', 'desc')
    .limit(100)
    .execute()
  const ids = rows.map(row => row.id)
  const all = ids.length === 0 ? [] : await lines(tx).where('sample_id', 'in', ids).execute()
  tx.audit({ action: 'case.samples_listed', communePath: tx.actor.areaPath, count: rows.length })
  return {
    rows: rows.map(row =>
      presentRound(
        tx,
        row,
        all.filter(line => line.sample_id === row.id),
      ),
    ),
  }
}

/** One round with its cases; refuses with `not_found`. */
export const getSample = async (tx: Transaction, id: string): Promise<z.output<typeof SampleView>> => {
  const row = await rounds(tx).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  const of = await lines(tx).where('sample_id', '=', id).execute()
  const names = await namesOf(tx, of)
  tx.audit({ action: 'case.sample_read', communePath: tx.actor.areaPath, count: of.length })
  return { ...presentRound(tx, row, of), lines: of.map(line => presentLine(tx, line, row, names)) }
}

/** What the province remarked on closed cases of this commune: what waits for an answer first. */
export const listRemarks = async (tx: Transaction): Promise<z.output<typeof SampleRemarks>> => {
  const rows = await lines(tx)
    .where('commune_path', '=', tx.actor.areaPath)
    .where('returned', '=', true)
    .limit(200)
    .execute()
  const names = await namesOf(tx, rows)
  tx.audit({ action: 'case.remarks_listed', communePath: tx.actor.areaPath, count: rows.length })
  return {
    rows: rows
      .map(line => presentLine(tx, line, null, names))
      .sort((one, other) => Number(one.answer !== null) - Number(other.answer !== null)),
  }
}

/** A line, locked, with its round where this actor sees one; refuses with `not_found`. */
export const lockLine = async (tx: Transaction, id: string): Promise<{ line: LineRow; round: RoundRow | null }> => {
  const line = await tx.query
    .selectFrom('case_sample_line')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!line) throw new Refusal('not_found')
  const round = await rounds(tx).where('id', '=', line.sample_id).executeTakeFirst()
  return { line, round: round ?? null }
}
