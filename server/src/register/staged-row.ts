import { carerRelationOf } from '@mangnon/core/child/carer-relation.ts'
import { childProblems } from '@mangnon/core/child/check-child.ts'
import { childGaps } from '@mangnon/core/child/gaps.ts'
import { birthRange } from '@mangnon/core/date/birth-date.ts'
import { familyKey } from '@mangnon/core/household/check-household.ts'
import { foldName } from '@mangnon/core/name/fold.ts'
import { isUnnamed } from '@mangnon/core/name/name-problems.ts'
import { otherNameKeys } from '@mangnon/core/name/other-names.ts'
import { nameWords } from '@mangnon/core/name/search-words.ts'
import type { Cell, Row } from '@mangnon/core/register/cell.ts'
import type { ChildDraft } from '@mangnon/core/register/child-draft.ts'
import type { ProposedHousehold } from '@mangnon/core/register/group-households.ts'
import type { ListField, ListMapping } from '@mangnon/core/register/list-field.ts'
import type { CopyLines } from './copy-text.ts'
import { type RowFinding, registerFinding } from './row-finding.ts'
import { childSearchWords } from './search-words.ts'

/** A row of the list that stands for a child, with everything that was read from it. */
export type ListRow = {
  readonly rowNo: number
  readonly sheet: number
  /** As the sheet counts, from 1. */
  readonly sheetRow: number
  readonly cells: Row
  readonly draft: ChildDraft
  readonly findings: readonly RowFinding[]
  readonly repeatOf: number | null
  readonly household: ProposedHousehold
  readonly villagePath: string | null
  readonly mapping: ListMapping
}

/** Names and types of the columns that are staged, in the order of the staged line. */
export const stagedColumns = {
  row_no: 'integer',
  sheet: 'smallint',
  sheet_row: 'integer',
  cells: 'jsonb',
  base: 'text',
  findings: 'jsonb',
  repeat_of: 'integer',
  full_name: 'text',
  typed_name: 'text',
  name_key: 'text collate "C"',
  sex: 'text',
  birth: 'text collate "C"',
  birth_first: 'date',
  birth_last: 'date',
  ethnicity: 'text',
  personal_number: 'text collate "C"',
  father_name: 'text',
  mother_name: 'text',
  carer_name: 'text',
  carer_relation: 'text',
  other_names: 'text',
  other_keys: 'text collate "C"',
  village_name: 'text',
  village_path: 'text collate "C"',
  address: 'text',
  phone: 'text',
  poverty: 'text',
  residence_state: 'text',
  household_code: 'text',
  head_name: 'text',
  family_no: 'integer',
  household_id: 'uuid',
  household_words: 'text[]',
  family_key: 'text collate "C"',
  school_name: 'text',
  school_class: 'text',
  circumstance: 'text',
  notes: 'text',
  kept: 'jsonb',
  gaps: 'smallint',
  search_words: 'text[]',
  child_id: 'uuid',
} as const

export type StagedColumn = keyof typeof stagedColumns

const columns = Object.keys(stagedColumns).length

const childFields: Readonly<Record<string, ListField>> = {
  fullName: 'fullName',
  fatherName: 'father',
  motherName: 'mother',
  carerName: 'carer',
  carerRelation: 'carerRelation',
  otherNames: 'otherNames',
  schoolName: 'school',
  schoolClass: 'class',
  circumstance: 'circumstance',
  notes: 'notes',
}

/** The shortest of the limits; below it nothing has to be asked. */
const surelyShort = 50
const isLong = (text: string | null): boolean => text !== null && text.length > surelyShort

/** What a form would refuse, a list may not bring in either: texts longer than the register keeps them. */
const tooLong = (draft: ChildDraft, today: string, mapping: ListMapping): RowFinding[] => {
  const { father, mother, carer, carerRelation, school, circumstance, notes } = draft
  if (
    !isLong(father) &&
    !isLong(mother) &&
    !isLong(carer) &&
    !isLong(carerRelation) &&
    !isLong(draft.otherNames) &&
    !isLong(school) &&
    !isLong(draft.class) &&
    !isLong(circumstance) &&
    !isLong(notes)
  )
    return []
  return childProblems(
    {
      fullName: draft.fullName ?? '',
      otherNames: draft.otherNames,
      sex: draft.sex,
      birth: null,
      ethnicity: null,
      personalNumber: null,
      fatherName: draft.father,
      motherName: draft.mother,
      carerName: draft.carer,
      carerRelation: draft.carerRelation,
      schoolLevel: null,
      schoolName: draft.school,
      schoolClass: draft.class,
      circumstance: draft.circumstance,
      notes: draft.notes,
    },
    today,
  ).flatMap(({ path, code }) => {
    const field = childFields[path]
    if (code !== 'too_long' || field === undefined || field === 'fullName') return []
    return [
      registerFinding('text:too-long', { field, column: mapping.find(mapped => mapped.field === field)?.column ?? -1 }),
    ]
  })
}

