-- Sign-in in steps. What is between the first proof and the last is no session but an attempt: nothing else reads this table, so
-- whoever knows only the password reaches nothing but the next step. A session is made by attempt_finish alone.

alter table account_secret
  -- A code on paper (first sign-in, reset by two persons); it opens the choice of a password and nothing more. Keyed hash, high entropy.
  add column first_code bytea,
  add column first_code_until timestamptz,
  -- When the present lock began: a clock that was set back shows itself by it.
  add column locked_at timestamptz;

create table sign_in_attempt (
  token_hash bytea primary key,
  account_id uuid not null references account,
  first_factor text not null check (first_factor in ('password', 'first_code', 'oidc', 'passkey')),
  second_done boolean not null default false,
  started_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  device text,
  device_hash bytea,
  address inet
);
create index sign_in_attempt_account on sign_in_attempt (account_id);

-- One-time codes by the clock (RFC 6238). The secret is encrypted by the application. last_step: a code serves once (RFC 6238 §5.2).
create table account_totp (
  account_id uuid primary key references account,
  sealed bytea not null,
  confirmed_at timestamptz not null default now(),
  last_step bigint not null
);
-- A secret that was shown and not yet proved by a code.
create table account_totp_candidate (
  account_id uuid primary key references account,
  sealed bytea not null,
  made_at timestamptz not null default now()
);
create table recovery_code (
  account_id uuid not null references account,
  code_hash bytea not null,
  made_at timestamptz not null default now(),
  used_at timestamptz,
  primary key (account_id, code_hash)
);

-- Passkeys (WebAuthn). The public key alone is kept; a key that was removed is ended, its row tells when.
create table passkey (
  id uuid primary key,
  account_id uuid not null references account,
  credential_id text collate "C" not null unique,
  public_key bytea not null,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  name text not null check (length(name) between 1 and 100),
  made_at timestamptz not null default now(),
  used_at timestamptz,
  removed_at timestamptz
);
create index passkey_account on passkey (account_id) where removed_at is null;
-- A challenge serves once and shortly; without an account it is for signing in without a name.
create table passkey_challenge (
  challenge_hash bytea primary key,
  account_id uuid references account,
  kind text not null check (kind in ('register', 'second_step', 'sign_in')),
  expires_at timestamptz not null
);

create table conduct_acceptance (
  account_id uuid not null references account,
  version text not null,
  accepted_at timestamptz not null default now(),
  address inet,
  primary key (account_id, version)
);

-- A device from which an account has signed in to the end; its cookie's hash. Such a device does not stand in its address's queue.
create table known_device (
  account_id uuid not null references account,
  device_hash bytea not null,
  first_at timestamptz not null default now(),
  last_at timestamptz not null default now(),
  primary key (account_id, device_hash)
);
-- Wrong attempts by address or by device, in the database so that twenty servers count together.
create table sign_in_window (
  bucket text collate "C" primary key,
  started_at timestamptz not null default now(),
  failed integer not null default 1
);

-- Whoever forgot everything: one person asks, another confirms, a code goes over on paper.
create table account_reset (
  id uuid primary key,
  account_id uuid not null references account,
  area_path text collate "C" not null,
  asked_by uuid not null references account,
  asked_by_name text not null,
  asked_at timestamptz not null default now(),
  reason text not null check (length(reason) between 3 and 500),
  confirm_until timestamptz not null,
  confirmed_by uuid references account,
  confirmed_by_name text,
  confirmed_at timestamptz,
  code_until timestamptz,
  used_at timestamptz,
  cancelled_at timestamptz,
  cancelled_by uuid references account,
  check (confirmed_by is distinct from asked_by),
  check (account_id <> asked_by and account_id is distinct from confirmed_by)
);
create unique index account_reset_open on account_reset (account_id) where confirmed_at is null and cancelled_at is null;
create index account_reset_area on account_reset (area_path, asked_at);

