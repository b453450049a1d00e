import { findEntry } from '@mangnon/legal/code-lists/code-list.ts'
import { injuryKinds } from '@mangnon/legal/code-lists/injury-kinds.ts'
import { injuryPlaces } from '@mangnon/legal/code-lists/injury-places.ts'
import { Button, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { InjuryGrid } from '../api/contract.ts'
import { formatCount, formatDay } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'
import grid from './injury-grid.module.css'

type Cell = InjuryGrid['rows'][number]['all']

interface InjuryGridTableProps {
  readonly grid: InjuryGrid
  readonly title: string
}

/** Phụ lục 1 of the quarterly report: kinds down, sex, age and place across, two numbers a cell. What is not known stands only where there is some. */
export const InjuryGridTable = ({ grid: report, title }: InjuryGridTableProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const count = (value: number) => formatCount(value, language)
  const total = report.rows.find(row => row.kind === null)
  const sexes = (['male', 'female', 'unknown'] as const).filter(
    sex => sex !== 'unknown' || (total?.bySex.unknown?.injured ?? 0) > 0,
  )
  const noAge = (total?.bandUnknown.injured ?? 0) > 0
  return (
    <section className={css.card}>
      <div className={css.row}>
        <h2 style={{ flex: 1 }}>{title}</h2>
        <Button
          className="mn-no-print"
          variant="default"
          leftSection={<Icon name="print" />}
          onClick={() => window.print()}
        >
          {t('injury.grid.print')}
        </Button>
      </div>
      <p>
        {t('injury.grid.says', {
          ...{ from: formatDay(report.from), to: formatDay(report.to), injured: count(report.injured) },
          ...{ died: count(report.died), disabled: count(report.disabled), communes: count(report.communes) },
        })}
      </p>
      <p className={css.small}>{t('injury.grid.cells')}</p>
      <TableScroll label={title}>
        <table className={`${css.table} ${grid.grid}`}>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t('injury.grid.kind')}
              </th>
              <th scope="col" rowSpan={2}>
                {t('injury.grid.all')}
              </th>
              <th scope="colgroup" colSpan={sexes.length}>
                {t('injury.grid.sex')}
              </th>
              <th scope="colgroup" colSpan={report.bands.length + (noAge ? 1 : 0)}>
                {t('injury.grid.age')}
              </th>
              <th scope="colgroup" colSpan={injuryPlaces.entries.length}>
                {t('injury.grid.place')}
              </th>
            </tr>
            <tr>
              {sexes.map(sex => (
                <th key={sex} scope="col">
                  {t(`injury.grid.${sex}`)}
                </th>
              ))}
              {report.bands.map(band => (
                <th key={band.from} scope="col">
                  {band.name[language]}
                </th>
              ))}
              {noAge && <th scope="col">{t('injury.grid.unknown')}</th>}
              {injuryPlaces.entries.map(place => (
                <th key={place.code} scope="col">
                  {place.name[language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.rows.map(row => (
              <tr key={row.kind ?? 'total'} className={row.kind === null ? grid.total : undefined}>
                <th scope="row">
                  {row.kind === null
                    ? t('injury.grid.total')
                    : `${row.kind} ${findEntry(injuryKinds, row.kind)?.name[language] ?? ''}`}
                </th>
                <Two cell={row.all} />
                {sexes.map(sex => (
                  <Two key={sex} cell={row.bySex[sex]} />
                ))}
                {row.byBand.map((cell, at) => (
                  <Two key={report.bands[at]?.from ?? at} cell={cell} />
                ))}
                {noAge && <Two cell={row.bandUnknown} />}
                {injuryPlaces.entries.map(place => (
                  <Two key={place.code} cell={row.byPlace[place.code]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}

/** An empty cell is a dash: a table of zeros hides the few numbers that matter. */
const Two = ({ cell }: { readonly cell: Cell | undefined }) => {
  const { t } = useTranslation()
  const { injured = 0, died = 0 } = cell ?? {}
  if (injured === 0 && died === 0) return <td className="mn-number">–</td>
  return (
    <td className="mn-number">
      <span aria-hidden>{t('injury.grid.of', { injured, died })}</span>
      <VisuallyHidden>{t('injury.grid.ofSaid', { injured, died })}</VisuallyHidden>
    </td>
  )
}
