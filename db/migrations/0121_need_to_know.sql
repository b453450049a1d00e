-- Need to know, case by case. A case is its commune's officers' and chair's, unless it is kept to a team; beyond them it is whose whom it is
-- shared with, for a time and for named parts, and whose who broke the glass.

-- {"<account>": "<instant>"}: the officers to whom the case is kept; null: all of the commune. The chair is always of the team.
alter table protection_case add column team jsonb, add column readers jsonb;
alter table notice add column team jsonb, add column readers jsonb;
alter table case_paper add column team jsonb, add column readers jsonb;
alter table case_plan add column team jsonb, add column readers jsonb;
alter table case_plan_item add column team jsonb, add column readers jsonb;
alter table case_term add column team jsonb, add column readers jsonb;
-- Who told, and what is being written, are never shared.
alter table notice_reporter add column team jsonb;
alter table case_draft add column team jsonb;
create index protection_case_readers on protection_case using gin (readers);

create table case_share (
  id uuid primary key,
  case_id uuid not null references protection_case,
  commune_path commune_path not null,
  account_id uuid not null references account,
  account_name text not null,
  role text not null,
  -- Beside what a list says of the case: its reports, its signed papers, its plan.
  parts text[] not null check (parts <@ array['reports', 'papers', 'plan'] and cardinality(parts) > 0),
  until_at timestamptz not null,
  -- Why, sealed: it may say something of the child.
  sealed bytea,
  shared_at timestamptz not null default now(),
  shared_by uuid not null,
  shared_by_name text not null,
  ended_at timestamptz,
  ended_by_name text
);
create index case_share_case on case_share (case_id);
create index case_share_account on case_share (account_id) where ended_at is null;

-- Who opened a case that was none of theirs, in an emergency: until when, and whether chair and auditor have seen that.
create table case_glass (
  id uuid primary key,
  case_id uuid not null references protection_case,
  commune_path commune_path not null,
  account_id uuid not null references account,
  account_name text not null,
  role text not null,
  sealed bytea,
  opened_at timestamptz not null default now(),
  until_at timestamptz not null,
  chair_seen_at timestamptz,
  chair_seen_by_name text,
  auditor_seen_at timestamptz,
  auditor_seen_by_name text,
  ended_at timestamptz
);
create index case_glass_case on case_glass (case_id);
create index case_glass_commune on case_glass (commune_path, opened_at);

-- The readers of a part of a case ('' is the case itself): of several the longest.
create function case_readers(p_case uuid, p_part text) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_object_agg(account_id, until_at) from (
    select account_id, max(until_at) as until_at from (
      select s.account_id, s.until_at from case_share s
       where s.case_id = p_case and s.ended_at is null and s.until_at > now() and (p_part = '' or p_part = any (s.parts))
      union all
      select g.account_id, g.until_at from case_glass g where g.case_id = p_case and g.ended_at is null and g.until_at > now()) w
    group by account_id) x
$$;
revoke execute on function case_readers(uuid, text) from public;

-- What hangs on a case is shown to whom its part is shown.
create function case_readers_set() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update protection_case set readers = case_readers(new.case_id, '') where id = new.case_id;
  update notice set readers = case_readers(new.case_id, 'reports') where case_id = new.case_id;
  update case_paper set readers = case_readers(new.case_id, 'papers') where case_id = new.case_id;
  update case_plan set readers = case_readers(new.case_id, 'plan') where case_id = new.case_id;
  update case_plan_item set readers = case_readers(new.case_id, 'plan') where case_id = new.case_id;
  update case_term set readers = case_readers(new.case_id, '') where case_id = new.case_id;
  return null;
end $$;
create trigger case_share_readers after insert or update on case_share for each row execute function case_readers_set();
create trigger case_glass_readers after insert or update of until_at, ended_at on case_glass for each row execute function case_readers_set();
create function case_part_begins() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  new.team := (select c.team from protection_case c where c.id = new.case_id);
  new.readers := case_readers(new.case_id, tg_argv[0]);
  return new;
