import { findingKey } from '@mangnon/core/reporting/check-report.ts'
import { dueOn, isOver, periodsAround, type ReportPeriod } from '@mangnon/core/reporting/report-period.ts'
import { reportOffers } from '@mangnon/core/reporting/report-step.ts'
import { type ReportLevel, reportKinds } from '@mangnon/legal/reporting/report-kinds.ts'
import { reportSteps } from '@mangnon/legal/reporting/report-steps.ts'
import type { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam, endOfDayInVietnam } from '../platform/today.ts'
import { changesOf, findingsOf } from './check-version.ts'
import { countUnit, knownAt, templateOf } from './fill-report.ts'
import { levelOf, meantPeriod } from './report.commands.ts'
import { findVersion, getReport, periodOf, type ReportRow, type VersionRow } from './report.row.ts'
import type { PreviewQuery, ReportPreview, Reports, ReportView } from './report.views.ts'
import { type ReportUnit, reportUnit, unitsOn } from './report-unit.ts'

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

const extensionOf = async (tx: Transaction, { kind, period, unit_id }: ReportRow): Promise<string | null> => {
  const { rows } = await tx.client.query<{ until: string }>(
    'select until from report_extension where kind = $1 and period = $2 and unit_id = $3',
    [kind, period, unit_id],
  )
  return rows[0]?.until ?? null
}

/** Units whose accepted version is another than the one that a sum holds. */
const changedSince = async (tx: Transaction, report: ReportRow, version: VersionRow) => {
  const held = version.parts?.held ?? []
  if (held.length === 0) return []
  const { rows } = await tx.client.query<{ unit_id: string; accepted_number: number | null }>(
    'select unit_id, accepted_number from report where kind = $1 and period = $2 and unit_id = any($3)',
    [report.kind, report.period, held.map(({ unitId }) => unitId)],
  )
  const now = new Map(rows.map(row => [row.unit_id, row.accepted_number]))
  return held.filter(one => now.get(one.unitId) !== one.number).map(({ unitId, name }) => ({ unitId, name }))
}

const stored = (hash: string | null, size: number | null) => (hash === null || size === null ? null : { hash, size })

/** A report as this person may see it: the version shown, what is strange about it, the versions before, and what may be done next. */
export const getReportView = async (
  tx: Transaction,
  id: string,
  number?: number,
): Promise<z.output<typeof ReportView>> => {
  const report = await getReport(tx, id)
  const version = await findVersion(tx, report, number)
  const { rows: versions } = await tx.client.query<VersionRow>(
    'select * from report_version where report_id = $1 order by number desc',
    [id],
  )
  const period = periodOf(report)
  const until = await extensionOf(tx, report)
  const newest = version?.number === report.number
  const findings = version ? await findingsOf(tx, report, version) : []
  tx.audit({ action: 'report.read', subject: 'report', subjectId: id, communePath: report.area_path })
  return {
    ...{ id, kind: report.kind, period: report.period, level: report.level, state: report.state },
    unit: { unitId: report.unit_id, name: report.unit_name },
    ...{ from: report.from_on, cutOff: report.cut_off, due: until ?? report.due_on, version: report.version },
    ...{ keptBy: report.kept_by_name, number: version?.number ?? report.number, newest: report.number },
    acceptedNumber: report.accepted_number,
    template: version?.template ?? period.kind.template ?? '',
    templateFrom: version?.template_from ?? templateOf(period).validFrom,
    ...{ figures: version?.figures ?? null, counted: version?.counted ?? null, typed: [...(version?.typed ?? [])] },
    lateEntries: version?.late_entries ?? true,
    ...{ knownAt: iso(version?.known_at ?? null), filledAt: iso(version?.filled_at ?? null) },
    findings: findings.map(finding => ({ ...finding, key: findingKey(finding) })),
    explained: version?.explained ?? {},
    ...{ narrative: version?.narrative ?? null, reason: version?.reason ?? null },
    changes: version ? await changesOf(tx, report, version) : [],
    differences: version?.differences ?? {},
    ...{ remark: version?.remark ?? null, remarks: version?.remarks ?? {} },
    parts: version?.parts
      ? {
          held: [...version.parts.held],
          missing: [...version.parts.missing],
          changedSince: await changedSince(tx, report, version),
        }
      : null,
    versions: versions.map(one => ({
      ...{ number: one.number, state: one.state, reason: one.reason },
      ...{ submittedAt: iso(one.submitted_at), submittedBy: one.submitted_by_name },
      ...{ answeredAt: iso(one.answered_at), answeredBy: one.answered_by_name },
      ...{ pdf: stored(one.pdf_hash, one.pdf_size), sheet: stored(one.sheet_hash, one.sheet_size) },
    })),
    can: newest ? reportOffers(report, tx.actor.role, reportSteps, dayInVietnam()).map(({ action }) => action) : [],
    mayList: report.level === 'commune' && (tx.actor.role === 'commune_officer' || tx.actor.role === 'commune_chair'),
  }
}

