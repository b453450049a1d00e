import { pathLevel } from '@mangnon/core/area/area-path.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import { ageBands } from '@mangnon/core/statistics/age-bands.ts'
import { figureGroups, groupBit, populationBits } from '@mangnon/core/statistics/figure-groups.ts'
import { childAgeLimit } from '@mangnon/legal/parameters/child-age.ts'
import { parameterOn } from '@mangnon/legal/parameters/parameter.ts'
import type { z } from 'zod'
import { getAreaOrNation, ownArea } from '../area/area.queries.ts'
import { villageMap } from '../area/commune.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam, endOfDayInVietnam } from '../platform/today.ts'
import type { Figures, FiguresQuery } from './statistics.views.ts'

export type Cell = {
  readonly unit: string
  readonly band: number | null
  readonly sex: number
  readonly people: number | null
  readonly groups: number
  readonly n: number
}
export type Asked = { readonly path: string; readonly day: string; readonly known: string | null }

/** The ages that begin each band, and the one that ends the last: under it a person is a child on that day. */
export const cutsOn = (day: string): number[] => [
  ...ageBands.map(({ from }) => from),
  parameterOn(childAgeLimit, day)?.value ?? 16,
]

/**
 * Children by unit below the area, band of age (its place in `ageBands`), sex (0 not known, 1 male, 2 female), people and set of groups.
 * Refuses with `not_found` for a place outside one's own.
 */
export const readFigures = async (tx: Transaction, { path, day, known }: Asked): Promise<Cell[]> => {
  const { rows } = await tx.client
    .query<Cell>(
      `select unit, band, sex, people, groups, sum(n)::int as n from figures($1, $2, $3, $4) group by 1, 2, 3, 4, 5`,
      [path, day, known === null ? 'infinity' : endOfDayInVietnam(known), cutsOn(day)],
    )
    .catch((error: Error) => {
      throw error.message === 'not_found' ? new Refusal('not_found') : error
    })
  return rows
}

const sum = (cells: readonly Cell[], of: (cell: Cell) => boolean = () => true): number =>
  cells.reduce((all, cell) => (of(cell) ? all + cell.n : all), 0)
const bySex = (cells: readonly Cell[], of: (cell: Cell) => boolean) => ({
  male: sum(cells, cell => cell.sex === 1 && of(cell)),
  female: sum(cells, cell => cell.sex === 2 && of(cell)),
  unknown: sum(cells, cell => cell.sex === 0 && of(cell)),
})
const summed = (cells: readonly Cell[]) => ({
  children: sum(cells),
  underSix: sum(cells, cell => cell.band === 0),
  special: sum(cells, cell => (cell.groups & populationBits.special) !== 0),
  atRisk: sum(cells, cell => (cell.groups & populationBits.atRisk) !== 0),
  other: sum(cells, cell => (cell.groups & populationBits.other) !== 0),
})

/** The units below an area with their names: villages by number, the others by code. */
const unitsBelow = async (tx: Transaction, path: string): Promise<{ id: string; path: string; name: string }[]> => {
  const level = pathLevel(path)
  if (level === 'commune') return [...(await villageMap(tx, path)).all]
  const { rows } = await tx.client.query<{ id: string; path: string; name: string }>(
    `select a.id, a.path, n.full_name as name from area a join area_name n on n.area_id = a.id and n.valid_to is null
      where a.level = $1 and a.valid_to is null and starts_with(a.path, $2) order by a.code`,
    [level === 'nation' ? 'province' : 'commune', path],
  )
  return rows
}

/** The figures of a unit as a board shows them. */
export const getFigures = async (
  tx: Transaction,
  input: z.output<typeof FiguresQuery>,
): Promise<z.output<typeof Figures>> => {
  const own = tx.actor.areaPath
  const area = input.area === undefined ? await ownArea(tx) : await getAreaOrNation(tx, input.area)
  if (!area.path.startsWith(own) || (area.level !== 'nation' && area.level !== 'province' && area.level !== 'commune'))
    throw new Refusal('not_found')
  const today = dayInVietnam()
  const day = input.day ?? today
  if (input.known !== undefined && input.known > today) throw invalid({ path: 'known', code: 'in_future' })
  const known = input.known === undefined || input.known === today ? null : input.known
  const cells = await readFigures(tx, { path: area.path, day, known })
  const byUnit = Map.groupBy(cells, cell => cell.unit)
  const below = await unitsBelow(tx, area.path)
  const named = new Set(below.map(unit => unit.path))
  // Of villages that are no more, and of none that is known: so that nothing is left out of the sum.
  const rest = cells.filter(cell => !named.has(cell.unit))
  const { rows } = await tx.client.query<{ at: Date; agreed: boolean }>(
    'select at, agreed from figures_recounted($1)',
    [area.path],
  )
  tx.audit({
    action: 'statistics.read',
    communePath: area.path || undefined,
    count: sum(cells),
    detail: { day, known },
  })
  return {
    area: { id: area.id, name: area.fullName, level: area.level },
    day,
    known,
    ...summed(cells),
    ages: [
      ...ageBands.map((band, at) => ({ ...band, ...bySex(cells, cell => cell.band === at) })),
      { from: null, to: null, ...bySex(cells, cell => cell.band === null) },
    ],
    peoples:
      area.level === 'nation'
        ? null
        : {
            kinh: sum(cells, cell => cell.people === 1),
            other: sum(cells, cell => cell.people === 2),
            unknown: sum(cells, cell => cell.people === 0),
          },
    groups: figureGroups.map(code => {
      const of = cells.filter(cell => (cell.groups & groupBit(code)) !== 0)
      return { code, ...bySex(of, () => true), children: sum(of) }
    }),
    units: [
      ...below.map(({ id, path, name }) => ({ id, name, ...summed(byUnit.get(path) ?? []) })),
      ...(rest.length > 0 ? [{ id: null, name: null, ...summed(rest) }] : []),
    ],
    recount: rows[0] ? { at: rows[0].at.toISOString(), agreed: rows[0].agreed } : null,
  }
}
