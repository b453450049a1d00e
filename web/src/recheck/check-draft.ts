import { formatBirth } from '@mangnon/core/date/birth-date.ts'
import { parseBirthDate } from '@mangnon/core/date/parse-birth-date.ts'
import type { Found } from '@mangnon/core/recheck/recheck.ts'
import type { RecheckField } from './use-field-words.ts'

/** Fields that were marked as different, with what was typed of each. */
export type FieldDraft = Readonly<Partial<Record<RecheckField, string>>>

/** As it was recorded before, for a form that is opened again. */
export const draftOf = (found: Found): FieldDraft =>
  Object.fromEntries(
    Object.entries(found).map(([field, value]) => [
      field,
      field === 'birth' && value ? formatBirth(value) : (value ?? ''),
    ]),
  )

/** The values to be sent, empty ones as unknown; and the fields that could not be read. */
export const readFields = (draft: FieldDraft, today: string): { found: Found; wrong: readonly RecheckField[] } => {
  const found: Record<string, string | null> = {}
  const wrong: RecheckField[] = []
  for (const [name, typed] of Object.entries(draft)) {
    const field = name as RecheckField
    const text = typed.trim()
    if (field !== 'birth' || text === '') {
      found[field] = text === '' ? null : text
      continue
    }
    const read = parseBirthDate(text, { today })
    if (read?.ok) found[field] = read.birth
    else wrong.push(field)
  }
  return { found, wrong }
}