/** The figures up to today of a period that is not over, or of one that nobody has begun: seen, and not kept. */
export const previewReport = async (
  tx: Transaction,
  input: z.output<typeof PreviewQuery>,
): Promise<z.output<typeof ReportPreview>> => {
  const period = meantPeriod(input.kind, input.period, 'commune')
  const today = dayInVietnam()
  const over = isOver(period, today)
  const day = over ? period.cutOff : today
  const unit = await reportUnit(tx, 'commune', day, input.unit)
  const template = templateOf(period)
  const [from = day] = [period.from, day].toSorted()
  const figures = await countUnit(tx, unit.path, template, { from, cutOff: day }, knownAt(day, true, new Date()))
  tx.audit({
    action: 'report.previewed',
    communePath: unit.areaPath,
    detail: { kind: input.kind, period: input.period },
  })
  return {
    ...{ kind: input.kind, period: input.period, unit: { unitId: unit.id, name: unit.name } },
    ...{ day, over, figures },
  }
}

type Known = ReportRow & { readonly until: string | null }
type Line = z.output<typeof Reports>['own'][number]

/** Whether a report came, or did not come, after its last day. */
const isLate = (due: string, submittedAt: Date | null, today: string): boolean =>
  submittedAt === null ? today > due : submittedAt > new Date(endOfDayInVietnam(due))

const lineOf = (known: Known, today: string): Line => {
  const due = known.until ?? known.due_on
  return {
    ...{ id: known.id, kind: known.kind, period: known.period, level: known.level },
    unit: { unitId: known.unit_id, name: known.unit_name },
    ...{ cutOff: known.cut_off, due, extended: known.until !== null, over: true, state: known.state },
    ...{ submittedAt: iso(known.submitted_at), acceptedNumber: known.accepted_number },
    late: isLate(due, known.submitted_at, today),
  }
}

const notBegun = (
  period: ReportPeriod,
  level: ReportLevel,
  unit: ReportUnit,
  until: string | null,
  today: string,
): Line => {
  const due = until ?? dueOn(period, level) ?? period.cutOff
  const over = isOver(period, today)
  return {
    ...{ id: null, kind: period.kind.kind, period: period.code, level, unit: { unitId: unit.id, name: unit.name } },
    ...{ cutOff: period.cutOff, due, extended: until !== null, over, state: null, submittedAt: null },
    ...{ acceptedNumber: null, late: over && isLate(due, null, today) },
  }
}

const known = async (tx: Transaction, where: string, values: readonly unknown[]): Promise<Known[]> => {
  const { rows } = await tx.client.query<Known>(
    `select r.*, e.until from report r
       left join report_extension e on e.kind = r.kind and e.period = r.period and e.unit_id = r.unit_id
      where ${where} order by r.cut_off desc, r.unit_path limit 500`,
    [...values],
  )
  return rows
}

/** Periods that are looked at: the last half-year, and six weeks ahead. */
const around = { back: 200, ahead: 45 }

/** What this person's unit has to send, begun or not, and what waits for their answer. */
export const listReports = async (tx: Transaction): Promise<z.output<typeof Reports>> => {
  tx.audit({ action: 'report.listed', communePath: tx.actor.areaPath })
  return readReports(tx)
}

const readReports = async (tx: Transaction): Promise<z.output<typeof Reports>> => {
  const today = dayInVietnam()
  const { role, areaPath } = tx.actor
  const level = levelOf(tx)
  const mayOpen = role === 'commune_officer' || role === 'province_officer'
  const own: Line[] = []
  if (role !== 'ministry_officer') {
    const begun = await known(tx, `r.area_path = $1 and r.level = $2`, [areaPath, level])
    const { rows: extended } = await tx.client.query<{ kind: string; period: string; unit_id: string; until: string }>(
      'select kind, period, unit_id, until from report_extension where area_path = $1',
      [areaPath],
    )
    const seen = new Set(begun.map(one => `${one.kind} ${one.period} ${one.unit_id}`))
    const units = new Map<string, ReportUnit[]>()
    for (const period of periodsAround(reportKinds, level, today, around)) {
      const day = isOver(period, today) ? period.cutOff : today
      const then = units.get(day) ?? (await unitsOn(tx, level, day)).filter(unit => unit.areaPath === areaPath)
      units.set(day, then)
      for (const unit of then) {
        const key = `${period.kind.kind} ${period.code} ${unit.id}`
        const until = extended.find(one => `${one.kind} ${one.period} ${one.unit_id}` === key)?.until ?? null
        if (!seen.has(key)) own.push(notBegun(period, level, unit, until, today))
      }
    }
    own.push(...begun.map(one => lineOf(one, today)))
    own.sort((a, b) => (a.cutOff < b.cutOff ? 1 : a.cutOff > b.cutOff ? -1 : 0))
  }
  const answers = role === 'province_officer' ? 'commune' : role === 'ministry_officer' ? 'province' : null
  const inbox = answers === null ? [] : await known(tx, `r.state = 'submitted' and r.level = $1`, [answers])
  return { day: today, own, inbox: inbox.map(one => lineOf(one, today)), mayOpen }
}

/** How many reports somebody has to send now, got back, or has to answer. */
export const countReports = async (
  tx: Transaction,
): Promise<{ due: number; late: number; returned: number; inbox: number }> => {
  const { own, inbox } = await readReports(tx)
  const open = own.filter(one => one.over && (one.state === null || one.state === 'open'))
  return {
    due: open.filter(({ late }) => !late).length,
    late: open.filter(({ late, acceptedNumber }) => late && acceptedNumber === null).length,
    returned: own.filter(({ state }) => state === 'returned').length,
    inbox: inbox.length,
  }
}
