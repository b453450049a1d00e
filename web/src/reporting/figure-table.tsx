import { cellOf, type Figures } from '@mangnon/core/reporting/figures.ts'
import type { ReportLine, ReportTemplate } from '@mangnon/legal/reporting/report-template.ts'
import { Checkbox } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../shell/format.ts'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'
import css from './figure-table.module.css'

interface FigureTableProps {
  readonly template: ReportTemplate
  readonly figures: Figures
  /** What stands under a line's name: findings, remarks. */
  readonly notes?: (line: ReportLine) => ReactNode
  readonly isTyped?: (line: string, column: string) => boolean
  /** Opens a line; without it names are only names. */
  readonly onOpen?: (line: ReportLine) => void
}

/** Mẫu 03 as it stands on paper: lines down, columns across with their numbers, the head above the four kinds of the State's help. */
export const FigureTable = ({ template, figures, notes, isTyped, onOpen }: FigureTableProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [zeros, setZeros] = useState(() => window.innerWidth >= 700)
  const shown = (line: ReportLine) =>
    zeros ||
    line.kind === 'heading' ||
    line.kind === 'total' ||
    Object.values(figures[line.code] ?? {}).some(value => value !== 0) ||
    Boolean(notes?.(line))
  const cell = (line: ReportLine, column: string): string => {
    const value = line.counts === null ? null : cellOf(template, figures, line.code, column)
    return value === null ? '' : formatCount(value, language)
  }
  const grouped = template.columns.filter(({ head }) => head)
  return (
    <>
      <Checkbox
        className="mn-no-print"
        label={t('report.table.zeros')}
        checked={zeros}
        onChange={event => setZeros(event.currentTarget.checked)}
        mb={10}
      />
      <TableScroll label={t('report.table.label')}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t('report.table.order')}
              </th>
              <th scope="col" rowSpan={2} className={css.name}>
                {t('report.table.line')}
              </th>
              {template.columns.map(column =>
                column.head ? (
                  column === grouped[0] && (
                    <th key={column.code} scope="colgroup" colSpan={grouped.length}>
                      {column.head[language]}
                    </th>
                  )
                ) : (
                  <ColumnHead key={column.code} column={column} tall />
                ),
              )}
            </tr>
            <tr>
              {grouped.map(column => (
                <ColumnHead key={column.code} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {template.lines.filter(shown).map(line => (
              <tr key={line.code} data-kind={line.kind} data-line={line.code}>
                <td>{line.mark}</td>
                <th scope="row" className={css.name}>
                  {line.kind === 'share' && '– '}
                  {onOpen && line.counts !== null ? (
                    <button type="button" className={css.open} onClick={() => onOpen(line)}>
                      {line.name[language]}
                    </button>
                  ) : (
                    line.name[language]
                  )}
                  {notes?.(line)}
                </th>
                {template.columns.map(({ code }) => (
                  <td key={code} className={css.number} data-typed={isTyped?.(line.code, code) || undefined}>
                    {cell(line, code)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  )
}

const ColumnHead = ({
  column,
  tall = false,
}: {
  readonly column: ReportTemplate['columns'][number]
  readonly tall?: boolean
}) => {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <th scope="col" rowSpan={tall ? 2 : 1}>
      {column.name[language]}
      <span className={css.code}>
        {column.code}
        {column.official && ` · ${t('report.table.code', { code: column.official })}`}
      </span>
    </th>
  )
}
