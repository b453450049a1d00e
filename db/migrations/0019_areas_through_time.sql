-- Areas through time: the three-tier structure before 1 July 2025, change sets from official tables, and what they move.

-- Paths of the three-tier structure have the district between province and commune; a commune of seven digits is a holding unit,
-- which keeps the people of an old unit (scheme and code) that went to several until somebody who knows assigns them.
alter domain commune_path drop constraint commune_path_check;
alter domain commune_path add constraint commune_path_check check (value ~ '^[0-9]{2}\.[0-9]{2}\.([0-9]{3}\.)?[0-9]{5}([0-9]{2})?\.$');
alter domain village_path drop constraint village_path_check;
alter domain village_path add constraint village_path_check check (value ~ '^[0-9]{2}\.[0-9]{2}\.([0-9]{3}\.)?[0-9]{5}([0-9]{2})?\.[0-9]{3}\.$');
alter table area drop constraint area_level_check;
alter table area add constraint area_level_check check (level in ('province', 'district', 'commune', 'village'));
alter table area add column holding boolean not null default false;

-- A change of units: what official tables say, when it begins, how far it is. Public law, kept by the nation's administrators.
create table area_change_set (
  id uuid primary key,
  -- Always the nation's: only whoever administers all of it may make, confirm or undo one.
  area_path text collate "C" not null default '' check (area_path = ''),
  title text not null check (length(title) between 1 and 200),
  effective_on date not null,
  legal_text text not null check (length(legal_text) between 1 and 500),
  state text not null default 'draft' check (state in ('draft', 'waiting', 'applied', 'undone', 'cancelled', 'failed')),
  -- What the database carries out (core/src/area/change/change-plan.ts).
  plan jsonb,
  -- How many lines of each kind and findings of each code; records and people that move.
  counts jsonb,
  -- Why an application failed.
  problem jsonb,
  -- What was done, as far as an undo needs it.
  done jsonb,
  -- The journal's last number when it was applied: what came later may depend on it.
  journal_before bigint,
  created_at timestamptz not null default now(),
  created_by uuid not null,
  created_by_name text not null,
  confirmed_at timestamptz,
  confirmed_by uuid,
  confirmed_by_name text,
  applied_at timestamptz,
  undone_at timestamptz,
  undone_by uuid,
  undo_reason text,
  version integer not null default 1
);
create index area_change_set_due on area_change_set (effective_on) where state = 'waiting';

-- The tables it was made from, as they stood in the files.
create table area_change_file (
  set_id uuid not null references area_change_set,
  no integer not null,
  area_path text collate "C" not null default '' check (area_path = ''),
  name text not null,
  kind text not null,
  hash text collate "C" not null,
  sheet jsonb not null,
  primary key (set_id, no)
);

-- The lines as people look through them.
create table area_change_line (
  set_id uuid not null references area_change_set,
  line_no integer not null,
  area_path text collate "C" not null default '' check (area_path = ''),
  file_no integer,
  file_row integer,
  kind text not null,
  level text not null,
  old_id text collate "C",
  old_name text,
  old_path text collate "C",
  new_id text collate "C",
  new_name text,
  part text,
  note text,
  findings jsonb not null,
  -- The gravest finding, for looking through errors first.
  gravity smallint not null,
  primary key (set_id, line_no)
);

-- Which unit went whole or in part into which, by which change; of applied ones only. Never removed: an undone one says so.
create table area_succession (
  set_id uuid not null references area_change_set,
  old_id text collate "C" not null references area,
  new_id text collate "C" not null,
  part text not null,
  people boolean not null,
  effective_on date not null,
  legal_text text not null,
  note text,
  undone boolean not null default false,
  primary key (set_id, old_id, new_id)
);
create index area_succession_old on area_succession (old_id);
create index area_succession_new on area_succession (new_id);

-- Where a path stands from a day on. A record of before keeps the path of its time; what it means later is read from here.
create table area_move (
  set_id uuid not null references area_change_set,
  from_path text collate "C" not null,
  to_path text collate "C" not null,
  level text not null,
  -- The unit that stood at from_path.
  area_id text collate "C" not null,
  holding boolean not null default false,
  effective_on date not null,
  undone boolean not null default false,
  primary key (set_id, from_path)
);
create index area_move_from on area_move (from_path, effective_on) where not undone;
create index area_move_to on area_move (to_path) where not undone;

