-- Who counts where, on a day as it was known at an instant: from the rows that say when facts were true and when we knew them. What counts,
-- in which age and which group, is said in core/src/statistics; a test holds that both say the same of whatever was entered (ADR 39).

-- What of a child's own row decides about figures, as it was before it was changed: the row itself holds the present. Written where one of
-- them changes and never read by a person; nothing of an erased child stays.
create table child_known_before (
  child_id uuid not null references child,
  id bigint generated always as identity,
  commune_path commune_path not null,
  village_no smallint not null default 0,
  replaced_at timestamptz not null default now(),
  sex text not null,
  birth_first date,
  birth_last date,
  ethnicity text,
  -- Of a child without a household; with one, the household's periods say it.
  own_poverty text,
  ended_on date,
  end_reason text,
  primary key (child_id, id)
);
create function child_known_before() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.erased_at is not null then
    delete from child_known_before where child_id = new.id;
  else
    insert into child_known_before (child_id, commune_path, village_no, sex, birth_first, birth_last, ethnicity, own_poverty, ended_on, end_reason)
    values (new.id, new.commune_path, new.village_no, old.sex, old.birth_first, old.birth_last, old.ethnicity,
            case when old.household_id is null then old.poverty end, old.ended_on, old.end_reason);
  end if;
  return null;
end $$;
create trigger child_known_before after update on child for each row
  when (old.sex <> new.sex or old.birth_first is distinct from new.birth_first or old.birth_last is distinct from new.birth_last
        or old.ethnicity is distinct from new.ethnicity or old.ended_on is distinct from new.ended_on
        or old.end_reason is distinct from new.end_reason or old.erased_at is distinct from new.erased_at
        or case when old.household_id is null then old.poverty end is distinct from case when new.household_id is null then new.poverty end)
  execute function child_known_before();
create function child_known_before_follows() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update child_known_before set village_no = new.village_no, commune_path = new.commune_path where child_id = new.id;
  return null;
end $$;
create trigger child_known_before_follows after update on child for each row
  when ((old.village_no <> new.village_no or old.commune_path <> new.commune_path) and by_set() is not true) execute function child_known_before_follows();

-- Who lived in a commune, whichever register holds the record now.
create index child_residence_place on child_residence (at_commune, valid_from);
create index area_move_undone on area_move (from_path) where undone;

-- The bits of the groups (core/src/statistics/figure-groups.ts): a leaf of the decree counts in its group, another code in itself.
create function figure_bit(p_code text) returns integer language sql immutable parallel safe as $$
  select 1 << (array_position('{a,b,c,d,đ,e,g,h,i,k,l,m,n,o,R1a,R1b,R2,R3,R4,R5,R6,R7,K1,K2,K3,K4}'::text[],
                 case when p_code in ('R1a', 'R1b') then null when left(p_code, 1) in ('R', 'K') then p_code else left(p_code, 1) end) - 1)
$$;
create function figure_groups(p_codes text[], p_poverty text) returns integer language sql immutable parallel safe as $$
  select coalesce((select bit_or(figure_bit(code)) from unnest(p_codes) code), 0)
       | case p_poverty when 'poor' then 1 << 14 when 'near_poor' then 1 << 15 else 0 end
$$;
-- Completed years, the lower where the birth date leaves them open (core/src/statistics/counted-child.ts).
create function figure_years(p_birth_last date, p_day date) returns integer language sql immutable parallel safe as $$
  select case when p_birth_last >= p_day then 0 else extract(year from age(p_day::timestamp, p_birth_last::timestamp))::integer end
$$;

-- The moves of places that hold as known at an instant; inlined, so that the indexes answer.
create function known_moves(p_known timestamptz) returns table (from_path text, to_path text, effective_on date, level text)
language sql stable as $$
  select m.from_path, m.to_path, m.effective_on, m.level from area_move m join area_change_set s on s.id = m.set_id
   where not m.undone and s.applied_at <= p_known
  union all
  select m.from_path, m.to_path, m.effective_on, m.level from area_move m join area_change_set s on s.id = m.set_id
   where m.undone and s.applied_at <= p_known and s.undone_at > p_known
$$;

