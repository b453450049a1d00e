import { type QualityKind, qualityRules } from '@mangnon/legal/quality/quality-rules.ts'
import type { QualityRuleCode } from '@mangnon/legal/quality/rule-codes.ts'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChildSearch } from '../child/child-search.ts'
import { formatCount } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { useCan } from '../shell/session-context.ts'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'
import own from './quality.module.css'

const kinds: readonly QualityKind[] = ['missing', 'impossible', 'stale', 'duplicate', 'unverified']

interface RuleTableProps {
  readonly counts: Readonly<Record<string, number>>
  /** Where the lists are opened; null where no list may be. */
  readonly place: ChildSearch | null
}

/** Every rule with how many records break it; the number opens the list of them. */
export const RuleTable = ({ counts, place }: RuleTableProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  // What the server counted are the rules of the day.
  const rules = qualityRules.filter(({ code }) => code in counts)
  return (
    <section className={css.card}>
      <h2>{t('quality.rules')}</h2>
      <TableScroll label={t('quality.rules')}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('quality.rule')}</th>
              <th scope="col" className={own.number}>
                {t('quality.broken')}
              </th>
            </tr>
          </thead>
          <tbody>
            {kinds.map(kind => {
              const here = rules.filter(rule => rule.kind === kind)
              if (here.length === 0) return null
              return (
                <Fragment key={kind}>
                  <tr>
                    <td colSpan={2} className={own.kind}>
                      {t(`quality.kind.${kind}`)}
                    </td>
                  </tr>
                  {here.map(rule => (
                    <tr key={rule.code}>
                      <td>
                        {rule.name[language]}
                        <details className={`${css.small} ${own.law}`}>
                          <summary>{t('quality.law')}</summary>
                          <p className={own.remedy}>
                            {rule.remedy[language]}
                            <br />
                            {rule.legalText}
                            <br />
                            {t('quality.weight')}: {rule.weight}. {!rule.confirmed && t('quality.unconfirmed')}
                          </p>
                        </details>
                      </td>
                      <td className={own.number}>
                        <Count
                          name={rule.name[language]}
                          code={rule.code}
                          count={counts[rule.code] ?? 0}
                          place={place}
                        />
                      </td>
                    </tr>
                  ))}
                </Fragment>
              )
            })}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}

interface CountProps {
  readonly name: string
  readonly code: QualityRuleCode
  readonly count: number
  readonly place: ChildSearch | null
}

const Count = ({ name, code, count, place }: CountProps) => {
  const { t } = useTranslation()
  const shown = formatCount(count, useLanguage())
  const compares = useCan('duplicate.read')
  // Which records these are is told to those who decide on them, where they do; the number to everybody.
  const closed = code === 'duplicate' && !compares
  const label = t('quality.openList', { name, shown })
  if (code === 'duplicate' && !closed && count > 0 && place !== null)
    return (
      <Link to="/nghi-trung" aria-label={label}>
        {shown}
      </Link>
    )
  if (closed || count === 0 || place === null)
    return <span className={count === 0 ? css.muted : undefined}>{shown}</span>
  return (
    <Link to="/tre-em" search={{ ...place, rule: code }} aria-label={label}>
      {shown}
    </Link>
  )
}
