import { type RegisterFindingCode, registerFinding } from './row-finding.ts'
import { type StagedColumn, stagedColumns } from './staged-row.ts'

/**
 * The set-based half of a check, as SQL over a staged table: which child of the register a row means, what differs, and so the
 * row's verdict. `$1` is the commune's path where rows are looked for.
 */
export const createStagedSql = (table: string): string =>
  `create temp table if not exists ${table} (${Object.entries(stagedColumns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')}) on commit drop`

/** Empty tables for what is found out about a block of rows. */
export const createCandidateSql = `
  create temp table if not exists candidate (row_no integer, id uuid, by text, rank smallint, number_same boolean, reason text, listed text, registered text)
    on commit drop;
  create temp table if not exists carried (row_no integer, decision text, match_id uuid, decided_by uuid, decided_at timestamptz) on commit drop;
  truncate candidate, carried`

const code = (of: RegisterFindingCode): string => `'${of}'`

/**
 * Pairs of a row and a child that may be one: the same number, or the same folded name with births that can be the same day, or
 * with the same parents. Block first, rank after (design §5): common names meet hundreds of times in a commune.
 * Rank 1 is certain, 2 is for a person to say. A name that differs in its marks is looked at in Node.
 */
export const candidatesSql = (table: string, onlySince = ''): string => `
  insert into candidate
  with pair as (
    select s.row_no, c.id from ${table} s join child c on c.commune_path = $1 and c.personal_number = s.personal_number
     where s.personal_number is not null ${onlySince}
    union
    select s.row_no, c.id from ${table} s join child c on c.commune_path = $1 and c.name_key = s.name_key
     where s.full_name is not null ${onlySince}
       and (c.birth_first is null or s.birth_first is null or (c.birth_first <= s.birth_last and s.birth_first <= c.birth_last)
         or (s.family_key <> '' and split_part(c.family_key, '|', 1) = split_part(s.family_key, '|', 1)
             and split_part(c.family_key, '|', 2) = split_part(s.family_key, '|', 2)))
  ), told as (
    select p.row_no, c.id, s.full_name as listed, c.full_name as registered, c.end_reason, c.ended_on is not null as ended,
           coalesce(s.personal_number = c.personal_number, false) as number_same,
           coalesce(s.personal_number <> c.personal_number, false) as number_other,
           s.name_key = c.name_key as name_same,
           coalesce(s.birth = c.birth and length(s.birth) = 10, false) as born_same,
           s.birth is null or c.birth is null as born_unknown,
           coalesce(c.birth_first <= s.birth_last and s.birth_first <= c.birth_last, false) as born_near,
           split_part(s.family_key, '|', 1) as sf, split_part(c.family_key, '|', 1) as cf,
           split_part(s.family_key, '|', 2) as sm, split_part(c.family_key, '|', 2) as cm
      from pair p join ${table} s on s.row_no = p.row_no join child c on c.id = p.id
  ), parents as (
    select *, (sf <> '' and sf = cf) or (sm <> '' and sm = cm) as one_same, sf <> '' and sf = cf and sm <> '' and sm = cm as both_same,
           (sf <> '' and cf <> '' and sf <> cf) or (sm <> '' and cm <> '' and sm <> cm) as one_other,
           sf <> '' and cf <> '' and sf <> cf and sm <> '' and cm <> '' and sm <> cm as both_other
      from told
  ), judged as (
    select *, case
        when end_reason in ('duplicate', 'entered_in_error') then null
        when ended then case when number_same or (born_same and not one_other) then ${code('match:ended')} end
        when number_same then case when name_same then '' else ${code('match:other-name')} end
        when number_other then case when born_same and not one_other then ${code('match:number')} end
        when born_same then case when both_other then null when one_other then ${code('match:parents')} else '' end
        when born_near then case when one_other then null when one_same then '' else ${code('match:birth-unknown')} end
        when born_unknown then case when one_other then null when both_same then '' else ${code('match:birth-unknown')} end
        when both_same then ${code('match:birth')}
      end as reason
      from parents
  )
  select row_no, id, case when number_same then 'number' else 'name' end, case reason when '' then 1 else 2 end, number_same, nullif(reason, ''),
         listed, registered
    from judged where reason is not null`

