-- Where a person is told that a child waits: their own to say.
create table notify_contact (
  account_id uuid primary key references account,
  email text check (length(email) <= 200 and email ~ '^[^@\s]+@[^@\s]+$'),
  phone text check (phone ~ '^\+?[0-9]{8,15}$'),
  updated_at timestamptz not null default now()
);

-- What is to be sent: at most one message a person and channel waits, and what comes meanwhile goes into it, so that a gateway that was
-- down for a day loses nothing and floods nobody. No word about a child is in it: how many cases wait, and the first hour.
create table notify_message (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account,
  channel text not null check (channel in ('email', 'sms')),
  cases uuid[] not null,
  first_due timestamptz not null,
  created_at timestamptz not null default now(),
  next_try_at timestamptz not null,
  tries integer not null default 0,
  sent_at timestamptz,
  last_error text check (length(last_error) <= 200)
);
create unique index notify_message_waiting on notify_message (account_id, channel) where sent_at is null;
create index notify_message_next on notify_message (next_try_at) where sent_at is null;

-- The clock acts under a name of its own.
create function alarm_clock() returns uuid language sql immutable parallel safe as $$ select '00000000-0000-7000-8000-0000000000b2'::uuid $$;

-- Raises the alarms that are due and repeats those that nobody has acknowledged. All times are instants, so restarts, night, Tết and a
-- clock that was put right change nothing: what is due is due; an alarm raised "in the future" by a clock that ran ahead is raised again.
-- Several servers may ask at once: one does it. Returns how many were raised.
create function alarm_raise(p_now timestamptz, p_repeat interval, p_limit integer) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare a record; n integer := 0;
begin
  -- One server at a time: two that raised rows of two cases would wait for each other's messages.
  if not pg_try_advisory_xact_lock(hashtextextended('alarm_raise', 0)) then return 0; end if;
  for a in
    select x.case_id, x.step, x.audience, x.commune_path::text as commune_path, x.times, c.due_at as case_due, c.escalated
      from case_alarm x join protection_case c on c.id = x.case_id
     where x.acknowledged_at is null and x.ended_at is null and x.due_at <= p_now
       and (x.raised_at is null or x.raised_at <= p_now - p_repeat or x.raised_at > p_now)
       and c.joined_to is null and c.state in ('received', 'verifying', 'initial_assessment')
     order by x.due_at limit p_limit for update of x skip locked
  loop
    update case_alarm set raised_at = p_now, times = times + 1 where case_id = a.case_id and step = a.step;
    if a.times = 0 then
      insert into journal (subject, subject_id, commune_path, act, actor_id, actor_role, actor_name, purpose, after)
      values ('case', a.case_id::text, a.commune_path, 'case.alarm_raised', alarm_clock(), 'clock', 'Đồng hồ', 'child_protection',
              jsonb_build_object('step', a.step, 'audience', a.audience));
      if a.audience = 'province_officer' and not a.escalated then
        update protection_case set escalated = true, version = version + 1 where id = a.case_id;
        insert into journal (subject, subject_id, commune_path, act, actor_id, actor_role, actor_name, purpose, legal_text)
        values ('case', a.case_id::text, a.commune_path, 'case.escalated', alarm_clock(), 'clock', 'Đồng hồ', 'child_protection', 'NĐ 56/2017/NĐ-CP, Điều 26 khoản 3');
      end if;
    end if;
    insert into notify_message (account_id, channel, cases, first_due, next_try_at)
    select distinct g.account_id, w.channel, array[a.case_id], a.case_due, p_now
      from role_grant g join account p on p.id = g.account_id and (p.ended_on is null or p.ended_on > (p_now at time zone 'Asia/Ho_Chi_Minh')::date)
      join notify_contact k on k.account_id = g.account_id
      cross join lateral (values ('email', k.email), ('sms', k.phone)) as w(channel, address)
     where g.role = a.audience and g.ended_at is null
       and g.valid_from <= (p_now at time zone 'Asia/Ho_Chi_Minh')::date and (g.valid_to is null or g.valid_to > (p_now at time zone 'Asia/Ho_Chi_Minh')::date)
       and g.area_path = case when a.audience = 'province_officer' then regexp_replace(a.commune_path, '[0-9]+\.$', '') else a.commune_path end
       and w.address is not null
    on conflict (account_id, channel) where sent_at is null do update
       set cases = case when excluded.cases <@ notify_message.cases then notify_message.cases else notify_message.cases || excluded.cases end,
           first_due = least(notify_message.first_due, excluded.first_due);
    n := n + 1;
  end loop;
  return n;
end $$;

-- Takes messages to send; each is taken by one server and comes again by itself when that one dies. The wait doubles up to an hour.
create function message_take(p_now timestamptz, p_channels text[], p_limit integer)
returns table (id uuid, channel text, address text, cases integer, first_due timestamptz, tries integer)
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
  returning m.id, m.channel, case m.channel when 'email' then k.email else k.phone end, cardinality(m.cases), m.first_due, m.tries;
end $$;

-- What came of it. A case that came in while it was on its way is told in a next message.
create function message_done(p_id uuid, p_now timestamptz, p_cases integer, p_error text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare m record;
begin
  select * into m from notify_message where notify_message.id = p_id and sent_at is null for update;
  if not found then return; end if;
  if p_error is not null then
    update notify_message set last_error = left(p_error, 200) where notify_message.id = p_id;
    return;
  end if;
  update notify_message set sent_at = p_now, last_error = null, cases = m.cases[1:p_cases] where notify_message.id = p_id;
  if cardinality(m.cases) > p_cases then
    insert into notify_message (account_id, channel, cases, first_due, next_try_at)
    values (m.account_id, m.channel, m.cases[p_cases + 1:], m.first_due, p_now);
  end if;
end $$;

-- What was told long ago goes; alarms themselves stay with their case.
create function expire_messages() returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from notify_message where sent_at < now() - interval '90 days'
$$;
