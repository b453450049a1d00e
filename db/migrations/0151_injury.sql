-- Children's injuries, one row each, for the quarterly report and the drownings that are told at once. A child may be of the register or
-- passing through; sex and birth are kept as they were told, since the day of an injury counts by what was true then.
create table injury (
  id uuid primary key,
  commune_path commune_path not null,
  village_no smallint not null default 0,
  child_id uuid,
  full_name text check (length(full_name) <= 200),
  sex text collate "C" not null check (sex in ('male', 'female', 'unknown')),
  birth text collate "C" check (length(birth) <= 10),
  -- The last day on which it may have been born: when in doubt, a child.
  birth_last date,
  -- Codes of legal/code-lists/injury-kinds, injury-places and injury-outcomes.
  kind text collate "C" not null check (kind ~ '^[0-9]{2}$'),
  place text collate "C" not null check (place ~ '^[a-z_]{1,20}$'),
  outcome text collate "C" not null check (outcome ~ '^[a-z_]{1,20}$'),
  happened_on date not null,
  died_on date check (died_on is null or (died_on >= happened_on and outcome = 'died')),
  water text collate "C" check (water ~ '^[a-z_]{1,20}$'),
  could_swim text collate "C" check (could_swim in ('yes', 'no', 'unknown')),
  watched text collate "C" check (watched in ('yes', 'no', 'unknown')),
  words text check (length(words) <= 500),
  state text collate "C" not null check (state in ('proposed', 'entered', 'withdrawn')),
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null default now(),
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  -- Why it was taken back.
  answer text check (length(answer) <= 1000),
  version integer not null default 1
);
create index injury_commune on injury (commune_path, happened_on desc, id);
create index injury_waiting on injury (commune_path) include (village_no, proposed_by) where state = 'proposed';
-- The report of a quarter, of a commune as of the nation: counted from the index alone.
create index injury_counted on injury (happened_on, commune_path) include (kind, sex, birth_last, place, outcome, child_id, id) where state = 'entered';
create index injury_child on injury (child_id) where child_id is not null;
create trigger injury_stays before delete on injury for each row execute function refuse_change();

-- The cells of the report on injuries between two days in a place: for each kind and for all, by sex, by age band (p_starts: full years at
-- which one begins; -1 where the birth is not known), by place and as a whole; null where a cell does not part. Each child once in a cell.
-- Counts only, for whoever answers for the area; names are read through the policies.
create function injury_cells(p_from date, p_to date, p_lo text, p_hi text, p_starts integer[])
returns table (kind text, sex text, band integer, place text, injured bigint, disabled bigint, died bigint, communes bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  lo text collate "C" := greatest(p_lo collate "C", current_setting('mn.lo', true) collate "C");
  hi text collate "C" := least(p_hi collate "C", current_setting('mn.hi', true) collate "C");
begin
  if coalesce(current_setting('mn.role', true), '') not in ('commune_officer', 'commune_chair', 'province_officer', 'ministry_officer') then
    raise exception 'not_allowed' using errcode = 'MN002';
  end if;
  return query
    with counted as (
      select i.kind, i.sex, i.place, i.outcome, i.commune_path, coalesce(i.child_id, i.id) as who,
             coalesce(width_bucket(extract(year from age(i.happened_on, i.birth_last))::integer, p_starts) - 1, -1) as band
        from injury i
       where i.state = 'entered' and i.happened_on >= p_from and i.happened_on <= p_to and i.commune_path >= lo and i.commune_path < hi)
    select c.kind, c.sex, c.band, c.place, count(distinct c.who), count(distinct c.who) filter (where c.outcome = 'disabled'),
           count(distinct c.who) filter (where c.outcome = 'died'), count(distinct c.commune_path)
      from counted c
     group by grouping sets ((c.kind, c.sex), (c.kind, c.band), (c.kind, c.place), (c.kind), (c.sex), (c.band), (c.place), ());
end $$;

create function injury_follows_area() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update injury set commune_path = case when new.undone then new.from_path else new.to_path end
   where commune_path = case when new.undone then new.to_path else new.from_path end;
  return null;
end $$;
create trigger injury_follows_area after insert or update of undone on area_move for each row
  when (new.level = 'commune') execute function injury_follows_area();

-- What was told of a child that is erased goes with it; that an injury happened stays, as a count.
create function injury_erased() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update injury set full_name = null, birth = null, words = null, answer = null where child_id = new.id;
  return null;
end $$;
create trigger injury_erased after update on child for each row
  when (old.erased_at is null and new.erased_at is not null) execute function injury_erased();
