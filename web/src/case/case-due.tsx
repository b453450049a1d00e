import { useTranslation } from 'react-i18next'
import { untilText } from '../data-protection/until-text.ts'
import { useMinutesSince } from '../data-protection/use-minutes-since.ts'
import { Badge } from '../shell/badge.tsx'
import { momentParts } from '../shell/format.ts'

interface CaseDueProps {
  readonly dueAt: string
  /** Minutes left when the server answered; null where the clock has stopped. */
  readonly minutesLeft: number | null
  /** When it answered, in ms of this machine: a PC whose clock is wrong counts right all the same. */
  readonly answeredAt: number
}

/** The countdown of the hours in which a child must be made safe. Red as long as it runs: a child may be in danger. */
export const CaseDue = ({ dueAt, minutesLeft, answeredAt }: CaseDueProps) => {
  const { t } = useTranslation()
  const passed = useMinutesSince(answeredAt)
  if (minutesLeft === null) return <Badge>{t('case.clock.stopped')}</Badge>
  const left = minutesLeft - passed
  const away = Math.abs(left)
  const { day, time } = momentParts(new Date(dueAt))
  const words = { hours: Math.floor(away / 60), minutes: away % 60, until: untilText(t, day, time) }
  return (
    <Badge wrap tone="danger">
      {left < 0 ? t('case.clock.late', words) : t('case.clock.left', words)}
    </Badge>
  )
}
