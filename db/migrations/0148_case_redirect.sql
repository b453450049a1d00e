-- A report that came to the wrong commune goes on at once to the one where it happened (NĐ 56/2017 Điều 25 khoản 2, 26 khoản 1): T0 and the hours
-- stay, whoever is there now is alarmed as if it had come there. Nobody need accept it; sent on a second time the province sees it, too.
create function case_redirect(p_case uuid, p_to text, p_reason text, p_name text, p_version integer) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare c record; again boolean;
begin
  if not keeps_case(p_case) then raise exception 'not_found' using errcode = 'MN005'; end if;
  select * into c from protection_case where id = p_case for update;
  if c.version <> p_version then return 'changed_meanwhile'; end if;
  if c.joined_to is not null or c.closed_at is not null or c.other_path is not null or c.commune_path = p_to
     or c.state not in ('received', 'verifying') then return 'wrong_state'; end if;
  if not exists (select from area where path = p_to and level = 'commune' and valid_to is null and not holding) then return 'not_found'; end if;
  again := exists (select from journal where subject = 'case' and subject_id = p_case::text and act = 'case.redirected');
  -- Whom this commune showed it to, and what it had begun, is not the other's.
  update case_share set ended_at = now() where case_id = p_case and ended_at is null;
  update protection_case set commune_path = p_to, event_path = p_to, state = 'received', credible = null, verified_by = null, verified_at = null,
         keeper = null, team = null, escalated = c.escalated or again, version = version + 1 where id = p_case;
  update case_alarm set raised_at = null, times = 0, acknowledged_at = null, acknowledged_by = null, acknowledged_by_name = null
   where case_id = p_case and deadline = 'case.emergency' and ended_at is null;
  insert into journal (subject, subject_id, commune_path, act, actor_id, actor_role, actor_name, purpose, reason, legal_text, before, after)
  values ('case', p_case::text, c.commune_path, 'case.redirected', current_setting('mn.account')::uuid, current_setting('mn.role'), p_name, 'child_protection',
          p_reason, 'NĐ 56/2017/NĐ-CP, Điều 25 khoản 2, Điều 26 khoản 1', jsonb_build_object('commune', c.commune_path), jsonb_build_object('commune', p_to));
  return c.commune_path;
end $$;
