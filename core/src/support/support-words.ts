import { circumstanceLists } from '@mangnon/legal/circumstances/circumstances.ts'
import { findEntry } from '@mangnon/legal/code-lists/code-list.ts'
import { povertyStates } from '@mangnon/legal/code-lists/poverty-states.ts'
import { schoolLevels } from '@mangnon/legal/code-lists/school-levels.ts'
import { type SupportLaw, supportOf } from '@mangnon/legal/support/support.ts'
import { findCircumstance } from '../circumstance/circumstance.ts'
import type { GapKind } from './gaps.ts'

type Language = 'vi' | 'en'
type Names = { readonly vi: string; readonly en: string }

/** Gaps as the list, the file and the child's page call them. */
export const gapNames: Readonly<Record<GapKind, Names>> = {
  not_received: { vi: 'Được hưởng mà chưa nhận', en: 'Entitled, not receiving' },
  suspended: { vi: 'Đủ điều kiện nhưng đang tạm dừng', en: 'Entitled, suspended' },
  less: { vi: 'Nhận thấp hơn mức được hưởng', en: 'Receives less than owed' },
  more: { vi: 'Nhận cao hơn mức được hưởng', en: 'Receives more than owed' },
  not_owed: { vi: 'Đang nhận mà không còn điều kiện', en: 'Receives, no longer entitled' },
  undecided: { vi: 'Chưa đủ thông tin để xét', en: 'Cannot be decided yet' },
}

const registerFacts: Readonly<Record<string, Names>> = {
  birth: { vi: 'Ngày sinh', en: 'Birth date' },
  poverty: { vi: 'Tình trạng nghèo của hộ', en: 'The household’s poverty' },
  school: { vi: 'Cấp học', en: 'School level' },
}

/** What is missing, by its code. */
export const missingText = (code: string, law: SupportLaw, language: Language): string =>
  (registerFacts[code] ?? law.facts.find(one => one.code === code)?.name)?.[language] ?? code

/** What of a child made a rule hold, in words: 'Mồ côi cả cha và mẹ: sống với người thân thích', '3 tuổi'. */
export const groundText = (
  { is, value }: { readonly is: string; readonly value: string | number },
  law: SupportLaw,
  language: Language,
): string => {
  const code = String(value)
  switch (is) {
    case 'age':
      return language === 'vi' ? `${code} tuổi` : `aged ${code}`
    case 'circumstance': {
      const found = findCircumstance(circumstanceLists, code)
      if (!found) return code
      const group = found.group.name[language]
      const leaf = found.entry.name[language]
      return group === leaf ? group : `${group}: ${leaf.toLocaleLowerCase(language)}`
    }
    case 'poverty':
      return findEntry(povertyStates, code)?.name[language] ?? code
    case 'school':
      return findEntry(schoolLevels, code)?.name[language] ?? code
    case 'established':
      return missingText(code, law, language)
    case 'receives':
    case 'received_until_age': {
      const name = supportOf(law, code)?.name[language] ?? code
      return language === 'vi'
        ? `${is === 'receives' ? 'Đang hưởng' : 'Đã hưởng'} ${name.toLocaleLowerCase('vi')}`
        : `${is === 'receives' ? 'Receives' : 'Received'} ${name}`
    }
    default:
      return language === 'vi' ? 'Đã qua đời' : 'Has died'
  }
}
