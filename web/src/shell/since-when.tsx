import { parseBirthDate } from '@mangnon/core/date/parse-birth-date.ts'
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { From } from '../api/contract.ts'
import { formatDay, today } from './format.ts'
import css from './page.module.css'

export interface SinceDraft {
  readonly kind: 'correction' | 'day'
  readonly day: string
}

export const sinceNow = (): SinceDraft => ({ kind: 'day', day: formatDay(today()) })

/** A complete day as typed, 'YYYY-MM-DD'; null when it is none, or lies after the latest, which is today unless told. */
export const readDay = (typed: string, latest = today()): string | null => {
  const read = parseBirthDate(typed, { today: latest })
  return read?.ok && read.birth.length === 10 ? read.birth : null
}

/** A complete day as typed, also one that has not come yet: a decision may grant from next month. */
export const readAnyDay = (typed: string): string | null => {
  const read = parseBirthDate(typed, { today: today() })
  if (read?.ok === false && read.problem === 'future' && read.read?.length === 10) return read.read
  return readDay(typed)
}

export const readSince = (since: SinceDraft): From | null =>
  since.kind === 'correction' ? 'correction' : readDay(since.day)

interface SinceWhenProps {
  readonly question: string
  readonly since: SinceDraft
  readonly onChange: (since: SinceDraft) => void
  readonly showError: boolean
}

/** A fact that was true before stays in the history; a mistake is corrected. Only the person knows which it is. */
export const SinceWhen = ({ question, since, onChange, showError }: SinceWhenProps) => {
  const { t } = useTranslation()
  return (
    <fieldset className={css.card}>
      <legend>{question}</legend>
      <div className={css.tight}>
        <label className={css.row}>
          <input
            type="radio"
            name="since"
            checked={since.kind === 'day'}
            onChange={() => onChange({ ...since, kind: 'day' })}
          />
          {t('shell.since.day')}
          <TextInput
            aria-label={t('shell.since.day')}
            value={since.day}
            onChange={event => onChange({ kind: 'day', day: event.currentTarget.value })}
            inputMode="numeric"
            w={130}
            error={
              showError && since.kind === 'day' && readDay(since.day) === null ? t('shell.since.needDay') : undefined
            }
          />
        </label>
        <label className={css.row}>
          <input
            type="radio"
            name="since"
            checked={since.kind === 'correction'}
            onChange={() => onChange({ ...since, kind: 'correction' })}
          />
          {t('shell.since.correction')}
        </label>
      </div>
    </fieldset>
  )
}
