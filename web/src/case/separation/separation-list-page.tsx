import { caseLaw, limitOn } from '@mangnon/legal/case/case-law.ts'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queries } from '../../api/client.ts'
import type { SeparationRow } from '../../api/contract.ts'
import { Asked } from '../../shell/asked.tsx'
import { Badge } from '../../shell/badge.tsx'
import { Empty } from '../../shell/empty.tsx'
import { formatDay, formatInstant, today } from '../../shell/format.ts'
import css from '../../shell/page.module.css'
import { Page } from '../../shell/page.tsx'

/** Children of the commune who are apart or wait for a decision, what runs out first on top. No name and no word of it. */
export const SeparationListPage = () => {
  const { t } = useTranslation()
  const separations = queries.useQuery('get', '/api/separations', undefined, { refetchInterval: 120_000 })
  return (
    <Page title={t('separation.list.title')}>
      <p className={css.intro}>{t('separation.list.intro')}</p>
      <Asked question={separations}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty icon="check" title={t('separation.list.empty')} help={t('separation.list.emptyHelp')} />
          ) : (
            <ul className={css.plainList} style={{ maxWidth: 760 }}>
              {rows.map(row => (
                <li key={row.caseId}>
                  <Line row={row} />
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Page>
  )
}

const Line = ({ row }: { readonly row: SeparationRow }) => {
  const { t } = useTranslation()
  return (
    <>
      <p className={css.row}>
        <Link to="/vu-viec/$id" params={{ id: row.caseId }}>
          {t('case.number', { code: row.code })}
        </Link>
        <Badge tone={row.state === 'proposed' ? 'note' : undefined}>{t(`separation.state.${row.state}`)}</Badge>
        {row.dayNumber !== null && (
          <Badge tone={row.over ? 'danger' : undefined}>
            {row.daysLeft === null
              ? t('separation.dayOnly', { day: row.dayNumber })
              : t('separation.dayOf', { day: row.dayNumber, most: limitOn(caseLaw, 'separation_days', today()) })}
          </Badge>
        )}
      </p>
      <p className={css.small}>
        {[
          row.lastDay && `${t('separation.lastDay')} ${formatDay(row.lastDay)}`,
          row.daysLeft !== null &&
            row.state === 'running' &&
            `${t('separation.daysLeft')} ${t('separation.days', { days: row.daysLeft })}`,
          `${t('separation.proposed')}: ${t('separation.signedLine', { name: row.proposedByName, at: formatInstant(row.proposedAt) })}`,
          row.state === 'proposed' && row.mine && t('separation.list.mine'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  )
}
