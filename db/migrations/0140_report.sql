-- Periodic reports: a unit's report of a period, its versions with their figures, and what the unit above answered. An accepted version
-- never changes again; a correction is another version beside it (ADR 40).
create table report (
  id uuid primary key,
  -- A kind of legal/reporting and one of its periods ('2026-H1').
  kind text collate "C" not null check (kind ~ '^[a-z_]{1,40}$'),
  period text collate "C" not null check (period ~ '^[0-9]{4}-[A-Z0-9]{1,4}$'),
  level text collate "C" not null check (level in ('commune', 'province')),
  -- The unit as it was on the cut-off day; what it was called then stays said.
  unit_id text collate "C" not null,
  unit_path text collate "C" not null,
  unit_name text not null check (length(unit_name) <= 200),
  -- Where the unit is now: follows changes of units and decides who sees the report.
  area_path text collate "C" not null,
  from_on date not null,
  cut_off date not null check (cut_off >= from_on),
  due_on date not null,
  -- The newest version, and the one that counts.
  number smallint not null default 1 check (number > 0),
  state text collate "C" not null default 'open' check (state in ('open', 'submitted', 'returned', 'accepted')),
  accepted_number smallint,
  -- When it first came in: what is late was late then.
  submitted_at timestamptz,
  accepted_at timestamptz,
  -- Who goes on with it; null: nobody, so the unit.
  kept_by uuid,
  kept_by_name text,
  created_at timestamptz not null default now(),
  created_by uuid not null,
  version integer not null default 1
);
create unique index report_one on report (kind, period, unit_id);
create index report_area on report (area_path, cut_off desc);
create index report_waiting on report (area_path) where state = 'submitted';
create index report_keeper on report (kept_by) where state in ('open', 'returned');
create trigger report_stays before delete on report for each row execute function refuse_change();

create function report_steps() returns trigger language plpgsql as $$
begin
  if (new.id, new.kind, new.period, new.level, new.unit_id, new.unit_path, new.unit_name, new.from_on, new.cut_off, new.created_at, new.created_by)
     is distinct from (old.id, old.kind, old.period, old.level, old.unit_id, old.unit_path, old.unit_name, old.from_on, old.cut_off, old.created_at, old.created_by)
     or new.number < old.number or coalesce(new.accepted_number, 0) < coalesce(old.accepted_number, 0)
     or old.submitted_at is not null and new.submitted_at is distinct from old.submitted_at then
    raise exception 'append_only' using errcode = 'MN001', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger report_steps before update on report for each row execute function report_steps();

create table report_version (
  report_id uuid not null references report,
  number smallint not null check (number > 0),
  area_path text collate "C" not null,
  level text collate "C" not null check (level in ('commune', 'province')),
  state text collate "C" not null default 'open' check (state in ('open', 'submitted', 'returned', 'accepted')),
  -- The form of legal/reporting, by its name and first day.
  template text not null,
  template_from date not null,
  -- What was recorded after the cut-off day with an earlier date: in or out. The figures are as known at `known_at`.
  late_entries boolean not null default true,
  known_at timestamptz not null,
  filled_at timestamptz not null default now(),
  -- What the register gave, what was typed over it, and what both make.
  counted jsonb not null,
  typed jsonb not null default '[]',
  figures jsonb not null,
  -- Of a report that adds up others: which, by unit and version, and which were missing.
  parts jsonb,
  -- A word for each strange figure; why a line differs from the version before; what else is to be said.
  explained jsonb not null default '{}',
  differences jsonb not null default '{}',
  narrative text check (length(narrative) <= 8000),
  -- Why the accepted version was not right.
  reason text check (length(reason) <= 1000),
  -- What the unit above said of it: of the whole, and line by line.
  remark text check (length(remark) <= 2000),
  remarks jsonb not null default '{}',
  submitted_at timestamptz,
  submitted_by uuid,
  submitted_by_name text,
  answered_at timestamptz,
  answered_by uuid,
  answered_by_name text,
  -- The stored files of an accepted version, by their content.
  pdf_hash text collate "C" check (pdf_hash ~ '^[0-9a-f]{64}$'),
  pdf_size integer,
  sheet_hash text collate "C" check (sheet_hash ~ '^[0-9a-f]{64}$'),
  sheet_size integer,
  primary key (report_id, number)
);
-- One version at a time is being worked on.
create unique index report_version_open on report_version (report_id) where state <> 'accepted';
create trigger report_version_stays before delete on report_version for each row execute function refuse_change();

