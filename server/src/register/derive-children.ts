import { childColumns } from '../child/child.facts.ts'
import type { Transaction } from '../platform/db/transaction.ts'

/** Read and written at once; each takes some kilobytes. */
const block = 2000
const derived = [
  'other_keys',
  'name_key',
  'sort_key',
  'birth_first',
  'birth_last',
  'family_key',
  'gaps',
  'search',
] as const

type Sex = 'male' | 'female' | 'unknown'
type Residence = 'permanent' | 'temporary' | 'present' | 'unknown'

/** Keys, gaps and search words of children whose facts were changed in a set: computed in core, as when one child is saved. */
export const deriveChildren = async (
  tx: Transaction,
  ids: readonly string[],
  step: () => Promise<void>,
): Promise<void> => {
  for (let from = 0; from < ids.length; from += block) {
    await step()
    const children = await tx.query
      .selectFrom('child')
      .selectAll()
      .where('id', 'in', ids.slice(from, from + block))
      .execute()
    const rows = children.map(child => {
      const columns = childColumns(
        {
          fullName: child.full_name,
          otherNames: child.other_names,
          sex: child.sex as Sex,
          birth: child.birth,
          ethnicity: child.ethnicity,
          personalNumber: child.personal_number,
          fatherName: child.father_name,
          motherName: child.mother_name,
          carerName: child.carer_name,
          carerRelation: child.carer_relation,
          schoolLevel: child.school_level,
          schoolName: child.school_name,
          schoolClass: child.school_class,
          circumstance: child.circumstance,
          notes: child.notes,
          householdId: child.household_id,
          villageId: null,
          residenceState: child.residence_state as Residence,
        },
        { householdId: child.household_id, villagePath: child.village_path, poverty: child.poverty },
        child.code,
      )
      return { id: child.id, ...Object.fromEntries(derived.map(name => [name, columns[name]])) }
    })
    await tx.client.query(
      `update child c set other_keys = d.other_keys, name_key = d.name_key, sort_key = d.sort_key, birth_first = d.birth_first, birth_last = d.birth_last,
              family_key = d.family_key, gaps = d.gaps, search = array_to_tsvector(d.search)
         from jsonb_to_recordset($1::jsonb) as d (id uuid, other_keys text, name_key text, sort_key text, birth_first date, birth_last date,
                family_key text, gaps smallint, search text[])
        where c.id = d.id`,
      [JSON.stringify(rows)],
    )
  }
}
