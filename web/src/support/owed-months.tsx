import { useTranslation } from 'react-i18next'
import type { OwedSupport } from '../api/contract.ts'
import { formatCount } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { supportName } from './support-text.ts'

interface OwedMonthsProps {
  readonly year: string
  readonly months: OwedSupport['months']
}

/** What is owed by month of a year, a column for each kind that is paid in money. */
export const OwedMonths = ({ year, months }: OwedMonthsProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const label = t('support.months', { year })
  return (
    <details>
      <summary>{label}</summary>
      <p className={css.small} style={{ margin: '6px 0' }}>
        {t('support.monthsHelp')}
      </p>
      <TableScroll label={label}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('support.month')}</th>
              {months.map(one => (
                <th key={one.support} scope="col" style={{ textAlign: 'right' }}>
                  {supportName(one.support, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(months[0]?.months ?? []).map(({ month }, at) => (
              <tr key={month}>
                <td className="mn-number">{month.split('-').reverse().join('/')}</td>
                {months.map(one => {
                  const dong = one.months[at]?.dong ?? null
                  return (
                    <td key={one.support} className="mn-number" style={{ textAlign: 'right' }}>
                      {dong === null ? '–' : formatCount(dong, language)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </details>
  )
}
