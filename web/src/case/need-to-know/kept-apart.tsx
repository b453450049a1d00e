import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queries } from '../../api/client.ts'
import css from '../../shell/page.module.css'
import { useSession } from '../../shell/session-context.ts'

/** Below the list of cases: those that are kept to others, and the way to one in an emergency. Nothing for whoever has neither. */
export const KeptApart = () => {
  const { role } = useSession().account
  if (role === 'commune_officer') return <OfCommune />
  return role === 'province_officer' ? <ByCode /> : null
}

const ByCode = () => {
  const { t } = useTranslation()
  return (
    <p>
      <Link to="/mo-khan-cap">{t('needToKnow.byCode')}</Link>
    </p>
  )
}

const OfCommune = () => {
  const { t } = useTranslation()
  const apart = queries.useQuery('get', '/api/cases/kept-apart')
  const rows = apart.data?.rows ?? []
  if (rows.length === 0) return <ByCode />
  return (
    <section className={css.card} style={{ maxWidth: 760 }}>
      <h2>{t('needToKnow.apart')}</h2>
      <ul className={css.plainList}>
        {rows.map(row => (
          <li key={row.id}>
            {t('needToKnow.apartLine', { code: row.code, name: row.keeperName ?? t('needToKnow.apartNobody') })}{' '}
            <Link to="/mo-khan-cap" search={{ ma: row.code }}>
              {t('needToKnow.openUrgently')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
