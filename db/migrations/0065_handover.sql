-- Hand-overs: a child or a whole household goes from one commune's register into another's when the other accepts. Until then the record
-- stays where it is; afterwards the sender keeps this row, and the record reads as absent there.
create table handover (
  id uuid primary key,
  -- Who holds the record, and who is to take it: null where nobody knows where they went, or abroad.
  from_path commune_path not null,
  to_path commune_path,
  -- The two units as they were then; their paths follow changes of units.
  from_area_id text collate "C",
  to_area_id text collate "C",
  subject text not null check (subject in ('child', 'household')),
  subject_id uuid not null,
  destination text not null check (destination in ('commune', 'abroad', 'unknown')),
  -- What is known of the place, in words.
  place text check (length(place) <= 300),
  state text not null check (state in ('asked', 'waiting', 'accepted', 'refused', 'withdrawn', 'left')),
  moved_on date,
  reason text check (length(reason) <= 1000),
  answer text check (length(answer) <= 1000),
  -- Who is meant, as far as the other must know: as the asking commune wrote it, from the sending on as it stands in the register.
  people jsonb not null default '[]',
  head_name text,
  household_code text,
  asked_at timestamptz,
  asked_by uuid,
  asked_by_name text,
  sent_at timestamptz,
  sent_by uuid,
  sent_by_name text,
  answered_at timestamptz,
  answered_by uuid,
  answered_by_name text,
  version integer not null default 1,
  check ((destination = 'commune') = (to_path is not null)),
  check ((state = 'left') = (destination <> 'commune')),
  check (state = 'asked' or moved_on is not null or asked_at is not null),
  check (from_path <> to_path or state not in ('asked', 'waiting'))
);
create index handover_out on handover (from_path, sent_at desc);
create index handover_in on handover (to_path, sent_at desc) where to_path is not null;
create index handover_open on handover (subject_id) where state in ('asked', 'waiting');
create index handover_of on handover (subject_id);
create unique index handover_one_waiting on handover (subject_id) where state = 'waiting';
create unique index handover_one_ask on handover (subject_id, to_path) where state = 'asked';
create index handover_people on handover using gin (people jsonb_path_ops);
create trigger handover_stays before delete on handover for each row execute function refuse_change();

-- One way through the states, and what was said stays. Accepted is nothing but what handover_take made of it. Paths follow their units.
create function handover_steps() returns trigger language plpgsql as $$
declare free text[] := array['from_path', 'to_path'];
begin
  if old.state in ('asked', 'waiting') then
    free := free || array['state', 'moved_on', 'reason', 'answer', 'people', 'head_name', 'household_code', 'sent_at', 'sent_by', 'sent_by_name',
                          'answered_at', 'answered_by', 'answered_by_name', 'version', 'subject', 'subject_id'];
  end if;
  if current_setting('mn.erasing', true) <> '' then free := free || array['people', 'reason', 'answer', 'place', 'head_name']; end if;
  if (to_jsonb(new) - free) is distinct from (to_jsonb(old) - free)
     or (new.state = 'accepted' and old.state <> 'accepted' and current_setting('mn.taking', true) is distinct from old.id::text) then
    raise exception 'append_only' using errcode = 'MN001', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger handover_steps before update on handover for each row execute function handover_steps();

