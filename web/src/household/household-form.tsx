import { povertyStates } from '@mangnon/legal/code-lists/poverty-states.ts'
import { residenceStates } from '@mangnon/legal/code-lists/residence-states.ts'
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useVillages } from '../area/use-villages.ts'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import type { HouseholdDraft } from './household-draft.ts'

interface HouseholdFormProps {
  readonly draft: HouseholdDraft
  readonly onChange: (change: Partial<HouseholdDraft>) => void
  readonly errorAt: (field: keyof HouseholdDraft) => string | undefined
}

export const HouseholdForm = ({ draft, onChange, errorAt }: HouseholdFormProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const villages = useVillages()
  const text = (field: keyof HouseholdDraft, label: string) => ({
    label,
    value: draft[field],
    error: errorAt(field),
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [field]: event.currentTarget.value }),
    autoComplete: 'off',
  })
  const codes = (entries: readonly { code: string; name: { vi: string; en: string } }[]) =>
    entries.map(entry => ({ value: entry.code, label: entry.name[language] }))
  const poor = draft.poverty === 'poor' || draft.poverty === 'near_poor'
  return (
    <section className={css.card}>
      <h2>{t('household.page.facts')}</h2>
      <div className={css.fields}>
        <TextInput {...text('headName', t('household.field.head'))} spellCheck={false} />
        <TextInput
          {...text('phone', t('household.field.phone'))}
          description={t('household.form.phoneHelp')}
          inputMode="tel"
        />
        <NativeSelect
          {...text('villageId', t('household.field.village'))}
          data={[
            { value: '', label: t('child.form.choose') },
            ...villages.map(village => ({ value: village.id, label: village.name })),
          ]}
        />
        <TextInput {...text('address', t('household.field.address'))} />
        <NativeSelect
          {...text('residenceState', t('household.field.residence'))}
          data={codes(residenceStates.entries)}
        />
        <NativeSelect {...text('poverty', t('household.field.poverty'))} data={codes(povertyStates.entries)} />
        {poor && (
          <>
            <TextInput
              {...text('povertyDecision', t('household.field.povertyDecision'))}
              description={t('household.form.decisionHelp')}
            />
            <TextInput {...text('povertyYear', t('household.field.povertyYear'))} inputMode="numeric" maw={140} />
          </>
        )}
        <div className={css.whole}>
          <Textarea {...text('notes', t('household.field.notes'))} rows={2} />
        </div>
      </div>
    </section>
  )
}
