import { formatPhone } from '@mangnon/core/identifier/phone.ts'
import { povertyStates } from '@mangnon/legal/code-lists/poverty-states.ts'
import { residenceStates } from '@mangnon/legal/code-lists/residence-states.ts'
import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { HouseholdView } from '../api/contract.ts'
import { HistoryList } from '../audit/history-list.tsx'
import { HandoverNotice } from '../handover/handover-notice.tsx'
import { Asked } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { codeLabel } from '../shell/code-label.ts'
import { Facts } from '../shell/facts.tsx'
import { formatDay } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import { pageWith } from '../shell/messages.ts'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useCan } from '../shell/session-context.ts'
import { useLanguage } from '../shell/use-language.ts'

const route = getRouteApi('/ho-gia-dinh/$id')
const HouseholdEdit = lazy(async () => ({ default: (await import('./household-edit.tsx')).HouseholdEdit }))
const Move = lazy(async () => ({ default: (await import('../handover/move-dialog.tsx')).MoveDialog }))
const Regroup = lazy(
  pageWith('regroup', async () => ({ default: (await import('./regroup/regroup-card.tsx')).RegroupCard })),
)
const HouseholdEnd = lazy(async () => ({ default: (await import('./household-end.tsx')).HouseholdEnd }))

export const HouseholdPage = () => {
  const { id } = route.useParams()
  const household = queries.useQuery('get', '/api/households/{id}', { params: { path: { id } } })
  return <Asked question={household}>{data => <Loaded key={data.id} household={data} />}</Asked>
}

const Loaded = ({ household }: { readonly household: HouseholdView }) => {
  const { t } = useTranslation()
  const [doing, setDoing] = useState<'reading' | 'editing' | 'ending' | 'moving'>('reading')
  const mayMove = useCan('handover.read')
  const stop = () => setDoing('reading')
  if (doing === 'editing') {
    return (
      <Suspense fallback={<p className={css.page}>{t('shell.loading')}</p>}>
        <HouseholdEdit household={household} onDone={stop} />
      </Suspense>
    )
  }
  const back = (
    <Link to="/ho-gia-dinh" className={css.back}>
      <Icon name="back" size={16} />
      {t('household.page.back')}
    </Link>
  )
  const actions = (
    <>
      {household.can.includes('move') && (
        <Button variant="default" onClick={() => setDoing('moving')}>
          {t('handover.move.buttonHousehold')}
        </Button>
      )}
      {household.can.includes('end') && (
        <Button variant="default" onClick={() => setDoing('ending')}>
          {t('household.page.end')}
        </Button>
      )}
      {household.can.includes('change') && (
        <Button leftSection={<Icon name="edit" />} onClick={() => setDoing('editing')}>
          {t('household.page.edit')}
        </Button>
      )}
    </>
  )
  return (
    <Page title={household.headName ?? t('household.page.unnamed')} above={back} actions={actions}>
      <div className={css.stack}>
        <p className={css.row}>
          <span className={css.muted}>{household.code}</span>
          {household.sample && <Badge>{t('child.page.sample')}</Badge>}
        </p>
        {mayMove && <HandoverNotice id={household.id} />}
        {household.endedOn && (
          <NoticeBox tone="info">
            {t('household.page.endedOn', { day: formatDay(household.endedOn), reason: household.endReason ?? '' })}
          </NoticeBox>
        )}
        <div className={css.columns}>
          <FactsCard household={household} />
          <ChildrenCard household={household} />
        </div>
        <Suspense>
          <Regroup household={household} />
        </Suspense>
        {household.can.includes('history') && <HouseholdHistory id={household.id} />}
      </div>
      {doing === 'moving' && (
        <Suspense>
          <Move
            subject="household"
            record={household}
            name={household.headName ?? t('household.page.unnamed')}
            onDone={stop}
          />
        </Suspense>
      )}
      {doing === 'ending' && (
        <Suspense>
          <HouseholdEnd household={household} onDone={stop} />
        </Suspense>
      )}
    </Page>
  )
}

const FactsCard = ({ household }: { readonly household: HouseholdView }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const poverty = codeLabel(povertyStates, household.poverty, language)
  return (
    <section className={css.card}>
      <h2>{t('household.page.facts')}</h2>
      <Facts
        facts={[
          [t('household.field.head'), household.headName],
          [t('household.field.village'), household.villageName],
          [t('household.field.address'), household.address],
          [t('household.field.commune'), household.communeName],
          [
            t('household.field.phone'),
            household.phone && <span className="mn-number">{formatPhone(household.phone)}</span>,
          ],
          [t('household.field.residence'), codeLabel(residenceStates, household.residenceState, language)],
          [t('household.field.poverty'), household.povertyYear ? `${poverty} (${household.povertyYear})` : poverty],
          ...(household.povertyDecision
            ? ([[t('household.field.povertyDecision'), household.povertyDecision]] as const)
            : []),
          [t('household.field.notes'), household.notes],
        ]}
      />
    </section>
  )
}

const ChildrenCard = ({ household }: { readonly household: HouseholdView }) => {
  const { t } = useTranslation()
  const keeps = useCan('register.keep')
  return (
    <section className={css.card}>
      <h2>{t('household.page.children')}</h2>
      {household.children.length === 0 && <p className={css.muted}>{t('household.page.noChildren')}</p>}
      <ul className={`${css.plain} ${css.tight}`}>
        {household.children.map(child => (
          <li key={child.id}>
            <Link to="/tre-em/$id" params={{ id: child.id }}>
              {child.fullName}
            </Link>{' '}
            <span className={css.muted}>
              {[t(`child.sex.${child.sex}`), formatDay(child.birth)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {keeps && household.endedOn === null && (
        <p className="mn-no-print" style={{ marginTop: 12 }}>
          <Link to="/tre-em/them" search={{ ho: household.id }}>
            {t('household.page.addChild')}
          </Link>
        </p>
      )}
    </section>
  )
}

const HouseholdHistory = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation()
  const history = queries.useQuery('get', '/api/households/{id}/history', { params: { path: { id } } })
  return (
    <section className={`${css.card} mn-no-print`}>
      <h2>{t('audit.title')}</h2>
      <Asked question={history}>{({ entries }) => <HistoryList entries={entries} />}</Asked>
    </section>
  )
}
