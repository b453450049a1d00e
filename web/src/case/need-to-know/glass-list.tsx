import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../../api/client.ts'
import type { CaseGlassView } from '../../api/contract.ts'
import { useWrite } from '../../api/use-write.ts'
import { ContactCard } from '../../notify/contact-card.tsx'
import { announce } from '../../shell/announce.ts'
import { Asked, ProblemBox } from '../../shell/asked.tsx'
import { Badge } from '../../shell/badge.tsx'
import { Empty } from '../../shell/empty.tsx'
import { Facts } from '../../shell/facts.tsx'
import { formatInstant } from '../../shell/format.ts'
import css from '../../shell/page.module.css'
import { useCan } from '../../shell/session-context.ts'

/** Who opened cases that were none of theirs, for the chair and the auditor; what nobody has said to know of first. */
export const GlassList = () => {
  const { t } = useTranslation()
  const glasses = queries.useQuery('get', '/api/case-glass')
  return (
    <div className={css.stack}>
      <p className={css.intro} style={{ marginBottom: 0 }}>
        {t('needToKnow.glass.watchIntro')}
      </p>
      <Asked question={glasses}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty icon="check" title={t('needToKnow.glass.none')} />
          ) : (
            <ul className={css.plainList} style={{ maxWidth: 760 }}>
              {rows.map(row => (
                <li key={row.id} className={css.card}>
                  <One row={row} />
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
      <ContactCard />
    </div>
  )
}

const One = ({ row }: { readonly row: CaseGlassView }) => {
  const { t } = useTranslation()
  const audits = useCan('audit.read')
  const see = useWrite((body: { end: boolean }, headers) =>
    api.POST('/api/case-glass/{id}/seen', { params: { path: { id: row.id } }, body, headers }),
  )
  const answer = async (end: boolean) => {
    if (await see.run({ end })) announce(t('needToKnow.glass.seenDone'))
  }
  const code = row.code ?? row.caseId.slice(-12)
  const seen = [
    row.chairSeenAt &&
      t('needToKnow.glass.chairSeen', { name: row.chairSeenByName ?? '', at: formatInstant(row.chairSeenAt) }),
    row.auditorSeenAt &&
      t('needToKnow.glass.auditorSeen', { name: row.auditorSeenByName ?? '', at: formatInstant(row.auditorSeenAt) }),
  ].filter(Boolean)
  return (
    <div className={css.stack}>
      <p className={css.row}>
        <strong>{row.accountName}</strong>
        <span className={css.muted}>{t(`signIn.role.${row.role}`)}</span>
        <Badge tone={row.active ? 'note' : undefined}>
          {row.active ? t('needToKnow.glass.active', { at: formatInstant(row.untilAt) }) : t('needToKnow.glass.over')}
        </Badge>
      </p>
      <Facts
        facts={[
          [
            t('needToKnow.glass.case'),
            <span key="case">
              {audits ? (
                <Link to="/nhat-ky/ho-so" search={{ id: row.caseId }}>
                  {code}
                </Link>
              ) : (
                <Link to="/vu-viec/$id" params={{ id: row.caseId }}>
                  {code}
                </Link>
              )}{' '}
              · {row.communeName}
            </span>,
          ],
          [t('needToKnow.glass.when'), formatInstant(row.openedAt)],
          [t('needToKnow.glass.why'), row.reason ?? t('needToKnow.glass.erased')],
        ]}
      />
      {seen.length > 0 && <p className={css.small}>{seen.join('. ')}</p>}
      <ProblemBox problem={see.problem} />
      {row.can.length > 0 && (
        <div className={css.actions}>
          {row.can.includes('seen') && (
            <Button loading={see.sending} onClick={() => void answer(false)}>
              {t('needToKnow.glass.seen')}
            </Button>
          )}
          {row.can.includes('end') && (
            <Button variant="default" loading={see.sending} onClick={() => void answer(true)}>
              {t('needToKnow.glass.end')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
