import type { TFunction } from 'i18next'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { BatchCounts, BatchView, ListRowView, Verdict, WaitingReason } from '../api/contract.ts'
import { pageQuery } from '../api/page-query.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { formatCount, formatDay } from '../shell/format.ts'
import grid from '../shell/grid/grid.module.css'
import type { GridColumn } from '../shell/grid/grid-column.ts'
import { PAGE, type RowRange, useWindowedRows } from '../shell/grid/use-windowed-rows.ts'
import { VirtualGrid } from '../shell/grid/virtual-grid.tsx'
import { Icon } from '../shell/icon.tsx'
import type { Language } from '../shell/language.ts'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import register from './register.module.css'
import { RowDialog } from './row-dialog.tsx'
import { TogetherPanel } from './together-panel.tsx'
import { verdicts, verdictTone } from './verdict-tone.ts'

interface BatchRowsProps {
  readonly batch: BatchView
  readonly counts: BatchCounts
}

const hardest = (counts: BatchCounts): Verdict | undefined =>
  counts.decision > 0 ? 'decision' : counts.error > 0 ? 'error' : undefined

/** The verdicts with their numbers, and the rows of the one chosen; what needs a person stands first. */
export const BatchRows = ({ batch, counts }: BatchRowsProps) => {
  const { t } = useTranslation()
  const [verdict, setVerdict] = useState<Verdict | undefined>(() => hardest(counts))
  const [reason, setReason] = useState<WaitingReason | undefined>()
  const [range, setRange] = useState<RowRange>({ first: 0, last: 0 })
  const [open, setOpen] = useState<number | null>(null)
  const list = useWindowedRows(
    offset =>
      pageQuery(['batch rows', batch.id, batch.version, verdict, reason], offset, signal =>
        api.GET('/api/register/batches/{id}/rows', {
          params: {
            path: { id: batch.id },
            query: { ...(verdict && { verdict }), ...(reason && { reason, waiting: 'true' }), offset, limit: PAGE },
          },
          signal,
        }),
      ),
    range,
  )
  const language = useLanguage()
  const columns = useMemo(() => rowColumns(t, language), [t, language])
  const choose = useCallback((next: Verdict | undefined) => {
    setVerdict(next)
    setReason(undefined)
    setOpen(null)
  }, [])
  const row = open === null ? undefined : list.rowAt(open)
  return (
    <section className={css.stack}>
      <Verdicts counts={counts} verdict={verdict} onChoose={choose} />
      <p className="mn-no-print">
        <a
          href={`/api/register/batches/${batch.id}/remarks`}
          download={t('register.page.remarksFile', { name: batch.fileName.replace(/\.[a-z]{2,5}$/i, '') })}
        >
          <Icon name="export" size={16} /> {t('register.page.remarks')}
        </a>{' '}
        <span className={css.small}>{t('register.page.remarksHelp')}</span>
      </p>
      {verdict === 'decision' && <TogetherPanel batch={batch} reason={reason} onReason={setReason} />}
      {list.error !== null && <ProblemBox problem={list.error} onRetry={list.refetch} />}
      {list.total === 0 && <p className={css.muted}>{t('register.row.emptyVerdict')}</p>}
      {list.total !== null && list.total > 0 && (
        <div className={register.rows} style={{ maxHeight: listHeight(list.total) }}>
          <VirtualGrid
            key={`${verdict ?? 'all'} ${reason ?? ''}`}
            label={t('register.row.list')}
            memory={`batch ${batch.id} ${verdict ?? ''} ${reason ?? ''}`}
            total={list.total}
            columns={columns}
            rowAt={list.rowAt}
            rowHeight={56}
            card={item => <RowCard row={item} t={t} language={language} />}
            onRange={setRange}
            onOpen={item => setOpen(indexOf(item, list.rowAt, range))}
          />
        </div>
      )}
      {row && open !== null && list.total !== null && (
        <RowDialog
          key={row.rowNo}
          batch={batch}
          row={row}
          onPrevious={open > 0 ? () => setOpen(open - 1) : undefined}
          onNext={open < list.total - 1 ? () => setOpen(open + 1) : undefined}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}

/** A list of two rows leaves no hole below it; cards on a phone are the taller ones. */
const listHeight = (rows: number): number => 76 + rows * 92

const indexOf = (
  row: ListRowView,
  rowAt: (index: number) => ListRowView | undefined,
  { first, last }: RowRange,
): number | null => {
  for (let index = first; index <= last; index++) if (rowAt(index)?.rowNo === row.rowNo) return index
  return null
}

interface VerdictsProps {
  readonly counts: BatchCounts
  readonly verdict: Verdict | undefined
  readonly onChoose: (verdict: Verdict | undefined) => void
}

const Verdicts = ({ counts, verdict, onChoose }: VerdictsProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <ul className={register.verdicts} aria-label={t('register.verdict.label')}>
      {verdicts.map(one => (
        <li key={one}>
          <button type="button" data-verdict={one} aria-pressed={verdict === one} onClick={() => onChoose(one)}>
            <strong>{formatCount(counts[one], language)}</strong>
            {t(`register.verdict.${one}`)}
          </button>
        </li>
      ))}
      <li>
        <button type="button" aria-pressed={verdict === undefined} onClick={() => onChoose(undefined)}>
          <strong>{formatCount(counts.rows, language)}</strong>
          {t('register.verdict.all')}
        </button>
      </li>
    </ul>
  )
}

const weight = { error: 0, decision: 1, warning: 2, info: 3 } as const

/** The gravest remark of a row, and how many more there are. */
const remarkText = (row: ListRowView, t: TFunction, language: Language): string => {
  const [first, ...others] = row.remarks.toSorted((one, other) => weight[one.level] - weight[other.level])
  if (!first) return ''
  return others.length === 0
    ? first.sentence[language]
    : `${first.sentence[language]} (${t('register.row.more', { count: others.length })})`
}

const VerdictBadge = ({ row, t }: { readonly row: ListRowView; readonly t: TFunction }) =>
  row.decision ? (
    <Badge tone="good">{t(`register.row.chosen.${row.decision}`)}</Badge>
  ) : (
    <Badge tone={verdictTone[row.verdict]}>{t(`register.verdict.${row.verdict}`)}</Badge>
  )

const rowColumns = (t: TFunction, language: Language): GridColumn<ListRowView>[] => [
  { key: 'row', title: t('register.row.number'), width: '72px', number: true, cell: row => row.sheetRow },
  {
    key: 'name',
    title: t('register.row.name'),
    width: 'minmax(180px, 1.1fr)',
    cell: row => row.fullName ?? t('register.row.noName'),
  },
  {
    key: 'birth',
    title: t('register.row.birth'),
    width: '124px',
    cell: row => <span className="mn-number">{formatDay(row.birth)}</span>,
  },
  { key: 'village', title: t('register.row.village'), width: '130px', cell: row => row.villageName },
  {
    key: 'verdict',
    title: t('register.row.verdict'),
    width: '176px',
    cell: row => <VerdictBadge row={row} t={t} />,
  },
  {
    key: 'remark',
    title: t('register.row.remark'),
    width: 'minmax(260px, 2.4fr)',
    cell: row => <span className={register.remark}>{remarkText(row, t, language)}</span>,
  },
]

interface RowCardProps {
  readonly row: ListRowView
  readonly t: TFunction
  readonly language: Language
}

const RowCard = ({ row, t, language }: RowCardProps) => (
  <>
    <div className={grid.cardName}>
      {row.sheetRow}. {row.fullName ?? t('register.row.noName')}
    </div>
    <div className={grid.cardLine}>
      <VerdictBadge row={row} t={t} /> {formatDay(row.birth)}
    </div>
    <div className={grid.cardLine}>{remarkText(row, t, language)}</div>
  </>
)
