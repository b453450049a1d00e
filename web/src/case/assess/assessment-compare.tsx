import { countLevels, type Scores } from '@mangnon/core/case/assess/assessment.ts'
import { levelNames, levels, type OfficialForm } from '@mangnon/legal/forms/form.ts'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../../api/contract.ts'
import { formatInstant } from '../../shell/format.ts'
import css from '../../shell/page.module.css'
import { TableScroll } from '../../shell/table-scroll.tsx'
import { conclusionOf, formToday } from '../form-words.ts'
import own from './assess.module.css'

interface AssessmentCompareProps {
  readonly shown: CaseView
  /** The answers that are being given on this page, as the last column. */
  readonly now?: Scores
  readonly nowForm?: '03' | '06'
}

interface Column {
  readonly key: string
  readonly head: string
  readonly form: OfficialForm
  readonly scores: Scores | null
  readonly conclusion: string
  readonly replaced: boolean
}

/** Initial, detailed and review beside each other: the counts of each level of each table, and what was concluded. Never a sum. */
export const AssessmentCompare = ({ shown, now, nowForm = '03' }: AssessmentCompareProps) => {
  const { t } = useTranslation()
  const columns: Column[] = shown.assessments.map(one => {
    const form = formToday(one.form)
    return {
      key: one.id,
      head: t('casework.compare.head', { form: one.form, name: one.signedByName, at: formatInstant(one.signedAt) }),
      form,
      scores: one.scores,
      conclusion: conclusionOf(form, one.conclusion),
      replaced: !one.inForce,
    }
  })
  if (now)
    columns.push({
      ...{ key: 'now', head: t('casework.compare.now', { form: nowForm }), form: formToday(nowForm), scores: now },
      ...{ conclusion: t('casework.compare.open'), replaced: false },
    })
  if (columns.length < 2) return null
  const count = ({ form, scores }: Column, at: number): string => {
    const table = form.tables[at]
    if (!table || scores === null) return t('shell.none')
    const counted = countLevels(table, scores)
    return levels.map(level => `${levelNames[level]} ${counted[level]}/${table.lines.length}`).join(' · ')
  }
  return (
    <section className={css.card}>
      <h2>{t('casework.compare.title')}</h2>
      <TableScroll label={t('casework.compare.title')}>
        <table className={`${css.table} ${own.compare}`}>
          <thead>
            <tr>
              <th scope="col">{t('casework.compare.what')}</th>
              {columns.map(column => (
                <th key={column.key} scope="col">
                  {column.head}
                  {column.replaced && ` (${t('casework.compare.replaced')})`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[t('casework.compare.harm'), t('casework.compare.ability')].map((caption, at) => (
              <tr key={caption}>
                <th scope="row">{caption}</th>
                {columns.map(column => (
                  <td key={column.key}>{count(column, at)}</td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('casework.compare.conclusion')}</th>
              {columns.map(column => (
                <td key={column.key}>{column.conclusion}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </TableScroll>
      <p className={css.small}>{t('casework.compare.help')}</p>
    </section>
  )
}
