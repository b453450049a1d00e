-- The plan (Mẫu 04), its decision (Mẫu 05) and what is done by it (NĐ 56/2017 Điều 28, 29). A plan that was submitted is never edited: it is
-- answered, and another version takes its place. What is written in it is sealed under a key of its own.
create table case_plan (
  id uuid primary key,
  case_id uuid not null references protection_case,
  -- Where its case stands and who else sees it; they follow the case.
  commune_path commune_path not null,
  other_path commune_path,
  escalated boolean not null default false,
  cycle smallint not null,
  -- The how manieth of the case.
  version smallint not null check (version > 0),
  state text not null check (state in ('submitted', 'returned', 'refused', 'approved', 'replaced')),
  form_day date not null,
  items smallint not null check (items > 0),
  last_day date not null,
  author uuid not null,
  author_name text not null,
  submitted_at timestamptz not null default now(),
  answered_by uuid check (answered_by <> author),
  answered_by_name text,
  answered_at timestamptz,
  -- The decision: from the book of the unit that issued it, in its year. They stay when units change.
  book_path text collate "C",
  book_year smallint,
  number integer,
  decided_on date,
  sent_at timestamptz,
  sent_by_name text,
  copies integer not null default 0,
  decision_copies integer not null default 0,
  wrapped_key bytea,
  sealed bytea,
  answer_sealed bytea,
  sent_sealed bytea,
  unique (case_id, version),
  check ((state = 'submitted') = (answered_at is null)),
  check ((state in ('approved', 'replaced')) = (number is not null and book_path is not null and book_year is not null and decided_on is not null))
);
create unique index case_plan_submitted on case_plan (case_id) where state = 'submitted';
create unique index case_plan_number on case_plan (book_path, book_year, number) where number is not null;
create index case_plan_waiting on case_plan (commune_path, submitted_at) where state = 'submitted';

-- One thing that a plan sets; its words are in the plan.
create table case_plan_item (
  id uuid primary key,
  plan_id uuid not null references case_plan,
  case_id uuid not null references protection_case,
  commune_path commune_path not null,
  other_path commune_path,
  escalated boolean not null default false,
  position smallint not null,
  measure text not null,
  need_area text not null,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  cost bigint check (cost between 0 and 10000000000),
  -- The item of the version before that it goes on with.
  former_id uuid,
  status text not null default 'waiting' check (status in ('waiting', 'under_way', 'done', 'stopped')),
  status_on date,
  status_by_name text,
  unique (plan_id, position)
);
create index case_plan_item_case on case_plan_item (case_id);
create index case_plan_item_due on case_plan_item (commune_path, to_on) where status in ('waiting', 'under_way');
-- A report on an item names it.
alter table case_paper add column item_id uuid references case_plan_item;

create function case_plan_stays() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if (new.id, new.case_id, new.cycle, new.version, new.form_day, new.items, new.last_day, new.author, new.author_name, new.submitted_at)
     is distinct from (old.id, old.case_id, old.cycle, old.version, old.form_day, old.items, old.last_day, old.author, old.author_name, old.submitted_at)
     or old.state <> 'submitted' and (new.answered_by, new.answered_by_name, new.answered_at, new.book_path, new.book_year, new.number, new.decided_on)
          is distinct from (old.answered_by, old.answered_by_name, old.answered_at, old.book_path, old.book_year, old.number, old.decided_on)
     or not (new.state = old.state or old.state = 'submitted' and new.state in ('returned', 'refused', 'approved') or old.state = 'approved' and new.state = 'replaced')
     or new.sealed is not null and new.sealed is distinct from old.sealed
     or new.copies < old.copies or new.decision_copies < old.decision_copies then
    raise exception 'a submitted plan is not edited' using errcode = 'MN002';
  end if;
  return new;
end $$;
create trigger case_plan_stays before update on case_plan for each row execute function case_plan_stays();

