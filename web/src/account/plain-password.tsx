import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './plain.module.css'
import { PlainField } from './plain-field.tsx'

interface PlainPasswordProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: string | undefined
  readonly help?: string | undefined
  readonly autoComplete: 'current-password' | 'new-password'
  readonly autoFocus?: boolean
}

/** A password that can be shown, and that says when Caps Lock is on: the commonest reason for a lock-out. */
export const PlainPassword = ({ label, value, onChange, error, help, autoComplete, autoFocus }: PlainPasswordProps) => {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <PlainField
      label={label}
      type={shown ? 'text' : 'password'}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
      onKeyDown={watchCapsLock}
      onKeyUp={watchCapsLock}
      onBlur={() => setCapsLock(false)}
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
      // In the dialog of an ended session the password is the only thing to type.
      autoFocus={autoFocus}
      error={error}
      help={help}
      note={capsLock ? t('signIn.capsLock') : undefined}
      inside={
        <button type="button" className={css.reveal} aria-pressed={shown} onClick={() => setShown(!shown)}>
          {shown ? t('signIn.hidePassword') : t('signIn.showPassword')}
        </button>
      }
    />
  )
}
