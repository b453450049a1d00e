-- Phúc tra: each year some households of a village, drawn by lot, are looked at again. What was found beside what the register said
-- gives the village's rate of error. For the officer and those above; who keeps the data of the village does not mark their own work.
create table recheck (
  id uuid primary key,
  commune_path commune_path not null,
  -- The village as it was then: what a result says of a village stays said.
  village_path text collate "C" not null,
  village_name text not null check (length(village_name) <= 200),
  year smallint not null check (year between 2020 and 2100),
  -- With the households that stood then, the seed gives the sample again.
  seed bigint not null,
  households integer not null check (households >= 0),
  sample integer not null check (sample between 0 and households),
  drawn_by uuid not null,
  drawn_by_name text not null,
  drawn_at timestamptz not null default now(),
  -- What it came to, when it was closed.
  checked integer,
  asked integer,
  wrong integer,
  closed_by uuid,
  closed_by_name text,
  closed_at timestamptz,
  version integer not null default 1,
  check ((closed_at is null) = (asked is null))
);
create unique index recheck_one_a_year on recheck (village_path, year);
create index recheck_commune on recheck (commune_path, year);
create trigger recheck_stays before delete on recheck for each row execute function refuse_change();

create table recheck_household (
  household_id uuid not null,
  recheck_id uuid not null,
  commune_path commune_path not null,
  -- In the order in which it was drawn.
  place smallint not null,
  state text collate "C" not null default 'waiting' check (state in ('waiting', 'checked', 'not_met')),
  -- What the register said when somebody was there, and what was found otherwise, field by field.
  recorded jsonb,
  found jsonb,
  asked integer not null default 0,
  wrong integer not null default 0,
  note text check (length(note) <= 500),
  checked_on date,
  checked_by uuid,
  checked_by_name text,
  version integer not null default 1,
  primary key (household_id, recheck_id)
);
create index recheck_household_of on recheck_household (recheck_id, place);
create trigger recheck_household_stays before delete on recheck_household for each row execute function refuse_change();

-- The result goes with its unit; its households with their own record.
create function recheck_follows_area() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update recheck set commune_path = case when new.undone then new.from_path else new.to_path end
   where commune_path = case when new.undone then new.to_path else new.from_path end
     and (not new.undone or starts_with(village_path, new.from_path));
  return null;
end $$;
create trigger recheck_follows_area after insert or update of undone on area_move for each row
  when (new.level = 'commune') execute function recheck_follows_area();

-- What was found of a child that is erased goes with it.
create function recheck_erased() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update recheck_household set recorded = null, found = null
   where found -> 'children' @> jsonb_build_array(jsonb_build_object('id', new.id));
  return null;
end $$;
create trigger recheck_erased after update on child for each row
  when (old.erased_at is null and new.erased_at is not null) execute function recheck_erased();
