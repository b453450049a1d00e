import { findPeriod, isOver, periodsAround } from '@mangnon/core/reporting/report-period.ts'
import { reportKinds } from '@mangnon/legal/reporting/report-kinds.ts'
import { Button, NativeSelect } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { BoardRow, ReportBoard } from '../api/contract.ts'
import { Publish } from '../publication/publish.tsx'
import { Asked } from '../shell/asked.tsx'
import { formatDay, formatInstant, today } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useSession } from '../shell/session-context.ts'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { ExtendDialog } from './extend-dialog.tsx'
import { reportName } from './report-names.ts'
import { type BoardSearch, boardShows } from './report-search.ts'
import { ReportStateBadge } from './report-state.tsx'
import { RollUp } from './roll-up.tsx'

const route = getRouteApi('/bao-cao/tien-do')
const PAGE = 100

/** Which units sent the report of a period, who is late and by how much; and what was accepted so far, added up. */
export const BoardPage = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const search = route.useSearch()
  const { account } = useSession()
  const [limit, setLimit] = useState(PAGE)
  const periods = periodsAround(reportKinds, 'commune', today(), { back: 800, ahead: 0 }).filter(one =>
    isOver(one, today()),
  )
  const kind = search.loai ?? periods[0]?.kind.kind ?? 'children_half_year'
  const period = search.ky ?? periods.find(one => one.kind.kind === kind)?.code ?? ''
  const level = search.cap ?? 'commune'
  const show = search.xem ?? 'all'
  const nation = account.area.level === 'nation'
  const go = (next: BoardSearch) => {
    setLimit(PAGE)
    void navigate({ to: '/bao-cao/tien-do', search: { ...search, ...next }, replace: true })
  }
  const asked = queries.useQuery('get', '/api/report-board', {
    params: { query: { kind, period, level, show, limit: Math.min(limit, 500) } },
  })
  const choices = periods.map(one => ({
    value: `${one.kind.kind} ${one.code}`,
    label: reportName(one.kind.kind, one.code, language),
  }))
  return (
    <Page
      title={t('report.progress.title')}
      above={
        <Link to="/bao-cao" className={css.back}>
          <Icon name="back" size={16} />
          {t('report.progress.back')}
        </Link>
      }
    >
      <div className={css.stack}>
        <div className={css.row}>
          <NativeSelect
            label={t('report.progress.period')}
            value={`${kind} ${period}`}
            data={choices}
            onChange={event => {
              const [loai = '', ky = ''] = event.currentTarget.value.split(' ')
              go({ loai, ky })
            }}
          />
          {nation && (
            <NativeSelect
              label={t('report.progress.level')}
              value={level}
              data={(['commune', 'province'] as const).map(value => ({ value, label: t(`report.progress.${value}`) }))}
              onChange={event => go({ cap: event.currentTarget.value === 'province' ? 'province' : 'commune' })}
            />
          )}
          <NativeSelect
            label={t('report.progress.show')}
            value={show}
            data={boardShows.map(value => ({ value, label: t(`report.progress.shows.${value}`) }))}
            onChange={event => {
              const xem = boardShows.find(one => one === event.currentTarget.value)
              if (xem) go({ xem })
            }}
          />
        </div>
        {findPeriod(reportKinds, kind, period) && (
          <Asked question={asked}>
            {board => (
              <>
                <p role="status">{t('report.progress.sum', board.counts)}</p>
                <Rows board={board} kind={kind} period={period} />
                {board.total > board.rows.length && limit < 500 && (
                  <Button variant="default" onClick={() => setLimit(limit + 200)}>
                    {t('report.progress.more')}
                  </Button>
                )}
              </>
            )}
          </Asked>
        )}
        <RollUp kind={kind} period={period} />
        {nation && <Publish key={`${kind} ${period}`} kind={kind} period={period} />}
      </div>
    </Page>
  )
}

const Rows = ({
  board,
  kind,
  period,
}: {
  readonly board: ReportBoard
  readonly kind: string
  readonly period: string
}) => {
  const { t } = useTranslation()
  const [extending, setExtending] = useState<BoardRow | null>(null)
  if (board.rows.length === 0) return <p className={css.muted}>{t('report.progress.none')}</p>
  return (
    <>
      <TableScroll label={t('report.progress.title')}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('report.unit')}</th>
              <th scope="col">{t('report.stateHead')}</th>
              <th scope="col">{t('report.progress.until')}</th>
              <th scope="col">{t('report.act')}</th>
            </tr>
          </thead>
          <tbody>
            {board.rows.map(row => (
              <tr key={row.unitId}>
                <td style={{ minWidth: 150 }}>
                  {row.id && (row.state === 'submitted' || row.state === 'accepted' || row.state === 'returned') ? (
                    <Link to="/bao-cao/$id" params={{ id: row.id }}>
                      {row.name}
                    </Link>
                  ) : (
                    row.name
                  )}
                  {row.province && row.province !== row.name && <span className={css.small}> · {row.province}</span>}
                </td>
                <td>
                  <ReportStateBadge state={row.state} />
                  {row.submittedAt && <span className={css.small}> {formatInstant(row.submittedAt)}</span>}
                </td>
                <td>
                  {formatDay(row.until)}
                  {row.daysLate > 0 && <strong> · {t('report.progress.daysLate', { count: row.daysLate })}</strong>}
                  {row.extensionReason && <span className={css.small}> · {row.extensionReason}</span>}
                </td>
                <td>
                  {board.mayExtend && row.state !== 'accepted' && row.state !== 'submitted' && (
                    <Button
                      variant="subtle"
                      size="xs"
                      aria-label={t('report.progress.extendNamed', { name: row.name })}
                      onClick={() => setExtending(row)}
                    >
                      {t('report.progress.extend')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {extending && <ExtendDialog row={extending} kind={kind} period={period} onDone={() => setExtending(null)} />}
    </>
  )
}
