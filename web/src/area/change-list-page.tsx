import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { AreaChangeRow } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { Empty } from '../shell/empty.tsx'
import { formatDay } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { TableScroll } from '../shell/table-scroll.tsx'
import { NewChange } from './new-change.tsx'

export const changeTones = {
  draft: undefined,
  waiting: 'note',
  applied: 'good',
  undone: undefined,
  cancelled: undefined,
  failed: 'error',
} as const

/** Every change of units: what was made, waits, was applied. */
export const ChangeListPage = () => {
  const { t } = useTranslation()
  const [making, setMaking] = useState(false)
  const changes = queries.useQuery('get', '/api/area-changes')
  return (
    <Page
      title={t('areaChange.title')}
      actions={
        changes.data?.canCreate && (
          <Button leftSection={<Icon name="plus" />} onClick={() => setMaking(true)}>
            {t('areaChange.new.button')}
          </Button>
        )
      }
    >
      <div className={css.stack}>
        <p className={css.intro}>{t('areaChange.intro')}</p>
        <Asked question={changes}>
          {({ rows, canCreate }) => (
            <>
              {!canCreate && <p className={css.muted}>{t('areaChange.readOnly')}</p>}
              {rows.length === 0 ? (
                <Empty
                  icon="area"
                  title={t('areaChange.empty')}
                  {...(canCreate && { help: t('areaChange.emptyHelp') })}
                />
              ) : (
                <section className={css.card}>
                  <TableScroll label={t('areaChange.title')}>
                    <ChangeTable rows={rows} />
                  </TableScroll>
                </section>
              )}
            </>
          )}
        </Asked>
      </div>
      {making && <NewChange onDone={() => setMaking(false)} />}
    </Page>
  )
}

const ChangeTable = ({ rows }: { readonly rows: readonly AreaChangeRow[] }) => {
  const { t } = useTranslation()
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('areaChange.effectiveOn')}</th>
          <th scope="col">{t('areaChange.name')}</th>
          <th scope="col">{t('areaChange.state')}</th>
          <th scope="col" className={css.deskOnly}>
            {t('areaChange.legalText')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <td className="mn-number">{formatDay(row.effectiveOn)}</td>
            <td>
              <Link to="/dia-ban/thay-doi/$id" params={{ id: row.id }}>
                {row.title}
              </Link>
            </td>
            <td>
              <Badge tone={changeTones[row.state]}>{t(`areaChange.states.${row.state}`)}</Badge>
            </td>
            <td className={css.deskOnly}>{row.legalText}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
