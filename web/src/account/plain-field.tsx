import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import css from './plain.module.css'

interface PlainFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string
  readonly error?: string | undefined
  readonly note?: string | undefined
  readonly help?: string | undefined
  readonly inside?: ReactNode
}

/** Label above, remark below, both read out with the field. */
export const PlainField = ({ label, error, note, help, inside, ...input }: PlainFieldProps) => {
  const id = useId()
  const remarks = [help && `${id}-help`, error && `${id}-error`, note && `${id}-note`].filter(Boolean).join(' ')
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      <div className={css.box}>
        <input
          {...input}
          id={id}
          className={inside ? `${css.input} ${css.inside}` : css.input}
          aria-invalid={error ? true : undefined}
          aria-describedby={remarks || undefined}
        />
        {inside}
      </div>
      {help && (
        <p id={`${id}-help`} className={css.help}>
          {help}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={css.error}>
          {error}
        </p>
      )}
      {note && (
        <p id={`${id}-note`} className={css.note}>
          {note}
        </p>
      )}
    </div>
  )
}
