import type pg from 'pg'
import { foldFigures } from './fold.ts'

export type Recount = { readonly communes: number; readonly provinces: number; readonly differ: readonly string[] }

/**
 * Counts every commune and province anew from the facts and compares with what is kept ready: both must be the same to the unit. What differs is
 * named and put right; that it differed is a fault of the system. Each place in its own snapshot, so that writers never wait and nothing that is
 * being written is taken for a difference.
 * @param cancelled asked between two places
 */
export const recountFigures = async (
  client: pg.ClientBase,
  cancelled: () => boolean = () => false,
): Promise<Recount> => {
  await foldFigures(client)
  const { rows } = await client.query<{ commune: string }>(
    'select commune from figure_communes() as commune order by 1',
  )
  const communes = rows.map(row => row.commune)
  const provinces = [...new Set(communes.map(path => path.slice(0, 6)))]
  const differ: string[] = []
  const inSnapshot = async (place: string, look: () => Promise<boolean>): Promise<void> => {
    if (cancelled()) return
    // Held from before the snapshot, so that no other process takes marks in between.
    await client.query(`select pg_advisory_lock(hashtextextended('figures', 39))`)
    try {
      await client.query('begin isolation level repeatable read')
      await foldFigures(client)
      if (await look()) differ.push(place)
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw error
    } finally {
      await client.query(`select pg_advisory_unlock(hashtextextended('figures', 39))`)
    }
  }
  for (const commune of communes)
    await inSnapshot(commune, async () => {
      const found = await client.query('select from figures_differ($1)', [commune])
      if (!found.rowCount) return false
      await client.query('select figures_right($1)', [commune])
      return true
    })
  for (const province of provinces)
    await inSnapshot(province, async () => {
      const found = await client.query<{ cells: string }>('select figures_province_differ($1) as cells', [province])
      if (found.rows[0]?.cells === '0') return false
      await client.query('select figures_province_right($1)', [province])
      return true
    })
  if (!cancelled())
    await client.query('insert into figure_recount (communes, differ) values ($1, $2)', [communes.length, differ])
  return { communes: communes.length, provinces: provinces.length, differ }
}
