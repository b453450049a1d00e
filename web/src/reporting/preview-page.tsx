import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import { Asked } from '../shell/asked.tsx'
import { formatDay } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { FigureTable } from './figure-table.tsx'
import { formOfKind, reportName } from './report-names.ts'

const route = getRouteApi('/bao-cao/xem-thu')

/** The figures of a period that is not over, up to today: marked as what they are. */
export const PreviewPage = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { loai: kind = '', ky: period = '', donVi: unit } = route.useSearch()
  const asked = queries.useQuery('get', '/api/reports/preview', {
    params: { query: { kind, period, ...(unit !== undefined && { unit }) } },
  })
  const template = formOfKind(kind)
  return (
    <Page
      title={t('report.preview.title', { name: reportName(kind, period, language) })}
      above={
        <Link to="/bao-cao" className={css.back}>
          <Icon name="back" size={16} />
          {t('report.preview.back')}
        </Link>
      }
    >
      <Asked question={asked}>
        {data => (
          <div className={css.stack}>
            <NoticeBox tone="note">
              {data.unit.name}. {t('report.preview.notKept', { day: formatDay(data.day) })}
            </NoticeBox>
            {template && <FigureTable template={template} figures={data.figures} />}
          </div>
        )}
      </Asked>
    </Page>
  )
}
