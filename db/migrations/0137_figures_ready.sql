-- Figures kept ready (ADR 39). A write leaves in its transaction a mark of whose figures it may have changed; one job takes the marks that were
-- committed, works out what each child counted as and counts as now, and changes the sums by the difference. Marks only add up: nobody waits.

create table figure_mark (
  id bigint generated always as identity primary key,
  child_id uuid,
  -- Whole communes, where a list or a change of units touched more children than it is worth naming.
  commune text collate "C",
  at timestamptz not null default now(),
  check (num_nonnulls(child_id, commune) = 1)
);
create index figure_mark_commune on figure_mark (id) where commune is not null;
-- The marks that were taken, for questions about what was known earlier: whose facts were written since that instant.
create table figure_touch (at timestamptz not null, child_id uuid, commune text collate "C");
create index figure_touch_at on figure_touch (at);

-- What a child counts as, from a day on (its birth or later) to a day (its end or earlier): as known now, at the place that stands now.
-- Age follows from the day of birth and the day asked for, so that it changes without a write. '0001-01-01': birth not known.
create table figure_child (
  child_id uuid not null,
  since date not null,
  until date,
  commune text collate "C" not null,
  village_no smallint not null,
  born date not null,
  -- 0 not known, 1 male, 2 female; 0 not known, 1 Kinh, 2 another; 0 not known, 1 permanent, 2 temporary, 3 present; 0 not known, 1 none, 2 near poor, 3 poor.
  sex smallint not null,
  people smallint not null,
  residence smallint not null,
  poverty smallint not null,
  groups integer not null
);
create index figure_child_of on figure_child (child_id);
create index figure_child_commune on figure_child (commune, born) include (since, until, village_no, sex, people, residence, poverty, groups);

-- Sums of communes: by month of birth, by the day from which they hold. Children born in a month through which an age is cut are read one
-- by one from figure_child.
create table figure_commune (
  commune text collate "C" not null,
  born date not null,
  since date not null,
  sex smallint not null,
  people smallint not null,
  residence smallint not null,
  poverty smallint not null,
  groups integer not null,
  n integer not null,
  primary key (commune, born, since, sex, people, residence, poverty, groups)
);
create index figure_commune_empty on figure_commune (commune) where n = 0;
-- Sums of provinces, on a grid of birth and of the day from which they hold: months inside, days at the edges. Whatever the day asked for, the
-- sum takes months wherever the month lies wholly on one side of it and days elsewhere. Grain: 0 days, 1 months of birth, 2 months of since, 3 both.
create table figure_province (
  grain smallint not null,
  born date not null,
  since date not null,
  province text collate "C" not null,
  sex smallint not null,
  groups integer not null,
  n integer not null,
  primary key (grain, born, since, province, sex, groups)
);
create index figure_province_since on figure_province (grain, since) include (born, province, sex, groups, n) where grain in (0, 1);
create index figure_province_empty on figure_province (grain) where n = 0;

create index child_household_past on child_household (household_id) where valid_to is not null and replaced_at is null;

-- More than so many children of one statement are not named.
create function figure_marked() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare v_n integer;
begin
  select count(*) into v_n from added;
  if v_n > 5000 then
    insert into figure_mark (commune) select distinct commune_path from added;
  else
    insert into figure_mark (child_id) select distinct child_id from added;
  end if;
  return null;
end $$;
create trigger child_residence_figures after insert on child_residence referencing new table as added for each statement execute function figure_marked();
create trigger child_household_figures after insert on child_household referencing new table as added for each statement execute function figure_marked();
create trigger child_circumstance_figures after insert on child_circumstance referencing new table as added for each statement execute function figure_marked();
-- One that was never true leaves nothing in its place.
create function figure_child_marked() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into figure_mark (child_id) values (new.child_id);
  return null;
end $$;
create trigger child_circumstance_closed after update of replaced_at on child_circumstance for each row execute function figure_child_marked();
-- Of a household those who live in it, and those who did.
create function figure_household_marked() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare v_n integer;
begin
  select count(*) into v_n from added;
  if v_n > 5000 then
    insert into figure_mark (commune) select distinct commune_path from added;
    return null;
  end if;
  insert into figure_mark (child_id)
  select c.id from added a join child c on c.household_id = a.household_id
  union select h.child_id from added a join child_household h on h.household_id = a.household_id and h.valid_to is not null and h.replaced_at is null;
  return null;
