-- A case between two communes: that of the event receives and protects, that of residence plans (Luật Trẻ em Điều 52 khoản 2). Offered,
-- it is seen by both; accepted, the other answers for it and the first keeps its sight; T0 and what was counted from it stay as they are.
create table case_handover (
  id uuid primary key,
  case_id uuid not null references protection_case,
  commune_path commune_path not null,
  other_path commune_path not null,
  reason text not null check (length(reason) <= 1000),
  state text not null default 'offered' check (state in ('offered', 'accepted', 'refused', 'withdrawn')),
  offered_at timestamptz not null default now(),
  offered_by_name text not null,
  answered_at timestamptz,
  answered_by_name text,
  answer_reason text check (length(answer_reason) <= 1000)
);
create index case_handover_case on case_handover (case_id, offered_at);
create unique index case_handover_open on case_handover (case_id) where state = 'offered';

-- Offers a case to the commune where the child lives. Raises what keeps it from being so.
create function case_offer(p_id uuid, p_case uuid, p_to text, p_reason text, p_name text, p_version integer) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare c record;
begin
  if not keeps_case(p_case) then raise exception 'not_found' using errcode = 'MN005'; end if;
  select * into c from protection_case where id = p_case for update;
  if c.version <> p_version then return 'changed_meanwhile'; end if;
  if c.joined_to is not null or c.other_path is not null or c.closed_at is not null or c.commune_path = p_to then return 'wrong_state'; end if;
  if not exists (select from area where path = p_to and level = 'commune' and valid_to is null and not holding) then return 'not_found'; end if;
  insert into case_handover (id, case_id, commune_path, other_path, reason, offered_by_name) values (p_id, p_case, c.commune_path, p_to, p_reason, p_name);
  update protection_case set other_path = p_to, other_state = 'offered', residence_unknown = null, version = version + 1 where id = p_case;
  return c.commune_path;
end $$;

-- The answer of the commune it was offered to, or the first one taking its offer back.
create function case_answer(p_case uuid, p_answer text, p_reason text, p_name text, p_version integer) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare c record; mine text := current_setting('mn.lo', true);
begin
  if current_setting('mn.role', true) not in ('commune_officer', 'commune_chair') then raise exception 'not_found' using errcode = 'MN005'; end if;
  select * into c from protection_case where id = p_case and (other_path = mine or commune_path = mine) for update;
  if not found then raise exception 'not_found' using errcode = 'MN005'; end if;
  if c.version <> p_version then return 'changed_meanwhile'; end if;
  if c.other_state is distinct from 'offered' then return 'wrong_state'; end if;
  if (p_answer = 'withdrawn') <> (c.commune_path = mine) then return 'wrong_state'; end if;
  update case_handover set state = p_answer, answered_at = now(), answered_by_name = p_name, answer_reason = p_reason
   where case_id = p_case and state = 'offered';
  if p_answer = 'accepted' then
    update protection_case set commune_path = c.other_path, other_path = c.commune_path, other_state = 'accepted', version = version + 1 where id = p_case;
  else
    update protection_case set other_path = null, other_state = null, version = version + 1 where id = p_case;
  end if;
  insert into journal (subject, subject_id, commune_path, act, actor_id, actor_role, actor_name, purpose, reason, legal_text)
  values ('case', p_case::text, c.commune_path, 'case.handover_' || p_answer, current_setting('mn.account')::uuid, current_setting('mn.role'), p_name,
          'child_protection', p_reason, 'Luật Trẻ em 102/2016/QH13, Điều 52 khoản 2');
  return c.commune_path;
end $$;

-- What was offered and answered goes with its communes when units change.
create function case_handover_moves() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.level <> 'commune' then return null; end if;
  if tg_op = 'INSERT' then
    update case_handover set commune_path = new.to_path where commune_path = new.from_path;
    update case_handover set other_path = new.to_path where other_path = new.from_path;
  end if;
  return null;
end $$;
create trigger area_move_case_handovers after insert on area_move for each row execute function case_handover_moves();
