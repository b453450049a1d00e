import { Button, NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { ChildView, EventView } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import { EventDoing } from './event-doing.tsx'
import { type EventDo, EventItem } from './event-item.tsx'
import { eventName } from './event-name.ts'

const Form = lazy(async () => ({ default: (await import('./event-form.tsx')).EventForm }))

type Kind = EventView['kind']

/** What happened to a child, and what may be entered or proposed for it as it stands. */
export const EventCard = ({ child }: { readonly child: ChildView }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [kind, setKind] = useState<Kind | ''>('')
  const [adding, setAdding] = useState<Kind | null>(null)
  const [doing, setDoing] = useState<{ readonly one: EventView; readonly what: EventDo } | null>(null)
  const asked = queries.useQuery('get', '/api/children/{id}/events', { params: { path: { id: child.id } } })
  return (
    <section className={css.card}>
      <h2>{t('event.card')}</h2>
      <Asked question={asked}>
        {({ events, kinds, proposes }) => (
          <div className={css.stack}>
            {events.length === 0 && <p className={css.muted}>{t('event.none')}</p>}
            {events.length > 0 && (
              <ul className={css.plainList}>
                {events.map(one => (
                  <li key={one.id}>
                    <EventItem one={one} onDo={what => setDoing({ one, what })} />
                  </li>
                ))}
              </ul>
            )}
            {kinds.length > 0 && (
              <div className={`${css.row} mn-no-print`} style={{ alignItems: 'flex-end' }}>
                <NativeSelect
                  label={t('event.kind')}
                  value={kind}
                  onChange={event => setKind(event.currentTarget.value as Kind | '')}
                  data={[
                    { value: '', label: t('event.choose') },
                    ...kinds.map(one => ({ value: one, label: eventName(one, language) })),
                  ]}
                />
                <Button variant="default" disabled={kind === ''} onClick={() => setAdding(kind === '' ? null : kind)}>
                  {proposes ? t('event.propose') : t('event.enter')}
                </Button>
                <Link to="/tai-nan" search={{ tre: child.id }}>
                  {t('event.injury')}
                </Link>
              </div>
            )}
            {adding && (
              <Suspense>
                <Form
                  kind={adding}
                  childId={child.id}
                  childName={child.fullName}
                  childVersion={child.version}
                  what={proposes ? 'propose' : 'enter'}
                  onDone={() => {
                    setAdding(null)
                    setKind('')
                  }}
                />
              </Suspense>
            )}
          </div>
        )}
      </Asked>
      {doing && <EventDoing one={doing.one} what={doing.what} onDone={() => setDoing(null)} />}
    </section>
  )
}
