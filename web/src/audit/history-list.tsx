import { roles } from '@mangnon/core/account/role.ts'
import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '../api/contract.ts'
import { journalValue } from '../data-protection/journal-value.ts'
import { formatInstant } from '../shell/format.ts'
import { useLanguage } from '../shell/use-language.ts'
import css from './history.module.css'
import { toldValue } from './told-value.ts'

const knownActs = [
  'created',
  'changed',
  'ended',
  'imported',
  'merged',
  'merged_in',
  'merged_away',
  'merge_undone',
  'told_apart',
  'looked_at_again',
  'shown_to_commune',
  'showing_taken_back',
  'undone',
  'moved_with_household',
  'household_merged_in',
  'household_merged_away',
  'rechecked',
  'regrouped',
  'split',
  'split_off',
  'data_exported',
  'consent_given',
  'consent_withdrawn',
  'data_request_received',
  'data_request_accepted',
  'data_request_refused',
  'data_request_extended',
  'data_request_done',
  'erasure_entered',
  'erasure_withdrawn',
  'child_identity_proposed',
  'child_identity_verified',
  'child_identity_refuted',
  'child_identity_withdrawn',
  'child_identity_applied',
  'handover_sent',
  'handover_accepted',
  'handover_refused',
  'handover_withdrawn',
  'left',
  'event',
] as const
const knownFields = [
  'headName',
  'village',
  'address',
  'phone',
  'poverty',
  'povertyDecision',
  'povertyYear',
  'residenceState',
  'notes',
  'fullName',
  'sex',
  'birth',
  'ethnicity',
  'personalNumber',
  'fatherName',
  'motherName',
  'carerName',
  'otherNames',
  'carerRelation',
  'household',
  'householdId',
  'villageId',
  'schoolLevel',
  'schoolName',
  'schoolClass',
  'circumstance',
  'endedOn',
  'endReason',
  'mergedInto',
  'mergedFrom',
  'wrong',
  'splitInto',
  'splitFrom',
  'otherRecord',
  'name',
  'number',
  'purpose',
  'version',
  'on',
  'by',
  'kind',
  'answerBy',
  'actBy',
  'state',
  'refusal',
  'from',
  'to',
  'orderNumber',
  'commune',
  'destination',
  'movedTo',
  'movedOn',
  'event',
] as const

const actText = (t: TFunction, act: string): string => {
  const [, verb] = act.split('.')
  const exact = act.replaceAll('.', '_')
  const known = knownActs.find(one => one === exact) ?? knownActs.find(one => one === verb) ?? 'other'
  return t(`audit.act.${known}`)
}

const roleText = (t: TFunction, role: string): string => {
  const known = roles.find(name => name === role)
  return known ? t(`signIn.role.${known}`) : role
}

/** The name of a field as people read it. */
export const fieldText = (t: TFunction, field: string): string => {
  const known = knownFields.find(name => name === field)
  return known ? t(`audit.field.${known}`) : field
}

/** How a record came to be, latest first, in people's words: who, when, what, why. */
export const HistoryList = ({ entries }: { readonly entries: readonly HistoryEntry[] }) => {
  const { t } = useTranslation()
  if (entries.length === 0) return <p>{t('audit.empty')}</p>
  return (
    <ol className={css.list}>
      {entries.map(entry => (
        <li key={entry.id}>
          <p className={css.head}>
            <strong>{actText(t, entry.act)}</strong>{' '}
            <time dateTime={entry.at} className="mn-number">
              {formatInstant(entry.at)}
            </time>
          </p>
          <p className={css.by}>{t('audit.by', { name: entry.actorName, role: roleText(t, entry.actorRole) })}</p>
          <Changes entry={entry} />
          {entry.reason && <p>{t('audit.because', { reason: entry.reason })}</p>}
          {entry.batchId && (
            <Link to="/nhap-danh-sach/$id" params={{ id: entry.batchId }}>
              {t('audit.batch')}
            </Link>
          )}
        </li>
      ))}
    </ol>
  )
}

const Changes = ({ entry }: { readonly entry: HistoryEntry }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const told = (field: string, value: unknown) => journalValue(t, field, value) ?? toldValue(field, value, language)
  const shown = entry.changes
    .map(change => ({
      field: change.field,
      before: told(change.field, change.before),
      after: told(change.field, change.after),
    }))
    .filter(({ before, after }) => before !== after)
  if (shown.length === 0) return null
  const list = (
    <ul className={css.changes}>
      {shown.map(({ field, before, after }) => (
        <li key={field}>
          <span>{fieldText(t, field)}: </span>
          {before && after && (
            <>
              {t('audit.from')} <del>{before}</del> {t('audit.to')} <ins>{after}</ins>
            </>
          )}
          {!before && <ins>{after}</ins>}
          {before && !after && (
            <>
              {t('audit.removed')} <del>{before}</del>
            </>
          )}
        </li>
      ))}
    </ul>
  )
  // What a record began with is long and rarely asked for.
  if (!entry.changes.every(change => told(change.field, change.before) === '')) return list
  return (
    <details open={shown.length <= 3}>
      <summary>{t('audit.first', { count: shown.length })}</summary>
      {list}
    </details>
  )
}
