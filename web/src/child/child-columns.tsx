import { ageOn } from '@mangnon/core/date/age.ts'
import { ethnicGroups } from '@mangnon/legal/code-lists/ethnic-groups.ts'
import { povertyStates } from '@mangnon/legal/code-lists/poverty-states.ts'
import { residenceStates } from '@mangnon/legal/code-lists/residence-states.ts'
import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import type { ChildRow } from '../api/contract.ts'
import { Badge } from '../shell/badge.tsx'
import { codeLabel } from '../shell/code-label.ts'
import { formatDay, today } from '../shell/format.ts'
import gridCss from '../shell/grid/grid.module.css'
import type { GridColumn } from '../shell/grid/grid-column.ts'
import type { Language } from '../shell/language.ts'

/** Completed years, from the birth date as far as it is known; '' when nothing is. */
export const ageText = (birth: string | null, t: TFunction): string => {
  const age = birth === null ? null : ageOn(birth, today())
  if (age === null) return ''
  if (!age.yearsCertain) return t('child.age.about', { count: age.years })
  return age.years > 0 ? t('child.age.years', { count: age.years }) : t('child.age.months', { count: age.months })
}

const NameLink = ({ row }: { readonly row: ChildRow }) => (
  <Link to="/tre-em/$id" params={{ id: row.id }} tabIndex={-1}>
    {row.fullName}
  </Link>
)

/** The columns of the children's list. The personal number comes masked from the server. */
export const childColumns = (t: TFunction, language: Language): GridColumn<ChildRow>[] => [
  {
    key: 'fullName',
    title: t('child.field.fullName'),
    width: 'minmax(190px, 1.6fr)',
    fixed: true,
    cell: row => <NameLink row={row} />,
  },
  {
    key: 'birth',
    title: t('child.field.birth'),
    width: '124px',
    atFirst: true,
    cell: row => <span className="mn-number">{formatDay(row.birth)}</span>,
  },
  { key: 'age', title: t('child.field.age'), width: '126px', cell: row => ageText(row.birth, t) },
  { key: 'sex', title: t('child.field.sex'), width: '92px', atFirst: true, cell: row => t(`child.sex.${row.sex}`) },
  {
    key: 'village',
    title: t('child.field.village'),
    width: 'minmax(130px, 1fr)',
    atFirst: true,
    cell: row => row.villageName,
  },
  {
    key: 'father',
    title: t('child.field.father'),
    width: 'minmax(140px, 1.2fr)',
    atFirst: true,
    cell: row => row.fatherName,
  },
  {
    key: 'mother',
    title: t('child.field.mother'),
    width: 'minmax(140px, 1.2fr)',
    atFirst: true,
    cell: row => row.motherName,
  },
  { key: 'carer', title: t('child.field.carer'), width: 'minmax(140px, 1.2fr)', cell: row => row.carerName },
  {
    key: 'number',
    title: t('child.field.personalNumber'),
    width: '148px',
    atFirst: true,
    cell: row => <span className="mn-number">{row.numberMasked}</span>,
  },
  {
    key: 'ethnicity',
    title: t('child.field.ethnicity'),
    width: '110px',
    cell: row => row.ethnicity && codeLabel(ethnicGroups, row.ethnicity, language),
  },
  {
    key: 'poverty',
    title: t('child.field.poverty'),
    width: '180px',
    cell: row => row.poverty !== 'none' && codeLabel(povertyStates, row.poverty, language),
  },
  {
    key: 'residence',
    title: t('child.field.residence'),
    width: '170px',
    cell: row => codeLabel(residenceStates, row.residenceState, language),
  },
  { key: 'class', title: t('child.field.class'), width: '80px', cell: row => row.schoolClass },
  {
    key: 'circumstance',
    title: t('child.field.circumstance'),
    width: 'minmax(160px, 1.2fr)',
    cell: row => row.circumstance,
  },
  { key: 'code', title: t('child.field.code'), width: '140px', cell: row => row.code },
  {
    key: 'gaps',
    title: t('child.field.gaps'),
    width: '200px',
    cell: row => row.gaps.map(gap => t(`child.gap.${gap}`)).join(', '),
  },
]

/** The same child on a phone: who, when, where, whose. */
export const ChildCard = ({ row, t }: { readonly row: ChildRow; readonly t: TFunction }) => {
  const parents = [row.fatherName, row.motherName].filter(Boolean).join(' · ') || row.carerName
  const facts = [t(`child.sex.${row.sex}`), formatDay(row.birth), ageText(row.birth, t)].filter(Boolean).join(' · ')
  return (
    <>
      <div className={gridCss.cardName}>
        <NameLink row={row} /> {row.poverty === 'poor' && <Badge tone="note">{t('child.filter.poverty')}</Badge>}
      </div>
      <div className={gridCss.cardLine}>{facts}</div>
      <div className={gridCss.cardLine}>{[row.villageName, parents].filter(Boolean).join(' · ')}</div>
    </>
  )
}
