import type { Rule } from '@mangnon/core/access/condition.ts'
import { ruleTable, type TableRule } from '@mangnon/core/access/rule-table.ts'
import { roleLevels, roles } from '@mangnon/core/account/role.ts'
import { communePath, pathLevel } from '@mangnon/core/area/area-path.ts'
import type pg from 'pg'

/** A row of a protected table as the rules look at it, and as the database writes it. */
export type SampleRow = {
  readonly areaPath: string | null
  readonly villagePath: string | null
  readonly accountId: string | null
  readonly values: Readonly<Record<string, string | null>>
}

type Column = {
  readonly name: string
  readonly type: string
  readonly needed: boolean
  readonly made: boolean
  /** The first of the words that a check of the column allows. */
  readonly word: string | null
}

/** Values that a check of the table demands, where the type alone does not say them. */
const demanded: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  account: { username: `'u' || substr(md5(random()::text), 1, 20)` },
  injury: { kind: `'01'`, place: `'home'`, outcome: `'died'` },
  report: {
    ...{ kind: `'children_year'`, period: `'2026-Y'`, from_on: `date '2026-01-01'`, cut_off: `date '2026-06-14'` },
  },
  publication: {
    ...{ kind: `'children_year'`, period: `'2026-Y'`, number: '(2 + random() * 30000)::int2', reason: `'Sửa số liệu'` },
    ...{ content: `'{}'`, hash: `encode(sha256('{}'), 'hex')` },
  },
  area_alias: { area_id: `'25-24'`, value: 'md5(random()::text)' },
}

const byType: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  text: 'md5(random()::text)',
  int2: '1',
  int4: '(random() * 1000000000)::int4',
  int8: '1',
  float4: '1',
  bool: 'false',
  date: `date '2020-01-01' + (random() * 2000)::int`,
  timestamptz: 'now()',
  jsonb: `'{}'`,
  tsvector: `''`,
  bytea: `'\\x00'`,
  _text: `'{}'`,
  interval: `'1 hour'`,
  inet: `'127.0.0.1'`,
}

const quote = (value: string): string => `'${value.replaceAll("'", "''")}'`

/** The columns of every table, read from the database, so that a new column or table needs nothing here. */
export const readColumns = async (
  owner: (sql: string) => Promise<pg.QueryResultRow[]>,
): Promise<ReadonlyMap<string, readonly Column[]>> => {
  const rows = await owner(
    `select table_name, column_name, coalesce(domain_name, udt_name) as udt_name, is_nullable = 'NO' and column_default is null as needed,
            is_generated = 'ALWAYS' or identity_generation = 'ALWAYS' as made,
            (select substring(pg_get_constraintdef(c.oid) from 'ARRAY\\[''([^'']+)''') from pg_constraint c
              where c.conrelid = format('public.%I', table_name)::regclass and c.contype = 'c'
                and c.conkey = array[ordinal_position::int2] limit 1) as word
       from information_schema.columns where table_schema = 'public'`,
  )
  const tables = Map.groupBy(rows, row => String(row.table_name))
  return new Map(
    [...tables].map(([table, columns]) => [
      table,
      columns.map(row => ({
        name: String(row.column_name),
        type: String(row.udt_name),
        needed: row.needed === true,
        made: row.made === true,
        word: row.word === null ? null : String(row.word),
      })),
    ]),
  )
}

/** INSERT of one row; what the rules do not ask about is filled by its type. */
export const insertSql = (table: string, columns: readonly Column[], row: SampleRow): string => {
  const rules: TableRule = ruleTable[table as keyof typeof ruleTable]
  const values: Record<string, string> = {}
  for (const column of columns) {
    if (column.made) continue
    const asked =
      column.name === rules.area ? row.areaPath : column.name === rules.owner ? row.accountId : row.values[column.name]
    if (asked !== undefined) values[column.name] = asked === null ? 'null' : quote(asked)
    // A result that keeps the village of its day names one in any case.
    else if (column.name === 'village_path' && !(column.needed && row.villagePath === null))
      values.village_path = row.villagePath === null ? 'null' : quote(row.villagePath)
    else if (column.name === 'village_no')
      values.village_no = row.villagePath === null ? '0' : String(Number(row.villagePath.split('.').at(-2)))
    else if (demanded[table]?.[column.name] !== undefined) values[column.name] = demanded[table][column.name] ?? ''
    else if (column.needed && column.type === 'commune_path') values[column.name] = quote(row.areaPath ?? '')
    else if (column.needed && column.word !== null && column.type !== '_text') values[column.name] = quote(column.word)
    else if (column.needed) values[column.name] = byType[column.type] ?? `null::${column.type}`
  }
  return `insert into ${table} (${Object.keys(values).join(', ')}) values (${Object.values(values).join(', ')})`
}

