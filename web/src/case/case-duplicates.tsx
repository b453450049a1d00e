import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { CaseView } from '../api/contract.ts'
import { useWrite, type WriteHeaders } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { formatInstant } from '../shell/format.ts'
import css from '../shell/page.module.css'

/** Other cases that may be the same event, with why; a person decides. */
export const CaseDuplicates = ({ shown }: { readonly shown: CaseView }) => {
  const { t } = useTranslation()
  const join = useWrite((body: { version: number; otherId: string }, headers: WriteHeaders) =>
    api.POST('/api/cases/{id}/join', { params: { path: { id: shown.id } }, body, headers }),
  )
  return (
    <section className={css.card}>
      <h2>{t('case.duplicate.title')}</h2>
      <p className={css.small}>{t('case.duplicate.help')}</p>
      <ul className={css.plainList}>
        {shown.duplicates.map(one => (
          <li key={one.caseId}>
            <p>
              {t('case.duplicate.line', { code: one.noticeCode, at: formatInstant(one.receivedAt) })}:{' '}
              {one.reasons.map(reason => t(`case.duplicate.reason.${reason}`)).join(', ')}
            </p>
            <p className={css.row}>
              <Link to="/vu-viec/$id" params={{ id: one.caseId }}>
                {t('case.duplicate.open')}
              </Link>
              {shown.can.includes('join') && (
                <Button
                  size="xs"
                  variant="default"
                  loading={join.sending}
                  onClick={() =>
                    void join
                      .run({ version: shown.version, otherId: one.caseId })
                      .then(done => done && announce(t('case.saved')))
                  }
                >
                  {t('case.duplicate.join')}
                </Button>
              )}
            </p>
          </li>
        ))}
      </ul>
      <ProblemBox problem={join.problem} />
    </section>
  )
}
