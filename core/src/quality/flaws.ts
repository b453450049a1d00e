import type { FlawWord } from '@mangnon/legal/quality/quality-rules.ts'
import { isBirthDate } from '../date/birth-date.ts'
import { personalNumberWarnings } from '../identifier/personal-number-warnings.ts'
import { foldName } from '../name/fold.ts'
import { isUnnamed } from '../name/name-problems.ts'

/**
 * What is wrong in a record, as bits. The database keeps them itself, as a column made from the others
 * (db/migrations/0070_quality.sql), so that no way of writing can leave them out; a test holds that it says what is said here.
 */
export const flawBits = {
  numberSex: 1,
  numberYear: 2,
  numberPlace: 4,
  nameShape: 8,
  unnamed: 16,
  sameParents: 32,
  nameOfParent: 64,
  importedUnseen: 128,
  wordsUncoded: 256,
} as const satisfies Record<FlawWord, number>

type Facts = {
  readonly fullName: string
  readonly sex: 'male' | 'female' | 'unknown'
  readonly birth: string | null
  readonly personalNumber: string | null
  readonly fatherName: string | null
  readonly motherName: string | null
  readonly circumstance: string | null
}

/** Figures and signs that stand in no name; what stands between the words of one (' ’ . -) is allowed. */
const signs = /[0-9!"#$%&()*+,/:;<=>?@[\]^_{|}~\\]/

/** The bits of what a child's own facts show, as it is entered or changed by a person. */
export const childFlaws = (facts: Facts): number => {
  const { personalNumber, sex, fatherName, motherName } = facts
  const birth = facts.birth !== null && isBirthDate(facts.birth) ? facts.birth : null
  const against = personalNumber === null ? [] : personalNumberWarnings(personalNumber, { sex, birth })
  const [child, father, mother] = [facts.fullName, fatherName ?? '', motherName ?? ''].map(foldName)
  return (
    (against.includes('sex') ? flawBits.numberSex : 0) |
    (against.includes('century') || against.includes('year') ? flawBits.numberYear : 0) |
    (against.includes('place') ? flawBits.numberPlace : 0) |
    (signs.test(facts.fullName) ? flawBits.nameShape : 0) |
    (isUnnamed(facts.fullName) ? flawBits.unnamed : 0) |
    (father !== '' && father === mother ? flawBits.sameParents : 0) |
    (child !== '' && (child === father || child === mother) ? flawBits.nameOfParent : 0) |
    (facts.circumstance === null ? 0 : flawBits.wordsUncoded)
  )
}