-- The lock: of an accepted version nothing changes but where its unit is. Whoever comes while it is accepted waits for the row and then
-- finds it accepted, so nobody writes after it.
create function report_version_lock() returns trigger language plpgsql as $$
begin
  if old.state = 'accepted' and (to_jsonb(new) - 'area_path') is distinct from (to_jsonb(old) - 'area_path')
     or (new.report_id, new.number, new.level) is distinct from (old.report_id, old.number, old.level) then
    raise exception 'append_only' using errcode = 'MN001', detail = tg_table_name;
  end if;
  if new.state = 'accepted' and (new.pdf_hash is null or new.sheet_hash is null or new.answered_at is null) then
    raise exception 'an accepted report has its files' using errcode = 'MN002';
  end if;
  return new;
end $$;
create trigger report_version_lock before update on report_version for each row execute function report_version_lock();

-- More time for one unit: given by the unit above, also before a report was begun.
create table report_extension (
  kind text collate "C" not null,
  period text collate "C" not null,
  unit_id text collate "C" not null,
  area_path text collate "C" not null,
  until date not null,
  reason text not null check (length(reason) between 1 and 500),
  given_at timestamptz not null default now(),
  given_by uuid not null,
  given_by_name text not null,
  primary key (kind, period, unit_id)
);

create index report_extension_area on report_extension (area_path);

-- A report goes with its unit.
create function report_follows_area() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare v_from text := case when new.undone then new.to_path else new.from_path end; v_to text := case when new.undone then new.from_path else new.to_path end;
begin
  update report_version v set area_path = v_to from report r
   where r.id = v.report_id and v.area_path = v_from and (not new.undone or r.unit_id = new.area_id);
  update report set area_path = v_to where area_path = v_from and (not new.undone or unit_id = new.area_id);
  update report_extension set area_path = v_to where area_path = v_from and (not new.undone or unit_id = new.area_id);
  return null;
end $$;
create trigger report_follows_area after insert or update of undone on area_move for each row
  when (new.level in ('commune', 'province')) execute function report_follows_area();

-- Where a unit's people are now: itself, or what it became.
create function report_area(p_unit_path text) returns text language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with recursive way(path, effective_on, step) as (
    select p_unit_path collate "C", null::date, 0
    union all
    select m.to_path, m.effective_on, way.step + 1 from way join lateral (
      select x.to_path, x.effective_on from area_move x
       where x.from_path = way.path and not x.undone and (way.effective_on is null or x.effective_on >= way.effective_on)
       order by x.effective_on limit 1) m on way.step < 20)
  select path from way order by step desc limit 1
$$;

-- The children of a unit as a report counts them: who counts on the cut-off day (counted_children), with the support of the day or, where
-- it is given once, of the period; and those to whom something of the period happened while they lived there.
create function report_children(p_unit text, p_from date, p_cut_off date, p_known timestamptz, p_limit integer, p_once text[], p_happens text[])
returns table (child_id uuid, stands boolean, sex text, years integer, ethnicity text, poverty text, codes text[], happened text[], supports text[])
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  with moved as materialized (select m.raw collate "C" as raw, m.place collate "C" as place from places_on(p_unit, left(p_unit, -1) || '/', p_cut_off, p_known) m),
  stood as (select * from counted_children(p_unit, p_cut_off, p_known, p_limit)),
  lived as (
    select r.child_id, r.valid_from, r.valid_to, r.at_commune, r.at_village from child_residence r
     where r.at_commune >= p_unit collate "C" and r.at_commune < left(p_unit, -1) || '/' collate "C" and r.valid_from <= p_cut_off
       and r.recorded_at <= p_known and (r.replaced_at is null or r.replaced_at > p_known)
    union all
    select r.child_id, r.valid_from, r.valid_to, r.at_commune, r.at_village from child_residence r
     where r.at_commune in (select case when m.raw ~ '\.[0-9]{5}([0-9]{2})?\.[0-9]{3}\.$' then left(m.raw, -4) else m.raw end from moved m where m.place >= p_unit and m.place < left(p_unit, -1) || '/')
       and not (r.at_commune >= p_unit collate "C" and r.at_commune < left(p_unit, -1) || '/' collate "C") and r.valid_from <= p_cut_off
       and r.recorded_at <= p_known and (r.replaced_at is null or r.replaced_at > p_known)),
  struck as (
    select l.child_id, array_agg(distinct s.code::text order by s.code::text) as codes
      from lived l
      join child_circumstance s on s.child_id = l.child_id and s.code = any (p_happens)
       and s.valid_from <= p_cut_off and (s.valid_to is null or s.valid_to > p_from)
       and s.recorded_at <= p_known and (s.replaced_at is null or s.replaced_at > p_known)
      join child c on c.id = l.child_id
      left join moved v on v.raw = l.at_village left join moved m on m.raw = l.at_commune
     where greatest(s.valid_from, p_from) >= l.valid_from and (l.valid_to is null or greatest(s.valid_from, p_from) < l.valid_to)
       and coalesce(v.place, m.place, l.at_village, l.at_commune) >= p_unit collate "C"
       and coalesce(v.place, m.place, l.at_village, l.at_commune) < left(p_unit, -1) || '/' collate "C"
       and (c.end_reason is null or c.end_reason not in ('duplicate', 'entered_in_error', 'erased'))
       and (c.ended_on is null or c.ended_on >= greatest(s.valid_from, p_from))
       and (c.birth_last is null or c.birth_last > (greatest(s.valid_from, p_from) - make_interval(years => p_limit))::date)
     group by l.child_id)
  select coalesce(a.child_id, b.child_id), a.child_id is not null, coalesce(a.sex, 'unknown'), a.years, a.ethnicity, coalesce(a.poverty, 'unknown'),
         coalesce(a.codes, '{}'), coalesce(b.codes, '{}'), coalesce(g.supports, '{}')
    from stood a full join struck b on b.child_id = a.child_id
    left join lateral (
      select array_agg(distinct s.support order by s.support) as supports from child_support s
       where s.child_id = coalesce(a.child_id, b.child_id) and s.state = 'in_force'
         and s.recorded_at <= p_known and (s.replaced_at is null or s.replaced_at > p_known)
         and case when s.support = any (p_once) then s.valid_from between p_from and p_cut_off
             else s.valid_from <= p_cut_off and (s.valid_to is null or s.valid_to > p_cut_off) end) g on true
