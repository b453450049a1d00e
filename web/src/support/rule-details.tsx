import { useTranslation } from 'react-i18next'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import { ruleCondition, ruleOf } from './support-text.ts'

/** The articles behind a kind of support: their words, how the system reads them, and whether the ministry has confirmed that. */
export const RuleDetails = ({ rules }: { readonly rules: readonly string[] }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const found = rules.flatMap(code => ruleOf(code) ?? [])
  if (found.length === 0) return null
  return (
    <details className={css.small}>
      <summary>{t('support.article')}</summary>
      <ul className={css.tight} style={{ paddingLeft: 20, marginTop: 6 }}>
        {found.map(rule => (
          <li key={rule.code}>
            {rule.wording}
            <br />
            {t('support.when', { text: ruleCondition(rule, language) })}
            <br />
            {rule.legalText}
          </li>
        ))}
      </ul>
      {found.some(rule => !rule.confirmed) && <p>{t('support.unconfirmed')}</p>}
    </details>
  )
}
