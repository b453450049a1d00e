-- By which other names a child is looked for: nicknames that people told (tên gọi khác), names that it bore in the register before, and
-- those of a record that was merged into it. The truth of them stays where it was: the child's own column, the journal, the other
-- record. Here they stand once more, folded, under the keys of 0046.
alter table child
  -- As it was told, several behind commas; and folded, in the same order (core/src/name/other-names.ts).
  add column other_names text check (length(other_names) <= 200),
  add column other_keys text collate "C";
alter table child add constraint child_tombstone_names check (erased_at is null or (other_names is null and other_keys is null));
alter table import_row add column other_names text, add column other_keys text collate "C";

create table child_known_as (
  child_id uuid not null references child,
  id uuid not null default gen_random_uuid(),
  commune_path commune_path not null,
  village_no smallint not null default 0,
  kind text not null check (kind in ('other', 'former', 'merged')),
  -- Whose record it stood in, of one that was merged away.
  from_id uuid,
  full_name text not null check (length(full_name) between 1 and 200),
  name_key text collate "C" not null,
  ends_key text collate "C" not null generated always as (split_part(name_key, ' ', 1) || ' ' || split_part(name_key, ' ', -1)) stored,
  birth_first date,
  birth_last date,
  recorded_at timestamptz not null default now(),
  primary key (child_id, id)
);
create index child_known_as_named on child_known_as (name_key, commune_path, birth_first) include (birth_last, village_no, child_id);
create index child_known_as_ends on child_known_as (ends_key, commune_path, birth_first) include (birth_last, village_no, child_id);
create index child_known_as_from on child_known_as (from_id) where from_id is not null;

create function child_is_renamed() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and old.name_key <> new.name_key then
    delete from child_known_as k where k.child_id = new.id and k.kind = 'former' and k.name_key = new.name_key;
    insert into child_known_as (child_id, commune_path, village_no, kind, full_name, name_key, birth_first, birth_last)
    select new.id, new.commune_path, new.village_no, 'former', old.full_name, old.name_key, new.birth_first, new.birth_last
     where old.name_key <> '' and not exists (select from child_known_as k where k.child_id = new.id and k.name_key = old.name_key);
  end if;
  if tg_op = 'INSERT' or old.other_keys is distinct from new.other_keys or old.other_names is distinct from new.other_names then
    delete from child_known_as k where k.child_id = new.id and k.kind = 'other';
    insert into child_known_as (child_id, commune_path, village_no, kind, full_name, name_key, birth_first, birth_last)
    select new.id, new.commune_path, new.village_no, 'other', n.name, n.key, new.birth_first, new.birth_last
      from unnest(string_to_array(new.other_names, ', '), string_to_array(new.other_keys, '|')) n(name, key)
     where n.name <> '' and n.key <> '';
  end if;
  return null;
end $$;
create trigger child_is_named after insert on child for each row when (new.other_keys is not null) execute function child_is_renamed();
create trigger child_is_renamed after update on child for each row
  when ((old.name_key <> new.name_key or old.other_keys is distinct from new.other_keys) and new.erased_at is null)
  execute function child_is_renamed();

-- The names of a record that was merged away lead to the one that stays, also where the other lies in another commune; an undone merge
-- takes them back, and with them the name that the merge had put in the place of the own one.
create function child_names_merge() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from child_known_as k where k.from_id = new.id
      or old.merged_into is not null and k.child_id = old.merged_into and k.kind = 'former' and k.name_key = new.name_key;
  if new.merged_into is not null and new.erased_at is null then
    insert into child_known_as (child_id, commune_path, village_no, kind, from_id, full_name, name_key, birth_first, birth_last)
    select distinct on (n.key) s.id, s.commune_path, s.village_no, 'merged', new.id, n.name, n.key, s.birth_first, s.birth_last
      from child s, (select new.full_name as name, new.name_key as key
                     union all select k.full_name, k.name_key from child_known_as k where k.child_id = new.id) n
     where s.id = new.merged_into and n.key <> '' and n.key <> s.name_key
       and not exists (select from child_known_as k where k.child_id = s.id and k.name_key = n.key);
  end if;
  return null;
end $$;
create trigger child_names_merge after update on child for each row
  when (old.merged_into is distinct from new.merged_into) execute function child_names_merge();

create function child_known_as_follows() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update child_known_as set village_no = new.village_no, commune_path = new.commune_path, birth_first = new.birth_first, birth_last = new.birth_last
   where child_id = new.id;
  return null;
end $$;
create trigger child_known_as_follows after update on child for each row
  when ((old.village_no <> new.village_no or old.commune_path <> new.commune_path
         or old.birth_first is distinct from new.birth_first or old.birth_last is distinct from new.birth_last) and by_set() is not true)
  execute function child_known_as_follows();

create function child_known_as_erased() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from child_known_as where child_id = new.id or from_id = new.id;
  return null;
end $$;
create trigger child_known_as_erased after update on child for each row
  when (old.erased_at is null and new.erased_at is not null) execute function child_known_as_erased();
