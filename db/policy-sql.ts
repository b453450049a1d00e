import type { Alternative, Condition, Rule } from '@mangnon/core/access/condition.ts'
import { ruleTable, type TableRule } from '@mangnon/core/access/rule-table.ts'

/**
 * Policies from the rule table. Design §3 and §5: bare `current_setting()` (Citus refuses sub-selects in policies), an area
 * condition is a half-open text range on the record's own column so that it can be an index condition, and conditions shared
 * by all alternatives are factored out so that an OR never hides that range from the planner. A role that is asked together
 * with the area becomes part of the range's lower end: asked by itself it is a filter that PostgreSQL evaluates anew for each
 * row, which trebled the time of counting a commune's 40,000 children. No role, no lower end, no rows.
 */
const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`
const setting = (name: string): string => `current_setting('mn.${name}', true)`
const list = (of: readonly string[]): string =>
  of.length === 1 ? `= ${quote(of[0] ?? '')}` : `in (${of.map(quote).join(', ')})`

const ownerOf = (table: TableRule): string => {
  if (!table.owner) throw new Error('self and other need an owner column')
  return table.owner
}

/** A record that lies in a village is found by the commune and the village's number: both stand in its list's index. */
const range = (table: TableRule, end: 'lo' | 'hi'): string => (table.village ? `reach_${end}` : end)

const areaSql = (table: TableRule, lo: string, column?: string): string => {
  if (column !== undefined) return `${column} >= ${lo} and ${column} < ${setting('hi')}`
  const number = (end: string): string => `nullif(${setting(end)}, '')::smallint`
  const inVillage = table.village
    ? ` and ${table.village} >= ${number('village_from')} and ${table.village} <= ${number('village_to')}`
    : ''
  return `${table.area} >= ${lo} and ${table.area} < ${setting(range(table, 'hi'))}${inVillage}`
}

const conditionSql = (condition: Condition, table: TableRule): string => {
  switch (condition.is) {
    case 'role':
      return `${setting('role')} ${list(condition.of)}`
    case 'speciality':
      return `${setting('speciality')} ${list(condition.of)}`
    case 'own_area':
      if (!table.area) throw new Error('own_area needs an area column')
      return areaSql(table, setting(condition.column === undefined ? range(table, 'lo') : 'lo'), condition.column)
    case 'own_commune':
      if (!table.area) throw new Error('own_commune needs an area column')
      return `${table.area} >= ${setting('reach_lo')} and ${table.area} < ${setting('reach_hi')}`
    case 'inside_area': {
      const column = condition.column ?? table.area
      if (!column) throw new Error('inside_area needs an area column')
      return `${column} > ${setting('lo')} and ${column} < ${setting('hi')}`
    }
    case 'self':
      return `${ownerOf(table)} = ${setting('account')}::uuid`
    case 'other':
      return `${ownerOf(table)} <> ${setting('account')}::uuid`
    case 'value':
      return `${condition.column} ${list(condition.of)}`
    case 'absent':
      return `${condition.column} is null`
    case 'since':
      return `${condition.column} >= now() - interval '${condition.hours} hours'`
    case 'named': {
      // `?` first: an index answers it.
      const named = `${condition.column} ? ${setting('account')} and (${condition.column} ->> ${setting('account')})::timestamptz > now()`
      return condition.orNobody ? `(${condition.column} is null or ${named})` : named
    }
  }
}

/** The area's range, empty for whoever has none of the roles. */
const areaForRolesSql = (
  roles: Condition & { is: 'role' },
  table: TableRule,
  { column }: Condition & { is: 'own_area' },
): string => {
  if (!table.area) throw new Error('own_area needs an area column')
  const lo = setting(column === undefined ? range(table, 'lo') : 'lo')
  return areaSql(table, `case when ${conditionSql(roles, table)} then ${lo} end`, column)
}

const allSql = (conditions: readonly Condition[], table: TableRule): string[] => {
  const roles = conditions.find(condition => condition.is === 'role')
  const area = conditions.find(condition => condition.is === 'own_area')
  if (!roles || !area) return conditions.map(condition => conditionSql(condition, table))
  const rest = conditions.filter(condition => condition !== roles && condition !== area)
  return [areaForRolesSql(roles, table, area), ...rest.map(condition => conditionSql(condition, table))]
}

/** The SQL of a rule; null for nobody: no policy is made, and row-level security then denies. */
export const ruleSql = (rule: Rule, table: TableRule): string | null => {
  if (rule === 'nobody') return null
  if (rule === 'everybody') return 'true'
  const same = (a: Condition, b: Condition) => conditionSql(a, table) === conditionSql(b, table)
  const [first] = rule
  const shared = first.filter(condition => rule.every(other => other.some(one => same(one, condition))))
  const rest = rule.map((alternative: Alternative) =>
    alternative.filter(condition => !shared.some(one => same(one, condition))),
  )
  const either = rest.some(alternative => alternative.length === 0)
    ? []
    : [`(${rest.map(alternative => `(${allSql(alternative, table).join(' and ')})`).join(' or ')})`]
  return [...allSql(shared, table), ...either].join(' and ')
}

const tableSql = (name: string, table: TableRule): string => {
  const policy = (command: string, before: Rule | null, after: Rule | null): string[] => {
    const [usingSql, checkSql] = [before, after].map(rule => (rule === null ? null : ruleSql(rule, table)))
    if (!usingSql && !checkSql) return []
    const using = usingSql ? `\n  using (${usingSql})` : ''
    const withCheck = checkSql ? `\n  with check (${checkSql})` : ''
    return [`create policy may_${command} on ${name} for ${command} to mangnon_app${using}${withCheck};`]
  }
  const granted = [
    table.read === 'nobody' ? [] : ['select'],
    table.create === 'nobody' ? [] : ['insert'],
    table.change === 'nobody' ? [] : ['update'],
    table.remove === 'nobody' ? [] : ['delete'],
  ].flat()
  return [
    `-- ${name}`,
    `alter table ${name} enable row level security;`,
    `revoke all on ${name} from mangnon_app;`,
    ...(granted.length > 0 ? [`grant ${granted.join(', ')} on ${name} to mangnon_app;`] : []),
    ...policy('select', table.read, null),
    ...policy('insert', null, table.create),
    ...policy('update', table.change, table.changed ?? table.change),
    ...policy('delete', table.remove, null),
  ].join('\n')
}

/** The whole file `db/policies.generated.sql`; applied after each migration, in one transaction. */
export const policiesSql = (): string =>
  `-- Generated from core/src/access/rule-table.ts by \`npx mangnon db policies\`. Do not edit: a test compares.
do $$ declare p record; begin
  for p in select tablename, policyname from pg_policies where schemaname = 'public' and policyname like 'may\\_%' loop
    execute format('drop policy %I on public.%I', p.policyname, p.tablename);
  end loop;
end $$;

${Object.entries(ruleTable)
  .map(([name, table]) => tableSql(name, table))
  .join('\n\n')}

-- PostgreSQL lets everybody call a new function; only the application role may call ours.
revoke execute on all functions in schema public from public;
grant execute on all functions in schema public to mangnon_app;
`
