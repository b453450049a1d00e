import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Enrolment } from '../api/contract.ts'
import css from './plain.module.css'
import { PlainField } from './plain-field.tsx'
import { QrCode } from './qr-code.tsx'

interface ConfirmAuthenticatorProps {
  readonly enrolment: Enrolment
  readonly waiting: boolean
  readonly onCode: (code: string) => Promise<void>
}

/** The square to look at, the letters to type where there is no camera, and the first code. */
export const ConfirmAuthenticator = ({ enrolment, waiting, onCode }: ConfirmAuthenticatorProps) => {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const missing = code.replaceAll(' ', '').length !== 6
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (missing) return
    await onCode(code)
    setCode('')
    setTried(false)
  }
  return (
    <form className={css.form} onSubmit={event => void submit(event)} noValidate>
      <ol className={css.steps}>
        <li>{t('signIn.enrol.app')}</li>
        <li>
          {t('signIn.enrol.scan')}
          <QrCode text={enrolment.address} label={t('signIn.enrol.qr')} />
          <p className={css.help}>{t('signIn.enrol.type')}</p>
          <p className={css.secret}>{enrolment.secret.match(/.{1,4}/g)?.join(' ')}</p>
        </li>
        <li>{t('signIn.enrol.after')}</li>
      </ol>
      <PlainField
        label={t('signIn.second.code')}
        value={code}
        onChange={event => setCode(event.currentTarget.value)}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={7}
        error={tried && missing ? t('signIn.second.needCode') : undefined}
      />
      <button type="submit" className={css.button} disabled={waiting}>
        {t('signIn.enrol.submit')}
      </button>
    </form>
  )
}
