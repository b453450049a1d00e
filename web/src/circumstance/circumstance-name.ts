import { type FoundCircumstance, findCircumstance } from '@mangnon/core/circumstance/circumstance.ts'
import { circumstanceLists } from '@mangnon/legal/circumstances/circumstances.ts'
import type { TFunction } from 'i18next'
import type { Language } from '../shell/language.ts'

export const circumstanceEntry = (code: string): FoundCircumstance | undefined =>
  findCircumstance(circumstanceLists, code)

/** The leaf under its group's name, since a leaf's own short name does not say of what; the code itself when no list knows it. */
export const circumstanceName = (code: string, language: Language): string => {
  const found = circumstanceEntry(code)
  if (!found) return code
  const { group, entry } = found
  return group.name[language] === entry.name[language] || found.list !== circumstanceLists[0]
    ? entry.name[language]
    : `${group.name[language]}: ${entry.name[language].toLocaleLowerCase(language)}`
}

/** The population that a list stands for, in the words of the screen. */
export const listName = (list: string, t: TFunction): string => {
  if (list === 'circumstance') return t('circumstance.list.circumstance')
  return list === 'risk-category' ? t('circumstance.list.riskCategory') : t('circumstance.list.otherCircumstance')
}