end $$;
create trigger household_poverty_figures after insert on household_poverty referencing new table as added for each statement execute function figure_household_marked();

create or replace function child_known_before() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.erased_at is not null then
    delete from child_known_before where child_id = new.id;
  else
    insert into child_known_before (child_id, commune_path, village_no, sex, birth_first, birth_last, ethnicity, own_poverty, ended_on, end_reason)
    values (new.id, new.commune_path, new.village_no, old.sex, old.birth_first, old.birth_last, old.ethnicity,
            case when old.household_id is null then old.poverty end, old.ended_on, old.end_reason);
  end if;
  insert into figure_mark (child_id) values (new.id);
  return null;
end $$;

-- A change of units: everybody who counts at the place that moved, or at the one to which it went, is looked at anew.
create function figure_place_marked() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.level in ('commune', 'village') then
    insert into figure_mark (commune)
    select case when new.level = 'village' then left(x, -4) else x end from unnest(array[new.from_path, new.to_path]) x;
  end if;
  return null;
end $$;
create trigger area_move_figures after insert or update of undone, to_path on area_move for each row execute function figure_place_marked();

-- Where a place of a fact stands now; null where it did not move.
create function place_moved(p_path text) returns text language sql stable set search_path = pg_catalog, public, pg_temp as $$
  with recursive way(place, day, step) as (
    select m.to_path, m.effective_on, 1 from area_move m where m.from_path = p_path collate "C" and not m.undone
    union all
    select m.to_path, m.effective_on, w.step + 1 from way w join area_move m on m.from_path = w.place and not m.undone and m.effective_on >= w.day where w.step < 20)
  select place from way order by step desc limit 1
$$;

-- What these children count as, as known now: each stretch of days on which nothing changes (in the columns of figure_child).
create function figure_stretches(p_ids uuid[]) returns setof figure_child
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  with who as materialized (
    select c.id, c.sex, coalesce(c.birth_last, '0001-01-01') as born, c.birth_first, c.ended_on, c.ethnicity, case when c.household_id is null then c.poverty end as own_poverty
      from child c where c.id = any (p_ids) and (c.end_reason is null or c.end_reason not in ('duplicate', 'entered_in_error', 'erased'))),
  lived as materialized (
    select r.child_id, r.valid_from, r.valid_to, r.at_commune, r.at_village, r.residence_state
      from who w join child_residence r on r.child_id = w.id where r.replaced_at is null),
  home as materialized (
    select h.child_id, h.valid_from, h.valid_to, h.household_id from who w join child_household h on h.child_id = w.id where h.replaced_at is null and h.household_id is not null),
  poor as materialized (
    select h.child_id, greatest(p.valid_from, h.valid_from) as valid_from, least(p.valid_to, h.valid_to) as valid_to, p.poverty
      from home h join household_poverty p on p.household_id = h.household_id
     where p.replaced_at is null and (p.valid_to is null or p.valid_to > h.valid_from) and (h.valid_to is null or p.valid_from < h.valid_to)),
  stands as materialized (
    select s.child_id, s.valid_from, s.valid_to, figure_bit(s.code) as bit from who w join child_circumstance s on s.child_id = w.id where s.replaced_at is null),
  edge as (
    select child_id, valid_from as day from lived union select child_id, valid_to from lived where valid_to is not null
    union select child_id, valid_from from home union select child_id, valid_to from home where valid_to is not null
    union select child_id, valid_from from poor union select child_id, valid_to from poor where valid_to is not null
    union select child_id, valid_from from stands union select child_id, valid_to from stands where valid_to is not null),
  stretch as (select child_id, day as since, lead(day) over (partition by child_id order by day) as until from edge),
  place as materialized (
    select at_commune, at_village, coalesce(place_moved(at_village), place_moved(at_commune), at_village, at_commune) as path
      from (select distinct at_commune, at_village from lived) x)
  select w.id, greatest(t.since, w.birth_first), least(t.until, w.ended_on),
         case when p.path ~ '\.[0-9]{5}([0-9]{2})?\.[0-9]{3}\.$' then left(p.path, -4) else p.path end,
         case when p.path ~ '\.[0-9]{5}([0-9]{2})?\.[0-9]{3}\.$' then left(right(p.path, 4), 3)::smallint else 0 end, w.born,
         case w.sex when 'male' then 1 when 'female' then 2 else 0 end::smallint,
         case when w.ethnicity is null then 0 when w.ethnicity = '2008-01' then 1 else 2 end::smallint,
         case l.residence_state when 'permanent' then 1 when 'temporary' then 2 when 'present' then 3 else 0 end::smallint,
         case v.poverty when 'none' then 1 when 'near_poor' then 2 when 'poor' then 3 else 0 end::smallint,
         g.bits | case v.poverty when 'poor' then 1 << 14 when 'near_poor' then 1 << 15 else 0 end
    from stretch t
    join who w on w.id = t.child_id
    join lived l on l.child_id = t.child_id and l.valid_from <= t.since and (l.valid_to is null or l.valid_to > t.since)
    join place p on p.at_commune = l.at_commune and p.at_village is not distinct from l.at_village
    left join home h on h.child_id = t.child_id and h.valid_from <= t.since and (h.valid_to is null or h.valid_to > t.since)
    left join poor o on o.child_id = t.child_id and o.valid_from <= t.since and (o.valid_to is null or o.valid_to > t.since)
    cross join lateral (select coalesce(case when h.child_id is null then w.own_poverty else o.poverty end, 'unknown') as poverty) v
    cross join lateral (select coalesce(bit_or(s.bit), 0) as bits from stands s
                         where s.child_id = t.child_id and s.valid_from <= t.since and (s.valid_to is null or s.valid_to > t.since)) g
   where greatest(t.since, w.birth_first) < coalesce(least(t.until, w.ended_on), 'infinity')
