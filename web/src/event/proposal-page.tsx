import { newId } from '@mangnon/core/platform/id.ts'
import { Button, NativeSelect } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { EventView } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { Empty } from '../shell/empty.tsx'
import { Icon } from '../shell/icon.tsx'
import { pageWith } from '../shell/messages.ts'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { EventDoing } from './event-doing.tsx'
import { type EventDo, EventItem } from './event-item.tsx'

const route = getRouteApi('/de-nghi')
const Form = lazy(async () => ({ default: (await import('./event-form.tsx')).EventForm }))
const Regroups = lazy(
  pageWith('regroup', async () => ({
    default: (await import('../household/regroup/regroup-proposals.tsx')).RegroupProposals,
  })),
)
const LIMIT = 50

/** What collaborators proposed: waits for the officer, or was returned to whoever wrote it. A birth is reported here. */
export const ProposalPage = () => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { xem = 'cho', trang = 0 } = route.useSearch()
  const [born, setBorn] = useState<string | null>(null)
  const [doing, setDoing] = useState<{ readonly one: EventView; readonly what: EventDo } | null>(null)
  const query = { state: xem === 'tra-lai' ? 'returned' : 'proposed', offset: trang * LIMIT, limit: LIMIT } as const
  const page = queries.useQuery('get', '/api/events/proposals', { params: { query } })
  const go = (to: { xem?: 'tra-lai'; trang?: number }) => void navigate({ to: '/de-nghi', search: to })
  const kept = xem === 'tra-lai' ? ({ xem } as const) : {}
  return (
    <Page
      title={t('event.page.title')}
      actions={
        page.data?.mayReportBirth && (
          <Button leftSection={<Icon name="plus" />} onClick={() => setBorn(newId())}>
            {t('event.page.birth')}
          </Button>
        )
      }
    >
      <div className={css.stack}>
        <p className={css.intro} style={{ marginBottom: 0 }}>
          {t('event.page.intro')}
        </p>
        <NativeSelect
          className="mn-no-print"
          label={t('event.page.show')}
          value={xem}
          onChange={event => go(event.currentTarget.value === 'tra-lai' ? { xem: 'tra-lai' } : {})}
          data={[
            { value: 'cho', label: t('event.state.proposed') },
            { value: 'tra-lai', label: t('event.state.returned') },
          ]}
          maw={240}
        />
        {xem === 'cho' && (
          <Suspense>
            <Regroups />
          </Suspense>
        )}
        <Asked question={page}>
          {({ rows, total, offset }) =>
            rows.length === 0 ? (
              <Empty icon="check" title={t(`event.page.empty.${query.state}`)} help={t('event.page.emptyHelp')} />
            ) : (
              <>
                {rows.map(one => (
                  <section key={one.id} className={css.card} aria-label={one.childName ?? t('event.page.newborn')}>
                    <h2>
                      {one.childName ? (
                        <Link to="/tre-em/$id" params={{ id: one.childId }}>
                          {one.childName}
                        </Link>
                      ) : (
                        t('event.page.newborn')
                      )}
                      {one.villageName && <span className={css.muted}> · {one.villageName}</span>}
                    </h2>
                    <EventItem one={one} onDo={what => setDoing({ one, what })} />
                  </section>
                ))}
                <div className={css.row}>
                  {offset > 0 && (
                    <Button variant="default" onClick={() => go({ ...kept, trang: trang - 1 })}>
                      {t('handover.before')}
                    </Button>
                  )}
                  {offset + rows.length < total && (
                    <Button variant="default" onClick={() => go({ ...kept, trang: trang + 1 })}>
                      {t('handover.after')}
                    </Button>
                  )}
                </div>
              </>
            )
          }
        </Asked>
      </div>
      {doing && <EventDoing one={doing.one} what={doing.what} onDone={() => setDoing(null)} />}
      {born && (
        <Suspense>
          <Form kind="born" childId={born} childName={null} what="propose" onDone={() => setBorn(null)} />
        </Suspense>
      )}
    </Page>
  )
}
