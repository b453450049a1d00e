import { endReasons } from '@mangnon/legal/code-lists/end-reasons.ts'
import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { ChildView } from '../api/contract.ts'
import { Problem } from '../api/problem.ts'
import { HistoryList } from '../audit/history-list.tsx'
import { CircumstanceCard } from '../circumstance/circumstance-card.tsx'
import { ConsentCard } from '../data-protection/consent-card.tsx'
import { Tombstone } from '../data-protection/tombstone.tsx'
import { MergeCard } from '../duplicate/merge-card.tsx'
import { HandoverNotice } from '../handover/handover-notice.tsx'
import { Asked } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { codeLabel } from '../shell/code-label.ts'
import { formatDay } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useCan } from '../shell/session-context.ts'
import { useLanguage } from '../shell/use-language.ts'
import { SupportCard } from '../support/support-card.tsx'
import { ChildFacts } from './child-facts.tsx'

const route = getRouteApi('/tre-em/$id')
const ChildEdit = lazy(async () => ({ default: (await import('./child-edit.tsx')).ChildEdit }))
const Move = lazy(async () => ({ default: (await import('../handover/move-dialog.tsx')).MoveDialog }))
const ChildEnd = lazy(async () => ({ default: (await import('./child-end.tsx')).ChildEnd }))

/** One child: the facts, what is missing, who lives along, and how the record came to be. */
export const ChildPage = () => {
  const { id } = route.useParams()
  const child = queries.useQuery('get', '/api/children/{id}', { params: { path: { id } } })
  const { error } = child as { readonly error: unknown }
  if (error instanceof Problem && error.code === 'erased') return <Tombstone problem={error} />
  return <Asked question={child}>{data => <Loaded key={data.id} child={data} />}</Asked>
}

const Loaded = ({ child }: { readonly child: ChildView }) => {
  const { t } = useTranslation()
  const [doing, setDoing] = useState<'reading' | 'editing' | 'ending' | 'moving'>('reading')
  const mayMove = useCan('handover.read')
  const mayProtect = useCan('protection.requests')
  const mayMerge = useCan('duplicate.read')
  const stop = () => setDoing('reading')
  if (doing === 'editing') {
    return (
      <Suspense fallback={<p className={css.page}>{t('shell.loading')}</p>}>
        <ChildEdit child={child} onDone={stop} />
      </Suspense>
    )
  }
  const actions = (
    <>
      {child.can.includes('move') && (
        <Button variant="default" onClick={() => setDoing('moving')}>
          {t('handover.move.button')}
        </Button>
      )}
      {child.can.includes('end') && (
        <Button variant="default" onClick={() => setDoing('ending')}>
          {t('child.page.end')}
        </Button>
      )}
      {child.can.includes('change') && (
        <Button leftSection={<Icon name="edit" />} onClick={() => setDoing('editing')}>
          {t('child.page.edit')}
        </Button>
      )}
    </>
  )
  return (
    <Page title={child.fullName} actions={actions} above={<BackLink />}>
      <div className={css.stack}>
        <p className={css.row}>
          <span className={css.muted}>{child.code}</span>
          {child.sample && <Badge>{t('child.page.sample')}</Badge>}
          {child.poverty === 'poor' && <Badge tone="note">{t('child.filter.poverty')}</Badge>}
        </p>
        {mayMove && <HandoverNotice id={child.id} />}
        <Notices child={child} />
        {mayMerge && <MergeCard child={child} />}
        <ChildFacts child={child} />
        <CircumstanceCard child={child} />
        <SupportCard child={child} />
        {mayProtect && <ConsentCard child={child} />}
        {child.can.includes('history') && <ChildHistory id={child.id} />}
      </div>
      {doing === 'moving' && (
        <Suspense>
          <Move subject="child" record={child} name={child.fullName} onDone={stop} />
        </Suspense>
      )}
      {doing === 'ending' && (
        <Suspense>
          <ChildEnd child={child} onDone={stop} />
        </Suspense>
      )}
    </Page>
  )
}

const BackLink = () => {
  const { t } = useTranslation()
  return (
    <Link to="/tre-em" className={css.back}>
      <Icon name="back" size={16} />
      {t('child.page.back')}
    </Link>
  )
}

const Notices = ({ child }: { readonly child: ChildView }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const gaps = child.gaps.map(gap => t(`child.gap.${gap}`).toLocaleLowerCase(language)).join(', ')
  return (
    <>
      {child.endedOn && (
        <NoticeBox tone="info">
          {t('child.page.endedOn', {
            day: formatDay(child.endedOn),
            reason: codeLabel(endReasons, child.endReason ?? '', language),
          })}
        </NoticeBox>
      )}
      {child.numberWarnings.map(warning => (
        <NoticeBox key={warning} tone="note">
          {t(`child.warning.${warning}`)}
        </NoticeBox>
      ))}
      {gaps && !child.endedOn && <NoticeBox tone="note">{t('child.page.gaps', { gaps })}</NoticeBox>}
    </>
  )
}

const ChildHistory = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation()
  const history = queries.useQuery('get', '/api/children/{id}/history', { params: { path: { id } } })
  return (
    <section className={`${css.card} mn-no-print`}>
      <h2>{t('audit.title')}</h2>
      <Asked question={history}>{({ entries }) => <HistoryList entries={entries} />}</Asked>
    </section>
  )
}
