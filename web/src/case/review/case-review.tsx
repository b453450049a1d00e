import { caseOutcomes } from '@mangnon/legal/case/case-law.ts'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../../api/contract.ts'
import { usePaper } from '../../print/use-paper.ts'
import { ProblemBox } from '../../shell/asked.tsx'
import { Facts } from '../../shell/facts.tsx'
import { formatDay, formatInstant } from '../../shell/format.ts'
import { Icon } from '../../shell/icon.tsx'
import { NoticeBox } from '../../shell/notice-box.tsx'
import css from '../../shell/page.module.css'
import { useLanguage } from '../../shell/use-language.ts'
import own from '../assess/assess.module.css'
import { conclusionOf, formToday } from '../form-words.ts'

/** Mẫu số 06 as it was signed, the visits since, and how the follow-up stands. */
export const CaseReview = ({ shown }: { readonly shown: CaseView }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const paper = usePaper()
  const { review, followUp, visits, outcome } = shown
  if (review === null && visits.length === 0 && outcome === null) return null
  return (
    <section className={css.card}>
      <h2>{t('casework.review.card')}</h2>
      <Facts
        facts={[
          ...(review === null
            ? []
            : ([
                [t('case.assess.conclusion'), conclusionOf(formToday('06'), review.conclusion)],
                ...(review.reason ? ([[t('case.assess.reason'), review.reason]] as const) : []),
                [
                  t('case.assess.signedBy'),
                  t('case.assess.signedLine', { name: review.signedByName, at: formatInstant(review.signedAt) }),
                ],
              ] as const)),
          ...(followUp === null
            ? []
            : ([
                [
                  t('casework.review.followUp'),
                  t('casework.plan.days', { from: formatDay(followUp.since), to: formatDay(followUp.ends) }),
                ],
              ] as const)),
          ...(outcome === null
            ? []
            : ([
                [
                  t('casework.review.outcome'),
                  caseOutcomes.entries.find(one => one.code === outcome)?.name[language] ?? outcome,
                ],
              ] as const)),
        ]}
      />
      {followUp?.unvisited.map(gap => (
        <NoticeBox key={gap.from} tone="note">
          {t('casework.review.unvisited', { from: formatDay(gap.from), to: formatDay(gap.to) })}
        </NoticeBox>
      ))}
      {visits.length > 0 && (
        <>
          <h3 style={{ marginTop: 16 }}>{t('casework.review.visits')}</h3>
          <ul className={css.plainList}>
            {visits.map(visit => (
              <li key={`${visit.on} ${visit.found}`}>
                {formatDay(visit.on)}: {visit.found ?? t('case.reports.erased')}
                <br />
                <small className={css.small}>{visit.byName}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {review !== null && !review.erased && shown.side === 'acting' && (
        <p className={`${css.row} ${own.print}`}>
          <Button
            variant="default"
            leftSection={<Icon name="print" />}
            loading={paper.busy}
            onClick={() => paper.ofCase(shown.id, 'review')}
          >
            {t('casework.print', { form: '06' })}
          </Button>
          <span className={css.small}>{t('case.assess.copies', { count: review.copies })}</span>
        </p>
      )}
      {paper.problem && <ProblemBox problem={paper.problem} />}
    </section>
  )
}
