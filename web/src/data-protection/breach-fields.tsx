import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import css from '../shell/page.module.css'
import { DataKindsField } from './data-kinds-field.tsx'
import type { BreachForm } from './use-breach-form.ts'

/** What a notice of a breach must say, in the order in which it is told. What is unknown yet may stay empty. */
export const BreachFields = ({ form }: { readonly form: BreachForm }) => {
  const { t } = useTranslation()
  const long = (name: 'happened' | 'involved' | 'consequences' | 'measures') => (
    <Textarea
      label={t(`breach.field.${name}`)}
      autosize
      minRows={2}
      maxLength={name === 'involved' ? 2000 : 4000}
      {...form.input(name)}
    />
  )
  return (
    <>
      <TextInput label={t('breach.field.act')} maxLength={2000} {...form.input('act')} />
      {long('happened')}
      <TextInput
        label={t('breach.field.place')}
        description={t('breach.unknownHelp')}
        maxLength={300}
        {...form.input('place')}
      />
      {long('involved')}
      <DataKindsField picked={form.kinds} onChange={form.setKinds} showError={form.tried} />
      <TextInput
        label={t('breach.field.peopleCount')}
        description={t('breach.unknownHelp')}
        inputMode="numeric"
        className={css.whole}
        maw={260}
        {...form.input('peopleCount', form.wrongCount ? t('breach.needCount') : undefined)}
      />
      {long('consequences')}
      {long('measures')}
      <TextInput label={t('breach.field.contact')} maxLength={300} {...form.input('contact')} />
    </>
  )
}
