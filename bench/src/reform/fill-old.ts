import type { Actor } from '@mangnon/core/account/role.ts'
import { readAreaTable } from '@mangnon/core/area/change/change-table.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { applyDueAreaChanges } from '@mangnon/server/area/change/apply-due.ts'
import { addAreaTable, confirmAreaChange, createAreaChange } from '@mangnon/server/area/change/change.commands.ts'
import { getAreaChange } from '@mangnon/server/area/change/change.queries.ts'
import type { BenchDatabase } from '../platform/bench-database.ts'
import { fillPlaces } from '../register/fill-register.ts'
import type { Place } from '../register/places.ts'
import type { OldCountry } from './old-country.ts'

type Bench = Omit<BenchDatabase, 'folder'>
type Sheet = readonly (readonly string[])[]

const day = '2025-07-01'
const villagesEach = 10
/** The generator knows three times eight villages; ten names serve them all. */
const villageSlots = 24

/** Brings tables in up to the confirmation, as the page does; a day that is past is applied when somebody looks. */
const bringIn = async (
  bench: Bench,
  actor: Actor,
  tables: readonly { name: string; sheet: Sheet }[],
): Promise<string> => {
  const id = newId()
  const as = <T>(work: Parameters<typeof bench.db.as<T>>[2]) => bench.db.as(actor, 'area_administration', work)
  await as(tx => createAreaChange(tx, { id, title: '1/7/2025', effectiveOn: day, legalText: 'NQ 202/2025/QH15' }))
  for (const { name, sheet } of tables) {
    const kind = readAreaTable(sheet)?.kind
    if (!kind) throw new Error(`${name} is no table of units`)
    await as(tx => addAreaTable(tx, id, { name, kind, hash: name, sheet }))
  }
  const { errors, change } = await as(tx => getAreaChange(tx, id))
  if (errors > 0) throw new Error(`${errors} lines have errors`)
  await as(tx => confirmAreaChange(tx, id, change.version))
  return id
}

const periods = [
  `insert into child_residence (child_id, commune_path, village_no, valid_from, recorded_by, at_commune, at_village, residence_state)
   select id, commune_path, village_no, '2020-01-01', created_by, commune_path, village_path, residence_state from child`,
  `insert into child_household (child_id, commune_path, village_no, valid_from, recorded_by, household_id)
   select id, commune_path, village_no, '2020-01-01', created_by, household_id from child`,
  `insert into child_school (child_id, commune_path, village_no, valid_from, recorded_by, school_level, school_name, school_class)
   select id, commune_path, village_no, '2024-09-05', created_by, school_level, school_name, school_class from child where school_level is not null`,
  `insert into household_residence (household_id, commune_path, village_no, valid_from, recorded_by, at_commune, at_village, address, residence_state)
   select id, commune_path, village_no, '2020-01-01', created_by, commune_path, village_path, address, residence_state from household`,
  `insert into household_poverty (household_id, commune_path, village_no, valid_from, recorded_by, poverty, poverty_decision, poverty_year)
   select id, commune_path, village_no, '2020-01-01', created_by, poverty, poverty_decision, poverty_year from household`,
  `insert into identifier (kind, value, holder_id, commune_path)
   select 'personal_number', personal_number, id, commune_path from child where personal_number is not null on conflict do nothing`,
]

/**
 * The register of the old structure, with all that hangs on its records, and the change of 1 July 2025 confirmed but not applied.
 * @returns the change, and a commune of the old structure with the officer who reads there
 */
export const fillOldCountry = async (
  bench: Bench,
  actor: Actor,
  country: OldCountry,
  children: number,
): Promise<{ change: string; place: string }> => {
  await bringIn(bench, actor, [{ name: 'old_units.csv', sheet: country.old }])
  await applyDueAreaChanges(bench.db)
  const { owner } = bench
  const communes = `area c where c.level = 'commune' and c.scheme = '04'`
  await owner.query(`insert into area (id, scheme, code, level, parent_id, path, valid_from)
    select gen_random_uuid()::text, '04', lpad(n::text, 3, '0'), 'village', c.id, c.path || lpad(n::text, 3, '0') || '.', '2020-01-01'
      from area c, generate_series(1, ${villagesEach}) n where c.level = 'commune' and c.scheme = '04'`)
  await owner.query(`insert into area_name (area_id, path, level, valid_from, name, full_name, type, name_key)
    select id, path, level, valid_from, 'Thôn ' || code, 'Thôn ' || code, 'thon', 'thon ' || code from area where level = 'village' and scheme = '04'`)
  const { rows } = await owner.query<{ path: string }>(`select path from ${communes} order by path`)
  const each = Math.floor(children / rows.length)
  const places = rows.map(
    ({ path }, at): Place => ({
      path,
      children: at === 0 ? children - each * (rows.length - 1) : each,
      villagePaths: Array.from(
        { length: villageSlots },
        (_slot, slot) => `${path}${String((slot % villagesEach) + 1).padStart(3, '0')}.`,
      ),
    }),
  )
  // Records of long before the reform: a day in the past is refused when something was written since.
  for (const table of ['child', 'household'])
    await owner.query(`alter table ${table} alter created_at set default '2024-01-01'`)
  await fillPlaces(
    bench,
    places.filter(place => place.children > 0),
  )
  for (const table of ['child', 'household'])
    await owner.query(`alter table ${table} alter created_at set default now()`)
  // The rows are made of each other, so that nothing need be looked for.
  await owner.query(`set session_replication_role = replica`)
  for (const sql of periods) await owner.query(sql)
  await owner.query(`set session_replication_role = origin`)
  const change = await bringIn(bench, actor, country.steps)
  await owner.query('vacuum (analyze)')
  await owner.query('checkpoint')
  return { change, place: places.at(-1)?.path ?? '' }
}
