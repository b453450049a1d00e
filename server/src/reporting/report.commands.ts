import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import { findingKey } from '@mangnon/core/reporting/check-report.ts'
import { type Figures, type TypedCell, withTyped } from '@mangnon/core/reporting/figures.ts'
import { dueOn, findPeriod, isOver } from '@mangnon/core/reporting/report-period.ts'
import { type ReportState, takeReportStep } from '@mangnon/core/reporting/report-step.ts'
import { readTyped } from '@mangnon/core/reporting/typed-cells.ts'
import { type ReportLevel, reportKinds } from '@mangnon/legal/reporting/report-kinds.ts'
import { reportSteps } from '@mangnon/legal/reporting/report-steps.ts'
import type { ReportTemplate } from '@mangnon/legal/reporting/report-template.ts'
import type { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { changesOf, findingsOf, isExplained, missingKey, mostOfCell } from './check-version.ts'
import { countUnit, keptTemplate, knownAt, type ReportParts, sumAccepted, templateOf } from './fill-report.ts'
import { getVersion, lockReport, periodOf, type ReportRow, type VersionRow } from './report.row.ts'
import type {
  CorrectReport,
  FillReport,
  OpenReport,
  ReturnReport,
  StepReport,
  TakeBack,
  WriteReport,
} from './report.views.ts'
import { reportUnit } from './report-unit.ts'

/** At which level somebody sends reports. */
export const levelOf = (tx: Transaction): ReportLevel => (tx.actor.role === 'province_officer' ? 'province' : 'commune')

/** Figures as the register, or the units below, give them, and as of when. */
const filled = async (
  tx: Transaction,
  report: Pick<ReportRow, 'level' | 'unit_path' | 'area_path'>,
  period: Parameters<typeof sumAccepted>[1],
  template: ReportTemplate,
  lateEntries: boolean,
): Promise<{ known: string; counted: Figures; parts: ReportParts | null }> => {
  const known = knownAt(period.cutOff, lateEntries, new Date())
  if (report.level === 'commune')
    return { known, counted: await countUnit(tx, report.unit_path, template, period, known), parts: null }
  const { figures, parts } = await sumAccepted(tx, period, report.area_path, template)
  return { known, counted: figures, parts }
}

const record = (
  tx: Transaction,
  report: Pick<ReportRow, 'id' | 'area_path'>,
  act: string,
  after: object,
  reason?: string,
) => {
  tx.journal({
    subject: 'report',
    subjectId: report.id,
    communePath: report.area_path,
    act,
    reason,
    after: { ...after },
  })
  tx.audit({ action: act, subject: 'report', subjectId: report.id, communePath: report.area_path })
}

/** The period that is meant, where its kind has a form here and this level sends it. */
export const meantPeriod = (kind: string, code: string, level: ReportLevel) => {
  const period = findPeriod(reportKinds, kind, code)
  if (!period || period.kind.template === null || dueOn(period, level) === undefined)
    throw invalid({ path: 'period', code: 'unknown_code' })
  return period
}

/**
 * Begins the report of a period, filled from the register. Refuses with `period_not_over`, `unit_not_then`, and with
 * `report_open_already` where somebody has begun it.
 */
export const openReport = async (tx: Transaction, input: z.output<typeof OpenReport>): Promise<{ id: string }> => {
  const level = levelOf(tx)
  const period = meantPeriod(input.kind, input.period, level)
  if (!isOver(period, dayInVietnam())) throw new Refusal('period_not_over', { detail: { cutOff: period.cutOff } })
  const unit = await reportUnit(tx, level, period.cutOff, input.unit)
  const made = await tx.client.query(
    `insert into report (id, kind, period, level, unit_id, unit_path, unit_name, area_path, from_on, cut_off, due_on, kept_by, kept_by_name, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $12) on conflict (kind, period, unit_id) do nothing`,
    [
      ...[input.id, input.kind, input.period, level, unit.id, unit.path, unit.name, unit.areaPath],
      ...[period.from, period.cutOff, dueOn(period, level), tx.actor.accountId, tx.actor.fullName],
    ],
  )
  if (made.rowCount === 0) {
    const { rows } = await tx.client.query<{ id: string }>(
      'select id from report where kind = $1 and period = $2 and unit_id = $3',
      [input.kind, input.period, unit.id],
    )
    throw new Refusal('report_open_already', { detail: { id: rows[0]?.id ?? null } })
  }
  const template = templateOf(period)
  const at = { level, unit_path: unit.path, area_path: unit.areaPath }
  const { known, counted, parts } = await filled(tx, at, period, template, input.lateEntries)
  await tx.client.query(
    `insert into report_version (report_id, number, area_path, level, template, template_from, late_entries, known_at, counted, figures, parts)
     values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $8, $9)`,
    [
      ...[input.id, unit.areaPath, level, template.template, template.validFrom, input.lateEntries, known],
      ...[JSON.stringify(counted), parts && JSON.stringify(parts)],
    ],
  )
  const { kind, period: code } = input
  record(tx, { id: input.id, area_path: unit.areaPath }, 'report.opened', { kind, period: code, unit: unit.name })
  return { id: input.id }
}

const stepOf = (tx: Transaction, report: ReportRow, action: string, given: Record<string, string | null> = {}) =>
  takeReportStep(report, tx.actor.role, action, given, reportSteps, dayInVietnam()).state

/** The report goes on: its state, and that it did, so that whoever looked at it before is told. */
const goOn = async (tx: Transaction, report: ReportRow, state: ReportState, more = ''): Promise<void> => {
  await tx.client.query(`update report set state = $2, version = version + 1${more} where id = $1`, [report.id, state])
}

/** Fills the figures in again from the register as it is known now, or as it was at the end of the cut-off day; what was typed stays. */
export const fillReport = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof FillReport>,
): Promise<{ id: string }> => {
  const report = await lockReport(tx, id, input.version)
  const state = stepOf(tx, report, 'fill')
  const version = await getVersion(tx, report)
  const template = keptTemplate(version.template, version.template_from)
  const { known, counted, parts } = await filled(tx, report, periodOf(report), template, input.lateEntries)
  await tx.client.query(
    `update report_version set late_entries = $3, known_at = $4, filled_at = now(), counted = $5, figures = $6, parts = $7 where report_id = $1 and number = $2`,
    [
      ...[id, report.number, input.lateEntries, known, JSON.stringify(counted)],
      ...[JSON.stringify(withTyped(counted, version.typed)), parts && JSON.stringify(parts)],
    ],
  )
  await goOn(tx, report, state)
  record(tx, report, 'report.filled', { lateEntries: input.lateEntries, knownAt: known })
  return { id }
}

