import type { Found } from '@mangnon/core/recheck/recheck.ts'
import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import type { FieldDraft } from './check-draft.ts'
import { codesOf, hasCodes, type RecheckField, useFieldWords } from './use-field-words.ts'

interface CheckFieldsProps {
  readonly fields: readonly RecheckField[]
  readonly recorded: Found
  readonly draft: FieldDraft
  readonly wrong: readonly RecheckField[]
  readonly onChange: (draft: FieldDraft) => void
}

/** What the register says, field by field: what differs is marked, and its right value written beneath. */
export const CheckFields = ({ fields, recorded, draft, wrong, onChange }: CheckFieldsProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { nameOf, reads } = useFieldWords()
  const mark = (field: RecheckField, differs: boolean) => {
    const { [field]: _removed, ...rest } = draft
    onChange(differs ? { ...draft, [field]: '' } : rest)
  }
  return (
    <div className={css.tight}>
      {fields.map(field => {
        const value = draft[field]
        const input = {
          label: t('recheck.check.right', { field: nameOf(field) }),
          value: value ?? '',
          autoComplete: 'off',
          onChange: (event: { currentTarget: { value: string } }) =>
            onChange({ ...draft, [field]: event.currentTarget.value }),
        }
        return (
          <div key={field}>
            <Checkbox
              label={t('recheck.check.differs', { field: nameOf(field), value: reads(field, recorded[field]) })}
              checked={value !== undefined}
              onChange={event => mark(field, event.currentTarget.checked)}
            />
            {value !== undefined &&
              (hasCodes(field) ? (
                <NativeSelect
                  {...input}
                  data={[
                    { value: '', label: t('child.form.choose') },
                    ...codesOf[field].entries.map(entry => ({ value: entry.code, label: entry.name[language] })),
                  ]}
                />
              ) : (
                <TextInput
                  {...input}
                  spellCheck={false}
                  error={wrong.includes(field) ? t('recheck.check.badDay') : undefined}
                />
              ))}
          </div>
        )
      })}
    </div>
  )
}
