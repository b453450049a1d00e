-- Two persons are two only where neither made the other: whoever confirms a reset acts in an appointment that was there before the reset
-- was asked for, and that neither who asked nor whose password it is has given (core/src/account/reset-rules.ts says the same).
create or replace function account_reset_confirm(p_reset uuid, p_name text, p_code_hash bytea, p_until timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare r account_reset; me uuid := current_setting('mn.account')::uuid;
begin
  update account_reset a set confirmed_by = me, confirmed_by_name = p_name, confirmed_at = now(), code_until = p_until
   where id = p_reset and confirmed_at is null and cancelled_at is null and asked_by <> me and account_id <> me
     and now() between asked_at - interval '5 minutes' and confirm_until
     and area_path >= current_setting('mn.lo', true) and area_path < current_setting('mn.hi', true)
     and exists (select from role_grant g where g.account_id = me and g.ended_at is null
       and g.role = current_setting('mn.role', true) and g.area_path = current_setting('mn.lo', true)
       and g.valid_from <= vietnam_today() and (g.valid_to is null or g.valid_to > vietnam_today())
       and g.granted_at < a.asked_at and g.granted_by is distinct from a.asked_by and g.granted_by is distinct from a.account_id)
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
