import type { TFunction } from 'i18next'
import type { GrantChoice } from '../api/contract.ts'

/** A role as people call it, with the place where it counts. */
export const grantText = (t: TFunction, grant: Pick<GrantChoice, 'role' | 'speciality' | 'areaName'>): string => {
  const role = t(`signIn.role.${grant.role}`)
  const whom = grant.speciality ? ` (${t(`account.speciality.${grant.speciality}`)})` : ''
  return `${role}${whom}, ${grant.areaName ?? ''}`
}
