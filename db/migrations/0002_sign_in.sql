-- What sign-in needs before there is an actor. Each function does one thing and is the only way to the closed tables.

create function session_actor(p_token_hash bytea)
returns table (session_id uuid, account_id uuid, role text, area_path text, full_name text)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare s record;
begin
  select se.id, se.account_id, se.seen_at, se.token_hash, a.role, a.area_path, a.full_name into s
    from session se join account a on a.id = se.account_id
   where se.token_hash = p_token_hash and se.ended_at is null and se.expires_at > now()
     and se.seen_at + se.idle_limit > now() and (a.ended_on is null or a.ended_on > current_date);
  if not found then return; end if;
  -- Seen is written at most once a minute: a read must not cost a write each time.
  if s.seen_at < now() - interval '1 minute' then
    update session se set seen_at = now() where se.token_hash = s.token_hash;
  end if;
  return query select s.id, s.account_id, s.role, s.area_path, s.full_name;
end $$;

create function sign_in_secret(p_username text)
returns table (account_id uuid, password_hash text, must_change boolean, failed_count integer, locked_until timestamptz, role text, area_path text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.id, s.password_hash, s.must_change, s.failed_count, s.locked_until, a.role, a.area_path
    from account a join account_secret s on s.account_id = a.id
   where a.username = lower(p_username) and (a.ended_on is null or a.ended_on > current_date)
$$;

-- Five wrong passwords in a row lock for one minute, each further one doubles it, at most one hour. Returns the end of the lock, if any.
create function sign_in_failed(p_account uuid) returns timestamptz
language sql security definer set search_path = pg_catalog, public as $$
  update account_secret
     set failed_count = failed_count + 1,
         locked_until = case when failed_count + 1 >= 5
           then now() + least(interval '1 hour', interval '1 minute' * power(2, least(failed_count + 1 - 5, 6))) end
   where account_id = p_account
  returning locked_until
$$;

create function session_open(p_token_hash bytea, p_id uuid, p_account uuid, p_idle interval, p_life interval, p_device text, p_address inet)
returns void language sql security definer set search_path = pg_catalog, public as $$
  update account_secret set failed_count = 0, locked_until = null where account_id = p_account;
  insert into session (token_hash, id, account_id, idle_limit, expires_at, device, address)
  values (p_token_hash, p_id, p_account, p_idle, now() + p_life, left(p_device, 200), p_address);
$$;

create function session_end(p_token_hash bytea) returns uuid
language sql security definer set search_path = pg_catalog, public as $$
  update session set ended_at = now() where token_hash = p_token_hash and ended_at is null returning account_id
$$;

-- The sessions of the account that acts, and ending all of them but the present one.
create function my_sessions() returns table (id uuid, created_at timestamptz, seen_at timestamptz, device text, address inet)
language sql stable security definer set search_path = pg_catalog, public as $$
  select id, created_at, seen_at, device, address from session
   where account_id = current_setting('mn.account')::uuid and ended_at is null and expires_at > now() and seen_at + idle_limit > now()
   order by seen_at desc
$$;
create function my_other_sessions_end(p_keep uuid) returns integer
language sql security definer set search_path = pg_catalog, public as $$
  with ended as (
    update session set ended_at = now()
     where account_id = current_setting('mn.account')::uuid and id is distinct from p_keep and ended_at is null returning 1)
  select count(*)::integer from ended
$$;
create function my_secret() returns table (password_hash text, must_change boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select password_hash, must_change from account_secret where account_id = current_setting('mn.account')::uuid
$$;
create function my_secret_set(p_hash text) returns void
language sql security definer set search_path = pg_catalog, public as $$
  update account_secret set password_hash = p_hash, must_change = false, changed_at = now(), failed_count = 0, locked_until = null
   where account_id = current_setting('mn.account')::uuid
$$;

-- A first or new password set by an administrator; allowed only for an account that the caller's policies let them change.
create function account_secret_set(p_account uuid, p_hash text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if current_setting('mn.role', true) is distinct from 'administrator' or not exists (
    select from account where id = p_account and role <> 'administrator'
       and area_path >= current_setting('mn.lo', true) and area_path < current_setting('mn.hi', true)) then
    return false;
  end if;
  insert into account_secret (account_id, password_hash) values (p_account, p_hash)
  on conflict (account_id) do update set password_hash = excluded.password_hash, must_change = true, changed_at = now(), failed_count = 0, locked_until = null;
  update session set ended_at = now() where account_id = p_account and ended_at is null;
  return true;
end $$;

-- Sign-in has no actor yet; its audit rows are written here.
create function sign_in_audit(p_action text, p_account uuid, p_detail jsonb, p_address inet) returns void
language sql security definer set search_path = pg_catalog, public as $$
  insert into audit (actor_id, actor_role, actor_area, purpose, action, detail, address)
  select p_account, a.role, a.area_path, 'sign_in', p_action, p_detail, p_address
    from (select 1) one left join account a on a.id = p_account
$$;

-- The first administrator: only while the installation has none, only with an unused, unexpired link.
create function first_administrator(p_token_hash bytea, p_account uuid, p_username text, p_full_name text, p_hash text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update one_time_link set used_at = now()
   where token_hash = p_token_hash and kind = 'first_administrator' and used_at is null and expires_at > now();
  if not found or exists (select from account where role = 'administrator') then return false; end if;
  insert into account (id, username, full_name, role, area_path) values (p_account, lower(p_username), p_full_name, 'administrator', '');
  insert into account_secret (account_id, password_hash, must_change) values (p_account, p_hash, false);
  insert into journal (subject, subject_id, commune_path, act, actor_id, actor_role, actor_name, purpose, after)
  values ('account', p_account::text, '', 'account.first_administrator', p_account, 'administrator', p_full_name, 'set_up', jsonb_build_object('username', lower(p_username)));
  return true;
end $$;

-- Demo accounts shown on the sign-in page: exist only where the installation was started in demo mode.
create function demo_accounts() returns table (username text, full_name text, role text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select username, full_name, role from account where is_demo and ended_on is null order by username
$$;

-- Stored answers are for a client that asks again, not for ever; ended sessions are in the audit.
create function expire_old() returns void
language sql security definer set search_path = pg_catalog, public as $$
  delete from request where at < now() - interval '30 days';
  delete from session where coalesce(ended_at, expires_at) < now() - interval '90 days';
  delete from one_time_link where expires_at < now() - interval '90 days';
$$;
