import { consentGivers, consentPurposes } from '@mangnon/core/data-protection/consent-rule.ts'
import { requestKinds, requestRefusals, requestStates } from '@mangnon/core/data-protection/request-rule.ts'
import type { TFunction } from 'i18next'
import { formatDay } from '../shell/format.ts'

const days = ['answerBy', 'actBy', 'on', 'from', 'to']

const one = <Code extends string>(codes: readonly Code[], value: string): Code | undefined =>
  codes.find(code => code === value)

/** What the journal of a child holds of consents and requests, in words; null for what is none of theirs. */
export const journalValue = (t: TFunction, field: string, value: unknown): string | null => {
  if (typeof value !== 'string') return null
  if (days.includes(field)) return formatDay(value)
  const purpose = field === 'purpose' ? one(consentPurposes, value) : undefined
  if (purpose) return t(`consent.purpose.${purpose}`)
  const giver = field === 'by' ? one(consentGivers, value) : undefined
  if (giver) return t(`consent.withdrawing.${giver}`)
  const kind = field === 'kind' ? one(requestKinds, value) : undefined
  if (kind) return t(`dataRequest.kind.${kind}`)
  const state = field === 'state' ? one(requestStates, value) : undefined
  if (state) return t(`dataRequest.state.${state}`)
  const refusal = field === 'refusal' ? one(requestRefusals, value) : undefined
  return refusal ? t(`dataRequest.refusal.${refusal}`) : null
}
