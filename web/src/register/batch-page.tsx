import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../api/client.ts'
import type { BatchView } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { Asked, ProblemBox } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { formatCount, formatInstant } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { BatchColumns } from './batch-columns.tsx'
import { BatchConfirm } from './batch-confirm.tsx'
import { BatchRows } from './batch-rows.tsx'
import { BatchUndo } from './batch-undo.tsx'
import register from './register.module.css'
import { stateTone } from './verdict-tone.ts'

const route = getRouteApi('/nhap-danh-sach/$id')
const POLL_MS = 1000

const isWorking = (state: BatchView['state'] | undefined): boolean => state === 'reading' || state === 'writing'

/** One list on its way in: read, checked, corrected, decided, written, and if need be taken back. */
export const BatchPage = () => {
  const { id } = route.useParams()
  const cache = useQueryClient()
  const batch = queries.useQuery(
    'get',
    '/api/register/batches/{id}',
    { params: { path: { id } } },
    { refetchInterval: query => (isWorking(query.state.data?.state) ? POLL_MS : false) },
  )
  const state = batch.data?.state
  const before = useRef(state)
  useEffect(() => {
    // The work is done: rows and lists elsewhere are asked anew.
    if (isWorking(before.current) && state !== before.current) void cache.invalidateQueries()
    before.current = state
  }, [state, cache])
  return <Asked question={batch}>{data => <Loaded key={data.id} batch={data} />}</Asked>
}

const Loaded = ({ batch }: { readonly batch: BatchView }) => {
  const { t } = useTranslation()
  const [undoing, setUndoing] = useState(false)
  const cancel = useWrite((body: { version: number }, headers) =>
    api.POST('/api/register/batches/{id}/cancel', { params: { path: { id: batch.id } }, body, headers }),
  )
  const stop = async () => {
    if (await cancel.run({ version: batch.version })) announce(t('register.page.cancelDone'))
  }
  const read = batch.state === 'checked' || batch.state === 'written' || batch.state === 'writing'
  const above = (
    <Link to="/nhap-danh-sach" className={css.back}>
      <Icon name="back" size={16} />
      {t('register.page.back')}
    </Link>
  )
  const actions = (
    <>
      {batch.can.includes('undo') && (
        <Button variant="default" leftSection={<Icon name="undo" />} onClick={() => setUndoing(true)}>
          {t('register.undo.button')}
        </Button>
      )}
      {batch.can.includes('cancel') && (
        <Button variant="default" loading={cancel.sending} onClick={() => void stop()}>
          {t('register.page.cancel')}
        </Button>
      )}
    </>
  )
  return (
    <Page title={batch.name} above={above} actions={actions}>
      <div className={css.stack}>
        <p className={css.row}>
          <Badge tone={stateTone[batch.state]}>{t(`register.state.${batch.state}`)}</Badge>
          <span className={css.small}>
            {t('register.page.file', {
              file: batch.fileName,
              name: batch.createdByName,
              at: formatInstant(batch.createdAt),
            })}
          </span>
        </p>
        <ProblemBox problem={cancel.problem} />
        <Outcome batch={batch} />
        {batch.state === 'checked' && <BatchColumns key={batch.version} batch={batch} />}
        {read && batch.counts && <BatchRows batch={batch} counts={batch.counts} />}
        {batch.can.includes('confirm') && batch.counts && <BatchConfirm batch={batch} counts={batch.counts} />}
      </div>
      {undoing && <BatchUndo batch={batch} onDone={() => setUndoing(false)} />}
    </Page>
  )
}

/** What became of the list so far, in a sentence. */
const Outcome = ({ batch }: { readonly batch: BatchView }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  switch (batch.state) {
    case 'reading':
    case 'writing':
      return <Progress batch={batch} />
    case 'failed':
      return (
        <>
          <ProblemBox problem={problemOf(batch.problem, 422)} />
          <p>
            {t('register.page.failedHelp')} <Link to="/nhap-danh-sach">{t('register.upload.choose')}</Link>
          </p>
        </>
      )
    case 'cancelled':
      return <NoticeBox tone="info">{t('register.page.cancelled')}</NoticeBox>
    case 'undone':
      return <NoticeBox tone="info">{t('register.page.undone')}</NoticeBox>
    case 'written':
      return (
        <NoticeBox tone="info">
          {t('register.page.written', {
            created: formatCount((batch.counts?.new ?? 0) + (batch.counts?.decidedNew ?? 0), language),
            changed: formatCount((batch.counts?.changed ?? 0) + (batch.counts?.decidedMerge ?? 0), language),
          })}
        </NoticeBox>
      )
    case 'checked':
      return null
  }
}

const Progress = ({ batch }: { readonly batch: BatchView }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const done = batch.progress?.done ?? 0
  const total = batch.progress?.total ?? null
  const words = formatCount(done, language)
  return (
    <section className={css.card}>
      <label>
        {t(`register.state.${batch.state}`)}
        {batch.state === 'reading' && ' · '}
        {batch.state === 'writing'
          ? null
          : total === null
            ? t('register.page.progress', { done: words })
            : t('register.page.progressOf', { done: words, total: formatCount(total, language) })}
        <progress className={register.progress} {...(total !== null && { max: total, value: done })} />
      </label>
    </section>
  )
}
