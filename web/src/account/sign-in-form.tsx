import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SignInProgress } from '../api/contract.ts'
import { PasskeySignIn } from './passkey-sign-in.tsx'
import css from './plain.module.css'
import { PlainField } from './plain-field.tsx'
import { PlainPassword } from './plain-password.tsx'
import { RefusalNotice, type Refused } from './refusal-notice.tsx'
import { signIn } from './sign-in-step.ts'
import { useTimeLeft } from './use-time-left.ts'

interface SignInFormProps {
  /** The first proof was right: what comes next. */
  readonly onProved: (progress: SignInProgress) => void
  /** Set in the dialog of an ended session: the same person comes back, only the password is asked. */
  readonly fixedUsername?: string
  readonly filled?: { readonly username: string; readonly password: string } | undefined
}

/** Asks who it is. The same form stands on the sign-in page and in the dialog of an ended session. */
export const SignInForm = ({ onProved, fixedUsername, filled }: SignInFormProps) => {
  const { t } = useTranslation()
  const [username, setUsername] = useState(filled?.username ?? fixedUsername ?? '')
  const [password, setPassword] = useState(filled?.password ?? '')
  const [missing, setMissing] = useState({ username: false, password: false })
  const [refused, setRefused] = useState<Refused | null>(null)
  const [sending, setSending] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const timeLeft = useTimeLeft(refused?.is === 'locked' ? refused.until : null)
  const locked = refused?.is === 'locked' && timeLeft > 0

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const lacks = { username: username.trim() === '', password: password === '' }
    setMissing(lacks)
    if (lacks.username || lacks.password) {
      form.current
        ?.querySelector<HTMLInputElement>(lacks.username ? 'input' : 'input[autocomplete]:last-of-type')
        ?.focus()
      return
    }
    setSending(true)
    const answer = await signIn(username.trim(), password)
    setSending(false)
    if (answer.is === 'ok') return onProved(answer.body)
    setRefused(answer)
  }

  return (
    <form ref={form} className={css.form} onSubmit={event => void submit(event)} noValidate>
      <RefusalNotice refused={refused} timeLeft={timeLeft} />
      {fixedUsername === undefined ? (
        <PlainField
          label={t('signIn.username')}
          value={username}
          onChange={event => setUsername(event.currentTarget.value)}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          error={missing.username ? t('signIn.needUsername') : undefined}
        />
      ) : (
        <input type="text" hidden readOnly autoComplete="username" value={fixedUsername} />
      )}
      <PlainPassword
        label={t('signIn.password')}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        autoFocus={fixedUsername !== undefined}
        error={missing.password ? t('signIn.needPassword') : undefined}
      />
      <button type="submit" className={css.button} disabled={sending || locked}>
        {sending ? t('signIn.submitting') : t('signIn.submit')}
      </button>
      <PasskeySignIn
        label={t('signIn.passkey.signIn')}
        begin="/api/sign-in/passkey/begin"
        finish="/api/session/passkey"
        disabled={sending}
        onProgress={onProved}
        onRefused={setRefused}
      />
    </form>
  )
}
