import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { WaitingRecord, WaitingUnitView } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { formatCount } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { useDebounced } from '../shell/use-debounced.ts'
import { useLanguage } from '../shell/use-language.ts'
import type { Chosen } from './assign-dialog.tsx'
import own from './waiting.module.css'

const size = 50
/** So many go in one assignment. */
const most = 500

type Picked = ReadonlyMap<string, WaitingRecord['kind']>

interface WaitingRecordsProps {
  readonly unit: WaitingUnitView['unit']
  readonly villages: WaitingUnitView['villages']
  /** A village's id, 'none', or '' for all. */
  readonly village: string
  readonly onVillage: (village: string) => void
  readonly onAssign: (chosen: Chosen, done: () => void) => void
  readonly ref: Ref<HTMLElement>
}

/** Families and single children that wait: found by name, address or village, chosen across pages and searches, assigned together. */
export const WaitingRecords = ({ unit, villages, village, onVillage, onAssign, ref }: WaitingRecordsProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [words, setWords] = useState('')
  const [offset, setOffset] = useState(0)
  const [chosen, setChosen] = useState<Picked>(new Map())
  const q = useDebounced(words.trim(), 250)
  const records = queries.useQuery(
    'post',
    '/api/waiting-units/{id}/records/search',
    {
      params: { path: { id: unit.id } },
      body: { offset, limit: size, ...(village && { village }), ...(q && { q }) },
    },
    { placeholderData: keepPreviousData },
  )
  const choose = (rows: readonly WaitingRecord[], on: boolean) =>
    setChosen(before => {
      const after = new Map(before)
      for (const row of rows) on ? after.set(row.id, row.kind) : after.delete(row.id)
      return after
    })
  const of = (kind: WaitingRecord['kind']) => [...chosen].filter(one => one[1] === kind).map(([id]) => id)
  return (
    <section className={css.card} ref={ref} tabIndex={-1} aria-labelledby="waiting-records">
      <h2 id="waiting-records">{t('areaWaiting.records')}</h2>
      <div className={own.narrow}>
        <TextInput
          type="search"
          label={t('areaWaiting.search')}
          value={words}
          maxLength={100}
          autoComplete="off"
          leftSection={<Icon name="search" />}
          onChange={event => {
            setWords(event.currentTarget.value)
            setOffset(0)
          }}
        />
        <NativeSelect
          label={t('areaWaiting.village')}
          value={village}
          onChange={event => {
            onVillage(event.currentTarget.value)
            setOffset(0)
          }}
          data={[
            { value: '', label: t('areaWaiting.allVillages') },
            ...villages.map(row => ({ value: row.id ?? 'none', label: row.name ?? t('areaWaiting.noVillage') })),
          ]}
        />
      </div>
      <Asked question={records}>
        {({ rows, total }) => (
          <>
            <div className={own.chosen}>
              <Checkbox
                label={t('areaWaiting.chooseAll')}
                checked={rows.length > 0 && rows.every(row => chosen.has(row.id))}
                disabled={rows.length === 0}
                onChange={event => choose(rows, event.currentTarget.checked)}
              />
              <Button
                disabled={chosen.size === 0 || chosen.size > most}
                onClick={() =>
                  onAssign({ is: 'records', householdIds: of('household'), childIds: of('child') }, () =>
                    setChosen(new Map()),
                  )
                }
              >
                {t('areaWaiting.assignChosen')}
              </Button>
              <span role="status" className={css.muted}>
                {chosen.size > most
                  ? t('areaWaiting.tooMany', { shown: formatCount(most, language) })
                  : t('areaWaiting.chosen', { count: chosen.size, shown: formatCount(chosen.size, language) })}
              </span>
              {chosen.size > 0 && (
                <Button variant="subtle" size="compact-sm" onClick={() => setChosen(new Map())}>
                  {t('areaWaiting.chooseNone')}
                </Button>
              )}
            </div>
            {rows.length === 0 ? (
              <p className={css.muted}>{q ? t('areaWaiting.noneFound') : t('areaWaiting.noneHere')}</p>
            ) : (
              <RecordList rows={rows} chosen={chosen} onChoose={choose} />
            )}
            {total > 0 && <Pages offset={offset} rows={rows.length} total={total} onGo={setOffset} />}
          </>
        )}
      </Asked>
    </section>
  )
}

interface RecordListProps {
  readonly rows: readonly WaitingRecord[]
  readonly chosen: Picked
  readonly onChoose: (rows: readonly WaitingRecord[], on: boolean) => void
}

const RecordList = ({ rows, chosen, onChoose }: RecordListProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const nameOf = (row: WaitingRecord): string =>
    row.kind === 'household'
      ? t('areaWaiting.household', { name: row.name ?? t('areaWaiting.noHead') })
      : t('areaWaiting.child', { name: row.name ?? '', year: row.birthYear ?? t('shell.unknown') })
  return (
    <ul className={own.records}>
      {rows.map(row => (
        <li key={row.id}>
          <Checkbox
            label={nameOf(row)}
            checked={chosen.has(row.id)}
            onChange={event => onChoose([row], event.currentTarget.checked)}
          />
          <p className={own.where}>
            {[
              row.kind === 'household' &&
                t('areaWaiting.inFamily', { count: row.children, shown: formatCount(row.children, language) }),
              row.village ?? t('areaWaiting.noVillage'),
              row.address,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  )
}

interface PagesProps {
  readonly offset: number
  readonly rows: number
  readonly total: number
  readonly onGo: (offset: number) => void
}

const Pages = ({ offset, rows, total, onGo }: PagesProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <div className={css.row} style={{ marginTop: 12 }}>
      <span className={css.muted}>
        {t('areaWaiting.shown', {
          from: formatCount(Math.min(offset + 1, total), language),
          to: formatCount(offset + rows, language),
          total: formatCount(total, language),
        })}
      </span>
      <Button variant="default" disabled={offset === 0} onClick={() => onGo(Math.max(0, offset - size))}>
        {t('areaWaiting.previous')}
      </Button>
      <Button variant="default" disabled={offset + rows >= total} onClick={() => onGo(offset + size)}>
        {t('areaWaiting.next')}
      </Button>
    </div>
  )
}