$$;

-- Looks at these children anew: what they counted as goes, what they count as comes, and the sums change by the difference.
create function figures_redo(p_ids uuid[]) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  with gone as (delete from figure_child where child_id = any (p_ids) returning *),
  come as materialized (select * from figure_stretches(p_ids)),
  put as (insert into figure_child select * from come),
  step as materialized (
    select commune, born, day, sex, people, residence, poverty, groups, sum(n)::integer as n from (
      select g.*, g.since as day, -1 as n from gone g union all select g.*, g.until, 1 from gone g where g.until is not null
      union all
      select c.*, c.since, 1 from come c union all select c.*, c.until, -1 from come c where c.until is not null) s
     group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(n) <> 0),
  communes as (
    insert into figure_commune as f (commune, born, since, sex, people, residence, poverty, groups, n)
    select commune, date_trunc('month', born)::date, day, sex, people, residence, poverty, groups, sum(n) from step group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(n) <> 0
    on conflict (commune, born, since, sex, people, residence, poverty, groups) do update set n = f.n + excluded.n)
  insert into figure_province as f (grain, born, since, province, sex, groups, n)
  select grain, case when grain & 1 = 1 then date_trunc('month', born)::date else born end, case when grain & 2 = 2 then date_trunc('month', day)::date else day end,
         left(commune, 6), sex, groups, sum(n)
    from step cross join generate_series(0, 3) grain group by 1, 2, 3, 4, 5, 6 having sum(n) <> 0
  on conflict (grain, born, since, province, sex, groups) do update set n = f.n + excluded.n;
  delete from figure_commune where n = 0;
  delete from figure_province where n = 0;
end $$;

