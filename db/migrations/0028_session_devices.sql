-- A session belongs to the browser that opened it. Its cookie under another browser was copied: the session ends, for both. Another
-- network alone is no sign of anything (a phone walks from the office's to the street's); it is kept, told and audited.

create function session_other_device(p_session uuid, p_account uuid, p_address inet, p_device text) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update session set ended_at = now(), ended_reason = 'device_changed' where id = p_session and ended_at is null;
  select sign_in_audit('session.device_changed', p_account, jsonb_build_object('sessionId', p_session), p_address, p_device, 'signed_out');
$$;

drop function session_actor;
create function session_actor(p_token_hash bytea, p_mark bytea default null, p_address inet default null, p_device text default null)
returns table (session_id uuid, account_id uuid, grant_id uuid, role text, area_path text, speciality text, full_name text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare s record;
begin
  select se.id, se.account_id, se.seen_at, se.token_hash, se.device_mark, se.address, g.id as grant_id, g.role, g.area_path, g.speciality, a.full_name into s
    from session se join account a on a.id = se.account_id
    left join role_grant g on g.id = se.grant_id and g.account_id = se.account_id and g.ended_at is null
      and g.valid_from <= vietnam_today() and (g.valid_to is null or g.valid_to > vietnam_today())
   where se.token_hash = p_token_hash and se.ended_at is null and se.expires_at > now()
     and se.seen_at + se.idle_limit > now() and (a.ended_on is null or a.ended_on > vietnam_today());
  if not found then return; end if;
  if s.device_mark is not null and p_mark is not null and s.device_mark <> p_mark then
    perform session_other_device(s.id, s.account_id, p_address, p_device);
    return;
  end if;
  -- Seen in a time that has not come: the clock was set back, and idle time cannot be told any more.
  if s.seen_at > now() + interval '5 minutes' then
    update session se set ended_at = now(), ended_reason = 'clock' where se.token_hash = s.token_hash;
    return;
  end if;
  -- Seen is written at most once a minute: a read must not cost a write each time.
  if s.seen_at < now() - interval '1 minute' then
    update session se set seen_at = now() where se.token_hash = s.token_hash;
  end if;
  if p_address is not null and s.device_mark is not null and s.address is distinct from p_address then
    update session se set address = p_address where se.token_hash = s.token_hash;
    insert into session_address (session_id, address) values (s.id, p_address) on conflict do nothing;
    if found then
      perform sign_in_audit('session.address_changed', s.account_id, jsonb_build_object('sessionId', s.id), p_address, p_device);
    end if;
  end if;
  return query select s.id, s.account_id, s.grant_id, s.role, s.area_path, s.speciality, s.full_name;
end $$;

-- The sessions of whoever acts, and for thirty days those that were ended because a cookie came from another browser.
drop function my_sessions;
create function my_sessions() returns table (id uuid, created_at timestamptz, seen_at timestamptz, device text, address inet,
  new_device boolean, method text, addresses integer, ended_at timestamptz, ended_reason text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.id, s.created_at, s.seen_at, s.device, s.address, s.new_device, s.method,
         (select count(*)::integer from session_address d where d.session_id = s.id), s.ended_at, s.ended_reason
    from session s
   where s.account_id = current_setting('mn.account')::uuid
     and (s.ended_at is null and s.expires_at > now() and s.seen_at + s.idle_limit > now()
       or s.ended_reason = 'device_changed' and s.ended_at > now() - interval '30 days')
   order by s.ended_at is not null, s.seen_at desc
$$;
create function my_session_end(p_id uuid) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with gone as (update session set ended_at = now(), ended_reason = 'by_owner'
     where id = p_id and account_id = current_setting('mn.account')::uuid and ended_at is null returning 1)
  select exists (select from gone)
$$;
