import { measures, needAreas } from '@mangnon/legal/case/case-law.ts'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import css from '../../shell/page.module.css'
import { useLanguage } from '../../shell/use-language.ts'
import type { ItemField } from './plan-fields.ts'

interface PlanItemFieldsProps {
  readonly number: number
  readonly of: (name: ItemField) => string
  readonly onChange: (name: ItemField, text: string) => void
  readonly errorOf: (name: ItemField) => string | undefined
  readonly onRemove: (() => void) | undefined
}

/** One thing that the plan sets: for which need, by which of the twelve measures of the law, who, when, at what cost. */
export const PlanItemFields = ({ number, of, onChange, errorOf, onRemove }: PlanItemFieldsProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const text = (name: ItemField, required = false, numeric = false) => (
    <TextInput
      label={t(`casework.plan.field.${name}`)}
      description={name === 'from' || name === 'to' ? undefined : help(name)}
      autoComplete="off"
      {...(numeric && { inputMode: 'numeric' as const })}
      required={required}
      value={of(name)}
      onChange={event => onChange(name, event.currentTarget.value)}
      error={errorOf(name)}
    />
  )
  const help = (name: ItemField) => (name === 'cost' ? t('casework.plan.costHelp') : undefined)
  const choose = { value: '', label: t('casework.plan.choose') }
  const group = (name: 'support' | 'intervention') => ({
    group: t(`casework.plan.group.${name}`),
    items: measures.entries
      .filter(one => one.group === name)
      .map(({ code, name: names }) => ({ value: code, label: names[language] })),
  })
  return (
    <section className={css.card}>
      <h2>{t('casework.plan.item', { number })}</h2>
      <div className={css.fields}>
        <NativeSelect
          label={t('casework.plan.field.needArea')}
          required
          value={of('needArea')}
          onChange={event => onChange('needArea', event.currentTarget.value)}
          error={errorOf('needArea')}
          data={[choose, ...needAreas.entries.map(({ code, name }) => ({ value: code, label: name[language] }))]}
        />
        <NativeSelect
          label={t('casework.plan.field.measure')}
          required
          value={of('measure')}
          onChange={event => onChange('measure', event.currentTarget.value)}
          error={errorOf('measure')}
          data={[choose, group('support'), group('intervention')]}
        />
        {text('service', true)}
        {text('responsible', true)}
        {text('partner')}
        {text('provider')}
        {text('from', true, true)}
        {text('to', true, true)}
        {text('cost', false, true)}
      </div>
      {onRemove && (
        <p className={css.row} style={{ marginTop: 12 }}>
          <Button variant="default" size="xs" onClick={onRemove}>
            {t('casework.plan.remove', { number })}
          </Button>
        </p>
      )}
    </section>
  )
}
