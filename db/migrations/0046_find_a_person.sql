-- Finding a person. A name is looked up by keys that stand in plain b-trees, and every way in which it may have been written is made on
-- the asking side (core/src/search/name-keys.ts): "name % 'nguyen thi lan'" goes through two children in five, a key through a few.

-- Surname and given name, for a name of which the middle was left out; the names of the parents, folded, as they stand in family_key.
alter table child
  add column ends_key text collate "C" not null generated always as (split_part(name_key, ' ', 1) || ' ' || split_part(name_key, ' ', -1)) stored,
  add column father_key text collate "C" not null generated always as (split_part(family_key, '|', 1)) stored,
  add column mother_key text collate "C" not null generated always as (split_part(family_key, '|', 2)) stored;

-- The name first: within a commune it answers what child_same_name answered, and beyond it, too. What is included lets a candidate be
-- taken or left without visiting its row.
drop index child_same_name;
create index child_named on child (name_key, commune_path, birth_first) include (birth_last, village_no, id);
create index child_ends on child (ends_key, commune_path, birth_first) include (birth_last, village_no, id);
create index child_mother on child (mother_key, commune_path, name_key) include (village_no, id) where mother_key <> '';
create index child_father on child (father_key, commune_path, name_key) include (village_no, id) where father_key <> '';
create index child_born on child (birth_first, name_key, commune_path) include (birth_last, ends_key, village_no, id) where birth_first is not null;
create index child_code on child (code);
create index household_code on household (code);
create index household_phone on household (phone) where phone is not null;

-- Candidates for a search, for whoever asks: it steps past no policy, since every comparison here is one that an index answers under a
-- policy, too. `way`: 1 a whole name (`at`: which of p_names), 2 surname and given name (which of p_ends), 3 a parent, 4 a day of birth.
-- Names come nearest first, and each way stops at its limit. p_lo, p_hi: the place that is looked at.
create function child_found(p_names text[], p_ends text[], p_parents text[], p_from date, p_to date, p_lo text, p_hi text, p_limit integer)
returns table (id uuid, way smallint, at integer)
language plpgsql stable security invoker set search_path = pg_catalog, public, pg_temp as $$
declare
  lo text collate "C" := p_lo;
  hi text collate "C" := p_hi;
  givens text[] := array(select distinct split_part(n, ' ', -1) from unnest(p_names) n);
begin
  if cardinality(p_parents) > 0 then
    -- The given name decides among the children of a parent's name.
    return query
      select c.id, 3::smallint, 0 from unnest(p_parents) parent(key) cross join lateral (
        (select x.id from child x where x.mother_key = parent.key and x.mother_key <> '' and x.commune_path >= lo and x.commune_path < hi
            and (cardinality(givens) = 0 or split_part(x.name_key, ' ', -1) = any (givens)) limit p_limit)
        union all
        (select x.id from child x where x.father_key = parent.key and x.father_key <> '' and x.commune_path >= lo and x.commune_path < hi
            and (cardinality(givens) = 0 or split_part(x.name_key, ' ', -1) = any (givens)) limit p_limit)) c
      limit p_limit;
  end if;
  if cardinality(p_names) > 0 then
    return query
      select c.id, 1::smallint, n.at::integer from unnest(p_names) with ordinality n(key, at) cross join lateral (
        select x.id from child x where x.name_key = n.key and x.commune_path >= lo and x.commune_path < hi
           and (p_from is null or (x.birth_first <= p_to and x.birth_last >= p_from)) limit p_limit) c
      limit p_limit;
    return query
      select c.id, 2::smallint, n.at::integer from unnest(p_ends) with ordinality n(key, at) cross join lateral (
        select x.id from child x where x.ends_key = n.key and x.commune_path >= lo and x.commune_path < hi
           and (p_from is null or (x.birth_first <= p_to and x.birth_last >= p_from)) limit p_limit) c
      limit p_limit;
  end if;
  -- A whole day: whoever was born on it, or in its month or year where no more is known.
  if p_from = p_to and cardinality(p_parents) = 0 then
    return query
      select x.id, 4::smallint, 0 from child x
       where x.birth_first = any (array[p_from, date_trunc('month', p_from)::date, date_trunc('year', p_from)::date]) and x.birth_last >= p_from
         and x.commune_path >= lo and x.commune_path < hi
         and (cardinality(givens) = 0 or split_part(x.ends_key, ' ', -1) = any (givens))
       limit p_limit;
  end if;
end $$;

-- "This child may already be registered": in which communes of the nation beyond one's own a child stands under that number, or under that
-- name with that whole day of birth or that mother. The commune and why, and nothing else; for who enters children alone.
create function child_elsewhere(p_names text[], p_born date, p_mothers text[], p_number text)
returns table (commune_path text, way text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare own_lo text collate "C" := current_setting('mn.reach_lo', true); own_hi text collate "C" := current_setting('mn.reach_hi', true);
begin
  if coalesce(current_setting('mn.role', true), '') <> 'commune_officer' then
    raise exception 'not_allowed' using errcode = 'MN002';
  end if;
  return query
    select distinct on (f.path collate "C") f.path::text, f.way from (
      select c.commune_path as path, 'number' as way, 1 as rank from child c
       where c.personal_number = p_number and c.personal_number is not null and (c.end_reason is null or c.end_reason not in ('duplicate', 'entered_in_error'))
      union all
      select c.commune_path, 'name_birth', 2 from child c
       where c.birth_first = p_born and c.birth_first is not null and c.birth_last = p_born and c.name_key = any (p_names) and c.ended_on is null
      union all
      select c.commune_path, 'name_mother', 3 from child c
       where c.mother_key = any (p_mothers) and c.mother_key <> '' and c.name_key = any (p_names) and c.ended_on is null
         and (p_born is null or c.birth_first is null or (c.birth_first <= p_born + 366 and c.birth_last >= p_born - 366))) f
     where not (f.path collate "C" >= own_lo and f.path collate "C" < own_hi)
     order by f.path collate "C", f.rank limit 5;
end $$;