end $$;
create trigger notice_need_to_know before insert or update of case_id on notice for each row execute function case_part_begins('reports');
create trigger case_paper_need_to_know before insert on case_paper for each row execute function case_part_begins('papers');
create trigger case_plan_need_to_know before insert on case_plan for each row execute function case_part_begins('plan');
create trigger case_plan_item_need_to_know before insert on case_plan_item for each row execute function case_part_begins('plan');
create trigger case_term_need_to_know before insert on case_term for each row execute function case_part_begins('');

create function case_team_part_begins() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_table_name = 'case_draft' then
    new.team := (select c.team from protection_case c where c.id = (to_jsonb(new) ->> 'case_id')::uuid);
  else
    new.team := (select n.team from notice n where n.id = (to_jsonb(new) ->> 'notice_id')::uuid);
  end if;
  return new;
end $$;
create trigger case_draft_need_to_know before insert on case_draft for each row execute function case_team_part_begins();
create trigger notice_reporter_need_to_know before insert on notice_reporter for each row execute function case_team_part_begins();
-- Whatever changes the team of a report, a joining, too.
create function notice_team_follows() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update notice_reporter set team = new.team where notice_id = new.id;
  return null;
end $$;
create trigger notice_team_follows after update on notice for each row when (new.team is distinct from old.team) execute function notice_team_follows();

-- A case that another commune has taken is that commune's to share and to keep to a team. Places follow the case.
create function case_need_to_know_follows() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.commune_path <> old.commune_path then
    update case_share set commune_path = new.commune_path, ended_at = case when new.other_path = old.commune_path then coalesce(ended_at, now()) else ended_at end
     where case_id = new.id;
    update case_glass set commune_path = new.commune_path where case_id = new.id;
  end if;
  if new.team is distinct from old.team then
    update notice set team = new.team where case_id = new.id;
    update case_paper set team = new.team where case_id = new.id;
    update case_draft set team = new.team where case_id = new.id;
    update case_plan set team = new.team where case_id = new.id;
    update case_plan_item set team = new.team where case_id = new.id;
    update case_term set team = new.team where case_id = new.id;
  end if;
  return null;
end $$;
create trigger protection_case_need_to_know after update of commune_path, team on protection_case
  for each row execute function case_need_to_know_follows();
create function case_team_leaves() returns trigger language plpgsql as $$
begin
  if new.other_path = old.commune_path then new.team := null; end if;
  return new;
end $$;
create trigger protection_case_team before update of commune_path on protection_case for each row execute function case_team_leaves();

-- Whether the actor's unit acts in a case (0075), and the actor in that.
create or replace function keeps_case(p_case uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select from protection_case c where c.id = p_case
       and c.commune_path >= current_setting('mn.lo', true) and c.commune_path < current_setting('mn.hi', true)
       and (current_setting('mn.role', true) = 'commune_chair' or current_setting('mn.role', true) = 'commune_officer'
            and (c.team is null or (c.team ->> current_setting('mn.account', true))::timestamptz > now())))
$$;

