import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { WaitingUnitView } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { formatCount } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'
import type { Chosen } from './assign-dialog.tsx'

const size = 50

interface WaitingRecordsProps {
  readonly unitId: string
  readonly village: WaitingUnitView['villages'][number]
  readonly onAssign: (chosen: Chosen) => void
}

/** Families and single children of a village that itself was divided: chosen one by one or a page at a time. */
export const WaitingRecords = ({ unitId, village, onAssign }: WaitingRecordsProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [offset, setOffset] = useState(0)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const records = queries.useQuery('get', '/api/waiting-units/{id}/records', {
    params: { path: { id: unitId }, query: { village: village.id ?? 'none', offset, limit: size } },
  })
  const choose = (ids: readonly string[], on: boolean) =>
    setChosen(before => {
      const after = new Set(before)
      for (const id of ids) on ? after.add(id) : after.delete(id)
      return after
    })
  return (
    <section className={css.card}>
      <h2>{t('areaWaiting.records', { village: village.name ?? t('areaWaiting.noVillage') })}</h2>
      <Asked question={records}>
        {({ rows, total }) => {
          const keys = rows.map(row => `${row.kind} ${row.id}`)
          const here = keys.filter(key => chosen.has(key))
          const all = here.length === rows.length && rows.length > 0
          return (
            <>
              <div className={css.row}>
                <Checkbox
                  label={t('areaWaiting.chooseAll')}
                  checked={all}
                  onChange={event => choose(keys, event.currentTarget.checked)}
                />
                <span role="status" className={css.muted}>
                  {t('areaWaiting.chosen', { count: here.length, shown: formatCount(here.length, language) })}
                </span>
                <Button
                  disabled={here.length === 0}
                  onClick={() => {
                    const of = (kind: string) =>
                      rows.filter(row => row.kind === kind && chosen.has(`${kind} ${row.id}`)).map(row => row.id)
                    onAssign({ is: 'records', householdIds: of('household'), childIds: of('child') })
                  }}
                >
                  {t('areaWaiting.assignChosen')}
                </Button>
              </div>
              <TableScroll label={t('areaWaiting.records', { village: village.name ?? t('areaWaiting.noVillage') })}>
                <table className={css.table}>
                  <thead>
                    <tr>
                      <th scope="col">{t('areaWaiting.record')}</th>
                      <th scope="col">{t('areaWaiting.address')}</th>
                      <th scope="col">{t('areaWaiting.children')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map(row => (
                      <tr key={row.id}>
                        <td>
                          <Checkbox
                            label={`${row.name ?? ''}${row.birthYear ? `, ${t('areaWaiting.born', { year: row.birthYear })}` : ''}`}
                            checked={chosen.has(`${row.kind} ${row.id}`)}
                            onChange={event => choose([`${row.kind} ${row.id}`], event.currentTarget.checked)}
                          />
                        </td>
                        <td>{row.address}</td>
                        <td className="mn-number">{formatCount(row.children, language)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TableScroll>
              <div className={css.row}>
                <span className={css.muted}>
                  {t('areaWaiting.shown', {
                    from: formatCount(Math.min(offset + 1, total), language),
                    to: formatCount(offset + rows.length, language),
                    total: formatCount(total, language),
                  })}
                </span>
                <Button variant="default" disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - size))}>
                  {t('areaWaiting.previous')}
                </Button>
                <Button
                  variant="default"
                  disabled={offset + rows.length >= total}
                  onClick={() => setOffset(offset + size)}
                >
                  {t('areaWaiting.next')}
                </Button>
              </div>
            </>
          )
        }}
      </Asked>
    </section>
  )
}
