import { ethnicGroups } from '@mangnon/legal/code-lists/ethnic-groups.ts'
import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import type { IdentityDraft, ReadIdentity } from './identity-draft.ts'

interface IdentityFieldsProps {
  readonly draft: IdentityDraft
  readonly warnings: ReadIdentity['warnings']
  readonly onChange: (change: Partial<IdentityDraft>) => void
  readonly errorAt: (field: keyof IdentityDraft) => string | undefined
}

/** Who a child is, in the order of a birth certificate, and nothing else of it. */
export const IdentityFields = ({ draft, warnings, onChange, errorAt }: IdentityFieldsProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const text = (field: keyof IdentityDraft, label: string) => ({
    label,
    value: draft[field],
    error: errorAt(field),
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [field]: event.currentTarget.value }),
    autoComplete: 'off',
  })
  return (
    <div className={css.fields}>
      <div className={css.whole}>
        <TextInput {...text('fullName', t('child.field.fullName'))} withAsterisk spellCheck={false} />
      </div>
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
        data={[
          { value: '', label: t('child.form.choose') },
          ...ethnicGroups.entries.map(({ code, name }) => ({ value: code, label: name[language] })),
        ]}
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
    </div>
  )
}