-- Takes marks that were committed, as the owner: of children as many as are asked for, of whole communes one, so that no transaction is long. One at
-- a time: whoever comes second leaves it to the first (-1). Returns how many were taken.
create function figures_fold(p_limit integer default 4000) returns integer language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare v_n integer; v_children uuid[]; v_communes text[]; v_commune text; v_ids uuid[]; at integer;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('figures', 39)) then return -1; end if;
  with taken as (delete from figure_mark where id in ((select id from figure_mark where commune is null order by id limit p_limit)
                 union all select m.id from figure_mark m where m.commune = (select x.commune from figure_mark x where x.commune is not null order by x.id limit 1)) returning *),
  kept as (insert into figure_touch (at, child_id, commune) select distinct t.at, t.child_id, t.commune from taken t)
  select count(*), array_agg(distinct t.child_id) filter (where t.child_id is not null), array_agg(distinct t.commune) filter (where t.commune is not null)
    into v_n, v_children, v_communes from taken t;
  if v_children is not null then perform figures_redo(v_children); end if;
  foreach v_commune in array coalesce(v_communes, '{}') loop
    select array_agg(x.id) into v_ids from (
      select f.child_id as id from figure_child f where f.commune = v_commune
      union select c.id from child c where c.commune_path = v_commune
      union select r.child_id from child_residence r where r.at_commune = v_commune) x;
    for at in 0 .. coalesce(cardinality(v_ids), 0) / 10000 loop
      perform figures_redo(v_ids[at * 10000 + 1 : (at + 1) * 10000]);
    end loop;
  end loop;
  return v_n;
end $$;

-- What the sums of a commune must be, counted anew from the facts, against what they are: the cells that differ; none where all is well. The
-- figures of its children first, then the sums that were made of them.
create function figures_differ(p_commune text) returns table (what text, cells bigint)
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
  with ids as (
    select array_agg(x.id) as of from (
      select f.child_id as id from figure_child f where f.commune = p_commune
      union select c.id from child c where c.commune_path = p_commune
      union select r.child_id from child_residence r where r.at_commune = p_commune) x),
  must as materialized (select s.* from ids, figure_stretches(ids.of) s where s.commune = p_commune),
  has as materialized (select f.* from figure_child f where f.commune = p_commune)
  select 'child', count(*) from ((table must except all table has) union all (table has except all table must)) d having count(*) > 0;
  return query
  with must as (
    select date_trunc('month', s.born)::date as born, s.day, s.sex, s.people, s.residence, s.poverty, s.groups, sum(s.n)::integer as n from (
      select f.*, f.since as day, 1 as n from figure_child f where f.commune = p_commune
      union all select f.*, f.until, -1 from figure_child f where f.commune = p_commune and f.until is not null) s
     group by 1, 2, 3, 4, 5, 6, 7 having sum(s.n) <> 0),
  has as (select f.born, f.since, f.sex, f.people, f.residence, f.poverty, f.groups, f.n from figure_commune f where f.commune = p_commune and f.n <> 0)
  select 'commune', count(*) from ((table must except all table has) union all (table has except all table must)) d having count(*) > 0;
end $$;
-- The same for the sums of a province.
create function figures_province_differ(p_province text) returns bigint language sql stable set search_path = pg_catalog, public, pg_temp as $$
  with step as (
    select s.born, s.day, s.sex, s.groups, sum(s.n)::integer as n from (
      select f.born, f.since as day, f.sex, f.groups, 1 as n from figure_child f where f.commune >= p_province collate "C" and f.commune < left(p_province, -1) || '/' collate "C"
      union all
      select f.born, f.until, f.sex, f.groups, -1 from figure_child f where f.commune >= p_province collate "C" and f.commune < left(p_province, -1) || '/' collate "C" and f.until is not null) s
     group by 1, 2, 3, 4 having sum(s.n) <> 0),
  must as (
    select grain::smallint, case when grain & 1 = 1 then date_trunc('month', born)::date else born end as born,
           case when grain & 2 = 2 then date_trunc('month', day)::date else day end as since, sex, groups, sum(n)::integer as n
      from step cross join generate_series(0, 3) grain group by 1, 2, 3, 4, 5 having sum(n) <> 0),
  has as (select f.grain, f.born, f.since, f.sex, f.groups, f.n from figure_province f where f.province = p_province and f.n <> 0)
  select count(*) from ((table must except all table has) union all (table has except all table must)) d
$$;

-- Every commune in which somebody is, was or is counted, by one look at an index for each.
create function figure_communes() returns setof text language sql stable set search_path = pg_catalog, public, pg_temp as $$
  with recursive
  here(path) as (select min(c.commune_path::text collate "C") from child c
                 union all select (select min(c.commune_path::text collate "C") from child c where c.commune_path > h.path) from here h where h.path is not null),
  lived(path) as (select min(r.at_commune::text collate "C") from child_residence r
                  union all select (select min(r.at_commune::text collate "C") from child_residence r where r.at_commune > l.path) from lived l where l.path is not null),
  kept(path) as (select min(f.commune) from figure_commune f
                 union all select (select min(f.commune) from figure_commune f where f.commune > k.path) from kept k where k.path is not null)
  select path from here where path is not null union select path from kept where path is not null
  union select coalesce(place_moved(path), path) from lived where path is not null
