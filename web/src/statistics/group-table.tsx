import { otherCircumstances, riskCategories, specialCircumstances } from '@mangnon/legal/circumstances/circumstances.ts'
import { useTranslation } from 'react-i18next'
import type { Figures } from '../api/contract.ts'
import css from '../shell/page.module.css'
import { useCan } from '../shell/session-context.ts'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { BySexHead, BySexRow } from './by-sex.tsx'
import { DrillLink } from './drill-link.tsx'
import own from './statistics.module.css'

/** The three populations: groups of the special, categories of risk and other circumstances, in the order of the law. */
const populations = [
  { name: 'special', lines: specialCircumstances.groups },
  { name: 'atRisk', lines: riskCategories.entries },
  { name: 'other', lines: otherCircumstances.entries },
] as const

/** How many children stand in each group. One in several counts in each of them, and once in the population above them. */
export const GroupTable = ({ figures, drill }: { readonly figures: Figures; readonly drill: boolean }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const readsAll = useCan('circumstance.count')
  const of = new Map(figures.groups.map(group => [group.code as string, group]))
  return (
    <section className={css.card}>
      <h2>{t('statistics.groups')}</h2>
      <p className={css.small}>{t('statistics.groupsHelp')}</p>
      <TableScroll label={t('statistics.groups')}>
        <table className={css.table}>
          <BySexHead of={t('statistics.group')} />
          {populations.map(({ name, lines }) => (
            <tbody key={name}>
              <tr className={own.population}>
                <th scope="rowgroup" colSpan={4}>
                  {t(`statistics.of.${name}`)}
                </th>
                <td className={own.number}>
                  <DrillLink
                    figures={figures}
                    n={figures[name]}
                    to={drill && readsAll ? { group: name } : null}
                    label={t(`statistics.of.${name}`)}
                  />
                </td>
              </tr>
              {lines.map(line => {
                const group = of.get(line.code)
                return (
                  <BySexRow
                    key={line.code}
                    figures={figures}
                    name={line.name[language]}
                    counts={{
                      ...{ male: group?.male ?? 0, female: group?.female ?? 0, unknown: group?.unknown ?? 0 },
                      sum: group?.children ?? 0,
                    }}
                    to={drill && readsAll && group ? { group: group.code } : null}
                  />
                )
              })}
            </tbody>
          ))}
        </table>
      </TableScroll>
    </section>
  )
}
