import { pathRange } from '@mangnon/core/area/area-path.ts'
import { birthRange } from '@mangnon/core/date/birth-date.ts'
import type { PersonFacts } from '@mangnon/core/duplicate/person-facts.ts'
import { type Likeness, possibleFrom, weigh } from '@mangnon/core/duplicate/weigh.ts'
import { motherOf } from '@mangnon/core/duplicate/weigh-family.ts'
import { isUnnamed } from '@mangnon/core/name/name-problems.ts'
import { sameName } from '@mangnon/core/name/same-name.ts'
import { askedName } from '@mangnon/core/search/asked.ts'
import { endsKeys, type NameKey, wholeNameKeys } from '@mangnon/core/search/name-keys.ts'
import { sql } from 'kysely'
import { selectChildRows } from '../child/child-row.query.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { childFound } from '../search/child-found.ts'

/** More children than this no key of one commune meets. */
const most = 120
/** Whoever types a child looks at a few; a little less than possible is worth the look there. */
const shownFrom = possibleFrom - 0.5
/** A parent's name may be misspelled, too; its nearest writings are enough. */
const mostParentKeys = 60

const keysOf = (keys: readonly NameKey[]): string[] => keys.map(({ key }) => key)
const parentKeys = (name: string | null): string[] =>
  name === null ? [] : keysOf(wholeNameKeys(askedName(name)?.words ?? []).slice(0, mostParentKeys))

/** Ids of all in a commune that share a key with the child: its name in every writing, a parent, the day, the home, the number. */
const candidates = async (tx: Transaction, child: PersonFacts): Promise<string[]> => {
  const { lo, hi } = pathRange(child.communePath)
  const name = isUnnamed(child.fullName) ? null : askedName(child.fullName)
  const range = child.birth === null ? null : birthRange(child.birth)
  const born = range && range.first === range.last ? range.first : null
  const named = await tx.client.query<{ id: string }>(
    childFound([
      name ? keysOf(wholeNameKeys(name.words)) : [],
      name ? keysOf(endsKeys(name.words)) : [],
      [],
      ...[null, null, lo, hi, most],
    ]),
  )
  const kin = await tx.client.query<{ id: string }>({
    name: 'mn_child_kin',
    text: `select child_kin($1, $2, $3, $4, $5, $6, $7) as id
           union all select id from child where personal_number = $8`,
    values: [
      parentKeys(motherOf(child)),
      parentKeys(child.fatherName),
      ...[born, child.householdId, lo, hi, most, child.personalNumber],
    ],
  })
  return [...new Set([...named.rows, ...kin.rows].map(({ id }) => id))]
}

const readRows = (tx: Transaction, ids: readonly string[]) =>
  selectChildRows(tx)
    .select(['commune_path', 'sort_key', 'birth_first', 'birth_last', 'batch_id'])
    .where('child.id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('erased_at', 'is', null)
    .where(eb => eb.or([eb('end_reason', 'is', null), eb('end_reason', 'not in', ['duplicate', 'entered_in_error'])]))
    .execute()

export type AlikeRow = Awaited<ReturnType<typeof readRows>>[number] & { readonly likeness: Likeness }

/** Who in a commune may be this child, the likeliest first, each with what speaks for it and against. */
export const findAlike = async (tx: Transaction, child: PersonFacts): Promise<AlikeRow[]> => {
  const ids = await candidates(tx, child)
  if (ids.length === 0) return []
  // While a name alone is typed, it alone must speak.
  const nameAlone = child.birth === null && child.motherName === null && child.fatherName === null
  return (await readRows(tx, ids))
    .map(row => ({
      ...row,
      likeness: weigh(child, {
        fullName: row.full_name,
        sex: row.sex as PersonFacts['sex'],
        birth: row.birth,
        personalNumber: row.personal_number,
        motherName: row.mother_name,
        fatherName: row.father_name,
        householdId: row.household_id,
        communePath: row.commune_path,
        villagePath: row.village_path,
        batchId: null,
      }),
    }))
    .filter(row =>
      nameAlone && row.personal_number !== child.personalNumber
        ? sameName(child.fullName, row.full_name).same
        : row.likeness.bits >= shownFrom,
    )
    .sort((a, b) => b.likeness.bits - a.likeness.bits || (a.id < b.id ? -1 : 1))
}
