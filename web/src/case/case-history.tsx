import { roleNames } from '@mangnon/core/account/role-names.ts'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../api/contract.ts'
import { formatInstant } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import { lawName, stateName } from './act-words.ts'

const known = [
  'case_opened',
  'case_start_verifying',
  'case_record_verification',
  'case_conclude_not_founded',
  'case_begin_initial',
  'case_sign_initial',
  'case_declare_emergency',
  'case_record_emergency_measures',
  'case_begin_detailed',
  'case_put_under_watch',
  'case_sign_detailed',
  'case_hold_meeting',
  'case_record_minutes',
  'case_begin_review',
  'case_begin_review_early',
  'case_sign_review',
  'case_begin_follow_up',
  'case_begin_next_cycle',
  'case_record_visit',
  'case_close',
  'case_close_early',
  'case_submit_plan',
  'case_submit_change',
  'case_approve_plan',
  'case_return_plan',
  'case_refuse_plan',
  'case_send_plan',
  'case_start_plan',
  'case_record_progress',
  'case_send_task',
  'case_task_received',
  'case_task_refused',
  'case_task_done',
  'case_task_seen',
  'case_task_withdrawn',
  'case_file_added',
  'case_file_original',
  'case_raise_flag',
  'case_lower_flag',
  'case_report_crime',
  'case_proceeding_entered',
  'case_evidence_entered',
  'case_evidence_handed_on',
  'case_joined',
  'case_received_reports',
  'case_parted',
  'case_gave_report_back',
  'case_overrun_told',
  'case_child_linked',
  'case_child_unlinked',
  'case_alarm_acknowledged',
  'case_alarm_raised',
  'case_escalated',
  'case_handover_offered',
  'case_redirected',
  'case_handover_accepted',
  'case_handover_refused',
  'case_handover_withdrawn',
  'case_residence_unknown',
  'case_keeper_changed',
  'case_shared',
  'case_share_ended',
  'case_kept_to_team',
  'case_opened_to_all',
  'case_glass_broken',
  'case_glass_seen',
  'case_glass_ended',
  'case_sampled',
  'case_sample_marked',
  'case_sample_answered',
] as const

/** Who did what, the latest first; and which alarms are set. */
export const CaseHistory = ({ shown }: { readonly shown: CaseView }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const did = (act: string) => {
    const kind = known.find(one => one === act.replaceAll('.', '_'))
    return kind ? t(`case.did.${kind}`) : (lawName(act.replace(/^case\./, ''), language) ?? t('case.did.other'))
  }
  const alarms: Readonly<Record<string, string | undefined>> = {
    'case.plan_submit': t('casework.plan.submit'),
    'case.plan_approve': t('casework.plan.approve'),
    'case.separation': stateName('temporary_separation', language),
    'case.task': t('case.did.case_send_task'),
    'case.visit': lawName('record_visit', language) ?? undefined,
    'case.release': t('casework.term.release'),
  }
  const alarmOf = (deadline: string) => (alarms[deadline] ? `${alarms[deadline]}: ` : '')
  return (
    <section className={css.card}>
      <h2>{t('case.history.title')}</h2>
      <ul className={css.plainList}>
        {shown.history.map(entry => (
          <li key={entry.id}>
            {did(entry.act)}
            {entry.reason !== null && `: ${entry.reason}`}
            <br />
            <small className={css.small}>
              {entry.actorName} · {formatInstant(entry.at)}
            </small>
          </li>
        ))}
      </ul>
      {shown.alarms.length > 0 && (
        <>
          <h3 style={{ marginTop: 16 }}>{t('case.alarm.title')}</h3>
          <ul className={css.plainList}>
            {shown.alarms.map(alarm => (
              <li key={`${alarm.deadline} ${alarm.step}`}>
                {alarmOf(alarm.deadline)}
                {t('case.alarm.step', { who: roleNames[alarm.audience][language], at: formatInstant(alarm.dueAt) })}
                {': '}
                {alarm.acknowledgedAt !== null
                  ? t('case.alarm.acknowledged', { name: alarm.acknowledgedByName ?? '' })
                  : alarm.raisedAt !== null
                    ? t('case.alarm.raised')
                    : alarm.endedAt !== null
                      ? t('case.alarm.ended')
                      : t('case.alarm.waiting')}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