/** Keeps what a person wrote: typed cells with their source, explanations, the narrative. Refuses each cell that cannot be. */
export const writeReport = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof WriteReport>,
): Promise<{ id: string }> => {
  const report = await lockReport(tx, id, input.version)
  const state = stepOf(tx, report, 'write')
  const version = await getVersion(tx, report)
  const template = keptTemplate(version.template, version.template_from)
  const { cells, problems } = readTyped(template, input.typed, mostOfCell(report.cut_off))
  if (problems.length > 0) throw invalid(...problems)
  const figures = withTyped(version.counted, cells)
  await tx.client.query(
    `update report_version set typed = $3, figures = $4, explained = $5, differences = $6, narrative = nullif($7, '') where report_id = $1 and number = $2`,
    [
      ...[id, report.number, JSON.stringify(cells), JSON.stringify(figures)],
      ...[JSON.stringify(input.explained), JSON.stringify(input.differences), input.narrative],
    ],
  )
  await goOn(tx, report, state)
  record(tx, report, 'report.written', {
    typed: cells.map(({ line, column, value }: TypedCell) => `${line} ${column} ${value}`),
  })
  return { id }
}

/** What still stands in the way of sending a version: errors, and strange figures that nobody said a word to. */
const refuseUnready = async (tx: Transaction, report: ReportRow, version: VersionRow): Promise<void> => {
  const findings = await findingsOf(tx, report, version)
  const changes = await changesOf(tx, report, version)
  const lines = [...new Set(changes.map(({ line }) => line))]
  const fields = [
    ...findings
      .filter(({ gravity }) => gravity === 'error')
      .map(({ line, column }) => ({ path: `figures.${line} ${column}`, code: 'figures_wrong' as const })),
    ...findings
      .filter(finding => finding.gravity === 'warning' && !isExplained(version, finding))
      .map(finding => ({ path: `explained.${findingKey(finding)}`, code: 'explanation_needed' as const })),
    ...lines
      .filter(line => !version.differences[line]?.trim())
      .map(line => ({ path: `differences.${line}`, code: 'difference_needed' as const })),
    ...((version.parts?.missing.length ?? 0) > 0 && !version.explained[missingKey]?.trim()
      ? [{ path: `explained.${missingKey}`, code: 'explanation_needed' as const }]
      : []),
  ]
  if (fields.length > 0) throw invalid(...fields)
  if (version.number > 1 && changes.length === 0)
    throw new Refusal('step_incomplete', { detail: { missing: ['difference'] } })
}

