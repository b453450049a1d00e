-- From the first call: a report (Mẫu 01) and the case that it opens. Numbers of both, spread and checked in core.
create sequence notice_code_number;
create function next_notice_number() returns bigint
language sql volatile security definer set search_path = pg_catalog, public as $$ select nextval('notice_code_number') $$;

-- Who reports without signing in, and whom nobody may pick out: in the place of a person's id.
create function public_reporter() returns uuid language sql immutable parallel safe as $$ select '00000000-0000-7000-8000-0000000000b1'::uuid $$;

create table protection_case (
  id uuid primary key,
  code text collate "C" not null,
  -- The commune that must act: where it happened (NĐ 56/2017 Điều 26). It moves with a change of units.
  commune_path commune_path not null,
  -- Where it happened, whoever answers for it now.
  event_path commune_path not null,
  -- The other commune, where the child lives: it was offered the case, or has taken it (Điều 52 khoản 2 Luật Trẻ em).
  other_path commune_path,
  other_state text check (other_state in ('offered', 'accepted')),
  -- The province sees a case only when its commune let the time run out.
  escalated boolean not null default false,
  state text not null default 'received' check (state in ('received', 'verifying', 'initial_assessment', 'emergency', 'temporary_separation',
    'detailed_assessment', 'meeting', 'plan_submitted', 'approved', 'in_progress', 'review', 'follow_up', 'closed',
    'watch', 'not_founded', 'transferred', 'turned_16', 'died')),
  -- The first receipt anywhere; it travels with every transfer.
  t0 timestamptz not null,
  due_at timestamptz not null,
  -- The law and the unit's own limit by which it was counted.
  law jsonb not null,
  -- What the verification found, and who found it: whoever concludes must be another.
  verified_at timestamptz,
  verified_by uuid,
  credible boolean,
  closed_at timestamptz,
  close_reason text check (length(close_reason) <= 1000),
  child_id uuid,
  residence_unknown text check (length(residence_unknown) <= 500),
  overrun_reason text check (length(overrun_reason) <= 1000),
  overrun_by_name text,
  overrun_at timestamptz,
  -- Its reports were joined to another case.
  joined_to uuid,
  opened_at timestamptz not null default now(),
  version integer not null default 1,
  check ((other_path is null) = (other_state is null))
);
create index protection_case_commune on protection_case (commune_path, due_at) where joined_to is null;
create index protection_case_other on protection_case (other_path) where other_path is not null;
create index protection_case_child on protection_case (child_id) where child_id is not null;

create table notice (
  id uuid primary key,
  code text collate "C" not null,
  case_id uuid not null references protection_case,
  -- The case it opened, to which it goes back when a joining is undone.
  first_case_id uuid not null references protection_case,
  commune_path commune_path not null,
  other_path commune_path,
  escalated boolean not null default false,
  -- The state of its case, for whoever sent it and sees nothing more.
  case_state text not null default 'received',
  created_by uuid not null,
  receiver_kind text not null check (receiver_kind in ('commune', 'standing', 'province', 'hotline', 'public')),
  receiver_name text not null,
  channel text not null check (channel in ('phone', 'in_person', 'relayed', 'online')),
  received_at timestamptz not null,
  device_at timestamptz,
  recorded_at timestamptz not null default now(),
  concern text not null check (concern in ('unknown', 'abused', 'violence_risk', 'exploited', 'abandoned', 'special')),
  danger boolean not null default false,
  sex text not null default 'unknown' check (sex in ('male', 'female', 'unknown')),
  age smallint check (age between 0 and 17),
  residence text not null default 'unknown' check (residence in ('unknown', 'same', 'other')),
  child_id uuid,
  -- The key of this one report, wrapped under the installation's; what is sealed under it stays readable in the journal until it goes.
  wrapped_key bytea,
  sealed bytea,
  version integer not null default 1
);
create index notice_case on notice (case_id);
create index notice_commune on notice (commune_path, received_at);
create index notice_sender on notice (created_by, received_at);
create index notice_child on notice (child_id) where child_id is not null;

