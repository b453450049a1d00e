import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './page.module.css'

interface PageProps {
  readonly title: string
  readonly actions?: ReactNode
  readonly above?: ReactNode
  readonly children: ReactNode
}

/** A page: its title in the window and at the top, what can be done at the right, the content below. */
export const Page = ({ title, actions, above, children }: PageProps) => {
  const { t } = useTranslation()
  return (
    <div className={css.page}>
      <title>{`${title} · ${t('signIn.product')}`}</title>
      {above}
      <div className={css.head}>
        <h1>{title}</h1>
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  )
}
