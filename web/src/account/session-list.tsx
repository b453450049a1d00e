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
  const endOne = useWrite((id: string, headers) =>
    api.DELETE('/api/session/list/{id}', { params: { path: { id } }, headers }),
  )
  const take = async (id: string) => {
    if (await endOne.run(id)) announce(t('account.sessions.endedOne'))
  }
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
              <SessionTable rows={rows} onEnd={id => void take(id)} />
            </TableScroll>
            <ProblemBox problem={endOthers.problem ?? endOne.problem} />
            {rows.filter(row => row.copiedAt === null).length > 1 ? (
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

interface SessionTableProps {
  readonly rows: readonly SignedInDevice[]
  readonly onEnd: (id: string) => void
}

const SessionTable = ({ rows, onEnd }: SessionTableProps) => {
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
          <th scope="col">{t('account.reset.acts')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <td>
              {named(row.device)} {row.current && <Badge tone="good">{t('account.sessions.here')}</Badge>}{' '}
              {row.newDevice && row.copiedAt === null && <Badge tone="note">{t('account.sessions.newDevice')}</Badge>}
              {row.copiedAt !== null && (
                <div>
                  <Badge tone="error">{t('account.sessions.copied', { at: formatInstant(row.copiedAt) })}</Badge>
                </div>
              )}
            </td>
            <td className="mn-number">{formatInstant(row.createdAt)}</td>
            <td className="mn-number">{formatInstant(row.seenAt)}</td>
            <td className="mn-number">
              {row.address}
              {row.addresses > 1 && (
                <div className={css.small}>{t('account.sessions.networks', { count: row.addresses })}</div>
              )}
            </td>
            <td>
              {!row.current && row.copiedAt === null && (
                <Button size="xs" variant="default" onClick={() => onEnd(row.id)}>
                  {t('account.sessions.end')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
