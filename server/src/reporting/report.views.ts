import { reportRules } from '@mangnon/core/reporting/check-report.ts'
import { reportStates } from '@mangnon/core/reporting/report-step.ts'
import { reportSteps } from '@mangnon/legal/reporting/report-steps.ts'
import { z } from 'zod'

const words = (values: readonly string[]) => z.enum(values as [string, ...string[]])
/** A kind of legal/reporting; whether it has such a period is asked of the law. */
const Kind = z.string().regex(/^[a-z_]{1,40}$/)
const Period = z.string().regex(/^\d{4}-[A-Z0-9]{1,4}$/)
const UnitId = z.string().max(40)
const State = z.enum(reportStates)
const Level = z.enum(['commune', 'province'])
const Version = z.number().int().min(1)
const Line = z.string().max(20)
const Text = (max: number) => z.string().trim().max(max)

export const OpenReport = z.object({
  id: z.uuid(),
  kind: Kind,
  period: Period,
  /** A unit that was abolished since; one's own where left out. */
  unit: UnitId.optional(),
  lateEntries: z.boolean().default(true),
})
export const PreviewQuery = z.object({ kind: Kind, period: Period, unit: UnitId.optional() })
export const FillReport = z.object({ version: Version, lateEntries: z.boolean() })
/** What a person writes in a report: the numbers as they typed them, so that "ba" can be answered. */
export const WriteReport = z.object({
  version: Version,
  typed: z
    .array(z.object({ line: Line, column: z.string().max(2), value: z.string().max(40), source: Text(300) }))
    .max(800),
  /** By the name of a finding: "changed_since II 1". */
  explained: z.record(z.string().max(60), Text(1000)),
  /** Why a line differs from the accepted version. */
  differences: z.record(Line, Text(1000)).default({}),
  narrative: Text(8000),
})
export const StepReport = z.object({ version: Version })
export const TakeBack = StepReport.extend({ reason: Text(1000) })
export const ReturnReport = StepReport.extend({
  remark: Text(2000),
  remarks: z.record(Line, Text(1000)).default({}),
})
export const CorrectReport = StepReport.extend({ reason: Text(1000) })

const Figures = z.record(z.string(), z.record(z.string(), z.number()))
const Unit = z.object({ unitId: z.string(), name: z.string() })
export const Finding = z
  .object({
    rule: z.enum(reportRules),
    gravity: z.enum(['error', 'warning']),
    line: z.string(),
    column: z.string(),
    values: z.record(z.string(), z.number()),
    key: z.string(),
  })
  .meta({ id: 'ReportFinding' })
const Stored = z.object({ hash: z.string(), size: z.number() }).nullable()

export const ReportView = z
  .object({
    id: z.string(),
    kind: Kind,
    period: z.string(),
    level: Level,
    unit: Unit,
    from: z.string(),
    cutOff: z.string(),
    /** The last day in time, with what was given beyond it. */
    due: z.string(),
    state: State,
    /** For the next step: somebody else's in between answers `changed_meanwhile`. */
    version: z.number(),
    keptBy: z.string().nullable(),
    /** The shown version; the newest unless another was asked for. */
    number: z.number(),
    newest: z.number(),
    acceptedNumber: z.number().nullable(),
    template: z.string(),
    templateFrom: z.string(),
    /** Null while this version is being written by others. */
    figures: Figures.nullable(),
    counted: Figures.nullable(),
    typed: z.array(z.object({ line: z.string(), column: z.string(), value: z.number(), source: z.string() })),
    lateEntries: z.boolean(),
    knownAt: z.string().nullable(),
    filledAt: z.string().nullable(),
    findings: z.array(Finding),
    explained: z.record(z.string(), z.string()),
    narrative: z.string().nullable(),
    reason: z.string().nullable(),
    /** Beside the accepted version before this one. */
    changes: z.array(z.object({ line: z.string(), column: z.string(), from: z.number(), to: z.number() })),
    differences: z.record(z.string(), z.string()),
    remark: z.string().nullable(),
    remarks: z.record(z.string(), z.string()),
    parts: z
      .object({
        held: z.array(Unit.extend({ number: z.number() })),
        missing: z.array(Unit),
        /** Units whose accepted version is another than the one that was added. */
        changedSince: z.array(Unit),
      })
      .nullable(),
    versions: z.array(
      z.object({
        number: z.number(),
        state: State,
        reason: z.string().nullable(),
        submittedAt: z.string().nullable(),
        submittedBy: z.string().nullable(),
        answeredAt: z.string().nullable(),
        answeredBy: z.string().nullable(),
        pdf: Stored,
        sheet: Stored,
      }),
    ),
    can: z.array(words(reportSteps.map(one => one.action))),
    /** Whether the lists of children behind the figures are this person's to see. */
    mayList: z.boolean(),
  })
  .meta({ id: 'ReportView' })

