import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PasskeySignIn } from './passkey-sign-in.tsx'
import css from './plain.module.css'
import { PlainField } from './plain-field.tsx'
import { RefusalNotice } from './refusal-notice.tsx'
import type { StepProps } from './sign-in-flow.tsx'
import { useStep } from './use-step.ts'

/** The second proof: six digits from the phone, or a recovery code from paper. */
export const SecondStepForm = ({ progress, onProgress }: StepProps) => {
  const { t } = useTranslation()
  const [recovery, setRecovery] = useState(false)
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const step = useStep()
  const missing = code.trim().length < 6
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (missing) return
    const next = await step.send('/api/sign-in/code', { code })
    if (next) return onProgress(next)
    setCode('')
    setTried(false)
  }
  const change = () => {
    setRecovery(!recovery)
    setCode('')
    setTried(false)
    step.setRefused(null)
  }
  return (
    <form className={css.form} onSubmit={event => void submit(event)} noValidate>
      <RefusalNotice refused={step.refused} timeLeft={step.timeLeft} />
      {progress.methods.includes('totp') && (
        <>
          <PlainField
            key={String(recovery)}
            label={recovery ? t('signIn.second.recoveryCode') : t('signIn.second.code')}
            help={recovery ? t('signIn.second.recoveryHelp') : t('signIn.second.codeHelp')}
            value={code}
            onChange={event => setCode(event.currentTarget.value)}
            autoComplete="one-time-code"
            inputMode={recovery ? 'text' : 'numeric'}
            autoCapitalize="none"
            spellCheck={false}
            maxLength={recovery ? 20 : 7}
            autoFocus
            error={tried && missing ? t('signIn.second.needCode') : undefined}
          />
          <button type="submit" className={css.button} disabled={step.waiting}>
            {t('signIn.second.submit')}
          </button>
          <button type="button" className={css.language} onClick={change}>
            {recovery ? t('signIn.second.useCode') : t('signIn.second.useRecovery')}
          </button>
        </>
      )}
      {progress.methods.includes('passkey') && (
        <PasskeySignIn
          label={t('signIn.passkey.use')}
          begin="/api/sign-in/passkey/options"
          finish="/api/sign-in/passkey"
          disabled={step.waiting}
          onProgress={onProgress}
          onRefused={step.setRefused}
        />
      )}
    </form>
  )
}