-- Sign-on of a ministry: which of its people is which account. Linked by an administrator, never by itself.
create table oidc_link (
  id uuid primary key,
  account_id uuid not null references account,
  area_path text collate "C" not null,
  issuer text not null,
  -- 'sub', or the name of a claim that the provider has verified (a personal number); `value` is what it must hold.
  claim text not null,
  value text collate "C" not null check (length(value) between 1 and 255),
  linked_by uuid not null,
  linked_at timestamptz not null default now(),
  ended_at timestamptz
);
create unique index oidc_link_person on oidc_link (issuer, claim, value) where ended_at is null;
create index oidc_link_account on oidc_link (account_id) where ended_at is null;
-- What was sent along to the provider and must come back, once: state, nonce, PKCE verifier.
create table oidc_attempt (
  state_hash bytea primary key,
  nonce text not null,
  verifier text not null,
  expires_at timestamptz not null
);

alter table session
  -- Browser family and system at sign-in, hashed: a cookie does not wander from one browser to another by itself.
  add column device_mark bytea,
  add column new_device boolean not null default false,
  add column method text,
  add column ended_reason text;
create table session_address (
  session_id uuid not null,
  address inet not null,
  first_at timestamptz not null default now(),
  primary key (session_id, address)
);

-- Wrong attempts of an address or a device -------------------------------------------------------------------------------------

-- When the bucket may try again; null: now. A window that begins in the future was written before the clock was set back: it is over.
create function sign_in_window_until(p_bucket text, p_limit integer, p_minutes integer) returns timestamptz
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select started_at + make_interval(mins => p_minutes) from sign_in_window
   where bucket = p_bucket and failed >= p_limit
     and now() between started_at - interval '5 minutes' and started_at + make_interval(mins => p_minutes)
$$;

create function sign_in_window_failed(p_bucket text, p_minutes integer) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into sign_in_window as w (bucket) values (p_bucket)
  on conflict (bucket) do update set
    failed = case when now() between w.started_at - interval '5 minutes' and w.started_at + make_interval(mins => p_minutes)
      then w.failed + 1 else 1 end,
    started_at = case when now() between w.started_at - interval '5 minutes' and w.started_at + make_interval(mins => p_minutes)
      then w.started_at else now() end
$$;

create function device_is_known(p_username text, p_device bytea) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from known_device d join account a on a.id = d.account_id
                  where a.username = lower(p_username) and d.device_hash = p_device and d.last_at > now() - interval '180 days')
$$;

-- What the first proof is measured against. A lock that began in the future was written before the clock was set back: it is set anew
-- from now with the same length, so that it neither vanishes nor lasts for the days by which the clock went back.
create function sign_in_proof(p_username text)
returns table (account_id uuid, password_hash text, first_code bytea, locked_until timestamptz)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update account_secret s set locked_until = now() + (s.locked_until - s.locked_at), locked_at = now()
    from account a where a.username = lower(p_username) and s.account_id = a.id and s.locked_at > now() + interval '1 minute';
  return query
    select a.id, s.password_hash, case when s.first_code_until > now() and s.must_change then s.first_code end,
           case when s.locked_until > now() then s.locked_until end
      from account a join account_secret s on s.account_id = a.id
     where a.username = lower(p_username) and (a.ended_on is null or a.ended_on > vietnam_today());
end $$;

create or replace function sign_in_failed(p_account uuid) returns timestamptz
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update account_secret
     set failed_count = failed_count + 1,
         locked_at = case when failed_count + 1 >= 5 then now() end,
         locked_until = case when failed_count + 1 >= 5
           then now() + least(interval '1 hour', interval '1 minute' * power(2, least(failed_count + 1 - 5, 6))) end
   where account_id = p_account
  returning locked_until
$$;

-- The attempt ------------------------------------------------------------------------------------------------------------------

create function attempt_open(p_token_hash bytea, p_account uuid, p_first_factor text, p_second_done boolean, p_device text, p_device_hash bytea, p_address inet)
returns void language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into sign_in_attempt (token_hash, account_id, first_factor, second_done, expires_at, device, device_hash, address)
  values (p_token_hash, p_account, p_first_factor, p_second_done, now() + interval '15 minutes', left(p_device, 200), p_device_hash, p_address)
$$;