-- The receiving commune takes what was sent: the record and all that hangs on it. Raises MN005 'not_found' for another commune,
-- MN004 'handover_over' when it waits no more or the record is not where it was sent from.
create function handover_take(p_id uuid) returns table (child_id uuid, village_before text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare h handover; actor record;
begin
  select * into h from handover x where x.id = p_id
     and x.to_path >= current_setting('mn.lo', true) collate "C" and x.to_path < current_setting('mn.hi', true) collate "C" for update;
  if not found or current_setting('mn.role', true) is distinct from 'commune_officer' then raise exception 'not_found' using errcode = 'MN005'; end if;
  if h.state <> 'waiting' then raise exception 'handover_over' using errcode = 'MN004', detail = h.state; end if;
  select a.id, a.full_name into actor from account a where a.id = current_setting('mn.account')::uuid;
  create temp table moved_household (id uuid, commune text collate "C", to_commune text collate "C", no_village boolean, stands boolean, village_no smallint) on commit drop;
  create temp table moved_child (id uuid, commune text collate "C", to_commune text collate "C", no_village boolean, stands boolean, village_no smallint, number text collate "C", village text collate "C") on commit drop;
  if h.subject = 'household' then
    insert into moved_household select x.id, h.from_path, h.to_path, true, true, 0 from household x
     where x.id = h.subject_id and x.commune_path = h.from_path and x.ended_on is null for update;
  end if;
  insert into moved_child select c.id, h.from_path, h.to_path, true, true, 0, c.personal_number, c.village_path from child c
   where (h.subject = 'child' and c.id = h.subject_id or h.subject = 'household' and c.household_id = h.subject_id)
     and c.commune_path = h.from_path and c.ended_on is null for update;
  if h.subject = 'household' and not exists (select from moved_household) or h.subject = 'child' and not exists (select from moved_child) then
    raise exception 'handover_over' using errcode = 'MN004', detail = 'gone';
  end if;
  perform set_config('mn.taking', p_id::text, true);
  -- Others who ask for the same record ask its new commune from here on; the new commune's own asking is answered.
  update handover x set state = 'withdrawn', answered_at = now(), version = version + 1
   where x.subject_id = h.subject_id and x.state = 'asked' and x.to_path = h.to_path;
  update handover x set state = 'accepted', answered_at = now(), answered_by = actor.id, answered_by_name = actor.full_name, version = version + 1 where x.id = p_id;
  perform set_config('mn.by_set', 'on', true);
  update household x set commune_path = h.to_path, village_path = null, version = x.version + 1 from moved_household m where x.id = m.id;
  -- The key that finds a family again ends with its village; without a household the child has neither home nor poverty yet.
  update child c set commune_path = h.to_path, village_path = null, version = c.version + 1,
         household_id = case when h.subject = 'household' then c.household_id end,
         poverty = case when h.subject = 'household' then c.poverty else 'unknown' end,
         gaps = c.gaps | case when h.subject = 'household' then 64 else 96 end,
         family_key = case when c.family_key = '' then '' else left(c.family_key, length(c.family_key) - length(coalesce(c.village_path, ''))) end
    from moved_child m where c.id = m.id;
  perform area_move_followers();
  perform set_config('mn.taking', '', true);
  return query select m.id, m.village from moved_child m;
end $$;

-- A record that moved with its unit takes the hand-overs along that are still open (0019, and this).
create or replace function area_move_followers() returns void
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
  update handover h set from_path = m.to_commune from (select id, to_commune from moved_child union all select id, to_commune from moved_household) m
   where h.subject_id = m.id and h.state in ('asked', 'waiting') and h.from_path <> m.to_commune and h.to_path <> m.to_commune;
  insert into register_tally (kind, commune_path, records)
  select kind, place, sum(n) from (
    select 'household' as kind, commune as place, -count(*) as n from moved_household where stands group by 2
    union all select 'household', to_commune, count(*) from moved_household where stands group by 2
    union all select 'child', commune, -count(*) from moved_child where stands group by 2
    union all select 'child', to_commune, count(*) from moved_child where stands group by 2) t
  group by 1, 2 having sum(n) <> 0;
  perform set_config('mn.by_set', '', true);
end $$;

-- A change of units carries both ends along. Two units that become one have nothing left to hand over: what waits between them is done with.
create function handover_follows_area() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not new.undone then
    update handover set state = 'withdrawn', answered_at = now(), version = version + 1
     where state in ('asked', 'waiting') and (from_path = new.from_path and to_path = new.to_path or to_path = new.from_path and from_path = new.to_path);
    update handover set from_path = new.to_path where from_path = new.from_path;
    update handover set to_path = new.to_path where to_path = new.from_path;
  else
    update handover h set to_path = new.from_path where h.to_path = new.to_path and h.to_area_id = new.area_id;
    update handover h set from_path = new.from_path where h.from_path = new.to_path and h.from_area_id = new.area_id;
  end if;
  return null;
end $$;
create trigger handover_follows_area after insert or update of undone on area_move for each row
  when (new.level = 'commune') execute function handover_follows_area();

-- A commune to which somebody came asks for the record that another holds, found as child_elsewhere finds it: the asking learns that it
-- was asked, nothing of the record. Returns 'asked', 'waiting' when the other has sent it already, or null.
create function handover_ask(p_id uuid, p_commune text, p_names text[], p_born date, p_mothers text[], p_number text, p_people jsonb, p_reason text)
returns text language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare own text collate "C" := current_setting('mn.lo', true); own_id text; child record; actor record; said text;
begin
  select a.id into own_id from area a where a.path = own and a.level = 'commune' and a.valid_to is null;
  if current_setting('mn.role', true) is distinct from 'commune_officer' or own_id is null or p_commune = own then
    raise exception 'not_allowed' using errcode = 'MN002';
  end if;
  select f.id, f.household_id into child from (
      select c.id, c.household_id, 1 as rank from child c where c.personal_number = p_number and c.commune_path = p_commune
         and (c.end_reason is null or c.end_reason = 'moved_away')
      union all
      select c.id, c.household_id, 2 from child c where c.birth_first = p_born and c.birth_last = p_born and c.name_key = any (p_names) and c.commune_path = p_commune
         and (c.end_reason is null or c.end_reason = 'moved_away')
      union all
      select c.id, c.household_id, 3 from child c where c.mother_key = any (p_mothers) and c.mother_key <> '' and c.name_key = any (p_names) and c.commune_path = p_commune
         and (c.end_reason is null or c.end_reason = 'moved_away')
         and (p_born is null or c.birth_first is null or (c.birth_first <= p_born + 366 and c.birth_last >= p_born - 366))) f
   order by f.rank, f.id limit 1;
  if not found then return null; end if;
  select h.state into said from handover h where h.subject_id in (child.id, child.household_id) and h.to_path = own and h.state in ('asked', 'waiting') order by h.state desc limit 1;
  if said is not null then return said; end if;
  select a.id, a.full_name into actor from account a where a.id = current_setting('mn.account')::uuid;
  insert into handover (id, from_path, from_area_id, to_path, to_area_id, subject, subject_id, destination, state, reason, people, asked_at, asked_by, asked_by_name)
  values (p_id, p_commune, (select a.id from area a where a.path = p_commune and a.valid_to is null limit 1), own, own_id, 'child', child.id, 'commune', 'asked', p_reason, p_people, now(), actor.id, actor.full_name)
  on conflict do nothing;
  return 'asked';
end $$;

-- Who left for a place that nobody knew may have come to one: those are named to whoever enters them there (0046, and this).
create or replace function child_elsewhere(p_names text[], p_born date, p_mothers text[], p_number text)
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
       where c.birth_first = p_born and c.birth_first is not null and c.birth_last = p_born and c.name_key = any (p_names) and (c.ended_on is null or c.end_reason = 'moved_away')
      union all
      select c.commune_path, 'name_mother', 3 from child c
       where c.mother_key = any (p_mothers) and c.mother_key <> '' and c.name_key = any (p_names) and (c.ended_on is null or c.end_reason = 'moved_away')
         and (p_born is null or c.birth_first is null or (c.birth_first <= p_born + 366 and c.birth_last >= p_born - 366))) f
     where not (f.path collate "C" >= own_lo and f.path collate "C" < own_hi)
     order by f.path collate "C", f.rank limit 5;
