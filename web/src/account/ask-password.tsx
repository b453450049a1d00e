import { Button } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemBox } from '../shell/asked.tsx'
import css from '../shell/page.module.css'
import { useSession } from '../shell/session-context.ts'
import { PlainPassword } from './plain-password.tsx'

interface AskPasswordProps {
  readonly submit: string
  readonly sending: boolean
  readonly problem: { readonly code: string } | null
  readonly onPassword: (password: string) => Promise<void>
  readonly children?: ReactNode
}

/** Asks for the password once more, before something that a borrowed screen must not do. */
export const AskPassword = ({ submit, sending, problem, onPassword, children }: AskPasswordProps) => {
  const { t } = useTranslation()
  const { account } = useSession()
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const wrong = problem?.code === 'wrong_password'
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (password !== '') void onPassword(password)
  }
  return (
    <form className={css.form} onSubmit={send} noValidate>
      {children}
      <input type="text" hidden readOnly autoComplete="username" value={account.username} />
      <PlainPassword
        label={t('account.password.current')}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        error={
          wrong ? t('account.password.wrongCurrent') : tried && password === '' ? t('signIn.needPassword') : undefined
        }
      />
      {!wrong && <ProblemBox problem={problem} />}
      <div>
        <Button type="submit" loading={sending}>
          {submit}
        </Button>
      </div>
    </form>
  )
}
