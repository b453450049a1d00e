-- Roles are held, not had: a person holds a role in an area for a period, may hold several, and acts in one of them at a time.
-- What was one role in the account's row becomes its first grant.

-- The day it is in Việt Nam, whatever zone the connection has.
create function vietnam_today() returns date language sql stable parallel safe as $$
  select (now() at time zone 'Asia/Ho_Chi_Minh')::date
$$;

create table role_grant (
  id uuid primary key,
  account_id uuid not null references account,
  role text not null check (role in ('village_collaborator', 'commune_officer', 'commune_chair', 'standing_member', 'province_officer',
    'hotline_operator', 'hotline_supervisor', 'service_provider', 'ministry_officer', 'data_protection_auditor', 'administrator')),
  area_path text collate "C" not null check (area_path ~ '^([0-9]+\.)*$'),
  speciality text check (speciality in ('police', 'health', 'school', 'justice', 'union')),
  -- Half-open, in days of Việt Nam: not valid any more on valid_to.
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  -- The paper that gave it, and why.
  decision text check (length(decision) between 1 and 200),
  reason text check (length(reason) between 1 and 500),
  granted_at timestamptz not null default now(),
  granted_by uuid,
  -- Ended before its time: at once, in every session.
  ended_at timestamptz,
  ended_by uuid,
  end_reason text check (length(end_reason) between 1 and 500),
  version integer not null default 1,
  check ((role = 'standing_member') = (speciality is not null)),
  -- The level at which each role works (core/src/account/role.ts), by the dots of its path; before July 2025 a district stood between.
  check (length(area_path) - length(replace(area_path, '.', '')) = any (case
    when role = 'village_collaborator' then case when area_path < '25' then array[5] else array[4] end
    when role in ('commune_officer', 'commune_chair', 'standing_member') then case when area_path < '25' then array[4] else array[3] end
    when role = 'province_officer' then array[2]
    when role in ('hotline_operator', 'hotline_supervisor', 'data_protection_auditor') then array[0, 2]
    when role = 'service_provider' then case when area_path < '25' then array[2, 4] else array[2, 3] end
    when role = 'ministry_officer' then array[0]
    when role = 'administrator' then case when area_path < '25' then array[0, 2, 4] else array[0, 2, 3] end end))
);
create index role_grant_account on role_grant (account_id);
create index role_grant_area on role_grant (area_path, role);

insert into role_grant (id, account_id, role, area_path, valid_from, valid_to, granted_at, granted_by)
  select gen_random_uuid(), id, role, area_path, least((created_at at time zone 'Asia/Ho_Chi_Minh')::date, ended_on - 1), ended_on, created_at, created_by
    from account;

-- The widest area in which the account is administrator, null for whoever is none: an equal may not change an equal. Kept by the
-- trigger below; an appointment whose days are over counts until somebody ends it, since that only shuts.
alter table account add column administers text collate "C";
update account a set administers = g.area_path from role_grant g where g.account_id = a.id and g.role = 'administrator';
drop policy if exists may_select on account;
drop policy if exists may_insert on account;
drop policy if exists may_update on account;
alter table account drop column role;

alter table session add column grant_id uuid references role_grant;
update session s set grant_id = g.id from role_grant g where g.account_id = s.account_id;

create function grant_keeps_account() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update account set administers = (
    select min(area_path) from role_grant where account_id = new.account_id and role = 'administrator' and ended_at is null)
   where id = new.account_id;
  return null;
end $$;
create trigger role_grant_account after insert or update on role_grant for each row when (new.role = 'administrator')
  execute function grant_keeps_account();

-- A grant ends, is given another last day, or follows its area when that becomes another; nothing else of it changes. One's own
-- only ends.
create function grant_only_ends() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - '{valid_to,ended_at,ended_by,end_reason,version,area_path}'::text[])
       is distinct from (to_jsonb(old) - '{valid_to,ended_at,ended_by,end_reason,version,area_path}'::text[])
     or old.ended_at is not null and (new.ended_at, new.valid_to) is distinct from (old.ended_at, old.valid_to) then
    raise exception 'append_only' using errcode = 'MN001', detail = tg_table_name;
  end if;
  if (new.valid_to, new.area_path) is distinct from (old.valid_to, old.area_path) and new.account_id::text = current_setting('mn.account', true) then
    raise exception 'not_allowed' using errcode = 'MN002';
  end if;
  return new;
