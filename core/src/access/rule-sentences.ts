import type { Role } from '../account/role.ts'
import { roleNames } from '../account/role-names.ts'
import type { Alternative, Condition, Rule } from './condition.ts'
import { type ProtectedTable, ruleTable, type TableRule } from './rule-table.ts'
import {
  absentWords,
  actWords,
  areaWords,
  insideWords,
  namedWords,
  type RuleAct,
  type Said,
  specialityWords,
  tableNames,
  valueWords,
} from './rule-words.ts'

type Language = keyof Said

/** One sentence of the rule table. `roles`: who it is about; 'all' where no role is asked, 'nobody' where nobody may. */
export type RuleSentence = {
  readonly table: ProtectedTable
  readonly act: RuleAct
  readonly roles: readonly Role[] | 'all' | 'nobody'
  readonly text: string
}

const fixed = {
  everybody: { vi: 'mọi người đã đăng nhập', en: 'everybody signed in' },
  nobody: { vi: 'không ai', en: 'nobody' },
  own_area: { vi: 'trong địa bàn của mình', en: 'in their own area' },
  own_commune: { vi: 'trong xã của mình', en: 'in their own commune' },
  self: { vi: 'của chính mình', en: 'that are their own' },
  other: { vi: 'của người khác, không phải của mình', en: 'of other people, never their own' },
  speciality: { vi: 'khi đại diện cho', en: 'when standing for' },
  roleOf: { vi: 'với vai trò', en: 'for the role of' },
} as const satisfies Record<string, Said>

const known = (words: Readonly<Record<string, Said>>, key: string, language: Language): string => {
  const said = words[key]
  if (!said) throw new Error(`the rules ask for ${key}, and rule-words.ts has no words for it`)
  return said[language]
}

const listed = (parts: readonly string[], language: Language): string =>
  parts.length < 2
    ? (parts[0] ?? '')
    : `${parts.slice(0, -1).join(', ')} ${language === 'vi' ? 'hoặc' : 'or'} ${parts.at(-1)}`

const conditionText = (condition: Exclude<Condition, { is: 'role' }>, language: Language): string => {
  switch (condition.is) {
    case 'own_area':
      return condition.column === undefined ? fixed.own_area[language] : known(areaWords, condition.column, language)
    case 'own_commune':
    case 'self':
    case 'other':
      return fixed[condition.is][language]
    case 'speciality':
      return `${fixed.speciality[language]} ${listed(
        condition.of.map(one => specialityWords[one][language]),
        language,
      )}`
    case 'inside_area':
      return known(insideWords, condition.column ?? '', language)
    case 'absent':
      return known(absentWords, condition.column, language)
    case 'value':
      if (condition.column === 'role') {
        const names = condition.of.map(role => known(roleNames, role, language))
        return `${fixed.roleOf[language]} ${listed(names, language)}`
      }
      return listed(
        condition.of.map(value => known(valueWords, `${condition.column}=${value}`, language)),
        language,
      )
    case 'named':
      return known(namedWords, condition.column, language)
    case 'since':
      return condition.hours % 24 === 0
        ? language === 'vi'
          ? `trong ${condition.hours / 24} ngày sau đó`
          : `within ${condition.hours / 24} days afterwards`
        : language === 'vi'
          ? `trong ${condition.hours} giờ`
          : `within ${condition.hours} hours`
  }
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

const alternativeSentence = (
  table: ProtectedTable,
  act: RuleAct,
  alternative: Alternative,
  language: Language,
): RuleSentence => {
  const role = alternative.find(condition => condition.is === 'role')
  const who = role
    ? listed(
        role.of.map(one => roleNames[one][language]),
        language,
      )
    : fixed.everybody[language]
  const where = alternative.flatMap(condition => (condition.is === 'role' ? [] : [conditionText(condition, language)]))
  const text = `${capital(who)}: ${tableNames[table][language]}${where.length > 0 ? ` ${where.join(', ')}` : ''}.`
  return { table, act, roles: role ? role.of : 'all', text }
}

const ruleSentencesOf = (table: ProtectedTable, act: RuleAct, rule: Rule, language: Language): RuleSentence[] => {
  if (rule === 'nobody') return [{ table, act, roles: 'nobody', text: `${capital(fixed.nobody[language])}.` }]
  if (rule === 'everybody')
    return [
      { table, act, roles: 'all', text: `${capital(fixed.everybody[language])}: ${tableNames[table][language]}.` },
    ]
  return rule.map(alternative => alternativeSentence(table, act, alternative, language))
}

/** The whole rule table as sentences, made from the table itself: one for each way in which something is allowed. */
export const ruleSentences = (language: Language): RuleSentence[] =>
  (Object.keys(ruleTable) as ProtectedTable[]).flatMap(table => {
    const rules: TableRule = ruleTable[table]
    return (Object.keys(actWords) as RuleAct[]).flatMap(act => {
      const rule = rules[act]
      return rule === undefined ? [] : ruleSentencesOf(table, act, rule, language)
    })
  })
