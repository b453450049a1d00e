-- A village collaborator sees the records of their own village. The village's number inside its commune is part of every record of
-- the register, 0 where no village is known: two comparisons of small integers inside the list's own index, which cost the others
-- next to nothing, where a condition on the path read a session value for each of a commune's 40,000 rows.
alter table child add column village_no smallint not null
  generated always as (coalesce(left(right(village_path::text, 4), 3)::smallint, 0::smallint)) stored;
alter table household add column village_no smallint not null
  generated always as (coalesce(left(right(village_path::text, 4), 3)::smallint, 0::smallint)) stored;

drop index child_list;
create index child_list on child (commune_path, sort_key, id, village_no)
  include (village_path, sex, birth_first, poverty, residence_state, gaps) where ended_on is null;
drop index household_list;
create index household_list on household (commune_path, head_sort_key, id, village_no) include (village_path, poverty) where ended_on is null;

-- What hangs on a record moves with it, as its commune does.
alter table child_residence add column village_no smallint not null default 0;
alter table child_household add column village_no smallint not null default 0;
alter table child_school add column village_no smallint not null default 0;
alter table household_residence add column village_no smallint not null default 0;
alter table household_poverty add column village_no smallint not null default 0;

create or replace function period_only_closes() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - 'replaced_at' - 'commune_path' - 'village_no') is distinct from (to_jsonb(old) - 'replaced_at' - 'commune_path' - 'village_no')
     or (old.replaced_at is not null and new.replaced_at is distinct from old.replaced_at) then
    raise exception 'append_only' using errcode = 'MN001', detail = tg_table_name;
  end if;
  return new;
end $$;

update child_residence p set village_no = c.village_no from child c where c.id = p.child_id and c.village_no <> 0;
update child_household p set village_no = c.village_no from child c where c.id = p.child_id and c.village_no <> 0;
update child_school p set village_no = c.village_no from child c where c.id = p.child_id and c.village_no <> 0;
update household_residence p set village_no = h.village_no from household h where h.id = p.household_id and h.village_no <> 0;
update household_poverty p set village_no = h.village_no from household h where h.id = p.household_id and h.village_no <> 0;

create function child_periods_follow() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update child_residence set village_no = new.village_no where child_id = new.id;
  update child_household set village_no = new.village_no where child_id = new.id;
  update child_school set village_no = new.village_no where child_id = new.id;
  return null;
end $$;
create function household_periods_follow() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update household_residence set village_no = new.village_no where household_id = new.id;
  update household_poverty set village_no = new.village_no where household_id = new.id;
  return null;
end $$;
create trigger child_periods_follow after update on child for each row when (old.village_no <> new.village_no) execute function child_periods_follow();
create trigger household_periods_follow after update on household for each row when (old.village_no <> new.village_no) execute function household_periods_follow();

-- Whether the actor's reach covers a place of the register: mn.reach_* is their area cut to the commune, mn.village_* the village's number.
create function in_reach(p_commune text, p_village smallint) returns boolean language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select p_commune collate "C" >= current_setting('mn.reach_lo', true) and p_commune collate "C" < current_setting('mn.reach_hi', true)
     and p_village between nullif(current_setting('mn.village_from', true), '')::smallint and nullif(current_setting('mn.village_to', true), '')::smallint
$$;

-- Candidates as before; a collaborator's search looks into their own village alone.
create or replace function child_candidates(p_commune text, p_query tsquery, p_limit integer) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare first smallint := nullif(current_setting('mn.village_from', true), ''); last smallint := nullif(current_setting('mn.village_to', true), '');
begin
  if p_commune collate "C" >= current_setting('mn.reach_lo', true) and p_commune collate "C" < current_setting('mn.reach_hi', true) then
    return query select id from child
      where place_words(commune_path, search) @@ p_query and commune_path = p_commune and village_no between first and last limit p_limit;
  end if;
end $$;
create or replace function household_candidates(p_commune text, p_query tsquery, p_limit integer) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare first smallint := nullif(current_setting('mn.village_from', true), ''); last smallint := nullif(current_setting('mn.village_to', true), '');
begin
  if p_commune collate "C" >= current_setting('mn.reach_lo', true) and p_commune collate "C" < current_setting('mn.reach_hi', true) then
    return query select id from household
      where place_words(commune_path, search) @@ p_query and commune_path = p_commune and village_no between first and last limit p_limit;
  end if;
end $$;

-- A number is claimed and given back for a child that the actor may change.
create or replace function identifier_claim(p_kind text, p_value text, p_holder uuid, p_commune text) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare held record;
begin
  if coalesce(current_setting('mn.role', true), '') not in ('commune_officer', 'village_collaborator')
     or not exists (select from child where id = p_holder and commune_path = p_commune and in_reach(commune_path, village_no)) then
    raise exception 'not_allowed' using errcode = 'MN002';
  end if;
  insert into identifier (kind, value, holder_id, commune_path) values (p_kind, p_value, p_holder, p_commune) on conflict do nothing;
  select holder_id, commune_path into held from identifier where kind = p_kind and value = p_value;
  if held.holder_id = p_holder then return null; end if;
  return held.commune_path;
end $$;
create or replace function identifier_release(p_kind text, p_value text, p_holder uuid) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from identifier
   where kind = p_kind and value = p_value and holder_id = p_holder
     and coalesce(current_setting('mn.role', true), '') in ('commune_officer', 'village_collaborator')
     and exists (select from child where id = p_holder and in_reach(commune_path, village_no))
$$;
