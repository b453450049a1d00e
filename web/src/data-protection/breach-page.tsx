import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { BreachView } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { Facts } from '../shell/facts.tsx'
import { formatCount, formatInstant } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { BreachState } from './breach-list-page.tsx'
import own from './protection.module.css'

const route = getRouteApi('/bao-ve-du-lieu/su-co/$id')
const Change = lazy(async () => ({ default: (await import('./breach-change.tsx')).BreachChange }))
const NewNotice = lazy(async () => ({ default: (await import('./new-notice.tsx')).NewNotice }))
const Close = lazy(async () => ({ default: (await import('./breach-close.tsx')).BreachClose }))

type Act = BreachView['can'][number]

/** One breach: the time left, what is missing, what was told to whom. */
export const BreachPage = () => {
  const { id } = route.useParams()
  // The register is short and read as a whole; a breach beyond it is not there for this person.
  const breaches = queries.useQuery('get', '/api/breaches')
  return (
    <Asked question={breaches}>
      {({ rows }) => {
        const found = rows.find(row => row.id === id)
        return found ? <Loaded key={id} row={found} answeredAt={breaches.dataUpdatedAt} /> : <NotFoundPage />
      }}
    </Asked>
  )
}

const Loaded = ({ row, answeredAt }: { readonly row: BreachView; readonly answeredAt: number }) => {
  const { t } = useTranslation()
  const [doing, setDoing] = useState<Act | null>(null)
  const stop = () => setDoing(null)
  if (doing === 'change')
    return (
      <Suspense fallback={<p className={css.page}>{t('shell.loading')}</p>}>
        <Change row={row} onDone={stop} />
      </Suspense>
    )
  const actions = (
    <>
      {row.can.includes('change') && (
        <Button variant="default" leftSection={<Icon name="edit" />} onClick={() => setDoing('change')}>
          {t('breach.change')}
        </Button>
      )}
      {row.can.includes('notify') && (
        <Button leftSection={<Icon name="plus" />} onClick={() => setDoing('notify')}>
          {t('breach.notices.add')}
        </Button>
      )}
      {row.can.includes('close') && (
        <Button className={css.grave} onClick={() => setDoing('close')}>
          {t('breach.close.button')}
        </Button>
      )}
    </>
  )
  const above = (
    <Link to="/bao-ve-du-lieu/su-co" className={css.back}>
      <Icon name="back" size={16} />
      {t('breach.back')}
    </Link>
  )
  return (
    <Page title={t('breach.number', { number: row.number })} above={above} actions={actions}>
      <div className={css.stack}>
        <p className={css.row}>
          {row.closedOn === null && <span>{t('breach.open')}</span>}
          <BreachState row={row} answeredAt={answeredAt} />
        </p>
        {row.closedOn === null && <Missing row={row} />}
        <Notices row={row} />
        <Known row={row} />
      </div>
      <Suspense>
        {doing === 'notify' && <NewNotice row={row} onDone={stop} />}
        {doing === 'close' && <Close row={row} onDone={stop} />}
      </Suspense>
    </Page>
  )
}

const Missing = ({ row }: { readonly row: BreachView }) => {
  const { t } = useTranslation()
  return (
    <section className={css.card}>
      <h2>{t('breach.missing.title')}</h2>
      {row.missing.length === 0 ? (
        <p>{t('breach.missing.none')}</p>
      ) : (
        <ul className={css.plain}>
          {row.missing.map(gap => (
            <li key={gap}>{t(`breach.missing.${gap}`)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

const Notices = ({ row }: { readonly row: BreachView }) => {
  const { t } = useTranslation()
  return (
    <section className={css.card}>
      <h2>{t('breach.notices.title')}</h2>
      {row.notices.length === 0 ? (
        <p className={css.muted}>{t('breach.notices.none')}</p>
      ) : (
        <ol className={css.plainList}>
          {row.notices.map(notice => (
            <li key={notice.id} className={css.tight} style={{ gap: 2 }}>
              <span>
                <Badge tone="good">{t(`breach.notices.stage.${notice.stage}`)}</Badge>{' '}
                {t('breach.notices.sent', { at: formatInstant(notice.sentAt), to: notice.sentTo })}
              </span>
              <span className={own.text}>{notice.content}</span>
              {notice.lateReason && <span>{t('breach.notices.late', { reason: notice.lateReason })}</span>}
              <span className={css.small}>{t('breach.notices.by', { name: notice.recordedByName })}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

const Known = ({ row }: { readonly row: BreachView }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const text = (words: string | null) => words && <span className={own.text}>{words}</span>
  return (
    <section className={css.card}>
      <h2>{t('breach.facts')}</h2>
      <Facts
        facts={[
          [t('breach.field.discovered'), formatInstant(row.discoveredAt)],
          [t('breach.field.notifyBy'), formatInstant(row.notifyBy)],
          [t('breach.field.act'), text(row.act)],
          [t('breach.field.happened'), text(row.happened)],
          [t('breach.field.place'), row.place ?? t('shell.unknown')],
          [t('breach.field.involved'), text(row.involved) ?? t('shell.unknown')],
          [t('breach.field.dataKinds'), row.dataKinds.map(kind => t(`protection.kind.${kind}`)).join('; ')],
          [
            t('breach.field.peopleCount'),
            row.peopleCount === null ? t('shell.unknown') : formatCount(row.peopleCount, language),
          ],
          [t('breach.field.consequences'), text(row.consequences)],
          [t('breach.field.measures'), text(row.measures)],
          [t('breach.field.contact'), row.contact],
          [t('breach.field.area'), row.areaName],
        ]}
      />
    </section>
  )
}
