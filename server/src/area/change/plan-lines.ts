import { CURRENT_SCHEME } from '@mangnon/core/area/area.ts'
import { type ChangeFinding, type ChangeFindingCode, changeFindings } from '@mangnon/core/area/change/change-finding.ts'
import type { ChangeLine, PlannedChange } from '@mangnon/core/area/change/change-plan.ts'
import { readAreaTable } from '@mangnon/core/area/change/change-table.ts'
import { planChange } from '@mangnon/core/area/change/plan-change.ts'
import { earlierAreaStructure } from '@mangnon/legal/areas/areas.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { codeAliases, knownAreas } from './known-areas.ts'
import type { TextSheet } from './read-sheet.ts'

const gravities = { info: 0, warning: 1, error: 2 } as const
const gravityOf = (findings: readonly ChangeFinding[]): number =>
  Math.max(-1, ...findings.map(({ code }) => gravities[changeFindings[code].level]))

const tally = <K extends string>(keys: Iterable<K>): Partial<Record<K, number>> => {
  const counts: Partial<Record<K, number>> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

export type ChangeCounts = {
  readonly lines: Partial<Record<ChangeLine['kind'], number>>
  readonly findings: Partial<Record<ChangeFindingCode, number>>
  readonly errors: number
  readonly children: number
  readonly households: number
  readonly waitingChildren: number
  readonly waitingHouseholds: number
  readonly villages: number
  readonly accounts: number
  readonly waitingAccounts: number
  readonly batches: number
}

/** For a day that is past: each place with what was written there since, at the line that changes it. */
const withDependants = async (
  tx: Transaction,
  id: string,
  lines: readonly ChangeLine[],
  pathOf: (areaId: string | null) => string | null,
): Promise<ChangeLine[]> => {
  const { rows } = await tx.client.query<{ path: string }>('select path from area_change_dependants($1)', [id])
  const left = new Set(rows.map(row => row.path))
  return lines.map(line => {
    const path = pathOf(line.oldId)
    if (path === null || !left.delete(path)) return line
    return { ...line, findings: [...line.findings, { code: 'past_with_dependants', value: line.oldName ?? path }] }
  })
}

const storeLines = async (
  tx: Transaction,
  id: string,
  lines: readonly ChangeLine[],
  pathOf: (areaId: string | null) => string | null,
): Promise<void> => {
  await tx.client.query('delete from area_change_line where set_id = $1', [id])
  const rows = lines.map((line, at) => ({
    ...line,
    no: at + 1,
    oldPath: pathOf(line.oldId),
    gravity: gravityOf(line.findings),
  }))
  await tx.client.query(
    `insert into area_change_line (set_id, line_no, file_no, file_row, kind, level, old_id, old_name, old_path, new_id, new_name, part, note, findings, gravity)
     select $1, no, file, row, kind, level, "oldId", "oldName", "oldPath", "newId", "newName", part, note, findings, gravity
       from jsonb_to_recordset($2) as x(no int, file int, row int, kind text, level text, "oldId" text, "oldName" text, "oldPath" text,
         "newId" text, "newName" text, part text, note text, findings jsonb, gravity int)`,
    [id, JSON.stringify(rows)],
  )
}

const sums = async (tx: Transaction, id: string): Promise<Omit<ChangeCounts, 'lines' | 'findings' | 'errors'>> => {
  const { rows } = await tx.client.query<Omit<ChangeCounts, 'lines' | 'findings' | 'errors'>>(
    `select coalesce(sum(children), 0)::float8 as children, coalesce(sum(households), 0)::float8 as households,
            coalesce(sum(children) filter (where holding), 0)::float8 as "waitingChildren",
            coalesce(sum(households) filter (where holding), 0)::float8 as "waitingHouseholds",
            coalesce(sum(villages), 0)::float8 as villages, coalesce(sum(accounts), 0)::float8 as accounts,
            coalesce(sum(accounts) filter (where holding), 0)::float8 as "waitingAccounts", coalesce(sum(batches), 0)::float8 as batches
       from area_change_counts($1)`,
    [id],
  )
  if (!rows[0]) throw new Error('a sum always answers')
  return rows[0]
}

/**
 * Plans a change anew from its tables over the units as they are now: lines, findings, counts and the plan are replaced. Nothing of the
 * register is touched.
 */
export const planLines = async (
  tx: Transaction,
  set: { readonly id: string; readonly effectiveOn: string; readonly legalText: string },
): Promise<ChangeCounts> => {
  const files = await tx.client.query<{ sheet: TextSheet }>(
    'select sheet from area_change_file where set_id = $1 order by no',
    [set.id],
  )
  const tables = files.rows.flatMap(({ sheet }) => readAreaTable(sheet) ?? [])
  const known = await knownAreas(tx, set.effectiveOn)
  const planned: PlannedChange = planChange(
    { ...set, scheme: CURRENT_SCHEME, known, aliases: await codeAliases(tx) },
    tables,
    earlierAreaStructure,
  )
  await tx.client.query('update area_change_set set plan = $2 where id = $1', [set.id, JSON.stringify(planned.plan)])
  const paths = new Map([...known, ...planned.plan.made].map(area => [area.id, area.path]))
  const pathOf = (areaId: string | null): string | null => (areaId === null ? null : (paths.get(areaId) ?? null))
  const lines = await withDependants(tx, set.id, planned.lines, pathOf)
  await storeLines(tx, set.id, lines, pathOf)
  const findings = lines.flatMap(line => line.findings)
  const counts: ChangeCounts = {
    lines: tally(lines.map(line => line.kind)),
    findings: tally(findings.map(({ code }) => code)),
    errors: lines.filter(line => gravityOf(line.findings) === gravities.error).length,
    ...(await sums(tx, set.id)),
  }
  await tx.client.query('update area_change_set set counts = $2 where id = $1', [set.id, JSON.stringify(counts)])
  return counts
}
