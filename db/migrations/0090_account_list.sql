-- The list of accounts: a hundred thousand of the nation, paged by place and name of sign-in, found by a name without its marks.

-- Pages and counts are read from this index alone; `id` and `ended_on` are what policy and state ask.
create index account_list on account (area_path, username) include (id, ended_on);
drop index account_area;
-- Few have left at any time, and few hold a rare role.
create index account_leaving on account (area_path, username) include (id, ended_on) where ended_on is not null;
create index role_grant_role on role_grant (role, account_id) where ended_at is null;

-- As before (0043), and a capital Ð that stands for Đ is a d, too.
create or replace function folded_text(p text) returns text language sql immutable parallel safe as $$
  select ' ' || btrim(regexp_replace(regexp_replace(lower(translate(normalize(p, NFD), 'đĐðÐɖ', 'ddddd')), '[\u0300-\u036f''’ʼ]', '', 'g'), '[^a-z0-9]+', ' ', 'g'))
$$;

-- Every name from each of its words on, folded as core/src/name/fold.ts folds it: what is typed begins one of them. Closed to the
-- application, which asks the function below.
create table account_name_part (
  part text collate "C" not null,
  -- Written by the triggers below alone, and no account is ever removed: a key to check for each of them would double their cost.
  account_id uuid not null,
  primary key (part, account_id)
);
create index account_name_part_account on account_name_part (account_id);

create function name_parts(p_name text) returns setof text language sql immutable parallel safe as $$
  select distinct array_to_string(words[n:], ' ')
    from (select string_to_array(btrim(folded_text(p_name)), ' ') as words) w, generate_series(1, cardinality(words)) n
$$;

create function accounts_bring_name_parts() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into account_name_part (part, account_id) select p, a.id from made a, name_parts(a.full_name) p where p <> '';
  return null;
end $$;
-- A list brings thousands in one statement.
create trigger account_name_parts_made after insert on account referencing new table as made for each statement
  execute function accounts_bring_name_parts();
create function account_changes_name_parts() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from account_name_part where account_id = new.id;
  insert into account_name_part (part, account_id) select part, new.id from name_parts(new.full_name) part where part <> '';
  return null;
end $$;
create trigger account_name_parts_changed after update of full_name on account for each row
  when (old.full_name is distinct from new.full_name) execute function account_changes_name_parts();
insert into account_name_part (part, account_id) select p, a.id from account a, name_parts(a.full_name) p where p <> '';

-- Ids of accounts kept in the actor's area whose name has these words (each begins a word; as they stand where that finds any), or whose
-- name of sign-in begins with p_username. Candidates only: the rows are read through the policies.
create function accounts_named(p_words text[], p_username text, p_most integer) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
declare
  lo text collate "C" := current_setting('mn.lo', true);
  hi text collate "C" := current_setting('mn.hi', true);
  -- The longest word is the rarest: where the words stand apart, it is the one to begin with.
  longest text := (select w from unnest(p_words) w order by length(w) desc, w limit 1);
  whole text := array_to_string(p_words, ' ');
begin
  if coalesce(current_setting('mn.role', true), '') not in ('administrator', 'data_protection_auditor') then return; end if;
  return query
    select found.id from (
      select a.id from account a where p_username <> '' and a.username >= p_username and a.username < p_username || '~'
        and a.area_path >= lo and a.area_path < hi
      union all
      select p.account_id from account_name_part p join account a on a.id = p.account_id
       where whole <> '' and p.part >= whole and p.part < whole || '~' and a.area_path >= lo and a.area_path < hi) found
     limit p_most;
  if found then return; end if;
  return query
    select distinct p.account_id from account_name_part p join account a on a.id = p.account_id
     where p.part >= longest and p.part < longest || '~' and a.area_path >= lo and a.area_path < hi
       and not exists (select from unnest(p_words) w where not exists (
         select from account_name_part o where o.account_id = p.account_id and o.part >= w and o.part < w || '~'))
     limit p_most;
end $$;

-- The ids of a page of the accounts kept in a part of the actor's own area, by place and name of sign-in, and how many there are in all.
-- Past the policy, which asks who looks for each row: that is a tenth of a second for a hundred thousand. The rows themselves are read
-- through it. p_place, p_name: the row after which the page begins; null: p_offset rows from the first.
create function accounts_listed(p_lo text, p_hi text, p_role text, p_state text, p_ids uuid[], p_place text, p_name text, p_offset integer, p_limit integer)
returns table (id uuid, total bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
declare
  lo text collate "C" := current_setting('mn.lo', true);
  hi text collate "C" := current_setting('mn.hi', true);
  today date := vietnam_today();
  matching text := 'a.area_path >= $1 and a.area_path < $2';
  counted bigint;
begin
  if coalesce(current_setting('mn.role', true), '') not in ('administrator', 'data_protection_auditor') then return; end if;
  lo := greatest(lo, p_lo collate "C");
  hi := least(hi, p_hi collate "C");
  -- One statement a question: a general one would be planned for none of them. Nothing but values comes from outside.
  matching := matching || case p_state when 'working' then ' and (a.ended_on is null or a.ended_on > $4)' when 'leaving' then ' and a.ended_on > $4'
    when 'ended' then ' and a.ended_on <= $4' else '' end;
  if p_role is not null then
    matching := matching || ' and a.id in (select g.account_id from role_grant g where g.role = $3 and g.ended_at is null and g.valid_from <= $4 and (g.valid_to is null or g.valid_to > $4))';
  end if;
  if p_ids is not null then matching := matching || ' and a.id = any ($5)'; end if;
  execute 'select count(*) from account a where ' || matching into counted using lo, hi, p_role, today, p_ids;
  return query execute 'select a.id, $10 from account a where ' || matching
    || case when p_place is null then '' else ' and (a.area_path, a.username) > ($6, $7)' end || ' order by a.area_path, a.username offset $8 limit $9'
    using lo, hi, p_role, today, p_ids, p_place, p_name, case when p_place is null then p_offset else 0 end, p_limit, counted;
  if not found then return query select null::uuid, counted; end if;
end $$;

-- As before (0027); nothing is looked for where nothing can be elsewhere.
create or replace function holders_from_elsewhere() returns table (id uuid, username text, full_name text, area_path text, administers text, ended_on date, version integer)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  lo text collate "C" := current_setting('mn.lo', true);
  hi text collate "C" := current_setting('mn.hi', true);
begin
  if lo = '' or coalesce(current_setting('mn.role', true), '') not in ('administrator', 'data_protection_auditor') then return; end if;
  return query
    select a.id, a.username, a.full_name, a.area_path, a.administers, a.ended_on, a.version
      from (select distinct g.account_id from role_grant g where g.area_path >= lo and g.area_path < hi) held join account a on a.id = held.account_id
     where not (a.area_path >= lo and a.area_path < hi);
end $$;
