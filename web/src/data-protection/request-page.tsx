import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { DataRequestView } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { Facts } from '../shell/facts.tsx'
import { formatInstant } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import own from './protection.module.css'
import { requestTones } from './request-list-page.tsx'
import { RequestSteps } from './request-steps.tsx'

const route = getRouteApi('/bao-ve-du-lieu/yeu-cau/$id')
const Answer = lazy(async () => ({ default: (await import('./request-answer.tsx')).RequestAnswer }))
const Extend = lazy(async () => ({ default: (await import('./request-extend.tsx')).RequestExtend }))

type Act = DataRequestView['can'][number]

/** One request of a data subject: what is asked, how far it has come, what may be done next. */
export const RequestPage = () => {
  const { id } = route.useParams()
  const request = queries.useQuery('get', '/api/data-requests/{id}', { params: { path: { id } } })
  return <Asked question={request}>{data => <Loaded request={data} />}</Asked>
}

/** The order in which they are offered; the first that may be done is the filled button. */
const acts = ['extend', 'refuse', 'accept', 'finish'] as const satisfies readonly Act[]

const Loaded = ({ request }: { readonly request: DataRequestView }) => {
  const { t } = useTranslation()
  const [doing, setDoing] = useState<Act | null>(null)
  const stop = () => setDoing(null)
  const actions = acts
    .filter(act => request.can.includes(act))
    .map(act => (
      <Button
        key={act}
        variant={act === 'accept' || act === 'finish' ? 'filled' : 'default'}
        onClick={() => setDoing(act)}
      >
        {t(`dataRequest.act.${act}`)}
      </Button>
    ))
  const above = (
    <Link to="/bao-ve-du-lieu/yeu-cau" className={css.back}>
      <Icon name="back" size={16} />
      {t('dataRequest.back')}
    </Link>
  )
  return (
    <Page title={t('dataRequest.number', { number: request.number })} above={above} actions={actions}>
      <div className={css.stack}>
        <p className={css.row}>
          <strong>{t(`dataRequest.kind.${request.kind}`)}</strong>
          <Badge tone={requestTones[request.state]}>{t(`dataRequest.state.${request.state}`)}</Badge>
        </p>
        <RequestSteps request={request} />
        <RequestFacts request={request} />
      </div>
      <Suspense>
        {doing === 'extend' && <Extend request={request} onDone={stop} />}
        {doing !== null && doing !== 'extend' && <Answer key={doing} act={doing} request={request} onDone={stop} />}
      </Suspense>
    </Page>
  )
}

const RequestFacts = ({ request }: { readonly request: DataRequestView }) => {
  const { t } = useTranslation()
  const { child } = request
  const whose = child?.fullName ? (
    <Link to="/tre-em/$id" params={{ id: child.id }}>
      {[child.fullName, child.code].filter(Boolean).join(' · ')}
    </Link>
  ) : (
    !child && t('dataRequest.noChild')
  )
  return (
    <section className={css.card}>
      <h2>{t('dataRequest.field.content')}</h2>
      <div className={css.stack}>
        {request.content === null ? (
          <NoticeBox tone="info">{t('dataRequest.sealed')}</NoticeBox>
        ) : (
          <p className={own.text}>{request.content}</p>
        )}
        <Facts
          facts={[
            [t('dataRequest.field.child'), whose],
            [t('dataRequest.field.requester'), t(`dataRequest.requester.${request.requester}`)],
            ...(request.requesterName === null
              ? []
              : ([
                  [t('dataRequest.field.requesterName'), request.requesterName],
                  [t('dataRequest.field.contact'), request.contact],
                ] as const)),
            [t('dataRequest.field.received'), formatInstant(request.receivedAt)],
            [t('dataRequest.field.receivedBy'), request.receivedByName],
            [t('dataRequest.field.commune'), request.communeName],
          ]}
        />
        {request.thirdParty && <p className={css.small}>{t('dataRequest.field.thirdParty')}</p>}
        <p className={css.small}>
          {t('protection.law', {
            text: [...new Set(request.law.map(({ legalText }) => legalText))].join('; '),
          })}
          {request.law.some(({ confirmed }) => !confirmed) && ` (${t('protection.unconfirmed')})`}
        </p>
      </div>
    </section>
  )
}
