-- What the second person has to see before confirming: whose account it is. They may have no view of accounts at all.
alter table account_reset
  add column username text not null,
  add column full_name text not null,
  -- The widest area in which the account administers (account.administers) when the reset was asked for.
  add column administers text collate "C";

-- An account whose reset was asked for and neither confirmed nor cancelled in time may be asked for again.
create function account_reset_lapse(p_account uuid) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update account_reset set cancelled_at = now() where account_id = p_account and confirmed_at is null and cancelled_at is null
     and not (now() between asked_at - interval '5 minutes' and confirm_until)
$$;

create function account_reset_cancel(p_reset uuid) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with gone as (update account_reset set cancelled_at = now(), cancelled_by = current_setting('mn.account')::uuid
     where id = p_reset and confirmed_at is null and cancelled_at is null
       and area_path >= current_setting('mn.lo', true) and area_path < current_setting('mn.hi', true) returning 1)
  select exists (select from gone)
$$;