end $$;

-- Who had left comes back, or is found: the record is taken up again where it ended. Of its own commune's officer alone.
create function register_reopen(p_subject text, p_id uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare done integer;
begin
  if current_setting('mn.role', true) is distinct from 'commune_officer' then raise exception 'not_allowed' using errcode = 'MN002'; end if;
  if p_subject = 'child' then
    update child c set ended_on = null, end_reason = null, version = c.version + 1
     where c.id = p_id and c.end_reason = 'moved_away' and c.erased_at is null and in_reach(c.commune_path, c.village_no);
  else
    update household h set ended_on = null, end_reason = null, version = h.version + 1
     where h.id = p_id and h.ended_on is not null and in_reach(h.commune_path, h.village_no);
  end if;
  get diagnostics done = row_count;
  return done > 0;
end $$;

-- What is erased of a child goes from the hand-overs that spoke of it.
create function handover_erased() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update handover h set reason = null, answer = null, place = null,
         people = (select coalesce(jsonb_agg(case when p ->> 'id' = new.id::text then jsonb_build_object('id', new.id) else p end), '[]')
                     from jsonb_array_elements(h.people) p)
   where h.subject_id = new.id or h.people @> jsonb_build_array(jsonb_build_object('id', new.id));
  update handover h set people = '[]' where h.subject_id = new.id and h.state in ('asked', 'refused', 'withdrawn') and h.sent_at is null;
  return null;
end $$;
create trigger handover_erased after update on child for each row
  when (old.erased_at is null and new.erased_at is not null) execute function handover_erased();
