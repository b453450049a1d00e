import { makeCode } from '@mangnon/core/identifier/check-code.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { type ChildFacts, childColumns } from '@mangnon/server/child/child.facts.ts'
import type { BenchDatabase } from '../platform/bench-database.ts'
import { withoutIndexes } from '../platform/without-indexes.ts'
import type { Value } from '../register/copy-text.ts'
import { openCopy } from '../register/fill-register.ts'
import { province } from '../register/places.ts'
import { type Person, people } from './people.ts'

/** A child of the register as the questions need it. */
export type Known = Person & {
  readonly id: string
  readonly commune: string
  readonly number: string | null
  readonly code: string
}

/** Of all children so many live in the province that is looked at: 600,000 of 5,000,000. */
const inProvince = 0.12

const factsOf = (person: Person, number: string | null): ChildFacts => ({
  fullName: person.fullName,
  sex: person.sex,
  birth: person.birth,
  ethnicity: null,
  personalNumber: number,
  fatherName: person.father,
  motherName: person.mother,
  otherNames: null,
  carerName: null,
  carerRelation: null,
  schoolLevel: null,
  schoolName: null,
  schoolClass: null,
  circumstance: null,
  notes: null,
  householdId: null,
  villageId: null,
  residenceState: 'permanent',
})

/** 000 is no province: these numbers belong to nobody. */
const numberOf = (at: number): string => `000${String(at).padStart(9, '0')}`

/** One child in twelve is called by a name of the house, one in 25 bore another name before: few words that many share, as in life. */
const otherNamesSql = `
  insert into child_known_as (child_id, commune_path, village_no, kind, full_name, name_key, birth_first, birth_last)
  select id, commune_path, village_no, kind, key, key, birth_first, birth_last from child,
         lateral (select abs(hashtext(id::text)) as n) h,
         lateral (select 'other' as kind, (array['bi', 'teo', 'cun', 'mit', 'bong', 'na', 'be oi', 'cu bin', 'su', 'ken'])[n / 12 % 10 + 1] as key where n % 12 = 0
                  union all select 'former', split_part(name_key, ' ', 1) || ' van ' || split_part(name_key, ' ', -1) where n % 25 = 1) k`

/**
 * Fills the communes of the whole nation with `rows` children, 12 in 100 of them in one province.
 * @returns every n-th child, `keep` of the province and `keep` of the nation, to ask about
 */
export const fillPeople = async (
  bench: BenchDatabase,
  rows: number,
  keep: number,
): Promise<{ province: Known[]; nation: Known[] }> => {
  const found = await bench.owner.query<{ path: string }>(
    `select path from area where level = 'commune' and valid_to is null order by path`,
  )
  const all = found.rows.map(row => row.path)
  const near = all.filter(path => path.startsWith(province))
  const others = all.filter(path => !path.startsWith(province))
  const nearRows = Math.round(rows * inProvince)
  const kept = { province: [] as Known[], nation: [] as Known[] }
  const every = { province: Math.max(1, Math.floor(nearRows / keep)), nation: Math.max(1, Math.floor(rows / keep)) }
  const author = newId()
  await withoutIndexes(bench.owner, ['child'], async () => {
    const copy = await openCopy(bench.ownerUrl, 'child')
    const made = people(2026)
    for (let at = 0; at < rows; at++) {
      const isNear = at < nearRows
      const place = isNear ? near : others
      // Communes differ in size by a factor of some ten.
      const commune = place[Math.floor(((at * 0.618033) % 1) ** 1.6 * place.length)] ?? ''
      const person = made.next().value
      const code = makeCode('TE', 2026, at)
      const number = at % 2 === 0 ? numberOf(at) : null
      const id = newId()
      await copy.put({
        id,
        code,
        commune_path: commune,
        created_by: author,
        ...(childColumns(
          factsOf(person, number),
          { householdId: null, villagePath: null, poverty: 'unknown' },
          code,
        ) as Readonly<Record<string, Value>>),
      })
      const known = { ...person, id, commune, number, code }
      if (isNear && at % every.province === 0) kept.province.push(known)
      if (at % every.nation === 0) kept.nation.push(known)
    }
    await copy.end()
  })
  await bench.owner.query(otherNamesSql)
  for (const tableName of ['child', 'child_known_as', 'household', 'area', 'area_name'])
    await bench.owner.query(`vacuum (analyze) ${tableName}`)
  await bench.owner.query('checkpoint')
  return kept
}
