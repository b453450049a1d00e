import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './page.module.css'

export type Fact = readonly [label: string, value: ReactNode]

/** Facts of a record under their names; what is not known says so instead of leaving a hole. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => {
  const { t } = useTranslation()
  return (
    <dl className={css.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value || <span className={css.muted}>{t('shell.none')}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
