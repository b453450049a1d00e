import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useCan, useSession } from '../shell/session-context.ts'
import { CommuneQuality } from './commune-quality.tsx'
import { UnitQuality } from './unit-quality.tsx'

const route = getRouteApi('/chat-luong')

/** How good the data are: of a commune by rule and village, above it by unit. */
export const QualityPage = () => {
  const { t } = useTranslation()
  const { area } = useSession().account
  const search = route.useSearch()
  const rechecks = useCan('recheck.read')
  const above = area.level === 'province' || area.level === 'nation'
  return (
    <Page title={t('quality.title')}>
      <p className={css.intro}>
        {t('quality.intro')}{' '}
        {rechecks && (
          <Link to="/phuc-tra" search={search.commune === undefined ? {} : { commune: search.commune }}>
            {t('quality.recheck')}
          </Link>
        )}
      </p>
      {above && search.commune === undefined ? <UnitQuality search={search} /> : <CommuneQuality search={search} />}
    </Page>
  )
}
