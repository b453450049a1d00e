import { type CodeList, findEntry } from '@mangnon/legal/code-lists/code-list.ts'
import type { EthnicGroup } from '@mangnon/legal/code-lists/ethnic-groups.ts'
import { matchEthnicity } from '../ethnicity/match-ethnicity.ts'
import { cleanPersonalNumber, isPersonalNumber } from '../identifier/personal-number.ts'
import { personalNumberWarnings } from '../identifier/personal-number-warnings.ts'
import { cleanPhone } from '../identifier/phone.ts'
import { foldName } from '../name/fold.ts'
import { remember } from '../platform/remember.ts'
import { type Cell, cellText, plainText } from './cell.ts'
import type { ChildDraft } from './child-draft.ts'
import { type Finding, finding } from './finding.ts'

type Place = number | undefined

/** A Date or a tick in a column of numbers is read as its text and found not to be one. */
const textOrNumber = (cell: Cell): string | number => (typeof cell === 'number' ? cell : cellText(cell))

const noNumber = /^(?:-+|0|x|không|không có|chưa|chưa có|chưa cấp|k|ko)$/iu

/** The personal number of a row, and where it disagrees with sex and birth. */
export const readPersonalNumber = (
  cell: Cell,
  column: Place,
  child: Pick<ChildDraft, 'sex' | 'birth'>,
  findings: Finding[],
): string | null => {
  if (column === undefined) return null
  if (typeof cell === 'string' && isPersonalNumber(cell)) return warned(cell, cell, column, child, findings)
  const plain = plainText(cell)
  if (plain === '' || noNumber.test(plain)) {
    findings.push(finding('personalNumber', column, 'id:none'))
    return null
  }
  const typed = cellText(cell)
  const read = cleanPersonalNumber(textOrNumber(cell))
  const proposal = read.number ?? read.proposal
  for (const what of read.findings)
    findings.push(
      finding('personalNumber', column, `id:${what}`, proposal === undefined ? { typed } : { typed, proposal }),
    )
  return read.number === undefined ? null : warned(read.number, typed, column, child, findings)
}

const warned = (
  number: string,
  typed: string,
  column: number,
  child: Pick<ChildDraft, 'sex' | 'birth'>,
  findings: Finding[],
): string => {
  for (const what of personalNumberWarnings(number, child))
    findings.push(finding('personalNumber', column, `id:${what}`, { typed }))
  return number
}

type Match = { code: string; name: string } | null
const matchers = new WeakMap<CodeList<EthnicGroup>, (text: string) => Match>()

/** A commune writes some ten groups in thousands of rows: each spelling is looked up once. */
const ethnicityOf = (text: string, list: CodeList<EthnicGroup>): Match => {
  let match = matchers.get(list)
  if (match === undefined) {
    match = remember(1024, spelled => {
      const found = matchEthnicity(spelled, list)
      return found && { code: found.code, name: findEntry(list, found.code)?.name.vi ?? '' }
    })
    matchers.set(list, match)
  }
  return match(text)
}

/** The code of the ethnic group; written otherwise than the list of the law writes it is a finding. */
export const readEthnicity = (
  cell: Cell,
  column: Place,
  list: CodeList<EthnicGroup>,
  findings: Finding[],
): string | null => {
  if (column === undefined) return null
  const typed = cellText(cell)
  const match = typed === '' ? null : ethnicityOf(typed, list)
  if (match === null) {
    const empty = plainText(cell) === ''
    findings.push(finding('ethnicity', column, empty ? 'ethnicity:none' : 'ethnicity:unknown', empty ? {} : { typed }))
    return null
  }
  if (match.name !== typed)
    findings.push(finding('ethnicity', column, 'ethnicity:spelling', { typed, proposal: match.name }))
  return match.code
}

/** The phone in E.164; what is only probable is proposed and left out. */
export const readPhone = (cell: Cell, column: Place, findings: Finding[]): string | null => {
  if (column === undefined) return null
  const typed = cellText(cell)
  if (noNumber.test(plainText(cell))) return null
  const { phone, proposal, findings: found } = cleanPhone(textOrNumber(cell))
  for (const what of found)
    findings.push(finding('phone', column, `phone:${what}`, proposal === undefined ? { typed } : { typed, proposal }))
  return phone ?? null
}

/** Residence as a word of the Law on Residence: thường trú, tạm trú, nơi ở hiện tại; null when the column says nothing. */
export const readResidence = (cell: Cell, column: Place, findings: Finding[]): ChildDraft['residence'] | null => {
  if (column === undefined) return null
  const typed = plainText(cell)
  const folded = foldName(typed)
  if (folded === '') return null
  if (/\bthuong tru\b|^tt$|\bkt[12]\b/.test(folded)) return 'permanent'
  if (/\btam tru\b|\bkt[34]\b/.test(folded)) return 'temporary'
  if (/\bhien tai\b|\bchua dang ky\b|\bthuc te\b/.test(folded)) return 'present'
  findings.push(finding('residence', column, 'residence:unclear', { typed }))
  return 'unknown'
}
