import type { Dated } from '../dated.ts'
import data from './retention.json' with { type: 'json' }

/** How long a kind of record is kept as it is: `years` and `months` after the event that `since` names. Nobody deletes by it. */
export type RetentionRule = Dated & {
  readonly kind: 'child_record' | 'list_brought_in' | 'data_request' | 'consent' | 'breach'
  readonly name: { readonly vi: string; readonly en: string }
  readonly years: number
  readonly months: number
  readonly since: { readonly vi: string; readonly en: string }
}

export const retentionRules = data as readonly RetentionRule[]
