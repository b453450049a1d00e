import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Actor } from '@mangnon/core/account/role.ts'
import { readAreaTable } from '@mangnon/core/area/change/change-table.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { parse } from 'csv-parse/sync'
import type { TestDatabase } from '../../testing/test-database.ts'
import { applyDueAreaChanges } from './apply-due.ts'
import { addAreaTable, confirmAreaChange, createAreaChange } from './change.commands.ts'

/** The official tables, where this machine has them; tests that need them say so and are left out elsewhere. */
export const officialFolder = path.resolve(
  import.meta.dirname,
  '../../../..',
  process.env.MANGNON_SHARED ?? '../shared',
  'data',
)
export const hasOfficialTables = existsSync(path.join(officialFolder, 'commune_mapping.csv'))

export type Table = { readonly name: string; readonly csv: string }

export const official = (name: string): Table => ({ name, csv: readFileSync(path.join(officialFolder, name), 'utf8') })

/** A small country of the old structure and what became of it: a merger, a split, land alone, all people in one part, an island district. */
export const madeOld: Table = {
  name: 'old.csv',
  csv: `level,code,name,full_name,type,parent_code,province_code
province,98,Bắc Hà,Tỉnh Bắc Hà,Tỉnh,,98
province,99,Nam Hà,Tỉnh Nam Hà,Tỉnh,,99
district,981,Đông,Huyện Đông,Huyện,98,98
district,982,Tây,Thị xã Tây,Thị xã,98,98
district,991,Nam,Huyện Nam,Huyện,99,99
district,992,Đảo Xa,Huyện Đảo Xa,Huyện,99,99
commune,98001,An Bình,Thị trấn An Bình,Thị trấn,981,98
commune,98002,An Hòa,Xã An Hòa,Xã,981,98
commune,98003,An Lạc,Xã An Lạc,Xã,982,98
commune,98004,An Khê,Phường An Khê,Phường,982,98
commune,99001,Bình Minh,Xã Bình Minh,Xã,991,99
commune,99002,Bình Sơn,Xã Bình Sơn,Xã,991,99
commune,99003,Bình Thủy,Xã Bình Thủy,Xã,991,99
`,
}
export const madeNew: readonly Table[] = [
  { name: 'provinces.csv', csv: `code,name,full_name,type\n98,Hà Trung,Tỉnh Hà Trung,Tỉnh\n` },
  {
    name: 'communes.csv',
    csv: `code,name,full_name,type,province_code
98001,An Bình,Xã An Bình,Xã,98
98004,An Khê,Phường An Khê,Phường,98
98005,An Lạc,Xã An Lạc,Xã,98
99001,Bình Minh,Xã Bình Minh,Xã,98
99009,Bình Thủy,Xã Bình Thủy,Xã,98
99010,Đảo Xa,Đặc khu Đảo Xa,Đặc khu,98
`,
  },
  {
    name: 'mapping.csv',
    csv: `old_level,old_code,old_full_name,old_district_code,old_province_code,new_code,kind,note
commune,98001,Thị trấn An Bình,981,98,98001,whole,Nhập toàn bộ
commune,98002,Xã An Hòa,981,98,98001,whole,Nhập toàn bộ
commune,98003,Xã An Lạc,982,98,98001,part,Nhập một phần
commune,98003,Xã An Lạc,982,98,98005,part,Nhập một phần
commune,98004,Phường An Khê,982,98,98004,unchanged,
commune,99001,Xã Bình Minh,991,99,99001,whole,Nhập toàn bộ
commune,99002,Xã Bình Sơn,991,99,99001,whole,Nhập toàn bộ
commune,99003,Xã Bình Thủy,991,99,99009,part_area_all_population,"Nhập một phần diện tích, toàn bộ dân số"
commune,99003,Xã Bình Thủy,991,99,99001,part_area,Nhập một phần diện tích
district,992,Huyện Đảo Xa,992,99,99010,whole,
area,,Bãi bồi ven biển,991,99,99009,whole,Nhập toàn bộ
`,
  },
]

export const sheetOf = (csv: string): string[][] => parse(csv, { relax_column_count: true })

