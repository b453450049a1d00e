import { useTranslation } from 'react-i18next'
import { formatInstant } from '../shell/format.ts'
import css from './slip.module.css'

interface SlipProps {
  readonly fullName: string
  readonly username: string
  readonly code: string
  readonly until: string
  /** As what and where the person works; left out where the slip is not the first. */
  readonly place?: string
}

/** One slip of paper: whose it is, where to go, what to type, until when. Nothing else stands on it. */
export const Slip = ({ fullName, username, code, until, place }: SlipProps) => {
  const { t } = useTranslation()
  return (
    <section className={css.slip} aria-label={t('account.slip.title')}>
      <h3>{t('account.slip.title')}</h3>
      <dl>
        <dt>{t('account.mine.fullName')}</dt>
        <dd>{fullName}</dd>
        {place && (
          <>
            <dt>{t('account.mine.role')}</dt>
            <dd>{place}</dd>
          </>
        )}
        <dt>{t('account.slip.site')}</dt>
        <dd>{location.origin}</dd>
        <dt>{t('account.mine.username')}</dt>
        <dd className={css.typed}>{username}</dd>
        <dt>{t('account.slip.code')}</dt>
        <dd className={css.typed}>{code}</dd>
      </dl>
      <p>{t('account.slip.help', { until: formatInstant(until) })}</p>
    </section>
  )
}
