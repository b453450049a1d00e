import { gapBits } from '@mangnon/core/child/gaps.ts'
import { birthday } from '@mangnon/core/date/age.ts'
import { addDays } from '@mangnon/core/date/calendar-day.ts'
import { flawBits } from '@mangnon/core/quality/flaws.ts'
import { childAgeLimit } from '@mangnon/legal/parameters/child-age.ts'
import { parameterOn } from '@mangnon/legal/parameters/parameter.ts'
import type { QualityTest } from '@mangnon/legal/quality/quality-rules.ts'

const day = (text: string): string => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new Error('a day has the wrong shape')
  return `date '${text}'`
}

/**
 * When a row of `child` breaks a rule, as SQL on the columns that the list's index holds. The one place where it is said: scores count by
 * it and lists filter by it, so that a count is always the length of its list. All values come from the law and the calendar.
 * @param today 'YYYY-MM-DD'
 */
export const ruleSql = (test: QualityTest, today: string): string => {
  switch (test.is) {
    case 'gap':
      return `child.gaps & ${gapBits[test.gap]} <> 0`
    case 'flaw':
      return `child.flaws & ${flawBits[test.flaw]} <> 0`
    case 'unnamed':
      return `(child.flaws & ${flawBits.unnamed} <> 0 and child.birth_first < ${day(addDays(today, -test.days))})`
    case 'over_age':
      return `child.birth_last <= ${day(birthday(today, -(parameterOn(childAgeLimit, today)?.value ?? 16)))}`
    // For those alone who read the pairs; how many there are is told to more by `duplicate_counts` (count-sql.ts).
    case 'duplicate':
      return `exists (select from child_duplicate d where d.child_id = child.id and d.state = 'open')`
    case 'not_updated':
      return `child.changed_on < ${day(addDays(today, -7 * test.weeks))}`
  }
}
