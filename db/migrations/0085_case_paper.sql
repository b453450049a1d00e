-- What is signed in a case: the initial assessment (Mẫu 02) and the record of emergency measures (NĐ 56/2017 Điều 26, 31). A paper is never
-- edited: another takes its place and it stays. What was written is sealed under a key of the paper's own.
create table case_paper (
  id uuid primary key,
  case_id uuid not null references protection_case,
  -- Where its case stands and who else sees it; they follow the case.
  commune_path commune_path not null,
  other_path commune_path,
  escalated boolean not null default false,
  kind text not null check (kind in ('initial', 'emergency_measures')),
  -- The day of the form's words, for the form it was made on stays its form.
  form_day date not null,
  conclusion text check (conclusion in ('emergency', 'plan', 'watch')),
  advised text check (advised in ('emergency', 'plan', 'watch')),
  carer_is_harmer boolean,
  signed_by uuid not null,
  signed_by_name text not null,
  signed_at timestamptz not null default now(),
  superseded_at timestamptz,
  copies integer not null default 0,
  wrapped_key bytea,
  sealed bytea,
  check ((kind = 'initial') = (conclusion is not null and advised is not null and carer_is_harmer is not null))
);
create unique index case_paper_in_force on case_paper (case_id, kind) where superseded_at is null;
create index case_paper_case on case_paper (case_id, signed_at);

-- Few states, many flags; since when it is an emergency, for measures must have been taken since.
alter table protection_case add column flags text[] not null default '{}'
  check (flags <@ array['emergency', 'crime_suspected', 'carer_is_harmer', 'child_missing', 'media']);
alter table protection_case add column emergency_since timestamptz;

-- All that changes on a signed paper: that another took its place, how often it was printed, where its case is, that it was erased.
create function case_paper_stays() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if (new.id, new.case_id, new.kind, new.form_day, new.conclusion, new.advised, new.carer_is_harmer, new.signed_by, new.signed_by_name, new.signed_at)
     is distinct from (old.id, old.case_id, old.kind, old.form_day, old.conclusion, old.advised, old.carer_is_harmer, old.signed_by, old.signed_by_name, old.signed_at)
     or (old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at)
     or (new.sealed is not null and new.sealed is distinct from old.sealed) or new.copies < old.copies then
    raise exception 'a signed paper is not edited' using errcode = 'MN002';
  end if;
  return new;
end $$;
create trigger case_paper_stays before update on case_paper for each row execute function case_paper_stays();

create function case_paper_follows() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update case_paper set commune_path = new.commune_path, other_path = new.other_path, escalated = new.escalated where case_id = new.id;
  return null;
end $$;
create trigger case_paper_follows after update of commune_path, other_path, escalated on protection_case
  for each row execute function case_paper_follows();

create function case_paper_erased() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update case_paper p set wrapped_key = null, sealed = null from protection_case c
   where c.id = p.case_id and p.sealed is not null
     and (c.child_id = new.id or exists (select from notice n where n.case_id = c.id and n.child_id = new.id));
  return null;
end $$;
create trigger case_paper_erased after update on child for each row
  when (old.erased_at is null and new.erased_at is not null) execute function case_paper_erased();

-- The 12 hours stop when the child was looked at and is protected, and begin anew with another emergency, alarms and all.
alter table protection_case add column clock_stopped_at timestamptz;
create function case_clock_restart(p_case uuid, p_alarms jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not keeps_case(p_case) then raise exception 'not_found' using errcode = 'MN005'; end if;
  update case_alarm a set due_at = x.at, raised_at = null, times = 0, ended_at = null,
         acknowledged_at = null, acknowledged_by = null, acknowledged_by_name = null
    from jsonb_to_recordset(p_alarms) as x(step smallint, at timestamptz) where a.case_id = p_case and a.step = x.step;
end $$;

-- As 0076 has it, and an emergency is told of too, until its own hours have stopped.
create or replace function alarm_raise(p_now timestamptz, p_repeat interval, p_limit integer) returns integer
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
       and c.joined_to is null and c.clock_stopped_at is null and c.state in ('received', 'verifying', 'initial_assessment', 'emergency')
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
