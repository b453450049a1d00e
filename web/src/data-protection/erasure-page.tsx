import { Button, NativeSelect } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { ErasureView } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { Empty } from '../shell/empty.tsx'
import { Facts } from '../shell/facts.tsx'
import { formatDay, formatInstant } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { PartPage } from './part-page.tsx'

const route = getRouteApi('/bao-ve-du-lieu/xoa')
const Confirm = lazy(async () => ({ default: (await import('./confirm-erasure.tsx')).ConfirmErasure }))
const Withdraw = lazy(async () => ({ default: (await import('./withdraw-erasure.tsx')).WithdrawErasure }))

const states = ['open', 'all'] as const
const tones = { entered: 'note', withdrawn: undefined, done: undefined } as const

type Doing = { readonly what: ErasureView['can'][number]; readonly row: ErasureView }

/** Orders to erase: those that wait for the second person, or all. */
export const ErasurePage = () => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { xem: state = 'open' } = route.useSearch()
  const [doing, setDoing] = useState<Doing | null>(null)
  const orders = queries.useQuery('get', '/api/erasures', { params: { query: { state } } })
  const close = () => setDoing(null)
  return (
    <PartPage title={t('erasure.title')}>
      <div className={css.stack}>
        <p className={css.intro} style={{ marginBottom: 0 }}>
          {t('erasure.intro')}
        </p>
        <NativeSelect
          className="mn-no-print"
          label={t('erasure.show')}
          value={state}
          onChange={event => {
            const picked = states.find(one => one === event.currentTarget.value) ?? 'open'
            void navigate({ to: '/bao-ve-du-lieu/xoa', search: { xem: picked } })
          }}
          data={states.map(value => ({ value, label: t(`erasure.shown.${value}`) }))}
          maw={240}
        />
        <Asked question={orders}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Empty icon="shield" title={t(`erasure.empty.${state}`)} help={t('erasure.emptyHelp')} />
            ) : (
              rows.map(row => (
                <Order key={`${row.id} ${row.child.id}`} row={row} onDo={what => setDoing({ what, row })} />
              ))
            )
          }
        </Asked>
      </div>
      <Suspense>
        {doing?.what === 'confirm' && <Confirm row={doing.row} onDone={close} />}
        {doing?.what === 'withdraw' && <Withdraw row={doing.row} onDone={close} />}
      </Suspense>
    </PartPage>
  )
}

/** Whose record an order is about, as far as this role may know. */
const Whose = ({ row: { child, state } }: { readonly row: ErasureView }) => {
  const { t } = useTranslation()
  if (child.code === null) return t('erasure.hidden')
  const words = child.fullName ?? t('erasure.code', { code: child.code })
  return (
    <Link to="/tre-em/$id" params={{ id: child.id }}>
      {state === 'done' || child.fullName === null ? words : `${words} · ${child.code}`}
    </Link>
  )
}

interface OrderProps {
  readonly row: ErasureView
  readonly onDo: (what: ErasureView['can'][number]) => void
}

const Order = ({ row, onDo }: OrderProps) => {
  const { t } = useTranslation()
  const decided = row.decidedAt ? `${formatInstant(row.decidedAt)}, ${row.decidedByName ?? ''}` : null
  return (
    <section className={css.card} aria-label={t('erasure.order', { number: row.orderNumber })}>
      <h2>
        {t('erasure.order', { number: row.orderNumber })}{' '}
        <Badge tone={tones[row.state]}>{t(`erasure.state.${row.state}`)}</Badge>
      </h2>
      <div className={css.stack}>
        <Facts
          facts={[
            [t('erasure.child'), <Whose key="whose" row={row} />],
            [t('erasure.field.commune'), row.communeName],
            [t('erasure.field.issuer'), `${row.issuer}, ${formatDay(row.orderDate)}`],
            [t('erasure.field.legalText'), row.legalText],
            [t('erasure.field.entered'), `${formatInstant(row.enteredAt)}, ${row.enteredByName}`],
            ...(decided ? [[t('erasure.field.decided'), decided] as const] : []),
            ...(row.destroyed ? [[t('erasure.field.destroyed'), t('erasure.destroyed', row.destroyed)] as const] : []),
          ]}
        />
        {row.can.length > 0 && (
          <div className={`${css.row} mn-no-print`}>
            {row.can.includes('confirm') && (
              <Button className={css.grave} onClick={() => onDo('confirm')}>
                {t('erasure.confirm.button')}
              </Button>
            )}
            {row.can.includes('withdraw') && (
              <Button variant="default" onClick={() => onDo('withdraw')}>
                {t('erasure.withdraw.button')}
              </Button>
            )}
          </div>
        )}
      </div>
    </section>
  )
}
