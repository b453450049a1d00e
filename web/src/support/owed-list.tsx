import { gapNames } from '@mangnon/core/support/support-words.ts'
import { supportLaw } from '@mangnon/legal/support/support.ts'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ChildSupport, OwedSupport, SupportGrant } from '../api/contract.ts'
import { Badge } from '../shell/badge.tsx'
import { formatDay } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import { RuleDetails } from './rule-details.tsx'
import type { SupportDoing } from './support-card.tsx'
import { groundsText, missingNames, supportKind, supportName, worthText } from './support-text.ts'

type Today = OwedSupport['today'][number]

interface OwedListProps {
  readonly owed: OwedSupport
  readonly grants: readonly SupportGrant[]
  readonly can: ChildSupport['can']
  readonly onDo: (doing: SupportDoing) => void
}

/** What is owed today with its why and its article, what could be if more were known, and what differs from what is given. */
export const OwedList = ({ owed, grants, can, onDo }: OwedListProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const shown = owed.today.filter(one => one.owed !== null || one.open.length > 0)
  const lost = owed.gaps.filter(gap => !shown.some(one => one.support === gap.support))
  const last = new Map(owed.established.map(one => [one.fact, one]))
  return (
    <div className={css.tight}>
      <h3>{t('support.owed')}</h3>
      {shown.length + lost.length === 0 && <p className={css.muted}>{t('support.nothingOwed')}</p>}
      <ul className={css.plainList}>
        {lost.map(gap => (
          <li key={gap.support} className={css.tight}>
            <span>
              {supportName(gap.support, language)} <Badge tone="note">{gapNames[gap.kind][language]}</Badge>
            </span>
          </li>
        ))}
        {shown.map(one => (
          <OwedItem
            key={one.support}
            one={one}
            gap={owed.gaps.find(gap => gap.support === one.support)?.kind}
            given={grants.some(grant => grant.support === one.support)}
            can={can}
            onDo={onDo}
          />
        ))}
      </ul>
      {last.size > 0 && (
        <ul className={css.plainList}>
          {[...last.values()].map(one => (
            <li key={one.id} className={css.row}>
              <span className={css.small}>
                {t('support.established', {
                  name: supportLaw.facts.find(fact => fact.code === one.fact)?.name[language] ?? one.fact,
                  answer: (one.answer ? t('support.yes') : t('support.no')).toLocaleLowerCase(language),
                  from: formatDay(one.validFrom),
                })}
              </span>
              {can.includes('grant') && (
                <Button size="compact-sm" variant="subtle" onClick={() => onDo({ what: 'establish', fact: one.fact })}>
                  {t('support.change')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface OwedItemProps {
  readonly one: Today
  readonly gap: keyof typeof gapNames | undefined
  readonly given: boolean
  readonly can: ChildSupport['can']
  readonly onDo: (doing: SupportDoing) => void
}

const OwedItem = ({ one, gap, given, can, onDo }: OwedItemProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const kind = supportKind(one.support)
  const missing = [...new Set(one.open.flatMap(rule => rule.missing))]
  const askable = supportLaw.facts.filter(fact => missing.includes(fact.code))
  const rules = [...(one.owed ? [one.owed.rule] : []), ...one.open.map(rule => rule.rule)]
  const recorded = kind?.recorded !== 'elsewhere'
  const whole = one.owed !== null && (one.owed.percent ?? 100) === 100
  return (
    <li className={css.tight}>
      <span>
        <b>{supportName(one.support, language)}</b>
        {one.owed ? `: ${worthText(one.owed, t, language)} ` : ' '}
        {!one.owed && <span className={css.muted}>({t('support.maybe').toLocaleLowerCase(language)}) </span>}
        {gap && <Badge tone="note">{gapNames[gap][language]}</Badge>}
      </span>
      {one.owed && one.owed.because.length > 0 && (
        <span className={css.small}>{t('support.because', { grounds: groundsText(one.owed.because, language) })}</span>
      )}
      {missing.length > 0 && (
        <span className={css.small}>{t('support.needs', { facts: missingNames(missing, language) })}</span>
      )}
      {kind?.months && <span className={css.small}>{t('support.schoolMonths')}</span>}
      {!recorded && <span className={css.small}>{t('support.elsewhere')}</span>}
      <RuleDetails rules={[...new Set(rules)]} />
      {can.includes('grant') && (
        <span className={css.row}>
          {askable.map(fact => (
            <Button
              key={fact.code}
              size="compact-sm"
              variant="default"
              onClick={() => onDo({ what: 'establish', fact: fact.code })}
              styles={{ root: { height: 'auto', padding: '4px 8px' }, label: { whiteSpace: 'normal' } }}
            >
              {t('support.establish', { name: fact.name[language].toLocaleLowerCase(language) })}
            </Button>
          ))}
          {whole && recorded && !given && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => onDo({ what: 'grant', support: one.support, dong: one.owed?.dong ?? null })}
            >
              {t('support.grant')}
            </Button>
          )}
        </span>
      )}
    </li>
  )
}
