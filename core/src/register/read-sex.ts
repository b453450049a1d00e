import { foldName } from '../name/fold.ts'
import { cellText, isEmptyCell, plainText, type Row } from './cell.ts'
import type { CompiledMapping } from './compiled-mapping.ts'
import { type Finding, finding } from './finding.ts'
import type { ListField } from './list-field.ts'
import { isMark } from './mark.ts'

export type Sex = 'male' | 'female' | 'unknown'

const male = /^(?:nam|trai|be trai|con trai|m|male|boy)$/
const female = /^(?:nu|gai|be gai|con gai|f|female|girl)$/

/** The sex a word names, null when it names none. */
export const sexOfWord = (text: string): Sex | null => {
  const folded = foldName(text)
  return male.test(folded) ? 'male' : female.test(folded) ? 'female' : null
}

/** The sex of a row: from its own column, from marks under Nam and Nữ, or from which of the two the birth date stands under. */
export const readSex = (cells: Row, { column }: CompiledMapping, findings: Finding[]): Sex => {
  if (column.sex !== undefined) {
    const typed = plainText(cells[column.sex])
    const sex = typed === '' ? null : sexOfWord(typed)
    if (sex !== null) return sex
    const code = typed === '' ? 'sex:none' : 'sex:unclear'
    findings.push(finding('sex', column.sex, code, typed === '' ? {} : { typed }))
    return 'unknown'
  }
  const marks = fromPair(cells, column, 'sexMaleMark', 'sexFemaleMark', findings)
  if (marks !== null) return marks
  return fromPair(cells, column, 'birthMale', 'birthFemale', findings) ?? 'unknown'
}

const fromPair = (
  cells: Row,
  column: CompiledMapping['column'],
  maleField: ListField,
  femaleField: ListField,
  findings: Finding[],
): Sex | null => {
  const [maleColumn, femaleColumn] = [column[maleField], column[femaleField]]
  if (maleColumn === undefined && femaleColumn === undefined) return null
  const isSet = (index: number | undefined) =>
    index !== undefined && !isEmptyCell(cells[index]) && isMark(cells[index]) !== false
  const [isMale, isFemale] = [isSet(maleColumn), isSet(femaleColumn)]
  if (isMale && isFemale) {
    const typed = `${cellText(cells[maleColumn ?? -1])} | ${cellText(cells[femaleColumn ?? -1])}`
    findings.push(finding(femaleField, femaleColumn ?? -1, 'sex:both-columns', { typed }))
    return 'unknown'
  }
  if (isMale) return 'male'
  if (isFemale) return 'female'
  // Lists with a column Nữ alone tick the girls; what is not ticked is a boy.
  if (maleColumn === undefined && femaleField === 'sexFemaleMark') {
    findings.push(finding(femaleField, femaleColumn ?? -1, 'sex:from-empty-mark', { proposal: 'male' }))
    return 'male'
  }
  findings.push(finding(maleField, maleColumn ?? femaleColumn ?? -1, 'sex:none'))
  return 'unknown'
}