/** Begins a change with tables, as the page does; returns its id. */
export const beginChange = async (
  { db }: TestDatabase,
  actor: Actor,
  effectiveOn: string,
  tables: readonly Table[],
): Promise<string> => {
  const id = newId()
  const as = <T>(work: Parameters<typeof db.as<T>>[2]) => db.as(actor, 'area_administration', work)
  await as(tx => createAreaChange(tx, { id, title: 'Sắp xếp', effectiveOn, legalText: 'Nghị quyết kiểm thử' }))
  for (const { name, csv } of tables) {
    const sheet = sheetOf(csv)
    const kind = readAreaTable(sheet)?.kind
    if (!kind) throw new Error(`${name} is no table of units`)
    await as(tx => addAreaTable(tx, id, { name, kind, hash: name, sheet }))
  }
  return id
}

export const versionOf = async ({ owner }: TestDatabase, id: string): Promise<number> =>
  (await owner<{ version: number }>('select version from area_change_set where id = $1', [id]))[0]?.version ?? 0

/** Begins, confirms and applies. @returns the change's id */
export const bringInto = async (
  database: TestDatabase,
  actor: Actor,
  effectiveOn: string,
  tables: readonly Table[],
): Promise<string> => {
  const id = await beginChange(database, actor, effectiveOn, tables)
  const version = await versionOf(database, id)
  await database.db.as(actor, 'area_administration', tx => confirmAreaChange(tx, id, version))
  await applyDueAreaChanges(database.db)
  return id
}

/**
 * Fills every commune under a path prefix, as it stood long before the reform: villages, households, children (some ended, some
 * without a village or a number), their periods and numbers, a list and its rows.
 */
export const fillOldRegister = async (
  { owner }: TestDatabase,
  author: string,
  prefix: string,
  size: { villages: number; households: number; children: number },
): Promise<void> => {
  const communes = `(select id, path, scheme, code from area where level = 'commune' and starts_with(path, '${prefix}') and not holding) c`
  const from = "date '2020-01-01'"
  await owner(`insert into area (id, scheme, code, level, parent_id, path, valid_from)
    select gen_random_uuid()::text, c.scheme, lpad(n::text, 3, '0'), 'village', c.id, c.path || lpad(n::text, 3, '0') || '.', ${from}
      from ${communes}, generate_series(1, ${size.villages}) n`)
  await owner(`insert into area_name (area_id, path, level, valid_from, name, full_name, type, name_key)
    select id, path, level, valid_from, 'Thôn ' || code, 'Thôn ' || code, 'thon', 'thon ' || code from area where level = 'village' and starts_with(path, '${prefix}')`)
  const village = (n: string) =>
    `case when ${n} % 4 = 0 then null else c.path || lpad((${n} % ${size.villages} + 1)::text, 3, '0') || '.' end`
  await owner(`insert into household (id, code, commune_path, village_path, head_name, head_sort_key, search, created_at, created_by, ended_on, end_reason)
    select gen_random_uuid(), 'HO-' || c.code || n, c.path, ${village('n')}, 'Chủ hộ ' || n, 'chu ho ' || n, array_to_tsvector(array['chu', 'ho']), '2020-02-01', '${author}',
           case when n % 7 = 0 then date '2022-01-01' end, case when n % 7 = 0 then 'other' end
      from ${communes}, generate_series(1, ${size.households}) n`)
  await owner(`insert into child (id, code, commune_path, village_path, full_name, name_key, sort_key, sex, birth, birth_first, birth_last, personal_number, household_id, family_key, search, created_at, created_by, ended_on, end_reason)
    select gen_random_uuid(), 'TE-' || c.code || n, c.path, ${village('n')}, 'Trẻ ' || n, 'tre ' || n, 'tre ' || n, 'female', '2018-03-05', '2018-03-05', '2018-03-05',
           case when n % 2 = 0 then lpad(c.code, 6, '0') || lpad(n::text, 6, '0') end,
           h.id, case when n % 3 = 0 then '' else 'cha|me|' || coalesce(${village('n')}, '') end,
           array_to_tsvector(array['tre']), '2020-02-01', '${author}', case when n % 7 = 0 then date '2022-01-01' end, case when n % 7 = 0 then 'moved_away' end
      from ${communes} cross join generate_series(1, ${size.children}) n
      left join household h on h.commune_path = c.path and h.code = 'HO-' || c.code || n`)
  await owner(`insert into child_residence (child_id, commune_path, valid_from, recorded_by, at_commune, at_village, residence_state)
    select id, commune_path, ${from}, '${author}', commune_path, village_path, 'permanent' from child where starts_with(commune_path, '${prefix}')`)
  await owner(`insert into household_residence (household_id, commune_path, valid_from, recorded_by, at_commune, at_village, residence_state)
    select id, commune_path, ${from}, '${author}', commune_path, village_path, 'permanent' from household where starts_with(commune_path, '${prefix}')`)
  await owner(`insert into identifier (kind, value, holder_id, commune_path)
    select 'personal_number', personal_number, id, commune_path from child where personal_number is not null and starts_with(commune_path, '${prefix}')`)
}

