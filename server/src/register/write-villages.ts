import { newId } from '@mangnon/core/platform/id.ts'
import { createVillage } from '../area/area.commands.ts'
import { villageMap } from '../area/commune.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { villageFinder } from './village-finder.ts'

/**
 * The villages that the rows to be written name and the commune does not have are made. Leaves `village_of` (name → path) for the
 * statements that follow.
 * @returns ids of the villages made
 */
export const writeVillages = async (tx: Transaction, batchId: string, communePath: string): Promise<string[]> => {
  await tx.client.query(
    'create temp table if not exists village_of (name text primary key, path text collate "C") on commit drop; truncate village_of',
  )
  const { rows } = await tx.client.query<{ name: string }>(
    `select r.village_name as name from to_write w join import_row r on r.batch_id = $1 and r.row_no = w.row_no
      where r.village_path is null and r.village_name is not null group by 1 order by min(r.row_no)`,
    [batchId],
  )
  const made: string[] = []
  for (const { name } of rows) {
    // Asked anew each time: two spellings of one name make one village.
    const known = villageFinder((await villageMap(tx, communePath)).all)(name)
    const id = newId()
    const path = known ?? (await createVillage(tx, communePath, { id, name })).path
    if (!known) made.push(id)
    await tx.client.query('insert into village_of values ($1, $2)', [name, path])
  }
  return made
}
