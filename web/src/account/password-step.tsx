import { passwordProblem } from '@mangnon/core/account/session-rules.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './plain.module.css'
import { PlainPassword } from './plain-password.tsx'
import { RefusalNotice } from './refusal-notice.tsx'
import type { StepProps } from './sign-in-flow.tsx'
import { useStep } from './use-step.ts'

/** The first sign-in, or the one after a reset: a password of one's own, known to nobody else. */
export const PasswordStep = ({ progress, onProgress }: StepProps) => {
  const { t } = useTranslation()
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const step = useStep()
  const weak = passwordProblem(next, progress.username) !== null
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (weak || next !== again) return
    const answer = await step.send('/api/sign-in/password', { next })
    if (answer) onProgress(answer)
  }
  return (
    <form className={css.form} onSubmit={event => void submit(event)} noValidate>
      <p className={css.help}>{t('signIn.choose.intro')}</p>
      <RefusalNotice refused={step.refused} timeLeft={step.timeLeft} />
      <input type="text" hidden readOnly autoComplete="username" value={progress.username} />
      <PlainPassword
        label={t('signIn.choose.next')}
        value={next}
        onChange={setNext}
        autoComplete="new-password"
        autoFocus
        help={t('signIn.first.passwordHelp')}
        error={tried && weak ? t('signIn.choose.weak') : undefined}
      />
      <PlainPassword
        label={t('signIn.choose.again')}
        value={again}
        onChange={setAgain}
        autoComplete="new-password"
        error={tried && next !== again ? t('signIn.choose.different') : undefined}
      />
      <button type="submit" className={css.button} disabled={step.waiting}>
        {t('signIn.choose.submit')}
      </button>
    </form>
  )
}
