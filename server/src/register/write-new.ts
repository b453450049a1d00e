import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { bySets } from './by-sets.ts'
import { knownHomesSql } from './counts.ts'
import { writeCodes } from './write-codes.ts'
import { writeSortKeys } from './write-sort-keys.ts'

type Batch = { readonly id: string; readonly commune_path: string }

/** The village's number in its commune, as the record itself carries it (0017_village.sql). */
const villageNo = (path: string): string => `coalesce(left(right((${path})::text, 4), 3)::smallint, 0)`

/** Families of the rows to be written as new, each with the household it is or becomes. */
const homesSql = `
  create temp table home on commit drop as
  with known as materialized (${knownHomesSql('r.row_no in (select row_no from to_write)')}),
  family as (
    select r.family_no, min(r.row_no) as first_row, min(r.phone) as phone, min(r.address) as address,
           bool_or(r.poverty = 'poor') as poor, bool_or(r.poverty = 'near_poor') as near_poor, bool_or(r.poverty = 'none') as not_poor,
           min(nullif(r.residence_state, 'unknown')) as residence_state
      from to_write w join import_row r on r.batch_id = $1 and r.row_no = w.row_no
     where w.kind = 'new' and r.family_no is not null group by r.family_no)
  select f.family_no, coalesce(known.household_id, head.household_id) as household_id, head.head_name,
         coalesce(head.household_words, string_to_array(split_part(head.family_key, '|', case when head.head_name = head.father_name then 1 else 2 end), ' ')) as household_words,
         f.phone, coalesce(first.address, f.address) as address, coalesce(first.village_path, v.path) as village_path,
         case when f.poor then 'poor' when f.near_poor then 'near_poor' when f.not_poor then 'none' else 'unknown' end as poverty,
         coalesce(f.residence_state, 'unknown') as residence_state, h.id is null as made,
         h.village_path as known_village, h.poverty as known_poverty, h.code as known_code, null::integer as n
    from family f
    join import_row head on head.batch_id = $1 and head.row_no = f.family_no
    join import_row first on first.batch_id = $1 and first.row_no = f.first_row
    left join village_of v on v.name = first.village_name and first.village_path is null
    left join known on known.family_no = f.family_no
    left join household h on h.id = coalesce(known.household_id, head.household_id)`

/** What belongs to a record of its own is written with who brought it in and the batch, as every act is. */
const journalColumns =
  'subject, subject_id, commune_path, act, actor_id, actor_role, actor_name, purpose, after, batch_id, request_id'

const householdsSql = [
  `insert into household (id, code, commune_path, village_path, head_name, head_sort_key, address, phone, poverty, residence_state, search,
     batch_id, created_by)
   select h.household_id, k.code, $2, h.village_path, h.head_name, s.sort_key, left(h.address, 300), h.phone, h.poverty,
          h.residence_state,
          array_to_tsvector(h.household_words || ('k_' || lower(replace(k.code, '-', '')))
            || case when h.phone is null then '{}'::text[] else array['t_' || regexp_replace(h.phone, '\\D', '', 'g')] end),
          $1, $3
     from home h join new_code k on k.kind = 'household' and k.n = h.n
     join sort_key_of s on s.kind = 'household' and s.no = h.family_no where h.made`,
  `insert into household_residence (household_id, commune_path, village_no, valid_from, recorded_by, at_commune, at_village, address, residence_state)
   select household_id, $2, ${villageNo('village_path')}, $4, $3, $2, village_path, left(address, 300), residence_state from home where made and $1::uuid is not null`,
  `insert into household_poverty (household_id, commune_path, village_no, valid_from, recorded_by, poverty)
   select household_id, $2, ${villageNo('village_path')}, $4, $3, poverty from home where made and $1::uuid is not null`,
]

const householdJournalSql = `
  insert into journal (${journalColumns})
  select 'household', h.household_id, $2, 'household.created', $3, $4, $5, $6,
         jsonb_strip_nulls(jsonb_build_object('headName', h.head_name, 'village', p.name, 'address', h.address, 'phone', h.phone,
           'poverty', nullif(h.poverty, 'unknown'), 'residenceState', nullif(h.residence_state, 'unknown'))),
         $1, $7
    from home h left join place_name p on p.path = h.village_path where h.made`

/** Where a new child belongs: its household's village and poverty, or what its own row says when it has none. */
const placed = `
  from to_write w
  join import_row r on r.batch_id = $1 and r.row_no = w.row_no
  join new_code k on k.kind = 'child' and k.n = w.n
  left join home h on h.family_no = r.family_no
  left join village_of v on v.name = r.village_name and r.village_path is null`
const villagePath = `case when h.family_no is null then coalesce(r.village_path, v.path) when h.made then h.village_path else h.known_village end`
const poverty = `case when h.family_no is null then r.poverty when h.made then h.poverty else h.known_poverty end`

const wordsOfParent = (part: 1 | 2): string =>
  `array_remove(string_to_array('p_' || replace(split_part(r.family_key, '|', ${part}), ' ', ' p_'), ' '), 'p_')`
/** Most rows carry no words to search by: theirs are the words of their keys, as search-words.ts makes them of names. */
const wordsOfKeys = `array_remove(string_to_array(r.name_key, ' ') || ${wordsOfParent(1)} || ${wordsOfParent(2)} || ('i_' || r.personal_number), null)`

