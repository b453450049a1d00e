import { ethnicGroups } from '@mangnon/legal/code-lists/ethnic-groups.ts'
import { relationships } from '@mangnon/legal/code-lists/relationships.ts'
import { residenceStates } from '@mangnon/legal/code-lists/residence-states.ts'
import { schoolLevels } from '@mangnon/legal/code-lists/school-levels.ts'
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useVillages } from '../area/use-villages.ts'
import { HouseholdPicker, type PickedHousehold } from '../household/household-picker.tsx'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import type { ChildDraft, ReadDraft } from './child-draft.ts'

interface ChildFormProps {
  readonly draft: ChildDraft
  readonly onChange: (change: Partial<ChildDraft>) => void
  readonly warnings: ReadDraft['warnings']
  /** The remark at a field, from the rules here or from the server. */
  readonly errorAt: (field: keyof ChildDraft) => string | undefined
  readonly household: PickedHousehold | null
  readonly onHousehold: (household: PickedHousehold | null) => void
  readonly besideName?: ReactNode
}

/** The fields of a child, in the order of a birth certificate. */
export const ChildForm = (props: ChildFormProps) => {
  const { draft, onChange, warnings, errorAt, household, onHousehold, besideName } = props
  const { t } = useTranslation()
  const language = useLanguage()
  const villages = useVillages()
  const relations = useId()
  const text = (field: keyof ChildDraft, label: string) => ({
    label,
    value: draft[field],
    error: errorAt(field),
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [field]: event.currentTarget.value }),
    autoComplete: 'off',
  })
  const codes = (entries: readonly { code: string; name: { vi: string; en: string } }[]) =>
    entries.map(entry => ({ value: entry.code, label: entry.name[language] }))
  const choose = { value: '', label: t('child.form.choose') }
  return (
    <>
      <section className={css.card}>
        <h2>{t('child.page.facts')}</h2>
        <div className={css.fields}>
          <div className={css.whole}>
            <TextInput
              {...text('fullName', t('child.field.fullName'))}
              description={t('child.form.nameHelp')}
              withAsterisk
              spellCheck={false}
            />
            {besideName}
          </div>
          <TextInput
            {...text('otherNames', t('child.field.otherNames'))}
            description={t('child.form.otherNamesHelp')}
            spellCheck={false}
          />
          <TextInput
            {...text('birth', t('child.field.birth'))}
            description={t('child.form.birthHelp')}
            inputMode="numeric"
          />
          <NativeSelect
            {...text('sex', t('child.field.sex'))}
            data={(['male', 'female', 'unknown'] as const).map(sex => ({ value: sex, label: t(`child.sex.${sex}`) }))}
          />
          <NativeSelect
            {...text('ethnicity', t('child.field.ethnicity'))}
            data={[choose, ...codes(ethnicGroups.entries)]}
          />
          <div className={css.whole}>
            <TextInput
              {...text('personalNumber', t('child.field.personalNumber'))}
              description={t('child.form.numberHelp')}
              inputMode="numeric"
              maw={360}
            />
            <div role="status" className={css.tight} style={{ marginTop: 6 }}>
              {warnings.map(warning => (
                <NoticeBox key={warning} tone="note">
                  {t(`child.warning.${warning}`)} {t('child.warning.note')}
                </NoticeBox>
              ))}
            </div>
          </div>
          <TextInput {...text('fatherName', t('child.field.father'))} spellCheck={false} />
          <TextInput {...text('motherName', t('child.field.mother'))} spellCheck={false} />
          <TextInput {...text('carerName', t('child.field.carer'))} spellCheck={false} />
          <TextInput {...text('carerRelation', t('child.field.carerRelation'))} list={relations} />
          <datalist id={relations}>
            {relationships.entries.map(entry => (
              <option key={entry.code} value={entry.name[language]} />
            ))}
          </datalist>
        </div>
      </section>
      <section className={css.card}>
        <h2>{t('child.page.family')}</h2>
        <div className={css.fields}>
          <div className={css.whole}>
            <HouseholdPicker picked={household} onPick={onHousehold} error={errorAt('householdId')} />
          </div>
          {household === null && (
            <NativeSelect
              {...text('villageId', t('child.field.village'))}
              data={[choose, ...villages.map(village => ({ value: village.id, label: village.name }))]}
            />
          )}
          <NativeSelect {...text('residenceState', t('child.field.residence'))} data={codes(residenceStates.entries)} />
        </div>
      </section>
      <section className={css.card}>
        <h2>{t('child.page.school')}</h2>
        <div className={css.fields}>
          <NativeSelect
            {...text('schoolLevel', t('child.field.schoolLevel'))}
            data={[choose, ...codes(schoolLevels.entries)]}
          />
          <TextInput {...text('schoolName', t('child.field.school'))} />
          <TextInput {...text('schoolClass', t('child.field.class'))} />
        </div>
      </section>
      <section className={css.card}>
        <h2>{t('child.page.circumstance')}</h2>
        <div className={css.form}>
          <Textarea {...text('circumstance', t('child.field.circumstance'))} rows={2} />
          <Textarea {...text('notes', t('child.field.notes'))} rows={2} />
        </div>
      </section>
    </>
  )
}
