import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../api/client.ts'
import type { SignedInDevice } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { Asked, ProblemBox } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { formatInstant } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { TableScroll } from '../shell/table-scroll.tsx'
import { deviceName } from './device-name.ts'

/** Where this account is signed in, and the way to end all but this one. */
export const SessionList = () => {
  const { t } = useTranslation()
  const sessions = queries.useQuery('get', '/api/session/list')
  const endOthers = useWrite((_: null, headers) => api.DELETE('/api/session/others', { headers }))
  const end = async () => {
    const done = await endOthers.run(null)
    if (done) announce(t('account.sessions.ended', { count: done.ended ?? 0 }))
  }
  return (
    <section className={css.card}>
      <h2>{t('account.sessions.title')}</h2>
      <Asked question={sessions}>
        {rows => (
          <div className={css.stack}>
            <TableScroll label={t('account.sessions.title')}>
              <SessionTable rows={rows} />
            </TableScroll>
            <ProblemBox problem={endOthers.problem} />
            {rows.length > 1 ? (
              <div className={css.row}>
                <Button variant="default" loading={endOthers.sending} onClick={() => void end()}>
                  {t('account.sessions.endOthers')}
                </Button>
                <span className={css.small}>{t('account.sessions.help')}</span>
              </div>
            ) : (
              <p className={css.small}>{t('account.sessions.onlyHere')}</p>
            )}
          </div>
        )}
      </Asked>
    </section>
  )
}

const SessionTable = ({ rows }: { readonly rows: readonly SignedInDevice[] }) => {
  const { t } = useTranslation()
  const named = (device: string | null): string => {
    const name = deviceName(device)
    return name ? t('account.sessions.browserOn', { ...name }) : t('account.sessions.unknownDevice')
  }
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('account.sessions.device')}</th>
          <th scope="col">{t('account.sessions.since')}</th>
          <th scope="col">{t('account.sessions.seen')}</th>
          <th scope="col">{t('account.sessions.address')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <td>
              {named(row.device)} {row.current && <Badge tone="good">{t('account.sessions.here')}</Badge>}
            </td>
            <td className="mn-number">{formatInstant(row.createdAt)}</td>
            <td className="mn-number">{formatInstant(row.seenAt)}</td>
            <td className="mn-number">{row.address}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
