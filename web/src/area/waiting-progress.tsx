import { useTranslation } from 'react-i18next'
import type { WaitingUnitView } from '../api/contract.ts'
import { formatCount } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import own from './waiting.module.css'

type Unit = WaitingUnitView['unit']

/** Whether anybody of that old commune still waits. */
export const waitsIn = (unit: Unit): boolean => unit.children + unit.households > 0

/** How many of a divided commune were assigned to each commune, and how many wait. */
export const WaitingProgress = ({ unit }: { readonly unit: Unit }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const people = (of: { readonly children: number; readonly households: number }) =>
    t('areaWaiting.waitingValue', {
      children: formatCount(of.children, language),
      households: formatCount(of.households, language),
    })
  const done = unit.assigned.reduce((sum, { children, households }) => sum + children + households, 0)
  const all = done + unit.children + unit.households
  return (
    <div className={css.tight}>
      <progress className={own.meter} max={all} value={done} aria-label={t('areaWaiting.progress')} />
      <dl className={css.facts}>
        <div>
          <dt>{t('areaWaiting.waiting')}</dt>
          <dd className="mn-number">{people(unit)}</dd>
        </div>
        {unit.assigned.map(commune => (
          <div key={commune.id}>
            <dt>{t('areaWaiting.to', { commune: commune.name })}</dt>
            <dd className="mn-number">{people(commune)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
