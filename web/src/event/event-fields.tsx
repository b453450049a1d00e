import { type EventField, eventRules } from '@mangnon/core/event/event.ts'
import type { EventKind } from '@mangnon/legal/code-lists/event-kinds.ts'
import { schoolLevels } from '@mangnon/legal/code-lists/school-levels.ts'
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { HouseholdPicker, type PickedHousehold } from '../household/household-picker.tsx'
import { useLanguage } from '../shell/use-language.ts'

export type EventTexts = Partial<Record<EventField, string>>

interface EventFieldsProps {
  readonly kind: EventKind
  readonly texts: EventTexts
  readonly onChange: (field: EventField, value: string) => void
  readonly household: PickedHousehold | null
  readonly onHousehold: (household: PickedHousehold | null) => void
  readonly errorAt: (path: string) => string | undefined
}

/** What a kind of event asks, in the order of its rule. */
export const EventFields = ({ kind, texts, onChange, household, onHousehold, errorAt }: EventFieldsProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const rule = eventRules[kind]
  return rule.asks.map(field => {
    const own =
      kind === 'died' && field === 'words' ? 'cause' : kind === 'born' && field === 'fullName' ? 'newName' : field
    const bound = {
      label: t(`event.field.${own}`),
      value: texts[field] ?? '',
      required: rule.needs.includes(field),
      error: errorAt(field),
      onChange: (change: { currentTarget: { value: string } }) => onChange(field, change.currentTarget.value),
    }
    if (field === 'householdId')
      return <HouseholdPicker key={field} picked={household} onPick={onHousehold} error={errorAt(field)} />
    if (field === 'sex')
      return (
        <NativeSelect
          key={field}
          {...bound}
          data={[
            { value: '', label: t('event.choose') },
            ...(['female', 'male', 'unknown'] as const).map(sex => ({ value: sex, label: t(`child.sex.${sex}`) })),
          ]}
        />
      )
    if (field === 'schoolLevel')
      return (
        <NativeSelect
          key={field}
          {...bound}
          data={[
            { value: '', label: t('event.choose') },
            ...schoolLevels.entries.map(entry => ({ value: entry.code, label: entry.name[language] })),
          ]}
        />
      )
    if (field === 'words') return <Textarea key={field} {...bound} rows={2} maxLength={1000} />
    return <TextInput key={field} {...bound} spellCheck={false} maxLength={300} />
  })
}
