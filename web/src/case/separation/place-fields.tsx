import { safePlaces } from '@mangnon/legal/case/case-law.ts'
import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../shell/use-language.ts'

export interface Place {
  readonly kind: string
  readonly receiver: string
  readonly receiverAddress: string
}

interface PlaceFieldsProps {
  readonly place: Place
  readonly onChange: (some: Partial<Place>) => void
  readonly problem: (path: keyof Place) => string | undefined
  /** The harmer reads the paper on which the address stands. */
  readonly harmerReads: boolean
}

/** Who takes the child in, and where. */
export const PlaceFields = ({ place, onChange, problem, harmerReads }: PlaceFieldsProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const help = harmerReads ? 'harmerReads' : 'addressHelp'
  return (
    <>
      <NativeSelect
        label={t('separation.form.kind')}
        required
        value={place.kind}
        onChange={event => onChange({ kind: event.currentTarget.value })}
        data={[
          { value: '', label: t('separation.form.choose') },
          ...safePlaces.entries.map(({ code, name }) => ({ value: code, label: name[language] })),
        ]}
        error={problem('kind')}
      />
      <TextInput
        autoComplete="off"
        label={t('separation.form.receiverName')}
        required
        maxLength={200}
        value={place.receiver}
        onChange={event => onChange({ receiver: event.currentTarget.value })}
        error={problem('receiver')}
      />
      <TextInput
        autoComplete="off"
        label={t('separation.form.receiverAddress')}
        description={t(`separation.form.${help}`)}
        required
        maxLength={300}
        value={place.receiverAddress}
        onChange={event => onChange({ receiverAddress: event.currentTarget.value })}
        error={problem('receiverAddress')}
      />
    </>
  )
}
