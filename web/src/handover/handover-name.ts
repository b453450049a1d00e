import type { TFunction } from 'i18next'
import type { HandoverView } from '../api/contract.ts'

/** Whom a hand-over is about, for titles: the child, or the household by its head. */
export const handoverName = (row: HandoverView, t: TFunction): string => {
  if (row.subject === 'household')
    return t('handover.household', { name: row.headName ?? t('shell.unknown'), number: row.people.length })
  return row.people[0]?.fullName ?? t('shell.unknown')
}
