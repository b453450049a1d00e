import { Button, NativeSelect } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { HandoverView } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { Empty } from '../shell/empty.tsx'
import { formatCount } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { type HandoverAct, HandoverItem } from './handover-item.tsx'

const route = getRouteApi('/chuyen-ho-so')
const Accept = lazy(async () => ({ default: (await import('./accept-dialog.tsx')).AcceptDialog }))
const Answer = lazy(async () => ({ default: (await import('./answer-dialog.tsx')).AnswerDialog }))

interface Doing {
  readonly act: HandoverAct
  readonly row: HandoverView
}

const LIMIT = 50

/** Records on their way between communes: what came in and waits for an answer, what went out and waits for others. */
export const HandoverPage = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const { huong = 'den', xem = 'cho', trang = 0 } = route.useSearch()
  const [doing, setDoing] = useState<Doing | null>(null)
  const query = {
    side: huong === 'di' ? 'out' : 'in',
    state: xem === 'xong' ? 'closed' : 'open',
    offset: trang * LIMIT,
    limit: LIMIT,
  } as const
  const page = queries.useQuery('get', '/api/handovers', { params: { query } })
  const close = () => setDoing(null)
  const show = (search: { huong: 'den' | 'di'; xem: 'cho' | 'xong'; trang?: number }) =>
    void navigate({ to: '/chuyen-ho-so', search })
  return (
    <Page title={t('handover.title')}>
      <div className={css.stack}>
        <p className={css.intro} style={{ marginBottom: 0 }}>
          {t('handover.intro')}
        </p>
        <div className={`${css.row} mn-no-print`}>
          <NativeSelect
            label={t('handover.show.side')}
            value={huong}
            onChange={event => show({ huong: event.currentTarget.value === 'di' ? 'di' : 'den', xem })}
            data={[
              { value: 'den', label: t('handover.show.in') },
              { value: 'di', label: t('handover.show.out') },
            ]}
          />
          <NativeSelect
            label={t('handover.show.state')}
            value={xem}
            onChange={event => show({ huong, xem: event.currentTarget.value === 'xong' ? 'xong' : 'cho' })}
            data={[
              { value: 'cho', label: t('handover.show.open') },
              { value: 'xong', label: t('handover.show.closed') },
            ]}
          />
        </div>
        <Asked question={page}>
          {({ rows, total, offset }) =>
            rows.length === 0 ? (
              <Empty icon="next" title={t(`handover.empty.${query.side}`)} help={t('handover.emptyHelp')} />
            ) : (
              <>
                <p className={css.small} role="status">
                  {t('handover.count', { count: total, shown: formatCount(total, language) })}
                </p>
                {rows.map(row => (
                  <HandoverItem key={row.id} row={row} onDo={act => setDoing({ act, row })} />
                ))}
                <div className={css.row}>
                  {offset > 0 && (
                    <Button variant="default" onClick={() => show({ huong, xem, trang: trang - 1 })}>
                      {t('handover.before')}
                    </Button>
                  )}
                  {offset + rows.length < total && (
                    <Button variant="default" onClick={() => show({ huong, xem, trang: trang + 1 })}>
                      {t('handover.after')}
                    </Button>
                  )}
                </div>
              </>
            )
          }
        </Asked>
      </div>
      <Suspense>
        {doing?.act === 'accept' && <Accept row={doing.row} onDone={close} />}
        {doing && doing.act !== 'accept' && <Answer row={doing.row} what={doing.act} onDone={close} />}
      </Suspense>
    </Page>
  )
}
