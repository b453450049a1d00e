import type { Dated } from '../dated.ts'
import kinds from './report-kinds.json' with { type: 'json' }

type Names = { readonly vi: string; readonly en: string }

/** The levels at which somebody answers for a report; each goes to the one above. */
export type ReportLevel = 'commune' | 'province'

/** A period of a year: from ('MM-DD', of the year before with `fromYear` −1) to the cut-off day, and the last day on which it is in time. */
export type PeriodOfYear = {
  readonly code: string
  readonly name: Names
  readonly from: string
  readonly fromYear: number
  readonly cutOff: string
  readonly due: { readonly [level in ReportLevel]?: { readonly day: string; readonly year: number } }
}

/** A report that the law asks for. `template` null: told of here, its form is not in the system yet. `periods` empty: by event. */
export type ReportKind = Dated & {
  readonly kind: string
  readonly name: Names
  readonly template: string | null
  readonly levels: { readonly [level in ReportLevel]?: { readonly sender: Names; readonly receiver: Names } }
  readonly secrecy: 'open' | 'internal' | 'secret_by_case'
  readonly secrecyText: Names
  readonly scope: Names
  readonly periods: readonly PeriodOfYear[]
  readonly afterEventDays?: number
}

export const reportKinds = kinds as readonly ReportKind[]