create function attempt_second_done(p_token_hash bytea) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update sign_in_attempt set second_done = true where token_hash = p_token_hash and ended_at is null and expires_at > now()
$$;

-- From the attempt to the session. What the database can see for itself it demands here once more.
create function attempt_finish(p_token_hash bytea, p_session_hash bytea, p_id uuid, p_idle interval, p_life interval, p_mark bytea)
returns boolean language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare t sign_in_attempt; known boolean;
begin
  update sign_in_attempt set ended_at = now()
   where token_hash = p_token_hash and ended_at is null and now() between started_at - interval '5 minutes' and expires_at
  returning * into t;
  if not found then return false; end if;
  if exists (select from account_secret s where s.account_id = t.account_id and s.must_change and t.first_factor in ('password', 'first_code'))
     or (not t.second_done and (exists (select from account_totp o where o.account_id = t.account_id)
                             or exists (select from passkey p where p.account_id = t.account_id and p.removed_at is null))) then
    raise exception 'a step is missing' using errcode = 'MN002';
  end if;
  update account_secret set failed_count = 0, locked_until = null, locked_at = null where account_id = t.account_id;
  known := exists (select from known_device d where d.account_id = t.account_id and d.device_hash = t.device_hash);
  if t.device_hash is not null then
    insert into known_device as d (account_id, device_hash) values (t.account_id, t.device_hash)
    on conflict (account_id, device_hash) do update set last_at = now();
  end if;
  insert into session (token_hash, id, account_id, grant_id, idle_limit, expires_at, device, address, device_mark, new_device, method)
  values (p_session_hash, p_id, t.account_id, account_grant(t.account_id), p_idle, now() + p_life, t.device, t.address, p_mark, not known, t.first_factor);
  insert into session_address (session_id, address) select p_id, t.address where t.address is not null;
  return true;
end $$;

create function attempt_end(p_token_hash bytea) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update sign_in_attempt set ended_at = now() where token_hash = p_token_hash and ended_at is null
$$;

-- What an account does for itself, between the first proof and the session or signed in (mn.account is set either way) ---------

create function my_totp() returns table (sealed bytea, confirmed_at timestamptz, last_step bigint, now_seconds double precision)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select sealed, confirmed_at, last_step, extract(epoch from clock_timestamp())::double precision
    from account_totp where account_id = current_setting('mn.account')::uuid
$$;
-- Whether the code of this step is used now, for the first and only time. Two at once wait for each other on the row.
create function my_totp_use(p_step bigint) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with used as (update account_totp set last_step = p_step
                 where account_id = current_setting('mn.account')::uuid and last_step < p_step returning 1)
  select exists (select from used)
$$;
create function my_totp_propose(p_sealed bytea) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into account_totp_candidate (account_id, sealed) values (current_setting('mn.account')::uuid, p_sealed)
  on conflict (account_id) do update set sealed = excluded.sealed, made_at = now()
$$;
create function my_totp_candidate() returns table (sealed bytea, now_seconds double precision)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select sealed, extract(epoch from clock_timestamp())::double precision from account_totp_candidate
   where account_id = current_setting('mn.account')::uuid and now() between made_at - interval '5 minutes' and made_at + interval '1 hour'
$$;
create function my_totp_confirm(p_step bigint) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into account_totp (account_id, sealed, last_step)
  select account_id, sealed, p_step from account_totp_candidate where account_id = current_setting('mn.account')::uuid
  on conflict (account_id) do update set sealed = excluded.sealed, last_step = excluded.last_step, confirmed_at = now();
  delete from account_totp_candidate where account_id = current_setting('mn.account')::uuid;
$$;
-- A new set; the earlier one stops working.
create function my_recovery_set(p_hashes bytea[]) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from recovery_code where account_id = current_setting('mn.account')::uuid;
  insert into recovery_code (account_id, code_hash) select current_setting('mn.account')::uuid, h from unnest(p_hashes) h;
$$;
create function my_recovery_use(p_hash bytea) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with used as (update recovery_code set used_at = now()
                 where account_id = current_setting('mn.account')::uuid and code_hash = p_hash and used_at is null returning 1)
  select exists (select from used)