$$;

-- The same in numbers, for those who answer for the report: also of children whose record has gone to another register since.
-- Raises MN005 'not_found' for a unit outside one's own.
create function report_counts(p_unit text, p_from date, p_cut_off date, p_known timestamptz, p_limit integer, p_once text[], p_happens text[])
returns table (stands boolean, sex text, years integer, ethnicity text, poverty text, codes text[], happened text[], supports text[], children integer)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare v_area text collate "C" := report_area(p_unit);
begin
  if coalesce(current_setting('mn.role', true), '') not in ('commune_officer', 'commune_chair')
     or not (v_area >= current_setting('mn.lo', true) and v_area < current_setting('mn.hi', true)) then
    raise exception 'not_found' using errcode = 'MN005';
  end if;
  return query
    select c.stands, c.sex, c.years, c.ethnicity, c.poverty, c.codes, c.happened, c.supports, count(*)::integer
      from report_children(p_unit, p_from, p_cut_off, p_known, p_limit, p_once, p_happens) c group by 1, 2, 3, 4, 5, 6, 7, 8;
end $$;

-- The children themselves, for those who see every circumstance of their register: ids and facets, so that names are then read through
-- the policies.
create function report_members(p_unit text, p_from date, p_cut_off date, p_known timestamptz, p_limit integer, p_once text[], p_happens text[])
returns table (child_id uuid, stands boolean, sex text, years integer, ethnicity text, poverty text, codes text[], happened text[], supports text[])
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare v_area text collate "C" := report_area(p_unit);
begin
  if coalesce(current_setting('mn.role', true), '') not in ('commune_officer', 'commune_chair')
     or not (v_area >= current_setting('mn.lo', true) and v_area < current_setting('mn.hi', true)) then
    raise exception 'not_found' using errcode = 'MN005';
  end if;
  return query select * from report_children(p_unit, p_from, p_cut_off, p_known, p_limit, p_once, p_happens);
end $$;

-- The median share of children in special circumstances among the province's other communes, for a comparison that gives no unit away.
create function report_neighbours(p_kind text, p_period text, p_unit_id text) returns table (units integer, share double precision)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select count(*)::integer, coalesce(percentile_cont(0.5) within group (order by 100.0 * (v.figures #>> '{II,1}')::numeric / (v.figures #>> '{I.1,1}')::numeric), 0)
    from report own join report r on r.kind = own.kind and r.period = own.period and r.level = own.level and r.unit_id <> own.unit_id
     and left(r.area_path, 6) = left(own.area_path, 6) and r.state in ('submitted', 'accepted')
    join report_version v on v.report_id = r.id and v.number = r.number
   where own.kind = p_kind and own.period = p_period and own.unit_id = p_unit_id and (v.figures #>> '{I.1,1}')::numeric > 0
     and own.area_path >= current_setting('mn.lo', true) and own.area_path < current_setting('mn.hi', true)
  having count(*) >= 5
$$;

insert into open_work_source (kind, roles, query, moves) values
  ('report', '{commune_officer,province_officer}',
   $$select id::text, area_path, created_at from report where kept_by = $1 and state in ('open', 'returned')$$,
   $$update report set kept_by = $2, kept_by_name = (select full_name from account where id = $2) where id = $3::uuid$$);