/** Every area column of every table, as text: what an undo must give back to the letter. */
export const areaColumns = async ({ owner }: TestDatabase): Promise<Record<string, string>> => {
  const tables: Record<string, string> = {
    household: 'id, commune_path, village_path',
    child: 'id, commune_path, village_path, family_key',
    child_residence: 'id, commune_path, at_commune, at_village',
    household_residence: 'id, commune_path, at_commune, at_village',
    identifier: 'value, commune_path',
    import_batch: 'id, commune_path',
    import_row: 'batch_id, row_no, commune_path, village_path',
    account: 'id, area_path',
    role_grant: 'id, area_path',
    village: 'id, scheme, code, parent_id, path',
    unit: 'id, parent_id, path, valid_from, valid_to',
    area_name: 'area_id, path, valid_from, valid_to, full_name',
  }
  const read: Record<string, string> = {}
  for (const [name, columns] of Object.entries(tables)) {
    const source =
      name === 'village'
        ? `area where level = 'village'`
        : name === 'unit'
          ? `area where level <> 'village' and scheme = '04'`
          : name === 'area_name'
            ? `area_name where area_id in (select id from area where scheme = '04' or level = 'village')`
            : name
    const rows = await owner<{ hash: string; n: string }>(
      `select count(*)::text as n, md5(string_agg(md5(x::text), '' order by x::text)) as hash from (select ${columns} from ${source}) x`,
    )
    read[name] = `${rows[0]?.n} ${rows[0]?.hash}`
  }
  const tally = await owner<{ kind: string; commune_path: string; n: number }>(
    `select kind, commune_path, sum(records)::int as n from register_tally group by 1, 2 having sum(records) <> 0 order by 1, 2`,
  )
  read.tally = JSON.stringify(tally)
  return read
}

/** Records whose place is no unit in force, and places whose tally is not the count of their records. */
export const orphans = async ({ owner }: TestDatabase): Promise<number> => {
  const rows = await owner<{ n: number }>(
    `select (select count(*) from child c where not exists (select from area a where a.path = c.commune_path and a.valid_to is null))
          + (select count(*) from household h where not exists (select from area a where a.path = h.commune_path and a.valid_to is null))
          + (select count(*) from child c where c.village_path is not null and not exists (select from area a where a.path = c.village_path))
          + (select count(*) from child_residence p join child c on c.id = p.child_id where p.commune_path <> c.commune_path)
          + (select count(*) from household_residence p join household h on h.id = p.household_id where p.commune_path <> h.commune_path)
          + (select count(*) from identifier i join child c on c.id = i.holder_id where i.commune_path <> c.commune_path)
          + (select count(*) from child c join household h on h.id = c.household_id where c.commune_path <> h.commune_path)
          + (select count(*) from (select 'child' as kind, commune_path, count(*) as n from child where ended_on is null group by 2
               union all select 'household', commune_path, count(*) from household where ended_on is null group by 2) r
              full join (select kind, commune_path, sum(records) as n from register_tally group by 1, 2 having sum(records) <> 0) t using (kind, commune_path)
              where r.n is distinct from t.n) as n`,
  )
  return Number(rows[0]?.n)
}

/** How many children and households stand under each place of a level, ended ones too. */
export const totals = async (
  { owner }: TestDatabase,
  parts: number,
): Promise<{ children: number; households: number; byPlace: Map<string, number> }> => {
  const rows = await owner<{ place: string; n: number }>(
    `select array_to_string((string_to_array(commune_path, '.'))[1:${parts}], '.') as place, count(*)::int as n from child group by 1`,
  )
  const households = await owner<{ n: number }>('select count(*)::int as n from household')
  return {
    children: rows.reduce((sum, { n }) => sum + n, 0),
    households: households[0]?.n ?? 0,
    byPlace: new Map(rows.map(({ place, n }) => [place, n])),
  }
}
