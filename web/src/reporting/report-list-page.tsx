import { newId } from '@mangnon/core/platform/id.ts'
import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../api/client.ts'
import type { ReportLine } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { Asked, ProblemBox } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { formatDay } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useSession } from '../shell/session-context.ts'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { reportName } from './report-names.ts'
import { ReportStateBadge } from './report-state.tsx'

/** What my unit has to send, by when, and what waits for my answer. */
export const ReportListPage = () => {
  const { t } = useTranslation()
  const { account } = useSession()
  const asked = queries.useQuery('get', '/api/reports')
  const answers = account.area.level !== 'commune'
  return (
    <Page
      title={t('report.title')}
      actions={
        answers && (
          <Button component={Link} to="/bao-cao/tien-do" variant="default">
            {t('report.board')}
          </Button>
        )
      }
    >
      <div className={css.stack}>
        <p className={css.intro} style={{ marginBottom: 0 }}>
          {t('report.intro')}
        </p>
        <Asked question={asked}>
          {data => (
            <>
              {answers && (
                <section className={css.card}>
                  <h2>{t('report.inbox')}</h2>
                  <Lines label={t('report.inbox')} none={t('report.inboxNone')} lines={data.inbox} mayOpen={false} />
                </section>
              )}
              {account.area.level !== 'nation' && (
                <section className={css.card}>
                  <h2>{t('report.own')}</h2>
                  <Lines label={t('report.own')} none={t('report.ownNone')} lines={data.own} mayOpen={data.mayOpen} />
                </section>
              )}
            </>
          )}
        </Asked>
      </div>
    </Page>
  )
}

interface LinesProps {
  readonly label: string
  readonly none: string
  readonly lines: readonly ReportLine[]
  readonly mayOpen: boolean
}

const Lines = ({ label, none, lines, mayOpen }: LinesProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  if (lines.length === 0) return <p className={css.muted}>{none}</p>
  return (
    <TableScroll label={label}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('report.kind')}</th>
            <th scope="col">{t('report.stateHead')}</th>
            <th scope="col">{t('report.due')}</th>
            <th scope="col">{t('report.cutOff')}</th>
            <th scope="col">{t('report.unit')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(line => {
            const name = reportName(line.kind, line.period, language)
            return (
              <tr key={`${line.kind} ${line.period} ${line.unit.unitId}`}>
                <td style={{ minWidth: 150 }}>
                  {line.id ? (
                    <Link to="/bao-cao/$id" params={{ id: line.id }}>
                      {name}
                    </Link>
                  ) : (
                    name
                  )}
                </td>
                <td>
                  <span className={css.row} style={{ gap: 8 }}>
                    {line.over ? <ReportStateBadge state={line.state} /> : <Badge>{t('report.notOver')}</Badge>}
                    {line.late && line.acceptedNumber === null && <Badge tone="error">{t('report.late')}</Badge>}
                    {line.id === null && <Begin line={line} name={name} mayOpen={mayOpen} />}
                  </span>
                </td>
                <td>
                  {formatDay(line.due)}
                  {line.extended && ` (${t('report.extended')})`}
                </td>
                <td>{formatDay(line.cutOff)}</td>
                <td>{line.unit.name}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableScroll>
  )
}

const Begin = ({
  line,
  name,
  mayOpen,
}: {
  readonly line: ReportLine
  readonly name: string
  readonly mayOpen: boolean
}) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const write = useWrite((body: { id: string; kind: string; period: string; unit: string }, headers) =>
    api.POST('/api/reports', { body: { ...body, lateEntries: true }, headers }),
  )
  const begin = async () => {
    const made = await write.run({ id: newId(), kind: line.kind, period: line.period, unit: line.unit.unitId })
    if (!made) return
    announce(t('report.opened'))
    void navigate({ to: '/bao-cao/$id', params: { id: made.id } })
  }
  const what = `${name}, ${line.unit.name}`
  if (!line.over)
    return line.level === 'commune' ? (
      <Link
        to="/bao-cao/xem-thu"
        search={{ loai: line.kind, ky: line.period, donVi: line.unit.unitId }}
        aria-label={t('report.lookNamed', { what })}
      >
        {t('report.look')}
      </Link>
    ) : null
  if (!mayOpen) return null
  return (
    <>
      <Button
        size="xs"
        loading={write.sending}
        onClick={() => void begin()}
        aria-label={t('report.openNamed', { what })}
      >
        {t('report.open')}
      </Button>
      <ProblemBox problem={write.problem} />
    </>
  )
}
