import { villageCode } from '@mangnon/core/area/area-path.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import { foldName } from '@mangnon/core/name/fold.ts'
import { toneKey } from '@mangnon/core/name/tone-key.ts'
import type { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import { getVillageOf, ownCommunePath } from './area.queries.ts'
import type { EndArea, NewVillage, RenameArea } from './area.views.ts'
import { forgetVillages } from './commune.queries.ts'

const clean = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim()

const refuseTakenName = async (tx: Transaction, communePath: string, name: string, except?: string): Promise<void> => {
  const rows = await tx.query
    .selectFrom('area_name as n')
    .innerJoin('area as a', 'a.id', 'n.area_id')
    .select(['a.id', 'n.full_name'])
    .where('a.parent_id', '=', eb =>
      eb.selectFrom('area as c').select('c.id').where('c.path', '=', communePath).where('c.valid_to', 'is', null),
    )
    .where('a.valid_to', 'is', null)
    .where('n.valid_to', 'is', null)
    .execute()
  if (rows.some(row => row.id !== except && toneKey(row.full_name) === toneKey(name)))
    throw invalid({ path: 'name', code: 'taken' })
}

/** Adds a village (thôn, bản, tổ dân phố …) to the officer's own commune. Its number inside the commune is never used again. */
export const createVillage = async (
  tx: Transaction,
  communePath: string,
  input: z.output<typeof NewVillage>,
): Promise<{ id: string; path: string }> => {
  const name = clean(input.name)
  await refuseTakenName(tx, communePath, name)
  // Two officers at once wait for each other, or both would take the same number.
  const { rows } = await tx.client.query<{ id: string; scheme: string }>(
    'select id, scheme from area where path = $1 and valid_to is null and pg_advisory_xact_lock(hashtext(path)) is not null',
    [communePath],
  )
  const commune = rows[0]
  if (!commune) throw new Refusal('not_found')
  const last = await tx.query
    .selectFrom('area')
    .select(eb => eb.fn.max('code').as('code'))
    .where('parent_id', '=', commune.id)
    .executeTakeFirst()
  const code = villageCode(Number(last?.code ?? 0) + 1)
  const path = `${communePath}${code}.`
  const type = /^(tổ|khu phố|khu dân cư|khóm)/i.test(name) ? 'to_dan_pho' : 'thon'
  await tx.client.query(
    `insert into area (id, scheme, code, level, parent_id, path, valid_from) values ($1, $2, $3, 'village', $4, $5, current_date)`,
    [input.id, commune.scheme, code, commune.id, path],
  )
  await tx.client.query(
    `insert into area_name (area_id, path, level, valid_from, name, full_name, type, name_key) values ($1, $2, 'village', current_date, $3, $3, $4, $5)`,
    [input.id, path, name, type, foldName(name)],
  )
  forgetVillages(tx)
  tx.journal({ subject: 'area', subjectId: input.id, communePath, act: 'area.village_created', after: { name } })
  tx.audit({ action: 'area.village_created', subject: 'area', subjectId: input.id, communePath })
  return { id: input.id, path }
}

/** Gives a village another name from today on; what was called otherwise keeps the name of its time. */
export const renameVillage = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof RenameArea>,
): Promise<{ id: string }> => {
  const communePath = ownCommunePath(tx)
  const village = await getVillageOf(tx, communePath, id)
  if (village.version !== input.version)
    throw new Refusal('changed_meanwhile', {
      detail: { current: { name: village.full_name, version: village.version } },
    })
  const name = clean(input.name)
  if (name === village.full_name) return { id }
  await refuseTakenName(tx, communePath, name, id)
  // A name given today and corrected today is corrected; an older one ends today.
  await tx.client.query(
    `update area_name set valid_to = current_date where area_id = $1 and valid_to is null and valid_from < current_date`,
    [id],
  )
  await tx.client.query(
    `insert into area_name (area_id, path, level, valid_from, name, full_name, type, name_key) values ($1, $2, 'village', current_date, $3, $3, $4, $5)
     on conflict (area_id, valid_from) do update set name = excluded.name, full_name = excluded.full_name, type = excluded.type, name_key = excluded.name_key`,
    [id, village.path, name, village.type, foldName(name)],
  )
  await tx.client.query('update area set version = version + 1 where id = $1', [id])
  forgetVillages(tx)
  tx.journal({
    subject: 'area',
    subjectId: id,
    communePath,
    act: 'area.village_renamed',
    reason: input.reason,
    before: { name: village.full_name },
    after: { name },
  })
  tx.audit({ action: 'area.village_renamed', subject: 'area', subjectId: id, communePath })
  return { id }
}

/** Ends a village. Refuses with `still_used` while households or children stand in it: they are moved first, never guessed. */
export const endVillage = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof EndArea>,
): Promise<{ id: string }> => {
  const communePath = ownCommunePath(tx)
  const village = await getVillageOf(tx, communePath, id)
  if (village.version !== input.version)
    throw new Refusal('changed_meanwhile', {
      detail: { current: { name: village.full_name, version: village.version } },
    })
  const { rows } = await tx.client.query<{ children: number; households: number }>(
    `select (select count(*) from child where commune_path = $1 and village_path = $2 and ended_on is null) as children,
            (select count(*) from household where commune_path = $1 and village_path = $2 and ended_on is null) as households`,
    [communePath, village.path],
  )
  const used = rows[0]
  if (used && used.children + used.households > 0)
    throw new Refusal('still_used', { detail: { children: used.children, households: used.households } })
  // A village made by mistake today has no day of its own: it ends tomorrow at the earliest.
  await tx.client.query(
    'update area set valid_to = greatest(current_date, valid_from + 1), version = version + 1 where id = $1',
    [id],
  )
  forgetVillages(tx)
  tx.journal({
    subject: 'area',
    subjectId: id,
    communePath,
    act: 'area.village_ended',
    reason: input.reason,
    before: { name: village.full_name },
  })
  tx.audit({ action: 'area.village_ended', subject: 'area', subjectId: id, communePath })
  return { id }
}
