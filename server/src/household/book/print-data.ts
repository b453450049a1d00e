import { provincePath } from '@mangnon/core/area/area-path.ts'
import { carerRelationName } from '@mangnon/core/child/carer-relation.ts'
import { formatBirth } from '@mangnon/core/date/birth-date.ts'
import { formatPhone } from '@mangnon/core/identifier/phone.ts'
import { findEntry } from '@mangnon/legal/code-lists/code-list.ts'
import { ethnicGroups } from '@mangnon/legal/code-lists/ethnic-groups.ts'
import { povertyStates } from '@mangnon/legal/code-lists/poverty-states.ts'
import { residenceStates } from '@mangnon/legal/code-lists/residence-states.ts'
import { sexes } from '@mangnon/legal/code-lists/sexes.ts'
import { areaNames } from '../../area/area.queries.ts'
import type { Transaction } from '../../platform/db/transaction.ts'

/** A code as it is printed; what is not known is left empty, to be filled in by hand. */
export const printed = (list: Parameters<typeof findEntry>[0], code: string | null): string | null =>
  code === null || code === 'unknown' ? null : (findEntry(list, code)?.name.vi ?? code)

export const dayForPeople = (day: string): string => day.split('-').reverse().join('/')

/** The sentence that stands on every paper with names of children. */
export const secrecy =
  'Có thông tin riêng của trẻ em: chỉ dùng cho công việc, giữ kín, không cho người không có trách nhiệm xem (Điều 33 Nghị định 56/2017/NĐ-CP).'

/** The names that a letterhead of the commune needs. */
export const letterhead = async (
  tx: Transaction,
  communePath: string,
): Promise<{ readonly province: string; readonly commune: string; readonly office: string }> => {
  const province = provincePath(communePath) ?? ''
  const names = await areaNames(tx, [communePath, province])
  const commune = names.get(communePath) ?? ''
  return { province: names.get(province) ?? '', commune, office: `Ủy ban nhân dân ${commune}` }
}

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