-- As before (0075); an officer outside its team reads no history of a case, whoever broke the glass does.
create or replace function case_journal(p_case uuid) returns table (id bigint, at timestamptz, act text, actor_name text, actor_role text, reason text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select j.id, j.at, j.act, j.actor_name, j.actor_role, j.reason from journal j
   where j.subject = 'case' and j.subject_id = p_case::text
     and current_setting('mn.role', true) in ('commune_officer', 'commune_chair', 'province_officer')
     and (keeps_case(p_case)
       or exists (select from protection_case c where c.id = p_case and (
            current_setting('mn.role', true) = 'province_officer' and c.escalated
              and c.commune_path >= current_setting('mn.lo', true) and c.commune_path < current_setting('mn.hi', true)
         or current_setting('mn.role', true) <> 'province_officer'
              and c.other_path >= current_setting('mn.lo', true) and c.other_path < current_setting('mn.hi', true)))
       or exists (select from case_glass g where g.case_id = p_case and g.account_id::text = current_setting('mn.account', true)
            and g.ended_at is null and g.until_at > now()))
   order by j.id desc limit 200
$$;

-- With whom this person may share a case: who works in its commune or over it, and is not one of those who may be who reported it.
create function case_share_candidates(p_case uuid) returns table (id uuid, full_name text, role text, area_path text, speciality text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.id, a.full_name, g.role, g.area_path, g.speciality
    from protection_case c join role_grant g on g.role in ('commune_officer', 'standing_member', 'province_officer', 'service_provider')
     and (g.area_path = c.commune_path collate "C" or g.area_path = regexp_replace(c.commune_path, '[0-9]+\.$', '') collate "C")
     and g.ended_at is null and g.valid_from <= vietnam_today() and (g.valid_to is null or g.valid_to > vietnam_today())
    join account a on a.id = g.account_id and (a.ended_on is null or a.ended_on > vietnam_today())
   where c.id = p_case and keeps_case(p_case) and a.id::text <> current_setting('mn.account', true)
     and not exists (select from role_grant v where v.account_id = a.id and v.role = 'village_collaborator' and v.ended_at is null
       and starts_with(v.area_path, c.commune_path))
   order by a.full_name, g.role limit 200
$$;

-- Shares a case. 'nobody' where that person may not be one of its readers.
create function case_share_make(p_id uuid, p_case uuid, p_account uuid, p_parts text[], p_until timestamptz, p_sealed bytea, p_name text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare v record; c record;
begin
  if not keeps_case(p_case) then raise exception 'not_found' using errcode = 'MN005'; end if;
  select * into c from protection_case where protection_case.id = p_case for update;
  select * into v from case_share_candidates(p_case) k where k.id = p_account order by k.role limit 1;
  if not found then return 'nobody'; end if;
  insert into case_share (id, case_id, commune_path, account_id, account_name, role, parts, until_at, sealed, shared_by, shared_by_name)
  values (p_id, p_case, c.commune_path, v.id, v.full_name, v.role, p_parts, p_until, p_sealed, current_setting('mn.account')::uuid, p_name);
  return c.commune_path;
end $$;
create function case_share_end(p_id uuid, p_name text) returns table (case_id uuid, commune_path text)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
  update case_share s set ended_at = now(), ended_by_name = p_name
   where s.id = p_id and s.ended_at is null and keeps_case(s.case_id) returning s.case_id, s.commune_path::text;
end $$;

-- Cases of the own commune that are kept to a team which is not the actor's: that they are there, and whom to ask.
create function cases_kept_apart() returns table (id uuid, code text, state text, due_at timestamptz, keeper_name text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.id, c.code, c.state, c.due_at, c.keeper_name from protection_case c
   where current_setting('mn.role', true) = 'commune_officer' and c.joined_to is null
     and c.commune_path >= current_setting('mn.lo', true) and c.commune_path < current_setting('mn.hi', true) and c.team is not null
     and coalesce((c.team ->> current_setting('mn.account', true))::timestamptz <= now(), true)
   order by c.due_at limit 200
$$;

-- What is told of broken glass goes into whatever message waits for a person.
alter table notify_message add column glass integer not null default 0;
drop function message_take(timestamptz, text[], integer);
create function message_take(p_now timestamptz, p_channels text[], p_limit integer)
returns table (id uuid, channel text, address text, cases integer, glass integer, first_due timestamptz, tries integer)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
  with taken as (
    select m.id from notify_message m
     where m.sent_at is null and m.channel = any (p_channels)
       and (m.next_try_at <= p_now or m.next_try_at > p_now + interval '2 hours')
     order by m.next_try_at limit p_limit for update skip locked)
  update notify_message m set tries = m.tries + 1, next_try_at = p_now + least(interval '1 hour', interval '1 minute' * power(2, least(m.tries, 6)))
    from taken, notify_contact k
   where m.id = taken.id and k.account_id = m.account_id
  returning m.id, m.channel, case m.channel when 'email' then k.email else k.phone end, cardinality(m.cases), m.glass, m.first_due, m.tries;
end $$;
drop function message_done(uuid, timestamptz, integer, text);
create function message_done(p_id uuid, p_now timestamptz, p_cases integer, p_glass integer, p_error text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare m record;
begin
  select * into m from notify_message where notify_message.id = p_id and sent_at is null for update;
  if not found then return; end if;
  if p_error is not null then
    update notify_message set last_error = left(p_error, 200) where notify_message.id = p_id;
    return;
  end if;
  update notify_message set sent_at = p_now, last_error = null, cases = m.cases[1:p_cases], glass = p_glass where notify_message.id = p_id;
  if cardinality(m.cases) > p_cases or m.glass > p_glass then
    insert into notify_message (account_id, channel, cases, glass, first_due, next_try_at)
    values (m.account_id, m.channel, coalesce(m.cases[p_cases + 1:], '{}'), m.glass - p_glass, m.first_due, p_now);
  end if;
end $$;

-- Breaks the glass of a case by its code: an officer of the commune outside its team, or the province before a case has overrun its time.
-- The case is theirs to read until it expires, to the commune's officer to act in, too; chair and auditor are told in the same transaction.
create function case_glass_break(p_id uuid, p_code text, p_until timestamptz, p_sealed bytea, p_name text) returns table (case_id uuid, commune_path text)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare c record; me uuid := current_setting('mn.account')::uuid; v_role text := current_setting('mn.role', true);
begin
  if v_role not in ('commune_officer', 'province_officer') then raise exception 'not_allowed' using errcode = 'MN002'; end if;
  select * into c from protection_case p where p.code = p_code collate "C"
     and p.commune_path >= current_setting('mn.lo', true) and p.commune_path < current_setting('mn.hi', true) for update;
  if not found then raise exception 'not_found' using errcode = 'MN005'; end if;
  -- Theirs already: nothing to break.
  if v_role = 'commune_officer' and keeps_case(c.id) or v_role = 'province_officer' and c.escalated
     or coalesce((c.readers ->> me::text)::timestamptz > now(), false) and exists (select from case_glass g where g.case_id = c.id and g.account_id = me and g.ended_at is null and g.until_at > now()) then
    return query select c.id, null::text;
    return;
  end if;
  insert into case_glass (id, case_id, commune_path, account_id, account_name, role, sealed, until_at)
  values (p_id, c.id, c.commune_path, me, p_name, v_role, p_sealed, p_until);
  if v_role = 'commune_officer' then
    update protection_case set team = team || jsonb_build_object(me::text, p_until) where id = c.id;
  end if;
  insert into notify_message (account_id, channel, cases, glass, first_due, next_try_at)
  select distinct g.account_id, w.channel, '{}'::uuid[], 1, now(), now()
    from role_grant g join account a on a.id = g.account_id and (a.ended_on is null or a.ended_on > vietnam_today())
    join notify_contact k on k.account_id = g.account_id
    cross join lateral (values ('email', k.email), ('sms', k.phone)) as w (channel, address)
   where g.ended_at is null and g.valid_from <= vietnam_today() and (g.valid_to is null or g.valid_to > vietnam_today())
     and (g.role = 'commune_chair' and g.area_path = c.commune_path collate "C"
       or g.role = 'data_protection_auditor' and starts_with(c.commune_path, g.area_path))
     and g.account_id <> me and w.address is not null
  on conflict (account_id, channel) where sent_at is null do update set glass = notify_message.glass + 1;
  return query select c.id, c.commune_path::text;
end $$;

-- The chair or the auditor has seen it; the chair may end it at once.
create function case_glass_seen(p_id uuid, p_end boolean, p_name text) returns table (case_id uuid, commune_path text)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare v_role text := current_setting('mn.role', true); g record;
begin
  if v_role not in ('commune_chair', 'data_protection_auditor') then raise exception 'not_allowed' using errcode = 'MN002'; end if;
  select * into g from case_glass x where x.id = p_id
     and x.commune_path >= current_setting('mn.lo', true) and x.commune_path < current_setting('mn.hi', true) for update;
  if not found then raise exception 'not_found' using errcode = 'MN005'; end if;
  update case_glass x set
    chair_seen_at = case when v_role = 'commune_chair' then coalesce(x.chair_seen_at, now()) else x.chair_seen_at end,
    chair_seen_by_name = case when v_role = 'commune_chair' then coalesce(x.chair_seen_by_name, p_name) else x.chair_seen_by_name end,
    auditor_seen_at = case when v_role = 'data_protection_auditor' then coalesce(x.auditor_seen_at, now()) else x.auditor_seen_at end,
    auditor_seen_by_name = case when v_role = 'data_protection_auditor' then coalesce(x.auditor_seen_by_name, p_name) else x.auditor_seen_by_name end,
    ended_at = case when p_end and v_role = 'commune_chair' then coalesce(x.ended_at, now()) else x.ended_at end
   where x.id = p_id;
  if p_end and v_role = 'commune_chair' and g.role = 'commune_officer' then
    update protection_case c set team = c.team - g.account_id::text
     where c.id = g.case_id and (c.team ->> g.account_id::text) <> 'infinity' and c.team is not null;
  end if;
  return query select g.case_id, g.commune_path::text;
end $$;

-- The auditor asks for a case by its code, as for a child: who saw it, and nothing of what it says (0010).
create or replace function audit_find_subject(p_text text) returns table (subject text, id uuid, code text, commune_path text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select 'child', c.id, c.code::text, c.commune_path::text from child c
   where current_setting('mn.role', true) = 'data_protection_auditor'
     and c.commune_path >= current_setting('mn.lo', true) and c.commune_path < current_setting('mn.hi', true)
     and (c.code = upper(p_text) or c.personal_number = p_text
          or c.id = case when lower(p_text) ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then p_text::uuid end)
  union all
  select 'household', h.id, h.code::text, h.commune_path::text from household h
   where current_setting('mn.role', true) = 'data_protection_auditor'
     and h.commune_path >= current_setting('mn.lo', true) and h.commune_path < current_setting('mn.hi', true)
     and (h.code = upper(p_text)
          or h.id = case when lower(p_text) ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then p_text::uuid end)
  union all
  select 'case', k.id, k.code::text, k.commune_path::text from protection_case k
   where current_setting('mn.role', true) = 'data_protection_auditor'
     and k.commune_path >= current_setting('mn.lo', true) and k.commune_path < current_setting('mn.hi', true)
     and (k.code = upper(p_text) collate "C"
          or k.id = case when lower(p_text) ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then p_text::uuid end)
  limit 5
$$;
create index protection_case_code on protection_case (code);
create or replace function audit_codes(p_ids text[]) returns table (id text, code text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.id::text, c.code::text from child c
   where current_setting('mn.role', true) = 'data_protection_auditor' and c.id = any(p_ids::uuid[])
     and c.commune_path >= current_setting('mn.lo', true) and c.commune_path < current_setting('mn.hi', true)
  union all
  select h.id::text, h.code::text from household h
   where current_setting('mn.role', true) = 'data_protection_auditor' and h.id = any(p_ids::uuid[])
     and h.commune_path >= current_setting('mn.lo', true) and h.commune_path < current_setting('mn.hi', true)
  union all
  select k.id::text, k.code::text from protection_case k
   where current_setting('mn.role', true) = 'data_protection_auditor' and k.id = any(p_ids::uuid[])
     and k.commune_path >= current_setting('mn.lo', true) and k.commune_path < current_setting('mn.hi', true)
$$;
-- What hangs on a record, whose looks are looks at it: the households of a child, the reports of a case.
create or replace function audit_households(p_child uuid) returns setof text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct p.household_id::text from child_household p
   where current_setting('mn.role', true) = 'data_protection_auditor' and p.child_id = p_child and p.household_id is not null
     and p.commune_path >= current_setting('mn.lo', true) and p.commune_path < current_setting('mn.hi', true)
  union
  select n.id::text from notice n
   where current_setting('mn.role', true) = 'data_protection_auditor' and n.case_id = p_child
     and n.commune_path >= current_setting('mn.lo', true) and n.commune_path < current_setting('mn.hi', true)
$$;

-- An erasure takes why somebody looked, which may tell of the child.
create function case_need_to_know_erased() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update case_share s set sealed = null from protection_case c
   where c.id = s.case_id and s.sealed is not null and (c.child_id = new.id or exists (select from notice n where n.case_id = c.id and n.child_id = new.id));
  update case_glass g set sealed = null from protection_case c
   where c.id = g.case_id and g.sealed is not null and (c.child_id = new.id or exists (select from notice n where n.case_id = c.id and n.child_id = new.id));
  return null;
end $$;
create trigger case_need_to_know_erased after update on child for each row
  when (old.erased_at is null and new.erased_at is not null) execute function case_need_to_know_erased();