$$;

-- Puts right what a recount found, from the facts.
create function figures_right(p_commune text) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare v_ids uuid[]; at integer;
begin
  select array_agg(x.id) into v_ids from (
    select f.child_id as id from figure_child f where f.commune = p_commune
    union select c.id from child c where c.commune_path = p_commune
    union select r.child_id from child_residence r where r.at_commune = p_commune) x;
  for at in 0 .. coalesce(cardinality(v_ids), 0) / 10000 loop
    perform figures_redo(v_ids[at * 10000 + 1 : (at + 1) * 10000]);
  end loop;
  delete from figure_commune where commune = p_commune;
  insert into figure_commune (commune, born, since, sex, people, residence, poverty, groups, n)
  select p_commune, date_trunc('month', s.born)::date, s.day, s.sex, s.people, s.residence, s.poverty, s.groups, sum(s.n)::bigint from (
    select f.*, f.since as day, 1 as n from figure_child f where f.commune = p_commune
    union all select f.*, f.until, -1 from figure_child f where f.commune = p_commune and f.until is not null) s
   group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(s.n) <> 0;
end $$;
create function figures_province_right(p_province text) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from figure_province where province = p_province;
  insert into figure_province (grain, born, since, province, sex, groups, n)
  select grain, case when grain & 1 = 1 then date_trunc('month', born)::date else born end, case when grain & 2 = 2 then date_trunc('month', day)::date else day end,
         p_province, sex, groups, sum(n)
    from (select f.born, f.since as day, f.sex, f.groups, 1 as n from figure_child f where f.commune >= p_province collate "C" and f.commune < left(p_province, -1) || '/' collate "C"
          union all
          select f.born, f.until, f.sex, f.groups, -1 from figure_child f where f.commune >= p_province collate "C" and f.commune < left(p_province, -1) || '/' collate "C" and f.until is not null) s
    cross join generate_series(0, 3) grain group by 1, 2, 3, 5, 6 having sum(n) <> 0;
end $$;

-- What each recount found: nothing where all was well.
create table figure_recount (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  communes integer not null,
  -- The places whose sums were not what the facts say.
  differ text[] not null default '{}'
);

-- How many count in an area on a day, by unit below it (provinces of the nation, communes of a province, villages of a commune; '' where the
-- village is not known), band of age, and facets; all from what is kept ready. p_cuts: the ages in years that begin a band, the last one ends the
-- last ('{0,6,10,14,16}': four bands, numbered from 0; null: birth not known). A nation's by province knows no facets but sex and groups.
create function figures_ready(p_path text, p_day date, p_cuts integer[])
returns table (unit text, band smallint, sex smallint, people smallint, residence smallint, poverty smallint, groups integer, n bigint)
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  v_lo text := p_path; v_hi text := case when p_path = '' then '~' else left(p_path, -1) || '/' end;
  -- The first day of birth of those who have not completed so many years yet; a band is what lies between two of them.
  v_cuts date[] := array(select (p_day - make_interval(years => c))::date + 1 from unnest(p_cuts) c order by c desc);
  -- Months through which an age is cut. Nobody is born after the day but who may have been before it: they are of the youngest.
  v_edges date[] := array(select distinct date_trunc('month', c)::date from unnest(v_cuts[1 : cardinality(v_cuts) - 1]) c);
  v_top integer := cardinality(p_cuts) - 1;
  v_month date := date_trunc('month', p_day)::date;
