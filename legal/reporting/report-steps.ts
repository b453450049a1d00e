import type { Dated } from '../dated.ts'
import type { Parameter } from '../parameters/parameter.ts'
import type { ReportLevel } from './report-kinds.ts'
import limits from './report-limits.json' with { type: 'json' }
import steps from './report-steps.json' with { type: 'json' }

/** A step that a report may take: from which states to which (`same`: it stays), by whose role at each level, with what given. */
export type ReportStep = Dated & {
  readonly action: string
  readonly name: { readonly vi: string; readonly en: string }
  readonly from: readonly string[]
  readonly to: string
  readonly roles: Readonly<Record<ReportLevel, readonly string[]>>
  readonly needs: readonly string[]
}

export const reportSteps = steps as readonly ReportStep[]
/** From which difference on a figure wants a word of explanation. */
export const reportLimits = limits as readonly Parameter[]
