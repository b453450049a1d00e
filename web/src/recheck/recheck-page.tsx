import { newId } from '@mangnon/core/platform/id.ts'
import { Button, NativeSelect } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../api/client.ts'
import type { Rechecks } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { CommuneChoice, useNeedsCommune } from '../area/commune-choice.tsx'
import { announce } from '../shell/announce.ts'
import { Asked, ProblemBox } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { Empty } from '../shell/empty.tsx'
import { today } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { TableScroll } from '../shell/table-scroll.tsx'
import type { RecheckSearch } from './recheck-search.ts'

const route = getRouteApi('/phuc-tra')

/** The re-checks of a commune's villages in a year, and the draw of those that have none. */
export const RecheckPage = () => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const search = route.useSearch()
  const unchosen = useNeedsCommune(search.commune)
  const thisYear = Number(today().slice(0, 4))
  const year = search.nam ?? thisYear
  const asked = queries.useQuery(
    'get',
    '/api/rechecks',
    { params: { query: { year, ...(search.commune !== undefined && { commune: search.commune }) } } },
    { enabled: !unchosen },
  )
  const go = (next: RecheckSearch) => void navigate({ to: '/phuc-tra', search: next, replace: true })
  const years = Array.from({ length: 6 }, (_, at) => String(thisYear - at))
  return (
    <Page title={t('recheck.title')}>
      <div className={css.stack}>
        <p className={css.intro} style={{ marginBottom: 0 }}>
          {t('recheck.intro')}
        </p>
        <div className={css.row}>
          <CommuneChoice
            commune={search.commune}
            onChange={commune => go({ ...(commune !== undefined && { commune }), nam: year })}
          />
          <NativeSelect
            label={t('recheck.year')}
            value={String(year)}
            onChange={event => go({ ...search, nam: Number(event.currentTarget.value) })}
            data={years.includes(String(year)) ? years : [String(year), ...years]}
            w={120}
          />
        </div>
        {unchosen ? (
          <Empty icon="area" title={t('area.chooseCommune')} help={t('area.chooseHelp')} />
        ) : (
          <Asked question={asked}>{data => <Results data={data} />}</Asked>
        )}
      </div>
    </Page>
  )
}

const Results = ({ data }: { readonly data: Rechecks }) => {
  const { t } = useTranslation()
  const save = useWrite((body: { id: string; villageId: string; year: number }, headers) =>
    api.POST('/api/rechecks', { body, headers }),
  )
  const draw = async (villageId: string) => {
    if (await save.run({ id: newId(), villageId, year: data.year })) announce(t('recheck.drawn'))
  }
  return (
    <>
      <section className={css.card}>
        <h2>{t('recheck.results')}</h2>
        {data.rows.length === 0 ? (
          <p className={css.muted}>{t('recheck.none')}</p>
        ) : (
          <TableScroll label={t('recheck.results')}>
            <table className={css.table}>
              <thead>
                <tr>
                  <th scope="col">{t('recheck.village')}</th>
                  <th scope="col">{t('recheck.sample')}</th>
                  <th scope="col">{t('recheck.done')}</th>
                  <th scope="col">{t('recheck.wrong')}</th>
                  <th scope="col">{t('recheck.rate')}</th>
                </tr>
              </thead>
              <tbody>
                {data.rows.map(row => (
                  <tr key={row.id}>
                    <td>
                      <Link to="/phuc-tra/$id" params={{ id: row.id }}>
                        {row.villageName}
                      </Link>{' '}
                      <Badge tone={row.closed ? 'good' : 'note'}>
                        {row.closed ? t('recheck.closed') : t('recheck.open')}
                      </Badge>
                    </td>
                    <td>{t('recheck.sampleOf', { sample: row.sample, households: row.households })}</td>
                    <td>{t('recheck.doneOf', { checked: row.checked, notMet: row.notMet })}</td>
                    <td>{t('recheck.wrongOf', { wrong: row.wrong, asked: row.asked })}</td>
                    <td className="mn-number">{row.rate === null ? '—' : t('recheck.percent', { rate: row.rate })}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        )}
      </section>
      {data.mayDraw && (
        <section className={`${css.card} mn-no-print`}>
          <h2>{t('recheck.undrawn')}</h2>
          {data.undrawn.length === 0 && <p className={css.muted}>{t('recheck.allDrawn')}</p>}
          <div className={css.row}>
            {data.undrawn.map(village => (
              <Button
                key={village.villageId}
                variant="default"
                loading={save.sending}
                onClick={() => void draw(village.villageId)}
              >
                {t('recheck.draw', { village: village.name })}
              </Button>
            ))}
          </div>
          <ProblemBox problem={save.problem} />
        </section>
      )}
    </>
  )
}
