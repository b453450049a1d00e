import { useTranslation } from 'react-i18next'
import { queries } from '../../api/client.ts'
import css from '../../shell/page.module.css'
import { RegroupItem } from './regroup-item.tsx'

/** Merges and divisions that collaborators proposed, above what they proposed of children; nothing where none waits. */
export const RegroupProposals = () => {
  const { t } = useTranslation()
  const { data } = queries.useQuery('get', '/api/regroups/proposals')
  if (!data || data.rows.length === 0) return null
  return (
    <section className={css.card} aria-label={t('regroup.waiting')}>
      <h2>{t('regroup.waiting')}</h2>
      <div className={css.stack}>
        {data.rows.map(one => (
          <div key={one.id}>
            <RegroupItem one={one} />
          </div>
        ))}
      </div>
    </section>
  )
}
