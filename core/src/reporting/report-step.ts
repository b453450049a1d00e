import { isInForce } from '@mangnon/legal/dated.ts'
import type { ReportLevel } from '@mangnon/legal/reporting/report-kinds.ts'
import type { ReportStep } from '@mangnon/legal/reporting/report-steps.ts'
import type { Role } from '../account/role.ts'
import { Refusal } from '../error/error.ts'

export const reportStates = ['open', 'submitted', 'returned', 'accepted'] as const
export type ReportState = (typeof reportStates)[number]

export type ReportStanding = { readonly level: ReportLevel; readonly state: ReportState }

/** Every step that a role may take with a report as it stands: what the screen draws. @param day 'YYYY-MM-DD' */
export const reportOffers = (
  standing: ReportStanding,
  role: Role,
  steps: readonly ReportStep[],
  day: string,
): ReportStep[] =>
  steps.filter(
    step => isInForce(step, day) && step.from.includes(standing.state) && step.roles[standing.level].includes(role),
  )

/**
 * Takes a step. What is not offered is refused, and the refusal names what is allowed.
 * @throws Refusal `wrong_state` (no such step from here), `not_allowed` (not this role), `invalid_input` (a need that was not given)
 */
export const takeReportStep = (
  standing: ReportStanding,
  role: Role,
  action: string,
  given: Readonly<Record<string, string | null>>,
  steps: readonly ReportStep[],
  day: string,
): { readonly step: ReportStep; readonly state: ReportState } => {
  const allowed = reportOffers(standing, role, steps, day).map(step => step.action)
  const detail = { state: standing.state, action, allowed }
  const step = steps.find(one => one.action === action && isInForce(one, day) && one.from.includes(standing.state))
  if (!step) throw new Refusal('wrong_state', { detail })
  if (!step.roles[standing.level].includes(role))
    throw new Refusal('not_allowed', { detail: { ...detail, legalText: step.legalText } })
  const lacking = step.needs.filter(need => !given[need]?.trim())
  if (lacking.length > 0)
    throw new Refusal('invalid_input', { fields: lacking.map(path => ({ path, code: 'required' as const })), detail })
  return { step, state: step.to === 'same' ? standing.state : (step.to as ReportState) }
}
