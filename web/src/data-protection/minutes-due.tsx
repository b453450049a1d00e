import { useTranslation } from 'react-i18next'
import { Badge } from '../shell/badge.tsx'
import { momentParts } from '../shell/format.ts'
import { untilText } from './until-text.ts'
import { useMinutesSince } from './use-minutes-since.ts'

interface MinutesDueProps {
  /** Until when, and the minutes that were left when the server answered; negative when late. */
  readonly until: string
  readonly minutesLeft: number
  /** When it answered, in ms of this machine. */
  readonly answeredAt: number
}

const soon = 24 * 60

/** The countdown of a term of hours, through nights and days off. */
export const MinutesDue = ({ until, minutesLeft, answeredAt }: MinutesDueProps) => {
  const { t } = useTranslation()
  const left = minutesLeft - useMinutesSince(answeredAt)
  const late = left < 0
  const away = Math.abs(left)
  const { day, time } = momentParts(new Date(until))
  const words = { hours: Math.floor(away / 60), minutes: away % 60, until: untilText(t, day, time) }
  return (
    <Badge wrap tone={late ? 'error' : left <= soon ? 'note' : undefined}>
      {late ? t('protection.due.minutesLate', words) : t('protection.due.minutes', words)}
    </Badge>
  )
}