-- Where the places of facts stood on a day, of all that may lie in an area: a fact keeps the path of its time (ADR 9). Places that are
-- not named stand where they say.
create function places_on(p_lo text, p_hi text, p_day date, p_known timestamptz) returns table (raw text, place text)
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  with recursive back(path, day, level) as (
    select m.from_path, m.effective_on, m.level from known_moves(p_known) m
     where m.to_path >= p_lo collate "C" and m.to_path < p_hi collate "C" and m.effective_on <= p_day
    union
    select m.from_path, m.effective_on, m.level from back b join known_moves(p_known) m on m.to_path = b.path and m.effective_on <= b.day),
  commune as (select distinct case when level = 'village' then left(path, -4) else path end collate "C" as path from back where level in ('commune', 'village')),
  way(raw, place, day, step) as (
    select m.from_path, m.to_path, m.effective_on, 1 from (
      select x.* from known_moves(p_known) x where x.from_path >= p_lo collate "C" and x.from_path < p_hi collate "C"
      union
      select x.* from commune c join known_moves(p_known) x on x.from_path >= c.path and x.from_path < left(c.path, -1) || '/' collate "C") m
     where m.effective_on <= p_day and m.level in ('commune', 'village')
    union all
    select w.raw, m.to_path, m.effective_on, w.step + 1
      from way w join known_moves(p_known) m on m.from_path = w.place and m.effective_on >= w.day and m.effective_on <= p_day
     where w.step < 20)
  select distinct on (raw) raw, place from way order by raw, step desc
$$;

-- The children that count in an area (a village, a commune, a province, the nation) on a day, as known at an instant ('infinity': now), each
-- once with its facets; only of those named, where p_ids names some. The area is
-- meant as it stood on that day, or on another (p_stand). Under the caller's own policies; for figures of people who may be counted and not seen there is figures_at.
create function counted_children(p_path text, p_day date, p_known timestamptz, p_limit integer, p_ids uuid[] default null,
  p_stand date default null)
returns table (child_id uuid, place text, sex text, birth_first date, birth_last date, years integer, ethnicity text, residence_state text,
               poverty text, codes text[], groups integer)
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  v_lo text := p_path; v_hi text := case when p_path = '' then '~' else left(p_path, -1) || '/' end;
  -- A village lies in its commune, which is what residence is found by.
  v_commune text := case when p_path ~ '\.[0-9]{5}([0-9]{2})?\.[0-9]{3}\.$' then left(p_path, -4) else p_path end;
  v_commune_hi text := case when p_path = '' then '~' else left(v_commune, -1) || '/' end;
  v_raw text[]; v_place text[]; v_from text[];