-- The number book of a unit's decisions: in its order, none twice, none left out, since a number is taken by the transaction that uses it.
create table number_book (
  book_path text collate "C" not null,
  year smallint not null,
  last integer not null,
  primary key (book_path, year)
);
create function next_decision_number(p_year smallint) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare n integer;
begin
  if current_setting('mn.role', true) is distinct from 'commune_chair' then raise exception 'not_allowed' using errcode = 'MN002'; end if;
  insert into number_book as b (book_path, year, last) values (current_setting('mn.lo'), p_year, 1)
    on conflict (book_path, year) do update set last = b.last + 1 returning last into n;
  return n;
end $$;

-- Terms of a case besides its first hours: working days to submit the plan, working days to approve it.
create table case_term (
  case_id uuid not null references protection_case,
  deadline text not null,
  commune_path commune_path not null,
  other_path commune_path,
  escalated boolean not null default false,
  began_at timestamptz not null,
  due_at timestamptz not null,
  legal_text text not null,
  ended_at timestamptz,
  primary key (case_id, deadline)
);
create index case_term_running on case_term (commune_path, deadline, due_at) where ended_at is null;

alter table case_alarm add column deadline text not null default 'case.emergency';
alter table case_alarm drop constraint case_alarm_pkey;
alter table case_alarm add primary key (case_id, deadline, step);

-- Begins a term with its alarms; one that runs is left as it is, for nothing lengthens it unseen.
create function case_term_start(p_case uuid, p_deadline text, p_began timestamptz, p_due timestamptz, p_legal text, p_alarms jsonb) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not keeps_case(p_case) then raise exception 'not_found' using errcode = 'MN005'; end if;
  insert into case_term as t (case_id, deadline, commune_path, other_path, escalated, began_at, due_at, legal_text)
  select p_case, p_deadline, c.commune_path, c.other_path, c.escalated, p_began, p_due, p_legal from protection_case c where c.id = p_case
    on conflict (case_id, deadline) do update set began_at = excluded.began_at, due_at = excluded.due_at, legal_text = excluded.legal_text, ended_at = null
    where t.ended_at is not null;
  if not found then return false; end if;
  insert into case_alarm as a (case_id, deadline, step, commune_path, audience, due_at)
  select p_case, p_deadline, x.step, c.commune_path, x.audience, x.at
    from protection_case c cross join jsonb_to_recordset(p_alarms) as x(step smallint, audience text, at timestamptz) where c.id = p_case
    on conflict (case_id, deadline, step) do update set due_at = excluded.due_at, audience = excluded.audience, raised_at = null, times = 0, ended_at = null,
       acknowledged_at = null, acknowledged_by = null, acknowledged_by_name = null;
  return true;
