import { type Role, specialities } from '@mangnon/core/account/role.ts'
import { givableRoles, levelsToGive } from '@mangnon/core/account/roles-below.ts'
import { addDays } from '@mangnon/core/date/calendar-day.ts'
import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldText } from '../api/problem.ts'
import css from '../shell/page.module.css'
import { useSession } from '../shell/session-context.ts'
import { useLanguage } from '../shell/use-language.ts'
import { AreaPicker, type PickedArea } from './area-picker.tsx'

export interface GrantDraft {
  readonly role: Role
  readonly area: PickedArea | null
  readonly speciality: (typeof specialities)[number] | null
  /** The last day on which it counts, as people say it; '' for no end. */
  readonly lastDay: string
  readonly decision: string
  readonly reason: string
}

/** What the session says of who acts, for the rules that the form asks. */
export const useActor = () => {
  const { account, grantId } = useSession()
  return { accountId: account.id, grantId, role: account.role, areaPath: account.area.path, fullName: account.fullName }
}

export const useEmptyGrant = (): GrantDraft => {
  const roles = givableRoles(useActor())
  const role = roles.find(one => one === 'commune_officer') ?? roles[0] ?? 'commune_officer'
  return { role, area: null, speciality: null, lastDay: '', decision: '', reason: '' }
}

/** The first day on which it counts no more, as it is stored; null for no end. */
export const firstDayWithout = (lastDay: string): string | null => (lastDay === '' ? null : addDays(lastDay, 1))
/** The last day on which it counts, from how it is stored. */
export const lastDayOf = (validTo: string | null): string => (validTo === null ? '' : addDays(validTo, -1))

/** The body of a grant as the server takes it. */
export const grantBody = (draft: GrantDraft, areaId: string) => ({
  role: draft.role,
  areaId,
  speciality: draft.role === 'standing_member' ? draft.speciality : null,
  validTo: firstDayWithout(draft.lastDay),
  decision: draft.decision.trim() || null,
  reason: draft.reason.trim() || null,
})

export const isReady = (draft: GrantDraft): boolean =>
  draft.area !== null && (draft.role !== 'standing_member' || draft.speciality !== null)

interface GrantFieldsProps {
  readonly draft: GrantDraft
  readonly onChange: (draft: GrantDraft) => void
  readonly tried: boolean
  readonly problem: unknown
}

/** Which role, where, until when, and by which decision. Only what the rules let this person give is offered. */
export const GrantFields = ({ draft, onChange, tried, problem }: GrantFieldsProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const actor = useActor()
  const set = (facts: Partial<GrantDraft>) => onChange({ ...draft, ...facts })
  return (
    <>
      <NativeSelect
        label={t('account.mine.role')}
        value={draft.role}
        data={givableRoles(actor).map(one => ({ value: one, label: t(`signIn.role.${one}`) }))}
        onChange={event => set({ role: event.currentTarget.value as Role, area: null })}
      />
      {draft.role === 'standing_member' && (
        <NativeSelect
          label={t('account.grant.speciality')}
          value={draft.speciality ?? ''}
          data={[
            { value: '', label: t('account.grant.chooseSpeciality') },
            ...specialities.map(one => ({ value: one, label: t(`account.speciality.${one}`) })),
          ]}
          onChange={event => set({ speciality: specialities.find(one => one === event.currentTarget.value) ?? null })}
          error={tried && draft.speciality === null ? t('account.grant.chooseSpeciality') : undefined}
        />
      )}
      <AreaPicker
        key={draft.role}
        levels={levelsToGive(actor, draft.role)}
        picked={draft.area}
        onPick={area => set({ area })}
        error={tried && draft.area === null ? t('account.new.needArea') : fieldText(problem, 'areaId', language)}
      />
      <div className={css.columns}>
        <TextInput
          type="date"
          label={t('account.grant.lastDay')}
          description={t('account.grant.lastDayHelp')}
          value={draft.lastDay}
          onChange={event => set({ lastDay: event.currentTarget.value })}
          error={fieldText(problem, 'validTo', language)}
        />
        <TextInput
          label={t('account.grant.decision')}
          description={t('account.grant.decisionHelp')}
          value={draft.decision}
          maxLength={200}
          onChange={event => set({ decision: event.currentTarget.value })}
        />
      </div>
    </>
  )
}
