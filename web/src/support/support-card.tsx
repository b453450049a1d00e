import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { ChildSupport, ChildView, SupportGrant } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { GrantItem } from './grant-item.tsx'
import { OwedList } from './owed-list.tsx'
import { OwedMonths } from './owed-months.tsx'

const Form = lazy(async () => ({ default: (await import('./grant-form.tsx')).GrantForm }))
const Act = lazy(async () => ({ default: (await import('./grant-act.tsx')).GrantAct }))
const Establish = lazy(async () => ({ default: (await import('./establish-form.tsx')).EstablishForm }))

/** What somebody began to do on the card. */
export type SupportDoing =
  | { readonly what: 'grant'; readonly support: string | null; readonly dong: number | null }
  | { readonly what: 'correct' | 'suspended' | 'in_force' | 'end' | 'withdraw'; readonly one: SupportGrant }
  | { readonly what: 'establish'; readonly fact: string }

/** What the State owes a child, what was decided, and how the two differ. */
export const SupportCard = ({ child }: { readonly child: ChildView }) => {
  const { t } = useTranslation()
  const asked = queries.useQuery('get', '/api/children/{id}/support', { params: { path: { id: child.id } } })
  return (
    <section className={css.card}>
      <h2>{t('support.title')}</h2>
      <Asked question={asked}>{support => <Loaded child={child} support={support} />}</Asked>
    </section>
  )
}

const Loaded = ({ child, support }: { readonly child: ChildView; readonly support: ChildSupport }) => {
  const { t } = useTranslation()
  const [doing, setDoing] = useState<SupportDoing | null>(null)
  const close = () => setDoing(null)
  const { grants, owed, can } = support
  const may = can.includes('change')
  const ended = grants.filter(one => one.state === 'ended')
  const standing = grants.filter(one => one.state !== 'ended')
  return (
    <div className={css.stack}>
      {owed && <OwedList owed={owed} grants={standing} can={can} onDo={setDoing} />}
      <div className={css.tight}>
        <h3>{t('support.granted')}</h3>
        {grants.length === 0 && <p className={css.muted}>{t('support.nothingGranted')}</p>}
        {standing.length > 0 && (
          <ul className={css.plainList}>
            {standing.map(one => (
              <GrantItem key={one.id} one={one} may={may} onDo={setDoing} />
            ))}
          </ul>
        )}
        {ended.length > 0 && (
          <details>
            <summary>
              {t('support.endedOnes')} ({ended.length})
            </summary>
            <ul className={css.plainList}>
              {ended.map(one => (
                <GrantItem key={one.id} one={one} may={may} onDo={setDoing} />
              ))}
            </ul>
          </details>
        )}
      </div>
      {owed && owed.months.length > 0 && <OwedMonths year={support.day.slice(0, 4)} months={owed.months} />}
      {can.includes('grant') && (
        <div className={css.row}>
          <Button
            variant="default"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => setDoing({ what: 'grant', support: null, dong: null })}
          >
            {t('support.grant')}
          </Button>
        </div>
      )}
      <Suspense>
        {doing?.what === 'grant' && (
          <Form child={child} support={doing.support} dong={doing.dong} owed={owed} onDone={close} />
        )}
        {doing?.what === 'correct' && (
          <Form child={child} one={doing.one} support={null} dong={null} owed={owed} onDone={close} />
        )}
        {doing?.what === 'establish' && (
          <Establish childId={child.id} fact={doing.fact} known={owed?.established ?? []} onDone={close} />
        )}
        {doing && 'one' in doing && doing.what !== 'correct' && (
          <Act childId={child.id} one={doing.one} what={doing.what} onDone={close} />
        )}
      </Suspense>
    </div>
  )
}