-- Who told of it: apart, under its own rule, never beside the case.
create table notice_reporter (
  notice_id uuid primary key references notice,
  commune_path commune_path not null,
  created_by uuid not null,
  -- Nobody received it but the public page, so the officer who must call back may open it.
  from_public boolean not null default false,
  sealed bytea not null
);

-- What somebody is typing: theirs alone, encrypted, so that nothing readable stays on the machine.
create table notice_draft (
  id uuid primary key,
  account_id uuid not null,
  seq integer not null,
  sealed bytea not null,
  updated_at timestamptz not null default now()
);
create index notice_draft_owner on notice_draft (account_id, updated_at);

-- The alarms of a case: from `due_at` on somebody of the audience is told, again and again until somebody acknowledges.
create table case_alarm (
  case_id uuid not null references protection_case,
  step smallint not null,
  commune_path commune_path not null,
  audience text not null check (audience in ('commune_officer', 'standing_member', 'commune_chair', 'province_officer')),
  due_at timestamptz not null,
  raised_at timestamptz,
  times integer not null default 0,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  acknowledged_by_name text,
  ended_at timestamptz,
  primary key (case_id, step)
);
create index case_alarm_due on case_alarm (due_at) where acknowledged_at is null and ended_at is null;
create index case_alarm_commune on case_alarm (commune_path, audience) where acknowledged_at is null and ended_at is null;

-- What hangs on a case stands where it stands and is seen by whom it is shown.
create function case_followers() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update notice set commune_path = new.commune_path, other_path = new.other_path, escalated = new.escalated, case_state = new.state
   where case_id = new.id;
  update notice_reporter r set commune_path = new.commune_path from notice n where n.case_id = new.id and r.notice_id = n.id;
  update case_alarm set commune_path = new.commune_path where case_id = new.id and commune_path <> new.commune_path;
  return null;
end $$;
create trigger protection_case_followers after update of commune_path, other_path, escalated, state on protection_case
  for each row execute function case_followers();
create function notice_follows() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  select c.commune_path, c.other_path, c.escalated, c.state into new.commune_path, new.other_path, new.escalated, new.case_state
    from protection_case c where c.id = new.case_id;
  return new;
end $$;
create trigger notice_follows before update of case_id on notice for each row execute function notice_follows();

-- Receives a report and opens its case, in whatever commune it must go to. `p_public`: for the public page and for collaborators, whose
-- name stands nowhere. Returns the report's code; the same id again from the public page returns the first answer.
create function notice_receive(p jsonb, p_key bytea, p_sealed bytea, p_reporter bytea, p_public boolean) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare actor uuid; actor_role text; actor_name text; at_path text := p ->> 'communePath'; v_id uuid := (p ->> 'id')::uuid; v_case uuid := (p ->> 'caseId')::uuid; known text;
begin
  if p_public then
    actor := public_reporter(); actor_role := 'public'; actor_name := 'Người báo tin';
    select code into known from notice where id = v_id and created_by = actor;
    if found then return known; end if;
  else
    actor := current_setting('mn.account')::uuid; actor_role := current_setting('mn.role'); actor_name := p ->> 'receiverName';
    if actor_role not in ('commune_officer', 'commune_chair', 'standing_member', 'province_officer', 'hotline_operator', 'hotline_supervisor') then
      raise exception 'not_allowed' using errcode = 'MN002';
    end if;
  end if;
  if not exists (select from area where path = at_path and level = 'commune' and valid_to is null) then
    raise exception 'not_found' using errcode = 'MN005';
  end if;
  insert into protection_case (id, code, commune_path, event_path, t0, due_at, law, child_id)
  values (v_case, p ->> 'caseCode', at_path, at_path, (p ->> 'receivedAt')::timestamptz, (p ->> 'dueAt')::timestamptz, p -> 'law', (p ->> 'childId')::uuid);
  insert into notice (id, code, case_id, first_case_id, commune_path, created_by, receiver_kind, receiver_name, channel, received_at, device_at,
                      concern, danger, sex, age, residence, child_id, wrapped_key, sealed)
  values (v_id, p ->> 'code', v_case, v_case, at_path, actor, p ->> 'receiverKind', p ->> 'receiverName', p ->> 'channel',
          (p ->> 'receivedAt')::timestamptz, (p ->> 'deviceAt')::timestamptz, p ->> 'concern', (p ->> 'danger')::boolean, p ->> 'sex',
          (p ->> 'age')::smallint, p ->> 'residence', (p ->> 'childId')::uuid, p_key, p_sealed);
  if p_reporter is not null then
    insert into notice_reporter (notice_id, commune_path, created_by, from_public, sealed) values (v_id, at_path, actor, p_public, p_reporter);
  end if;
  insert into case_alarm (case_id, step, commune_path, audience, due_at)
  select v_case, x.step, at_path, x.audience, x.at from jsonb_to_recordset(p -> 'alarms') as x(step smallint, audience text, at timestamptz);
  insert into journal (subject, subject_id, commune_path, act, device_at, actor_id, actor_role, actor_name, purpose, legal_text, after, request_id)
  values ('notice', v_id::text, at_path, 'notice.received', (p ->> 'deviceAt')::timestamptz, actor, actor_role, actor_name, 'child_protection',
          'NĐ 56/2017/NĐ-CP, Điều 25', jsonb_build_object('code', p ->> 'code', 'channel', p ->> 'channel', 'receivedAt', p ->> 'receivedAt',
          'sealed', encode(p_sealed, 'base64')), (p ->> 'requestId')::uuid),
         ('case', v_case::text, at_path, 'case.opened', null, actor, actor_role, actor_name, 'child_protection',
          'NĐ 56/2017/NĐ-CP, Điều 26', jsonb_build_object('code', p ->> 'caseCode', 'notice', v_id, 't0', p ->> 'receivedAt', 'dueAt', p ->> 'dueAt'),
          (p ->> 'requestId')::uuid);
  return p ->> 'code';
