import { passwordProblem } from '@mangnon/core/account/session-rules.ts'
import { fieldErrorTable } from '@mangnon/core/error/error.ts'
import { Button } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import { fieldText } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { focusFirstError } from '../shell/focus-first-error.ts'
import css from '../shell/page.module.css'
import { useSession } from '../shell/session-context.ts'
import { useLanguage } from '../shell/use-language.ts'
import { PlainPassword } from './plain-password.tsx'

export const PasswordForm = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { account } = useSession()
  const form = useRef<HTMLFormElement>(null)
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWrite((body: { current: string; next: string }, headers) =>
    api.POST('/api/account/password', { body, headers }),
  )
  const weak = passwordProblem(next, account.username)
  const wrongCurrent = save.problem?.code === 'wrong_password'

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (current === '' || weak || next !== again) return focusFirstError(form.current)
    if (!(await save.run({ current, next }))) return
    for (const empty of [setCurrent, setNext, setAgain]) empty('')
    setTried(false)
    announce(t('account.password.done'))
  }
  const currentError = () => {
    if (wrongCurrent) return t('account.password.wrongCurrent')
    return tried && current === '' ? t('signIn.needPassword') : undefined
  }
  return (
    <section className={css.card}>
      <h2>{t('account.password.title')}</h2>
      <form ref={form} className={css.form} onSubmit={event => void submit(event)} noValidate>
        <input type="text" hidden readOnly autoComplete="username" value={account.username} />
        <PlainPassword
          label={t('account.password.current')}
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
          error={currentError()}
        />
        <PlainPassword
          label={t('account.password.next')}
          value={next}
          onChange={setNext}
          autoComplete="new-password"
          help={t('account.password.help')}
          error={tried && weak ? fieldErrorTable[weak][language] : fieldText(save.problem, 'next', language)}
        />
        <PlainPassword
          label={t('account.password.again')}
          value={again}
          onChange={setAgain}
          autoComplete="new-password"
          error={tried && next !== again ? t('account.password.different') : undefined}
        />
        {!wrongCurrent && <ProblemBox problem={save.problem} />}
        <div>
          <Button type="submit" loading={save.sending}>
            {t('account.password.submit')}
          </Button>
        </div>
      </form>
    </section>
  )
}
