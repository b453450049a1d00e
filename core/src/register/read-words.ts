import { cellText, isEmptyCell, plainText, type Row } from './cell.ts'
import type { ChildDraft } from './child-draft.ts'
import type { CompiledMapping } from './compiled-mapping.ts'
import { type Finding, finding } from './finding.ts'
import { isMark } from './mark.ts'
import { readNote } from './read-note.ts'
import { type Poverty, povertyIn, readPoverty } from './read-poverty.ts'

/** Poverty from one column of words or from two columns of marks. An empty cell says nothing: unknown. */
export const readPovertyCells = (row: Row, { column }: CompiledMapping, findings: Finding[]): Poverty => {
  const marked = (index: number | undefined) =>
    index !== undefined && !isEmptyCell(row[index]) && isMark(row[index]) !== false
  const [poor, nearPoor] = [marked(column.povertyPoorMark), marked(column.povertyNearPoorMark)]
  if (poor && nearPoor) {
    findings.push(finding('povertyPoorMark', column.povertyPoorMark ?? -1, 'poverty:both-marks'))
    return 'unknown'
  }
  if (poor) return 'poor'
  if (nearPoor) return 'near_poor'
  if (column.poverty === undefined) return 'unknown'
  const typed = plainText(row[column.poverty])
  const poverty = readPoverty(typed)
  if (poverty !== null) return poverty
  findings.push(finding('poverty', column.poverty, 'poverty:unclear', { typed: cellText(row[column.poverty]) }))
  return 'unknown'
}

type Words = { circumstance: string | null; notes: string | null; poverty: Poverty }

/**
 * What circumstance and notes say in words. They stay as they are; what is recognised in them is a finding, and only
 * "Tạm trú" is taken over, as the residence of a row that has no column for it.
 */
export const readWords = (
  { circumstance, notes, poverty }: Words,
  { column }: CompiledMapping,
  findings: Finding[],
): Pick<ChildDraft, 'residence'> => {
  if (circumstance !== null) {
    const index = column.circumstance ?? -1
    findings.push(finding('circumstance', index, 'circumstance:words', { typed: circumstance }))
    const named = povertyIn(circumstance)
    if (named !== null && named !== poverty) {
      const code = poverty === 'unknown' ? 'circumstance:poverty' : 'poverty:contradicts'
      findings.push(finding('circumstance', index, code, { typed: circumstance, proposal: named }))
    }
  }
  if (notes === null) return { residence: 'unknown' }
  const events = readNote(notes)
  const index = column.notes ?? -1
  if (events.length === 0) findings.push(finding('notes', index, 'note:words', { typed: notes }))
  for (const { event, when } of events)
    findings.push(
      finding('notes', index, `note:${event}`, when === undefined ? { typed: notes } : { typed: notes, when }),
    )
  return { residence: events.some(({ event }) => event === 'temporary') ? 'temporary' : 'unknown' }
}