export const ReportPreview = z
  .object({ kind: Kind, period: z.string(), unit: Unit, day: z.string(), over: z.boolean(), figures: Figures })
  .meta({ id: 'ReportPreview' })

const Row = z.object({
  id: z.string().nullable(),
  kind: Kind,
  period: z.string(),
  level: Level,
  unit: Unit,
  cutOff: z.string(),
  due: z.string(),
  extended: z.boolean(),
  over: z.boolean(),
  /** Null: not begun. */
  state: State.nullable(),
  submittedAt: z.string().nullable(),
  acceptedNumber: z.number().nullable(),
  late: z.boolean(),
})
/** `own`: what this person's unit sends; `inbox`: what waits for its answer. */
export const Reports = z
  .object({ day: z.string(), own: z.array(Row), inbox: z.array(Row), mayOpen: z.boolean() })
  .meta({ id: 'Reports' })

export const BoardQuery = z.object({
  kind: Kind,
  period: Period,
  level: Level.default('commune'),
  /** A province; one's own area where left out. */
  area: UnitId.optional(),
  show: z.enum(['all', 'missing', 'late', 'submitted', 'accepted']).default('all'),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export const ReportBoard = z
  .object({
    day: z.string(),
    due: z.string(),
    cutOff: z.string(),
    counts: z.object({
      units: z.number(),
      missing: z.number(),
      late: z.number(),
      submitted: z.number(),
      returned: z.number(),
      accepted: z.number(),
    }),
    total: z.number(),
    offset: z.number(),
    rows: z.array(
      z.object({
        id: z.string().nullable(),
        unitId: z.string(),
        name: z.string(),
        province: z.string().nullable(),
        state: State.nullable(),
        submittedAt: z.string().nullable(),
        until: z.string(),
        extensionReason: z.string().nullable(),
        /** Days behind the last day in time, while it is not in or when it came in; 0: in time. */
        daysLate: z.number(),
      }),
    ),
    mayExtend: z.boolean(),
  })
  .meta({ id: 'ReportBoard' })

export const ExtendReport = z.object({
  kind: Kind,
  period: Period,
  unit: UnitId,
  until: z.iso.date(),
  reason: z.string().trim().min(1).max(500),
})

export const RollUpQuery = z.object({ kind: Kind, period: Period, area: UnitId.optional() })
export const ReportRollUp = z
  .object({
    kind: Kind,
    period: z.string(),
    unit: Unit,
    figures: Figures,
    held: z.number(),
    missing: z.array(Unit),
  })
  .meta({ id: 'ReportRollUp' })

export const ChildrenQuery = z.object({
  line: Line,
  column: z.string().max(2).default('1'),
  number: z.coerce.number().int().min(1).optional(),
})
export const ReportChildren = z
  .object({
    /** What the report says there, and how many of them this list shows. */
    figure: z.number(),
    rows: z.array(
      z.object({
        childId: z.string(),
        code: z.string(),
        fullName: z.string(),
        birth: z.string().nullable(),
        villageName: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ReportChildren' })
