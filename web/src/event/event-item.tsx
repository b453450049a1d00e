import type { EventField } from '@mangnon/core/event/event.ts'
import { eventRules } from '@mangnon/core/event/event.ts'
import { schoolLevels } from '@mangnon/legal/code-lists/school-levels.ts'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { EventView } from '../api/contract.ts'
import { Badge } from '../shell/badge.tsx'
import { codeLabel } from '../shell/code-label.ts'
import { formatDay, formatInstant } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import { eventName } from './event-name.ts'

export type EventDo = EventView['can'][number] | 'correct'

interface EventItemProps {
  readonly one: EventView
  readonly onDo: (what: EventDo) => void
}

/** One event: what and when, what it says, who proposed and who decided, and what may be done next. */
export const EventItem = ({ one, onDo }: EventItemProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const said = (field: EventField): string | null => {
    const value = one.facts[field]
    if (value === null || field === 'householdId') return null
    if (field === 'sex') return t(`child.sex.${value as 'male'}`)
    if (field === 'schoolLevel') return codeLabel(schoolLevels, value, language)
    return value
  }
  const facts = eventRules[one.kind].asks.flatMap(field => {
    const value = said(field)
    const own = one.kind === 'died' && field === 'words' ? 'cause' : field
    return value === null ? [] : [`${t(`event.field.${own}`)}: ${value}`]
  })
  const first = one.proposed ? Object.entries(one.proposed).filter(([, value]) => value !== null) : []
  return (
    <>
      <p>
        <strong>{eventName(one.kind, language)}</strong>{' '}
        <span className="mn-number">
          {one.until ? `${formatDay(one.on)} – ${formatDay(one.until)}` : formatDay(one.on)}
        </span>{' '}
        {one.state !== 'entered' && (
          <Badge tone={one.state === 'withdrawn' ? undefined : 'note'}>{t(`event.state.${one.state}`)}</Badge>
        )}
      </p>
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      {first.length > 0 && (
        <p className={css.small}>
          {t('event.corrected', {
            words: first
              .map(([, value]) => (/^\d{4}-/.test(String(value)) ? formatDay(String(value)) : value))
              .join(' · '),
          })}
        </p>
      )}
      <p className={css.small}>
        {one.decidedBy && one.decidedBy === one.proposedBy
          ? t('event.enteredBy', { name: one.proposedBy, at: formatInstant(one.proposedAt) })
          : t('event.proposedBy', { name: one.proposedBy, at: formatInstant(one.proposedAt) })}
        {one.decidedBy && one.decidedAt && one.decidedBy !== one.proposedBy && (
          <>
            {' · '}
            {one.state === 'returned'
              ? t('event.returnedBy', { name: one.decidedBy, at: formatInstant(one.decidedAt) })
              : t('event.decidedBy', { name: one.decidedBy, at: formatInstant(one.decidedAt) })}
          </>
        )}
      </p>
      {one.answer && <p>{t('event.answer', { reason: one.answer })}</p>}
      {one.can.length > 0 && (
        <div className={`${css.row} mn-no-print`}>
          {one.can.map(act => (
            <Button key={act} variant="default" size="xs" onClick={() => onDo(act)}>
              {t(`event.act.${act}`)}
            </Button>
          ))}
          {one.can.includes('approve') && (
            <Button variant="default" size="xs" onClick={() => onDo('correct')}>
              {t('event.act.correct')}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