end $$;

-- How a case came to be where it is, for whoever sees the case; without what was written, which is sealed.
create function case_journal(p_case uuid) returns table (id bigint, at timestamptz, act text, actor_name text, actor_role text, reason text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select j.id, j.at, j.act, j.actor_name, j.actor_role, j.reason from journal j
   where j.subject = 'case' and j.subject_id = p_case::text
     and current_setting('mn.role', true) in ('commune_officer', 'commune_chair', 'province_officer')
     and exists (select from protection_case c where c.id = p_case and (
           c.commune_path >= current_setting('mn.lo', true) and c.commune_path < current_setting('mn.hi', true)
             and (current_setting('mn.role', true) <> 'province_officer' or c.escalated)
        or c.other_path >= current_setting('mn.lo', true) and c.other_path < current_setting('mn.hi', true)
             and current_setting('mn.role', true) <> 'province_officer'))
   order by j.id desc limit 200
$$;

-- One machine sends so many public reports an hour and no more. The address is kept as a keyed hash, for a day.
create table public_sender (address_hash bytea not null, at timestamptz not null default now());
create index public_sender_address on public_sender (address_hash, at);
create function public_sender_may(p_address bytea, p_hour integer, p_day integer) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare n_hour integer; n_day integer;
begin
  perform pg_advisory_xact_lock(hashtextextended(encode(p_address, 'hex'), 75));
  delete from public_sender where at < now() - interval '1 day';
  select count(*) filter (where at > now() - interval '1 hour'), count(*) into n_hour, n_day from public_sender where address_hash = p_address;
  if n_hour >= p_hour or n_day >= p_day then return false; end if;
  insert into public_sender (address_hash) values (p_address);
  return true;
end $$;

-- Drafts nobody came back to for thirty days go.
create function expire_notice_drafts() returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from notice_draft where updated_at < now() - interval '30 days'
$$;

-- Open and closed cases go with their commune when units change, and back when the change is undone. One whose commune was divided waits
-- in the holding unit, where the province sees it at once: nobody else is there.
alter table area_moved_record drop constraint area_moved_record_kind_check;
alter table area_moved_record add constraint area_moved_record_kind_check
  check (kind in ('child', 'household', 'import_batch', 'data_request', 'account', 'role_grant', 'case', 'case_other'));
create function case_moves_with_area() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.level <> 'commune' then return null; end if;
    with moved as (update protection_case set commune_path = new.to_path, escalated = escalated or new.holding where commune_path = new.from_path returning id)
    insert into area_moved_record (set_id, kind, record_id, from_path) select new.set_id, 'case', id, new.from_path from moved on conflict do nothing;
    update protection_case set event_path = new.to_path where event_path = new.from_path;
    with moved as (update protection_case set other_path = new.to_path where other_path = new.from_path returning id)
    insert into area_moved_record (set_id, kind, record_id, from_path) select new.set_id, 'case_other', id, new.from_path from moved on conflict do nothing;
  elsif new.undone and not old.undone and new.level = 'commune' then
    update protection_case c set commune_path = new.from_path from area_moved_record r
     where r.set_id = new.set_id and r.kind = 'case' and r.record_id = c.id and r.from_path = new.from_path;
    update protection_case c set event_path = new.from_path from area_moved_record r
     where r.set_id = new.set_id and r.kind in ('case', 'case_other') and r.record_id = c.id and c.event_path = new.to_path;
    update protection_case c set other_path = new.from_path from area_moved_record r
     where r.set_id = new.set_id and r.kind = 'case_other' and r.record_id = c.id and r.from_path = new.from_path;
  end if;
  return null;
end $$;
create trigger area_move_cases after insert or update of undone on area_move for each row execute function case_moves_with_area();

-- An erasure takes what was reported about the child: the key of each report goes, and with it what the journal holds sealed.
create function notice_erased() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from notice_reporter r using notice n left join protection_case c on c.id = n.case_id
   where r.notice_id = n.id and (n.child_id = new.id or c.child_id = new.id);
  update notice n set wrapped_key = null, sealed = null from protection_case c
   where c.id = n.case_id and (n.child_id = new.id or c.child_id = new.id) and n.sealed is not null;
  update protection_case set close_reason = null, residence_unknown = null, overrun_reason = null where child_id = new.id;
  return null;
end $$;
create trigger notice_erased after update on child for each row
  when (old.erased_at is null and new.erased_at is not null) execute function notice_erased();

-- Whether the actor's unit acts in a case; what the functions below ask before they touch a clock.
create function keeps_case(p_case uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select current_setting('mn.role', true) in ('commune_officer', 'commune_chair') and exists (
    select from protection_case c where c.id = p_case
       and c.commune_path >= current_setting('mn.lo', true) and c.commune_path < current_setting('mn.hi', true))
$$;
-- Ends the clock of a case, or lets it run again.
create function case_clock_ended(p_case uuid, p_ended boolean) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not keeps_case(p_case) then raise exception 'not_found' using errcode = 'MN005'; end if;
  update case_alarm set ended_at = case when p_ended then now() end where case_id = p_case;
end $$;
-- Sets the alarms of a case anew after its first receipt became another one.
create function case_clock_set(p_case uuid, p_alarms jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not keeps_case(p_case) then raise exception 'not_found' using errcode = 'MN005'; end if;
  update case_alarm a set due_at = x.at from jsonb_to_recordset(p_alarms) as x(step smallint, at timestamptz)
   where a.case_id = p_case and a.step = x.step;
end $$;
-- One of those whom an alarm told has seen it. Returns where the case is, null when nothing waits for this person.
create function case_acknowledge(p_case uuid, p_name text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare v_role text := current_setting('mn.role', true); v_path text;
begin
  select a.commune_path into v_path from case_alarm a
   where a.case_id = p_case and a.commune_path >= current_setting('mn.lo', true) and a.commune_path < current_setting('mn.hi', true)
     and (v_role in ('commune_officer', 'commune_chair') or v_role in ('standing_member', 'province_officer') and a.audience = v_role and a.raised_at is not null)
   limit 1;
  if v_path is null then return null; end if;
  update case_alarm set acknowledged_at = now(), acknowledged_by = current_setting('mn.account')::uuid, acknowledged_by_name = p_name
   where case_id = p_case and raised_at is not null and acknowledged_at is null;
  if found then
    insert into journal (subject, subject_id, commune_path, act, actor_id, actor_role, actor_name, purpose)
    values ('case', p_case::text, v_path, 'case.alarm_acknowledged', current_setting('mn.account')::uuid, v_role, p_name, 'child_protection');
  end if;
  return v_path;
end $$;
