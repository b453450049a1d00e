import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { WaitingUnitView } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { formatCount } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { AssignDialog, type Chosen } from './assign-dialog.tsx'
import { Assignments } from './assignments.tsx'
import { WaitingProgress, waitsIn } from './waiting-progress.tsx'
import { WaitingRecords } from './waiting-records.tsx'

const route = getRouteApi('/cho-xac-dinh-xa/$id')

/** One old commune: its villages, its families, and what was said of them so far. */
export const WaitingUnitPage = () => {
  const { t } = useTranslation()
  const { id } = route.useParams()
  const [asking, setAsking] = useState<{ chosen: Chosen; done: () => void } | null>(null)
  const [village, setVillage] = useState('')
  const records = useRef<HTMLElement>(null)
  const asked = queries.useQuery('get', '/api/waiting-units/{id}', { params: { path: { id } } })
  return (
    <Asked question={asked}>
      {view => (
        <Page
          title={`${t('areaWaiting.title')}: ${view.unit.name}`}
          above={
            <Link to="/cho-xac-dinh-xa" className={css.back}>
              {t('areaWaiting.back')}
            </Link>
          }
        >
          <div className={css.stack}>
            <section className={css.card}>
              <h2>{t('areaWaiting.progress')}</h2>
              <WaitingProgress unit={view.unit} />
              {!waitsIn(view.unit) && <p className={css.muted}>{t('areaWaiting.allDoneHelp')}</p>}
            </section>
            {view.villages.length > 0 && (
              <section className={css.card}>
                <h2>{t('areaWaiting.villages')}</h2>
                <p className={css.muted}>{t('areaWaiting.villagesHelp')}</p>
                <TableScroll label={t('areaWaiting.villages')}>
                  <VillageTable
                    rows={view.villages}
                    onAssign={chosen => setAsking({ chosen, done: () => undefined })}
                    onShow={row => {
                      setVillage(row.id ?? 'none')
                      records.current?.scrollIntoView()
                      records.current?.focus({ preventScroll: true })
                    }}
                  />
                </TableScroll>
              </section>
            )}
            {waitsIn(view.unit) && (
              <WaitingRecords
                ref={records}
                unit={view.unit}
                villages={view.villages}
                village={village}
                onVillage={setVillage}
                onAssign={(chosen, done) => setAsking({ chosen, done })}
              />
            )}
            {view.assignments.length > 0 && <Assignments rows={view.assignments} />}
          </div>
          {asking && (
            <AssignDialog
              unit={view.unit}
              chosen={asking.chosen}
              onClose={() => setAsking(null)}
              onDone={() => {
                asking.done()
                setAsking(null)
              }}
            />
          )}
        </Page>
      )}
    </Asked>
  )
}

type Village = WaitingUnitView['villages'][number]

interface VillageTableProps {
  readonly rows: readonly Village[]
  readonly onAssign: (chosen: Chosen) => void
  readonly onShow: (village: Village) => void
}

const VillageTable = ({ rows, onAssign, onShow }: VillageTableProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('areaWaiting.village')}</th>
          <th scope="col">{t('areaWaiting.waiting')}</th>
          <th scope="col">{t('area.actions')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => {
          const name = row.name ?? t('areaWaiting.noVillage')
          return (
            <tr key={row.id ?? ''}>
              <td>{name}</td>
              <td>
                {t('areaWaiting.waitingValue', {
                  children: formatCount(row.children, language),
                  households: formatCount(row.households, language),
                })}
              </td>
              <td>
                <span className={css.row}>
                  {row.id !== null && (
                    <Button
                      variant="default"
                      size="compact-sm"
                      onClick={() => onAssign({ is: 'village', id: row.id ?? '', name })}
                    >
                      {t('areaWaiting.assign')}
                      <span className="mn-hidden"> {name}</span>
                    </Button>
                  )}
                  <Button variant="subtle" size="compact-sm" onClick={() => onShow(row)}>
                    {t('areaWaiting.show')}
                    <span className="mn-hidden"> {name}</span>
                  </Button>
                </span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
