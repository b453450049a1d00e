import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DataRequestView } from '../api/contract.ts'
import { Badge } from '../shell/badge.tsx'
import { formatDay, formatInstant } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { DayDue } from './day-due.tsx'
import own from './protection.module.css'

const Step = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <li className={css.tight} style={{ gap: 2 }}>
    <strong>{name}</strong>
    {children}
  </li>
)

/** Received, answered, done: what was, and what is still to come with the time that is left for it. */
export const RequestSteps = ({ request }: { readonly request: DataRequestView }) => {
  const { t } = useTranslation()
  const { state, answeredAt, doneAt, extendedFrom } = request
  const at = (instant: string, name: string | null) => ({ at: formatInstant(instant), name: name ?? '' })
  return (
    <section className={css.card}>
      <h2>{t('dataRequest.steps.title')}</h2>
      <ol className={css.plainList}>
        <Step name={t('dataRequest.steps.received')}>
          <span>{t('dataRequest.steps.receivedAt', at(request.receivedAt, request.receivedByName))}</span>
        </Step>
        <Step name={t('dataRequest.steps.answer')}>
          {answeredAt === null ? (
            <span>
              <DayDue due={request.answerBy} />
            </span>
          ) : (
            <span>
              {state === 'refused'
                ? t('dataRequest.steps.refused', at(answeredAt, request.answeredByName))
                : t('dataRequest.steps.accepted', at(answeredAt, request.answeredByName))}
            </span>
          )}
          {request.refusal && <span>{t(`dataRequest.refusal.${request.refusal}`)}</span>}
          {request.answer && <span className={own.text}>{request.answer}</span>}
        </Step>
        <Step name={t('dataRequest.steps.act')}>
          {state === 'refused' && <span className={css.muted}>{t('dataRequest.steps.none')}</span>}
          {doneAt !== null && (
            <span>
              <Badge tone="good">{t('dataRequest.state.done')}</Badge>{' '}
              {t('dataRequest.steps.done', at(doneAt, request.doneByName))}
            </span>
          )}
          {(state === 'received' || state === 'accepted') && (
            <span>
              <DayDue due={request.actBy} />
            </span>
          )}
          {extendedFrom !== null && (
            <span className={css.small}>
              {t('dataRequest.steps.extended', {
                from: formatDay(extendedFrom),
                to: formatDay(request.actBy),
                reason: request.extensionReason ?? '',
              })}
            </span>
          )}
        </Step>
      </ol>
    </section>
  )
}
