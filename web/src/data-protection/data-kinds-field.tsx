import { type DataKind, dataKinds } from '@mangnon/core/data-protection/data-kind.ts'
import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import css from '../shell/page.module.css'

interface DataKindsFieldProps {
  readonly picked: readonly DataKind[]
  readonly onChange: (picked: readonly DataKind[]) => void
  readonly showError: boolean
}

export const DataKindsField = ({ picked, onChange, showError }: DataKindsFieldProps) => {
  const { t } = useTranslation()
  const lacks = showError && picked.length === 0
  return (
    <fieldset className={css.tight}>
      <legend>{t('protection.kinds')}</legend>
      <div className={css.fields} style={{ gap: '8px 16px' }}>
        {dataKinds.map(kind => (
          <Checkbox
            key={kind}
            label={t(`protection.kind.${kind}`)}
            checked={picked.includes(kind)}
            aria-invalid={lacks || undefined}
            // In the order of the list, so that the same kinds are always the same value.
            onChange={event => {
              const { checked } = event.currentTarget
              onChange(dataKinds.filter(one => (one === kind ? checked : picked.includes(one))))
            }}
          />
        ))}
      </div>
      {lacks && <p className={css.errorText}>{t('protection.needKind')}</p>}
    </fieldset>
  )
}
