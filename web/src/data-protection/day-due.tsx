import { dayLeft } from '@mangnon/core/deadline/day-left.ts'
import { isPlanned } from '@mangnon/core/deadline/working-days.ts'
import { officeCloses } from '@mangnon/legal/parameters/office-hours.ts'
import { parameterOn } from '@mangnon/legal/parameters/parameter.ts'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Badge } from '../shell/badge.tsx'
import { today } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { calendar } from './law.ts'
import { untilText } from './until-text.ts'

/** 'còn 1 ngày làm việc, đến 17:00 thứ Ba 24/11': what is left of a term of days, until the office closes on its last. */
export const dayDueText = (t: TFunction, due: string): string => {
  const { late, workingDays: count } = dayLeft(due, today(), calendar)
  const closes = parameterOn(officeCloses, due)?.value ?? 24
  const until = untilText(t, due, `${closes}:00`)
  if (late) return count === 0 ? t('protection.due.lateNow', { until }) : t('protection.due.late', { count, until })
  return due === today() ? t('protection.due.today', { until }) : t('protection.due.left', { count, until })
}

const toneOf = (due: string): 'error' | 'note' | undefined => {
  const { late, workingDays } = dayLeft(due, today(), calendar)
  if (late) return 'error'
  return workingDays <= 1 ? 'note' : undefined
}

/** The countdown of a term of days. Red it never is: that is for a child in danger. */
export const DayDue = ({ due }: { readonly due: string }) => {
  const { t } = useTranslation()
  return (
    <>
      <Badge wrap tone={toneOf(due)}>
        {dayDueText(t, due)}
      </Badge>
      {!isPlanned(due, calendar) && <span className={css.small}> {t('protection.due.unplanned')}</span>}
    </>
  )
}
