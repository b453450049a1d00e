import { newId } from '@mangnon/core/platform/id.ts'
import fc from 'fast-check'
import type { TestDatabase } from '../testing/test-database.ts'

export type Village = { readonly id: string; readonly path: string }
export type Commune = {
  readonly id: string
  readonly path: string
  readonly villages: readonly Village[]
  /** A unit that went into this one: its records are here now, its path is nobody's place any more. */
  readonly abolished: readonly { readonly id: string; readonly path: string; readonly village: Village }[]
}
export type Province = { readonly id: string; readonly path: string; readonly communes: readonly Commune[] }
export type Tree = { readonly provinces: readonly Province[] }

/** How many villages and abolished units each commune of each province has: at least two places of each kind beside each other. */
const shapes = fc.array(
  fc.array(fc.record({ villages: fc.integer({ min: 2, max: 3 }), abolished: fc.integer({ min: 0, max: 1 }) }), {
    minLength: 2,
    maxLength: 3,
  }),
  { minLength: 2, maxLength: 2 },
)

/** The seed of a run: MANGNON_TEST_SEED repeats one. */
export const runSeed = (): number => Number(process.env.MANGNON_TEST_SEED ?? Date.now() % 1_000_000)

/** Random area trees beside the built-in units, under codes that no unit has. */
export const plantTrees = async (database: TestDatabase, seed: number, count: number): Promise<Tree[]> => {
  const taken = await database.owner<{ code: string }>(`select code from area where level = 'province'`)
  const used = new Set(taken.map(row => row.code))
  const free = Array.from({ length: 89 }, (_each, n) => String(n + 10)).filter(code => !used.has(code))
  let commune = 90_000
  const areas: unknown[][] = []
  const names: unknown[][] = []
  const area = (id: string, code: string, level: string, parent: string | null, path: string, over: boolean) => {
    areas.push([id, code, level, parent, path, '2020-01-01', over ? '2026-07-01' : null])
    names.push([id, path, level, `Nơi ${code}`])
  }
  const village = (parent: string, communePath: string, number: number, over = false): Village => {
    const code = String(number).padStart(3, '0')
    const made = { id: newId(), path: `${communePath}${code}.` }
    area(made.id, code, 'village', parent, made.path, over)
    return made
  }
  const plantCommune = (parent: Province, over: boolean) => {
    commune += 1
    const unit = { id: `25-${commune}`, path: `${parent.path}${commune}.` }
    area(unit.id, String(commune), 'commune', parent.id, unit.path, over)
    return unit
  }
  const trees = fc.sample(shapes, { seed, numRuns: count }).map((shape): Tree => {
    const provinces = shape.map((communes): Province => {
      const code = free.shift()
      if (code === undefined) throw new Error('too many trees')
      const own: Province = { id: `25-${code}`, path: `25.${code}.`, communes: [] }
      area(own.id, code, 'province', null, own.path, false)
      return {
        ...own,
        communes: communes.map(({ villages, abolished }, at) => {
          const unit = plantCommune(own, false)
          // The first commune of a province always has an abolished unit, so that the relation is never missing.
          const gone = Array.from({ length: at === 0 ? 1 : abolished }, () => {
            const old = plantCommune(own, true)
            return { ...old, village: village(old.id, old.path, 1, true) }
          })
          return {
            ...unit,
            villages: Array.from({ length: villages }, (_each, n) => village(unit.id, unit.path, n + 1)),
            abolished: gone,
          }
        }),
      }
    })
    return { provinces }
  })
  for (const row of areas)
    await database.owner(
      `insert into area (id, scheme, code, level, parent_id, path, valid_from, valid_to) values ($1, '25', $2, $3, $4, $5, $6, $7)`,
      row,
    )
  for (const row of names)
    await database.owner(
      `insert into area_name (area_id, path, level, valid_from, name, full_name, type, name_key) values ($1, $2, $3, '2020-01-01', $4, $4, 'xa', 'noi')`,
      row,
    )
  return trees
}

/** Every place of a tree: the nation, then from above, the abolished ones last. */
export const placesOf = ({ provinces }: Tree): string[] => {
  const communes = provinces.flatMap(province => province.communes)
  return [
    '',
    ...provinces.map(({ path }) => path),
    ...communes.map(({ path }) => path),
    ...communes.flatMap(({ villages }) => villages.map(({ path }) => path)),
    ...communes.flatMap(({ abolished }) => abolished.flatMap(({ path, village }) => [path, village.path])),
  ]
}
