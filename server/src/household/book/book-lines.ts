import { carerRelationName } from '@mangnon/core/child/carer-relation.ts'
import { formatBirth } from '@mangnon/core/date/birth-date.ts'
import { formatPhone } from '@mangnon/core/identifier/phone.ts'
import { ethnicGroups } from '@mangnon/legal/code-lists/ethnic-groups.ts'
import { povertyStates } from '@mangnon/legal/code-lists/poverty-states.ts'
import { residenceStates } from '@mangnon/legal/code-lists/residence-states.ts'
import { sexes } from '@mangnon/legal/code-lists/sexes.ts'
import { printed } from '../../print/print-data.ts'

type ChildFacts = {
  code: string
  full_name: string
  sex: string
  birth: string | null
  ethnicity: string | null
  father_name: string | null
  mother_name: string | null
  carer_name: string | null
  carer_relation: string | null
  school_name: string | null
  school_class: string | null
  residence_state: string
}

const joined = (parts: readonly (string | null)[], by: string): string | null => parts.filter(Boolean).join(by) || null

/** A child's line in a household's sheet. */
export const childLine = (child: ChildFacts) => ({
  code: child.code,
  name: child.full_name,
  sex: printed(sexes, child.sex),
  birth: child.birth && formatBirth(child.birth),
  people: printed(ethnicGroups, child.ethnicity),
  parents: joined([child.father_name, child.mother_name], '; '),
  carer: joined([child.carer_name, carerRelationName(child.carer_relation, 'vi')], ', '),
  school: joined([child.school_name, child.school_class && `lớp ${child.school_class.replace(/^lớp\s+/i, '')}`], ', '),
  residence: printed(residenceStates, child.residence_state),
})

/** What is printed of a household's poverty: nothing of one that is not poor. */
export const povertyOf = (poverty: string): string | null =>
  poverty === 'none' ? null : printed(povertyStates, poverty)

export const phoneOf = (phone: string | null): string | null => phone && formatPhone(phone)