const childrenSql = [
  `insert into child (id, code, commune_path, village_path, full_name, typed_name, name_key, sort_key, sex, birth, birth_first, birth_last,
     ethnicity, personal_number, father_name, mother_name, carer_name, carer_relation, other_names, other_keys, household_id, family_key,
     poverty, residence_state, school_name, school_class, circumstance, notes, kept, gaps, search, batch_id, created_by)
   select r.child_id, k.code, $2, ${villagePath}, r.full_name, r.typed_name, r.name_key, s.sort_key, r.sex, r.birth, r.birth_first,
          r.birth_last, r.ethnicity, r.personal_number, r.father_name, r.mother_name, r.carer_name, r.carer_relation, r.other_names,
          r.other_keys, h.household_id,
          case when r.family_key = '' then '' else split_part(r.family_key, '|', 1) || '|' || split_part(r.family_key, '|', 2) || '|' || coalesce(${villagePath}, '') end,
          ${poverty}, r.residence_state, r.school_name, r.school_class, r.circumstance, r.notes, r.kept,
          r.gaps | case when h.household_id is null then 32 else 0 end | case when (${villagePath}) is null then 64 else 0 end,
          array_to_tsvector(coalesce(r.search_words, ${wordsOfKeys}) || ('k_' || lower(replace(k.code, '-', '')))), $1, $3
   ${placed}
   join sort_key_of s on s.kind = 'child' and s.no = r.row_no`,
  `insert into child_residence (child_id, commune_path, village_no, valid_from, recorded_by, at_commune, at_village, residence_state)
   select r.child_id, $2, ${villageNo(villagePath)}, $4, $3, $2, ${villagePath}, r.residence_state ${placed}`,
  `insert into child_household (child_id, commune_path, village_no, valid_from, recorded_by, household_id)
   select r.child_id, $2, ${villageNo(villagePath)}, $4, $3, h.household_id ${placed}`,
  `insert into child_school (child_id, commune_path, village_no, valid_from, recorded_by, school_name, school_class)
   select r.child_id, $2, ${villageNo(villagePath)}, $4, $3, r.school_name, r.school_class ${placed} where r.school_name is not null or r.school_class is not null`,
]

const childJournalSql = `
  insert into journal (${journalColumns})
  select 'child', r.child_id, $2, 'child.created', $3, $4, $5, $6,
         jsonb_strip_nulls(jsonb_build_object('fullName', r.full_name, 'sex', nullif(r.sex, 'unknown'), 'birth', r.birth,
           'ethnicity', r.ethnicity, 'personalNumber', r.personal_number, 'fatherName', r.father_name, 'motherName', r.mother_name,
           'carerName', r.carer_name, 'carerRelation', r.carer_relation, 'otherNames', r.other_names, 'household', coalesce(h.known_code, hk.code), 'village', p.name,
           'residenceState', nullif(r.residence_state, 'unknown'), 'schoolName', r.school_name, 'schoolClass', r.school_class,
           'circumstance', r.circumstance, 'notes', r.notes)),
         $1, $7
  ${placed}
  left join new_code hk on hk.kind = 'household' and hk.n = h.n
  left join place_name p on p.path = ${villagePath}`

const placeNamesSql = `
  create temp table if not exists place_name (path text collate "C" primary key, name text) on commit drop;
  truncate place_name`

/** Writes the rows of `to_write` that become new children, with their households, periods and journal, set by set. */
export const writeNew = async (tx: Transaction, batch: Batch, step: () => Promise<void>): Promise<void> => {
  const { client, actor } = tx
  const today = dayInVietnam()
  const year = Number(today.slice(0, 4))
  await client.query(placeNamesSql)
  await client.query(
    `insert into place_name select distinct on (a.path) a.path, n.full_name from area a join area_name n on n.area_id = a.id
      where a.level = 'village' and a.valid_to is null and n.valid_to is null and a.path >= $1 and a.path < $1 || '~' order by a.path`,
    [batch.commune_path],
  )
  await client.query('drop table if exists home')
  await bySets(tx, () => client.query(homesSql.replaceAll('$1', `'${batch.id}'::uuid`)))
  await client.query(
    `update home h set n = o.n from (select family_no, row_number() over (order by family_no) as n from home where made) o
      where o.family_no = h.family_no`,
  )
  await client.query('analyze home')
  const { rows } = await client.query<{ children: number; households: number }>(
    `select (select count(*) from to_write where kind = 'new') as children, (select count(*) from home where made) as households`,
  )
  const counted = rows[0] ?? { children: 0, households: 0 }
  await writeCodes(tx, 'household', counted.households, year)
  await writeCodes(tx, 'child', counted.children, year)
  await writeSortKeys(
    tx,
    'household',
    `select family_no as no, head_name as name, null as people from home where made and family_no > $1 order by family_no limit $2`,
  )
  await writeSortKeys(
    tx,
    'child',
    `select r.row_no as no, r.full_name as name, r.ethnicity as people from to_write w
       join import_row r on r.batch_id = '${batch.id}'::uuid and r.row_no = w.row_no
      where w.kind = 'new' and w.row_no > $1 order by w.row_no limit $2`,
  )
  const values = [batch.id, batch.commune_path, actor.accountId]
  const told = [...values, actor.role, actor.fullName, tx.purpose, tx.origin.requestId ?? null]
  for (const [at, sql] of householdsSql.entries()) await client.query(sql, at === 0 ? values : [...values, today])
  await client.query(householdJournalSql, told)
  await step()
  for (const [at, sql] of childrenSql.entries()) {
    await client.query(sql, at === 0 ? values : [...values, today])
    await step()
  }
  await client.query(childJournalSql, told)
}
