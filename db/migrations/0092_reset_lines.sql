-- Two persons are two only where no one person stands behind both (ADR 29, core/src/account/appointing-line.ts): neither of them, and
-- nobody who appointed either within the week before the asking, however many hands it went through, is of the other's line.

-- Somebody and everybody who made them, upwards, as far as the appointments are younger than p_since: the oldest by which an account has its
-- say in the place (p_grant: the one in which the person acts). In a house that is itself younger there is nothing older to hold on to: there
-- a line is the person alone.
-- With the rights of whoever calls: the functions below see all appointments, the application its own.
create function appointing_line(p_account uuid, p_grant uuid, p_area text, p_since timestamptz) returns uuid[]
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  line uuid[] := array[p_account];
  made_by uuid;
  made_at timestamptz;
begin
  if not exists (select from role_grant where role = 'administrator' and area_path = '' and granted_at <= p_since) then return line; end if;
  loop
    select g.granted_by, g.granted_at into made_by, made_at from role_grant g
     where g.account_id = line[cardinality(line)] and starts_with(p_area, g.area_path)
       and case when cardinality(line) = 1 and p_grant is not null then g.id = p_grant else g.role = 'administrator' end
       and (g.ended_at is null or g.ended_at > p_since) and (g.valid_to is null or g.valid_to > p_since::date)
     order by g.granted_at limit 1;
    exit when not found or made_by is null or made_at <= p_since or made_by = any (line);
    line := line || made_by;
  end loop;
  return line;
end $$;

-- The lines of whoever asked for a reset and of whoever looks at it, in the role they act in.
create function reset_lines(p_reset uuid, p_grant uuid, p_days integer) returns table (asker uuid[], confirmer uuid[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select appointing_line(a.asked_by, null, a.area_path, a.asked_at - make_interval(days => p_days)),
         appointing_line(current_setting('mn.account', true)::uuid, p_grant, a.area_path, a.asked_at - make_interval(days => p_days))
    from account_reset a where a.id = p_reset
     and a.area_path >= current_setting('mn.lo', true) and a.area_path < current_setting('mn.hi', true)
$$;

-- As before (0042), and the lines are apart.
create or replace function account_reset_confirm(p_reset uuid, p_name text, p_code_hash bytea, p_until timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare r account_reset; me uuid := current_setting('mn.account')::uuid;
begin
  update account_reset a set confirmed_by = me, confirmed_by_name = p_name, confirmed_at = now(), code_until = p_until
   where id = p_reset and confirmed_at is null and cancelled_at is null and asked_by <> me and account_id <> me
     and now() between asked_at - interval '5 minutes' and confirm_until
     and area_path >= current_setting('mn.lo', true) and area_path < current_setting('mn.hi', true)
     and exists (select from role_grant g
       cross join lateral appointing_line(me, g.id, a.area_path, a.asked_at - interval '7 days') as mine (line)
       where g.account_id = me and g.ended_at is null
       and g.role = current_setting('mn.role', true) and g.area_path = current_setting('mn.lo', true)
       and g.valid_from <= vietnam_today() and (g.valid_to is null or g.valid_to > vietnam_today())
       and g.granted_at < a.asked_at and g.granted_by is distinct from a.asked_by and g.granted_by is distinct from a.account_id
       and a.account_id <> all (mine.line)
       and not mine.line && appointing_line(a.asked_by, null, a.area_path, a.asked_at - interval '7 days'))
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