-- When each change took effect and was taken back, for whoever reads a place of before: instants, nothing else of the change.
create function area_change_times() returns table (id uuid, applied_at timestamptz, undone_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select id, applied_at, undone_at from area_change_set where applied_at is not null
$$;

-- A request of a data subject keeps the number that its commune gave it, also where communes with the same number become one.
alter table data_request drop constraint data_request_commune_path_year_number_key;
alter table data_request add column numbered_in text collate "C";
update data_request set numbered_in = commune_path;
create function data_request_numbered() returns trigger language plpgsql as $$
begin
  new.numbered_in := new.commune_path;
  return new;
end $$;
create trigger data_request_numbered before insert on data_request for each row execute function data_request_numbered();
alter table data_request alter column numbered_in set not null;
create unique index data_request_number on data_request (numbered_in, year, number);

-- What a path alone cannot take back: records without a village of communes that merged, lists, accounts.
create table area_moved_record (
  set_id uuid not null references area_change_set,
  kind text not null check (kind in ('child', 'household', 'import_batch', 'data_request', 'account', 'role_grant')),
  record_id uuid not null,
  from_path text collate "C" not null,
  primary key (set_id, kind, record_id)
);

-- Where the people of a holding unit belong: what a person who knows decided, and can take back.
create table area_decision (
  id uuid primary key,
  set_id uuid not null references area_change_set,
  holding_path commune_path not null,
  commune_path commune_path not null,
  what text not null check (what in ('village', 'households', 'children')),
  village_id text collate "C",
  village_from village_path,
  village_to village_path,
  records integer not null,
  reason text,
  decided_at timestamptz not null default now(),
  decided_by uuid not null,
  decided_by_name text not null,
  undone_at timestamptz,
  undone_by uuid
);
create index area_decision_holding on area_decision (holding_path) where undone_at is null;
create index area_decision_commune on area_decision (commune_path) where undone_at is null;
create table area_decided_record (
  decision_id uuid not null references area_decision,
  kind text not null check (kind in ('child', 'household')),
  record_id uuid not null,
  commune_path commune_path not null,
  village_before village_path,
  gaps_before smallint,
  version_after integer not null,
  primary key (decision_id, kind, record_id)
);

-- A period row that follows its record to another place is not looked at: the trigger asks only about its other columns.
do $$ declare t text; c text; begin
  foreach t in array array['child_residence', 'child_household', 'child_school', 'household_residence', 'household_poverty'] loop
    select string_agg(quote_ident(attname), ', ') into c from pg_attribute
     where attrelid = t::regclass and attnum > 0 and not attisdropped and attname not in ('commune_path', 'village_no');
    execute format('drop trigger %I on %I', t || '_closes', t);
    execute format('create trigger %I before update of %s on %I for each row execute function period_only_closes()', t || '_closes', c, t);
  end loop;
end $$;

-- A change of units moves tallies and periods as sets, not record by record.
create function by_set() returns boolean language sql stable parallel safe as $$
  select current_setting('mn.by_set', true) = 'on'
$$;
drop trigger child_tally_changed on child;
create trigger child_tally_changed after update on child for each row
  when ((old.ended_on is distinct from new.ended_on or old.commune_path <> new.commune_path) and by_set() is not true) execute function tally_changed();
drop trigger household_tally_changed on household;
create trigger household_tally_changed after update on household for each row
  when ((old.ended_on is distinct from new.ended_on or old.commune_path <> new.commune_path) and by_set() is not true) execute function tally_changed();
drop trigger child_periods_follow on child;
create trigger child_periods_follow after update on child for each row
  when (old.village_no <> new.village_no and by_set() is not true) execute function child_periods_follow();
drop trigger household_periods_follow on household;
create trigger household_periods_follow after update on household for each row
  when (old.village_no <> new.village_no and by_set() is not true) execute function household_periods_follow();

-- Rows come in the order of their numbers: what happened since an application is found in the last pages.
create index journal_recent on journal using brin (id);

-- While units change, nothing else is written: every write holds this lock shared for as long as its transaction lasts, an
-- application takes it alone. Readers never meet it.
create function areas_stand() returns boolean language sql volatile as $$
  select pg_try_advisory_xact_lock_shared(2507010001)
$$;

-- How a record came to be, for whoever may look at the record itself: its journal keeps the places of its time.
create function record_journal(p_subject text, p_id uuid) returns setof journal
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select j.* from journal j
   where j.subject = p_subject and j.subject_id = p_id::text
     and coalesce(current_setting('mn.role', true), '') not in ('', 'administrator', 'ministry_officer', 'data_protection_auditor')
     and exists (
       select from child c where p_subject = 'child' and c.id = p_id and in_reach(c.commune_path, c.village_no)
       union all
       select from household h where p_subject = 'household' and h.id = p_id and in_reach(h.commune_path, h.village_no))
   order by j.id desc limit 500
$$;

create function area_keeper() returns void language plpgsql stable as $$
begin
  if current_setting('mn.role', true) is distinct from 'administrator' or current_setting('mn.lo', true) <> '' or current_setting('mn.hi', true) <> '~' then
    raise exception 'not_allowed' using errcode = 'MN002';
  end if;
end $$;

-- What lies in each of the places that a change moves: numbers only, of the places within the asker's own area.
create function area_change_counts(p_set uuid)
returns table (from_path text, to_path text, holding boolean, children bigint, households bigint, villages bigint, accounts bigint, batches bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set enable_nestloop = off as $$
begin
  if current_setting('mn.role', true) is distinct from 'administrator' then raise exception 'not_allowed' using errcode = 'MN002'; end if;
  return query
  with moves as (
    select x."from", x."to", x."oldId", x.holding, x.level
      from area_change_set s cross join lateral jsonb_to_recordset(s.plan -> 'moved') as x("from" text, "to" text, "oldId" text, holding boolean, level text)
     where s.id = p_set),
  tally as (select commune_path::text as path, sum(records) filter (where kind = 'child') as children, sum(records) filter (where kind = 'household') as households
              from register_tally group by 1),
  village as (select a.parent_id, count(*) as n from area a where a.level = 'village' and a.valid_to is null group by 1),
  people as (select g.area_path, count(distinct g.account_id) as n from role_grant g where g.ended_at is null group by 1),
  lists as (select b.commune_path::text as path, count(*) as n from import_batch b where b.state in ('reading', 'checked', 'writing') group by 1)
  select m."from", m."to", m.holding, coalesce(t.children, 0)::bigint, coalesce(t.households, 0)::bigint, coalesce(v.n, 0), coalesce(p.n, 0), coalesce(l.n, 0)
    from moves m left join tally t on t.path = m."from" left join village v on v.parent_id = m."oldId"
    left join people p on p.area_path = m."from" left join lists l on l.path = m."from"
   where (m."from" >= current_setting('mn.lo', true) collate "C" and m."from" < current_setting('mn.hi', true) collate "C")
      or (m."to" >= current_setting('mn.lo', true) collate "C" and m."to" < current_setting('mn.hi', true) collate "C");
end $$;

-- For a day that is past: what was written in the changed places since, and changes that already build on them.
create function area_change_dependants(p_set uuid) returns table (path text, records bigint, changes bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set enable_nestloop = off as $$
begin
  perform area_keeper();
  return query
  with s as (select * from area_change_set where id = p_set and effective_on < vietnam_today()),
  places as (
    select x."from" as path, x."oldId" as id from s cross join lateral jsonb_to_recordset(s.plan -> 'moved') as x("from" text, "oldId" text, level text) where x.level = 'commune'
    union select a.path, a.id from s cross join lateral jsonb_to_recordset(s.plan -> 'named') as x(id text) join area a on a.id = x.id where a.level = 'commune'),
  since as (
    select c.commune_path::text as path, count(*) as n from child c, s where c.created_at >= s.effective_on group by 1
    union all select h.commune_path::text, count(*) from household h, s where h.created_at >= s.effective_on group by 1
    union all select a.path, count(*) from area v join area a on a.id = v.parent_id, s where v.level = 'village' and v.valid_from >= s.effective_on group by 1),
  later as (
    select u.old_id as id, count(*) as n from area_succession u, s where not u.undone and u.effective_on >= s.effective_on and u.set_id <> s.id group by 1
    union all select u.new_id, count(*) from area_succession u, s where not u.undone and u.effective_on >= s.effective_on and u.set_id <> s.id group by 1
    union all select n.area_id, count(*) from area_name n join area a on a.id = n.area_id and a.level <> 'village', s where n.valid_from > s.effective_on and n.valid_from > a.valid_from group by 1)
  select p.path, coalesce(r.n, 0)::bigint, coalesce(l.n, 0)::bigint
    from places p left join (select i.path, sum(i.n) as n from since i group by 1) r on r.path = p.path
    left join (select i.id, sum(i.n) as n from later i group by 1) l on l.id = p.id
   where r.n > 0 or l.n > 0;
end $$;

-- Moves every record that stands at a place of the temporary table moving_place (commune, village or '', to_commune, to_village) by
-- sets, never one by one. What moved stands afterwards in moved_household and moved_child.
create function area_move_records() returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare communes text[] := array(select distinct commune from moving_place);
begin
  create temp table if not exists moved_household (id uuid, commune text collate "C", to_commune text collate "C", no_village boolean, stands boolean, village_no smallint) on commit drop;
  create temp table if not exists moved_child (id uuid, commune text collate "C", to_commune text collate "C", no_village boolean, stands boolean, village_no smallint, number text collate "C") on commit drop;
  perform set_config('mn.by_set', 'on', true);
  with done as (
    update household h set commune_path = p.to_commune, village_path = p.to_village
      from moving_place p
     where h.commune_path = any (communes) and h.commune_path = p.commune and coalesce(h.village_path, '') = p.village
    returning h.id, p.commune, p.to_commune, p.village = '', h.ended_on is null, h.village_no)
  insert into moved_household select * from done;
  -- The key that finds a family again ends with its village.
  with done as (
    update child c set commune_path = p.to_commune, village_path = p.to_village,
           family_key = case when c.family_key = '' then '' else left(c.family_key, length(c.family_key) - length(p.village)) || coalesce(p.to_village, '') end
      from moving_place p
     where c.commune_path = any (communes) and c.commune_path = p.commune and coalesce(c.village_path, '') = p.village
    returning c.id, p.commune, p.to_commune, p.village = '', c.ended_on is null, c.village_no, c.personal_number)
  insert into moved_child select * from done;
end $$;

-- What hangs on the moved records goes along: every table that says of whom it is by child_id, or else household_id, and where by
-- commune_path; numbers; tallies.
create function area_move_followers() returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare t record;
begin
  analyze moved_household;
  analyze moved_child;
  for t in
    select c.oid::regclass as name, bool_or(a.attname = 'child_id') as of_child, bool_or(a.attname = 'village_no' and a.attgenerated = '') as village_no
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
       and c.relname not in ('child', 'household', 'import_row', 'journal', 'audit')
       -- What was handed out keeps the place of its day.
       and not exists (select from pg_trigger g where g.tgrelid = c.oid and g.tgfoid = 'refuse_change'::regproc and g.tgtype & 16 <> 0)
     group by c.oid having bool_or(a.attname = 'commune_path') and (bool_or(a.attname = 'child_id') or bool_or(a.attname = 'household_id'))
  loop
    execute format('update %s p set commune_path = m.to_commune%s from %I m where p.%I = m.id', t.name,
      case when t.village_no then ', village_no = m.village_no' else '' end,
      case when t.of_child then 'moved_child' else 'moved_household' end, case when t.of_child then 'child_id' else 'household_id' end);
  end loop;
  update data_key k set commune_path = m.to_commune from moved_child m where k.subject_kind = 'child' and k.subject_id = m.id;
  update data_key k set commune_path = r.commune_path from data_request r
   where k.subject_kind = 'data_request' and k.subject_id = r.id and k.commune_path <> r.commune_path;
  update identifier i set commune_path = m.to_commune from moved_child m
   where i.kind = 'personal_number' and i.value = m.number and i.holder_id = m.id;
  insert into register_tally (kind, commune_path, records)
  select kind, place, sum(n) from (
    select 'household' as kind, commune as place, -count(*) as n from moved_household where stands group by 2
    union all select 'household', to_commune, count(*) from moved_household where stands group by 2
    union all select 'child', commune, -count(*) from moved_child where stands group by 2
    union all select 'child', to_commune, count(*) from moved_child where stands group by 2) t
  group by 1, 2 having sum(n) <> 0;
  perform set_config('mn.by_set', '', true);
end $$;

-- Accounts and appointments of places in place_of_people go along. A person's own appointment too, which they could not move themselves.
create function area_people_follow(p_set uuid) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare actor text := current_setting('mn.account', true);
begin
  perform set_config('mn.account', '', true);
  with people as (
    update account a set area_path = m.to_path from place_of_people m where a.area_path = m.from_path returning a.id, m.from_path)
  insert into area_moved_record (set_id, kind, record_id, from_path) select p_set, 'account', id, from_path from people;
  with grants as (
    update role_grant g set area_path = m.to_path from place_of_people m where g.area_path = m.from_path and g.ended_at is null returning g.id, m.from_path)
  insert into area_moved_record (set_id, kind, record_id, from_path) select p_set, 'role_grant', id, from_path from grants;
  perform set_config('mn.account', actor, true);
end $$;

-- Puts a change into effect, all of it or nothing. Returns the state it then has: 'applied', or the state that kept it from being so.
-- Raises MN004 with what stands against it.
create function area_change_apply(p_set uuid) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp set work_mem = '128MB' set jit = off as $$
declare s record; wrong text; did jsonb; totals bigint[];
begin
  perform area_keeper();
  -- Writes that are under way come to their end; new ones are refused until this transaction ends.
  perform pg_advisory_xact_lock(2507010001);
  select * into s from area_change_set where id = p_set for update;
  if s.state <> 'waiting' or s.effective_on > vietnam_today() then return s.state; end if;
  select array_agg(n order by kind) into totals from (select kind, sum(records) as n from register_tally group by kind) t;

  create temp table moving on commit drop as
    select x.level, x."oldId" as old_id, x."newId" as new_id, x."from" as from_path, x."to" as to_path, x.holding
      from jsonb_to_recordset(s.plan -> 'moved') as x(level text, "oldId" text collate "C", "newId" text collate "C", "from" text collate "C", "to" text collate "C", holding boolean);
  -- The tree must still be the one that was looked at.
  select string_agg(m.from_path, ' ') into wrong from (
    select m.from_path from moving m left join area a on a.id = m.old_id and a.path = m.from_path and (a.valid_to is null or a.valid_to >= s.effective_on)
     where a.id is null limit 20) m;
  if wrong is not null then raise exception 'not_in_force' using errcode = 'MN004', detail = wrong; end if;

  with made as (
    insert into area (id, scheme, code, level, parent_id, path, valid_from, valid_to, legal_text, holding)
    select x.id, x.scheme, x.code, x.level, x."parentId", x.path, x."validFrom", x."validTo", x."legalText", x.holding
      from jsonb_to_recordset(s.plan -> 'made') as x(id text, scheme text, code text, level text, "parentId" text, path text, "validFrom" date, "validTo" date, "legalText" text, holding boolean)
    on conflict (id) do nothing returning id),
  names as (
    insert into area_name (area_id, path, level, valid_from, valid_to, name, full_name, type, name_key, legal_text)
    select x.id, x.path, x.level, x."validFrom", x."validTo", x.name, x."fullName", x.type, x."nameKey", x."legalText"
      from jsonb_to_recordset(s.plan -> 'made') as x(id text, path text, level text, "validFrom" date, "validTo" date, name text, "fullName" text, type text, "nameKey" text, "legalText" text)
      join made on made.id = x.id)
  select jsonb_build_object('made', coalesce(jsonb_agg(id), '[]')) into did from made;

  -- Units that stand elsewhere under the same id, with their names.
  update area a set parent_id = x."parentId", path = x."to"
    from jsonb_to_recordset(s.plan -> 'placed') as x(id text, "parentId" text, "to" text) where a.id = x.id;
  update area_name n set path = x."to" from jsonb_to_recordset(s.plan -> 'placed') as x(id text, "to" text) where n.area_id = x.id;

  with closed as (
    update area_name n set valid_to = s.effective_on
      from jsonb_to_recordset(s.plan -> 'named') as x(id text) where n.area_id = x.id and n.valid_to is null and n.valid_from < s.effective_on
    returning n.area_id, n.valid_from)
  select did || jsonb_build_object('closed', coalesce(jsonb_agg(jsonb_build_object('id', area_id, 'from', valid_from)), '[]')) into did from closed;
  insert into area_name (area_id, path, level, valid_from, name, full_name, type, name_key, legal_text)
  select a.id, a.path, a.level, s.effective_on, x.name, x."fullName", x.type, x."nameKey", x."legalText"
    from jsonb_to_recordset(s.plan -> 'named') as x(id text, name text, "fullName" text, type text, "nameKey" text, "legalText" text) join area a on a.id = x.id;

  with ended as (
    update area a set valid_to = s.effective_on from jsonb_array_elements_text(s.plan -> 'ended') as x(id)
     where a.id = x.id and a.valid_to is null returning a.id)
  select did || jsonb_build_object('ended', coalesce(jsonb_agg(id), '[]')) into did from ended;
  with closed as (
    update area_name n set valid_to = s.effective_on from jsonb_array_elements_text(did -> 'ended') as x(id)
     where n.area_id = x.id and n.valid_to is null returning n.area_id, n.valid_from)
  select did || jsonb_build_object('closed', (did -> 'closed') || coalesce(jsonb_agg(jsonb_build_object('id', area_id, 'from', valid_from)), '[]')) into did from closed;

  insert into area_succession (set_id, old_id, new_id, part, people, effective_on, legal_text, note)
  select p_set, x."oldId", x."newId", x.part, x.people, s.effective_on, s.legal_text, x.note
    from jsonb_to_recordset(s.plan -> 'successions') as x("oldId" text, "newId" text, part text, people boolean, note text)
  on conflict do nothing;

  -- Villages go with their commune and keep their ids. Where two bear one number, the later one gets the next that is free.
  create temp table moving_village on commit drop as
  with movers as (
    select a.id, a.code, a.path, m.from_path, m.to_path, m.new_id, m.holding, row_number() over (partition by m.to_path, a.code order by m.from_path) as nth
      from moving m join area a on a.parent_id = m.old_id and a.level = 'village' where m.level = 'commune'),
  standing as (
    select a.parent_id as new_id, a.code from area a
     where a.level = 'village' and a.parent_id in (select new_id from moving) and a.parent_id not in (select old_id from moving)),
  top as (select new_id, max(code::integer) as code from (select new_id, code from movers union all select new_id, code from standing) x group by new_id),
  clashing as (select v.*, v.nth > 1 or exists (select from standing k where k.new_id = v.new_id and k.code = v.code) as clashes from movers v)
  select c.id, c.from_path as commune, c.path as from_path, c.to_path as to_commune, c.new_id, c.holding,
         case when c.clashes then lpad((t.code + row_number() over (partition by c.new_id, c.clashes order by c.from_path, c.code))::text, 3, '0') else c.code end as code
    from clashing c join top t on t.new_id = c.new_id;
  select string_agg(distinct v.new_id, ' ') into wrong from moving_village v where length(v.code) > 3;
  if wrong is not null then raise exception 'too_many_villages' using errcode = 'MN004', detail = wrong; end if;
  alter table moving_village add column to_path text collate "C";
  update moving_village set to_path = to_commune || code || '.';
  create index on moving_village (from_path);
  update area a set scheme = split_part(v.to_path, '.', 1), code = v.code, parent_id = v.new_id, path = v.to_path from moving_village v where a.id = v.id;
  update area_name n set path = v.to_path from moving_village v where n.area_id = v.id;

  insert into area_move (set_id, from_path, to_path, level, area_id, holding, effective_on)
  select p_set, from_path, to_path, level, old_id, holding, s.effective_on from moving
  union all select p_set, from_path, to_path, 'village', id, holding, s.effective_on from moving_village;

  create temp table moving_place on commit drop as
    select commune, from_path as village, to_commune, to_path as to_village from moving_village
    union all select from_path, '', to_path, null from moving where level = 'commune';
  analyze moving_place;
  perform area_move_records();
  -- A record without a village does not say by its path from which commune it came.
  insert into area_moved_record (set_id, kind, record_id, from_path)
  select p_set, 'child', id, commune from moved_child where no_village
  union all select p_set, 'household', id, commune from moved_household where no_village;
  with requests as (
    update data_request r set commune_path = m.to_path from moving m where m.level = 'commune' and r.child_id is null and r.commune_path = m.from_path
    returning r.id, m.from_path)
  insert into area_moved_record (set_id, kind, record_id, from_path) select p_set, 'data_request', id, from_path from requests;
  perform area_move_followers();

  -- Lists on their way in, with their rows; what an earlier list's columns meant is remembered in the new commune too.
  with lists as (
    update import_batch b set commune_path = m.to_path from moving m where m.level = 'commune' and b.commune_path = m.from_path
    returning b.id, m.from_path)
  insert into area_moved_record (set_id, kind, record_id, from_path) select p_set, 'import_batch', id, from_path from lists;
  update import_row r set commune_path = b.commune_path, village_path = (select v.to_path from moving_village v where v.from_path = r.village_path)
    from area_moved_record x join import_batch b on b.id = x.record_id
   where x.set_id = p_set and x.kind = 'import_batch' and r.batch_id = b.id;
  insert into import_mapping (commune_path, fingerprint, mapping, at)
  select distinct on (m.to_path, i.fingerprint) m.to_path, i.fingerprint, i.mapping, i.at
    from import_mapping i join moving m on m.level = 'commune' and not m.holding and i.commune_path = m.from_path order by m.to_path, i.fingerprint, i.at desc
  on conflict do nothing;

  -- People whose unit went whole into one act there from now on. Those of a unit that was divided wait until somebody says where.
  create temp table place_of_people on commit drop as
    select from_path, to_path from moving where not holding union all select from_path, to_path from moving_village where not holding;
  perform area_people_follow(p_set);

  if exists (select from child c join moving m on c.commune_path = m.from_path where m.level = 'commune')
     or exists (select from household h join moving m on h.commune_path = m.from_path where m.level = 'commune') then
    raise exception 'village_unknown' using errcode = 'MN004', detail = (
      select string_agg(distinct c.commune_path, ' ') from (
        select commune_path from child union all select commune_path from household) c join moving m on m.from_path = c.commune_path);
  end if;
  if totals is distinct from (select array_agg(n order by kind) from (select kind, sum(records) as n from register_tally group by kind) t) then
    raise exception 'totals_differ' using errcode = 'MN004';
  end if;

  -- One entry for each unit that received or is called otherwise; what each record was is in its own journal.
  insert into journal (subject, subject_id, commune_path, act, actor_id, actor_role, actor_name, purpose, legal_text, before, after)
  select 'area', m.new_id, m.to_path, 'area.received', s.confirmed_by, 'administrator', s.confirmed_by_name, 'area_administration', s.legal_text,
         jsonb_build_object('units', jsonb_agg(jsonb_build_object('id', m.old_id, 'path', m.from_path) order by m.from_path)),
         jsonb_build_object('change', p_set, 'effectiveOn', s.effective_on, 'children', coalesce(max(c.n), 0))
    from moving m left join (select to_commune, count(*) as n from moved_child group by 1) c on c.to_commune = m.to_path
   group by m.new_id, m.to_path;
  insert into journal (subject, subject_id, commune_path, act, actor_id, actor_role, actor_name, purpose, legal_text, before, after)
  select 'area', a.id, a.path, 'area.renamed', s.confirmed_by, 'administrator', s.confirmed_by_name, 'area_administration', x."legalText", null,
         jsonb_build_object('change', p_set, 'effectiveOn', s.effective_on, 'fullName', x."fullName")
    from jsonb_to_recordset(s.plan -> 'named') as x(id text, "fullName" text, "legalText" text) join area a on a.id = x.id;
  insert into journal (subject, subject_id, commune_path, act, actor_id, actor_role, actor_name, purpose, legal_text, after)
  values ('area', p_set::text, '', 'area.change_applied', s.confirmed_by, 'administrator', s.confirmed_by_name, 'area_administration', s.legal_text,
          jsonb_build_object('change', p_set, 'children', (select count(*) from moved_child), 'households', (select count(*) from moved_household)));
  update area_change_set
     set state = 'applied', applied_at = clock_timestamp(), done = did, problem = null, version = version + 1,
         journal_before = coalesce((select max(id) from journal), 0),
         counts = coalesce(counts, '{}') || jsonb_build_object('movedChildren', (select count(*) from moved_child), 'movedHouseholds', (select count(*) from moved_household))
   where id = p_set;
  return 'applied';
end $$;

-- What was written since a change was applied and rests on it, by act and place. Assignments of waiting records count as long as
-- they stand; each can be taken back by itself.
create function area_change_resting(p_set uuid) returns table (act text, commune_path text, records bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform area_keeper();
  return query
  with s as (select * from area_change_set where id = p_set),
  places as (
    select m.to_path as path from area_move m where m.set_id = p_set and m.level <> 'village'
    union select a.path from s cross join lateral jsonb_to_recordset(s.plan -> 'named') as x(id text) join area a on a.id = x.id)
  select j.act, j.commune_path, count(*) from journal j, s
   where j.id > s.journal_before and j.commune_path in (select path from places) and j.act not like 'area.people%'
     and not (j.subject = 'area' and coalesce(j.after ->> 'change', '') = p_set::text)
   group by 1, 2
  union all
  select 'area.people_assigned', d.commune_path::text, sum(d.records) from area_decision d where d.set_id = p_set and d.undone_at is null group by 2
  union all
  select 'area.change_applied', u.old_id, count(*) from area_succession u
   where not u.undone and u.set_id <> p_set and u.set_id in (select c.id from area_change_set c, s where c.applied_at > s.applied_at and c.state = 'applied')
     and (u.old_id in (select m.area_id from area_move m where m.set_id = p_set) or u.old_id in (select n.new_id from area_succession n where n.set_id = p_set)) group by 2;
end $$;

-- Takes an applied change back: every area column stands as it stood. Returns the state; raises MN004 'something_depends' when it may not.
create function area_change_undo(p_set uuid, p_reason text) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp set work_mem = '128MB' set jit = off as $$
declare s record; totals bigint[]; actor uuid := current_setting('mn.account')::uuid;
begin
  perform area_keeper();
  perform pg_advisory_xact_lock(2507010001);
  select * into s from area_change_set where id = p_set for update;
  if s.state <> 'applied' then return s.state; end if;
  if exists (select from area_change_resting(p_set)) then raise exception 'something_depends' using errcode = 'MN004'; end if;
  select array_agg(n order by kind) into totals from (select kind, sum(records) as n from register_tally group by kind) t;

  create temp table moving_place on commit drop as
    select c.to_path as commune, v.to_path as village, c.from_path as to_commune, v.from_path as to_village
      from area_move v join area_move c on c.set_id = p_set and c.level = 'commune' and starts_with(v.from_path, c.from_path)
       and c.from_path = left(v.from_path, length(v.from_path) - 4)
     where v.set_id = p_set and v.level = 'village';
  analyze moving_place;
  perform area_move_records();
  with done as (
    update household h set commune_path = r.from_path from area_moved_record r
     where r.set_id = p_set and r.kind = 'household' and h.id = r.record_id
    returning h.id, r.from_path, h.ended_on is null as stands)
  insert into moved_household select d.id, m.to_path, d.from_path, true, d.stands, 0 from done d join area_move m on m.set_id = p_set and m.from_path = d.from_path;
  with done as (
    update child c set commune_path = r.from_path from area_moved_record r
     where r.set_id = p_set and r.kind = 'child' and c.id = r.record_id
    returning c.id, r.from_path, c.ended_on is null as stands, c.personal_number)
  insert into moved_child select d.id, m.to_path, d.from_path, true, d.stands, 0, d.personal_number from done d join area_move m on m.set_id = p_set and m.from_path = d.from_path;
  update data_request r set commune_path = x.from_path from area_moved_record x where x.set_id = p_set and x.kind = 'data_request' and r.id = x.record_id;
  perform area_move_followers();

  update import_row r set commune_path = x.from_path, village_path = (select v.from_path from area_move v where v.set_id = p_set and v.to_path = r.village_path and v.level = 'village')
    from area_moved_record x where x.set_id = p_set and x.kind = 'import_batch' and r.batch_id = x.record_id;
  update import_batch b set commune_path = x.from_path from area_moved_record x where x.set_id = p_set and x.kind = 'import_batch' and b.id = x.record_id;
  perform set_config('mn.account', '', true);
  update account a set area_path = x.from_path from area_moved_record x where x.set_id = p_set and x.kind = 'account' and a.id = x.record_id;
  update role_grant g set area_path = x.from_path from area_moved_record x where x.set_id = p_set and x.kind = 'role_grant' and g.id = x.record_id;
  perform set_config('mn.account', actor::text, true);

  update area a set path = m.from_path, scheme = split_part(m.from_path, '.', 1), code = right(left(m.from_path, -1), 3), parent_id = c.area_id
    from area_move m join area_move c on c.set_id = p_set and c.level = 'commune' and c.from_path = left(m.from_path, length(m.from_path) - 4)
   where m.set_id = p_set and m.level = 'village' and a.id = m.area_id;
  update area_name n set path = m.from_path from area_move m where m.set_id = p_set and m.level = 'village' and n.area_id = m.area_id;
  update area a set path = x."from", parent_id = x."oldParentId" from jsonb_to_recordset(s.plan -> 'placed') as x(id text, "from" text, "oldParentId" text) where a.id = x.id;
  update area_name n set path = x."from" from jsonb_to_recordset(s.plan -> 'placed') as x(id text, "from" text) where n.area_id = x.id;
  delete from area_name n using jsonb_to_recordset(s.plan -> 'named') as x(id text) where n.area_id = x.id and n.valid_from = s.effective_on;
  update area_name n set valid_to = null from jsonb_to_recordset(s.done -> 'closed') as x(id text, "from" date) where n.area_id = x.id and n.valid_from = x."from";
  update area a set valid_to = null from jsonb_array_elements_text(s.done -> 'ended') as x(id) where a.id = x.id;
  update area_succession set undone = true where set_id = p_set;
  update area_move set undone = true where set_id = p_set;
  delete from area_name n using jsonb_array_elements_text(s.done -> 'made') as x(id) where n.area_id = x.id
     and not exists (select from area_succession u where u.old_id = x.id);
  -- Old units that only history names stay: they were, whatever became of this change.
  delete from area a using jsonb_array_elements_text(s.done -> 'made') as x(id) where a.id = x.id and a.level = 'commune'
     and not exists (select from area_succession u where u.old_id = x.id);
  delete from area a using jsonb_array_elements_text(s.done -> 'made') as x(id) where a.id = x.id and a.level = 'district'
     and not exists (select from area_succession u where u.old_id = x.id) and not exists (select from area k where k.parent_id = a.id);
  delete from area a using jsonb_array_elements_text(s.done -> 'made') as x(id) where a.id = x.id and a.level = 'province'
     and not exists (select from area_succession u where u.old_id = x.id) and not exists (select from area k where k.parent_id = a.id);
  if totals is distinct from (select array_agg(n order by kind) from (select kind, sum(records) as n from register_tally group by kind) t) then
    raise exception 'totals_differ' using errcode = 'MN004';
  end if;
  insert into journal (subject, subject_id, commune_path, act, actor_id, actor_role, actor_name, purpose, reason, legal_text)
  select 'area', p_set::text, '', 'area.change_undone', a.id, 'administrator', a.full_name, 'area_administration', p_reason, s.legal_text
    from account a where a.id = current_setting('mn.account')::uuid;
  update area_change_set set state = 'undone', undone_at = clock_timestamp(), undone_by = current_setting('mn.account')::uuid, undo_reason = p_reason, version = version + 1 where id = p_set;
  return 'undone';
end $$;

-- Changes whose day has come, with the person who confirmed each; asked by every server once a minute.
create function area_changes_due() returns table (id uuid, confirmed_by uuid, confirmed_by_name text, grant_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.id, s.confirmed_by, s.confirmed_by_name, g.id
    from area_change_set s join lateral (select r.id from role_grant r where r.account_id = s.confirmed_by and r.role = 'administrator' and r.area_path = ''
      order by r.ended_at desc nulls first, r.valid_from desc limit 1) g on true
   where s.state = 'waiting' and s.effective_on <= vietnam_today() order by s.effective_on, s.confirmed_at
$$;

-- The communes to which the actor may assign people of a holding unit: an officer of one that received a part says what is theirs, the
-- province says all. Empty for everybody else.
create function area_may_assign(p_holding text) returns setof text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct c.path
    from area h
    join area_move m on m.to_path = h.path and m.holding and m.level = 'commune' and not m.undone
    join area_succession u on u.set_id = m.set_id and u.old_id = m.area_id and u.people and not u.undone
    join area c on c.id = u.new_id and c.valid_to is null
   where h.path = p_holding and h.holding and h.valid_to is null
     and ((current_setting('mn.role', true) = 'commune_officer' and c.path = current_setting('mn.lo', true))
       or (current_setting('mn.role', true) = 'province_officer' and h.path >= current_setting('mn.lo', true) collate "C" and h.path < current_setting('mn.hi', true) collate "C"))
$$;

-- Holding units in which the actor has something to say, with how many wait there.
create function area_waiting() returns table (id text, path text, name text, children bigint, households bigint, communes jsonb)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select h.id, h.path, n.full_name,
         coalesce((select sum(records) from register_tally t where t.kind = 'child' and t.commune_path = h.path), 0)::bigint,
         coalesce((select sum(records) from register_tally t where t.kind = 'household' and t.commune_path = h.path), 0)::bigint,
         (select jsonb_agg(jsonb_build_object('id', c.id, 'name', cn.full_name) order by cn.name_key)
            from area_may_assign(h.path) p join area c on c.path = p and c.valid_to is null
            join lateral (select full_name, name_key from area_name where area_id = c.id and valid_from <= vietnam_today() order by valid_from desc limit 1) cn on true)
    from area h join lateral (select full_name, name_key from area_name where area_id = h.id order by valid_from desc limit 1) n on true
   where h.holding and h.valid_to is null and current_setting('mn.role', true) in ('commune_officer', 'province_officer')
     and exists (select from area_may_assign(h.path))
   order by n.name_key
$$;

create function area_waiting_villages(p_holding text) returns table (id text, path text, name text, children bigint, households bigint)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with c as (select village_path::text as path, count(*) as n from child where commune_path = p_holding and ended_on is null group by 1),
  h as (select village_path::text as path, count(*) as n from household where commune_path = p_holding and ended_on is null group by 1),
  v as (select a.id, a.path, n.full_name from area a join lateral (select full_name from area_name where area_id = a.id order by valid_from desc limit 1) n on true
         where a.level = 'village' and a.parent_id = (select id from area where path = p_holding and valid_to is null) and a.valid_to is null)
  select v.id, coalesce(v.path, x.path), v.full_name, coalesce(c.n, 0), coalesce(h.n, 0)
    from v full join (select path from c union select path from h) x on x.path = v.path
    left join c on c.path is not distinct from coalesce(v.path, x.path) left join h on h.path is not distinct from coalesce(v.path, x.path)
   where exists (select from area_may_assign(p_holding)) order by 2 nulls last
$$;

-- What somebody needs to recognise a family, and nothing else. Children without a household stand by themselves.
create function area_waiting_records(p_holding text, p_village text, p_offset integer, p_limit integer)
returns table (kind text, id uuid, name text, birth_year text, address text, village text, children bigint, total bigint)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with found as (
    select 'household' as kind, h.id, h.head_name as name, null as birth_year, h.address, h.village_path::text as village,
           (select count(*) from child c where c.household_id = h.id and c.ended_on is null) as children, h.head_sort_key as sort
      from household h where h.commune_path = p_holding and h.ended_on is null
    union all
    select 'child', c.id, c.full_name, left(c.birth, 4), null, c.village_path::text, 1, c.sort_key
      from child c where c.commune_path = p_holding and c.ended_on is null and (c.household_id is null
        or not exists (select from household h where h.id = c.household_id and h.commune_path = p_holding)))
  select kind, id, name, birth_year, address, (select n.full_name from area a join area_name n on n.area_id = a.id where a.path = village and a.valid_to is null order by n.valid_from desc limit 1),
         children, count(*) over ()
    from found where exists (select from area_may_assign(p_holding)) and (p_village is null or village is not distinct from nullif(p_village, ''))
   order by sort, id offset p_offset limit least(p_limit, 200)
$$;

-- Rewrites where records of `moved_*` lived from a day on, as a person now knows it: what was recorded is replaced, never changed.
create function area_residence_from(p_day date, p_by uuid) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  with old as (
    update child_residence p set replaced_at = now() from moved_child m
     where p.child_id = m.id and p.replaced_at is null and (p.valid_to is null or p.valid_to > p_day) returning p.*, m.to_commune),
  before as (
    insert into child_residence (child_id, commune_path, village_no, valid_from, valid_to, recorded_by, at_commune, at_village, residence_state)
    select child_id, to_commune, 0, valid_from, p_day, p_by, at_commune, at_village, residence_state from old where valid_from < p_day)
  insert into child_residence (child_id, commune_path, village_no, valid_from, valid_to, recorded_by, at_commune, at_village, residence_state)
  select child_id, to_commune, 0, greatest(valid_from, p_day), valid_to, p_by, to_commune, null, residence_state from old;
  with old as (
    update household_residence p set replaced_at = now() from moved_household m
     where p.household_id = m.id and p.replaced_at is null and (p.valid_to is null or p.valid_to > p_day) returning p.*, m.to_commune),
  before as (
    insert into household_residence (household_id, commune_path, village_no, valid_from, valid_to, recorded_by, at_commune, at_village, address, residence_state)
    select household_id, to_commune, 0, valid_from, p_day, p_by, at_commune, at_village, address, residence_state from old where valid_from < p_day)
  insert into household_residence (household_id, commune_path, village_no, valid_from, valid_to, recorded_by, at_commune, at_village, address, residence_state)
  select household_id, to_commune, 0, greatest(valid_from, p_day), valid_to, p_by, to_commune, null, address, residence_state from old;
end $$;

-- Assigns people of a holding unit to a commune: a whole village with its records, or families and single children, whose village in the new
-- commune is then unknown. Returns how many records moved; raises MN004 'not_waiting' when one of them does not wait there any more.
create function area_assign(p_id uuid, p_holding text, p_commune_id text, p_village_id text, p_households uuid[], p_children uuid[], p_reason text) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  target record; v record; move record; code integer; new_path text; n integer; actor record;
begin
  select a.id, a.path, a.scheme into target from area a where a.id = p_commune_id and a.valid_to is null and a.path in (select area_may_assign(p_holding));
  if not found then raise exception 'not_found' using errcode = 'MN005'; end if;
  -- One assignment after the other, in the unit that is left and in the one that receives.
  perform pg_advisory_xact_lock(hashtextextended(least(p_holding, target.path), 7)), pg_advisory_xact_lock(hashtextextended(greatest(p_holding, target.path), 7));
  select m.set_id, m.effective_on into move from area_move m where m.to_path = p_holding and m.level = 'commune' and m.holding and not m.undone;
  select id, full_name into actor from account where id = current_setting('mn.account')::uuid;
  create temp table moved_household (id uuid, commune text collate "C", to_commune text collate "C", no_village boolean, stands boolean, village_no smallint) on commit drop;
  create temp table moved_child (id uuid, commune text collate "C", to_commune text collate "C", no_village boolean, stands boolean, village_no smallint, number text collate "C") on commit drop;
  if p_village_id is not null then
    select a.id, a.path, a.code into v from area a where a.id = p_village_id and a.level = 'village' and starts_with(a.path, p_holding) and a.valid_to is null;
    if not found then raise exception 'not_waiting' using errcode = 'MN004'; end if;
    -- Its own number where that is free, else the next.
    select case when bool_or(a.code = v.code) then max(a.code::integer) + 1 else v.code::integer end into code from area a where a.level = 'village' and a.parent_id = target.id;
    if coalesce(code, v.code::integer) > 999 then raise exception 'too_many_villages' using errcode = 'MN004', detail = target.id; end if;
    new_path := target.path || lpad(coalesce(code, v.code::integer)::text, 3, '0') || '.';
    insert into area_decision (id, set_id, holding_path, commune_path, what, village_id, village_from, village_to, records, reason, decided_by, decided_by_name)
    values (p_id, move.set_id, p_holding, target.path, 'village', v.id, v.path, new_path, 0, p_reason, actor.id, actor.full_name);
    insert into area_decided_record select p_id, 'household', h.id, target.path, h.village_path, null, h.version from household h where h.commune_path = p_holding and h.village_path = v.path;
    insert into area_decided_record select p_id, 'child', c.id, target.path, c.village_path, c.gaps, c.version from child c where c.commune_path = p_holding and c.village_path = v.path;
    update area a set code = right(left(new_path, -1), 3), parent_id = target.id, path = new_path where a.id = v.id;
    update area_name a set path = new_path where a.area_id = v.id;
    insert into area_move (set_id, from_path, to_path, level, area_id, effective_on) values (move.set_id, v.path, new_path, 'village', v.id, move.effective_on)
    on conflict (set_id, from_path) do update set to_path = excluded.to_path, undone = false;
    create temp table moving_place on commit drop as select p_holding as commune, v.path as village, target.path as to_commune, new_path as to_village;
    perform area_move_records();
  else
    if exists (select from unnest(p_households) x where not exists (select from household h where h.id = x and h.commune_path = p_holding))
       or exists (select from unnest(p_children) x where not exists (select from child c where c.id = x and c.commune_path = p_holding)) then
      raise exception 'not_waiting' using errcode = 'MN004';
    end if;
    insert into area_decision (id, set_id, holding_path, commune_path, what, records, reason, decided_by, decided_by_name)
    values (p_id, move.set_id, p_holding, target.path, case when cardinality(p_households) > 0 then 'households' else 'children' end, 0, p_reason, actor.id, actor.full_name);
    perform set_config('mn.by_set', 'on', true);
    insert into area_decided_record select p_id, 'household', h.id, target.path, h.village_path, null, h.version from household h where h.id = any (p_households);
    insert into area_decided_record select p_id, 'child', c.id, target.path, c.village_path, c.gaps, c.version from child c
     where c.commune_path = p_holding and (c.household_id = any (p_households) or c.id = any (p_children));
    update household h set commune_path = target.path, village_path = null from area_decided_record r where r.decision_id = p_id and r.kind = 'household' and h.id = r.record_id;
    update child c set commune_path = target.path, village_path = null, gaps = c.gaps | 64,
           family_key = case when c.family_key = '' then '' else left(c.family_key, length(c.family_key) - length(coalesce(c.village_path, ''))) end
      from area_decided_record r where r.decision_id = p_id and r.kind = 'child' and c.id = r.record_id;
    insert into moved_household select h.id, p_holding, target.path, true, h.ended_on is null, 0 from area_decided_record r join household h on h.id = r.record_id where r.decision_id = p_id and r.kind = 'household';
    insert into moved_child select c.id, p_holding, target.path, true, c.ended_on is null, 0, c.personal_number from area_decided_record r join child c on c.id = r.record_id where r.decision_id = p_id and r.kind = 'child';
    perform area_residence_from(move.effective_on, actor.id);
  end if;
  perform area_move_followers();
  select count(*) into n from area_decided_record where decision_id = p_id;
  update area_decision set records = n where id = p_id;
  insert into journal (subject, subject_id, commune_path, act, actor_id, actor_role, actor_name, purpose, reason, after)
  select r.kind, r.record_id::text, target.path, 'area.people_assigned', actor.id, current_setting('mn.role'), actor.full_name, current_setting('mn.purpose'), p_reason,
         jsonb_build_object('decision', p_id, 'commune', (select full_name from area_name where area_id = target.id and valid_to is null limit 1))
    from area_decided_record r where r.decision_id = p_id;
  return n;
end $$;

-- Takes an assignment back: everything waits again as it did. Raises MN004 'something_depends' when somebody has worked on with it.
create function area_assign_undo(p_id uuid) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare d record; actor record; holding record;
begin
  select * into d from area_decision where id = p_id and undone_at is null and commune_path::text in (select area_may_assign(holding_path)) for update;
  if not found then raise exception 'not_found' using errcode = 'MN005'; end if;
  perform pg_advisory_xact_lock(hashtextextended(least(d.holding_path, d.commune_path)::text, 7)), pg_advisory_xact_lock(hashtextextended(greatest(d.holding_path, d.commune_path)::text, 7));
  select id, full_name into actor from account where id = current_setting('mn.account')::uuid;
  select id, path into holding from area where path = d.holding_path and valid_to is null;
  if exists (select from area_decided_record r left join child c on c.id = r.record_id and c.version = r.version_after and c.commune_path = d.commune_path
              left join household h on h.id = r.record_id and h.version = r.version_after and h.commune_path = d.commune_path
             where r.decision_id = p_id and coalesce(c.id, h.id) is null)
     or exists (select from child c where c.village_path = d.village_to and c.commune_path = d.commune_path and c.id not in (select record_id from area_decided_record where decision_id = p_id))
     or exists (select from household h where h.village_path = d.village_to and h.commune_path = d.commune_path and h.id not in (select record_id from area_decided_record where decision_id = p_id)) then
    raise exception 'something_depends' using errcode = 'MN004';
  end if;
  create temp table moved_household (id uuid, commune text collate "C", to_commune text collate "C", no_village boolean, stands boolean, village_no smallint) on commit drop;
  create temp table moved_child (id uuid, commune text collate "C", to_commune text collate "C", no_village boolean, stands boolean, village_no smallint, number text collate "C") on commit drop;
  if d.what = 'village' then
    update area a set code = right(left(d.village_from::text, -1), 3), parent_id = holding.id, path = d.village_from where a.id = d.village_id;
    update area_name a set path = d.village_from where a.area_id = d.village_id;
    update area_move m set undone = true where m.set_id = d.set_id and m.from_path = d.village_from;
    create temp table moving_place on commit drop as select d.commune_path::text as commune, d.village_to::text as village, d.holding_path::text as to_commune, d.village_from::text as to_village;
    perform area_move_records();
  else
    perform set_config('mn.by_set', 'on', true);
    with done as (update household h set commune_path = d.holding_path, village_path = r.village_before from area_decided_record r
       where r.decision_id = p_id and r.kind = 'household' and h.id = r.record_id returning h.id, h.ended_on is null as stands, h.village_no)
    insert into moved_household select id, d.commune_path, d.holding_path, true, stands, village_no from done;
    with done as (update child c set commune_path = d.holding_path, village_path = r.village_before, gaps = r.gaps_before,
             family_key = case when c.family_key = '' then '' else c.family_key || coalesce(r.village_before, '') end
        from area_decided_record r where r.decision_id = p_id and r.kind = 'child' and c.id = r.record_id returning c.id, c.ended_on is null as stands, c.village_no, c.personal_number)
    insert into moved_child select id, d.commune_path, d.holding_path, true, stands, village_no, personal_number from done;
    -- What the assignment recorded gives way to what was recorded before it.
    insert into child_residence (child_id, commune_path, village_no, valid_from, valid_to, recorded_by, at_commune, at_village, residence_state)
    select p.child_id, d.holding_path, m.village_no, p.valid_from, p.valid_to, actor.id, p.at_commune, p.at_village, p.residence_state
      from child_residence p join moved_child m on m.id = p.child_id where p.replaced_at = d.decided_at;
    update child_residence p set replaced_at = now() from moved_child m where p.child_id = m.id and p.recorded_at = d.decided_at and p.replaced_at is null;
    insert into household_residence (household_id, commune_path, village_no, valid_from, valid_to, recorded_by, at_commune, at_village, address, residence_state)
    select p.household_id, d.holding_path, m.village_no, p.valid_from, p.valid_to, actor.id, p.at_commune, p.at_village, p.address, p.residence_state
      from household_residence p join moved_household m on m.id = p.household_id where p.replaced_at = d.decided_at;
    update household_residence p set replaced_at = now() from moved_household m where p.household_id = m.id and p.recorded_at = d.decided_at and p.replaced_at is null;
  end if;
  perform area_move_followers();
  update area_decision set undone_at = now(), undone_by = actor.id where id = p_id;
  insert into journal (subject, subject_id, commune_path, act, actor_id, actor_role, actor_name, purpose, after)
  select r.kind, r.record_id::text, d.holding_path, 'area.people_wait_again', actor.id, current_setting('mn.role'), actor.full_name, current_setting('mn.purpose'), jsonb_build_object('decision', p_id)
    from area_decided_record r where r.decision_id = p_id;
  return d.records;
end $$;

-- Assignments of the holding units in which the actor has something to say, the latest first.
create function area_assignments(p_holding text) returns table (id uuid, what text, village text, commune text, records integer, reason text, decided_at timestamptz, decided_by_name text, undone_at timestamptz, mine boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select d.id, d.what, (select n.full_name from area_name n where n.area_id = d.village_id order by n.valid_from desc limit 1),
         (select n.full_name from area a join area_name n on n.area_id = a.id where a.path = d.commune_path and a.valid_to is null order by n.valid_from desc limit 1),
         d.records, d.reason, d.decided_at, d.decided_by_name, d.undone_at, d.commune_path::text in (select area_may_assign(p_holding))
    from area_decision d where d.holding_path = p_holding and exists (select from area_may_assign(p_holding)) order by d.decided_at desc limit 200
$$;
