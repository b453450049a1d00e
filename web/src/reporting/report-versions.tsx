import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { ReportView } from '../api/contract.ts'
import { saveFile } from '../api/save-file.ts'
import { useWrite } from '../api/use-write.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { formatInstant } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import page from '../shell/page.module.css'
import css from './figure-table.module.css'
import { ReportStateBadge } from './report-state.tsx'

type Version = ReportView['versions'][number]

/** Every version of a report, who sent and who answered it, and the stored files with their hashes. */
export const ReportVersions = ({ report }: { readonly report: ReportView }) => {
  const { t } = useTranslation()
  const file = useWrite(async (body: { format: 'pdf' | 'xlsx'; number: number }, headers) =>
    saveFile(
      await api.POST('/api/reports/{id}/file', {
        ...{ params: { path: { id: report.id } }, body, headers, parseAs: 'blob' as const },
      }),
    ),
  )
  return (
    <section className={page.card}>
      <h2>{t('report.one.versions')}</h2>
      <ul className={page.stack} style={{ margin: 0, padding: 0, listStyle: 'none' }}>
        {report.versions.map(version => (
          <li key={version.number} className={page.tight}>
            <span className={page.row}>
              {version.number === report.number ? (
                <strong>{t('report.one.version', { number: version.number })}</strong>
              ) : (
                <Link to="/bao-cao/$id" params={{ id: report.id }} search={{ ban: version.number }}>
                  {t('report.one.version', { number: version.number })}
                </Link>
              )}
              <ReportStateBadge state={version.state} />
            </span>
            <Told version={version} />
            {version.pdf && version.sheet && (
              <>
                <span className={`${page.row} mn-no-print`}>
                  {(['pdf', 'xlsx'] as const).map(format => (
                    <Button
                      key={format}
                      variant="default"
                      size="xs"
                      leftSection={<Icon name="export" size={16} />}
                      loading={file.sending}
                      aria-label={`${t(`report.one.${format}`)}: ${t('report.one.version', { number: version.number })}`}
                      onClick={() => void file.run({ format, number: version.number })}
                    >
                      {t(`report.one.${format}`)}
                    </Button>
                  ))}
                </span>
                <span className={page.small}>
                  {t('report.one.hash')}: PDF <span className={css.hash}>{version.pdf.hash}</span>, Excel{' '}
                  <span className={css.hash}>{version.sheet.hash}</span>
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      <ProblemBox problem={file.problem} />
    </section>
  )
}

const Told = ({ version }: { readonly version: Version }) => {
  const { t } = useTranslation()
  const { reason, submittedAt, submittedBy, answeredAt, answeredBy } = version
  return (
    <span className={page.small}>
      {[
        reason && t('report.one.correction', { reason }),
        submittedAt && t('report.one.sentBy', { name: submittedBy ?? '', at: formatInstant(submittedAt) }),
        answeredAt && t('report.one.answeredBy', { name: answeredBy ?? '', at: formatInstant(answeredAt) }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </span>
  )
}