const noCode = 'k_'
const isNamed = (name: string | null): boolean => name === null || !isUnnamed(name)

/** Words to search by; null where they are those of the name's key and the family's, of which the writing makes them (write-new.ts). */
const searchWordsOf = ({ fullName, father, mother, carer, otherNames, personalNumber }: ChildDraft): string[] | null =>
  carer === null && otherNames === null && isNamed(fullName) && isNamed(father) && isNamed(mother)
    ? null
    : childSearchWords({
        fullName: fullName ?? '',
        parents: [father, mother, carer, otherNames],
        personalNumber,
        code: '',
      }).filter(word => word !== noCode)

/** The same for a household: null where its head is the father or the mother of its first child, or nobody. */
const headWordsOf = (head: string | null, { father, mother }: ChildDraft): string[] | null =>
  head === null || ((head === father || head === mother) && isNamed(head)) ? null : nameWords(head)

/** The cell as it stood in the file, from what COPY made of it (copy-text.ts). */
export const cellOf = (kept: unknown): Cell => {
  if (kept && typeof kept === 'object' && 'day' in kept) return new Date(`${String(kept.day)}T00:00:00Z`)
  return kept as Cell
}

/** The verdict that a row's own cells give it; null: nothing speaks against its being new. */
export type BaseVerdict = 'error' | 'decision' | null

/** A row with an error is never written; one with something only a person can say waits for that person. */
const baseVerdict = (findings: readonly RowFinding[]): BaseVerdict => {
  let verdict: 'decision' | null = null
  for (const { level } of findings) {
    if (level === 'error') return 'error'
    if (level === 'decision') verdict = 'decision'
  }
  return verdict
}

export type Staging = {
  readonly today: string
  readonly nextId: () => string
}

/**
 * Adds a row's line, its staged columns in their order; the same function reads a row again after a person corrected a cell.
 * Field by field without a record in between: 300,000 of them would take a sixth of a reading.
 */
export const addStaged = (lines: CopyLines, row: ListRow, { today, nextId }: Staging): BaseVerdict => {
  const { draft, household } = row
  const range = draft.birth ? birthRange(draft.birth) : null
  const long = tooLong(draft, today, row.mapping)
  const findings = long.length === 0 ? row.findings : [...row.findings, ...long]
  const base = baseVerdict(findings)
  // Only a household's first row carries its head: the father, the mother or the carer where the list names no head.
  const alone = household.reason === 'alone'
  const first = !alone && household.group === row.rowNo
  const head = draft.head ?? draft.father ?? draft.mother ?? draft.carer
  lines.code(row.rowNo)
  lines.code(row.sheet)
  lines.code(row.sheetRow)
  lines.cells(row.cells)
  lines.code(base)
  lines.json(findings.length === 0 ? null : findings)
  lines.code(row.repeatOf)
  lines.text(draft.fullName)
  lines.text(draft.typedName === draft.fullName ? null : draft.typedName)
  lines.text(foldName(draft.fullName ?? ''))
  lines.code(draft.sex)
  lines.code(draft.birth)
  lines.code(range?.first)
  lines.code(range?.last)
  lines.text(draft.ethnicity)
  lines.text(draft.personalNumber)
  lines.text(draft.father)
  lines.text(draft.mother)
  lines.text(draft.carer)
  lines.text(carerRelationOf(draft.carerRelation))
  lines.text(draft.otherNames)
  lines.text(otherNameKeys(draft.otherNames))
  lines.text(draft.villageName)
  lines.code(row.villagePath)
  lines.text(draft.address)
  lines.text(draft.phone)
  lines.code(draft.poverty)
  lines.code(draft.residence)
  lines.text(draft.householdCode)
  lines.text(head)
  // Nothing to go by is no household: the record says that it is missing.
  lines.code(alone ? null : household.group)
  lines.code(first ? nextId() : null)
  lines.texts(first ? headWordsOf(head, draft) : null)
  lines.text(familyKey(draft.father, draft.mother, row.villagePath))
  lines.text(draft.school)
  lines.text(draft.class)
  lines.text(draft.circumstance)
  lines.text(draft.notes)
  lines.json(Object.keys(draft.kept).length === 0 ? null : draft.kept)
  // Household and village are settled when the row is written.
  lines.code(
    childGaps({
      personalNumber: draft.personalNumber,
      birth: draft.birth,
      sex: draft.sex,
      ethnicity: draft.ethnicity,
      fatherName: draft.father,
      motherName: draft.mother,
      carerName: draft.carer,
      householdId: 'settled',
      villagePath: 'settled',
    }),
  )
  lines.texts(searchWordsOf(draft))
  lines.code(nextId())
  lines.end(columns)
  return base
}
