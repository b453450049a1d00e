import { useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { useTranslation } from 'react-i18next'
import type { SignInProgress } from '../api/contract.ts'
import { prepareMessages } from '../shell/messages.ts'
import css from './plain.module.css'
import { PlainPage } from './plain-page.tsx'
import { type DemoAccount, fetchSession, returnPath, type SessionAnswer } from './session.ts'
import { SignInFlow } from './sign-in-flow.tsx'

type NotSignedIn = Exclude<SessionAnswer, { is: 'signed_in' }>

/** Shows the sign-in page, keeping in the address where the person wanted to go. */
export const showSignIn = async (element: HTMLElement, answer: NotSignedIn): Promise<void> => {
  await prepareMessages('sign_in')
  if (location.pathname !== '/dang-nhap') {
    const wanted = location.pathname === '/' ? '' : `?tiep=${encodeURIComponent(location.pathname + location.search)}`
    history.replaceState(null, '', `/dang-nhap${wanted}`)
  }
  const root = createRoot(element)
  const enter = () => void enterApp(root, element)
  const begun = await begunAttempt()
  root.render(<SignInPage answer={answer} begun={begun} onSignedIn={enter} />)
  prefetchApp()
}

/** On the way back from a ministry's sign-on an attempt of this browser may wait for its next step. */
const begunAttempt = async (): Promise<SignInProgress | undefined> => {
  if (new URLSearchParams(location.search).get('buoc') !== 'tiep') return undefined
  const response = await fetch('/api/sign-in/step').catch(() => null)
  return response?.ok ? ((await response.json()) as SignInProgress) : undefined
}

/** While the person types, the app comes in. */
const prefetchApp = () => {
  const load = () => void import('../shell/app.tsx')
  if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 3000 })
  else setTimeout(load, 1500)
}

const enterApp = async (root: Root, element: HTMLElement): Promise<void> => {
  const answer = await fetchSession()
  if (answer.is !== 'signed_in') return location.reload()
  history.replaceState(null, '', returnPath(location.search))
  const { showApp } = await import('../shell/app.tsx')
  root.unmount()
  await showApp(element, answer.session)
}

interface SignInPageProps {
  readonly answer: NotSignedIn
  readonly begun: SignInProgress | undefined
  readonly onSignedIn: () => void
}

const SignInPage = ({ answer, begun, onSignedIn }: SignInPageProps) => {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<DemoAccount>()
  const [step, setStep] = useState<SignInProgress['step']>(begun?.step ?? null)
  const demo = answer.is === 'signed_out' && step === null ? answer.demo : []
  const title = step === null ? t('signIn.title') : t(`signIn.step.${step}`)
  return (
    <PlainPage>
      <title>{`${title} · ${t('signIn.product')}`}</title>
      <div className={css.card}>
        <h1 className={css.title}>{title}</h1>
        {answer.is === 'no_answer' && <NoAnswer />}
        {answer.is === 'no_role' && <NoRole />}
        <SignInFlow
          key={chosen?.username ?? ''}
          filled={chosen}
          begun={begun}
          onSignedIn={onSignedIn}
          onStep={setStep}
        />
        {answer.is === 'signed_out' && answer.signOn !== null && step === null && <SignOn name={answer.signOn} />}
      </div>
      {demo.length > 0 && (
        <section className={css.demo}>
          <h2>{t('signIn.demo')}</h2>
          <p className={css.help}>{t('signIn.demoHelp')}</p>
          <ul className={css.demoList}>
            {demo.map(account => (
              <li key={account.username}>
                <button type="button" className={css.demoButton} onClick={() => setChosen(account)}>
                  {t(`signIn.role.${account.role}`)}
                  <span>{account.fullName}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {step === null && <p className={css.below}>{t('signIn.help')}</p>}
    </PlainPage>
  )
}

const reasons = ['unknown', 'down', 'failed'] as const

/** The way over a ministry's own sign-on, and why it came back without anybody. */
const SignOn = ({ name }: { readonly name: string }) => {
  const { t } = useTranslation()
  const code = new URLSearchParams(location.search).get('loi')
  const failed = code && (reasons.find(one => `sign_on_${one}` === code) ?? 'failed')
  return (
    <div className={css.signOn}>
      {failed && (
        <p className={css.notice} role="alert">
          {t(`signIn.signOn.${failed}`, { name })}
        </p>
      )}
      <a className={css.quiet} href="/api/sign-in/oidc">
        {t('signIn.signOn.with', { name })}
      </a>
    </div>
  )
}

const NoRole = () => {
  const { t } = useTranslation()
  return (
    <div className={css.notice} role="alert" style={{ marginBottom: 16 }}>
      <p>{t('signIn.noRole')}</p>
    </div>
  )
}

const NoAnswer = () => {
  const { t } = useTranslation()
  return (
    <div className={css.notice} role="alert" style={{ marginBottom: 16 }}>
      <p>
        {t('signIn.offline')}{' '}
        <button type="button" className={css.language} onClick={() => location.reload()}>
          {t('signIn.retry')}
        </button>
      </p>
    </div>
  )
}
