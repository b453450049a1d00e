import { codesOfConduct } from '@mangnon/legal/code-of-conduct/code-of-conduct.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { getLanguage } from '../shell/language.ts'
import css from './plain.module.css'
import { RefusalNotice } from './refusal-notice.tsx'
import type { StepProps } from './sign-in-flow.tsx'
import { useStep } from './use-step.ts'

/** The code of conduct in force, to be read and accepted before the work begins. */
export const ConductStep = ({ progress, onProgress }: StepProps) => {
  const { t } = useTranslation()
  const [accepted, setAccepted] = useState(false)
  const step = useStep()
  const language = getLanguage()
  const code = codesOfConduct.find(({ version }) => version === progress.conduct)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const next = await step.send('/api/sign-in/conduct', { version: progress.conduct })
    if (next) onProgress(next)
  }
  if (!code) return <p className={css.notice}>{t('signIn.conduct.reload')}</p>
  return (
    <form className={css.form} onSubmit={event => void submit(event)} noValidate>
      <p className={css.help}>{t('signIn.conduct.intro')}</p>
      <RefusalNotice refused={step.refused} timeLeft={step.timeLeft} />
      <ol className={css.steps}>
        {code.rules.map(rule => (
          <li key={rule.vi}>{rule[language]}</li>
        ))}
      </ol>
      <p className={css.help}>{t('signIn.conduct.source', { version: code.version, text: code.legalText })}</p>
      <label className={css.choice}>
        <input type="checkbox" checked={accepted} onChange={event => setAccepted(event.currentTarget.checked)} />
        {t('signIn.conduct.accept')}
      </label>
      <button type="submit" className={css.button} disabled={!accepted || step.waiting}>
        {t('signIn.conduct.submit')}
      </button>
    </form>
  )
}
