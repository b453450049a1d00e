import { addDays } from '@mangnon/core/date/calendar-day.ts'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SupportGrant } from '../api/contract.ts'
import { Badge } from '../shell/badge.tsx'
import { formatCount, formatDay, formatInstant } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import type { SupportDoing } from './support-card.tsx'
import { supportKind, supportName } from './support-text.ts'

interface GrantItemProps {
  readonly one: SupportGrant
  readonly may: boolean
  readonly onDo: (doing: SupportDoing) => void
}

/** One decision: what, how much, since when, by which paper, how it stands, and what may be done with it. */
export const GrantItem = ({ one, may, onDo }: GrantItemProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const from = formatDay(one.validFrom)
  const days = one.validTo
    ? t('support.between', { from, to: formatDay(addDays(one.validTo, -1)) })
    : t('support.since', { from })
  const paper = one.decisionNumber
    ? t('support.decision', {
        number: one.decisionNumber,
        day: formatDay(one.decisionOn),
        issuer: one.issuer ?? '',
      }).replace(/, $/, '')
    : one.issuer && t('support.card', { text: one.issuer })
  const amount = one.amount === null ? '' : formatCount(one.amount, language)
  const once = supportKind(one.support)?.pays === 'once'
  const acts = [
    'correct',
    ...(one.state === 'in_force' ? ['suspended'] : []),
    ...(one.state === 'suspended' ? ['in_force'] : []),
    ...(one.state === 'ended' ? [] : ['end']),
    'withdraw',
  ] as const
  const names = {
    correct: 'correct',
    suspended: 'suspend',
    in_force: 'resume',
    end: 'end',
    withdraw: 'withdraw',
  } as const
  return (
    <li className={css.tight}>
      <span>
        <b>{supportName(one.support, language)}</b>
        {amount && `: ${t(once ? 'support.once' : 'support.monthly', { amount })}`}{' '}
        <span className={css.muted}>{days}</span>{' '}
        <Badge tone={one.state === 'in_force' ? 'good' : one.state === 'suspended' ? 'note' : undefined}>
          {t(`support.state.${one.state}`)}
        </Badge>
      </span>
      <span className={css.small}>
        {[
          paper,
          one.recordedBy &&
            t('support.recordedBy', { name: one.recordedBy, day: formatInstant(one.recordedAt).slice(6) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {one.state === 'suspended' && one.stateReason && (
        <span className={css.small}>
          {t('support.suspendedWhy', { from: formatDay(one.stateSince), reason: one.stateReason })}
        </span>
      )}
      {one.endReason && <span className={css.small}>{t('support.endedWhy', { reason: one.endReason })}</span>}
      {one.note && <span className={css.small}>{one.note}</span>}
      {may && (
        <span className={css.row}>
          {acts.map(what => (
            <Button
              key={what}
              size="compact-sm"
              variant="subtle"
              onClick={() => onDo({ what: what as Exclude<SupportDoing['what'], 'grant' | 'establish'>, one })}
            >
              {t(`support.${names[what as keyof typeof names]}`)}
            </Button>
          ))}
        </span>
      )}
    </li>
  )
}
