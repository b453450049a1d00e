import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../../api/client.ts'
import type { HouseholdView } from '../../api/contract.ts'
import css from '../../shell/page.module.css'
import { MergeDialog } from './merge-dialog.tsx'
import { RegroupItem } from './regroup-item.tsx'
import { SplitDialog } from './split-dialog.tsx'

/** A household's merges and divisions, with the buttons for another; nothing where there is neither. */
export const RegroupCard = ({ household }: { readonly household: HouseholdView }) => {
  const { t } = useTranslation()
  const [doing, setDoing] = useState<'merge' | 'split' | null>(null)
  const { data } = queries.useQuery('get', '/api/households/{id}/regroups', { params: { path: { id: household.id } } })
  const rows = data?.rows ?? []
  const may = household.can.includes('change') && household.endedOn === null
  const stop = () => setDoing(null)
  if (!may && rows.length === 0) return null
  return (
    <section className={css.card}>
      <h2>{t('regroup.card.title')}</h2>
      <div className={css.stack}>
        {rows.map(one => (
          <div key={one.id}>
            <RegroupItem one={one} />
          </div>
        ))}
        {may && (
          <div className={`${css.row} mn-no-print`}>
            <Button variant="default" onClick={() => setDoing('merge')}>
              {t('regroup.merge.button')}
            </Button>
            {household.children.length > 0 && (
              <Button variant="default" onClick={() => setDoing('split')}>
                {t('regroup.split.button')}
              </Button>
            )}
          </div>
        )}
      </div>
      {doing === 'merge' && <MergeDialog household={household} onDone={stop} />}
      {doing === 'split' && <SplitDialog household={household} onDone={stop} />}
    </section>
  )
}
