import { gapNames } from '@mangnon/core/support/support-words.ts'
import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import type { GapRow } from '../api/contract.ts'
import { formatCount, formatDay } from '../shell/format.ts'
import gridCss from '../shell/grid/grid.module.css'
import type { GridColumn } from '../shell/grid/grid-column.ts'
import type { Language } from '../shell/language.ts'
import { groundsText, missingNames, supportName } from './support-text.ts'

/** What speaks for it, or what must be known first. */
export const gapReason = (row: GapRow, t: TFunction, language: Language): string =>
  row.missing.length > 0
    ? t('support.needs', { facts: missingNames(row.missing, language) })
    : groundsText(row.owed?.because ?? [], language)

const money = (dong: number | null | undefined, language: Language): string =>
  dong === null || dong === undefined ? '' : formatCount(dong, language)

/** The columns of the list of gaps. */
export const gapColumns = (t: TFunction, language: Language): GridColumn<GapRow>[] => [
  {
    key: 'fullName',
    title: t('support.list.name'),
    width: 'minmax(150px, 1.2fr)',
    fixed: true,
    cell: row => (
      <Link to="/tre-em/$id" params={{ id: row.childId }} tabIndex={-1}>
        {row.fullName}
      </Link>
    ),
  },
  {
    key: 'birth',
    title: t('support.list.birth'),
    width: '124px',
    cell: row => <span className="mn-number">{formatDay(row.birth)}</span>,
  },
  { key: 'village', title: t('support.list.village'), width: 'minmax(100px, 0.8fr)', cell: row => row.villageName },
  {
    key: 'support',
    title: t('support.list.support'),
    width: 'minmax(150px, 1.2fr)',
    cell: row => supportName(row.support, language),
  },
  {
    key: 'kind',
    title: t('support.list.kind'),
    width: 'minmax(170px, 1.1fr)',
    cell: row => gapNames[row.kind][language],
  },
  {
    key: 'owed',
    title: t('support.list.owed'),
    width: '100px',
    cell: row => <span className="mn-number">{money(row.owed?.dong, language)}</span>,
  },
  {
    key: 'given',
    title: t('support.list.given'),
    width: '100px',
    cell: row => <span className="mn-number">{money(row.given, language)}</span>,
  },
  {
    key: 'why',
    title: t('support.list.why'),
    width: 'minmax(120px, 1.6fr)',
    cell: row => gapReason(row, t, language),
  },
]

interface GapCardProps {
  readonly row: GapRow
  readonly language: Language
}

/** The same gap on a phone: who, what, how it stands. */
export const GapCard = ({ row, language }: GapCardProps) => (
  <>
    <div className={gridCss.cardName}>
      <Link to="/tre-em/$id" params={{ id: row.childId }} tabIndex={-1}>
        {row.fullName}
      </Link>{' '}
      <span className="mn-number">{formatDay(row.birth)}</span>
    </div>
    <div className={gridCss.cardLine}>
      {[supportName(row.support, language), money(row.owed?.dong ?? row.given, language)].filter(Boolean).join(': ')}
    </div>
    <div className={gridCss.cardLine}>
      {[gapNames[row.kind][language], row.villageName].filter(Boolean).join(' · ')}
    </div>
  </>
)
