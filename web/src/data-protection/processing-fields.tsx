import { Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from '../shell/page.module.css'
import { DataKindsField } from './data-kinds-field.tsx'
import type { ProcessingForm, processingDays } from './use-processing-form.ts'

interface ProcessingFieldsProps {
  readonly form: ProcessingForm
  /** An entry that stands may be ended; a new one not. */
  readonly mayEnd: boolean
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <fieldset className={css.card}>
    <legend>{title}</legend>
    <div className={css.form}>{children}</div>
  </fieldset>
)

/** What an assessment of effects must hold, part by part. */
export const ProcessingFields = ({ form, mayEnd }: ProcessingFieldsProps) => {
  const { t } = useTranslation()
  const line = (name: 'name' | 'controller' | 'processor' | 'contact' | 'filedNumber', maxLength = 300) => (
    <TextInput label={t(`processing.field.${name}`)} maxLength={maxLength} {...form.input(name)} />
  )
  const text = (
    name:
      | 'purposes'
      | 'legalBasis'
      | 'dataSubjects'
      | 'recipients'
      | 'transferAbroad'
      | 'retention'
      | 'measures'
      | 'consequences',
    maxLength = 1000,
  ) => (
    <Textarea label={t(`processing.field.${name}`)} autosize minRows={2} maxLength={maxLength} {...form.input(name)} />
  )
  const day = (name: (typeof processingDays)[number], description?: string) => (
    <TextInput
      label={t(`processing.field.${name}`)}
      description={description}
      inputMode="numeric"
      maw={240}
      {...form.input(name, form.wrongDays.includes(name) ? t('protection.needDay') : undefined)}
    />
  )
  return (
    <>
      <Part title={t('processing.section.who')}>
        {line('name', 200)}
        {line('controller')}
        {line('processor')}
        {line('contact')}
      </Part>
      <Part title={t('processing.section.what')}>
        {text('purposes', 2000)}
        {text('legalBasis')}
        {text('dataSubjects')}
        <DataKindsField picked={form.kinds} onChange={form.setKinds} showError={form.tried} />
        {text('recipients')}
        {text('transferAbroad')}
      </Part>
      <Part title={t('processing.section.care')}>
        {text('retention')}
        {text('measures', 2000)}
        {text('consequences', 2000)}
      </Part>
      <Part title={t('processing.section.assessment')}>
        {day('startedOn')}
        {day('filedOn')}
        {line('filedNumber', 100)}
        {day('reviewedOn')}
        {mayEnd && day('endedOn', t('processing.endedHelp'))}
      </Part>
    </>
  )
}
