import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Figures } from '../api/contract.ts'
import { formatCount } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { DrillLink } from './drill-link.tsx'
import own from './statistics.module.css'

const columns = ['children', 'underSix', 'special', 'atRisk', 'other'] as const

/** Provinces, communes or villages beside each other, always in the order of their codes, so that no row moves under the cursor. */
export const UnitTable = ({ figures, drill }: { readonly figures: Figures; readonly drill: boolean }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { level } = figures.area
  const title = t(`statistics.units.${level}`)
  const most = Math.max(1, ...figures.units.map(unit => unit.children))
  return (
    <section className={css.card}>
      <h2>{title}</h2>
      <p className={css.small}>
        {t('statistics.unitsSentence', {
          n: formatCount(figures.units.filter(unit => unit.children > 0).length, language),
          of: formatCount(figures.units.length, language),
        })}
      </p>
      <TableScroll label={title}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t(`statistics.unit.${level}`)}</th>
              {columns.map(name => (
                <th key={name} scope="col" className={own.number}>
                  {t(`statistics.of.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.units.map(unit => (
              <tr key={unit.id ?? ''}>
                <th scope="row">
                  {unit.id !== null && level !== 'commune' ? (
                    <Link to="/so-lieu" search={old => ({ ...old, area: unit.id ?? '' })}>
                      {unit.name}
                    </Link>
                  ) : (
                    (unit.name ?? t('statistics.noUnit'))
                  )}
                  <span className={own.thin} aria-hidden style={{ width: `${(100 * unit.children) / most}%` }} />
                </th>
                {columns.map(name => (
                  <td key={name} className={own.number}>
                    {name === 'children' && level === 'commune' && unit.id !== null ? (
                      <DrillLink
                        figures={figures}
                        n={unit.children}
                        to={drill ? { counted: 'all', village: unit.id } : null}
                        label={unit.name ?? ''}
                      />
                    ) : (
                      formatCount(unit[name], language)
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}
