import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './plain.module.css'

interface RecoveryCodeSheetProps {
  readonly codes: readonly string[]
  readonly username: string
  readonly onDone: () => void
}

/** Ten codes, shown this once. Going on asks whether they are on paper. */
export const RecoveryCodeSheet = ({ codes, username, onDone }: RecoveryCodeSheetProps) => {
  const { t } = useTranslation()
  const [kept, setKept] = useState(false)
  return (
    <div className={css.form}>
      <h2 className={css.sheetTitle}>{t('signIn.recovery.title', { username })}</h2>
      <p className={css.help}>{t('signIn.recovery.intro')}</p>
      <ol className={css.codes}>
        {codes.map(code => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <button type="button" className={`${css.quiet} mn-no-print`} onClick={() => window.print()}>
        {t('signIn.recovery.print')}
      </button>
      <label className={`${css.choice} mn-no-print`}>
        <input type="checkbox" checked={kept} onChange={event => setKept(event.currentTarget.checked)} />
        {t('signIn.recovery.kept')}
      </label>
      <button type="button" className={`${css.button} mn-no-print`} disabled={!kept} onClick={onDone}>
        {t('signIn.recovery.submit')}
      </button>
    </div>
  )
}