begin
  select array_agg(raw), array_agg(p.place) into v_raw, v_place from places_on(v_commune, v_commune_hi, coalesce(p_stand, p_day), case when p_stand is null then p_known else 'infinity' end) p;
  select array_agg(distinct x.path) into v_from
    from unnest(v_raw) r cross join lateral (select case when r ~ '\.[0-9]{5}([0-9]{2})?\.[0-9]{3}\.$' then left(r, -4) else r end collate "C" as path) x
   where not (x.path >= v_commune collate "C" and x.path < v_commune_hi collate "C");
  return query
  with moved as (select u.raw collate "C" as raw, u.place collate "C" as place from unnest(v_raw, v_place) as u(raw, place)),
  lived as (
    select r.child_id, r.at_commune, r.at_village, r.residence_state from child_residence r
     where p_ids is null and r.at_commune >= v_commune collate "C" and r.at_commune < v_commune_hi collate "C" and r.valid_from <= p_day
       and (r.valid_to is null or r.valid_to > p_day) and r.recorded_at <= p_known and (r.replaced_at is null or r.replaced_at > p_known)
    union all
    select r.child_id, r.at_commune, r.at_village, r.residence_state from child_residence r
     where p_ids is null and r.at_commune = any (v_from collate "C") and r.valid_from <= p_day
       and (r.valid_to is null or r.valid_to > p_day) and r.recorded_at <= p_known and (r.replaced_at is null or r.replaced_at > p_known)
    union all
    select r.child_id, r.at_commune, r.at_village, r.residence_state from child_residence r
     where r.child_id = any (p_ids) and r.valid_from <= p_day
       and (r.valid_to is null or r.valid_to > p_day) and r.recorded_at <= p_known and (r.replaced_at is null or r.replaced_at > p_known)),
  -- A village's own way says more than its commune's, which may have been divided.
  there as (
    select l.child_id, l.residence_state, coalesce(v.place, c.place, l.at_village, l.at_commune)::text collate "C" as place
      from lived l left join moved v on v.raw = l.at_village left join moved c on c.raw = l.at_commune)
  select t.child_id, t.place::text, k.sex, k.birth_first, k.birth_last, figure_years(k.birth_last, p_day), k.ethnicity, t.residence_state,
         w.poverty, coalesce(x.codes, '{}'), figure_groups(x.codes, w.poverty)
    from there t
    join child c on c.id = t.child_id
    left join lateral (
      select b.* from child_known_before b where b.child_id = c.id and b.replaced_at > p_known order by b.replaced_at, b.id limit 1) b on true
    cross join lateral (
      select case when b.id is null then c.sex else b.sex end as sex,
             case when b.id is null then c.birth_first else b.birth_first end as birth_first,
             case when b.id is null then c.birth_last else b.birth_last end as birth_last,
             case when b.id is null then c.ethnicity else b.ethnicity end as ethnicity,
             case when b.id is not null then b.own_poverty when c.household_id is null then c.poverty end as own_poverty,
             case when b.id is null then c.ended_on else b.ended_on end as ended_on,
             case when b.id is null then c.end_reason else b.end_reason end as end_reason) k
    left join lateral (
      select h.household_id from child_household h
       where h.child_id = c.id and h.valid_from <= p_day and (h.valid_to is null or h.valid_to > p_day)
         and h.recorded_at <= p_known and (h.replaced_at is null or h.replaced_at > p_known) order by h.recorded_at desc, h.id limit 1) h on true
    left join lateral (
      select p.poverty from household_poverty p
       where p.household_id = h.household_id and p.valid_from <= p_day and (p.valid_to is null or p.valid_to > p_day)
         and p.recorded_at <= p_known and (p.replaced_at is null or p.replaced_at > p_known) order by p.recorded_at desc, p.id limit 1) p on true
    cross join lateral (select coalesce(case when h.household_id is null then k.own_poverty else p.poverty end, 'unknown') as poverty) w
    left join lateral (
      select array_agg(distinct s.code::text order by s.code::text) as codes from child_circumstance s
       where s.child_id = c.id and s.valid_from <= p_day and (s.valid_to is null or s.valid_to > p_day)
         and s.recorded_at <= p_known and (s.replaced_at is null or s.replaced_at > p_known)) x on true
   where t.place >= v_lo collate "C" and t.place < v_hi collate "C"
     and (k.end_reason is null or k.end_reason not in ('duplicate', 'entered_in_error', 'erased'))
     and (k.ended_on is null or k.ended_on > p_day)
     and (k.birth_first is null or k.birth_first <= p_day)
     and (k.birth_last is null or k.birth_last > (p_day - make_interval(years => p_limit))::date);
end $$;

-- The same in numbers, for those whose duty the figures of the area are: also of children whose record has gone to another register since.
-- Raises MN005 'not_found' for a place outside one's own.
create function figures_at(p_path text, p_day date, p_known timestamptz, p_limit integer)
returns table (place text, sex text, years integer, ethnicity text, residence_state text, poverty text, codes text[], groups integer, children integer)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if coalesce(current_setting('mn.role', true), '') not in ('commune_officer', 'commune_chair', 'province_officer', 'ministry_officer')
     or not (p_path collate "C" >= current_setting('mn.lo', true) and p_path collate "C" < current_setting('mn.hi', true)) then
    raise exception 'not_found' using errcode = 'MN005';
  end if;
  return query
    select c.place, c.sex, c.years, c.ethnicity, c.residence_state, c.poverty, c.codes, c.groups, count(*)::integer
      from counted_children(p_path, p_day, p_known, p_limit) c group by 1, 2, 3, 4, 5, 6, 7, 8;
end $$;
