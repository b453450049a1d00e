import type { CodeList } from '@mangnon/legal/code-lists/code-list.ts'
import type { EthnicGroup } from '@mangnon/legal/code-lists/ethnic-groups.ts'
import { type CaptionMeaning, captionMeaning } from './caption.ts'
import { columnLetter, type Row } from './cell.ts'
import { type ColumnValues, columnValues } from './column-values.ts'
import type { TableColumn } from './find-table.ts'
import type { ListField, ListMapping } from './list-field.ts'

/**
 * Why a field is proposed: the heading says so, heading and values agree, heading says so but the values do not look
 * like it, only the values look like it, another column has the field already, nothing is known, nothing is in it.
 */
export type ProposalReason =
  | 'caption-and-values'
  | 'caption'
  | 'caption-against-values'
  | 'values'
  | 'taken'
  | 'unknown'
  | 'empty'

/** `confidence` from 0 to 1; below 0.6 a person should look. `caption` is the whole heading, or "Cột C" without one. */
export type ColumnProposal = {
  column: number
  caption: string
  field: ListField
  confidence: number
  reason: ProposalReason
}

type Guess = { field: ListField; confidence: number; reason: ProposalReason }
type Column = TableColumn & { meaning: CaptionMeaning | null; parent: CaptionMeaning | null; values: ColumnValues }
type Options = { today: string; ethnicGroups: CodeList<EthnicGroup> }

/** Proposes what each column is, from its headings and up to some hundred data rows. A person confirms or corrects. */
export const proposeColumns = (
  columns: readonly TableColumn[],
  sample: readonly Row[],
  { today, ethnicGroups }: Options,
): ColumnProposal[] => {
  const read = columns.map((column): Column => {
    const meanings = column.captions.map(captionMeaning)
    const parents = meanings.slice(0, -1).filter(meaning => meaning !== null)
    return {
      ...column,
      meaning: meanings.at(-1) ?? null,
      parent: parents.at(-1) ?? null,
      values: columnValues(sample, column.column, today, ethnicGroups),
    }
  })
  const guesses = read.map(column => guess(column, read))
  splitNames(read, guesses)
  keepOneOfEach(guesses)
  return read.map((column, i) => ({
    column: column.column,
    caption: column.captions.join(' – ') || `Cột ${columnLetter(column.column)}`,
    ...(guesses[i] ?? nothing),
  }))
}

/** The mapping a list is read with, once the proposals are accepted. Empty columns without a heading are left out. */
export const mappingOf = (proposals: readonly ColumnProposal[]): ListMapping =>
  proposals.filter(({ reason }) => reason !== 'empty').map(({ column, field, caption }) => ({ column, field, caption }))

const nothing: Guess = { field: 'keep', confidence: 0.2, reason: 'unknown' }
const empty: Guess = { field: 'keep', confidence: 1, reason: 'empty' }

const guess = (column: Column, all: readonly Column[]): Guess => {
  const field = fieldOfCaption(column, all)
  if (field !== null) return weigh(field, column.values)
  if (column.values.filled === 0) return column.captions.length === 0 ? empty : nothing
  return fieldOfValues(column.values)
}

const owners = new Set<CaptionMeaning | null>(['father', 'mother', 'carer', 'head'])
const owned = new Set<CaptionMeaning | null>([
  'phone',
  'carerRelation',
  'address',
  'father',
  'mother',
  'carer',
  'head',
  'householdCode',
])

const fieldOfCaption = ({ meaning, parent, values }: Column, all: readonly Column[]): ListField | null => {
  const among = (other: CaptionMeaning) => all.some(column => column.meaning === other)
  const dated = parent === 'birth' || values.date > 0.3
  // "Họ tên" or "Năm sinh" under "Cha": only the name of the father has a place of its own.
  if (owners.has(parent) && meaning !== parent && !owned.has(meaning)) {
    const name = meaning === 'fullName' || meaning === 'givenPart' || meaning === null
    return name ? (parent as ListField) : 'keep'
  }
  switch (meaning ?? parent) {
    case 'male':
      // Without diacritics "Nam" is also "Năm": beside Ngày and Tháng it is the year.
      if (among('day') && among('month') && !among('female')) return 'birthYear'
      return dated ? 'birthMale' : 'sexMaleMark'
    case 'female':
      return dated ? 'birthFemale' : 'sexFemaleMark'
    case 'day':
      return 'birthDay'
    case 'month':
      return 'birthMonth'
    case 'year':
      return among('day') || among('month') ? 'birthYear' : 'birth'
    case 'birth':
      return among('day') && among('month') && meaning === 'birth' ? 'birthYear' : 'birth'
    case 'poor':
      return among('nearPoor') || values.mark > 0.5 ? 'povertyPoorMark' : 'poverty'
    case 'nearPoor':
      return among('poor') || values.mark > 0.5 ? 'povertyNearPoorMark' : 'poverty'
    case 'parents':
      return 'carer'
    case 'ethnicity':
      return values.phone > 0.5 ? 'phone' : 'ethnicity'
    case 'address':
      return meaning === 'address' || meaning === null ? 'address' : null
    default:
      return (meaning ?? parent) as ListField | null
  }
}

