import { useEffect, useId, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { useTranslation } from 'react-i18next'
import plain from '../account/plain.module.css'
import { PlainPage } from '../account/plain-page.tsx'
import type { Publications, PublishedTable } from '../api/contract.ts'
import { formatCount, formatDay } from '../shell/format.ts'
import { getLanguage } from '../shell/language.ts'
import { prepareMessages } from '../shell/messages.ts'
import css from './published.module.css'

/** Published figures for everybody, without signing in: as small as the page on which anybody reports. */
export const showPublished = async (element: HTMLElement): Promise<void> => {
  await prepareMessages('published')
  createRoot(element).render(<PublishedPage />)
}

type Publication = Publications['rows'][number]
type Loaded<T> = T | 'loading' | 'failed'

const useLoaded = <T,>(url: string | null): Loaded<T> => {
  const [state, setState] = useState<Loaded<T>>('loading')
  useEffect(() => {
    let wanted = true
    setState('loading')
    const take = (next: Loaded<T>) => wanted && setState(next)
    if (url !== null)
      void fetch(url)
        .then(async answer => take(answer.ok ? ((await answer.json()) as T) : 'failed'))
        .catch(() => take('failed'))
    return () => {
      wanted = false
    }
  }, [url])
  return state
}

const urlOf = ({ kind, period }: Publication): string => `/api/public/publications/${kind}/${period}`

const PublishedPage = () => {
  const { t } = useTranslation()
  const all = useLoaded<Publications>('/api/public/publications')
  const [at, setAt] = useState(0)
  const id = useId()
  const rows = typeof all === 'object' ? all.rows : []
  const chosen = rows[at]
  const table = useLoaded<PublishedTable>(chosen ? urlOf(chosen) : null)
  return (
    <PlainPage wide>
      <title>{`${t('published.title')} · ${t('signIn.product')}`}</title>
      <div className={css.page}>
        <h1>{t('published.title')}</h1>
        <p>{t('published.intro')}</p>
        {all === 'loading' && <p role="status">{t('published.loading')}</p>}
        {(all === 'failed' || (chosen && table === 'failed')) && <p role="alert">{t('published.failed')}</p>}
        {typeof all === 'object' && rows.length === 0 && <p>{t('published.none')}</p>}
        {rows.length > 1 && (
          <div className={plain.field}>
            <label className={plain.label} htmlFor={id}>
              {t('published.period')}
            </label>
            <select
              id={id}
              className={plain.input}
              value={at}
              onChange={event => setAt(Number(event.currentTarget.value))}
            >
              {rows.map((row, value) => (
                <option key={urlOf(row)} value={value}>
                  {row.name[getLanguage()]}
                </option>
              ))}
            </select>
          </div>
        )}
        {chosen && typeof table === 'object' && <Figures key={urlOf(chosen)} publication={chosen} table={table} />}
      </div>
    </PlainPage>
  )
}

const Figures = ({ publication, table }: { readonly publication: Publication; readonly table: PublishedTable }) => {
  const { t } = useTranslation()
  const language = getLanguage()
  const id = useId()
  const [line, setLine] = useState(0)
  const most = table.units.reduce<PublishedTable['units'][number] | undefined>(
    (best, unit) => ((unit.figures[line] ?? 0) > (best?.figures[line] ?? 0) ? unit : best),
    undefined,
  )
  const greatest = most?.figures[line] ?? 0
  const hides = [table.all, ...table.units.map(unit => unit.figures)].some(figures => figures[line] === null)
  return (
    <>
      <h2>{publication.name[language]}</h2>
      <p>
        {t('published.published', {
          day: formatDay(publication.publishedAt.slice(0, 10)),
          cutOff: formatDay(table.cutOff),
        })}{' '}
        {publication.reason !== null &&
          t('published.corrected', { number: publication.number, reason: publication.reason })}{' '}
        {!table.confirmed && t('published.unconfirmed')}
      </p>
      <div className={plain.field}>
        <label className={plain.label} htmlFor={id}>
          {t('published.line')}
        </label>
        <select
          id={id}
          className={plain.input}
          value={line}
          onChange={event => setLine(Number(event.currentTarget.value))}
        >
          {table.lines.map((one, at) => (
            <option key={one.code} value={at}>
              {`${one.mark} ${one.name[language]}`.trim()}
            </option>
          ))}
        </select>
      </div>
      {most && <p>{t('published.most', { name: most.name, value: formatCount(greatest, language) })}</p>}
      <table className={css.table}>
        <caption className="mn-hidden">{table.lines[line]?.name[language]}</caption>
        <thead>
          <tr>
            <th scope="col">{t('published.unit')}</th>
            <th scope="col" className={css.number}>
              {t('published.children')}
            </th>
            <td className={css.bar} />
          </tr>
        </thead>
        <tbody>
          {[{ id: '', name: t('published.nation'), figures: table.all }, ...table.units].map(unit => {
            const value = unit.figures[line]
            return (
              <tr key={unit.id} className={unit.id === '' ? css.all : undefined}>
                <th scope="row">{unit.name}</th>
                <td className={css.number}>
                  {value === null || value === undefined ? (
                    <span className={css.hidden}>{t('published.hidden')}</span>
                  ) : (
                    formatCount(value, language)
                  )}
                </td>
                <td className={css.bar} aria-hidden="true">
                  {unit.id !== '' && typeof value === 'number' && greatest > 0 && (
                    <span style={{ inlineSize: `${(100 * value) / greatest}%` }} />
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {hides && <p className={css.note}>{t('published.hiddenWhy', { count: table.smallNumber })}</p>}
      {table.missing.length > 0 && (
        <p className={css.note}>
          {t('published.missing', { names: table.missing.map(({ name }) => name).join(', ') })}
        </p>
      )}
      <p className={css.links}>
        {t('published.download')}: <a href={`${urlOf(publication)}?format=csv`}>{t('published.csv')}</a>
        {' · '}
        <a href={urlOf(publication)}>{t('published.json')}</a>
      </p>
    </>
  )
}
