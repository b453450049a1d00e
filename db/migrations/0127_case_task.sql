-- Work of an approved plan that is given to a person who stands for a school, the clinic, the police or a union (NĐ 56/2017 Điều 28 khoản 3, 29).
-- Whoever it is given to reads this row and no other of the case: what is asked stands in it, sealed under a key of its own.
create table case_task (
  id uuid primary key,
  case_id uuid not null references protection_case,
  item_id uuid not null references case_plan_item,
  commune_path commune_path not null,
  other_path commune_path,
  escalated boolean not null default false,
  -- Of the case, as of all its parts (0121).
  team jsonb,
  readers jsonb,
  account_id uuid not null references account,
  account_name text not null,
  account_role text not null,
  speciality text,
  state text not null default 'sent' check (state in ('sent', 'received', 'done', 'refused', 'withdrawn')),
  due_on date not null,
  sent_at timestamptz not null default now(),
  sent_by uuid not null,
  sent_by_name text not null,
  received_at timestamptz,
  -- Done, refused or withdrawn; null while it is open.
  answered_at timestamptz,
  answered_by_name text,
  -- The day on which it was done.
  answered_on date,
  -- The case's officer has seen the answer; the report on the plan that took it.
  seen_at timestamptz,
  seen_by_name text,
  report_id uuid references case_paper,
  -- From this instant on it is late.
  late_at timestamptz not null,
  -- Instants at which whoever has it is told, and the next of them; after the last once a day.
  remind_times timestamptz[] not null default '{}',
  remind_at timestamptz,
  reminders integer not null default 0,
  wrapped_key bytea,
  sealed bytea,
  answer_sealed bytea
);
create index case_task_case on case_task (case_id);
create index case_task_account on case_task (account_id, due_on);
create index case_task_commune on case_task (commune_path, state, due_on);
create index case_task_remind on case_task (remind_at) where answered_at is null;
create trigger case_task_need_to_know before insert on case_task for each row execute function case_part_begins('plan');

-- What was asked is not edited; it is answered once. Whoever it was given to writes nothing but their answer.
create function case_task_stays() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if (new.id, new.case_id, new.item_id, new.due_on, new.sent_at, new.sent_by, new.sent_by_name, new.late_at)
     is distinct from (old.id, old.case_id, old.item_id, old.due_on, old.sent_at, old.sent_by, old.sent_by_name, old.late_at)
     or new.sealed is not null and new.sealed is distinct from old.sealed
     or old.answered_at is not null and (new.state, new.answered_at, new.answered_by_name, new.answered_on, new.account_id)
          is distinct from (old.state, old.answered_at, old.answered_by_name, old.answered_on, old.account_id)
     or old.answered_at is not null and new.answer_sealed is not null and new.answer_sealed is distinct from old.answer_sealed
     or (new.answered_at is null) <> (new.state in ('sent', 'received'))
     or old.state = 'received' and new.state = 'sent' and new.account_id = old.account_id then
    raise exception 'a task is not edited' using errcode = 'MN002';
  end if;
  -- By themselves; a function that hands their work on is the owner's.
  if current_user::regrole <> (select relowner::regrole from pg_class where oid = tg_relid) and current_setting('mn.role', true) in ('standing_member', 'service_provider')
     and (new.state not in ('received', 'done', 'refused') or (new.account_id, new.account_name, new.seen_at, new.seen_by_name, new.report_id, new.commune_path, new.other_path, new.escalated, new.team, new.readers)
         is distinct from (old.account_id, old.account_name, old.seen_at, old.seen_by_name, old.report_id, old.commune_path, old.other_path, old.escalated, old.team, old.readers)) then
    raise exception 'not_allowed' using errcode = 'MN002';
  end if;
  return new;
end $$;
create trigger case_task_stays before update on case_task for each row execute function case_task_stays();

-- The readers of the tasks are those of the plan. Added to what the function does (0121), whatever else has joined it meanwhile.
do $$ begin
  execute replace(pg_get_functiondef('case_readers_set'::regproc), 'return null;',
    'update case_task set readers = case_readers(new.case_id, ''plan'') where case_id = new.case_id;' || chr(10) || '  return null;');
end $$;

-- A task stands where its case stands. What is still open when the case ends, is joined to another or goes to another commune is withdrawn:
-- who stood for a body of the old commune does not act for the new one.
create function case_task_follows() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update case_task t set commune_path = new.commune_path, other_path = new.other_path, escalated = new.escalated, team = new.team
   where t.case_id = new.id and (t.commune_path, t.other_path, t.escalated, t.team) is distinct from (new.commune_path, new.other_path, new.escalated, new.team);
  if new.commune_path <> old.commune_path and new.other_path = old.commune_path
     or new.closed_at is not null and old.closed_at is null
     or new.joined_to is not null and old.joined_to is null
     or new.state in ('closed', 'not_founded', 'transferred', 'turned_16', 'died') and new.state <> old.state then
    update case_task t set state = 'withdrawn', answered_at = now(), seen_at = now(), remind_at = null
     where t.case_id = new.id and t.answered_at is null;
  end if;
  return null;
end $$;
create trigger protection_case_tasks after update of commune_path, other_path, escalated, team, closed_at, joined_to, state on protection_case
  for each row execute function case_task_follows();

create function case_task_erased() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update case_task t set wrapped_key = null, sealed = null, answer_sealed = null from protection_case c
   where c.id = t.case_id and t.wrapped_key is not null
     and (c.child_id = new.id or exists (select from notice n where n.case_id = c.id and n.child_id = new.id));
  return null;
end $$;
create trigger case_task_erased after update on child for each row
  when (old.erased_at is null and new.erased_at is not null) execute function case_task_erased();