end $$;
create trigger role_grant_only_ends before update on role_grant for each row execute function grant_only_ends();

-- The nation is never without an administrator whose appointment has no end. Two who end each other, or themselves, in the same
-- moment come one after the other.
create function nation_keeps_administrator() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(7263545);
  if not exists (
    select from role_grant g join account a on a.id = g.account_id
     where g.role = 'administrator' and g.area_path = '' and g.ended_at is null and g.valid_to is null and g.valid_from <= vietnam_today()
       and a.ended_on is null) then
    raise exception 'last_administrator' using errcode = 'MN003';
  end if;
  return null;
end $$;
create trigger role_grant_nation after update on role_grant for each row
  when (old.role = 'administrator' and old.area_path = '' and old.ended_at is null and old.valid_to is null
    and (new.ended_at is not null or new.valid_to is not null))
  execute function nation_keeps_administrator();
create trigger account_nation after update on account for each row
  when (old.administers = '' and old.ended_on is null and new.ended_on is not null) execute function nation_keeps_administrator();

-- The grant in which an account begins: the one it used last, else the first it has. Null when it has none today.
create function account_grant(p_account uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select g.id from role_grant g
   where g.account_id = p_account and g.ended_at is null and g.valid_from <= vietnam_today() and (g.valid_to is null or g.valid_to > vietnam_today())
   order by (select max(s.created_at) from session s where s.account_id = p_account and s.grant_id = g.id) desc nulls last, g.valid_from, g.id
   limit 1
$$;

-- Who holds a session, and in which grant. The grant is looked at anew each time: one that has ended leaves the role empty, and the
-- person is asked to choose another.
drop function session_actor;
create function session_actor(p_token_hash bytea)
returns table (session_id uuid, account_id uuid, grant_id uuid, role text, area_path text, speciality text, full_name text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare s record;
begin
  select se.id, se.account_id, se.seen_at, se.token_hash, g.id as grant_id, g.role, g.area_path, g.speciality, a.full_name into s
    from session se join account a on a.id = se.account_id
    left join role_grant g on g.id = se.grant_id and g.account_id = se.account_id and g.ended_at is null
      and g.valid_from <= vietnam_today() and (g.valid_to is null or g.valid_to > vietnam_today())
   where se.token_hash = p_token_hash and se.ended_at is null and se.expires_at > now()
     and se.seen_at + se.idle_limit > now() and (a.ended_on is null or a.ended_on > vietnam_today());
  if not found then return; end if;
  -- Seen is written at most once a minute: a read must not cost a write each time.
  if s.seen_at < now() - interval '1 minute' then
    update session se set seen_at = now() where se.token_hash = s.token_hash;
  end if;
  return query select s.id, s.account_id, s.grant_id, s.role, s.area_path, s.speciality, s.full_name;
end $$;

-- The grants that the holder of a session may act in today.
create function session_grants(p_token_hash bytea) returns table (id uuid, role text, area_path text, area_name text, speciality text, valid_to date)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select g.id, g.role, g.area_path, n.full_name, g.speciality, g.valid_to
    from session s join role_grant g on g.account_id = s.account_id
    left join lateral (select an.full_name from area a join area_name an on an.area_id = a.id
      where a.path = g.area_path and an.valid_from <= vietnam_today() order by a.valid_to is null desc, an.valid_from desc limit 1) n on true
   where s.token_hash = p_token_hash and s.ended_at is null and s.expires_at > now() and s.seen_at + s.idle_limit > now()
     and g.ended_at is null and g.valid_from <= vietnam_today() and (g.valid_to is null or g.valid_to > vietnam_today())
   order by g.area_path, g.role, g.id
$$;

-- Acts in another of one's own grants from now on. p_idle: minutes a session may stay idle, by role.
create function session_choose(p_token_hash bytea, p_grant uuid, p_idle jsonb) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with chosen as (
    update session s set grant_id = g.id, idle_limit = make_interval(mins => (p_idle ->> g.role)::int)
      from role_grant g
     where s.token_hash = p_token_hash and s.ended_at is null and s.expires_at > now() and s.seen_at + s.idle_limit > now()
       and g.id = p_grant and g.account_id = s.account_id
       and g.ended_at is null and g.valid_from <= vietnam_today() and (g.valid_to is null or g.valid_to > vietnam_today())
    returning 1)
  select exists (select from chosen)
$$;

drop function sign_in_secret;
create function sign_in_secret(p_username text)
returns table (account_id uuid, password_hash text, must_change boolean, failed_count integer, locked_until timestamptz, role text, area_path text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.id, s.password_hash, s.must_change, s.failed_count, s.locked_until, g.role, coalesce(g.area_path, a.area_path)
    from account a join account_secret s on s.account_id = a.id left join role_grant g on g.id = account_grant(a.id)
   where a.username = lower(p_username) and (a.ended_on is null or a.ended_on > vietnam_today())
$$;

create or replace function session_open(p_token_hash bytea, p_id uuid, p_account uuid, p_idle interval, p_life interval, p_device text, p_address inet)
returns void language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update account_secret set failed_count = 0, locked_until = null where account_id = p_account;
  insert into session (token_hash, id, account_id, grant_id, idle_limit, expires_at, device, address)
  values (p_token_hash, p_id, p_account, account_grant(p_account), p_idle, now() + p_life, left(p_device, 200), p_address);
$$;

-- A first or new password set by an administrator: of an account in their area that administers nothing, or less than they do.
create or replace function account_secret_set(p_account uuid, p_hash text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_setting('mn.role', true) is distinct from 'administrator' or not exists (
    select from account where id = p_account and id::text is distinct from current_setting('mn.account', true)
       and area_path >= current_setting('mn.lo', true) and area_path < current_setting('mn.hi', true)
       and (administers is null or (administers > current_setting('mn.lo', true) and administers < current_setting('mn.hi', true)))) then
    return false;
  end if;
  insert into account_secret (account_id, password_hash) values (p_account, p_hash)
  on conflict (account_id) do update set password_hash = excluded.password_hash, must_change = true, changed_at = now(), failed_count = 0, locked_until = null;
  update session set ended_at = now() where account_id = p_account and ended_at is null;
  return true;
end $$;

create or replace function sign_in_audit(p_action text, p_account uuid, p_detail jsonb, p_address inet) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into audit (actor_id, actor_role, actor_area, purpose, action, detail, address)
  select p_account, g.role, coalesce(g.area_path, a.area_path), 'sign_in', p_action, p_detail, p_address
    from (select 1) one left join account a on a.id = p_account left join role_grant g on g.id = account_grant(p_account)
$$;

-- An installation needs a first administrator when nobody administers the nation: on its first day, or when the last one is gone.
create function nation_has_administrator() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from role_grant g join account a on a.id = g.account_id
    where g.role = 'administrator' and g.area_path = '' and g.ended_at is null and (g.valid_to is null or g.valid_to > vietnam_today())
      and (a.ended_on is null or a.ended_on > vietnam_today()))
$$;
drop function first_administrator;
create function first_administrator(p_token_hash bytea, p_account uuid, p_grant uuid, p_username text, p_full_name text, p_hash text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update one_time_link set used_at = now()
   where token_hash = p_token_hash and kind = 'first_administrator' and used_at is null and expires_at > now();
  if not found or nation_has_administrator() then return false; end if;
  insert into account (id, username, full_name, area_path) values (p_account, lower(p_username), p_full_name, '');
  insert into role_grant (id, account_id, role, area_path, valid_from) values (p_grant, p_account, 'administrator', '', vietnam_today());
  insert into account_secret (account_id, password_hash, must_change) values (p_account, p_hash, false);
  insert into journal (subject, subject_id, commune_path, act, actor_id, actor_role, actor_name, purpose, after)
  values ('account', p_account::text, '', 'account.first_administrator', p_account, 'administrator', p_full_name, 'set_up', jsonb_build_object('username', lower(p_username)));
  return true;
end $$;

create or replace function demo_accounts() returns table (username text, full_name text, role text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.username, a.full_name, g.role from account a join role_grant g on g.id = account_grant(a.id)
   where a.is_demo and a.ended_on is null order by a.username
$$;

-- A list whose officer has left since goes on in their name all the same: it was asked for while they kept that register.
drop function import_unfinished;
create function import_unfinished() returns table (batch_id uuid, state text, account_id uuid, grant_id uuid, role text, area_path text, full_name text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select b.id, b.state, a.id, g.id, g.role, g.area_path, a.full_name
    from import_batch b join account a on a.id = b.created_by
    join lateral (select * from role_grant r where r.account_id = a.id and r.role = 'commune_officer' and r.area_path = b.commune_path
      order by r.ended_at desc nulls first, r.valid_from desc limit 1) g on true
   where b.state in ('reading', 'writing') order by b.created_at
$$;
