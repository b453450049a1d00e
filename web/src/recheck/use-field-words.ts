import { formatPhone } from '@mangnon/core/identifier/phone.ts'
import type { ChildField, HouseholdField } from '@mangnon/core/recheck/recheck.ts'
import { ethnicGroups } from '@mangnon/legal/code-lists/ethnic-groups.ts'
import { povertyStates } from '@mangnon/legal/code-lists/poverty-states.ts'
import { schoolLevels } from '@mangnon/legal/code-lists/school-levels.ts'
import { sexes } from '@mangnon/legal/code-lists/sexes.ts'
import { useTranslation } from 'react-i18next'
import { codeLabel } from '../shell/code-label.ts'
import { formatDay } from '../shell/format.ts'
import { useLanguage } from '../shell/use-language.ts'

export type RecheckField = HouseholdField | ChildField

/** The lists of those fields that hold a code. */
export const codesOf = {
  poverty: povertyStates,
  sex: sexes,
  ethnicity: ethnicGroups,
  schoolLevel: schoolLevels,
} as const
export const hasCodes = (field: RecheckField): field is keyof typeof codesOf => field in codesOf

/** What each field is called, and how its value reads. */
export const useFieldWords = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const names: Readonly<Record<RecheckField, string>> = {
    headName: t('household.field.head'),
    address: t('household.field.address'),
    phone: t('household.field.phone'),
    poverty: t('household.field.poverty'),
    fullName: t('child.field.fullName'),
    birth: t('child.field.birth'),
    sex: t('child.field.sex'),
    ethnicity: t('child.field.ethnicity'),
    personalNumber: t('child.field.personalNumber'),
    fatherName: t('child.field.father'),
    motherName: t('child.field.mother'),
    schoolLevel: t('child.field.schoolLevel'),
  }
  const reads = (field: RecheckField, value: string | null | undefined): string => {
    if (!value) return t('shell.unknown')
    if (hasCodes(field)) return codeLabel(codesOf[field], value, language) ?? value
    if (field === 'phone') return formatPhone(value)
    return field === 'birth' ? formatDay(value) : value
  }
  return { nameOf: (field: RecheckField) => names[field], reads }
}
