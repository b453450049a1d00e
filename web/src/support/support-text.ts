import { conditionText } from '@mangnon/core/support/condition-text.ts'
import { groundText, missingText } from '@mangnon/core/support/support-words.ts'
import { type Support, type SupportRule, supportLaw, supportOf } from '@mangnon/legal/support/support.ts'
import type { TFunction } from 'i18next'
import { formatCount } from '../shell/format.ts'
import type { Language } from '../shell/language.ts'

export const supportKind = (code: string): Support | undefined => supportOf(supportLaw, code)
export const supportName = (code: string, language: Language): string => supportKind(code)?.name[language] ?? code
export const ruleOf = (code: string): SupportRule | undefined => supportLaw.rules.find(one => one.code === code)
export const ruleCondition = (rule: SupportRule, language: Language): string =>
  conditionText(rule.when, supportLaw, language)

export const groundsText = (
  because: readonly { readonly is: string; readonly value: string | number }[],
  language: Language,
): string => because.map(one => groundText(one, supportLaw, language)).join('; ')

export const missingNames = (missing: readonly string[], language: Language): string =>
  missing.map(one => missingText(one, supportLaw, language)).join('; ')

interface Worth {
  readonly rule: string
  readonly dong: number | null
  readonly percent: number | null
}

/** What a rule comes to, in words: '750.000 đồng một tháng', 'Nhà nước đóng 100%'. */
export const worthText = (owed: Worth, t: TFunction, language: Language): string => {
  const rule = ruleOf(owed.rule)
  const support = rule && supportKind(rule.support)
  const amount = (dong: number) => formatCount(dong, language)
  if (rule?.amount.is === 'daily')
    return t('support.daily', { amount: amount(rule.amount.dong), months: rule.amount.monthsAtMost })
  if (owed.percent !== null)
    return t(support?.code === 'tuition' ? 'support.waived' : 'support.share', { percent: owed.percent })
  if (owed.dong === null) return ''
  return t(support?.pays === 'once' ? 'support.once' : 'support.monthly', { amount: amount(owed.dong) })
}
