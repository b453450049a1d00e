import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatDay, momentParts } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { readDay } from '../shell/since-when.tsx'

export interface Moment {
  readonly day: string
  readonly time: string
}

/** This minute, as it would be typed. */
export const momentNow = (): Moment => {
  const { day, time } = momentParts(new Date())
  return { day: formatDay(day), time }
}

const clock = /^([01]?\d|2[0-3])[:hg.]([0-5]\d)$/i

/** What was typed as an instant in Vietnamese time, '2026-11-20T15:05:00+07:00'; null when it is none or has not come yet. */
export const readMoment = ({ day, time }: Moment): string | null => {
  const read = readDay(day)
  const [, hour, minute] = clock.exec(time.trim()) ?? []
  if (read === null || hour === undefined || minute === undefined) return null
  const instant = `${read}T${hour.padStart(2, '0')}:${minute}:00+07:00`
  return Date.parse(instant) > Date.now() ? null : instant
}

interface MomentFieldsProps {
  readonly label: string
  readonly moment: Moment
  readonly onChange: (moment: Moment) => void
  readonly error?: string | undefined
}

/** Day and time of something that has happened, typed as dates are typed everywhere here. */
export const MomentFields = ({ label, moment, onChange, error }: MomentFieldsProps) => {
  const { t } = useTranslation()
  return (
    <div className={css.tight} style={{ gap: 2 }}>
      <div className={css.row} style={{ alignItems: 'flex-end' }}>
        <TextInput
          label={t('protection.moment.day', { label })}
          value={moment.day}
          onChange={event => onChange({ ...moment, day: event.currentTarget.value })}
          inputMode="numeric"
          w={190}
          error={error !== undefined}
        />
        <TextInput
          label={t('protection.moment.time')}
          value={moment.time}
          onChange={event => onChange({ ...moment, time: event.currentTarget.value })}
          inputMode="numeric"
          w={90}
          error={error !== undefined}
        />
      </div>
      {error !== undefined && (
        <p className={css.errorText} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
