import { type ErrorCode, errorTable } from '@mangnon/core/error/error.ts'
import type { TFunction } from 'i18next'
import type { Language } from '../shell/language.ts'
import type vi from './trail.messages.vi.ts'

type Deed = keyof (typeof vi)['deed']

const known = [
  'child_read',
  'child_read_as_at',
  'child_history_read',
  'child_listed',
  'child_searched',
  'child_checked_before',
  'child_looked_for_elsewhere',
  'child_exported',
  'child_printed',
  'child_created',
  'child_changed',
  'child_ended',
  'child_merged_in',
  'child_merged_away',
  'child_merge_undone',
  'child_merges_read',
  'duplicate_listed',
  'duplicate_compared',
  'duplicate_looked_for',
  'duplicate_told_apart',
  'duplicate_opened_again',
  'duplicate_shown',
  'duplicate_hidden',
  'household_read',
  'household_history_read',
  'household_listed',
  'household_book_printed',
  'child_list_printed',
  'household_searched',
  'household_created',
  'household_changed',
  'household_ended',
  'account_created',
  'account_read',
  'account_password_changed',
  'account_role_granted',
  'account_role_ended',
  'session_role_chosen',
  'session_others_ended',
  'sign_in',
  'sign_in_failed',
  'sign_in_locked',
  'sign_out',
  'request_refused',
  'child_data_exported',
  'consent_read',
  'consent_given',
  'consent_withdrawn',
  'consent_text',
  'data_request_read',
  'data_request',
  'erasure_entered',
  'erasure_done',
  'erasure_withdrawn',
  'erasure',
  'breach',
  'processing',
  'retention',
  'register',
  'area',
  'account',
  'audit',
  'case_read',
  'case_shared',
  'case_share_ended',
  'case_kept_to_team',
  'case_glass_broken',
  'case_glass_seen',
  'case_glass_ended',
  'case_need_to_know_read',
  'case_paper_printed',
  'case_dossier_read',
  'case_dossier_printed',
  'notice_read',
  'notice_reporter_opened',
  'case',
  'notice',
  'child',
  'household',
] as const satisfies readonly Deed[]

/** What was done, in words; a deed this page has no words for is told by what it was about. */
export const deedText = (t: TFunction, action: string): string => {
  const exact = action.replaceAll('.', '_')
  const about = action.split('.')[0] ?? ''
  const deed = known.find(name => name === exact) ?? known.find(name => name === about)
  return deed ? t(`trail.deed.${deed}`) : t('trail.deed.other', { action })
}

/** Why it did not come to be. */
export const outcomeText = (outcome: string, language: Language): string =>
  outcome in errorTable ? errorTable[outcome as ErrorCode][language] : outcome
