import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../../api/client.ts'
import type { HandedOver as HandedOverRow } from '../../api/contract.ts'
import { useWrite } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { ProblemBox } from '../../shell/asked.tsx'
import { formatInstant } from '../../shell/format.ts'
import css from '../../shell/page.module.css'
import { workPlace, workText } from './work-kind.ts'

/** What others handed to this person or to their unit, with links, until somebody says that they have it. Nothing where there is none. */
export const HandedOver = () => {
  const { t } = useTranslation()
  const waiting = queries.useQuery('get', '/api/work-hand-overs')
  const rows = waiting.data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <section className={css.card} style={{ maxWidth: 760, marginBottom: 16 }}>
      <h2>{t('account.work.handedOver')}</h2>
      <div className={css.stack}>
        {rows.map(row => (
          <One key={row.id} row={row} />
        ))}
      </div>
    </section>
  )
}

const One = ({ row }: { readonly row: HandedOverRow }) => {
  const { t } = useTranslation()
  const take = useWrite((_: null, headers) =>
    api.POST('/api/work-hand-overs/{id}/take', { params: { path: { id: row.id } }, body: {}, headers }),
  )
  const submit = async () => {
    if (await take.run(null)) announce(t('account.work.taken'))
  }
  const from = { name: row.fromName, role: t(`signIn.role.${row.role}`), area: row.areaName }
  return (
    <article>
      <p>
        {row.toUnit ? t('account.work.toUnit', from) : t('account.work.toYou', from)}{' '}
        <span className={css.muted}>
          {t('account.work.by', { name: row.byName, at: formatInstant(row.createdAt) })}
        </span>
      </p>
      {row.note && <p>{row.note}</p>}
      <ul>
        {row.items.map(({ kind, id }, at) => {
          const place = workPlace(kind, id)
          const words = t('account.work.item', { number: at + 1, kind: workText(t, kind) })
          return <li key={`${kind} ${id}`}>{place === null ? words : <Link to={place}>{words}</Link>}</li>
        })}
      </ul>
      <ProblemBox problem={take.problem} />
      <Button size="xs" loading={take.sending} onClick={() => void submit()}>
        {row.toUnit ? t('account.work.takeForUnit') : t('account.work.take')}
      </Button>
    </article>
  )
}
