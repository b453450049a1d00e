import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { HandoverView } from '../api/contract.ts'
import { Badge } from '../shell/badge.tsx'
import { Facts } from '../shell/facts.tsx'
import { formatDay, formatInstant } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { handoverName } from './handover-name.ts'

export type HandoverAct = HandoverView['can'][number]

const tones = {
  asked: 'note',
  waiting: 'note',
  accepted: 'good',
  refused: undefined,
  withdrawn: undefined,
  left: undefined,
} as const

interface HandoverItemProps {
  readonly row: HandoverView
  readonly onDo: (act: HandoverAct) => void
}

/** One hand-over: whom, from where to where, how long it waits, who did what, and what may be done next. */
export const HandoverItem = ({ row, onDo }: HandoverItemProps) => {
  const { t } = useTranslation()
  const name = handoverName(row, t)
  const step = (of: HandoverView['sent']) => (of ? [formatInstant(of.at), of.by].filter(Boolean).join(', ') : null)
  const people = row.people.map(person =>
    [
      person.fullName,
      formatDay(person.birth),
      person.motherName && t('handover.motherOf', { name: person.motherName }),
      person.code,
    ]
      .filter(Boolean)
      .join(' · '),
  )
  return (
    <section className={css.card} aria-label={name}>
      <h2>
        {row.subjectId ? (
          <Link to={row.subject === 'child' ? '/tre-em/$id' : '/ho-gia-dinh/$id'} params={{ id: row.subjectId }}>
            {name}
          </Link>
        ) : (
          name
        )}{' '}
        <Badge tone={tones[row.state]}>{t(`handover.state.${row.state}`)}</Badge>
      </h2>
      {row.daysWaited !== null && (
        <p className={css.small}>
          {row.daysWaited === 0 ? t('handover.sinceToday') : t('handover.days', { count: row.daysWaited })}
        </p>
      )}
      <Facts
        facts={[
          [t('handover.field.from'), row.fromName],
          [t('handover.field.to'), row.toName ?? (row.place || t(`handover.destination.${row.destination}`))],
          [
            t('handover.field.people'),
            <ul key="people" className={css.plain}>
              {people.map(text => (
                <li key={text}>{text}</li>
              ))}
            </ul>,
          ],
          ...(row.movedOn ? ([[t('handover.field.movedOn'), formatDay(row.movedOn)]] as const) : []),
          ...(row.reason ? ([[t('handover.field.reason'), row.reason]] as const) : []),
          ...(row.asked ? ([[t('handover.field.asked'), step(row.asked)]] as const) : []),
          ...(row.sent ? ([[t('handover.field.sent'), step(row.sent)]] as const) : []),
          ...(row.answered ? ([[t('handover.field.answered'), step(row.answered)]] as const) : []),
          ...(row.answer ? ([[t('handover.field.answer'), row.answer]] as const) : []),
        ]}
      />
      {row.can.length > 0 && (
        <div className={css.row} style={{ marginTop: 12 }}>
          {row.can.map(act => (
            <Button key={act} variant="default" onClick={() => onDo(act)}>
              {t(`handover.act.${act}`)}
            </Button>
          ))}
        </div>
      )}
    </section>
  )
}
