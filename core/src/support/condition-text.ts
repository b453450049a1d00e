import { circumstanceLists } from '@mangnon/legal/circumstances/circumstances.ts'
import { type CodeEntry, type CodeList, findEntry } from '@mangnon/legal/code-lists/code-list.ts'
import { povertyStates } from '@mangnon/legal/code-lists/poverty-states.ts'
import { schoolLevels } from '@mangnon/legal/code-lists/school-levels.ts'
import { type SupportCondition, type SupportLaw, supportOf } from '@mangnon/legal/support/support.ts'
import { findCircumstance } from '../circumstance/circumstance.ts'

type Language = 'vi' | 'en'

const words = {
  vi: {
    all: ' và ',
    any: ' hoặc ',
    not: (of: string) => `không phải (${of})`,
    ages: (from: number | undefined, under: number | undefined) =>
      [from !== undefined && `từ đủ ${from}`, under !== undefined && `dưới ${under}`].filter(Boolean).join(' đến ') +
      ' tuổi',
    kept: (years: number, on: string) =>
      `dưới ${years} tuổi, hoặc đến hết ngày ${on} của năm đủ ${years} tuổi (sinh sau ngày đó: đến hết tháng đủ ${years} tuổi)`,
    circumstance: 'ở một trong các hoàn cảnh',
    poverty: 'thuộc',
    school: 'đang học',
    receives: (name: string) => `đang hưởng «${name}»`,
    receivedUntil: (name: string, years: number) => `đã hưởng «${name}» đến khi đủ ${years} tuổi`,
    died: 'đã qua đời',
  },
  en: {
    all: ' and ',
    any: ' or ',
    not: (of: string) => `not (${of})`,
    ages: (from: number | undefined, under: number | undefined) =>
      [from !== undefined && `from ${from}`, under !== undefined && `under ${under}`].filter(Boolean).join(' to ') +
      ' years',
    kept: (years: number, on: string) =>
      `under ${years}, or to the end of ${on} of the year of turning ${years} (born after that day: to the end of the month)`,
    circumstance: 'in one of the circumstances',
    poverty: 'is',
    school: 'attends',
    receives: (name: string) => `receives “${name}”`,
    receivedUntil: (name: string, years: number) => `received “${name}” until turning ${years}`,
    died: 'has died',
  },
} as const

const named = (list: CodeList<CodeEntry>, codes: readonly string[], language: Language): string =>
  codes.map(code => (findEntry(list, code)?.name[language] ?? code).toLocaleLowerCase('vi')).join(words[language].any)

const circumstanceText = (codes: readonly string[], language: Language): string => {
  const groups = Map.groupBy(codes, code => findCircumstance(circumstanceLists, code)?.group)
  return [...groups].map(([group, of]) => `${group?.name[language] ?? ''} (${of.join(', ')})`).join('; ')
}

/** A condition as an administrator or auditor reads it; parts within parts stand in brackets. */
export const conditionText = (condition: SupportCondition, law: SupportLaw, language: Language): string => {
  const say = words[language]
  switch (condition.is) {
    case 'all':
    case 'any':
      return condition.of
        .map(one => {
          const text = conditionText(one, law, language)
          return one.is === 'all' || one.is === 'any' ? `(${text})` : text
        })
        .join(say[condition.is])
    case 'not':
      return say.not(conditionText(condition.of, law, language))
    case 'age':
      return say.ages(condition.from, condition.under)
    case 'age_kept':
      return say.kept(condition.years, condition.lastDay.split('-').reverse().join('/'))
    case 'circumstance':
      return `${say.circumstance}: ${circumstanceText(condition.of, language)}`
    case 'poverty':
      return `${say.poverty} ${named(povertyStates, condition.of, language)}`
    case 'school':
      return `${say.school} ${named(schoolLevels, condition.of, language)}`
    case 'established':
      return (law.facts.find(one => one.code === condition.fact)?.name[language] ?? condition.fact).toLocaleLowerCase(
        'vi',
      )
    case 'receives':
      return say.receives(supportOf(law, condition.support)?.name[language] ?? condition.support)
    case 'received_until_age':
      return say.receivedUntil(supportOf(law, condition.support)?.name[language] ?? condition.support, condition.years)
    case 'died':
      return say.died
  }
}
