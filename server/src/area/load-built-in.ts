import { foldName } from '@mangnon/core/name/fold.ts'
import pg from 'pg'
import { readBuiltInAreas } from './built-in.ts'

/**
 * Puts the built-in units into a database as its owner. What a ministry changed is never overwritten: only units, names and
 * ends of names that are missing are added.
 * @returns how many units were new
 */
export const loadBuiltInAreas = async (ownerUrl: string): Promise<number> => {
  const { units, names, aliases } = readBuiltInAreas()
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    const added = await client.query(
      `insert into area (id, scheme, code, level, parent_id, path, valid_from, valid_to, legal_text)
       select id, scheme, code, level, "parentId", path, "validFrom", "validTo", "legalText"
         from jsonb_to_recordset($1) as x(id text, scheme text, code text, level text, "parentId" text, path text, "validFrom" date, "validTo" date, "legalText" text)
       on conflict (id) do nothing`,
      [JSON.stringify(units)],
    )
    const place = new Map(units.map(unit => [unit.id, unit]))
    const rows = names.map(name => ({
      ...name,
      path: place.get(name.areaId)?.path,
      level: place.get(name.areaId)?.level,
      key: foldName(name.fullName),
    }))
    await client.query(
      `insert into area_name (area_id, path, level, valid_from, valid_to, name, full_name, type, name_key, legal_text, confirmed)
       select "areaId", path, level, "validFrom", "validTo", name, "fullName", type, key, "legalText", confirmed
         from jsonb_to_recordset($1) as x("areaId" text, path text, level text, "validFrom" date, "validTo" date, name text, "fullName" text, type text, key text, "legalText" text, confirmed boolean)
       on conflict (area_id, valid_from) do update set valid_to = excluded.valid_to where area_name.valid_to is null and excluded.valid_to is not null`,
      [JSON.stringify(rows)],
    )
    await client.query(
      `insert into area_alias (area_id, kind, value)
       select "areaId", kind, value from jsonb_to_recordset($1) as x("areaId" text, kind text, value text) on conflict do nothing`,
      [JSON.stringify(aliases)],
    )
    await client.query('commit')
    return added.rowCount ?? 0
  } finally {
    await client.end()
  }
}
