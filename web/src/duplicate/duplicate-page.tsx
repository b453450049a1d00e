import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { DuplicateView } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { formatInstant } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { evidenceText } from './evidence-text.ts'
import { PairActs } from './pair-acts.tsx'
import { PairMerge } from './pair-merge.tsx'

const route = getRouteApi('/nghi-trung/$id')

/** Two records side by side, and what is to become of them. */
export const DuplicatePage = () => {
  const { id } = route.useParams()
  const pair = queries.useQuery('get', '/api/duplicates/{id}', { params: { path: { id } } })
  return <Asked question={pair}>{data => <Loaded key={data.id} pair={data} />}</Asked>
}

const Loaded = ({ pair }: { readonly pair: DuplicateView }) => {
  const { t } = useTranslation()
  return (
    <Page
      title={t('duplicate.page.title')}
      actions={<PairActs pair={pair} />}
      above={
        <Link to="/nghi-trung" className={css.back}>
          <Icon name="back" size={16} />
          {t('duplicate.page.back')}
        </Link>
      }
    >
      <div className={css.stack}>
        <p className={css.intro}>{evidenceText(t, pair)}</p>
        {pair.state !== 'open' && (
          <NoticeBox tone="info">
            <p>{t(`duplicate.page.state.${pair.state}`)}</p>
            {pair.decidedAt && (
              <p>
                {t('duplicate.list.decided', {
                  name: pair.decidedBy ?? '',
                  at: formatInstant(pair.decidedAt),
                  reason: pair.reason ?? '',
                })}
              </p>
            )}
          </NoticeBox>
        )}
        {pair.state === 'open' && pair.otherCommune !== null && (
          <NoticeBox tone="info">
            <p>
              {pair.shownToUs
                ? t('duplicate.list.elsewhereShown', { commune: pair.otherCommune })
                : t('duplicate.page.elsewhere', { commune: pair.otherCommune })}
            </p>
            {pair.shown && <p>{t('duplicate.list.shown', { commune: pair.otherCommune })}</p>}
          </NoticeBox>
        )}
        <PairMerge pair={pair} />
      </div>
    </Page>
  )
}
