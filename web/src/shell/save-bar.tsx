import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import css from './save-bar.module.css'

interface SaveBarProps {
  readonly label: string
  readonly sending: boolean
  readonly onCancel: () => void
  /** How many fields must be corrected; said only after a first attempt to save. */
  readonly remark?: string | undefined
}

/** Stays at the lower edge of a long form, so that saving is always one move away. */
export const SaveBar = ({ label, sending, onCancel, remark }: SaveBarProps) => {
  const { t } = useTranslation()
  return (
    <div className={css.bar}>
      <p role="alert">{remark}</p>
      <Button variant="default" onClick={onCancel}>
        {t('shell.cancel')}
      </Button>
      <Button type="submit" loading={sending}>
        {label}
      </Button>
    </div>
  )
}