/** Sends a report to the unit above. Of two who do, one does; the other is told. */
export const submitReport = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof StepReport>,
): Promise<{ id: string }> => {
  const report = await lockReport(tx, id, input.version)
  const state = stepOf(tx, report, 'submit')
  await refuseUnready(tx, report, await getVersion(tx, report))
  await tx.client.query(
    `update report_version set state = 'submitted', submitted_at = now(), submitted_by = $3, submitted_by_name = $4, answered_at = null,
       answered_by = null, answered_by_name = null where report_id = $1 and number = $2`,
    [id, report.number, tx.actor.accountId, tx.actor.fullName],
  )
  await goOn(tx, report, state, ', submitted_at = coalesce(submitted_at, now())')
  record(tx, report, 'report.submitted', { number: report.number })
  return { id }
}

/** Takes a report back before it was answered. */
export const takeBackReport = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof TakeBack>,
): Promise<{ id: string }> => {
  const report = await lockReport(tx, id, input.version)
  const state = stepOf(tx, report, 'take_back', { reason: input.reason })
  await tx.client.query(`update report_version set state = 'open' where report_id = $1 and number = $2`, [
    id,
    report.number,
  ])
  await goOn(tx, report, state)
  record(tx, report, 'report.taken_back', { number: report.number }, input.reason)
  return { id }
}

/** Returns a report with what is to be put right, of the whole and line by line. */
export const returnReport = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof ReturnReport>,
): Promise<{ id: string }> => {
  const report = await lockReport(tx, id, input.version)
  const state = stepOf(tx, report, 'return', { remark: input.remark })
  await tx.client.query(
    `update report_version set state = 'returned', remark = $3, remarks = $4, answered_at = now(), answered_by = $5, answered_by_name = $6
      where report_id = $1 and number = $2`,
    [id, report.number, input.remark, JSON.stringify(input.remarks), tx.actor.accountId, tx.actor.fullName],
  )
  await goOn(tx, report, state)
  record(tx, report, 'report.returned', { number: report.number, lines: Object.keys(input.remarks) }, input.remark)
  return { id }
}

/** Begins a correction of an accepted report: another version beside it, which stands until the new one is accepted. */
export const correctReport = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof CorrectReport>,
): Promise<{ id: string }> => {
  const report = await lockReport(tx, id, input.version)
  const state = stepOf(tx, report, 'correct', { reason: input.reason })
  await tx.client.query(
    `insert into report_version (report_id, number, area_path, level, template, template_from, late_entries, known_at, filled_at, counted, typed,
       figures, parts, explained, narrative, reason)
     select report_id, number + 1, area_path, level, template, template_from, late_entries, known_at, filled_at, counted, typed, figures, parts,
       explained, narrative, $3 from report_version where report_id = $1 and number = $2`,
    [id, report.number, input.reason],
  )
  await tx.client.query('update report set kept_by = $2, kept_by_name = $3 where id = $1', [
    id,
    tx.actor.accountId,
    tx.actor.fullName,
  ])
  await goOn(tx, report, state, ', number = number + 1')
  record(tx, report, 'report.correction_begun', { number: report.number + 1 }, input.reason)
  return { id }
}
