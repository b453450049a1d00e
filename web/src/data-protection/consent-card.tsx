import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { ChildView, ConsentView } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { formatDay, formatInstant } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import own from './protection.module.css'

const Give = lazy(async () => ({ default: (await import('./give-consent.tsx')).GiveConsent }))
const Withdraw = lazy(async () => ({ default: (await import('./withdraw-consent.tsx')).WithdrawConsent }))
const HandOut = lazy(async () => ({ default: (await import('./hand-out.tsx')).HandOut }))
const Enter = lazy(async () => ({ default: (await import('./enter-erasure.tsx')).EnterErasure }))

type Doing = 'give' | 'hand_out' | 'erase' | ConsentView

/** On a child's page: who agreed to what, under which wording; and what the law lets be asked about the child's data. */
export const ConsentCard = ({ child }: { readonly child: ChildView }) => {
  const { t } = useTranslation()
  const [doing, setDoing] = useState<Doing | null>(null)
  const asked = queries.useQuery('get', '/api/children/{id}/consents', { params: { path: { id: child.id } } })
  const close = () => setDoing(null)
  return (
    <section className={css.card}>
      <h2>{t('consent.title')}</h2>
      <Asked question={asked}>
        {({ rows, childMustAgree, can }) => {
          const standing = rows.filter(row => row.withdrawnOn === null)
          const withdrawn = rows.filter(row => row.withdrawnOn !== null)
          return (
            <div className={css.stack}>
              {standing.length === 0 && <p className={css.muted}>{t('consent.none')}</p>}
              {standing.length > 0 && <Consents rows={standing} onWithdraw={setDoing} />}
              {withdrawn.length > 0 && (
                <details>
                  <summary>{t('consent.withdrawnList', { count: withdrawn.length })}</summary>
                  <Consents rows={withdrawn} onWithdraw={setDoing} />
                </details>
              )}
              <Suspense>
                {doing === 'give' && <Give childId={child.id} childMustAgree={childMustAgree} onDone={close} />}
                {doing === 'hand_out' && <HandOut child={child} onDone={close} />}
                {doing === 'erase' && <Enter child={child} onDone={close} />}
                {typeof doing === 'object' && doing !== null && (
                  <Withdraw childId={child.id} one={doing} onDone={close} />
                )}
              </Suspense>
              <div className={`${css.row} mn-no-print`}>
                {can.includes('add') && (
                  <Button
                    variant="default"
                    leftSection={<Icon name="plus" size={16} />}
                    onClick={() => setDoing('give')}
                  >
                    {t('consent.add')}
                  </Button>
                )}
                <Asks child={child} onDo={setDoing} />
              </div>
              <p className={`${css.small} mn-no-print`}>
                <Link to="/bao-ve-du-lieu/yeu-cau" search={{ child: child.id }}>
                  {t('consent.requests')}
                </Link>
              </p>
            </div>
          )
        }}
      </Asked>
    </section>
  )
}

const Asks = ({ child, onDo }: { readonly child: ChildView; readonly onDo: (doing: Doing) => void }) => {
  const { t } = useTranslation()
  return (
    <>
      {child.can.includes('ask') && (
        <Button
          variant="default"
          renderRoot={props => <Link to="/bao-ve-du-lieu/yeu-cau/them" search={{ tre: child.id }} {...props} />}
        >
          {t('consent.request')}
        </Button>
      )}
      {child.can.includes('hand_out') && (
        <Button variant="default" leftSection={<Icon name="export" size={16} />} onClick={() => onDo('hand_out')}>
          {t('erasure.handOut.button')}
        </Button>
      )}
      {child.can.includes('erase') && (
        <Button variant="subtle" onClick={() => onDo('erase')}>
          {t('erasure.button')}
        </Button>
      )}
    </>
  )
}

interface ConsentsProps {
  readonly rows: readonly ConsentView[]
  readonly onWithdraw: (one: ConsentView) => void
}

const Consents = ({ rows, onWithdraw }: ConsentsProps) => (
  <ul className={css.plainList}>
    {rows.map(one => (
      <Consent key={one.id} one={one} onWithdraw={onWithdraw} />
    ))}
  </ul>
)

const givenBy = ({ byChild, byRepresentative }: ConsentView) => {
  if (byChild) return byRepresentative ? 'both' : 'child'
  return 'representative'
}

const Consent = ({ one, onWithdraw }: { readonly one: ConsentView } & Pick<ConsentsProps, 'onWithdraw'>) => {
  const { t } = useTranslation()
  const who = one.withdrawnBy ?? 'representative'
  const representative = [one.representativeName, one.representativeRelation].filter(Boolean).join(', ')
  return (
    <li className={css.tight} style={{ gap: 2 }}>
      <strong>{t(`consent.purpose.${one.purpose}`)}</strong>
      <span>
        {t(`consent.by.${givenBy(one)}`)}{' '}
        {t('consent.given', {
          day: formatDay(one.givenOn),
          version: one.textVersion,
          method: t(`consent.method.${one.method}`),
        })}
      </span>
      {one.withdrawnOn && (
        <span>
          {t('consent.withdrawn', {
            day: formatDay(one.withdrawnOn),
            who: t(`consent.giver.${who}`),
          })}
        </span>
      )}
      <span className={css.small}>
        {representative && `${t('consent.represented', { name: representative })} · `}
        {t('consent.recorded', { name: one.recordedByName, day: formatInstant(one.recordedAt).slice(6) })}
      </span>
      {one.note && <span className={css.small}>{one.note}</span>}
      <details className={css.small}>
        <summary>{t('consent.wording')}</summary>
        <p className={own.text}>{one.text}</p>
      </details>
      {one.can.includes('withdraw') && (
        <span>
          <Button size="compact-sm" variant="subtle" onClick={() => onWithdraw(one)}>
            {t('consent.withdraw')}
          </Button>
        </span>
      )}
    </li>
  )
}