/** What a person said of the very same row when an earlier list was brought in: nobody is asked twice. */
export const carriedSql = (table: string): string => `
  insert into carried
  select distinct on (s.row_no) s.row_no, e.decision, e.match_id, e.decided_by, e.decided_at
    from ${table} s
    join import_row e on e.cells = s.cells
    join import_batch b on b.id = e.batch_id
   where b.commune_path = $1 and b.state = 'written' and e.verdict = 'decision' and e.decision is not null
     and (s.base = 'decision' or exists (select from candidate k where k.row_no = s.row_no and k.rank = 2))
   order by s.row_no, e.decided_at desc`

const pair = (field: string, when: string, before: string, after: string): string =>
  `'${field}', case when ${when} then jsonb_build_object('before', ${before}, 'after', ${after}) end`

const given = (field: string, column: string): string =>
  pair(field, `s.${column} is not null and s.${column} is distinct from c.${column}`, `c.${column}`, `s.${column}`)

/** The name as far as folding tells: a parent's name with other marks only is kept as the register spells it. */
const parent = (field: string, column: string, part: number): string =>
  pair(
    field,
    `s.${column} is not null and (c.${column} is null or split_part(s.family_key, '|', ${part}) <> split_part(c.family_key, '|', ${part}))`,
    `c.${column}`,
    `s.${column}`,
  )

/**
 * What the list (s) says otherwise than the matched child (c), by the names that people read in the history. What the list leaves
 * empty is no difference, nor a birth date that it knows less precisely. Name and number of a child are never changed by a list,
 * nor the village of a child that has one: a family moves by its household.
 */
export const differencesSql = `jsonb_strip_nulls(jsonb_build_object(
  ${[
    pair('sex', `s.sex <> 'unknown' and s.sex <> c.sex`, 'c.sex', 's.sex'),
    pair(
      'birth',
      `s.birth is not null and s.birth is distinct from c.birth and not coalesce(starts_with(c.birth, s.birth), false)`,
      'c.birth',
      's.birth',
    ),
    given('ethnicity', 'ethnicity'),
    pair(
      'personalNumber',
      's.personal_number is not null and c.personal_number is null',
      'c.personal_number',
      's.personal_number',
    ),
    parent('fatherName', 'father_name', 1),
    parent('motherName', 'mother_name', 2),
    pair(
      'carerName',
      's.carer_name is not null and (c.carer_name is null or lower(s.carer_name) <> lower(c.carer_name))',
      'c.carer_name',
      's.carer_name',
    ),
    given('carerRelation', 'carer_relation'),
    given('otherNames', 'other_names'),
    pair(
      'village',
      's.village_name is not null and c.village_path is null and c.household_id is null',
      'c.village_path',
      's.village_name',
    ),
    pair('poverty', `s.poverty <> 'unknown' and s.poverty <> c.poverty`, 'c.poverty', 's.poverty'),
    pair(
      'residenceState',
      `s.residence_state <> 'unknown' and s.residence_state <> c.residence_state`,
      'c.residence_state',
      's.residence_state',
    ),
    given('schoolName', 'school_name'),
    given('schoolClass', 'school_class'),
    given('circumstance', 'circumstance'),
    given('notes', 'notes'),
    pair('kept', `s.kept is not null and not coalesce(c.kept, '{}') @> s.kept`, 'c.kept', 's.kept'),
  ].join(',\n  ')}))`

const found = (of: RegisterFindingCode, when: string): string =>
  `case when ${when} then '[${JSON.stringify(registerFinding(of))}]'::jsonb else '[]'::jsonb end`

const reasons: readonly RegisterFindingCode[] = [
  'match:ended',
  'match:other-name',
  'match:number',
  'match:parents',
  'match:birth-unknown',
  'match:birth',
  'match:marks',
  'match:alike',
]

/** What of a stored row is enough to match it again. */
export const rematchedColumns = (Object.keys(stagedColumns) as StagedColumn[]).filter(
  column => !['base', 'findings', 'search_words', 'household_words'].includes(column),
)

