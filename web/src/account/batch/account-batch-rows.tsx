import { accountFindingText, isAccountError } from '@mangnon/core/account/batch/account-finding.ts'
import { useNavigate } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import type { AccountBatchLine, AccountBatchView, AccountVerdict } from '../../api/contract.ts'
import { pageQuery } from '../../api/page-query.ts'
import register from '../../register/register.module.css'
import { ProblemBox } from '../../shell/asked.tsx'
import { Badge } from '../../shell/badge.tsx'
import { formatCount, formatDay } from '../../shell/format.ts'
import grid from '../../shell/grid/grid.module.css'
import type { GridColumn } from '../../shell/grid/grid-column.ts'
import { PAGE, type RowRange, useWindowedRows } from '../../shell/grid/use-windowed-rows.ts'
import { VirtualGrid } from '../../shell/grid/virtual-grid.tsx'
import type { Language } from '../../shell/language.ts'
import css from '../../shell/page.module.css'
import { useLanguage } from '../../shell/use-language.ts'
import { lastDayOf } from '../grant-fields.tsx'
import batchCss from './account-batch.module.css'
import { accountVerdicts, accountVerdictTone } from './account-verdict.ts'

/** The verdicts with their numbers, and the rows of the one chosen; what stands in the way is shown first. */
export const AccountBatchRows = ({ batch }: { readonly batch: AccountBatchView }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const [verdict, setVerdict] = useState<AccountVerdict | undefined>(batch.counts.error > 0 ? 'error' : undefined)
  const [range, setRange] = useState<RowRange>({ first: 0, last: 0 })
  const list = useWindowedRows(
    offset =>
      pageQuery(['account batch rows', batch.id, batch.version, verdict], offset, signal =>
        api.GET('/api/account-batches/{id}/rows', {
          params: { path: { id: batch.id }, query: { ...(verdict && { verdict }), offset, limit: PAGE } },
          signal,
        }),
      ),
    range,
  )
  const columns = useMemo(() => rowColumns(t, language), [t, language])
  return (
    <section className={css.stack}>
      <ul className={register.verdicts} aria-label={t('accountBatch.verdict.label')}>
        {accountVerdicts.map(one => (
          <li key={one}>
            <button type="button" data-verdict={one} aria-pressed={verdict === one} onClick={() => setVerdict(one)}>
              <strong>{formatCount(batch.counts[one], language)}</strong>
              {t(`accountBatch.verdict.${one}`)}
            </button>
          </li>
        ))}
        <li>
          <button type="button" aria-pressed={verdict === undefined} onClick={() => setVerdict(undefined)}>
            <strong>{formatCount(batch.counts.rows, language)}</strong>
            {t('accountBatch.verdict.all')}
          </button>
        </li>
      </ul>
      {list.error !== null && <ProblemBox problem={list.error} onRetry={list.refetch} />}
      {list.total === 0 && <p className={css.muted}>{t('accountBatch.row.empty')}</p>}
      {list.total !== null && list.total > 0 && (
        <div className={register.rows} style={{ maxHeight: 76 + list.total * 116 }}>
          <VirtualGrid
            key={verdict ?? 'all'}
            label={t('accountBatch.row.list')}
            memory={`account batch ${batch.id} ${verdict ?? ''}`}
            total={list.total}
            columns={columns}
            rowAt={list.rowAt}
            rowHeight={92}
            cardHeight={116}
            card={item => <RowCard row={item} t={t} language={language} />}
            onRange={setRange}
            onOpen={({ accountId }) => {
              if (accountId) void navigate({ to: '/quan-tri/tai-khoan/$id', params: { id: accountId } })
            }}
          />
        </div>
      )}
    </section>
  )
}

/** What stands in the way; where nothing does, what else there is to know. */
const remarkOf = (row: AccountBatchLine, language: Language): string => {
  const errors = row.findings.filter(isAccountError)
  return (errors.length > 0 ? errors : row.findings).map(finding => accountFindingText(finding, language)).join(' ')
}

const periodOf = (row: AccountBatchLine, t: TFunction): string => {
  const [from, to] = [row.validFrom && formatDay(row.validFrom), row.validTo && formatDay(lastDayOf(row.validTo))]
  if (from && to) return t('accountBatch.row.period', { from, to })
  if (from) return t('accountBatch.row.from', { from })
  return to ? t('accountBatch.row.to', { to }) : ''
}

const roleOf = (row: AccountBatchLine, t: TFunction): string =>
  [
    row.role &&
      t(`signIn.role.${row.role}`) + (row.speciality ? ` (${t(`account.speciality.${row.speciality}`)})` : ''),
    row.unitName,
    periodOf(row, t),
  ]
    .filter(Boolean)
    .join(', ')

const rowColumns = (t: TFunction, language: Language): GridColumn<AccountBatchLine>[] => [
  { key: 'row', title: t('accountBatch.row.number'), width: '64px', number: true, cell: row => row.sheetRow },
  {
    key: 'name',
    title: t('accountBatch.row.name'),
    width: 'minmax(150px, 1fr)',
    cell: row => row.fullName ?? t('accountBatch.row.noName'),
  },
  { key: 'username', title: t('accountBatch.row.username'), width: '180px', cell: row => row.username },
  {
    key: 'role',
    title: t('accountBatch.row.role'),
    width: 'minmax(180px, 1.2fr)',
    cell: row => <span className={batchCss.remark}>{roleOf(row, t)}</span>,
  },
  {
    key: 'verdict',
    title: t('accountBatch.row.verdict'),
    width: '150px',
    cell: row => <Badge tone={accountVerdictTone[row.verdict]}>{t(`accountBatch.verdict.${row.verdict}`)}</Badge>,
  },
  {
    key: 'remark',
    title: t('accountBatch.row.remark'),
    width: 'minmax(240px, 2fr)',
    cell: row => <span className={batchCss.remark}>{remarkOf(row, language)}</span>,
  },
]

interface RowCardProps {
  readonly row: AccountBatchLine
  readonly t: TFunction
  readonly language: Language
}

const RowCard = ({ row, t, language }: RowCardProps) => (
  <>
    <div className={grid.cardName}>
      {row.sheetRow}. {row.fullName ?? t('accountBatch.row.noName')} {row.username && <small>{row.username}</small>}
    </div>
    <div className={grid.cardLine}>
      <Badge tone={accountVerdictTone[row.verdict]}>{t(`accountBatch.verdict.${row.verdict}`)}</Badge>
    </div>
    <div className={`${grid.cardLine} ${batchCss.cardRemark}`}>{remarkOf(row, language) || roleOf(row, t)}</div>
  </>
)