-- What is told of tasks goes into whatever message waits for a person (0121): how many, and nothing of a case.
alter table notify_message add column tasks integer not null default 0;
drop function message_take(timestamptz, text[], integer);
create function message_take(p_now timestamptz, p_channels text[], p_limit integer)
returns table (id uuid, channel text, address text, cases integer, glass integer, tasks integer, first_due timestamptz, tries integer)
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
  returning m.id, m.channel, case m.channel when 'email' then k.email else k.phone end, cardinality(m.cases), m.glass, m.tasks, m.first_due, m.tries;
end $$;
drop function message_done(uuid, timestamptz, integer, integer, text);
create function message_done(p_id uuid, p_now timestamptz, p_cases integer, p_glass integer, p_tasks integer, p_error text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare m record;
begin
  select * into m from notify_message where notify_message.id = p_id and sent_at is null for update;
  if not found then return; end if;
  if p_error is not null then
    update notify_message set last_error = left(p_error, 200) where notify_message.id = p_id;
    return;
  end if;
  update notify_message set sent_at = p_now, last_error = null, cases = m.cases[1:p_cases], glass = p_glass, tasks = p_tasks where notify_message.id = p_id;
  if cardinality(m.cases) > p_cases or m.glass > p_glass or m.tasks > p_tasks then
    insert into notify_message (account_id, channel, cases, glass, tasks, first_due, next_try_at)
    values (m.account_id, m.channel, coalesce(m.cases[p_cases + 1:], '{}'), m.glass - p_glass, m.tasks - p_tasks, m.first_due, p_now);
  end if;
end $$;

-- Tells those to whom a task was given, in its instants; once it is late, the officers of the case hear of it through an alarm of the case
-- (0076), which is repeated until one of them has acknowledged it. Returns how many tasks were told of.
create function task_remind(p_now timestamptz, p_limit integer) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare t record; n integer := 0;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('alarm_raise', 0)) then return 0; end if;
  for t in
    select x.id, x.case_id, x.account_id, x.commune_path::text as commune_path, x.late_at, x.remind_times
      from case_task x where x.answered_at is null and x.remind_at <= p_now
     order by x.remind_at limit p_limit for update of x skip locked
  loop
    update case_task set reminders = reminders + 1,
      remind_at = coalesce((select min(at) from unnest(t.remind_times) as at where at > p_now), p_now + interval '1 day')
     where id = t.id;
    insert into notify_message (account_id, channel, cases, tasks, first_due, next_try_at)
    -- Of a day so far off that the first hour of a case that joins the message is the case's own.
    select t.account_id, w.channel, '{}'::uuid[], 1, timestamptz '9999-01-01', p_now
      from notify_contact k join account a on a.id = k.account_id and (a.ended_on is null or a.ended_on > (p_now at time zone 'Asia/Ho_Chi_Minh')::date)
      cross join lateral (values ('email', k.email), ('sms', k.phone)) as w (channel, address)
     where k.account_id = t.account_id and w.address is not null
    on conflict (account_id, channel) where sent_at is null do update set tasks = notify_message.tasks + 1;
    if t.late_at <= p_now then
      insert into case_term as s (case_id, deadline, commune_path, other_path, escalated, began_at, due_at, legal_text)
      select c.id, 'case.task', c.commune_path, c.other_path, c.escalated, t.late_at, t.late_at, 'NĐ 56/2017/NĐ-CP, Điều 29' from protection_case c where c.id = t.case_id
      on conflict (case_id, deadline) do update set began_at = excluded.began_at, due_at = excluded.due_at, ended_at = null where s.ended_at is not null;
      insert into case_alarm as a (case_id, deadline, step, commune_path, audience, due_at)
      values (t.case_id, 'case.task', 0, t.commune_path, 'commune_officer', t.late_at)
      on conflict (case_id, deadline, step) do update set due_at = excluded.due_at, commune_path = excluded.commune_path, raised_at = null, times = 0,
         ended_at = null, acknowledged_at = null, acknowledged_by = null, acknowledged_by_name = null
       where a.ended_at is not null;
    end if;
    n := n + 1;
  end loop;
  return n;
end $$;

-- No task of the case is late any more: its alarm ends.
create function case_task_answered() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from case_task t where t.case_id = new.case_id and t.answered_at is null and t.late_at <= now()) then return null; end if;
  update case_alarm a set ended_at = now() where a.case_id = new.case_id and a.deadline = 'case.task' and a.ended_at is null;
  update case_term s set ended_at = now() where s.case_id = new.case_id and s.deadline = 'case.task' and s.ended_at is null;
  return null;
end $$;
create trigger case_task_answered after update of answered_at on case_task for each row
  when (old.answered_at is null and new.answered_at is not null) execute function case_task_answered();

-- Whoever leaves hands their tasks to one who stands for the same; to anybody else a task does not go: it comes back to the officer of the case.
insert into open_work_source (kind, roles, query, moves) values
  ('case_task', '{standing_member,service_provider}',
   $$select id::text, commune_path::text, sent_at from case_task where account_id = $1 and answered_at is null$$,
   $$with s as (select a.id, a.full_name from case_task t join account a on a.id = $2
        join role_grant g on g.account_id = a.id and g.role = t.account_role and g.speciality is not distinct from t.speciality and g.ended_at is null
       where t.id = $3::uuid and starts_with(t.commune_path, g.area_path) limit 1)
     update case_task t set account_id = coalesce((select id from s), t.account_id), account_name = coalesce((select full_name from s), t.account_name),
       state = case when exists (select from s) then 'sent' else 'refused' end, received_at = null, remind_at = case when exists (select from s) then now() end,
       answered_at = case when exists (select from s) then null else now() end where t.id = $3::uuid$$);
