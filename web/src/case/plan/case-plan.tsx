import { measures, needAreas } from '@mangnon/legal/case/case-law.ts'
import { Button } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseView, PlanItemView, PlanView } from '../../api/contract.ts'
import { usePaper } from '../../print/use-paper.ts'
import { ProblemBox } from '../../shell/asked.tsx'
import { Badge } from '../../shell/badge.tsx'
import { type Fact, Facts } from '../../shell/facts.tsx'
import { formatCount, formatDay, formatInstant } from '../../shell/format.ts'
import { Icon } from '../../shell/icon.tsx'
import css from '../../shell/page.module.css'
import { useLanguage } from '../../shell/use-language.ts'
import own from '../assess/assess.module.css'
import { ProgressDialog } from './plan-dialogs.tsx'

/** The plan in its latest version: what it sets, how far each item is, what the chair said, the decision. */
export const CasePlan = ({ shown }: { readonly shown: CaseView }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const paper = usePaper()
  const [reporting, setReporting] = useState<PlanItemView | null>(null)
  const { plan } = shown
  if (plan === null) return null
  const cost = plan.items.reduce((sum, item) => sum + (item.cost ?? 0), 0)
  const acting = shown.side === 'acting' && !plan.erased
  return (
    <section className={css.card}>
      <h2>{t('casework.plan.version', { number: plan.number })}</h2>
      <Facts
        facts={[
          [t('casework.plan.standing'), t(`casework.plan.state.${plan.state}`)],
          [
            t('casework.plan.author'),
            t('case.assess.signedLine', { name: plan.authorName, at: formatInstant(plan.submittedAt) }),
          ],
          ...answerFacts(t, plan),
          ...(plan.reason ? ([[t('casework.plan.changeReason'), plan.reason]] as const) : []),
          ...(plan.objectives.length > 0
            ? ([[t('casework.plan.objectives'), plan.objectives.join('; ')]] as const)
            : []),
          [t('casework.plan.costs'), t('casework.plan.dong', { cost: formatCount(cost, language) })],
        ]}
      />
      <ol className={`${css.plainList} ${own.items}`}>
        {plan.items.map(item => (
          <li key={item.id}>
            <p>
              <strong>{item.service || t('case.reports.erased')}</strong>{' '}
              {plan.state === 'approved' && <Badge>{t(`casework.plan.status.${item.status}`)}</Badge>}
            </p>
            <p className={css.small}>
              {[
                nameIn(needAreas, item.needArea, language),
                nameIn(measures, item.measure, language),
                item.responsible,
                item.partner,
                item.provider,
                t('casework.plan.days', { from: formatDay(item.from), to: formatDay(item.to) }),
                item.cost !== null && t('casework.plan.dong', { cost: formatCount(item.cost, language) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {item.progress.map(report => (
              <p key={`${report.on} ${report.evidence}`} className={css.small}>
                {formatDay(report.on)} · {t(`casework.plan.status.${report.status}`)} · {report.byName}:{' '}
                {report.evidence ?? t('case.reports.erased')}
              </p>
            ))}
            {shown.can.includes('record_progress') && (
              <Button size="xs" variant="default" onClick={() => setReporting(item)}>
                {t('casework.plan.report')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {acting && (
        <p className={`${css.row} ${own.print}`}>
          {(plan.decision ? (['plan', 'decision'] as const) : (['plan'] as const)).map(name => (
            <Button
              key={name}
              variant="default"
              leftSection={<Icon name="print" />}
              loading={paper.busy}
              onClick={() => paper.ofCase(shown.id, name)}
            >
              {t('casework.print', { form: name === 'plan' ? '04' : '05' })}
            </Button>
          ))}
          <span className={css.small}>
            {t('case.assess.copies', { count: plan.copies + (plan.decision?.copies ?? 0) })}
          </span>
        </p>
      )}
      {paper.problem && <ProblemBox problem={paper.problem} />}
      {shown.plans.length > 1 && <Versions shown={shown} />}
      {reporting && <ProgressDialog shown={shown} item={reporting} onDone={() => setReporting(null)} />}
    </section>
  )
}

const answerFacts = (t: TFunction, plan: PlanView): Fact[] => [
  ...(plan.decision
    ? ([
        [
          t('casework.plan.decision'),
          t('casework.plan.decided', {
            number: plan.decision.number,
            day: formatDay(plan.decision.on),
            name: plan.answer?.byName ?? '',
          }),
        ],
      ] as const)
    : plan.answer
      ? ([
          [
            t('casework.plan.answer'),
            `${plan.answer.reason ?? t('case.reports.erased')} (${plan.answer.byName}, ${formatInstant(plan.answer.at)})`,
          ],
        ] as const)
      : []),
  ...(plan.sent
    ? ([
        [
          t('casework.plan.sentTo'),
          `${plan.sent.recipients?.join('; ') ?? ''} (${plan.sent.byName}, ${formatInstant(plan.sent.at)})`,
        ],
      ] as const)
    : []),
]

const nameIn = (
  list: { readonly entries: readonly { readonly code: string; readonly name: { vi: string; en: string } }[] },
  code: string,
  language: 'vi' | 'en',
): string => list.entries.find(one => one.code === code)?.name[language] ?? code

const Versions = ({ shown }: { readonly shown: CaseView }) => {
  const { t } = useTranslation()
  return (
    <>
      <h3 style={{ marginTop: 16 }}>{t('casework.plan.versions')}</h3>
      <ul className={css.plainList}>
        {shown.plans.map(one => (
          <li key={one.number}>
            {t('casework.plan.version', { number: one.number })}: {t(`casework.plan.state.${one.state}`)}
            {one.decision && ` (${one.decision})`}
            <br />
            <small className={css.small}>
              {one.authorName} · {formatInstant(one.submittedAt)}
            </small>
          </li>
        ))}
      </ul>
    </>
  )
}