const copied = (Object.keys(stagedColumns) as StagedColumn[]).filter(
  column => column !== 'base' && column !== 'findings',
)

/**
 * From staged rows, candidates and carried decisions to the verdict of every row. `settled` has one line a row:
 * row_no, verdict, added (findings; null or [] when there are none), match_id, match_by, differences, carried decision.
 */
export const settledSql = (table: string): string => `
  with chosen as (
    select row_no, count(*) filter (where rank = 1) as certain, (array_agg(id order by rank, number_same desc, id))[1] as id,
           (array_agg(by order by rank, number_same desc, id))[1] as by, (array_agg(reason order by rank, number_same desc, id))[1] as reason,
           (array_agg(listed is distinct from registered order by rank, number_same desc, id))[1] as spelled_otherwise
      from candidate group by row_no
  ), compared as (
    select s.row_no, s.base, m.id as match_id, c.version as match_version, m.by, m.certain, m.reason, m.spelled_otherwise, k.decision, k.decided_by, k.decided_at,
           coalesce(k.decision = 'merge' and k.match_id = m.id, false) as merged_before,
           case when m.id is not null then ${differencesSql} end as differences,
           coalesce(s.sex <> 'unknown' and c.sex <> 'unknown' and s.sex <> c.sex, false) as other_sex,
           coalesce(not starts_with(s.birth, c.birth) and not starts_with(c.birth, s.birth), false) as other_birth,
           coalesce(s.village_name is not null and c.village_path is not null and s.village_path is distinct from c.village_path, false) as other_village
      from ${table} s
      left join chosen m on m.row_no = s.row_no
      left join child c on c.id = m.id
      left join carried k on k.row_no = s.row_no
  ), judged as (
    select *, case
        when base = 'error' then 'error'
        when decision = 'skip' then 'decision'
        when base = 'decision' and (decision is null or match_id is null) then 'decision'
        when match_id is null then 'new'
        when merged_before then case when differences = '{}' then 'same' else 'changed' end
        when certain <> 1 or other_sex or other_birth then 'decision'
        when differences = '{}' then 'same'
        else 'changed'
      end as verdict
      from compared
  )
  select row_no, verdict, match_id, match_version, by as match_by, nullif(differences, '{}') as differences,
         case when verdict = 'decision' and decision = 'skip' then decision end as decision, decided_by, decided_at,
         case when match_id is not null or decision is not null then ${[
           found('match:several', `verdict = 'decision' and certain > 1`),
           ...reasons.map(reason => found(reason, `verdict = 'decision' and certain = 0 and reason = '${reason}'`)),
           found('match:sex', `verdict = 'decision' and certain = 1 and other_sex`),
           found('match:birth', `verdict = 'decision' and certain = 1 and other_birth`),
           found('match:name-kept', `certain = 1 and spelled_otherwise and by = 'number'`),
           found('match:village-kept', `verdict in ('same', 'changed') and other_village`),
           found('match:decided-before', 'decision is not null'),
         ].join('\n         || ')} end as added
    from judged`

/** The checked rows of a block, into the batch (`$1`) of a commune (`$2`), whose path is looked at once and not for each row. */
export const insertRowsSql = (table: string): string => `
  insert into import_row (batch_id, commune_path, ${copied.join(', ')}, findings, verdict, match_id, match_version, match_by, differences, decision, decided_by, decided_at)
  select $1::uuid, (select $2::commune_path), ${copied.map(column => `s.${column}`).join(', ')},
         case when v.added is null or v.added = '[]' then s.findings else coalesce(s.findings, '[]') || v.added end, v.verdict, v.match_id, v.match_version, v.match_by, v.differences, v.decision,
         case when v.decision is not null then v.decided_by end, case when v.decision is not null then v.decided_at end
    from ${table} s join (${settledSql(table)}) v on v.row_no = s.row_no`

/** Rows of a block that mean nobody of the register and of whom nothing was said before: what their cells say is all. */
export const insertUnknownRowsSql = (table: string): string => `
  insert into import_row (batch_id, commune_path, ${copied.join(', ')}, findings, verdict)
  select $1::uuid, (select $2::commune_path), ${copied.join(', ')}, findings, coalesce(base, 'new') from ${table}`