begin
  -- The whole nation, and provinces one by one, from the grid.
  if p_path = '' then
    return query
    select s.province, s.band, s.sex, null::smallint, null::smallint, null::smallint, s.groups, sum(s.n)::bigint from (
      select f.province, f.born, f.sex, f.groups, f.n::bigint from figure_province f where f.grain = 3 and f.born <> all (v_edges) and f.since < v_month
      union all
      select f.province, f.born, f.sex, f.groups, f.n from figure_province f where f.grain = 1 and f.born <> all (v_edges) and f.since >= v_month and f.since <= p_day
      union all
      select f.province, f.born, f.sex, f.groups, f.n from unnest(v_edges) e join figure_province f on f.grain = 2 and f.born >= e and f.born < (e + interval '1 month')::date and f.since < v_month
      union all
      select f.province, f.born, f.sex, f.groups, f.n from unnest(v_edges) e join figure_province f on f.grain = 0 and f.born >= e and f.born < (e + interval '1 month')::date
         and f.since >= v_month and f.since <= p_day) f
    cross join lateral (select f.province, f.sex, f.groups, f.n,
      case when f.born = '0001-01-01' then null else greatest(v_top - width_bucket(f.born, v_cuts), 0) end::smallint as band) s
    where f.born = '0001-01-01' or f.born >= v_cuts[1]
    group by 1, 2, 3, 7 having sum(s.n) <> 0;
    return;
  end if;
  if p_path ~ '^[0-9]{2}\.[0-9]{2}\.$' then
    return query
    select f.commune, case when f.born = '0001-01-01' then null else greatest(v_top - width_bucket(f.born, v_cuts), 0) end::smallint,
           f.sex, f.people, f.residence, f.poverty, f.groups, sum(f.n)::bigint from (
      select f.commune, f.born, f.sex, f.people, f.residence, f.poverty, f.groups, f.n::bigint from figure_commune f
       where f.commune >= v_lo collate "C" and f.commune < v_hi collate "C" and f.born <> all (v_edges) and f.since <= p_day
      union all
      select f.commune, f.born, f.sex, f.people, f.residence, f.poverty, f.groups, 1
        from (select distinct c.commune from figure_commune c where c.commune >= v_lo collate "C" and c.commune < v_hi collate "C") c
        cross join unnest(v_edges) e
        join figure_child f on f.commune = c.commune and f.born >= e and f.born < (e + interval '1 month')::date and f.since <= p_day and (f.until is null or f.until > p_day)) f
    where f.born = '0001-01-01' or f.born >= v_cuts[1]
    group by 1, 2, 3, 4, 5, 6, 7 having sum(f.n) <> 0;
    return;
  end if;
  return query
  select case when f.village_no = 0 then '' else f.commune || lpad(f.village_no::text, 3, '0') || '.' end,
         case when f.born = '0001-01-01' then null else greatest(v_top - width_bucket(f.born, v_cuts), 0) end::smallint,
         f.sex, f.people, f.residence, f.poverty, f.groups, count(*)
    from figure_child f
   where f.commune = p_path and f.since <= p_day and (f.until is null or f.until > p_day) and (f.born = '0001-01-01' or f.born >= v_cuts[1])
   group by 1, 2, 3, 4, 5, 6, 7;
end $$;