/** The values of a column that any rule of the table asks for. */
const askedValues = (rules: TableRule): Record<string, Set<string | null>> => {
  const asked: Record<string, Set<string | null>> = {}
  const all: (Rule | undefined)[] = [rules.read, rules.create, rules.change, rules.changed, rules.remove]
  for (const rule of all)
    if (rule && typeof rule !== 'string')
      for (const condition of rule.flat()) {
        if (condition.is === 'value' && condition.column !== rules.area) {
          asked[condition.column] ??= new Set()
          for (const value of condition.of) asked[condition.column]?.add(value)
        }
        if (condition.is === 'absent') {
          asked[condition.column] ??= new Set()
          asked[condition.column]?.add(null)
        }
      }
  return asked
}

/** Whether the table keeps its rows under communes alone. */
const underCommunes = (columns: readonly Column[], rules: TableRule): boolean =>
  columns.some(column => column.name === rules.area && column.type === 'commune_path')

/** Ranks that a column holds beside those that rules name. */
const present: Readonly<Record<string, (place: string) => string>> = {
  ended_on: () => '2026-06-01',
  answered_at: () => '2026-06-01T00:00:00+00:00',
  administers: place => place,
  commune_path: place => place,
}

/**
 * Rows of a table in all places: each with every value a rule asks for and one that none asks for, of either owner. A role is kept
 * to the levels at which it works, since the table refuses it elsewhere.
 */
export const sampleRows = (
  table: keyof typeof ruleTable,
  columns: readonly Column[],
  places: readonly string[],
  owners: readonly string[],
): SampleRow[] => {
  const rules: TableRule = ruleTable[table]
  const asked = askedValues(rules)
  type Spot = Pick<SampleRow, 'areaPath' | 'villagePath'>
  const spots: Spot[] = rules.area
    ? places.flatMap((place): Spot[] => {
        const level = pathLevel(place)
        if (!underCommunes(columns, rules)) return [{ areaPath: place, villagePath: null }]
        if (level === 'commune') return [{ areaPath: place, villagePath: null }]
        if (level === 'village' && rules.village) return [{ areaPath: communePath(place), villagePath: place }]
        return []
      })
    : [{ areaPath: null, villagePath: null }]
  // Another unit that a record names: each of a few places, so that some of them lie in the actor's area and some do not.
  for (const rule of [rules.read, rules.create, rules.change])
    for (const condition of typeof rule === 'string' ? [] : rule.flat())
      if (condition.is === 'own_area' && condition.column !== undefined)
        asked[condition.column] = new Set(
          places.filter(place => pathLevel(place) === 'commune').filter((_place, n) => n % 3 === 0),
        )
  return spots.flatMap(spot => {
    let variants: Record<string, string | null>[] = [{}]
    for (const [column, values] of Object.entries(asked)) {
      const all = new Set(values)
      if (values.has(null)) all.add(present[column]?.(spot.areaPath ?? '') ?? 'x')
      if (column === 'subject') all.add('account')
      variants = variants.flatMap(variant => [...all].map(value => ({ ...variant, [column]: value })))
    }
    // Whom a column names, until when: beside one variant, not beside each.
    const named = new Set(
      [rules.read, rules.create, rules.change].flatMap(rule =>
        typeof rule === 'string' ? [] : rule.flat().flatMap(one => (one.is === 'named' ? [one.column] : [])),
      ),
    )
    const [first = {}] = variants
    for (const column of named)
      for (const owner of owners)
        for (const until of ['infinity', '2020-01-01T00:00:00+00:00'])
          variants = [...variants, { ...first, [column]: JSON.stringify({ [owner]: until }) }]
    return variants
      .filter(values => {
        const role = roles.find(one => one === values.role)
        return role === undefined || roleLevels[role].includes(pathLevel(spot.areaPath ?? ''))
      })
      .flatMap(values =>
        (rules.owner ? owners : [null]).map(accountId => ({
          ...spot,
          accountId,
          values: {
            ...values,
            ...(table === 'role_grant' && {
              area_path: spot.areaPath,
              speciality: values.role === 'standing_member' ? 'health' : null,
            }),
            ...(values.ended_on && columns.some(column => column.name === 'end_reason') ? { end_reason: 'other' } : {}),
          },
        })),
      )
  })
}