$$;
create function my_second_step() returns table (totp_since timestamptz, recovery_left integer, passkeys integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select (select confirmed_at from account_totp where account_id = current_setting('mn.account')::uuid),
         (select count(*)::integer from recovery_code where account_id = current_setting('mn.account')::uuid and used_at is null),
         (select count(*)::integer from passkey where account_id = current_setting('mn.account')::uuid and removed_at is null)
$$;
create or replace function my_secret_set(p_hash text) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update account_reset set used_at = now()
   where account_id = current_setting('mn.account')::uuid and confirmed_at is not null and used_at is null
     and exists (select from account_secret s where s.account_id = account_reset.account_id and s.first_code is not null);
  update account_secret set password_hash = p_hash, must_change = false, changed_at = now(), failed_count = 0, locked_until = null, locked_at = null,
         first_code = null, first_code_until = null
   where account_id = current_setting('mn.account')::uuid
$$;
create function my_conduct_accept(p_version text, p_address inet) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into conduct_acceptance (account_id, version, address) values (current_setting('mn.account')::uuid, p_version, p_address)
  on conflict do nothing
$$;

-- Passkeys ---------------------------------------------------------------------------------------------------------------------

create function passkey_challenge_set(p_hash bytea, p_account uuid, p_kind text) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into passkey_challenge (challenge_hash, account_id, kind, expires_at) values (p_hash, p_account, p_kind, now() + interval '5 minutes')
$$;
create function passkey_challenge_use(p_hash bytea, p_account uuid, p_kind text) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with used as (delete from passkey_challenge where challenge_hash = p_hash and kind = p_kind and account_id is not distinct from p_account
                   and now() between expires_at - interval '10 minutes' and expires_at returning 1)
  select exists (select from used)
$$;
create function passkey_by_credential(p_credential text)
returns table (id uuid, account_id uuid, public_key bytea, counter bigint, transports text[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.id, p.account_id, p.public_key, p.counter, p.transports from passkey p join account a on a.id = p.account_id
   where p.credential_id = p_credential and p.removed_at is null and (a.ended_on is null or a.ended_on > vietnam_today())
$$;
-- The counter of a key only grows; one that does not is a copy of the key. Keys that do not count stay at 0.
create function passkey_used(p_id uuid, p_counter bigint) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with used as (update passkey set counter = p_counter, used_at = now()
                 where id = p_id and removed_at is null and (p_counter > counter or (p_counter = 0 and counter = 0)) returning 1)
  select exists (select from used)
$$;
create function my_passkeys() returns table (id uuid, credential_id text, name text, transports text[], made_at timestamptz, used_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select id, credential_id, name, transports, made_at, used_at from passkey
   where account_id = current_setting('mn.account')::uuid and removed_at is null order by made_at
$$;
create function my_passkey_add(p_id uuid, p_credential text, p_key bytea, p_counter bigint, p_transports text[], p_name text) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with made as (insert into passkey (id, account_id, credential_id, public_key, counter, transports, name)
    values (p_id, current_setting('mn.account')::uuid, p_credential, p_key, p_counter, p_transports, p_name) on conflict do nothing returning 1)
  select exists (select from made)
$$;
create function my_passkey_remove(p_id uuid) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with gone as (update passkey set removed_at = now()
                 where id = p_id and account_id = current_setting('mn.account')::uuid and removed_at is null returning 1)
  select exists (select from gone)
$$;

-- Sign-on of a ministry --------------------------------------------------------------------------------------------------------

create function oidc_attempt_open(p_state bytea, p_nonce text, p_verifier text) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into oidc_attempt (state_hash, nonce, verifier, expires_at) values (p_state, p_nonce, p_verifier, now() + interval '10 minutes')
$$;
create function oidc_attempt_use(p_state bytea) returns table (nonce text, verifier text)
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from oidc_attempt where state_hash = p_state and now() between expires_at - interval '15 minutes' and expires_at
  returning nonce, verifier
$$;
create function oidc_account(p_issuer text, p_claim text, p_value text) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select l.account_id from oidc_link l join account a on a.id = l.account_id
   where l.issuer = p_issuer and l.claim = p_claim and l.value = p_value and l.ended_at is null
     and (a.ended_on is null or a.ended_on > vietnam_today())
$$;

-- Reset by two persons ---------------------------------------------------------------------------------------------------------

-- The second person confirms: password, one-time codes and passkeys go, sessions end, the code on paper opens the choice of a new
-- password. Who may ask and who may confirm stands in core/src/account/reset-rules.ts; that they are two stands in the table.
create function account_reset_confirm(p_reset uuid, p_name text, p_code_hash bytea, p_until timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare r account_reset; me uuid := current_setting('mn.account')::uuid;
begin
  update account_reset set confirmed_by = me, confirmed_by_name = p_name, confirmed_at = now(), code_until = p_until
   where id = p_reset and confirmed_at is null and cancelled_at is null and asked_by <> me and account_id <> me
     and now() between asked_at - interval '5 minutes' and confirm_until
     and area_path >= current_setting('mn.lo', true) and area_path < current_setting('mn.hi', true)
  returning * into r;
  if not found then return null; end if;
  insert into account_secret (account_id, first_code, first_code_until) values (r.account_id, p_code_hash, p_until)
  on conflict (account_id) do update set password_hash = null, must_change = true, changed_at = now(), failed_count = 0,
    locked_until = null, locked_at = null, first_code = excluded.first_code, first_code_until = excluded.first_code_until;
  delete from account_totp where account_id = r.account_id;
  delete from account_totp_candidate where account_id = r.account_id;
  delete from recovery_code where account_id = r.account_id;
  delete from known_device where account_id = r.account_id;
  update passkey set removed_at = now() where account_id = r.account_id and removed_at is null;
  update session set ended_at = now(), ended_reason = 'reset' where account_id = r.account_id and ended_at is null;
  update sign_in_attempt set ended_at = now() where account_id = r.account_id and ended_at is null;
  return r.account_id;
end $$;

create or replace function expire_old() returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from request where at < now() - interval '30 days';
  delete from session where coalesce(ended_at, expires_at) < now() - interval '90 days';
  delete from session_address a where not exists (select from session s where s.id = a.session_id) and first_at < now() - interval '90 days';
  delete from one_time_link where expires_at < now() - interval '90 days';
  delete from sign_in_attempt where expires_at < now() - interval '1 day';
  delete from sign_in_window where started_at < now() - interval '1 day';
  delete from passkey_challenge where expires_at < now();
  delete from oidc_attempt where expires_at < now();
  delete from account_totp_candidate where made_at < now() - interval '1 day';
  delete from known_device where last_at < now() - interval '400 days';
$$;

-- What an attempt stands for: who, in which grant it begins, what was proved, what the account has. Empty when it ended, expired, or
-- began in a time that the clock has not reached.
create function attempt_state(p_token_hash bytea)
returns table (account_id uuid, username text, full_name text, grant_id uuid, role text, area_path text, speciality text, roles text[],
  first_factor text, second_done boolean, must_change boolean, has_totp boolean, has_passkey boolean, accepted text[], locked_until timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.id, a.username, a.full_name, g.id, g.role, g.area_path, g.speciality,
         array(select distinct r.role from role_grant r where r.account_id = a.id and r.ended_at is null
                  and r.valid_from <= vietnam_today() and (r.valid_to is null or r.valid_to > vietnam_today())),
         t.first_factor, t.second_done, coalesce(s.must_change, true),
         exists (select from account_totp o where o.account_id = a.id),
         exists (select from passkey p where p.account_id = a.id and p.removed_at is null),
         array(select c.version from conduct_acceptance c where c.account_id = a.id),
         case when s.locked_until > now() then s.locked_until end
    from sign_in_attempt t join account a on a.id = t.account_id left join account_secret s on s.account_id = a.id
    left join role_grant g on g.id = account_grant(a.id)
   where t.token_hash = p_token_hash and t.ended_at is null and now() between t.started_at - interval '5 minutes' and t.expires_at
     and (a.ended_on is null or a.ended_on > vietnam_today())
$$;