end $$;
create function case_term_end(p_case uuid, p_deadline text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not keeps_case(p_case) then raise exception 'not_found' using errcode = 'MN005'; end if;
  update case_term set ended_at = now() where case_id = p_case and deadline = p_deadline and ended_at is null;
  update case_alarm set ended_at = now() where case_id = p_case and deadline = p_deadline and ended_at is null;
end $$;

-- As before, and of the first hours alone.
create or replace function case_clock_ended(p_case uuid, p_ended boolean) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not keeps_case(p_case) then raise exception 'not_found' using errcode = 'MN005'; end if;
  update case_alarm set ended_at = case when p_ended then now() end where case_id = p_case and deadline = 'case.emergency';
end $$;
create or replace function case_clock_set(p_case uuid, p_alarms jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not keeps_case(p_case) then raise exception 'not_found' using errcode = 'MN005'; end if;
  update case_alarm a set due_at = x.at from jsonb_to_recordset(p_alarms) as x(step smallint, at timestamptz)
   where a.case_id = p_case and a.deadline = 'case.emergency' and a.step = x.step;
end $$;
create or replace function case_clock_restart(p_case uuid, p_alarms jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not keeps_case(p_case) then raise exception 'not_found' using errcode = 'MN005'; end if;
  update case_alarm a set due_at = x.at, raised_at = null, times = 0, ended_at = null,
         acknowledged_at = null, acknowledged_by = null, acknowledged_by_name = null
    from jsonb_to_recordset(p_alarms) as x(step smallint, at timestamptz)
   where a.case_id = p_case and a.deadline = 'case.emergency' and a.step = x.step;
end $$;

-- What hangs on a case stands where it stands and is seen by whom it is shown.
create function case_plan_follows() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update case_plan set commune_path = new.commune_path, other_path = new.other_path, escalated = new.escalated where case_id = new.id;
  update case_plan_item set commune_path = new.commune_path, other_path = new.other_path, escalated = new.escalated where case_id = new.id;
  update case_term set commune_path = new.commune_path, other_path = new.other_path, escalated = new.escalated where case_id = new.id;
  return null;
end $$;
create trigger case_plan_follows after update of commune_path, other_path, escalated on protection_case
  for each row execute function case_plan_follows();

create function case_plan_erased() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update case_plan p set wrapped_key = null, sealed = null, answer_sealed = null, sent_sealed = null from protection_case c
   where c.id = p.case_id and p.sealed is not null
     and (c.child_id = new.id or exists (select from notice n where n.case_id = c.id and n.child_id = new.id));
  return null;
end $$;
create trigger case_plan_erased after update on child for each row
  when (old.erased_at is null and new.erased_at is not null) execute function case_plan_erased();


-- As 0085 has it, for every term, each with its own legal text; terms of working days are repeated once a day.
create or replace function alarm_raise(p_now timestamptz, p_repeat interval, p_limit integer) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare a record; n integer := 0;
begin
  -- One server at a time: two that raised rows of two cases would wait for each other's messages.
  if not pg_try_advisory_xact_lock(hashtextextended('alarm_raise', 0)) then return 0; end if;
  for a in
    select x.case_id, x.deadline, x.step, x.audience, x.commune_path::text as commune_path, x.times, coalesce(t.due_at, c.due_at) as case_due, c.escalated,
           coalesce(t.legal_text, 'NĐ 56/2017/NĐ-CP, Điều 26 khoản 3') as legal_text
      from case_alarm x join protection_case c on c.id = x.case_id
      left join case_term t on t.case_id = x.case_id and t.deadline = x.deadline
     where x.acknowledged_at is null and x.ended_at is null and x.due_at <= p_now
       and (x.raised_at is null or x.raised_at <= p_now - case x.deadline when 'case.emergency' then p_repeat else greatest(p_repeat, interval '1 day') end or x.raised_at > p_now)
       and c.joined_to is null and c.closed_at is null
       and (x.deadline <> 'case.emergency' or c.clock_stopped_at is null and c.state in ('received', 'verifying', 'initial_assessment', 'emergency'))
     order by x.due_at limit p_limit for update of x skip locked
  loop
    update case_alarm set raised_at = p_now, times = times + 1 where case_id = a.case_id and deadline = a.deadline and step = a.step;
    if a.times = 0 then
      insert into journal (subject, subject_id, commune_path, act, actor_id, actor_role, actor_name, purpose, after)
      values ('case', a.case_id::text, a.commune_path, 'case.alarm_raised', alarm_clock(), 'clock', 'Đồng hồ', 'child_protection',
              jsonb_build_object('deadline', a.deadline, 'step', a.step, 'audience', a.audience));
      if a.audience = 'province_officer' and not a.escalated then
        update protection_case set escalated = true, version = version + 1 where id = a.case_id;
        insert into journal (subject, subject_id, commune_path, act, actor_id, actor_role, actor_name, purpose, legal_text)
        values ('case', a.case_id::text, a.commune_path, 'case.escalated', alarm_clock(), 'clock', 'Đồng hồ', 'child_protection', a.legal_text);
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
