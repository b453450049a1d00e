import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { CaseView } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { Facts } from '../shell/facts.tsx'
import { formatDay, formatInstant } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { AssessmentCompare } from './assess/assessment-compare.tsx'
import { CaseDetailed, CaseMinutes } from './assess/case-detail.tsx'
import { CaseInitial } from './assess/case-initial.tsx'
import { CaseActs } from './case-acts.tsx'
import { CaseChild } from './case-child.tsx'
import { CaseDue } from './case-due.tsx'
import { CaseDuplicates } from './case-duplicates.tsx'
import { CaseHistory } from './case-history.tsx'
import { CaseReports } from './case-reports.tsx'
import { CaseSteps } from './case-steps.tsx'
import { CaseDossier } from './dossier/case-dossier.tsx'
import { CaseHandover } from './handover/case-handover.tsx'
import { CaseNeedToKnow } from './need-to-know/lazy.tsx'
import { CasePlan } from './plan/case-plan.tsx'
import { CaseProceedings } from './proceeding/lazy.tsx'
import { CaseReview } from './review/case-review.tsx'
import { CaseSeparation } from './separation/lazy.tsx'
import { CaseTasks } from './task/lazy.tsx'

const route = getRouteApi('/vu-viec/$id')

/** One case: how much time is left, where we are, what comes next, and what was reported. */
export const CasePage = () => {
  const { id } = route.useParams()
  const shown = queries.useQuery('get', '/api/cases/{id}', { params: { path: { id } } })
  return <Asked question={shown}>{data => <Loaded shown={data} answeredAt={shown.dataUpdatedAt} />}</Asked>
}

const terms: Readonly<Record<string, 'plan_submit' | 'separation' | 'task' | 'visit'>> = {
  'case.plan_submit': 'plan_submit',
  'case.separation': 'separation',
  'case.task': 'task',
  'case.visit': 'visit',
}
/** By the deadline of the law under which words a term is told. */
const termOf = (deadline: string) => terms[deadline] ?? 'plan_approve'

const Loaded = ({ shown, answeredAt }: { readonly shown: CaseView; readonly answeredAt: number }) => {
  const { t } = useTranslation()
  const above = (
    <Link to="/vu-viec" className={css.back}>
      <Icon name="back" size={16} />
      {t('case.back')}
    </Link>
  )
  return (
    <Page title={t('case.number', { code: shown.code })} above={above} actions={<CaseActs shown={shown} />}>
      <div className={css.stack}>
        <p className={css.row}>
          <CaseDue {...shown} answeredAt={answeredAt} />
          {shown.terms.map(term => (
            <Badge key={term.deadline} tone="note" wrap>
              {t(`casework.term.${termOf(term.deadline)}`, { at: formatInstant(term.dueAt) })}
            </Badge>
          ))}
          {shown.danger && <Badge tone="danger">{t('case.danger')}</Badge>}
          {shown.alarmed && <Badge tone="note">{t('case.alarmed')}</Badge>}
          {shown.side !== 'acting' && <Badge>{t(`case.side.${shown.side}`)}</Badge>}
        </p>
        {shown.joinedTo !== null && (
          <NoticeBox tone="info">
            {t('case.joinedTo')}{' '}
            <Link to="/vu-viec/$id" params={{ id: shown.joinedTo }}>
              {t('case.joinedOpen')}
            </Link>
          </NoticeBox>
        )}
        <CaseSteps shown={shown} />
        {shown.duplicates.length > 0 && <CaseDuplicates shown={shown} />}
        <CaseSeparation shown={shown} />
        <CaseReview shown={shown} />
        <CasePlan shown={shown} />
        <CaseTasks shown={shown} />
        <CaseProceedings shown={shown} />
        <CaseMinutes shown={shown} />
        <CaseDetailed shown={shown} />
        <CaseInitial shown={shown} />
        <AssessmentCompare shown={shown} />
        <CaseReports shown={shown} />
        <CaseChild shown={shown} />
        <CaseHandover shown={shown} />
        <CaseDossier shown={shown} />
        <CaseNeedToKnow shown={shown} />
        <section className={css.card}>
          <h2>{t('case.clock.due')}</h2>
          <Facts
            facts={[
              [t('case.clock.t0'), formatInstant(shown.t0)],
              [t('case.clock.due'), formatInstant(shown.dueAt)],
              [
                t('case.clock.law'),
                [shown.law.legalText, shown.law.ownHours !== null && t('case.clock.own', { hours: shown.law.ownHours })]
                  .filter(Boolean)
                  .join('; '),
              ],
              ...(shown.overrun === null
                ? []
                : ([
                    [
                      t('case.overrun.title'),
                      `${shown.overrun.reason} (${t('case.overrun.by', { name: shown.overrun.byName, at: formatInstant(shown.overrun.at) })})`,
                    ],
                  ] as const)),
              ...(shown.diedOn === null ? [] : ([[t('casework.exit.diedOn'), formatDay(shown.diedOn)]] as const)),
              ...(shown.closeReason === null ? [] : ([[t('case.reason'), shown.closeReason]] as const)),
            ]}
          />
        </section>
        <CaseHistory shown={shown} />
      </div>
    </Page>
  )
}
