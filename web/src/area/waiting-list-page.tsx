import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { WaitingUnitView } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { Empty } from '../shell/empty.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { WaitingProgress, waitsIn } from './waiting-progress.tsx'

/** Old communes whose people wait until somebody who knows says where they belong. */
export const WaitingListPage = () => {
  const { t } = useTranslation()
  const units = queries.useQuery('get', '/api/waiting-units')
  return (
    <Page title={t('areaWaiting.title')}>
      <div className={css.stack}>
        <p className={css.intro}>{t('areaWaiting.intro')}</p>
        <Asked question={units}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Empty icon="area" title={t('areaWaiting.empty')} help={t('areaWaiting.emptyHelp')} />
            ) : (
              rows.map(row => <UnitCard key={row.id} unit={row} />)
            )
          }
        </Asked>
      </div>
    </Page>
  )
}

const UnitCard = ({ unit }: { readonly unit: WaitingUnitView['unit'] }) => {
  const { t } = useTranslation()
  return (
    <section className={css.card}>
      <h2>
        <Link to="/cho-xac-dinh-xa/$id" params={{ id: unit.id }}>
          {unit.name}
        </Link>{' '}
        {!waitsIn(unit) && <Badge tone="good">{t('areaWaiting.allDone')}</Badge>}
      </h2>
      <WaitingProgress unit={unit} />
    </section>
  )
}