/** The share of a column's values that look like the field; null where values say nothing about it. */
const likeness = (field: ListField, values: ColumnValues): number | null => {
  switch (field) {
    case 'ordinal':
      return values.rising
    case 'fullName':
    case 'father':
    case 'mother':
      return values.name + values.oneWord
    case 'birth':
    case 'birthMale':
    case 'birthFemale':
      return values.date
    case 'birthDay':
    case 'birthMonth':
      return values.small
    case 'sex':
      return values.sexWord
    case 'sexMaleMark':
    case 'sexFemaleMark':
    case 'povertyPoorMark':
    case 'povertyNearPoorMark':
      return values.mark
    case 'ethnicity':
      return values.ethnicity
    case 'personalNumber':
      return values.personalNumber
    case 'phone':
      return values.phone
    default:
      return null
  }
}

const weigh = (field: ListField, values: ColumnValues): Guess => {
  const like = values.filled === 0 ? null : likeness(field, values)
  if (like === null) return { field, confidence: field === 'keep' ? 0.8 : 0.9, reason: 'caption' }
  if (like >= 0.5) return { field, confidence: 0.98, reason: 'caption-and-values' }
  return { field, confidence: like < 0.1 && values.filled > 2 ? 0.4 : 0.7, reason: 'caption-against-values' }
}

const fieldOfValues = (values: ColumnValues): Guess => {
  const candidates: [ListField, number][] = [
    ['personalNumber', values.personalNumber],
    ['sex', values.sexWord],
    ['ordinal', values.rising],
    ['birth', values.date],
    ['phone', values.phone],
    ['ethnicity', values.ethnicity],
    ['village', values.village],
    ['poverty', values.povertyWord],
    ['fullName', values.name],
  ]
  const found = candidates.find(([, share]) => share >= 0.7)
  return found ? { field: found[0], confidence: 0.5, reason: 'values' } : nothing
}

/**
 * Many lists keep the given name in a column of its own, under one merged heading or none: two columns that both read
 * "Họ và tên", or "Họ và tên" with a nameless column of single words at its right.
 */
const splitNames = (columns: readonly Column[], guesses: Guess[]): void => {
  const full = guesses.findIndex(({ field }) => field === 'fullName')
  const given = guesses.findIndex(({ field }) => field === 'givenPart')
  const next = columns[full + 1]
  const here = columns[full]
  const sameHeading = next !== undefined && here !== undefined && next.captions.join() === here.captions.join()
  const noHeading = next !== undefined && next.captions.length === 0
  if (full >= 0 && next && (sameHeading || noHeading) && next.values.oneWord > 0.8) {
    guesses[full] = { field: 'surnamePart', confidence: 0.8, reason: 'caption-and-values' }
    guesses[full + 1] = { field: 'givenPart', confidence: 0.8, reason: 'caption-and-values' }
  } else if (full >= 0 && given === full + 1) {
    guesses[full] = { field: 'surnamePart', confidence: 0.8, reason: 'caption' }
  } else if (full < 0 && given >= 0 && !guesses.some(({ field }) => field === 'surnamePart')) {
    guesses[given] = { field: 'fullName', confidence: 0.7, reason: 'caption' }
  }
}

/** A field has one column; of several the surest keeps it, and the others stay readable. */
const keepOneOfEach = (guesses: Guess[]): void => {
  const holder = new Map<ListField, number>()
  guesses.forEach((guess, i) => {
    if (guess.field === 'keep') return
    const other = holder.get(guess.field)
    if (other === undefined) {
      holder.set(guess.field, i)
      return
    }
    const loser = (guesses[other]?.confidence ?? 0) >= guess.confidence ? i : other
    if (loser === other) holder.set(guess.field, i)
    guesses[loser] = { field: 'keep', confidence: 0.5, reason: 'taken' }
  })
}