-- What was known before this table: names that the journal says were corrected, and records that were merged away.
insert into child_known_as (child_id, commune_path, village_no, kind, full_name, name_key, birth_first, birth_last)
select distinct on (c.id, f.key) c.id, c.commune_path, c.village_no, 'former', j.before ->> 'fullName', f.key, c.birth_first, c.birth_last
  from journal j join child c on j.subject_id = c.id::text,
       lateral (select trim(regexp_replace(regexp_replace(translate(lower(regexp_replace(normalize(j.before ->> 'fullName', nfd), '[\u0300-\u036f]', '', 'g')),
                'đð', 'dd'), '[''’‘ʼ`´]', '', 'g'), '[^a-z0-9]+', ' ', 'g')) as key) f
 where j.subject = 'child' and j.before ? 'fullName' and length(j.before ->> 'fullName') between 1 and 200
   and c.erased_at is null and f.key <> '' and f.key <> c.name_key;
insert into child_known_as (child_id, commune_path, village_no, kind, from_id, full_name, name_key, birth_first, birth_last)
select s.id, s.commune_path, s.village_no, 'merged', g.id, g.full_name, g.name_key, s.birth_first, s.birth_last
  from child g join child s on s.id = g.merged_into
 where g.merged_into is not null and g.erased_at is null and s.erased_at is null and g.name_key <> '' and g.name_key <> s.name_key;

-- Candidates for a search (0046), with the other names: way 5 a whole one, 6 its ends. Those come back with what they are, to be told.
drop function child_found(text[], text[], text[], date, date, text, text, integer);
create function child_found(p_names text[], p_ends text[], p_parents text[], p_from date, p_to date, p_lo text, p_hi text, p_limit integer)
returns table (id uuid, way smallint, at integer, kind text, name text)
language plpgsql stable security invoker set search_path = pg_catalog, public, pg_temp as $$
declare
  lo text collate "C" := p_lo;
  hi text collate "C" := p_hi;
  givens text[] := array(select distinct split_part(n, ' ', -1) from unnest(p_names) n);
begin
  if cardinality(p_parents) > 0 then
    -- The given name decides among the children of a parent's name.
    return query
      select c.id, 3::smallint, 0, null::text, null::text from unnest(p_parents) parent(key) cross join lateral (
        (select x.id from child x where x.mother_key = parent.key and x.mother_key <> '' and x.commune_path >= lo and x.commune_path < hi
            and (cardinality(givens) = 0 or split_part(x.name_key, ' ', -1) = any (givens)) limit p_limit)
        union all
        (select x.id from child x where x.father_key = parent.key and x.father_key <> '' and x.commune_path >= lo and x.commune_path < hi
            and (cardinality(givens) = 0 or split_part(x.name_key, ' ', -1) = any (givens)) limit p_limit)) c
      limit p_limit;
  end if;
  if cardinality(p_names) > 0 then
    return query
      select c.id, 1::smallint, n.at::integer, null::text, null::text from unnest(p_names) with ordinality n(key, at) cross join lateral (
        select x.id from child x where x.name_key = n.key and x.commune_path >= lo and x.commune_path < hi
           and (p_from is null or (x.birth_first <= p_to and x.birth_last >= p_from)) limit p_limit) c
      limit p_limit;
    return query
      select c.id, 2::smallint, n.at::integer, null::text, null::text from unnest(p_ends) with ordinality n(key, at) cross join lateral (
        select x.id from child x where x.ends_key = n.key and x.commune_path >= lo and x.commune_path < hi
           and (p_from is null or (x.birth_first <= p_to and x.birth_last >= p_from)) limit p_limit) c
      limit p_limit;
    -- Names that are not borne any more are looked for as they were written and by sound; a slip in one is nobody's hurry.
    return query
      select c.child_id, 5::smallint, n.at::integer, c.kind, c.full_name from unnest(p_names[1:100]) with ordinality n(key, at) cross join lateral (
        select k.child_id, k.kind, k.full_name from child_known_as k where k.name_key = n.key and k.commune_path >= lo and k.commune_path < hi
           and (p_from is null or (k.birth_first <= p_to and k.birth_last >= p_from)) limit p_limit) c
      limit p_limit;
    return query
      select c.child_id, 6::smallint, n.at::integer, c.kind, c.full_name from unnest(p_ends) with ordinality n(key, at) cross join lateral (
        select k.child_id, k.kind, k.full_name from child_known_as k where k.ends_key = n.key and k.commune_path >= lo and k.commune_path < hi
           and (p_from is null or (k.birth_first <= p_to and k.birth_last >= p_from)) limit p_limit) c
      limit p_limit;
  end if;
  -- A whole day: whoever was born on it, or in its month or year where no more is known.
  if p_from = p_to and cardinality(p_parents) = 0 then
    return query
      select x.id, 4::smallint, 0, null::text, null::text from child x
       where x.birth_first = any (array[p_from, date_trunc('month', p_from)::date, date_trunc('year', p_from)::date]) and x.birth_last >= p_from
         and x.commune_path >= lo and x.commune_path < hi
         and (cardinality(givens) = 0 or split_part(x.ends_key, ' ', -1) = any (givens))
       limit p_limit;
  end if;
end $$;

-- Nothing of the other record but what a person reads of it: the folded nicknames neither.
do $$ declare body text; begin
  select replace(pg_get_functiondef('duplicate_other(uuid)'::regprocedure), 'father_key,mother_key}', 'father_key,mother_key,other_keys}') into body;
  execute body;
end $$;
