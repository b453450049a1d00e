import { isInForce } from '@mangnon/legal/dated.ts'
import type { PeriodOfYear, ReportKind, ReportLevel } from '@mangnon/legal/reporting/report-kinds.ts'
import { addDays } from '../date/calendar-day.ts'

/** One period of a kind of report: '2026-H1'. Days 'YYYY-MM-DD'; `due`: the last day in time, without an extension. */
export type ReportPeriod = {
  readonly kind: ReportKind
  readonly code: string
  readonly year: number
  readonly of: PeriodOfYear
  readonly from: string
  readonly cutOff: string
}

const shape = /^(\d{4})-([A-Z0-9]{1,4})$/

const make = (kind: ReportKind, of: PeriodOfYear, year: number): ReportPeriod => ({
  ...{ kind, of, year, code: `${year}-${of.code}` },
  from: `${year + of.fromYear}-${of.from}`,
  cutOff: `${year}-${of.cutOff}`,
})

/** The kind as the law has it for a period that ends on a day. */
const kindOn = (kinds: readonly ReportKind[], kind: string, cutOff: string): ReportKind | undefined =>
  kinds.find(one => one.kind === kind && isInForce(one, cutOff))

/** A period by its code; undefined where the kind or such a period does not exist. */
export const findPeriod = (kinds: readonly ReportKind[], kind: string, code: string): ReportPeriod | undefined => {
  const [, year = '', part = ''] = shape.exec(code) ?? []
  for (const one of kinds) {
    const of = one.kind === kind ? one.periods.find(period => period.code === part) : undefined
    if (of && one === kindOn(kinds, kind, `${year}-${of.cutOff}`)) return make(one, of, Number(year))
  }
  return undefined
}

/** What a period is called: "Thống kê số liệu trẻ em 6 tháng · 6 tháng đầu năm 2026". */
export const periodNames = ({ kind, of, year }: ReportPeriod): ReportKind['name'] => ({
  vi: `${kind.name.vi} · ${of.name.vi} ${year}`,
  en: `${kind.name.en} · ${of.name.en} ${year}`,
})

/** Whether the last day of a period lies behind: only then do its figures stand. @param day today, 'YYYY-MM-DD' */
export const isOver = (period: Pick<ReportPeriod, 'cutOff'>, day: string): boolean => period.cutOff < day

/** The last day on which a level's report is in time; undefined where that level sends none. */
export const dueOn = ({ of, year }: ReportPeriod, level: ReportLevel): string | undefined => {
  const due = of.due[level]
  return due && `${year + due.year}-${due.day}`
}

/**
 * The periods that somebody at a level has to do with on a day: those whose cut-off was in the last `back` days or comes in the next
 * `ahead`, the latest first. Kinds without a form in the system are left out.
 */
export const periodsAround = (
  kinds: readonly ReportKind[],
  level: ReportLevel,
  day: string,
  { back, ahead }: { readonly back: number; readonly ahead: number },
): ReportPeriod[] => {
  const first = addDays(day, -back)
  const last = addDays(day, ahead)
  const year = Number(day.slice(0, 4))
  return kinds
    .filter(kind => kind.template !== null && kind.levels[level] !== undefined)
    .flatMap(kind => [year - 2, year - 1, year, year + 1].flatMap(at => kind.periods.map(of => make(kind, of, at))))
    .filter(period => period.cutOff >= first && period.cutOff <= last && isInForce(period.kind, period.cutOff))
    .sort((a, b) => (a.cutOff < b.cutOff ? 1 : a.cutOff > b.cutOff ? -1 : a.kind.kind < b.kind.kind ? -1 : 1))
}

/** The period before, of the same kind: what a figure is compared with. */
export const periodBefore = (kinds: readonly ReportKind[], period: ReportPeriod): ReportPeriod | undefined => {
  const at = period.kind.periods.indexOf(period.of)
  const earlier = period.kind.periods[at - 1] ?? period.kind.periods.at(-1)
  const year = at > 0 ? period.year : period.year - 1
  return earlier && findPeriod(kinds, period.kind.kind, `${year}-${earlier.code}`)
}