-- The same for those whose duty the figures of the area are, and as known at an instant ('infinity': now). Of the past a commune is counted from
-- its facts; of larger areas what is ready is corrected by the children of whom something was written since. An area is meant as it stands now.
-- Raises MN005 'not_found' for a place outside one's own.
create function figures(p_path text, p_day date, p_known timestamptz, p_cuts integer[])
returns table (unit text, band smallint, sex smallint, people smallint, residence smallint, poverty smallint, groups integer, n bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_limit integer := p_cuts[cardinality(p_cuts)];
  v_level integer := case when p_path = '' then 0 when p_path ~ '^[0-9]{2}\.[0-9]{2}\.$' then 1 else 2 end;
  v_lo text := p_path; v_hi text := case when p_path = '' then '~' else left(p_path, -1) || '/' end;
  v_ids uuid[];
begin
  if coalesce(current_setting('mn.role', true), '') not in ('commune_officer', 'commune_chair', 'province_officer', 'ministry_officer')
     or not (p_path collate "C" >= current_setting('mn.lo', true) and p_path collate "C" < current_setting('mn.hi', true)) then
    raise exception 'not_found' using errcode = 'MN005';
  end if;
  if p_known >= now() then
    return query select * from figures_ready(p_path, p_day, p_cuts);
    return;
  end if;
  if v_level < 2 then
    select array_agg(x.id) into v_ids from (
      select t.child_id as id from figure_touch t where t.at > p_known and t.child_id is not null
      union select m.child_id from figure_mark m where m.child_id is not null
      union select f.child_id from figure_child f where f.commune in (select t.commune from figure_touch t where t.at > p_known union select m.commune from figure_mark m)
      union select r.child_id from child_residence r where r.at_commune in (select t.commune from figure_touch t where t.at > p_known union select m.commune from figure_mark m)) x;
  end if;
  return query
  select u.unit, u.band, u.sex, u.people, u.residence, u.poverty, u.groups, sum(u.n)::bigint from (
    select r.* from figures_ready(p_path, p_day, p_cuts) r where v_level < 2
    union all
    select case v_level when 0 then left(f.commune, 6) else f.commune end, b.band::smallint, f.sex,
           case when v_level > 0 then f.people end, case when v_level > 0 then f.residence end, case when v_level > 0 then f.poverty end, f.groups, -1
      from figure_child f cross join lateral (select case when f.born <> '0001-01-01' then
        (select count(*) from unnest(p_cuts[2:]) c where figure_years(f.born, p_day) >= c) end as band) b
     where v_level < 2 and f.child_id = any (v_ids) and f.commune >= v_lo collate "C" and f.commune < v_hi collate "C"
       and f.since <= p_day and (f.until is null or f.until > p_day) and (f.born = '0001-01-01' or f.born > (p_day - make_interval(years => v_limit))::date)
    union all
    select case v_level when 0 then left(c.place, 6) when 1 then case when c.place ~ '\.[0-9]{5}([0-9]{2})?\.[0-9]{3}\.$' then left(c.place, -4) else c.place end
                        else case when c.place = p_path then '' else c.place end end,
           b.band::smallint, case c.sex when 'male' then 1 when 'female' then 2 else 0 end::smallint,
           case when v_level > 0 then case when c.ethnicity is null then 0 when c.ethnicity = '2008-01' then 1 else 2 end end::smallint,
           case when v_level > 0 then case c.residence_state when 'permanent' then 1 when 'temporary' then 2 when 'present' then 3 else 0 end end::smallint,
           case when v_level > 0 then case c.poverty when 'none' then 1 when 'near_poor' then 2 when 'poor' then 3 else 0 end end::smallint, c.groups, 1
      from counted_children(p_path, p_day, p_known, v_limit, case when v_level < 2 then coalesce(v_ids, '{}') end, 'infinity') c
      cross join lateral (select case when c.years is not null then (select count(*) from unnest(p_cuts[2:]) x where c.years >= x) end as band) b) u
   group by 1, 2, 3, 4, 5, 6, 7 having sum(u.n) <> 0;
end $$;

-- When all was last counted anew, and whether an area was as it should be: for whoever reads its figures.
create function figures_recounted(p_path text) returns table (at timestamptz, agreed boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select r.at, not exists (select from unnest(r.differ) d where starts_with(d, p_path) or starts_with(p_path, d)) from figure_recount r order by r.id desc limit 1
$$;

-- Whom a commune's figure counted: ids alone, inside the actor's own area, so that the rows are then read through the policies. p_from, p_to:
-- completed years, both null for whom no birth date is known; p_bits: in one of these groups, for whoever may read every circumstance.
create function figure_child_ids(p_commune text, p_day date, p_limit integer, p_age boolean, p_from integer, p_to integer, p_bits integer) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if coalesce(current_setting('mn.role', true), '') not in ('commune_officer', 'commune_chair', 'province_officer')
     or not (p_commune collate "C" >= current_setting('mn.lo', true) and p_commune collate "C" < current_setting('mn.hi', true))
     or (p_bits is not null and current_setting('mn.role', true) = 'province_officer') then
    return;
  end if;
  return query
    select f.child_id from figure_child f
     where f.commune = p_commune and f.since <= p_day and (f.until is null or f.until > p_day)
       and (f.born = '0001-01-01' or f.born > (p_day - make_interval(years => p_limit))::date)
       and (not p_age or case when f.born = '0001-01-01' then p_from is null else figure_years(f.born, p_day) between p_from and p_to end)
       and (p_bits is null or f.groups & p_bits <> 0);
end $$;

-- What is there already.
insert into figure_mark (commune) select distinct commune_path from child;
