import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { AreaRow } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { Empty } from '../shell/empty.tsx'
import { formatCount, formatDay } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useCan, useSession } from '../shell/session-context.ts'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useDebounced } from '../shell/use-debounced.ts'
import { useLanguage } from '../shell/use-language.ts'
import { AddVillage } from './add-village.tsx'
import { EndVillage } from './end-village.tsx'
import { RenameVillage } from './rename-village.tsx'

/** The units below one's own: a commune's villages, a province's communes, the country's provinces. */
export const AreaPage = () => {
  const { t } = useTranslation()
  const { area } = useSession().account
  const manages = useCan('area.manage')
  const [words, setWords] = useState('')
  const q = useDebounced(words.trim(), 250)
  const inCommune = area.level === 'commune'
  const units = queries.useQuery('get', '/api/areas', {
    params: { query: { parent: area.id, ...(q && !inCommune && { q }) } },
  })
  const heading = {
    village: 'villages',
    commune: 'villages',
    district: 'communes',
    province: 'communes',
    nation: 'provinces',
  } as const
  return (
    <Page title={`${t('area.title')}: ${area.fullName}`}>
      <div className={css.stack}>
        {inCommune && <p className={css.muted}>{t('area.intro')}</p>}
        {manages && <AddVillage />}
        {!inCommune && (
          <TextInput
            type="search"
            label={t('area.search')}
            value={words}
            onChange={event => setWords(event.currentTarget.value)}
            maw={360}
          />
        )}
        <section className={css.card}>
          <h2>{t(`area.${heading[area.level]}`)}</h2>
          <Asked question={units}>
            {({ rows }) =>
              rows.length === 0 && inCommune ? (
                <Empty icon="area" title={t('area.empty')} help={t('area.emptyHelp')} />
              ) : (
                <TableScroll label={t(`area.${heading[area.level]}`)}>
                  <UnitTable rows={rows} />
                </TableScroll>
              )
            }
          </Asked>
        </section>
      </div>
    </Page>
  )
}

type Doing = { readonly what: 'rename' | 'end'; readonly village: AreaRow }

const UnitTable = ({ rows }: { readonly rows: readonly AreaRow[] }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [doing, setDoing] = useState<Doing | null>(null)
  const counted = rows.some(row => row.children !== null)
  const changeable = rows.some(row => row.canChange)
  return (
    <>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('area.code')}</th>
            <th scope="col">{t('area.name')}</th>
            {counted && <th scope="col">{t('area.children')}</th>}
            <th scope="col" className={css.deskOnly}>
              {t('area.since')}
            </th>
            {changeable && <th scope="col">{t('area.actions')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              <td className="mn-number">{row.code}</td>
              <td>
                {row.level === 'village' ? row.name : row.fullName}{' '}
                {row.validTo && <Badge>{t('area.ended', { day: formatDay(row.validTo) })}</Badge>}
              </td>
              {counted && <td className="mn-number">{row.children !== null && formatCount(row.children, language)}</td>}
              <td className={`mn-number ${css.deskOnly}`}>{formatDay(row.validFrom)}</td>
              {changeable && (
                <td>
                  {row.canChange && (
                    <span className={css.row}>
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        onClick={() => setDoing({ what: 'rename', village: row })}
                      >
                        {t('area.rename.button')}
                        <span className="mn-hidden"> {row.name}</span>
                      </Button>
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        onClick={() => setDoing({ what: 'end', village: row })}
                      >
                        {t('area.end.button')}
                        <span className="mn-hidden"> {row.name}</span>
                      </Button>
                    </span>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {doing?.what === 'rename' && <RenameVillage village={doing.village} onDone={() => setDoing(null)} />}
      {doing?.what === 'end' && <EndVillage village={doing.village} onDone={() => setDoing(null)} />}
    </>
  )
}
