-- Accounts in numbers: lists of people brought in, slips of paper for their first sign-in, a last day of service.

-- First sign-in ----------------------------------------------------------------------------------------------------------------

-- The slip from which a first code follows (server/src/account/paper-code.ts), and who made it: printed again it shows the same code.
alter table account_secret add column first_slip uuid, add column first_slip_by uuid;

-- Accounts among these that nobody has ever come into. Whoever was let in again by two persons is no newcomer: one alone makes no code
-- for them. Always by index: a list has just made its accounts, and the planner still believes these tables empty.
create function accounts_new(p_accounts uuid[]) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
  select a.id from account a left join account_secret s on s.account_id = a.id
   where a.id = any (p_accounts) and coalesce(s.must_change, true) and (a.ended_on is null or a.ended_on > vietnam_today())
     and not exists (select from account_totp o where o.account_id = a.id)
     and not exists (select from passkey p where p.account_id = a.id and p.removed_at is null)
     and not exists (select from conduct_acceptance c where c.account_id = a.id)
     and not exists (select from oidc_link l where l.account_id = a.id and l.ended_at is null)
     and not exists (select from account_reset r where r.account_id = a.id and r.confirmed_at is not null)
$$;
create index account_reset_account on account_reset (account_id) where confirmed_at is not null;

-- Codes for a first sign-in, of accounts that the administrator reaches and nobody has come into. Returns those that got one.
create function account_first_codes_set(p_accounts uuid[], p_slips uuid[], p_hashes bytea[], p_until timestamptz[]) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
begin
  if current_setting('mn.role', true) is distinct from 'administrator' then return; end if;
  return query
  insert into account_secret as s (account_id, first_code, first_code_until, first_slip, first_slip_by)
  select a.id, w.hash, w.until, w.slip, current_setting('mn.account')::uuid
    from unnest(p_accounts, p_slips, p_hashes, p_until) as w (account, slip, hash, until)
    join accounts_new(p_accounts) as n (id) on n.id = w.account join account a on a.id = n.id
   where a.id <> current_setting('mn.account')::uuid
     and a.area_path >= current_setting('mn.lo', true) and a.area_path < current_setting('mn.hi', true)
     and (a.administers is null or (a.administers > current_setting('mn.lo', true) and a.administers < current_setting('mn.hi', true)))
  on conflict (account_id) do update set password_hash = null, must_change = true, changed_at = now(), failed_count = 0, locked_until = null,
    locked_at = null, first_code = excluded.first_code, first_code_until = excluded.first_code_until, first_slip = excluded.first_slip,
    first_slip_by = excluded.first_slip_by
  returning s.account_id;
end $$;

-- What a slip is printed from: of accounts nobody has come into, in the administrator's reach or with a code of their own making (an
-- equal they appointed is out of their reach from then on). Empty columns where there is no code, or none any more.
create function account_first_codes(p_accounts uuid[]) returns table (account_id uuid, slip uuid, code_hash bytea, code_until timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
  select a.id, case when s.first_code_until > now() then s.first_slip end, case when s.first_code_until > now() then s.first_code end, s.first_code_until
    from accounts_new(p_accounts) as n (id) join account a on a.id = n.id left join account_secret s on s.account_id = a.id
   where current_setting('mn.role', true) = 'administrator' and a.id <> current_setting('mn.account')::uuid
     and (a.area_path >= current_setting('mn.lo', true) and a.area_path < current_setting('mn.hi', true)
            and (a.administers is null or (a.administers > current_setting('mn.lo', true) and a.administers < current_setting('mn.hi', true)))
          or s.first_slip_by = current_setting('mn.account')::uuid)
$$;

-- A password that an administrator chooses for somebody is no more: the first code is made by the system and lapses.
drop function account_secret_set(uuid, text);

-- Lists of people ----------------------------------------------------------------------------------------------------------------

create table account_batch (
  id uuid primary key,
  area_path text collate "C" not null,
  file_name text not null check (length(file_name) between 1 and 200),
  file_hash text collate "C" not null,
  sheet_name text not null,
  -- What each column was taken for: [{"column", "caption", "field", "samples"}].
  columns jsonb not null,
  counts jsonb not null,
  state text not null default 'checked' check (state in ('checked', 'written', 'cancelled')),
  created_at timestamptz not null default now(),
  created_by uuid not null,
  created_by_name text not null,
  settled_at timestamptz,
  settled_by uuid,
  settled_by_name text,
  version integer not null default 1
);
create index account_batch_list on account_batch (area_path, created_at desc);
create index account_batch_open on account_batch (created_by) where state = 'checked';

create table account_batch_row (
  batch_id uuid not null references account_batch,
  row_no integer not null,
  area_path text collate "C" not null,
  sheet_row integer not null,
  -- The cells as text, by column of the sheet.
  cells jsonb not null,
  verdict text not null check (verdict in ('new', 'existing', 'same', 'error')),
  findings jsonb not null,
  full_name text,
  username text,
  role text,
  speciality text,
  unit_path text collate "C",
  unit_name text,
  phone text,
  valid_from date,
  valid_to date,
  decision text,
  -- The account that is there already, or that was made of the row.
  account_id uuid,
  primary key (batch_id, row_no)
);
create index account_batch_row_verdict on account_batch_row (batch_id, verdict, row_no);

-- What was written or put aside stays as it was looked at.
create function account_batch_stays() returns trigger language plpgsql as $$
begin
  if to_jsonb(old) ->> 'state' <> 'checked'
     or exists (select from account_batch b where b.id = (to_jsonb(old) ->> 'batch_id')::uuid and b.state <> 'checked') then
    raise exception 'append_only' using errcode = 'MN001', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger account_batch_stays before update on account_batch for each row execute function account_batch_stays();
create trigger account_batch_row_stays before update on account_batch_row for each row execute function account_batch_stays();

-- Which names of sign-in are in use among those wanted, and among those that begin with a stem: a name is unique in the nation.
create function usernames_in_use(p_names text[], p_stems text[]) returns setof text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.username from unnest(p_names) n join account a on a.username = n where current_setting('mn.role', true) = 'administrator'
  union
  select a.username from unnest(p_stems) s join account a on a.username >= s and a.username < s || '~' where current_setting('mn.role', true) = 'administrator'
$$;

-- The last day -------------------------------------------------------------------------------------------------------------------

-- Why the account ends. `ended_on`, the first day without it, may lie ahead: whoever holds a session is asked with each BEGIN.
alter table account add column end_reason text check (length(end_reason) between 1 and 500);
