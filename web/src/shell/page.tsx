import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatInstant } from './format.ts'
import css from './page.module.css'
import { useSession } from './session-context.ts'

interface PageProps {
  readonly title: string
  readonly actions?: ReactNode
  readonly above?: ReactNode
  readonly children: ReactNode
}

/** On paper every page says whose it is, and when and by whom it was printed. */
const Letterhead = () => {
  const { t } = useTranslation()
  const { account } = useSession()
  return (
    <p className={`mn-print-only ${css.letterhead}`}>
      {account.area.fullName}
      <br />
      <small>{t('shell.printed', { at: formatInstant(new Date().toISOString()), name: account.fullName })}</small>
    </p>
  )
}

/** A page: its title in the window and at the top, what can be done at the right, the content below. */
export const Page = ({ title, actions, above, children }: PageProps) => {
  const { t } = useTranslation()
  return (
    <div className={css.page}>
      <title>{`${title} · ${t('signIn.product')}`}</title>
      <Letterhead />
      {above}
      <div className={css.head}>
        <h1>{title}</h1>
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  )
}
