import { newId } from '@mangnon/core/platform/id.ts'
import { type FormEvent, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { useTranslation } from 'react-i18next'
import { prepareMessages } from '../shell/messages.ts'
import css from './plain.module.css'
import { PlainField } from './plain-field.tsx'
import { PlainPage } from './plain-page.tsx'
import { PlainPassword } from './plain-password.tsx'

const SHORTEST_PASSWORD = 10

export const showFirstAdministrator = async (element: HTMLElement): Promise<void> => {
  await prepareMessages('sign_in')
  createRoot(element).render(<FirstAdministratorPage />)
}

interface Refusal {
  readonly code?: string
  readonly message?: string
}

/** The server's own words are shown when they say more than ours. */
const FirstAdministratorPage = () => {
  const { t } = useTranslation()
  const [token] = useState(() => location.hash.slice(1) || (new URLSearchParams(location.search).get('token') ?? ''))
  const [fullName, setFullName] = useState('')
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const [state, setState] = useState<'asking' | 'sending' | 'done'>('asking')
  const [problem, setProblem] = useState('')
  const [requestId] = useState(newId)
  const complete = fullName.trim() !== '' && username.trim() !== '' && password.length >= SHORTEST_PASSWORD

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!complete) return
    setState('sending')
    setProblem(await create())
  }
  const create = async (): Promise<string> => {
    try {
      const response = await fetch('/api/first-administrator', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': requestId },
        body: JSON.stringify({ token, fullName: fullName.trim(), username: username.trim(), password }),
      })
      setState(response.ok ? 'done' : 'asking')
      if (response.ok) return ''
      const refusal = (await response.json()) as Refusal
      if (refusal.code === 'link_used') return t('signIn.first.badToken')
      return t('signIn.first.failed', { reason: refusal.message ?? String(response.status) })
    } catch {
      setState('asking')
      return t('signIn.offline')
    }
  }

  return (
    <PlainPage>
      <title>{`${t('signIn.first.title')} · ${t('signIn.product')}`}</title>
      <div className={css.card}>
        <h1 className={css.title}>{t('signIn.first.title')}</h1>
        {token === '' && <p className={css.notice}>{t('signIn.first.noToken')}</p>}
        {token !== '' && state === 'done' && (
          <div className={css.form} role="status">
            <p>{t('signIn.first.done')}</p>
            <a href="/dang-nhap">{t('signIn.first.toSignIn')}</a>
          </div>
        )}
        {token !== '' && state !== 'done' && (
          <form className={css.form} onSubmit={event => void submit(event)} noValidate>
            <p className={css.help}>{t('signIn.first.intro')}</p>
            <div role="alert">{problem && <p className={css.notice}>{problem}</p>}</div>
            <PlainField
              label={t('signIn.first.fullName')}
              value={fullName}
              onChange={event => setFullName(event.currentTarget.value)}
              autoComplete="name"
              error={tried && fullName.trim() === '' ? t('signIn.first.needFullName') : undefined}
            />
            <PlainField
              label={t('signIn.username')}
              value={username}
              onChange={event => setUsername(event.currentTarget.value)}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              error={tried && username.trim() === '' ? t('signIn.needUsername') : undefined}
            />
            <PlainPassword
              label={t('signIn.password')}
              value={password}
              onChange={setPassword}
              autoComplete="new-password"
              help={t('signIn.first.passwordHelp')}
              error={tried && password.length < SHORTEST_PASSWORD ? t('signIn.first.shortPassword') : undefined}
            />
            <button type="submit" className={css.button} disabled={state === 'sending'}>
              {t('signIn.first.submit')}
            </button>
          </form>
        )}
      </div>
    </PlainPage>
  )
}
