import { cleanName } from '../name/clean-name.ts'
import { nameProblems } from '../name/name-problems.ts'
import { remember } from '../platform/remember.ts'
import { convertLegacy, legacyOf } from '../text/legacy-encoding.ts'
import { type Finding, type FindingCode, finding } from './finding.ts'
import type { ListField } from './list-field.ts'

const noPerson = /^(?:-+|–|\/+|0|x|k|không|không có|k có|ko|ko có|không rõ|chưa rõ|khong|khong co)$/iu

/** A name with nothing to clean, nothing wrong and nothing to ask: most are, and few of them are new. */
const isOrdinary = remember(
  8192,
  typed =>
    cleanName(typed).findings.length === 0 &&
    nameProblems(typed).length === 0 &&
    legacyOf(typed) === null &&
    !noPerson.test(typed),
)

/** The child's own name: each thing that was cleaned, and each that is wrong, is a finding. null when there is none. */
export const readChildName = (typed: string, field: ListField, column: number, findings: Finding[]): string | null => {
  if (isOrdinary(typed)) return typed
  const { name, findings: cleaned } = cleanName(typed)
  for (const what of cleaned) findings.push(finding(field, column, `name:${what}`, { typed, proposal: name }))
  for (const problem of nameProblems(name)) {
    if (problem === 'empty') {
      findings.push(finding(field, column, 'name:none', typed === '' ? {} : { typed }))
      return null
    }
    findings.push(finding(field, column, `name:${problem}`, { typed }))
  }
  findLegacy(name, field, column, findings)
  return name
}

/** Somebody else's name in a row: father, mother, carer, head of household. null when the cell names nobody. */
export const readOtherName = (typed: string, field: ListField, column: number, findings: Finding[]): string | null => {
  if (isOrdinary(typed)) return typed
  const { name, findings: cleaned } = cleanName(typed)
  if (name === '' || noPerson.test(name)) return null
  if (cleaned.length > 0) findings.push(finding(field, column, 'person:cleaned', { typed, proposal: name }))
  if (nameProblems(name).some(problem => problem !== 'unnamed'))
    findings.push(finding(field, column, 'person:symbol', { typed }))
  findLegacy(name, field, column, findings)
  return name
}

/** Text of an old code is never taken for a name: what it would read as is offered. */
export const findLegacy = (text: string, field: ListField, column: number, findings: Finding[]): void => {
  const encoding = legacyOf(text)
  if (encoding === null) return
  const code: FindingCode = `text:${encoding}`
  findings.push(finding(field, column, code, { typed: text, proposal: convertLegacy(text, encoding) }))
}
