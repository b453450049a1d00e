import type { Actor } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { createVillage } from '@mangnon/server/area/area.commands.ts'
import { villages } from '@mangnon/server/demo/place.ts'
import type { BenchDatabase } from '../platform/bench-database.ts'

/** A commune of the bench: a real one, with as many children as asked for and its villages' paths. */
export type Place = { readonly path: string; readonly children: number; readonly villagePaths: readonly string[] }

/** The province whose communes are filled; it has 99. */
export const province = '25.24.'
/** Thrice the demo commune's villages: 24, as communes of this size have. */
const parts = ['', ' 1', ' 2']

export const officerOf = (areaPath: string): Actor => ({
  accountId: newId(),
  grantId: newId(),
  role: 'commune_officer',
  areaPath,
  fullName: 'Nguyễn Thị Đo',
})

/**
 * The communes of one province with villages made by the system's own command. The first has `largest` children, the others
 * share what is left of `children` alike.
 */
export const makePlaces = async (bench: BenchDatabase, children: number, largest: number): Promise<Place[]> => {
  const { rows } = await bench.owner.query<{ path: string }>(
    `select path from area where level = 'commune' and valid_to is null and starts_with(path, $1) order by path`,
    [province],
  )
  const each = Math.floor((children - largest) / (rows.length - 1))
  const left = children - largest - each * (rows.length - 1)
  const places: Place[] = []
  for (const [at, { path }] of rows.entries()) {
    const villagePaths = await bench.db.as(officerOf(path), 'set_up', async tx => {
      const paths: string[] = []
      for (const part of parts)
        for (const { name } of villages)
          paths.push((await createVillage(tx, path, { id: newId(), name: `${name}${part}` })).path)
      return paths
    })
    places.push({ path, children: at === 0 ? largest : at === 1 ? each + left : each, villagePaths })
  }
  return places
}
